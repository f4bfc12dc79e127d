import { checkLimits } from "./check-limits.ts";
import { resolve } from "./git.ts";
import { Refusal } from "./identity.ts";
import { type Access, inRepository, invalid, type Route } from "./routes.ts";
import { appShape, nodeId, page, repoApi } from "./shapes.ts";
import {
  type CheckRun,
  type Json,
  pullsOf,
  type Repository,
  stamp,
  stampOrNull,
  type User,
  type World,
} from "./world.ts";

const read: Access = { needs: ["checks:read"], role: "read" };
const write: Access = { needs: ["checks:write"], role: "app" };
/** GitHub groups the runs of one App on one commit in a suite; the first run's number stands for it. */
export const suiteOf = (repository: Repository, run: CheckRun): number =>
  repository.checks.find((one) => one.headSha === run.headSha && one.by === run.by)!.id + 1_000_000;

export function checkShape(world: World, repository: Repository, run: CheckRun): Json {
  const url = repoApi(world, repository, `/check-runs/${run.id}`);
  const html = page(world, `${repository.fullName}/runs/${run.id}`);
  const pulls = pullsOf(repository).filter((pr) => pr.state === "open" && pr.pull.headSha === run.headSha);
  const side = (ref: string, sha: string) => ({
    ref,
    sha,
    repo: { id: repository.id, name: repository.name, url: repoApi(world, repository) },
  });
  return {
    id: run.id,
    node_id: nodeId("CR", run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: stamp(run.startedAt),
    completed_at: stampOrNull(run.completedAt),
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: suiteOf(repository, run) },
    app: appShape(world),
    pull_requests: pulls.map((pr) => ({
      id: pr.pull.id,
      number: pr.number,
      url: repoApi(world, repository, `/pulls/${pr.number}`),
      head: side(pr.pull.head, pr.pull.headSha),
      base: side(pr.pull.base, pr.pull.baseSha),
    })),
  };
}

/** Events hold a little more of the suite than the API does. */
export function tellOfCheck(
  world: World,
  repository: Repository,
  run: CheckRun,
  by: User,
  action: string,
  more: Json = {},
) {
  const shape = checkShape(world, repository, run);
  const branch = pullsOf(repository).find((pr) => pr.pull.headSha === run.headSha)?.pull.head ?? null;
  const suite = {
    id: shape.check_suite.id,
    node_id: nodeId("CS", shape.check_suite.id),
    head_branch: branch,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    before: null,
    after: run.headSha,
    pull_requests: shape.pull_requests,
    app: shape.app,
    created_at: shape.started_at,
    updated_at: stamp(world.now()),
    url: repoApi(world, repository, `/check-suites/${shape.check_suite.id}`),
  };
  world.emit("check_run", repository, by, { action, check_run: { ...shape, check_suite: suite }, ...more });
}

/** The fields that creating and updating share, in REST's spelling. Gives whether the run was completed by it. */
function apply(world: World, run: CheckRun, body: Json): boolean {
  const before = run.status;
  run.status = body.conclusion ? "completed" : (body.status ?? run.status);
  if (before === "completed" && run.status !== "completed") {
    world.problems.push(
      `check run ${run.id}: whether a completed run may go back to ${run.status} is not documented; create a new one`,
    );
    Object.assign(run, { conclusion: null, completedAt: null });
  }
  if (run.status === "completed") {
    run.conclusion = body.conclusion ?? run.conclusion;
    run.completedAt = body.completed_at ? new Date(body.completed_at) : world.now();
  }
  run.externalId = body.external_id ?? run.externalId;
  run.detailsUrl = body.details_url ?? run.detailsUrl;
  if (body.actions) run.actions = body.actions;
  if (body.output) {
    const { title, summary, text, annotations } = body.output;
    run.output = { title: title ?? null, summary: summary ?? null, text: text ?? null };
    run.annotations.push(...(annotations ?? []));
  }
  return run.status === "completed" && before !== "completed";
}

