import { resolve, writeCommit } from "../git.ts";
import { closedBy } from "../issues.ts";
import { baseTipOf, commitsOf, filesOf, mergeState, mergeTreeOf, sizeOf } from "../pull-shape.ts";
import { nodeId } from "../shapes.ts";
import {
  associationOf,
  hasRole,
  type Json,
  type PullRequest,
  type Review,
  stamp,
  stampOrNull,
  type TimelineItem,
} from "../world.ts";
import { commitNode, nodeOf } from "./commits.ts";
import { conversation, issueNode, labelNode } from "./issues.ts";
import { accountNode, type View } from "./people.ts";
import { repositoryNode } from "./repositories.ts";
import { connection, type PageArguments } from "./schema.ts";

const changeTypes = {
  added: "ADDED",
  removed: "DELETED",
  modified: "MODIFIED",
  renamed: "RENAMED",
  copied: "COPIED",
  changed: "CHANGED",
} as const;

export function pullNode(view: View, pr: PullRequest): Json {
  const { pull, repository } = pr;
  const place = { view, repository };
  const size = (field: "additions" | "deletions" | "changedFiles") => async () => (await sizeOf(pr))[field];
  const ref = async (name: string) => {
    const tip = await resolve(repository.dir, `refs/heads/${name}`);
    return tip && { name, prefix: "refs/heads/", target: () => commitNode(place, tip) };
  };
  return {
    ...conversation(view, pr),
    __typename: "PullRequest",
    id: nodeId("PR", pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    state: pull.mergedAt ? "MERGED" : pr.state.toUpperCase(),
    isDraft: pull.draft,
    merged: pull.mergedAt !== null,
    mergedAt: stampOrNull(pull.mergedAt),
    mergedBy: pull.mergedBy && accountNode(view, pull.mergedBy),
    mergeCommit: () => pull.mergeCommit && commitNode(place, pull.mergeCommit),
    potentialMergeCommit: () => trialMerge(view, pr),
    mergeStateStatus: async () => (await mergeState(pr)).toUpperCase(),
    mergeable: async () =>
      ({ dirty: "CONFLICTING", unknown: "UNKNOWN" })[(await mergeState(pr)) as "dirty"] ?? "MERGEABLE",
    reviewDecision: null, // no branch here asks for reviews, and then GitHub decides nothing
    isCrossRepository: false,
    maintainerCanModify: false,
    isInMergeQueue: false,
    baseRefName: pull.base,
    baseRefOid: pull.baseSha,
    baseRef: () => ref(pull.base),
    baseRepository: () => repositoryNode(view, repository),
    headRefName: pull.head,
    headRefOid: pull.headSha,
    headRef: () => ref(pull.head),
    headRepository: () => repositoryNode(view, pull.headRepository),
    additions: size("additions"),
    deletions: size("deletions"),
    changedFiles: size("changedFiles"),
    closingIssuesReferences: (asked: PageArguments) => {
      const counts = pull.base === repository.defaultBranch;
      return connection(counts ? closedBy(repository, pr.body ?? "") : [], asked, (issue) => issueNode(view, issue));
    },
    commits: async (asked: PageArguments) =>
      connection(await commitsOf(pr), asked, (one) => ({
        __typename: "PullRequestCommit",
        id: `PRC_${one.sha}`,
        commit: nodeOf(place, one),
      })),
    files: async (asked: PageArguments) =>
      connection(await filesOf(pr), asked, ({ path, status, additions, deletions }) => ({
        path,
        additions,
        deletions,
        changeType: changeTypes[status],
      })),
    reviews: ({ states, author, ...asked }: PageArguments & { states?: string[]; author?: string }) => {
      const wanted = pull.reviews.filter(
        (review) => (!states || states.includes(review.state)) && (!author || review.author.login === author),
      );
      return connection(wanted, asked, (review) => reviewNode(view, pr, review));
    },
    reviewThreads: (asked: PageArguments) => connection([], asked, (thread) => thread),
    timelineItems: ({ itemTypes, ...asked }: PageArguments & { itemTypes?: string[] }) => {
      const wanted = pr.timeline.filter((item) => !itemTypes || itemTypes.includes(enumName(item.type)));
      return connection(wanted, asked, (item) => timelineNode(view, pr, item));
    },
  };
}

/** `LabeledEvent` is asked for as `LABELED_EVENT`. */
const enumName = (type: string): string => type.replace(/(?<=.)(?=[A-Z])/g, "_").toUpperCase();

/** The commit GitHub makes to try the merge; none with conflicts or after the end. */
async function trialMerge(view: View, pr: PullRequest): Promise<Json> {
  if (pr.state === "closed") return null;
  const { repository, pull } = pr;
  const base = await baseTipOf(pr);
  const tree = await mergeTreeOf(pr, base);
  if (tree === null) return null;
  const who = { name: "GitHub", email: "noreply@github.com", date: stamp(pr.createdAt) };
  const message = `Merge ${pull.headSha} into ${base}`;
  const parents = [base, pull.headSha];
  const sha = await writeCommit(repository.dir, { tree, parents, message, author: who, committer: who });
  return commitNode({ view, repository }, sha);
}

function reviewNode(view: View, pr: PullRequest, review: Review): Json {
  const { repository } = pr;
  return {
    __typename: "PullRequestReview",
    id: nodeId("PRR", review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    state: review.state,
    body: review.body,
    submittedAt: stamp(review.submittedAt),
    createdAt: stamp(review.submittedAt),
    lastEditedAt: null,
    editor: null,
    author: accountNode(view, review.author),
    authorAssociation: associationOf(repository, review.author),
    authorCanPushToRepository: hasRole(repository, review.author, "write"),
    commit: () => commitNode({ view, repository }, review.commit),
  };
}

function timelineNode(view: View, pr: PullRequest, item: TimelineItem): Json {
  const { repository } = pr;
  const { label, before, after, previous, current, review, commit } = item.data;
  const at = (sha: string) => () => commitNode({ view, repository }, sha);
  const own: Record<string, () => Json> = {
    LabeledEvent: () => ({ label: labelNode(view, repository, label) }),
    UnlabeledEvent: () => ({ label: labelNode(view, repository, label) }),
    HeadRefForcePushedEvent: () => ({ beforeCommit: at(before), afterCommit: at(after) }),
    BaseRefChangedEvent: () => ({ previousRefName: previous, currentRefName: current }),
    ReviewDismissedEvent: () => ({ previousReviewState: before, review: reviewNode(view, pr, review) }),
    MergedEvent: () => ({ commit: at(commit) }),
  };
  return {
    __typename: item.type,
    id: nodeId("TI", item.id),
    createdAt: stamp(item.createdAt),
    actor: accountNode(view, item.actor),
    ...own[item.type]?.(),
  };
}
