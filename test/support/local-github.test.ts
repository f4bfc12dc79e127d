import { sign } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verify } from "@octokit/webhooks-methods";
import { afterEach, expect, test } from "vitest";
import { gitText } from "../../src/adapters/git/run.ts";
import { type LocalGitHub, startLocalGitHub } from "./github/index.ts";

const now = () => new Date("2026-03-01T12:00:00Z");
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A GitHub with an owner's repository, two people, an installed App, and a clone of each person. */
async function begin(files?: Record<string, string>) {
  const github = await startLocalGitHub({ now });
  ends.push(() => github.close());
  github.addUser("ann");
  github.addUser("bob");
  const repository = await github.addRepository("acme/shop", {
    collaborators: { ann: "write", bob: "write" },
    ...(files && { files }),
  });
  github.install("acme/shop");
  return { github, repository, clone: await cloneOf(repository.gitUrl("ann"), "ann") };
}

async function cloneOf(url: string, login: string) {
  const dir = await mkdtemp(join(tmpdir(), "local-github-clone-"));
  ends.push(() => rm(dir, { recursive: true, force: true }));
  const git = (...args: string[]) => gitText(args, { cwd: dir });
  await git("clone", "-q", url, ".");
  await git("config", "user.name", login);
  await git("config", "user.email", `${login}@users.noreply.github.com`);
  return {
    git,
    async commit(path: string, content: string, message: string) {
      await writeFile(join(dir, path), content);
      await git("add", "--", path);
      await git("commit", "-q", "-m", message);
      return git("rev-parse", "HEAD");
    },
  };
}

/** Somebody who receives deliveries and answers what it is told to. */
async function receiver(github: LocalGitHub, answer: () => number = () => 202) {
  const got: { event: string; guid: string; genuine: boolean; payload: { action?: string } }[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const header = (name: string) => String(request.headers[name]);
    const genuine = await verify(github.app.webhookSecret, body, header("x-hub-signature-256"));
    got.push({
      event: header("x-github-event"),
      guid: header("x-github-delivery"),
      genuine,
      payload: JSON.parse(body),
    });
    response.writeHead(answer()).end();
  });
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  github.sendWebhooksTo(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
  return got;
}

/** What the App would send: a JWT signed with its key, and the installation token it gets for it. */
function jwtOf({ app }: LocalGitHub, { from, until }: { from: number; until: number }) {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const iat = now().getTime() / 1000;
  const text = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iat: iat + from, exp: iat + until, iss: app.id })}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), app.privateKey).toString("base64url")}`;
}

async function asApp(github: LocalGitHub) {
  const ask = async (authorization: string, method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${github.url}/api${path}`, {
      method,
      headers: { authorization },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, data: text ? JSON.parse(text) : null };
  };
  const jwt = `bearer ${jwtOf(github, { from: -30, until: 570 })}`;
  const { data: installations } = await ask(jwt, "GET", "/v3/app/installations");
  const { data } = await ask(jwt, "POST", `/v3/app/installations/${installations[0].id}/access_tokens`);
  const token = `token ${data.token}`;
  return {
    rest: (method: string, path: string, body?: unknown) => ask(token, method, `/v3${path}`, body),
    asItself: (method: string, path: string, body?: unknown) => ask(jwt, method, `/v3${path}`, body),
    graphql: async (query: string, variables: Record<string, unknown>) =>
      (await ask(token, "POST", "/graphql", { query, variables })).data,
  };
}

const happened = (github: LocalGitHub) =>
  github.deliveries.map(({ event, action }) => (action ? `${event}.${action}` : event));

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
    "push",
    "issues.closed",
  ]);
  expect(github.problems).toEqual([]);
});

test("every delivery is signed, has its own number, and is delivered in order", async () => {
  const { github } = await begin();
  const got = await receiver(github);
  await github.as("ann").request("POST", "/repos/acme/shop/issues", { title: "Hello", labels: ["a", "b"] });
  const sent = await github.flush();
  expect(sent).toBe(6);
  expect(got.map(({ event, payload }) => `${event}.${payload.action}`)).toEqual(happened(github));
  expect(got.every((one) => one.genuine)).toBe(true);
  expect(new Set(got.map((one) => one.guid)).size).toBe(6);
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
