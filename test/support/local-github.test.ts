import { expect, test } from "vitest";
import { asApp, begin, happened } from "./local-shop.ts";

test("a change travels from push to merge, and the issue it fixes is closed", async () => {
  const { github, clone } = await begin();
  const ann = github.as("ann");
  const bob = github.as("bob");
  github.requireCheck("acme/shop", "main", "tests");
  const issue = await ann.request("POST", "/repos/acme/shop/issues", { title: "It is broken", labels: ["incident"] });
  expect(issue.status).toBe(201);

  await clone.git("switch", "-q", "-c", "mend");
  await clone.commit("a.txt", "one\n", "fix: mend it");
  await clone.git("push", "-q", "origin", "mend");
  const opened = await ann.request("POST", "/repos/acme/shop/pulls", {
    title: "Mend",
    head: "mend",
    base: "main",
    body: "Fixes #1",
  });
  expect([opened.status, opened.data.number, opened.data.mergeable_state]).toEqual([201, 2, "blocked"]);

  const refused = await ann.request("PUT", "/repos/acme/shop/pulls/2/merge");
  expect([refused.status, refused.data.message]).toEqual([405, 'Required status check "tests" is expected.']);
  const own = await ann.request("POST", "/repos/acme/shop/pulls/2/reviews", { event: "APPROVE" });
  expect([own.status, own.data.errors]).toEqual([422, ["Can not approve your own pull request"]]);
  const review = await bob.request("POST", "/repos/acme/shop/pulls/2/reviews", { event: "APPROVE" });
  expect([review.status, review.data.state, review.data.commit_id]).toEqual([200, "APPROVED", opened.data.head.sha]);
  await bob.request("POST", `/repos/acme/shop/statuses/${opened.data.head.sha}`, {
    state: "success",
    context: "tests",
  });

  const merged = await bob.request("PUT", "/repos/acme/shop/pulls/2/merge", { merge_method: "squash" });
  expect([merged.status, merged.data.merged]).toEqual([200, true]);
  const after = await ann.request("GET", "/repos/acme/shop/issues/1");
  expect([after.data.state, after.data.closed_by.login]).toEqual(["closed", "bob"]);
  const brought = await ann.request("GET", `/repos/acme/shop/commits/${merged.data.sha}/pulls`);
  expect(brought.data.map((pull: { number: number }) => pull.number)).toEqual([2]);
  expect(happened(github)).toEqual([
    "installation.created",
    "issues.opened",
    "label.created",
    "issues.labeled",
    "create",
    "push",
    "pull_request.opened",
    "pull_request_review.submitted",
    "status",
    "pull_request.closed",
    "issues.closed",
    "push",
  ]);
  expect(github.problems).toEqual([]);
});

const everything = `query Everything(
  $owner: String!, $repo: String!, $number: Int!, $policy: String!, $commitsAfter: String, $reviewsBefore: String
) {
  rateLimit { cost remaining resetAt }
  org: repository(owner: $owner, name: ".github") { policy: object(expression: "HEAD:countersign.yml") { ... on Blob { oid } } }
  repository(owner: $owner, name: $repo) {
    id isPrivate defaultBranchRef { name }
    gateLabel: label(name: "human-review-required") { id }
    policy: object(expression: $policy) { ... on Blob { oid text isTruncated byteSize } }
    pullRequest(number: $number) {
      id number state isDraft merged createdAt lastEditedAt title body
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      editor { __typename login }
      authorAssociation isCrossRepository maintainerCanModify isInMergeQueue
      baseRefName baseRefOid headRefName headRefOid headRepository { nameWithOwner }
      additions deletions changedFiles reviewDecision mergeStateStatus
      potentialMergeCommit { oid tree { oid } parents(first: 2) { nodes { oid } } }
      labels(first: 100) { totalCount nodes { id name } }
      closingIssuesReferences(first: 25) { totalCount nodes { number repository { nameWithOwner } } }
      commits(first: 2, after: $commitsAfter) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { commit {
          oid message committedDate committedViaWeb tree { oid }
          parents(first: 3) { totalCount nodes { oid } }
          authors(first: 10) { totalCount nodes { name email user { login databaseId } } }
          committer { name email user { login databaseId } }
          signature { __typename isValid state wasSignedByGitHub signer { login databaseId } }
        } }
      }
      reviews(last: 100, before: $reviewsBefore, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
        totalCount pageInfo { hasPreviousPage startCursor }
        nodes {
          fullDatabaseId state submittedAt lastEditedAt body authorAssociation authorCanPushToRepository
          author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
          editor { login }
          commit { oid tree { oid } }
        }
      }
      files(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType additions deletions } }
      timelineItems(last: 100, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, LABELED_EVENT, UNLABELED_EVENT, REVIEW_DISMISSED_EVENT]) {
        totalCount
        nodes {
          __typename
          ... on HeadRefForcePushedEvent { createdAt actor { __typename login } beforeCommit { oid } afterCommit { oid } }
          ... on BaseRefChangedEvent { createdAt actor { __typename login } previousRefName currentRefName }
          ... on LabeledEvent { createdAt actor { __typename login } label { name } }
          ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
          ... on ReviewDismissedEvent { createdAt actor { __typename login } previousReviewState review { fullDatabaseId } }
        }
      }
      comments(last: 50) { totalCount nodes { id viewerDidAuthor body } }
      reviewThreads(first: 50) { totalCount nodes { isResolved isOutdated } }
      head: commits(last: 1) { nodes { commit {
        oid
        associatedPullRequests(first: 50) { totalCount nodes { number state baseRefName headRefOid } }
        statusCheckRollup { contexts(first: 100) {
          totalCount
          nodes {
            __typename
            ... on CheckRun { id name status conclusion databaseId externalId checkSuite { app { databaseId slug } workflowRun { event file { path } } } }
            ... on StatusContext { context state creator { __typename login } }
          }
        } }
      } } }
    }
  }
}`;

