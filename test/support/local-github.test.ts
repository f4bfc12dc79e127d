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
