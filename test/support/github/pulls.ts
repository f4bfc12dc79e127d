import { commitShape, fileShape } from "./commits.ts";
import { branches, count, resolve, setRef } from "./git.ts";
import { Refusal } from "./identity.ts";
import { edit, newIssue } from "./issues.ts";
import { commitsOf, filesOf, pullShape, simplePullShape } from "./pull-shape.ts";
import { type Access, inRepository, invalid, type RepoCall, type Route } from "./routes.ts";
import { userShape } from "./shapes.ts";
import {
  hasRole,
  isPull,
  type Json,
  type PullRequest,
  pullsOf,
  type Repository,
  remember,
  type User,
  type World,
} from "./world.ts";

export const readPulls: Access = { needs: ["pull_requests:read"], role: "read" };
export const writePulls: Access = { needs: ["pull_requests:write"], role: "read" };
/** GitHub's REST lists stop here. */
const mostCommits = 250;
const mostFiles = 3_000;

export function pullIn(repository: Repository, number: string | undefined): PullRequest {
  const issue = repository.issues.get(Number(number));
  if (!issue || !isPull(issue)) throw new Refusal(404, "Not Found");
  return issue;
}

export async function tellOfPull(world: World, pr: PullRequest, by: User, action: string, more: Json = {}) {
  const payload = { action, number: pr.number, pull_request: await pullShape(world, pr), ...more };
  world.emit("pull_request", pr.repository, by, payload);
}

async function openPull({ world, repository, user, body }: RepoCall): Promise<PullRequest> {
  const owner = repository.owner.login;
  const head = String(body?.head ?? "").replace(new RegExp(`^${owner}:`, "i"), "");
  const tips = await branches(repository.dir);
  const [headSha, baseSha] = [tips.get(head), tips.get(String(body?.base ?? ""))];
  if (!headSha) throw invalid("PullRequest", "head", "invalid");
  if (!baseSha) throw invalid("PullRequest", "base", "invalid");
  const twin = pullsOf(repository).find(
    (one) => one.state === "open" && one.pull.head === head && one.pull.base === body.base,
  );
  const refused = (message: string) =>
    new Refusal(422, "Validation Failed", [{ resource: "PullRequest", code: "custom", message }]);
  if (twin) throw refused(`A pull request already exists for ${owner}:${head}.`);
  if ((await count(repository.dir, `${baseSha}..${headSha}`)) === 0)
    throw refused(`No commits between ${body.base} and ${head}`);
  const pull = {
    id: world.nextId(),
    base: body.base,
    baseSha,
    head,
    headRepository: repository,
    headSha,
    draft: body.draft === true,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    reviews: [],
    requestedReviewers: [],
  };
  const pr: PullRequest = { ...newIssue(world, repository, user, body), pull };
  repository.issues.set(pr.number, pr);
  await setRef(repository.dir, `refs/pull/${pr.number}/head`, headSha);
  await tellOfPull(world, pr, user, "opened");
  return pr;
}

export async function closePull(world: World, pr: PullRequest, by: User): Promise<void> {
  if (pr.state === "closed") return;
  Object.assign(pr, { state: "closed", closedAt: world.now(), closedBy: by });
  remember(world, pr, by, "ClosedEvent");
  await tellOfPull(world, pr, by, "closed");
}

export async function reopenPull(world: World, pr: PullRequest, by: User): Promise<void> {
  const cannot = invalid("PullRequest", "state", "invalid", "state cannot be changed.");
  if (pr.pull.mergedAt) throw cannot;
  const tips = await branches(pr.repository.dir);
  const tip = tips.get(pr.pull.head);
  if (tip !== pr.pull.headSha || !tips.has(pr.pull.base)) throw cannot;
  Object.assign(pr, { state: "open", closedAt: null, closedBy: null });
  pr.pull.baseSha = tips.get(pr.pull.base)!;
  remember(world, pr, by, "ReopenedEvent");
  await tellOfPull(world, pr, by, "reopened");
}

async function changeBase(pr: PullRequest, base: string): Promise<Json> {
  const tip = await resolve(pr.repository.dir, `refs/heads/${base}`);
  if (!tip) throw invalid("PullRequest", "base", "invalid");
  const from = { ref: { from: pr.pull.base }, sha: { from: pr.pull.baseSha } };
  Object.assign(pr.pull, { base, baseSha: tip });
  return from;
}

