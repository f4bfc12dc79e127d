import { expect, test } from "vitest";
import { startLocalGitHub } from "./github/index.ts";
import { asApp, begin, clock, jwtOf } from "./local-shop.ts";

const shop = "/repos/acme/shop";
const hourMs = 60 * 60 * 1000;

test("the App's own token is believed only with its key, in time, and not for long", async () => {
  const { github } = await begin();
  const ask = async (jwt: string) => {
    const answer = await fetch(`${github.url}/api/v3/app`, { headers: { authorization: `bearer ${jwt}` } });
    return answer.status;
  };
  const good = jwtOf(github, { from: -60, until: 600 });
  const [head, body, signature] = good.split(".");
  const other = await begin();
  expect(await ask(good)).toBe(200);
  expect(await ask(`${head}.${body}.${signature!.replace(/^./, signature![0] === "A" ? "B" : "A")}`)).toBe(401);
  expect(await ask(jwtOf(other.github, { from: -60, until: 600 }))).toBe(401);
  expect(await ask(jwtOf(github, { from: -600, until: -1 }))).toBe(401);
  expect(await ask(jwtOf(github, { from: 120, until: 600 }))).toBe(401);
  expect(await ask(jwtOf(github, { from: 0, until: 3600 }))).toBe(401);
  expect(await ask("a.b.c")).toBe(401);
  expect(github.problems).toEqual([]);
});

test("an answer carries the time, by which a client mends its clock", async () => {
  const { github } = await begin();
  const answer = await fetch(`${github.url}/api/v3/app`, {
    headers: { authorization: `bearer ${jwtOf(github, { from: 0, until: 5000 })}` },
  });
  expect([answer.status, answer.headers.get("date")]).toEqual([401, "Sun, 01 Mar 2026 12:00:00 GMT"]);
  expect(await answer.text()).toContain("'Expiration time' claim ('exp')");
});

test("an installation token lives for an hour", async () => {
  const { github } = await begin();
  const app = await asApp(github);
  clock.ms += hourMs - 1;
  expect((await app.rest("GET", shop)).status).toBe(200);
  clock.ms += 1;
  expect((await app.rest("GET", shop)).status).toBe(401);
  expect(github.problems).toEqual([]);
});

test("an installation sees its own repositories and no others", async () => {
  const { github } = await begin();
  await github.addRepository("acme/open");
  await github.addRepository("acme/second");
  github.install("acme/second");
  const app = await asApp(github);
  const { data } = await app.rest("GET", "/installation/repositories");
  expect(data.repositories.map((one: { full_name: string }) => one.full_name)).toEqual(["acme/shop", "acme/second"]);
  expect((await app.rest("GET", "/repos/acme/open")).status).toBe(404);
  expect(github.deliveries.map((one) => `${one.event}.${one.action}`)).toEqual([
    "installation.created",
    "installation_repositories.added",
  ]);
  expect(github.problems).toEqual([]);
});

test("the App is registered with what app.yml asks for, hears only that, and may only that", async () => {
  const github = await startLocalGitHub();
  await github.addRepository("acme/shop", { collaborators: { ann: "write" } });
  github.addUser("ann");
  github.install("acme/shop");
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello" });
  await github.as("ann").request("POST", `${shop}/issues/1/comments`, { body: "hi" });
  const { permissions, events } = github.deliveries[0]!.payload.installation;
  await github.close();
  expect(permissions).toMatchObject({ checks: "write", pull_requests: "write", contents: "read" });
  expect(events).not.toContain("issue_comment");
  expect(github.deliveries.map((one) => one.event)).toEqual(["installation", "issues"]);
});

test("what the App did not ask for is refused: it cannot merge", async () => {
  const { github, clone } = await begin();
  await clone.git("switch", "-q", "-c", "work");
  await clone.commit("a.txt", "one\n", "feat: one");
  await clone.git("push", "-q", "origin", "work");
  await github.as("ann").request("POST", `${shop}/pulls`, { title: "Work", head: "work", base: "main" });
  const { status, data } = await (await asApp(github)).rest("PUT", `${shop}/pulls/1/merge`, {});
  expect([status, data.message]).toEqual([403, "Resource not accessible by integration"]);
  expect(github.problems).toEqual([]);
});

