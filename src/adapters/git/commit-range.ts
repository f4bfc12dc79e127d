import type { LineRange } from "../../core/git/patch.ts";
import { type RepoPath, repoPath, type Sha, sha } from "../../core/names.ts";
import type { StoredCommit } from "../../flows/ports.ts";
import { linesNewToAll } from "./staged-lines.ts";
import { gitStream } from "./stream.ts";

/** A field that never ends is no history. The longest one that git gives is a message or a path. */
const longestField = 64 * 1024 * 1024;

// Fields end with NUL, which no message and no path can hold. A merge tells only what it took from none of its parents.
const options = [
  "-z --raw -c --root --no-abbrev --no-renames --no-ext-diff --no-textconv --no-color --no-notes --no-relative",
  "--no-show-signature --no-mailmap --no-decorate --encoding=UTF-8 --ignore-submodules=none",
].flatMap((line) => line.split(" "));
/** The mode of a submodule, whose id is a commit of another repository. */
const submodule = "160000";
const format = ["commit %H", "%P", "%B"].join("%x00");

/**
 * The commits of revisions as `git log` takes them, or of every reference, newest first, each with its message and the
 * blobs that it brought. Throws `GitError` when git knows no such revision.
 */
export async function* commitsIn(
  revisions: readonly string[] | "all",
  { cwd }: { readonly cwd: string },
): AsyncGenerator<StoredCommit> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parser = commitParser();
  let rest: string[] = [];
  let length = 0;
  const range = revisions === "all" ? ["--all"] : ["--end-of-options", ...revisions];
  for await (const chunk of gitStream(["log", ...options, `--format=${format}`, ...range, "--"], { cwd })) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\0");
    rest.push(first);
    length += first.length;
    if (length > longestField) throw new Error("git's history holds a field that does not end");
    const last = others.pop();
    if (last === undefined) continue;
    yield* parser.read([rest.join(""), ...others]);
    rest = [last];
    length = last.length;
  }
  yield* parser.end();
}

type Draft = { readonly header: string[]; readonly blobs: { id: Sha; path: RepoPath }[] };

/** Puts commits together. Which field is which is told by its place, because a path may imitate any of them. */
function commitParser() {
  let draft: Draft | null = null;
  let change: string | null = null;
  function* end(): Generator<StoredCommit> {
    if (draft) yield commitFrom(draft);
  }
  function* read(fields: readonly string[]): Generator<StoredCommit> {
    for (const field of fields) {
      if (draft && draft.header.length < 3) draft.header.push(field);
      else if (draft && change !== null) {
        const id = blobIn(change);
        if (id) draft.blobs.push({ id, path: repoPath(field) });
        change = null;
      } else if (field.startsWith("commit ")) {
        yield* end();
        draft = { header: [field.slice("commit ".length)], blobs: [] };
      } else change = field.trim() === "" ? null : field;
    }
  }
  return { read, end };
}

const commitFrom = ({ header: [id = "", parents = "", message = ""], blobs }: Draft): StoredCommit => ({
  sha: sha(id),
  parents: parents === "" ? [] : parents.split(" ").map(sha),
  message,
  blobs,
});

/** The new blob in `:<old mode> <new mode> <old id> <new id> <status>`, or of a merge, which has more on the old side. */
function blobIn(change: string): Sha | null {
  const parts = change.trim().split(" ");
  const parents = parts[0]!.lastIndexOf(":") + 1;
  const mode = parts[parents]!;
  const id = parts[2 * parents + 1];
  if (!/^:+[0-7]{6}$/.test(parts[0]!) || id === undefined || !/^[0-9a-f]{40,64}$/.test(id))
    throw new Error("git told a change in a form that is not known");
  return mode === "000000" || mode === submodule ? null : sha(id);
}

/**
 * Where the files of a commit have lines that none of its parents has; a path that git does not answer for is missing.
 * All of the first commit is new.
 */
export async function addedLines(
  { sha: commit, parents }: StoredCommit,
  paths: readonly RepoPath[],
  { cwd }: { readonly cwd: string },
): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>> {
  if (parents.length === 0) return new Map();
  return linesNewToAll(
    parents.map((parent) => ["diff-tree", "-r", parent, commit]),
    paths,
    cwd,
  );
}
