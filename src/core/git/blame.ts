import { type Instant, instant, type Sha, sha } from "../names.ts";
import type { LineRange } from "./patch.ts";

/** The commit that last wrote a line, as far as blame tells. */
export type BlamedCommit = { readonly sha: Sha; readonly committedAt: Instant };

/** Neighbouring lines that one commit wrote last. */
export type BlamedRange = LineRange & { readonly commit: BlamedCommit };

const groupHead = /^([0-9a-f]{40}|[0-9a-f]{64}) \d+ (\d+) (\d+)$/;

/**
 * Who last wrote which lines, from what `git blame --porcelain` prints (git-blame(1), "The porcelain format").
 * Null when the text is something else: a commit without a time, or nothing that looks like blame.
 */
export function blamedRanges(porcelain: string): readonly BlamedRange[] | null {
  const times = new Map<string, Instant>();
  const groups: { start: number; count: number; commit: string }[] = [];
  for (const line of porcelain.split("\n")) {
    if (line.startsWith("\t")) continue; // the blamed text itself, which may look like anything
    const head = groupHead.exec(line);
    if (head) groups.push({ commit: head[1]!, start: Number(head[2]), count: Number(head[3]) });
    const last = groups.at(-1);
    if (last && line.startsWith("committer-time ")) {
      const seconds = Number(line.slice("committer-time ".length));
      if (!Number.isSafeInteger(seconds) || Math.abs(seconds) > 8.64e12) return null;
      times.set(last.commit, instant(new Date(seconds * 1000).toISOString()));
    }
  }
  if (groups.length === 0 && porcelain !== "") return null;
  const ranges: BlamedRange[] = [];
  for (const { start, count, commit } of groups) {
    const committedAt = times.get(commit);
    if (committedAt === undefined) return null;
    ranges.push({ start, end: start + count - 1, commit: { sha: sha(commit), committedAt } });
  }
  return ranges;
}