const roles = [
  { who: "ann", role: "write", label: 200, check: 403, merge: 404, comment: 201 },
  { who: "tim", role: "triage", label: 200, check: 403, merge: 403, comment: 201 },
  { who: "eve", role: "no", label: 403, check: 403, merge: 403, comment: 201 },
] as const;
test.for(roles)("$who with $role role may do what that role may", async ({ who, label, check, merge, comment }) => {
  const { github } = await begin();
  github.addUser("tim");
  github.addUser("eve");
  await github.addRepository("acme/park", { collaborators: { ann: "write", tim: "triage" } });
  await github.as("ann").request("POST", "/repos/acme/park/issues", { title: "Hello" });
  const ask = async (method: string, path: string, body: object) =>
    (await github.as(who).request(method, `/repos/acme/park${path}`, body)).status;
  expect([
    await ask("POST", "/issues/1/labels", { labels: ["a"] }),
    await ask("POST", "/check-runs", { name: "x", head_sha: "0".repeat(40) }),
    await ask("PUT", "/pulls/1/merge", {}),
    await ask("POST", "/issues/1/comments", { body: "hi" }),
  ]).toEqual([label, check, merge, comment]);
});

test("the permission of a person is told in REST's words", async () => {
  const { github } = await begin();
  github.addUser("eve");
  const app = await asApp(github);
  const of = async (login: string) => {
    const { data } = await app.rest("GET", `${shop}/collaborators/${login}/permission`);
    return [data.permission, data.role_name];
  };
  expect([await of("ann"), await of("eve")]).toEqual([
    ["write", "write"],
    ["read", "read"],
  ]);
  expect(github.problems).toEqual([]);
});

/** A head to put checks on. */
async function withHead() {
  const stage = await begin();
  const app = await asApp(stage.github);
  return { ...stage, app, head: await stage.clone.git("rev-parse", "HEAD") };
}
const output = { title: "Waiting", summary: "One person is missing." };

test("the newest run of a name counts, and completing it is told", async () => {
  const { github, app, head, clone } = await withHead();
  const create = (more: object) => app.rest("POST", `${shop}/check-runs`, { name: "gate", head_sha: head, ...more });
  const first = (await create({ status: "completed", conclusion: "success" })).data;
  const second = (await create({ status: "in_progress", output, external_id: "digest" })).data;
  const list = async (query = "") => (await app.rest("GET", `${shop}/commits/main/check-runs${query}`)).data;
  expect((await list()).check_runs.map((run: { id: number }) => run.id)).toEqual([second.id]);
  expect((await list("?filter=all")).check_runs.map((run: { id: number }) => run.id)).toEqual([second.id, first.id]);
  expect(second).toMatchObject({
    external_id: "digest",
    output: { title: "Waiting" },
    app: { slug: "countersign-local" },
  });
  const { data: done } = await app.rest("PATCH", `${shop}/check-runs/${second.id}`, { conclusion: "failure", output });
  expect([done.status, done.conclusion, done.completed_at]).toEqual(["completed", "failure", "2026-03-01T12:00:00Z"]);
  expect(
    github.deliveries.filter((one) => one.event === "check_run").map((one) => [one.action, one.payload.check_run.id]),
  ).toEqual([
    ["created", first.id],
    ["completed", first.id],
    ["created", second.id],
    ["completed", second.id],
  ]);
  expect(await clone.git("rev-parse", "HEAD")).toBe(done.head_sha);
  expect(github.problems).toEqual([]);
});

test("a completed run that goes back to waiting is a problem: nobody knows what GitHub would do", async () => {
  const { github, app, head } = await withHead();
  const { data } = await app.rest("POST", `${shop}/check-runs`, {
    name: "gate",
    head_sha: head,
    conclusion: "success",
    status: "completed",
  });
  await app.rest("PATCH", `${shop}/check-runs/${data.id}`, { status: "in_progress" });
  expect(github.problems).toHaveLength(1);
});

const annotation = { path: "README.md", start_line: 1, end_line: 1, annotation_level: "failure", message: "secret" };
test.for([
  ["a summary of 65,535 characters", { output: { ...output, summary: "x".repeat(65_535) } }, 201],
  ["a longer summary", { output: { ...output, summary: "x".repeat(65_536) } }, 422],
  ["50 annotations", { output: { ...output, annotations: Array(50).fill(annotation) } }, 201],
  ["51 annotations", { output: { ...output, annotations: Array(51).fill(annotation) } }, 422],
  ["three buttons", { actions: Array(3).fill({ label: "Again", description: "once more", identifier: "again" }) }, 201],
  ["four buttons", { actions: Array(4).fill({ label: "Again", description: "once more", identifier: "again" }) }, 422],
  ["a long name on a button", { actions: [{ label: "x".repeat(21), description: "d", identifier: "i" }] }, 422],
] as const)("a check run with %s", async ([, more, status]) => {
  const { app, head } = await withHead();
  const answer = await app.rest("POST", `${shop}/check-runs`, { name: "gate", head_sha: head, ...more });
  expect(answer.status).toBe(status);
});

