import { type RepoPath, repoPath } from "../names.ts";
import { unquotePath } from "./quote.ts";

/**
 * One run of changed lines. Line numbers are 1-based; `removed` and `added` hold lines without their line end. A side
 * without lines has the number its first line would have: the old line that an insertion stands before.
 */
export type Hunk = {
  readonly oldStart: number;
  readonly newStart: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};
/** What a change did to one file; `from` is the old path of a rename. */
export type FileChange = { readonly path: RepoPath; readonly from?: RepoPath; readonly hunks: readonly Hunk[] };

/** A run of lines: 1-based, both ends included. */
export type LineRange = { readonly start: number; readonly end: number };

/** A line of the new file, as far as a patch shows it. */
export type NewLine = { readonly number: number; readonly text: string; readonly added: boolean };

type Row = { readonly sign: " " | "-" | "+"; readonly text: string; readonly old: number; readonly new: number };

/**
 * What `git diff` did, file by file. Expects `--src-prefix=a/ --dst-prefix=b/` and no colours. Hunk bodies are read by
 * the counts of their `@@`, because their lines may imitate any header; lines end at LF only. Throws when the text ends
 * inside a hunk: half a patch must not look like a small one.
 */
export function parsePatch(text: string): readonly FileChange[] {
  const lines = text.split("\n");
  const changes: FileChange[] = [];
  let header: string[] = [];
  let hunks: Hunk[] = [];
  const finish = () => {
    if (header.length > 0) changes.push({ ...namesIn(header), hunks });
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (line.startsWith("@@ ") && header.length > 0) {
      const hunk = readHunk(lines, at);
      if (hunk.cut) throw new Error(`the patch ends inside a hunk (line ${at + 1})`);
      hunks.push(...runsOf(hunk.rows));
      at = hunk.next;
      continue;
    }
    if (line.startsWith("diff --git ")) {
      finish();
      header = [line];
      hunks = [];
    } else if (hunks.length === 0 && header.length > 0) header.push(line);
    at++;
  }
  finish();
  return changes;
}

/** Where the new file has lines that the change added. */
export const addedRanges = (change: FileChange): readonly LineRange[] =>
  change.hunks
    .filter((hunk) => hunk.added.length > 0)
    .map((hunk) => ({ start: hunk.newStart, end: hunk.newStart + hunk.added.length - 1 }));

/**
 * The new side of one file's hunks, with its context, as GitHub's API gives them in `patch`. `whole` is false when the
 * text ends inside a hunk or holds what is no hunk.
 */
export function newSide(patch: string): { readonly lines: readonly NewLine[]; readonly whole: boolean } {
  const lines = patch.split("\n");
  const found: NewLine[] = [];
  let whole = true;
  for (let at = 0; at < lines.length; ) {
    if (!lines[at]!.startsWith("@@ ")) {
      whole &&= lines[at] === "" || lines[at]!.startsWith("\\ ");
      at++;
      continue;
    }
    const hunk = readHunk(lines, at);
    whole &&= !hunk.cut;
    for (const row of hunk.rows) {
      if (row.sign !== "-") found.push({ number: row.new, text: row.text, added: row.sign === "+" });
    }
    at = hunk.next;
  }
  return { lines: found, whole };
}

/** The rows of the hunk whose `@@` stands at `at`, and the line behind it. Format: "Generating patch text" in git-diff. */
function readHunk(lines: readonly string[], at: number): { rows: readonly Row[]; next: number; cut: boolean } {
  const [, oldStart, oldCount = "1", newStart, newCount = "1"] =
    /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(lines[at]!) ?? [];
  if (oldStart === undefined || newStart === undefined) return { rows: [], next: at + 1, cut: true };
  const rows: Row[] = [];
  // With a count of 0 git names the line before; every other number is the first line's own.
  let old = Number(oldStart) + (oldCount === "0" ? 1 : 0);
  let now = Number(newStart) + (newCount === "0" ? 1 : 0);
  const oldEnd = old + Number(oldCount);
  const newEnd = now + Number(newCount);
  let next = at + 1;
  while (old < oldEnd || now < newEnd) {
    const line = lines[next];
    const sign = line?.[0] ?? " "; // some tools drop the space of an empty context line
    if (line === undefined || (line === "" && next === lines.length - 1)) return { rows, next, cut: true };
    next++;
    if (sign === "\\") continue; // "\ No newline at end of file"
    if (sign !== " " && sign !== "-" && sign !== "+") return { rows, next: next - 1, cut: true };
    rows.push({ sign, text: line.slice(1), old, new: now });
    if (sign !== "+") old++;
    if (sign !== "-") now++;
  }
  return { rows, next, cut: old > oldEnd || now > newEnd };
}

function runsOf(rows: readonly Row[]): readonly Hunk[] {
  const hunks: { oldStart: number; newStart: number; removed: string[]; added: string[] }[] = [];
  rows.forEach((row, index) => {
    if (row.sign === " ") return;
    if (index === 0 || rows[index - 1]!.sign === " ")
      hunks.push({ oldStart: row.old, newStart: row.new, removed: [], added: [] });
    hunks.at(-1)![row.sign === "-" ? "removed" : "added"].push(row.text);
  });
  return hunks;
}

/** The paths a file's header tells. `---` and `+++` are missing for renames, modes, empty and binary files. */
function namesIn(header: readonly string[]): { path: RepoPath; from?: RepoPath } {
  const after = (start: string) => header.find((line) => line.startsWith(start))?.slice(start.length);
  // Git ends a name that holds a space with a tab here.
  const side = (start: string) => {
    const name = unquotePath(after(start)?.replace(/\t$/, "") ?? "/dev/null");
    return name === "/dev/null" ? null : name.slice(2);
  };
  const from = after("rename from ");
  const to = after("rename to ") ?? after("copy to ");
  const path = to !== undefined ? unquotePath(to) : (side("+++ ") ?? side("--- ") ?? sameName(header[0]!));
  return { path: repoPath(path), ...(from === undefined ? {} : { from: repoPath(unquotePath(from)) }) };
}

/** The name in `diff --git a/name b/name`, which is twice the same here: only a rename has two, and says so elsewhere. */
function sameName(line: string): string {
  const rest = line.slice("diff --git ".length);
  const quoted = /^("(?:[^"\\]|\\.){0,20000}") /.exec(rest)?.[1];
  return quoted ? unquotePath(quoted).slice(2) : rest.slice(2, (rest.length - 1) / 2);
}
