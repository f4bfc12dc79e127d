import { gitIn, gitTextIn } from "./git.ts";

export type FileChange = {
  readonly path: string;
  readonly previous: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
  /** Missing for binary files, for renames that change nothing, and for what is too large to show. */
  readonly patch: string | null;
};

const statuses = { A: "added", D: "removed", M: "modified", R: "renamed", C: "copied", T: "changed" } as const;
/** GitHub docs, "Limits for viewing content and diffs in a repository": one file's diff. */
const maxPatchBytes = 500_000;
const maxPatchLines = 20_000;
const options = ["-M", "--no-ext-diff", "--no-textconv", "--no-color"];

/** What changed between two commits or trees, in git's order, as GitHub lists it. */
export async function changes(dir: string, from: string, to: string): Promise<FileChange[]> {
  const [raw, counted, patches] = await Promise.all([
    gitTextIn(dir, ["diff", "--raw", "-z", "--abbrev=40", ...options, from, to, "--"]),
    gitTextIn(dir, ["diff", "--numstat", "-z", ...options, from, to, "--"]),
    gitIn(dir, ["diff", "-p", "--full-index", ...options, from, to, "--"]),
  ]);
  const texts = patchesOf(patches.toString());
  const counts = countsOf(counted);
  return entriesOf(raw).map((entry, at) => ({ ...entry, ...counts[at]!, patch: texts[at] ?? null }));
}

/** `:100644 100644 <old> <new> R087\0old\0new\0`, from git-diff's "raw output format". */
function entriesOf(raw: string): Omit<FileChange, "additions" | "deletions" | "patch">[] {
  const fields = raw.split("\0").filter(Boolean);
  const entries = [];
  for (let at = 0; at < fields.length; ) {
    const [, , older, newer, letters = ""] = fields[at]!.split(" ");
    const letter = letters[0] as keyof typeof statuses;
    const moved = letter === "R" || letter === "C";
    const previous = moved ? fields[at + 1]! : null;
    const path = fields[at + (moved ? 2 : 1)]!;
    entries.push({ path, previous, status: statuses[letter], blob: letter === "D" ? older! : newer! });
    at += moved ? 3 : 2;
  }
  return entries;
}

/** `3\t1\tpath\0`, or `3\t1\t\0old\0new\0` for a rename; `-` where git does not count lines. */
function countsOf(counted: string): { additions: number; deletions: number }[] {
  const fields = counted.split("\0").filter(Boolean);
  const counts = [];
  for (let at = 0; at < fields.length; ) {
    const [added, deleted, path] = fields[at]!.split("\t");
    counts.push({ additions: Number(added) || 0, deletions: Number(deleted) || 0 });
    at += path ? 1 : 3;
  }
  return counts;
}

/** A line of content always starts with a sign, so `diff --git` at the start of a line can only be git's. */
function patchesOf(whole: string): (string | null)[] {
  const parts = `\n${whole}`.split("\ndiff --git ").slice(1);
  return parts.map((part) => {
    const at = part.indexOf("\n@@ ");
    const patch = part.slice(at + 1).replace(/\n$/, "");
    const tooLarge = patch.length > maxPatchBytes || patch.split("\n").length > maxPatchLines;
    return at < 0 || tooLarge ? null : patch;
  });
}
