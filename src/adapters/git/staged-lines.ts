import { addedRanges, type LineRange, parsePatch } from "../../core/git/patch.ts";
import type { RepoPath } from "../../core/names.ts";
import { git, gitText } from "./run.ts";
import { textOf } from "./state.ts";

/**
 * The commits that the next one will stand on, HEAD first; before the first commit the empty tree. A merge names the
 * others in MERGE_HEAD, and a clean one, which has not written that yet, in `GITHEAD_<id>` variables.
 */
export async function commitsBelow({ gitDir, cwd }: { gitDir: string; cwd: string }): Promise<readonly string[]> {
  const head = await gitText(["rev-parse", "--verify", "--quiet", "HEAD"], { cwd }).catch(() => null);
  const emptyTree = () => gitText(["hash-object", "-t", "tree", "--stdin"], { cwd });
  const merged = textOf(gitDir, "MERGE_HEAD")?.match(/^[0-9a-f]{40,64}$/gm) ?? [];
  const named = Object.keys(process.env).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
  return [head ?? (await emptyTree()), ...new Set([...merged, ...named])];
}

/** So many paths fit into one command line everywhere; beyond it the whole change is read. */
const mostPaths = 500;

/**
 * Where the index has lines that none of these commits has, by path. With more than one commit, which is a merge, a
 * line counts only if it is new to all of them. A path that git does not answer for is missing from the map.
 */
export const stagedLines = (
  paths: readonly RepoPath[],
  { against, cwd }: { readonly against: readonly string[]; readonly cwd: string },
): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>> =>
  linesNewToAll(
    against.map((commit) => ["diff-index", "--cached", commit]),
    paths,
    cwd,
  );

/** The lines that are new in every one of these comparisons, each a plumbing command of git and what it compares. */
export async function linesNewToAll(
  comparisons: readonly (readonly string[])[],
  paths: readonly RepoPath[],
  cwd: string,
): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>> {
  const all = await Promise.all(comparisons.map((comparison) => newLines(comparison, paths, cwd)));
  const [first = new Map(), ...others] = all;
  const inAll = (path: RepoPath, ranges: readonly LineRange[]) =>
    others.reduce((left, other) => shared(left, other.get(path)), ranges);
  return new Map([...first].map(([path, ranges]) => [path, inAll(path, ranges)]));
}

/** Paths are paths; with any other wish git would say that the two cannot be had together. */
const literalPaths = {
  GIT_LITERAL_PATHSPECS: "1",
  GIT_GLOB_PATHSPECS: "0",
  GIT_NOGLOB_PATHSPECS: "0",
  GIT_ICASE_PATHSPECS: "0",
};

async function newLines(
  [command, ...compared]: readonly string[],
  paths: readonly RepoPath[],
  cwd: string,
): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>> {
  const patch = await git(
    [
      ...[command!, "-p", "-U0", "--text", "--no-renames", "--full-index", "--no-color"],
      ...["--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--diff-filter=d"],
      ...["--src-prefix=a/", "--dst-prefix=b/", ...compared, "--", ...(paths.length > mostPaths ? [] : paths)],
    ],
    { cwd, env: { ...process.env, ...literalPaths } },
  );
  const found = new Map<RepoPath, LineRange[]>();
  // A changed type (symlink to file) prints two patches for one path.
  for (const change of parsePatch(patch.toString()))
    found.set(change.path, [...(found.get(change.path) ?? []), ...addedRanges(change)]);
  return found;
}

/** What both hold: nothing, if the other side has no change at the path. */
function shared(ours: readonly LineRange[], theirs: readonly LineRange[] | undefined): readonly LineRange[] {
  return ours.flatMap((one) =>
    (theirs ?? [])
      .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))
      .filter(({ start, end }) => start <= end),
  );
}
