import type { BlamedCommit, BlamedRange } from "../git/blame.ts";
import type { LineRange } from "../git/patch.ts";
import type { RepoPath, Sha } from "../names.ts";
import type { BlameQuestions } from "./blame-questions.ts";

/** Blame's answer for one file, at the commit before the fix. */
export type FileBlame = { readonly path: RepoPath; readonly ranges: readonly BlamedRange[] };

/** Lines of one file, as evidence a person can look up. */
export type Lines = LineRange & { readonly path: RepoPath };

/** A commit that wrote lines the fix had to touch. */
export type Candidate = { readonly commit: BlamedCommit; readonly lines: readonly Lines[] };

/**
 * Every commit that last wrote a line the questions are about, the latest first (ties by id); `own` commits of the
 * fix are never candidates. Who or what wrote a commit is not known here, so it cannot weigh.
 */
export function candidatesOf(
  { files }: BlameQuestions,
  blame: readonly FileBlame[],
  own: ReadonlySet<Sha>,
): readonly Candidate[] {
  const found = new Map<Sha, { commit: BlamedCommit; lines: Lines[] }>();
  for (const { path, ranges } of files) {
    const answer = blame.find((one) => one.path === path)?.ranges ?? [];
    for (const { start, end, commit } of overlaps(ranges, answer)) {
      if (own.has(commit.sha)) continue;
      const candidate = found.get(commit.sha) ?? { commit, lines: [] };
      found.set(commit.sha, candidate);
      add(candidate.lines, { path, start, end });
    }
  }
  return [...found.values()].sort((one, other) => latestFirst(one.commit, other.commit));
}

/** The answered lines that were asked for. Both lists are in the order of the file, so one walk suffices. */
function* overlaps(asked: readonly LineRange[], answer: readonly BlamedRange[]): Generator<BlamedRange> {
  let first = 0;
  for (const { start, end } of asked) {
    while (first < answer.length && answer[first]!.end < start) first++;
    for (let at = first; at < answer.length && answer[at]!.start <= end; at++) {
      const { start: from, end: to, commit } = answer[at]!;
      yield { start: Math.max(start, from), end: Math.min(end, to), commit };
    }
  }
}

function latestFirst(one: BlamedCommit, other: BlamedCommit): number {
  return Date.parse(other.committedAt) - Date.parse(one.committedAt) || (one.sha < other.sha ? -1 : 1);
}

/** Adds lines, growing the last ones when the new ones follow them. */
function add(lines: Lines[], next: Lines): void {
  const last = lines.at(-1);
  if (last?.path === next.path && last.end + 1 === next.start) lines[lines.length - 1] = { ...last, end: next.end };
  else lines.push(next);
}
