import { changesOf, commitShape } from "./commits.ts";
import { type Commit, commit, commits, isAncestor, resolve, setRef } from "./git.ts";
import { closedBy, closeIssue } from "./issues.ts";
import { finishMerge } from "./merge.ts";
import { closePull, tellOfPull } from "./pulls.ts";
import { page } from "./shapes.ts";
import { type Json, type PullRequest, pullsOf, type Repository, remember, type User, type World } from "./world.ts";

const nothing = "0".repeat(40);
/** GitHub lists at most so many commits in a `push`. */
const mostListed = 2048;

export type RefChange = { readonly branch: string; readonly before: string | null; readonly after: string | null };

/** What differs between two readings of a repository's branches. */
export function changedBranches(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): RefChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .map((branch) => ({ branch, before: before.get(branch) ?? null, after: after.get(branch) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Everything that follows from a branch that moved: events, the heads of pull requests, closed issues. */
export async function afterPush(world: World, repository: Repository, by: User, change: RefChange): Promise<void> {
  repository.pushedAt = world.now();
  const forced = await isForced(repository, change);
  await tellOfPush(world, repository, by, change, forced);
  for (const pr of pullsOf(repository).filter((one) => one.state === "open")) {
    if (pr.pull.headRepository === repository && pr.pull.head === change.branch)
      await (change.after ? moveHead(world, pr, by, change.after, forced) : closePull(world, pr, by));
    else if (change.after && pr.pull.base === change.branch && (await holds(repository, change.after, pr)))
      await markMerged(world, pr, by, change);
  }
}

const holds = ({ dir }: Repository, tip: string, { pull }: PullRequest): Promise<boolean> =>
  isAncestor(dir, { older: pull.headSha, newer: tip });

/** Somebody merged by hand and pushed the base branch: GitHub calls that merged as well. */
async function markMerged(world: World, pr: PullRequest, by: User, { before, after }: RefChange): Promise<void> {
  pr.pull.baseSha = before ?? pr.pull.baseSha;
  await finishMerge(world, pr, by, after!);
}

const isForced = async ({ dir }: Repository, { before, after }: RefChange): Promise<boolean> =>
  before !== null && after !== null && !(await isAncestor(dir, { older: before, newer: after }));

async function moveHead(world: World, pr: PullRequest, by: User, after: string, forced: boolean): Promise<void> {
  const { pull, repository } = pr;
  const before = pull.headSha;
  pull.headSha = after;
  pull.baseSha = (await resolve(repository.dir, `refs/heads/${pull.base}`)) ?? pull.baseSha;
  await setRef(repository.dir, `refs/pull/${pr.number}/head`, after);
  if (forced) {
    remember(world, pr, by, "HeadRefForcePushedEvent", { before, after });
    repoint(pr, after);
  }
  await tellOfPull(world, pr, by, "synchronize", { before, after });
}

/**
 * After a force-push GitHub's API may say that an old approval was given on the new head; only the event of its day
 * tells the truth. GitHub does so when the patch is the same, and was seen to do it when it is not: the double always
 * does, because that is what a gate must survive.
 */
function repoint({ pull }: PullRequest, head: string): void {
  for (const review of pull.reviews) if (review.state === "APPROVED") review.commit = head;
}

async function tellOfPush(world: World, repository: Repository, by: User, change: RefChange, forced: boolean) {
  const { branch, before, after } = change;
  const ref = `refs/heads/${branch}`;
  const created = before === null;
  const deleted = after === null;
  const about = { ref: branch, ref_type: "branch", pusher_type: "user" };
  if (created)
    world.emit("create", repository, by, { ...about, master_branch: repository.defaultBranch, description: null });
  if (deleted) world.emit("delete", repository, by, about);
  const fresh = deleted ? [] : await newCommits(repository, change);
  const shown = await Promise.all(fresh.slice(0, mostListed).map((one) => pushedShape(world, repository, one)));
  const head = after && (await pushedShape(world, repository, await commit(repository.dir, after)));
  world.emit("push", repository, by, {
    ref,
    before: before ?? nothing,
    after: after ?? nothing,
    created,
    deleted,
    forced,
    base_ref: null,
    compare: page(world, `${repository.fullName}/compare/${before?.slice(0, 12)}...${after?.slice(0, 12)}`),
    commits: shown,
    head_commit: head,
    pusher: { name: by.login, email: by.email },
  });
  if (branch !== repository.defaultBranch) return;
  const named = closedBy(repository, fresh.map((one) => one.message).join("\n\n"));
  for (const issue of named) closeIssue(world, issue, by);
}

/** What this push brought: for a new branch, what the default branch does not hold. */
async function newCommits(repository: Repository, { branch, before, after }: RefChange): Promise<Commit[]> {
  const { dir, defaultBranch } = repository;
  const known = before ?? (branch === defaultBranch ? null : await resolve(dir, `refs/heads/${defaultBranch}`));
  return commits(dir, ["--reverse", "--topo-order", after!, ...(known ? [`^${known}`] : [])]);
}

async function pushedShape(world: World, repository: Repository, one: Commit): Promise<Json> {
  const files = await changesOf(repository.dir, one);
  const whole = commitShape(world, repository, one);
  const person = (side: "author" | "committer") => ({
    name: one[side].name,
    email: one[side].email,
    ...(whole[side] && { username: whole[side].login }),
  });
  const paths = (...statuses: string[]) =>
    files.filter((file) => statuses.includes(file.status)).map((file) => file.path);
  return {
    id: one.sha,
    tree_id: one.tree,
    distinct: true,
    message: one.message,
    timestamp: one.committer.date,
    url: whole.html_url,
    author: person("author"),
    committer: person("committer"),
    added: paths("added", "copied", "renamed"),
    removed: [...paths("removed"), ...files.flatMap((file) => (file.status === "renamed" ? [file.previous!] : []))],
    modified: paths("modified", "changed"),
  };
}