export async function createCheck(world: World, repository: Repository, by: User, body: Json): Promise<CheckRun> {
  if (!body?.name) throw invalid("CheckRun", "name", "missing_field");
  checkLimits(body);
  const headSha = String(body.head_sha);
  if ((await resolve(repository.dir, headSha)) !== headSha)
    throw new Refusal(422, `No commit found for SHA: ${headSha}`);
  const run: CheckRun = {
    id: world.nextId(),
    headSha,
    name: body.name,
    by,
    startedAt: body.started_at ? new Date(body.started_at) : world.now(),
    status: "queued",
    conclusion: null,
    completedAt: null,
    externalId: "",
    detailsUrl: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    actions: [],
  };
  const completed = apply(world, run, body);
  repository.checks.push(run);
  tellOfCheck(world, repository, run, by, "created");
  if (completed) tellOfCheck(world, repository, run, by, "completed");
  return run;
}

export function updateCheck(world: World, repository: Repository, by: User, run: CheckRun, body: Json): CheckRun {
  if (run.by !== by)
    throw new Refusal(403, "Invalid app_id `check_run` can only be modified by the GitHub App that created it.");
  checkLimits(body);
  if (apply(world, run, body)) tellOfCheck(world, repository, run, by, "completed");
  return run;
}

export function checkIn(repository: Repository, id: string | number | undefined): CheckRun {
  const run = repository.checks.find((one) => one.id === Number(id));
  if (!run) throw new Refusal(404, "Not Found");
  return run;
}

type Press = { readonly run: number; readonly button: string; readonly by: User };
/** Somebody presses a button that the App put on its check run. Anybody who can write may; the App must ask who it was. */
export function pressButton(world: World, repository: Repository, { run, button, by }: Press): void {
  const found = checkIn(repository, run);
  if (!found.actions.some((one) => one.identifier === button)) throw new Refusal(422, `There is no button ${button}`);
  tellOfCheck(world, repository, found, by, "requested_action", { requested_action: { identifier: button } });
}

/** The newest run of each name and App on a commit, newest first. */
export function latestChecks(repository: Repository, sha: string): CheckRun[] {
  const newest = new Map<string, CheckRun>();
  for (const run of repository.checks) if (run.headSha === sha) newest.set(`${run.by.login} ${run.name}`, run);
  return [...newest.values()].reverse();
}

const annotationShape = (world: World, repository: Repository, run: CheckRun, one: Json): Json => ({
  start_column: null,
  end_column: null,
  title: null,
  raw_details: null,
  ...one,
  blob_href: page(world, `${repository.fullName}/blob/${run.headSha}/${one.path}`),
});

export const checkRoutes: Route[] = [
  inRepository(["POST", "/check-runs"], write, async ({ world, repository, user, body }) => ({
    status: 201,
    data: checkShape(world, repository, await createCheck(world, repository, user, body)),
  })),
  inRepository(["GET", "/check-runs/:id"], read, ({ world, repository, params }) => ({
    data: checkShape(world, repository, checkIn(repository, params.id)),
  })),
  inRepository(["PATCH", "/check-runs/:id"], write, ({ world, repository, user, params, body }) => ({
    data: checkShape(world, repository, updateCheck(world, repository, user, checkIn(repository, params.id), body)),
  })),
  inRepository(["GET", "/check-runs/:id/annotations"], read, ({ world, repository, params }) => {
    const run = checkIn(repository, params.id);
    return { list: run.annotations, shape: (one) => annotationShape(world, repository, run, one) };
  }),
  inRepository(["POST", "/check-runs/:id/rerequest"], { needs: ["checks:write"], role: "write" }, (call) => {
    const { world, repository, user, params } = call;
    tellOfCheck(world, repository, checkIn(repository, params.id), user, "rerequested");
    return { status: 201, data: {} };
  }),
  inRepository(["GET", "/commits/:ref{.+}/check-runs"], read, async ({ world, repository, params, query }) => {
    const sha = await resolve(repository.dir, params.ref);
    if (!sha) throw new Refusal(422, `No commit found for SHA: ${params.ref}`);
    const runs =
      query.get("filter") === "all"
        ? repository.checks.filter((run) => run.headSha === sha).reverse()
        : latestChecks(repository, sha);
    const [name, status] = [query.get("check_name"), query.get("status")];
    const found = runs.filter((run) => (!name || run.name === name) && (!status || run.status === status));
    return { list: found, under: "check_runs", shape: (run) => checkShape(world, repository, run) };
  }),
];