test("one query reads everything that an evaluation asks for", async () => {
  const { github, clone } = await begin({ "README.md": "shop\n", "policy.yml": "version: 1\n" });
  await clone.git("switch", "-q", "-c", "work");
  const first = await clone.commit("a.txt", "one\n", "feat: one\n\nCo-authored-by: Bob <bob@users.noreply.github.com>");
  const second = await clone.commit("a.txt", "two\n", "feat: two");
  const third = await clone.commit("b.txt", "three\n", "feat: three");
  await clone.git("push", "-q", "origin", "work");
  const ann = github.as("ann");
  await ann.request("POST", "/repos/acme/shop/issues", { title: "wish" });
  await ann.request("POST", "/repos/acme/shop/pulls", {
    title: "Work",
    head: "work",
    base: "main",
    body: "Resolves #1",
  });
  await github.as("bob").request("POST", "/repos/acme/shop/pulls/2/reviews", { event: "REQUEST_CHANGES", body: "No." });
  await github.as("bob").request("POST", "/repos/acme/shop/pulls/2/reviews", { event: "COMMENT", body: "Hm." });
  const app = await asApp(github);
  await app.rest("POST", "/repos/acme/shop/issues/2/labels", { labels: ["human-review-required"] });
  await app.rest("POST", "/repos/acme/shop/issues/2/comments", { body: "waiting" });
  await app.rest("POST", "/repos/acme/shop/check-runs", {
    name: "countersign",
    head_sha: third,
    status: "in_progress",
  });

  const asked = { owner: "acme", repo: "shop", number: 2, policy: "main:policy.yml" };
  const { data, errors } = await app.graphql(everything, asked);
  expect(errors.map(({ type, path }: { type: string; path: string[] }) => [type, path])).toEqual([
    ["NOT_FOUND", ["org"]],
  ]);
  const pull = data.repository.pullRequest;
  expect(data.repository.policy.text).toBe("version: 1\n");
  expect(pull).toMatchObject({
    author: { __typename: "User", login: "ann" },
    additions: 2,
    deletions: 0,
    changedFiles: 2,
    mergeStateStatus: "CLEAN",
    closingIssuesReferences: { totalCount: 1, nodes: [{ number: 1 }] },
    labels: { totalCount: 1, nodes: [{ name: "human-review-required" }] },
    files: {
      nodes: [
        { path: "a.txt", changeType: "ADDED" },
        { path: "b.txt", changeType: "ADDED" },
      ],
    },
    reviews: {
      totalCount: 1,
      nodes: [{ state: "CHANGES_REQUESTED", authorCanPushToRepository: true, commit: { oid: third } }],
    },
    comments: { nodes: [{ viewerDidAuthor: true, body: "waiting" }] },
    timelineItems: {
      nodes: [{ __typename: "LabeledEvent", actor: { __typename: "Bot", login: "countersign-local" } }],
    },
  });
  expect(pull.commits.nodes.map(({ commit }: { commit: { oid: string } }) => commit.oid)).toEqual([first, second]);
  expect(pull.commits.nodes[0].commit.authors.nodes.map(({ user }: { user: { login: string } }) => user.login)).toEqual(
    ["ann", "bob"],
  );
  expect(pull.potentialMergeCommit.parents.nodes.map(({ oid }: { oid: string }) => oid)).toEqual([
    pull.baseRefOid,
    third,
  ]);
  const head = pull.head.nodes[0].commit;
  expect(head.statusCheckRollup.contexts.nodes).toMatchObject([
    {
      name: "countersign",
      status: "IN_PROGRESS",
      conclusion: null,
      checkSuite: { app: { slug: "countersign-local" } },
    },
  ]);
  expect(head.associatedPullRequests.nodes).toEqual([
    { number: 2, state: "OPEN", baseRefName: "main", headRefOid: third },
  ]);

  const next = await app.graphql(everything, { ...asked, commitsAfter: pull.commits.pageInfo.endCursor });
  expect(next.data.repository.pullRequest.commits).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: false },
    nodes: [{ commit: { oid: third } }],
  });
  expect(github.problems).toEqual([]);
});
