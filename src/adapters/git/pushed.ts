import type { PushedRef } from "../../core/git/push.ts";
import { type RepoPath, repoPath, type Sha, sha } from "../../core/names.ts";
import { GitError, git, gitText } from "./run.ts";

/** So many tips of the other side are taken into account, the latest ones; forgetting one means to scan more. */
const mostTips = 500;

/**
 * The revisions, as `git log` takes them, of the commits that a push brings to a remote, as far as this clone knows what
 * is there. Null when it brings none.
 */
export async function pushedRevisions(
  refs: readonly PushedRef[],
  { remote, cwd }: { readonly remote: string; readonly cwd: string },
): Promise<readonly string[] | null> {
  const commits = await peeled(refs, cwd);
  if (commits.length === 0) return null;
  const format = "--format=%(objectname) %(objecttype)";
  const listing = ["for-each-ref", format, "--sort=-committerdate", `--count=${mostTips}`, `refs/remotes/${remote}/`];
  const tips = (await gitText(listing, { cwd })).match(/^[0-9a-f]{40,64}(?= commit$)/gm) ?? [];
  const known = await existing([...refs.flatMap((ref) => ref.remote ?? []), ...tips.map(sha)], cwd);
  return [...commits, ...known.map((id) => `^${id}`)];
}

/** Tags of tags of tags are followed so far; nobody has more by accident. */
const deepestTag = 10;

/** What a reference leads to beside commits: the tags on the way, with their messages, and files without a commit. */
export type Loose = {
  readonly tags: readonly { readonly id: Sha; readonly message: string }[];
  readonly files: readonly { readonly id: Sha; readonly path: RepoPath }[];
};

/** What a push brings beside its commits. Throws for a tag that leads through more tags than are followed. */
export async function pushedLoose(refs: readonly PushedRef[], { cwd }: { readonly cwd: string }): Promise<Loose> {
  const tags: { id: Sha; message: string }[] = [];
  const files: { id: Sha; path: RepoPath }[] = [];
  for (const { name, local } of refs) {
    let id = local;
    let type = await typeOf(id, cwd);
    for (let depth = 0; type === "tag"; depth++) {
      if (depth === deepestTag) throw new Error(`${name} is a tag of more than ${deepestTag} tags`);
      const text = (await git(["cat-file", "tag", id], { cwd })).toString();
      tags.push({ id, message: text.slice(text.indexOf("\n\n") + 2) });
      id = sha(/^object ([0-9a-f]{40,64})$/m.exec(text)![1]!);
      type = await typeOf(id, cwd);
    }
    if (type === "blob") files.push({ id, path: repoPath(name) });
    if (type === "tree") files.push(...(await filesIn(id, cwd)));
  }
  return { tags, files };
}

const typeOf = (id: Sha, cwd: string): Promise<string> => gitText(["cat-file", "-t", id], { cwd });

async function filesIn(tree: Sha, cwd: string): Promise<Loose["files"]> {
  const listed = (await git(["ls-tree", "-r", "-z", "--full-tree", tree], { cwd })).toString().split("\0");
  return listed.flatMap((entry) => {
    const [, id, path] = /^\d{6} blob ([0-9a-f]{40,64})\t(.+)$/s.exec(entry) ?? [];
    return id && path ? [{ id: sha(id), path: repoPath(path) }] : [];
  });
}

/** The commits that references lead to. One that leads to a blob or a tree brings no commit. */
async function peeled(refs: readonly PushedRef[], cwd: string): Promise<readonly string[]> {
  const found = await Promise.all(
    refs.map(({ local }) =>
      gitText(["rev-parse", "--verify", "--quiet", `${local}^{commit}`], { cwd }).catch(noCommit),
    ),
  );
  return [...new Set(found.filter((id) => id !== null))];
}

function noCommit(error: unknown): null {
  if (error instanceof GitError && error.status !== null) return null;
  throw error;
}

/** Those that this clone has, too: what the other side has and we do not excludes nothing here. */
async function existing(ids: readonly Sha[], cwd: string): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const told = await gitText(["cat-file", "--batch-check"], { cwd, input: `${ids.join("\n")}\n` });
  return told.match(/^[0-9a-f]{40,64}(?= commit )/gm) ?? [];
}
