import type { PushedRef } from "../../core/git/push.ts";
import { type Sha, sha } from "../../core/names.ts";
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

/** The annotated tags among the pushed references, with their messages. */
export async function pushedTags(
  refs: readonly PushedRef[],
  { cwd }: { readonly cwd: string },
): Promise<readonly { readonly id: Sha; readonly message: string }[]> {
  const tags: { id: Sha; message: string }[] = [];
  for (const { local } of refs) {
    if ((await gitText(["cat-file", "-t", local], { cwd })) !== "tag") continue;
    const text = (await git(["cat-file", "tag", local], { cwd })).toString();
    tags.push({ id: local, message: text.slice(text.indexOf("\n\n") + 2) });
  }
  return tags;
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
