import type { ProbotOctokit } from "probot";
import type { PullRequestRef } from "../../core/names.ts";
import { Incomplete } from "../../core/policy/incomplete.ts";
import type { Shown } from "../../core/reports/changes.ts";
import { type HeadAnswer, type HeadNode, headQuery, type RunNode } from "./gate-query.ts";
import { named } from "./named.ts";

export const checkName = "countersign";
/** More pull requests on one commit are not judged together. */
const mostSiblings = 10;

/** What belongs to the head commit, and not to one pull request. */
export type OnHead = { readonly run: Shown["run"]; readonly siblings: readonly number[] };

/** Our check run on a head, and every open pull request of the repository that ends in it. */
export async function headOf(
  { read, appId }: { readonly read: ProbotOctokit; readonly appId: number },
  {
    pullRequest,
    head,
    last,
  }: { readonly pullRequest: PullRequestRef; readonly head: string; readonly last: HeadNode | undefined },
): Promise<OnHead> {
  const { repo } = pullRequest;
  const node = last?.oid === head ? last : await ask(read, repo, head);
  const pulls = node.associatedPullRequests;
  if (!pulls || pulls.nodes.length !== pulls.totalCount)
    throw new Incomplete("GitHub did not list every pull request with this head");
  const siblings = pulls.nodes
    .filter((one) => one.state === "OPEN" && one.headRefOid === head && one.baseRepository?.nameWithOwner === repo)
    .map(({ number }) => number);
  if (siblings.length > mostSiblings) throw new Incomplete(`more than ${mostSiblings} pull requests have this head`);

  const contexts = node.statusCheckRollup?.contexts ?? { totalCount: 0, nodes: [] };
  const ours = contexts.nodes
    .filter((one): one is RunNode => one.__typename === "CheckRun")
    .filter((one) => one.name === checkName && one.checkSuite.app?.databaseId === appId)
    .sort((one, other) => other.databaseId - one.databaseId)[0];
  if (!ours && contexts.nodes.length !== contexts.totalCount)
    return { run: await runAmongMany(read, { repo, head, appId }), siblings };
  return {
    run: ours ? { id: ours.id, digest: ours.externalId ?? "", completed: ours.status === "COMPLETED" } : null,
    siblings,
  };
}

async function ask(read: ProbotOctokit, repo: string, head: string): Promise<HeadNode> {
  const { repository } = await read.graphql<HeadAnswer>(headQuery, { ...named(repo), head });
  const found = repository?.object;
  if (found?.oid !== head) throw new Incomplete("GitHub does not show the head commit");
  return found as HeadNode;
}

/** Behind a hundred other checks ours is asked for by name. */
async function runAmongMany(
  read: ProbotOctokit,
  { repo, head, appId }: { readonly repo: string; readonly head: string; readonly appId: number },
): Promise<Shown["run"]> {
  const { data } = await read.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...named(repo),
    ref: head,
    check_name: checkName,
    app_id: appId,
    filter: "latest",
  });
  const [latest] = data.check_runs.toSorted((one, other) => Number(other.id) - Number(one.id));
  return latest
    ? { id: latest.node_id, digest: latest.external_id ?? "", completed: latest.status === "completed" }
    : null;
}
