import { branches, type Commit, moveBranch, type Person, pickedTree, writeCommit } from "./git.ts";
import { Refusal } from "./identity.ts";
import { closedBy, closeIssue } from "./issues.ts";
import { commitsOf, mergeTreeOf, missingChecks } from "./pull-shape.ts";
import { pullIn, tellOfPull } from "./pulls.ts";
import { afterPush } from "./pushes.ts";
import { inRepository, type RepoCall, type Route } from "./routes.ts";
import { type PullRequest, remember, stamp, type User, type World } from "./world.ts";

type Plan = { readonly world: World; readonly pr: PullRequest; readonly by: User; readonly base: string };
type Message = { readonly title: string; readonly text: string };

const notMergeable = (message: string) => new Refusal(405, message);
const github = (world: World): Person => ({ name: "GitHub", email: "noreply@github.com", date: stamp(world.now()) });
const personOf = (world: World, user: User): Person => ({
  name: user.name ?? user.login,
  email: user.email,
  date: stamp(world.now()),
});

async function merged({ world, pr, by, base }: Plan, message: Message | null): Promise<string> {
  const { dir } = pr.repository;
  const tree = (await mergeTreeOf(pr, base))!;
  const title = message?.title || `Merge pull request #${pr.number} from ${pr.repository.owner.login}/${pr.pull.head}`;
  const text = [title, message?.text || pr.title].join("\n\n");
  const parents = [base, pr.pull.headSha];
  return writeCommit(dir, { tree, parents, message: text, author: personOf(world, by), committer: github(world) });
}

/** One commit: its own message, several: a list of them; everybody else who wrote one is named at the end. */
function squashText(pr: PullRequest, own: readonly Commit[], message: Message | null): string {
  const [only] = own;
  const [subject = "", ...rest] = (only?.message ?? "").split("\n");
  const title = message?.title || `${own.length === 1 ? subject : pr.title} (#${pr.number})`;
  const body = own.length === 1 ? rest.join("\n").trim() : own.map((one) => `* ${one.message}`).join("\n\n");
  const others = own.filter((one) => one.author.email !== only!.author.email);
  const trailers = [...new Set(others.map(({ author }) => `Co-authored-by: ${author.name} <${author.email}>`))];
  return [title, message?.text ?? body, trailers.join("\n")].filter(Boolean).join("\n\n");
}

async function squashed({ world, pr, base }: Plan, message: Message | null): Promise<string> {
  const { dir } = pr.repository;
  const own = await commitsOf(pr);
  const tree = (await mergeTreeOf(pr, base))!;
  const author = { ...own[0]!.author, date: stamp(world.now()) };
  return writeCommit(dir, {
    tree,
    parents: [base],
    message: squashText(pr, own, message),
    author,
    committer: github(world),
  });
}

/** Copies of the commits, one on top of the other; the committer becomes the one who merges. */
async function rebased({ world, pr, by, base }: Plan): Promise<string> {
  const { dir } = pr.repository;
  const who = personOf(world, by);
  let tip = base;
  for (const one of await commitsOf(pr)) {
    if (one.parents.length !== 1) throw notMergeable("This branch can't be rebased");
    const tree = await pickedTree(dir, one, tip, who);
    if (!tree) throw notMergeable("This branch can't be rebased due to conflicts");
    tip = await writeCommit(dir, { tree, parents: [tip], message: one.message, author: one.author, committer: who });
  }
  return tip;
}

async function refuseUnlessReady({ pr, base }: Plan, expected: string | undefined): Promise<void> {
  const { pull, repository } = pr;
  if (pr.state === "closed") throw notMergeable("Pull Request is not mergeable");
  if (pull.draft) throw notMergeable("Pull Request is still a draft");
  if (expected !== undefined && expected !== pull.headSha)
    throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
  if ((await mergeTreeOf(pr, base)) === null) throw notMergeable("Pull Request has merge conflicts");
  const [missing] = missingChecks(pr);
  if (!missing) return;
  const run = repository.checks.findLast((one) => one.headSha === pull.headSha && one.name === missing);
  const state = !run ? "expected" : run.status === "completed" ? "failing" : "in progress";
  throw notMergeable(`Required status check "${missing}" is ${state}.`);
}

async function merge({ world, repository, user, params, body }: RepoCall) {
  const pr = pullIn(repository, params.number);
  const base = (await branches(repository.dir)).get(pr.pull.base);
  if (!base) throw notMergeable("Base branch was deleted");
  const plan = { world, pr, by: user, base };
  await refuseUnlessReady(plan, body?.sha);
  const said = body?.commit_title !== undefined || body?.commit_message !== undefined;
  const message = said ? { title: body.commit_title ?? "", text: body.commit_message } : null;
  const method = { merge: merged, squash: squashed, rebase: rebased }[(body?.merge_method ?? "merge") as "merge"];
  const sha = await method(plan, message);
  if (!(await moveBranch(repository.dir, pr.pull.base, { from: base, to: sha })))
    throw new Refusal(409, "Base branch was modified. Review and try the merge again.");
  if (method !== rebased) repository.madeHere.add(sha);
  await settle(plan, sha);
  return { data: { sha, merged: true, message: "Pull Request successfully merged" } };
}

async function settle({ world, pr, by, base }: Plan, sha: string): Promise<void> {
  pr.pull.baseSha = base;
  await finishMerge(world, pr, by, sha);
  await afterPush(world, pr.repository, by, { branch: pr.pull.base, before: base, after: sha });
}

/** The pull request is merged by this commit: its state, its events, and the issues that its text closes. */
export async function finishMerge(world: World, pr: PullRequest, by: User, sha: string): Promise<void> {
  const at = world.now();
  Object.assign(pr.pull, { mergedAt: at, mergedBy: by, mergeCommit: sha });
  Object.assign(pr, { state: "closed", closedAt: at, closedBy: by });
  remember(world, pr, by, "MergedEvent", { commit: sha });
  await tellOfPull(world, pr, by, "closed");
  if (pr.pull.base !== pr.repository.defaultBranch) return;
  for (const issue of closedBy(pr.repository, pr.body ?? "")) closeIssue(world, issue, by);
}

export const mergeRoutes: Route[] = [
  inRepository(["PUT", "/pulls/:number/merge"], { needs: ["contents:write"], role: "write" }, merge),
];
