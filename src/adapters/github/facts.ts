import type { ProbotOctokit } from "probot";
import type { Account, Commit, Identity } from "../../core/attribution/commit.ts";
import { type Instant, instant, login, type PullRequestRef, sha } from "../../core/names.ts";
import { Incomplete } from "../../core/policy/incomplete.ts";
import type { ListedReview } from "../../core/policy/opinion.ts";
import { policyPath } from "../../core/policy/policy.ts";
import type { Snapshot } from "../../core/policy/snapshot.ts";
import type { Shown } from "../../core/reports/changes.ts";
import { aiLabel, digestIn, reviewLabel } from "../../core/reports/outcome.ts";
import { baselinePath } from "../../core/scanning/baseline.ts";
import {
  type ActorNode,
  type CommitNode,
  type FileNode,
  type GateAnswer,
  type GitActorNode,
  gateQuery,
  type Lists,
  type PullRequestNode,
  type ReviewNode,
  type ShownAnswer,
  shownQuery,
} from "./gate-query.ts";
import { headOf, type OnHead } from "./head.ts";
import { named } from "./named.ts";

type Reader = { readonly read: ProbotOctokit; readonly appId: number };

/** A hundred of everything on each page. */
const mostPages = 30;

/** A pull request, whole: every list is as long as GitHub says it is, or this throws. */
export async function readPullRequest(
  { read, appId }: Reader,
  pullRequest: PullRequestRef,
): Promise<{ readonly snapshot: Snapshot; readonly shown: Shown }> {
  const { repository, found } = await readPages(read, pullRequest);
  const last = found.last.nodes[0]?.commit;
  const onHead = await headOf({ read, appId }, { pullRequest, head: found.headRefOid, last });
  const comment = found.comments.nodes.find(({ viewerDidAuthor, body }) => viewerDidAuthor && digestIn(body) !== null);
  const shown: Shown = {
    ids: {
      repository: repository.id,
      pullRequest: found.id,
      labels: {
        ...(repository.aiLabel && { [aiLabel]: repository.aiLabel.id }),
        ...(repository.reviewLabel && { [reviewLabel]: repository.reviewLabel.id }),
      },
    },
    open: found.state === "OPEN",
    head: sha(found.headRefOid),
    labels: whole("labels", found.labels).map(({ name }) => name),
    run: onHead.run,
    comment: comment ? { id: comment.id, digest: digestIn(comment.body)! } : null,
  };
  return { snapshot: snapshotOf(pullRequest, found, onHead), shown };
}

/** Only what it shows on its head; labels and comment are left out, because without facts they stay as they are. */
export async function readShown({ read, appId }: Reader, pullRequest: PullRequestRef): Promise<Shown> {
  const { repository } = await read.graphql<ShownAnswer>(shownQuery, {
    ...named(pullRequest.repo),
    number: pullRequest.number,
  });
  const found = repository?.pullRequest;
  if (!found) throw new Incomplete("GitHub does not show the pull request");
  const { run } = await headOf({ read, appId }, { pullRequest, head: found.headRefOid, last: undefined });
  const ids = { repository: repository.id, pullRequest: found.id, labels: {} };
  return { ids, open: found.state === "OPEN", head: sha(found.headRefOid), labels: [], run, comment: null };
}

/** Asks until every list has ended. A list that has ended is asked from its end on, and gives nothing more. */
async function readPages(read: ProbotOctokit, { repo, number }: PullRequestRef) {
  const fixed = { ...named(repo), number, policyPath, baselinePath, aiLabel, reviewLabel };
  let answer = await pageOf(read, fixed);
  for (let page = 1; hasMore(answer.found); page++) {
    if (page === mostPages) throw new Incomplete(`a list is longer than ${mostPages} pages`);
    const { commits, reviews, timelineItems, comments } = answer.found;
    const next = await pageOf(read, {
      ...fixed,
      commitsAfter: commits.pageInfo.endCursor,
      reviewsAfter: reviews.pageInfo.endCursor,
      timelineAfter: timelineItems.pageInfo.endCursor,
      commentsAfter: comments.pageInfo.endCursor,
    });
    if (next.found.headRefOid !== answer.found.headRefOid || next.found.baseRefName !== answer.found.baseRefName)
      throw new Incomplete("the pull request changed while it was read");
    answer = { ...next, found: joined(answer.found, next.found) };
  }
  for (const list of listNames) whole<unknown>(list, answer.found[list]);
  return answer;
}

async function pageOf(read: ProbotOctokit, variables: Record<string, unknown>) {
  const { repository } = await read.graphql<GateAnswer>(gateQuery, variables);
  if (!repository?.pullRequest) throw new Incomplete("GitHub does not show the pull request");
  for (const list of listNames)
    if (!repository.pullRequest[list]?.nodes) throw new Incomplete(`GitHub left out the list of ${list}`);
  return { repository, found: repository.pullRequest };
}

const listNames = ["commits", "reviews", "timelineItems", "comments"] as const satisfies readonly (keyof Lists)[];

