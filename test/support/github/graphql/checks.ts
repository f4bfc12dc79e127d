import { latestChecks, suiteOf } from "../checks.ts";
import { nodeId, page } from "../shapes.ts";
import { latestStatuses } from "../statuses.ts";
import { type CheckRun, type CommitStatus, type Json, type Repository, stamp, stampOrNull } from "../world.ts";
import { accountNode, type View } from "./people.ts";
import { connection, type PageArguments } from "./schema.ts";

export function checkNode({ world }: View, repository: Repository, run: CheckRun): Json {
  const url = page(world, `${repository.fullName}/runs/${run.id}`);
  const suite = suiteOf(repository, run);
  const app = { id: nodeId("A", world.app.id), databaseId: world.app.id, slug: world.app.slug, name: world.app.slug };
  return {
    __typename: "CheckRun",
    id: nodeId("CR", run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    externalId: run.externalId,
    startedAt: stamp(run.startedAt),
    completedAt: stampOrNull(run.completedAt),
    detailsUrl: run.detailsUrl ?? url,
    url,
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    checkSuite: { id: nodeId("CS", suite), databaseId: suite, app, workflowRun: null, commit: { oid: run.headSha } },
  };
}

const statusNode = (view: View, status: CommitStatus): Json => ({
  __typename: "StatusContext",
  id: nodeId("SC", status.id),
  context: status.context,
  state: status.state.toUpperCase(),
  description: status.description,
  targetUrl: status.targetUrl,
  createdAt: stamp(status.createdAt),
  creator: accountNode(view, status.creator),
});

/** All checks and statuses of a commit, the newest of each name; null when there are none, as on GitHub. */
export function rollupNode(view: View, repository: Repository, sha: string): Json {
  const nodes = [
    ...latestChecks(repository, sha).map((run) => checkNode(view, repository, run)),
    ...latestStatuses(repository, sha).map((status) => statusNode(view, status)),
  ];
  if (nodes.length === 0) return null;
  return { contexts: (asked: PageArguments) => connection(nodes, asked, (node) => node), state: rollupState(nodes) };
}

function rollupState(nodes: readonly Json[]): string {
  const states = nodes.map((node) => node.conclusion ?? node.state ?? "PENDING");
  const bad = ["FAILURE", "ERROR", "TIMED_OUT", "CANCELLED", "ACTION_REQUIRED"];
  if (states.some((state) => bad.includes(state))) return "FAILURE";
  return states.includes("PENDING") ? "PENDING" : "SUCCESS";
}
