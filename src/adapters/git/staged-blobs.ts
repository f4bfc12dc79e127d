import { type RepoPath, repoPath, type Sha, sha } from "../../core/names.ts";
import { git } from "./run.ts";

/** The mode of a submodule, whose id is a commit of another repository. */
const submodule = "160000";

/**
 * The blobs that the index has otherwise than a commit: all of them, or those of some paths. Links are among them, as
 * blobs that hold their text.
 */
export async function stagedBlobs(
  paths: readonly string[],
  { against, cwd }: { readonly against: string; readonly cwd: string },
): Promise<readonly { readonly id: Sha; readonly path: RepoPath }[]> {
  const raw = await git(
    [
      ...["diff-index", "--cached", "--raw", "-z", "--no-renames", "--abbrev=64", "--diff-filter=d"],
      ...["--ignore-submodules=all", against, "--", ...paths],
    ],
    { cwd, env: { ...process.env, GIT_LITERAL_PATHSPECS: "1" } },
  );
  const fields = raw.toString().split("\0");
  const found: { id: Sha; path: RepoPath }[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode, id] = /^:\d{6} (\d{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [A-Z]\d*$/.exec(fields[at]!) ?? [];
    if (!id) throw new Error("git told a change in a form that is not known");
    if (mode !== submodule) found.push({ id: sha(id), path: repoPath(fields[at + 1]!) });
  }
  return found;
}
