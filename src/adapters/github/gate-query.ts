/** What a commit shows of us, and which other pull requests end in it. */
const headFields = `
  oid
  associatedPullRequests(first: 50) {
    totalCount
    nodes { number state headRefOid baseRepository { nameWithOwner } }
  }
  statusCheckRollup { contexts(first: 100) {
    totalCount
    nodes {
      __typename
      ... on CheckRun { id databaseId name status externalId checkSuite { app { databaseId } } }
    }
  } }`;

/**
 * Everything an evaluation needs to know, in one reading. Each list goes on by the same document, from where its last
 * page ended. COMMENTED reviews are no opinion. The policy comes from the base branch, never from the pull request.
 */
export const gateQuery = `query Gate(
  $owner: String!, $repo: String!, $number: Int!,
  $policyPath: String!, $baselinePath: String!, $aiLabel: String!, $reviewLabel: String!,
  $commitsAfter: String, $reviewsAfter: String, $timelineAfter: String, $commentsAfter: String
) {
  repository(owner: $owner, name: $repo) {
    id
    aiLabel: label(name: $aiLabel) { id }
    reviewLabel: label(name: $reviewLabel) { id }
    pullRequest(number: $number) {
      id state title body
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      baseRefName headRefName headRefOid
      baseRef { target { oid ... on Commit {
        policy: file(path: $policyPath) { object { __typename ... on Blob { text isTruncated } } }
        baseline: file(path: $baselinePath) { object { __typename ... on Blob { text isTruncated } } }
      } } }
      changedFiles
      labels(first: 100) { totalCount nodes { name } }
      commits(first: 100, after: $commitsAfter) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { commit {
          oid message additions
          parents(first: 10) { nodes { oid } }
          authors(first: 25) { totalCount nodes { name email user { login databaseId } } }
          committer { name email user { login databaseId } }
          signature { isValid wasSignedByGitHub }
        } }
      }
      reviews(first: 100, after: $reviewsAfter, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          fullDatabaseId state submittedAt authorCanPushToRepository
          author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
          commit { oid }
        }
      }
      timelineItems(
        first: 100, after: $timelineAfter,
        itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]
      ) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          __typename
          ... on HeadRefForcePushedEvent { createdAt }
          ... on BaseRefChangedEvent { createdAt }
          ... on AutomaticBaseChangeSucceededEvent { createdAt }
        }
      }
      comments(first: 100, after: $commentsAfter) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id viewerDidAuthor body }
      }
      last: commits(last: 1) { nodes { commit { ${headFields} } } }
    }
  }
}`;

/** The head's own part of the reading, when the last commit of the list is another: the list is in order of date. */
export const headQuery = `query Head($owner: String!, $repo: String!, $head: GitObjectID!) {
  repository(owner: $owner, name: $repo) { object(oid: $head) { ... on Commit { ${headFields} } } }
}`;

/** What a pull request shows of us, without any of the facts. */
export const shownQuery = `query Shown($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { id pullRequest(number: $number) { id state headRefOid } }
}`;

type Page<Node> = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
};
type List<Node> = { readonly totalCount: number; readonly nodes: readonly Node[] };
type Id = { readonly id: string };
export type ActorNode = { readonly __typename: string; readonly login: string; readonly databaseId?: number } | null;
export type GitActorNode = {
  readonly name: string | null;
  readonly email: string | null;
  readonly user: { readonly login: string; readonly databaseId: number | null } | null;
};
export type CommitNode = {
  readonly oid: string;
  readonly message: string;
  readonly additions: number;
  readonly parents: { readonly nodes: readonly { readonly oid: string }[] };
  readonly authors: List<GitActorNode>;
  readonly committer: GitActorNode | null;
  readonly signature: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null;
};
export type ReviewNode = {
  readonly fullDatabaseId: string;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "DISMISSED";
  readonly submittedAt: string;
  readonly authorCanPushToRepository: boolean;
  readonly author: ActorNode;
  readonly commit: { readonly oid: string } | null;
};
export type EventNode = { readonly __typename: string; readonly createdAt: string };
export type CommentNode = { readonly id: string; readonly viewerDidAuthor: boolean; readonly body: string };
export type RunNode = {
  readonly __typename: "CheckRun";
  readonly id: string;
  readonly databaseId: number;
  readonly name: string;
  readonly status: string;
  readonly externalId: string | null;
  readonly checkSuite: { readonly app: { readonly databaseId: number } | null };
};
export type HeadNode = {
  readonly oid: string;
  readonly associatedPullRequests: List<{
    readonly number: number;
    readonly state: string;
    readonly headRefOid: string;
    readonly baseRepository: { readonly nameWithOwner: string } | null;
  }> | null;
  readonly statusCheckRollup: { readonly contexts: List<RunNode | { readonly __typename: "StatusContext" }> } | null;
};
/** The lists that go on by pages, by the variable that says from where. */
export type Lists = {
  readonly commits: Page<{ readonly commit: CommitNode }>;
  readonly reviews: Page<ReviewNode>;
  readonly timelineItems: Page<EventNode>;
  readonly comments: Page<CommentNode>;
};
export type FileNode = {
  readonly object: {
    readonly __typename: string;
    readonly text?: string | null;
    readonly isTruncated?: boolean;
  } | null;
} | null;
export type PullRequestNode = Id &
  Lists & {
    readonly state: "OPEN" | "CLOSED" | "MERGED";
    readonly title: string;
    readonly body: string;
    readonly author: ActorNode;
    readonly baseRefName: string;
    readonly headRefName: string;
    readonly headRefOid: string;
    readonly baseRef: {
      readonly target: {
        readonly oid: string;
        readonly policy?: FileNode;
        readonly baseline?: FileNode;
      } | null;
    } | null;
    readonly changedFiles: number;
    readonly labels: List<{ readonly name: string }>;
    readonly last: { readonly nodes: readonly { readonly commit: HeadNode }[] };
  };
export type GateAnswer = {
  readonly repository:
    | (Id & {
        readonly aiLabel: Id | null;
        readonly reviewLabel: Id | null;
        readonly pullRequest: PullRequestNode | null;
      })
    | null;
};
export type HeadAnswer = { readonly repository: { readonly object: Partial<HeadNode> | null } | null };
export type ShownAnswer = {
  readonly repository:
    | (Id & { readonly pullRequest: (Id & { readonly state: string; readonly headRefOid: string }) | null })
    | null;
};