async function update({ world, repository, user, params, body }: RepoCall): Promise<PullRequest> {
  const pr = pullIn(repository, params.number);
  if (pr.author !== user && !hasRole(repository, user, "write") && user !== world.app.bot)
    throw new Refusal(403, "Must have write access to Repository.");
  const changes: Json = edit(world, pr, user, body);
  if (body.base !== undefined && body.base !== pr.pull.base) {
    const previous = pr.pull.base;
    changes.base = await changeBase(pr, body.base);
    remember(world, pr, user, "BaseRefChangedEvent", { previous, current: body.base });
  }
  if (Object.keys(changes).length > 0) await tellOfPull(world, pr, user, "edited", { changes });
  if (body.state === "closed") await closePull(world, pr, user);
  if (body.state === "open" && pr.state === "closed") await reopenPull(world, pr, user);
  return pr;
}

function matching(repository: Repository, query: URLSearchParams): PullRequest[] {
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const found = pullsOf(repository).filter(
    (pr) =>
      (state === "all" || pr.state === state) &&
      (!base || pr.pull.base === base) &&
      (!head || `${pr.pull.headRepository.owner.login}:${pr.pull.head}` === head),
  );
  const key = (pr: PullRequest) => (query.get("sort") === "updated" ? pr.updatedAt.getTime() : pr.number);
  const oldestFirst = found.sort((a, b) => key(a) - key(b));
  return query.get("direction") === "asc" ? oldestFirst : oldestFirst.reverse();
}

export const pullRoutes: Route[] = [
  inRepository(["GET", "/pulls"], readPulls, ({ world, repository, query }) => ({
    list: matching(repository, query),
    shape: (pr) => simplePullShape(world, pr),
  })),
  inRepository(["POST", "/pulls"], writePulls, async (call) => ({
    status: 201,
    data: await pullShape(call.world, await openPull(call)),
  })),
  inRepository(["GET", "/pulls/:number"], readPulls, async ({ world, repository, params }) => ({
    data: await pullShape(world, pullIn(repository, params.number)),
  })),
  inRepository(["PATCH", "/pulls/:number"], writePulls, async (call) => ({
    data: await pullShape(call.world, await update(call)),
  })),
  inRepository(["GET", "/pulls/:number/files"], readPulls, async ({ world, repository, params }) => {
    const pr = pullIn(repository, params.number);
    const files = (await filesOf(pr)).slice(0, mostFiles);
    return { list: files, shape: (file) => fileShape(world, repository, pr.pull.headSha, file) };
  }),
  inRepository(["GET", "/pulls/:number/commits"], readPulls, async ({ world, repository, params }) => ({
    list: (await commitsOf(pullIn(repository, params.number))).slice(0, mostCommits),
    shape: (one) => commitShape(world, repository, one),
  })),
  inRepository(["GET", "/pulls/:number/merge"], readPulls, ({ repository, params }) => {
    if (!pullIn(repository, params.number).pull.mergedAt) throw new Refusal(404, "Not Found");
    return { status: 204 };
  }),
  inRepository(["GET", "/pulls/:number/comments"], readPulls, () => ({ list: [], shape: (one) => one })),
  inRepository(["GET", "/pulls/:number/requested_reviewers"], readPulls, ({ world, repository, params }) => {
    const { pull } = pullIn(repository, params.number);
    return { data: { users: pull.requestedReviewers.map((user) => userShape(world, user)), teams: [] } };
  }),
  inRepository(
    ["POST", "/pulls/:number/requested_reviewers"],
    writePulls,
    async ({ world, repository, user, params, body }) => {
      const pr = pullIn(repository, params.number);
      for (const login of (body.reviewers ?? []) as string[]) {
        const asked = world.users.get(login.toLowerCase());
        if (!asked || !hasRole(repository, asked, "read") || asked === pr.author)
          throw new Refusal(422, `Reviews may only be requested from collaborators. ${login} is not one.`);
        if (pr.pull.requestedReviewers.includes(asked)) continue;
        pr.pull.requestedReviewers.push(asked);
        await tellOfPull(world, pr, user, "review_requested", { requested_reviewer: userShape(world, asked) });
      }
      return { status: 201, data: simplePullShape(world, pr) };
    },
  ),
];