const hasMore = (found: Lists): boolean => listNames.some((list) => found[list].pageInfo.hasNextPage);

function joined(before: PullRequestNode, next: PullRequestNode): PullRequestNode {
  const join = <List extends Lists[keyof Lists]>(one: List, other: List): List => {
    if (one.totalCount !== other.totalCount) throw new Incomplete("a list changed while it was read");
    const endCursor = other.pageInfo.endCursor ?? one.pageInfo.endCursor;
    return { ...other, pageInfo: { ...other.pageInfo, endCursor }, nodes: [...one.nodes, ...other.nodes] };
  };
  return {
    ...next,
    commits: join(before.commits, next.commits),
    reviews: join(before.reviews, next.reviews),
    timelineItems: join(before.timelineItems, next.timelineItems),
    comments: join(before.comments, next.comments),
  };
}

/** The items of a list that GitHub says is complete. */
export function whole<Item>(
  name: string,
  { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly Item[] },
): readonly Item[] {
  if (nodes.length !== totalCount) throw new Incomplete(`GitHub listed ${nodes.length} of ${totalCount} ${name}`);
  return nodes;
}

function snapshotOf(pullRequest: PullRequestRef, found: PullRequestNode, { siblings }: OnHead): Snapshot {
  const events = found.timelineItems.nodes;
  const forced = events.filter(({ __typename }) => __typename === "HeadRefForcePushedEvent");
  const retargeted = events.filter(({ __typename }) => __typename !== "HeadRefForcePushedEvent");
  return {
    pullRequest,
    state: ({ OPEN: "open", CLOSED: "closed", MERGED: "merged" } as const)[found.state],
    head: sha(found.headRefOid),
    branch: found.headRefName,
    title: found.title,
    body: found.body,
    author: accountOf(found.author),
    ...baseOf(found),
    commits: found.commits.nodes.map(({ commit }) => commitOf(commit)),
    changedFiles: found.changedFiles,
    reviews: found.reviews.nodes.map(reviewOf),
    history: {
      base: found.baseRefName,
      baseChangedAt: retargeted.map(({ createdAt }) => instant(createdAt)).reduce(later, null),
      forcePushedAt: forced.map(({ createdAt }) => instant(createdAt)),
    },
    siblings: siblings.filter((number) => number !== pullRequest.number),
  };
}

const later = (one: Instant | null, other: Instant): Instant => (one !== null && one > other ? one : other);

/** The base branch's tip, and the policy and the baseline in it. A closed pull request may have no base branch any more. */
function baseOf({ baseRef, baseRefName, state }: PullRequestNode): Pick<Snapshot, "base" | "policy" | "baseline"> {
  const tip = baseRef?.target;
  if (!tip && state === "OPEN") throw new Incomplete("the base branch is gone");
  return {
    base: { ref: baseRefName, sha: sha(tip?.oid ?? "") },
    policy: textIn(tip?.policy, "the policy file"),
    baseline: textIn(tip?.baseline, "the baseline"),
  };
}

function textIn(node: FileNode | undefined, name: string): string | null {
  const file = node?.object;
  if (!file) return null;
  if (file.__typename !== "Blob" || typeof file.text !== "string" || file.isTruncated)
    throw new Incomplete(`${name} is no text that GitHub shows`);
  return file.text;
}

/** A deleted account becomes `ghost`, as on GitHub. GraphQL leaves `[bot]` out of a bot's login; we do not. */
function accountOf(actor: ActorNode): Account {
  if (!actor) return { login: login("ghost"), id: null, bot: false };
  const bot = actor.__typename === "Bot";
  const name = bot && !actor.login.endsWith("[bot]") ? `${actor.login}[bot]` : actor.login;
  return { login: login(name), id: actor.databaseId ?? null, bot };
}

function identityOf({ name, email, user }: GitActorNode): Identity {
  const account = user && { login: login(user.login), id: user.databaseId, bot: user.login.endsWith("[bot]") };
  return { name: name ?? "", email: email ?? "", account };
}

/** The committer of what GitHub makes itself: merges in the browser, suggestions, edits. */
const gitHubsAddress = "noreply@github.com";

function commitOf({ oid, message, additions, parents, authors, committer, signature }: CommitNode): Commit {
  return {
    sha: sha(oid),
    message,
    parents: parents.nodes.map((parent) => sha(parent.oid)),
    authors: whole("authors of a commit", authors).map(identityOf),
    committer: committer && identityOf(committer),
    byGitHub: signature?.wasSignedByGitHub === true && signature.isValid && committer?.email === gitHubsAddress,
    verified: signature?.isValid === true,
    additions,
  };
}

const states = { APPROVED: "approved", CHANGES_REQUESTED: "changes-requested", DISMISSED: "dismissed" } as const;

const reviewOf = (node: ReviewNode): ListedReview => ({
  id: node.fullDatabaseId,
  by: accountOf(node.author),
  state: states[node.state],
  commit: node.commit && sha(node.commit.oid),
  at: instant(node.submittedAt),
  mayPush: node.authorCanPushToRepository,
});