test("annotations add up over updates, and are listed in pages", async () => {
  const { github, app, head } = await withHead();
  const more = { output: { ...output, annotations: Array(40).fill(annotation) } };
  const { data } = await app.rest("POST", `${shop}/check-runs`, { name: "gate", head_sha: head, ...more });
  await app.rest("PATCH", `${shop}/check-runs/${data.id}`, more);
  const first = await app.rest("GET", `${shop}/check-runs/${data.id}/annotations?per_page=50`);
  expect(first.data).toHaveLength(50);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link")!)![1]!;
  expect(new URL(next).search).toBe("?per_page=50&page=2");
  expect((await app.rest("GET", next.slice(next.indexOf("/repos")))).data).toHaveLength(30);
  expect(github.problems).toEqual([]);
});

test("people press buttons and ask for another run", async () => {
  const { github, app, head } = await withHead();
  const actions = [{ label: "Again", description: "Look once more", identifier: "again" }];
  const { data } = await app.rest("POST", `${shop}/check-runs`, { name: "gate", head_sha: head, actions });
  github.press("acme/shop", { run: data.id, button: "again", by: "bob" });
  await github.as("bob").request("POST", `${shop}/check-runs/${data.id}/rerequest`);
  expect(
    github.deliveries.slice(-2).map(({ action, payload }) => [action, payload.requested_action, payload.sender.login]),
  ).toEqual([
    ["requested_action", { identifier: "again" }, "bob"],
    ["rerequested", undefined, "bob"],
  ]);
  expect(github.problems).toEqual([]);
});

test("one mutation publishes check, label and comment, with the same events as REST", async () => {
  const { github, app, head } = await withHead();
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello" });
  const { data: found } = await app.graphql(
    `query Ids { repository(owner: "acme", name: "shop") { id issue(number: 1) { id } } }`,
    {},
  );
  const { id: repoId, issue } = found.repository;
  const { data: made } = await app.graphql(
    `mutation Make($repoId: ID!) { createLabel(input: { repositoryId: $repoId, name: "ai-assisted", color: "ededed" }) { label { id name } } }`,
    { repoId },
  );
  const { data, errors } = await app.graphql(
    `mutation Publish($repoId: ID!, $on: ID!, $labels: [ID!]!, $sha: GitObjectID!, $out: CheckRunOutput!) {
      check: createCheckRun(input: { repositoryId: $repoId, headSha: $sha, name: "countersign", status: IN_PROGRESS, externalId: "d1", output: $out }) { checkRun { id databaseId status } }
      label: addLabelsToLabelable(input: { labelableId: $on, labelIds: $labels }) { clientMutationId }
      note: addComment(input: { subjectId: $on, body: "waiting" }) { commentEdge { node { id body } } }
    }`,
    {
      repoId,
      on: issue.id,
      labels: [made.createLabel.label.id],
      sha: head,
      out: {
        ...output,
        annotations: [
          { path: "README.md", location: { startLine: 1, endLine: 1 }, annotationLevel: "WARNING", message: "m" },
        ],
      },
    },
  );
  expect(errors).toBeUndefined();
  const { data: after, errors: wrong } = await app.graphql(
    `mutation Update($repoId: ID!, $run: ID!, $on: ID!, $labels: [ID!]!, $note: ID!) {
      updateCheckRun(input: { repositoryId: $repoId, checkRunId: $run, conclusion: SUCCESS }) { checkRun { conclusion } }
      removeLabelsFromLabelable(input: { labelableId: $on, labelIds: $labels }) { labelable { ... on Issue { number } } }
      updateIssueComment(input: { id: $note, body: "done" }) { issueComment { body viewerDidAuthor } }
    }`,
    {
      repoId,
      run: data.check.checkRun.id,
      on: issue.id,
      labels: [made.createLabel.label.id],
      note: data.note.commentEdge.node.id,
    },
  );
  expect(wrong).toBeUndefined();
  expect(after).toEqual({
    updateCheckRun: { checkRun: { conclusion: "SUCCESS" } },
    removeLabelsFromLabelable: { labelable: { number: 1 } },
    updateIssueComment: { issueComment: { body: "done", viewerDidAuthor: true } },
  });
  expect(github.deliveries.slice(2).map((one) => `${one.event}.${one.action}`)).toEqual([
    "label.created",
    "check_run.created",
    "issues.labeled",
    "issue_comment.created",
    "check_run.completed",
    "issues.unlabeled",
    "issue_comment.edited",
  ]);
  const { data: annotations } = await app.rest(
    "GET",
    `${shop}/check-runs/${data.check.checkRun.databaseId}/annotations`,
  );
  expect(annotations).toMatchObject([{ annotation_level: "warning", start_line: 1 }]);
  expect(github.problems).toEqual([]);
});

