import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { clientsFor, createProbot } from "../../src/adapters/github/clients.ts";
import { redeliverFailed } from "../../src/adapters/github/deliveries-api.ts";
import { installationsOf, openPullRequestsOf, repositoriesOf } from "../../src/adapters/github/installation.ts";
import { createLog, probotLog } from "../../src/app/log.ts";
import { type LocalGitHub, startLocalGitHub } from "../support/github/index.ts";

let github: LocalGitHub;
let installation: number;
let probot: Awaited<ReturnType<typeof createProbot>>;
const signal = new AbortController().signal;
const repo = "acme/web";

beforeAll(async () => {
  github = await startLocalGitHub();
  await github.addRepository(repo);
  installation = github.install(repo);
  const { id: appId, privateKey, webhookSecret: secret } = github.app;
  const baseUrl = `${github.url}/api/v3`;
  probot = await createProbot({ appId, privateKey, secret, baseUrl, log: probotLog(createLog("silent")) });
});

afterAll(() => github.close());
afterEach(() => {
  github.faults.reset();
  github.calls.reset();
});

test("reading and writing share one token", async () => {
  const { read, write } = await clientsFor(probot, installation, signal);
  await read.request("GET /installation/repositories");
  await write.request("GET /installation/repositories");
  const again = await clientsFor(probot, installation, signal);
  await again.read.request("GET /installation/repositories");
  expect(github.calls.count("apps/create-installation-access-token")).toBe(1);
  expect(github.calls.count("apps/list-repos-accessible-to-installation")).toBe(3);
});

test("queries do not stand in the queue of the writes, which starts one a second", async () => {
  const { read } = await clientsFor(probot, installation, signal);
  await read.request("GET /installation/repositories"); // the token is there
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: Date.now() });
  let answered = 0;
  for (let asked = 0; asked < 6; asked++) read.graphql("query { rateLimit { remaining } }").then(() => answered++);
  await vi.advanceTimersByTimeAsync(900); // a second query in that queue would start after a second
  for (let turn = 0; turn < 2_000 && answered < 6; turn++) {
    await sleep(2); // real time, for real answers; the clients' clocks stand still but for what they ask at once
    await vi.advanceTimersByTimeAsync(0);
  }
  vi.useRealTimers();
  expect(answered).toBe(6);
});

test("a secondary rate limit is waited for and tried again", async () => {
  const body = { message: "You have exceeded a secondary rate limit" };
  github.faults.fail({
    operation: "apps/list-repos-accessible-to-installation",
    times: 1,
    status: 403,
    headers: { "retry-after": "1" },
    body,
  });
  const { read } = await clientsFor(probot, installation, signal);
  expect((await repositoriesOf(read)).items).toMatchObject([{ repo }]);
  expect(github.calls.count("apps/list-repos-accessible-to-installation")).toBe(2);
});

test("a limit that lasts longer than a job may is not waited for", async () => {
  const body = { message: "You have exceeded a secondary rate limit" };
  github.faults.fail({
    operation: "apps/list-repos-accessible-to-installation",
    times: 9,
    status: 403,
    headers: { "retry-after": "3600" },
    body,
  });
  const { read } = await clientsFor(probot, installation, signal);
  await expect(repositoriesOf(read)).rejects.toMatchObject({ status: 403 });
});

test("a job that must end ends its requests", async () => {
  const ended = new AbortController();
  const { read } = await clientsFor(probot, installation, ended.signal);
  ended.abort();
  await expect(read.request("GET /installation/repositories")).rejects.toMatchObject({ name: "AbortError" });
});

test("what an installation reaches is listed", async () => {
  const { read } = await clientsFor(probot, installation, signal);
  expect(await installationsOf(await probot.auth())).toEqual({ items: [installation], complete: true });
  expect(await repositoriesOf(read)).toMatchObject({ items: [{ repo, openIssues: 0 }], complete: true });
  expect(await openPullRequestsOf(read, repo)).toEqual({ items: [], complete: true });
});

test("a delivery that nobody accepts is asked for again, until its third attempt", async () => {
  const app = await probot.auth();
  github.sendWebhooksTo("http://127.0.0.1:9/");
  await github.flush();
  const failed = github.deliveries.filter(({ status }) => status === 0).length;
  expect(failed).toBeGreaterThan(0);

  const other = await startLocalGitHub(); // anything that answers; it refuses what it does not know
  github.sendWebhooksTo(`${other.url}/nowhere`);
  expect(await redeliverFailed(app)).toEqual({ redelivered: failed, complete: true });
  await sleep(100);
  await github.flush();
  expect(await redeliverFailed(app)).toEqual({ redelivered: failed, complete: true });
  await sleep(100);
  await github.flush();
  expect(await redeliverFailed(app)).toEqual({ redelivered: 0, complete: true });
  await other.close();
});