test("what GitHub's schema does not know, and what the double lacks, is a problem", async () => {
  const { github } = await begin();
  const app = await asApp(github);
  const wrong = await app.graphql(`query Wrong { viewer { nickname } }`, {});
  expect(wrong.errors[0].message).toContain('Cannot query field "nickname"');
  await app.graphql(`query Lacks { viewer { avatarUrl } }`, {});
  await app.rest("GET", "/nowhere");
  await app.rest("GET", `${shop}/tags`);
  await app.rest("POST", `${shop}/labels`, { name: "x", colour: "red" });
  expect(github.problems).toEqual([
    'graphql/Wrong: Cannot query field "nickname" on type "User". Did you mean "name"?',
    "graphql/Lacks: the local GitHub lacks User.avatarUrl",
    "no such route: GET /api/v3/nowhere",
    "no such route: GET /api/v3/repos/acme/shop/tags",
    "issues/create-label request: unknown body field colour (POST /repos/acme/shop/labels)",
  ]);
});

test("labels of a pull request are told as such, and unknown ones are made", async () => {
  const { github, clone } = await begin();
  await clone.git("switch", "-q", "-c", "work");
  await clone.commit("a.txt", "one\n", "feat: one");
  await clone.git("push", "-q", "origin", "work");
  await github.as("ann").request("POST", `${shop}/pulls`, { title: "Work", head: "work", base: "main" });
  const from = github.deliveries.length;
  const labels = `${shop}/issues/1/labels`;
  await github.as("ann").request("POST", labels, { labels: ["a"] });
  await github.as("ann").request("POST", labels, { labels: ["a"] });
  await github.as("ann").request("DELETE", `${labels}/a`);
  expect((await github.as("ann").request("DELETE", `${labels}/a`)).status).toBe(404);
  expect(
    github.deliveries.slice(from).map(({ event, action, payload }) => [`${event}.${action}`, payload.label.name]),
  ).toEqual([
    ["label.created", "a"],
    ["pull_request.labeled", "a"],
    ["pull_request.unlabeled", "a"],
  ]);
  expect(github.problems).toEqual([]);
});

test("a review is dismissed once, and the timeline keeps what it was", async () => {
  const { github, clone } = await begin();
  await clone.git("switch", "-q", "-c", "work");
  await clone.commit("a.txt", "one\n", "feat: one");
  await clone.git("push", "-q", "origin", "work");
  await github.as("ann").request("POST", `${shop}/pulls`, { title: "Work", head: "work", base: "main" });
  const { data } = await github.as("bob").request("POST", `${shop}/pulls/1/reviews`, { event: "APPROVE" });
  const dismiss = () =>
    github.as("ann").request("PUT", `${shop}/pulls/1/reviews/${data.id}/dismissals`, { message: "moved on" });
  expect((await dismiss()).data.state).toBe("DISMISSED");
  expect((await dismiss()).status).toBe(422);
  expect(github.deliveries.at(-1)!.payload).toMatchObject({
    action: "dismissed",
    review: { state: "dismissed" },
    sender: { login: "ann" },
  });
  const { data: seen } = await (await asApp(github)).graphql(
    `query Dismissed { repository(owner: "acme", name: "shop") { pullRequest(number: 1) { timelineItems(first: 9, itemTypes: [REVIEW_DISMISSED_EVENT]) {
      nodes { ... on ReviewDismissedEvent { previousReviewState review { fullDatabaseId } } } } } } }`,
    {},
  );
  expect(seen.repository.pullRequest.timelineItems.nodes).toEqual([
    { previousReviewState: "APPROVED", review: { fullDatabaseId: String(data.id) } },
  ]);
  expect(github.problems).toEqual([]);
});
