import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ProbotOctokit } from "probot";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createProbot } from "../../src/adapters/github/clients.ts";
import { incidentForge } from "../../src/adapters/github/incident.ts";
import { memoryOf } from "../../src/adapters/store/memory.ts";
import { openStore } from "../../src/adapters/store/open.ts";
import { createLog, probotLog } from "../../src/app/log.ts";
import { instant } from "../../src/core/names.ts";
import type { IncidentForge, Memory } from "../../src/flows/ports.ts";
import { traceFix } from "../../src/flows/trace-incident.ts";
import { type LocalGitHub, startLocalGitHub } from "../support/github/index.ts";

const repo = "acme/shop";
const started = Date.UTC(2026, 0, 1);
const hourMs = 3_600_000;
let hours = 0;
const now = () => new Date(started + hours * hourMs);
const clock = { now: () => instant(now().toISOString()) };

let github: LocalGitHub;
/** With a fresh token, because hours pass here. */
let newForge: () => Promise<IncidentForge>;
let memory: Memory;
let closeStore: () => Promise<void> | void;
const desk = mkdtempSync(join(tmpdir(), "countersign-desk-"));

type Files = Readonly<Record<string, string | null>>;

/** Never synchronously: the GitHub it talks to lives in this process. */
async function git(...args: string[]): Promise<string> {
  const who = { NAME: "Hana", EMAIL: "hana@example.com", DATE: now().toISOString() };
  const identity = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { ...process.env, ...Object.fromEntries(identity) };
  return (await promisify(execFile)("git", args, { cwd: desk, env })).stdout.trim();
}

async function commit(files: Files, message: string): Promise<void> {
  hours++;
  for (const [path, text] of Object.entries(files)) {
    if (text === null) await git("rm", "-q", "--", path);
    else {
      mkdirSync(dirname(join(desk, path)), { recursive: true });
      writeFileSync(join(desk, path), text);
    }
  }
  await git("add", "--all");
  await git("commit", "-q", "-m", message);
}

async function asHana(method: string, path: string, body?: unknown) {
  const { status, data } = await github.as("hana").request(method, `/repos/${repo}${path}`, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(data)}`);
  return data;
}

type Method = "merge" | "squash" | "rebase";

/** A pull request with one commit for each set of files, merged unless `method` is null. */
async function pullRequest(commits: readonly Files[], body: string, method: Method | null = "merge"): Promise<number> {
  await git("fetch", "-q", "origin");
  await git("switch", "-q", "-C", `branch-${hours}`, "origin/main");
  for (const files of commits) await commit(files, `change at hour ${hours}`);
  await git("push", "-q", "origin", "HEAD");
  const head = await git("branch", "--show-current");
  const { number } = await asHana("POST", "/pulls", { title: `At hour ${hours}`, head, base: "main", body });
  hours++;
  if (method) await asHana("PUT", `/pulls/${number}/merge`, { merge_method: method });
  return number;
}

const incident = async (labels: readonly string[] = ["incident"]): Promise<number> =>
  (await asHana("POST", "/issues", { title: "Refunds are paid twice @acme/all", body: "Since today.", labels })).number;
const comments = async (number: number): Promise<string[]> =>
  (await asHana("GET", `/issues/${number}/comments`)).map(({ body }: { body: string }) => body);
const headlines = async (...numbers: number[]) =>
  Promise.all(numbers.map(async (number) => (await comments(number)).map((body) => body.split("\n")[1])));
const labels = async (number: number): Promise<string[]> =>
  (await asHana("GET", `/issues/${number}`)).labels.map(({ name }: { name: string }) => name);
const trace = async (number: number) => traceFix({ repo, number }, { forge: await newForge(), memory, clock });
const writes = () =>
  github.calls
    .all()
    .filter(({ method, operation }) => method !== "GET" && operation.startsWith("issues/"))
    .map(({ operation }) => operation);

const numbered = (count: number, changed: Readonly<Record<number, string>> = {}) =>
  Array.from({ length: count }, (_, index) => `${changed[index + 1] ?? `line ${index + 1}`}\n`).join("");

beforeAll(async () => {
  github = await startLocalGitHub({ now });
  github.addUser("hana");
  const shop = await github.addRepository(repo, {
    collaborators: { hana: "admin" },
    files: { "src/pay.ts": numbered(30) },
  });
  const installation = github.install(repo);
  await git("clone", "-q", shop.gitUrl("hana"), ".");

  const { id: appId, privateKey, webhookSecret: secret } = github.app;
  const baseUrl = `${github.url}/api/v3`;
  const probot = await createProbot({ appId, privateKey, secret, baseUrl, log: probotLog(createLog("silent")) });
  newForge = async () => {
    const app = await probot.auth();
    const { token } = (await app.rest.apps.createInstallationAccessToken({ installation_id: installation })).data;
    // The throttle would space comments three seconds apart; what it does is tested where it is set up.
    const client = new ProbotOctokit({ auth: { token }, baseUrl, throttle: { enabled: false } });
    return incidentForge({ read: client, write: client, appId });
  };
  const db = await openStore(join(mkdtempSync(join(tmpdir(), "countersign-store-")), "countersign.db"));
  memory = memoryOf(db);
  closeStore = () => db.close();
});
afterAll(async () => {
  await closeStore();
  await github.close();
  rmSync(desk, { recursive: true, force: true });
});
afterEach(() => {
  github.faults.reset();
  github.calls.reset();
  expect(github.problems).toEqual([]);
});

test("from an incident to its origin: three linked comments, one label, and nothing more the second time", async () => {
  const origin = await pullRequest([{ "src/pay.ts": numbered(30, { 14: "wrong", 15: "wrong" }) }], "Adds refunds");
  await pullRequest([{ "src/pay.ts": numbered(30, { 14: "wrong", 15: "wrong", 25: "other" }) }], "Something else");
  const issue = await incident();
  const fix = await pullRequest([{ "src/pay.ts": numbered(30, { 25: "other" }) }], `Fixes #${issue}`);

  await trace(fix);
  expect(await headlines(issue, fix, origin)).toEqual([
    [`**This incident was possibly caused by #${origin}. It was fixed by #${fix}.**`],
    [`**This fixed incident #${issue}, possibly caused by #${origin}.**`],
    [`**This pull request possibly caused incident #${issue}, fixed by #${fix}.**`],
  ]);
  expect((await comments(issue))[0]).toContain("- `src/pay.ts` lines 14–15, changed by the fix, last written by ");
  expect((await comments(issue))[0]).toContain(` in #${origin}, 5 hours before the fix`);
  expect(await labels(origin)).toEqual(["caused-incident"]);
  expect(await labels(fix)).toEqual([]);

  github.calls.reset();
  await trace(fix);
  expect(writes()).toEqual([]);
});

describe("whatever way the fix is merged, it is compared with what was there before", () => {
  test.for(["merge", "squash", "rebase"] as const)("%s", async (method) => {
    const path = `src/${method}.ts`;
    const origin = await pullRequest([{ [path]: numbered(9, { 3: "wrong" }) }], "Adds it", method);
    const issue = await incident();
    const steps = [{ [path]: numbered(9, { 3: "better" }) }, { [path]: numbered(9, { 3: "right", 8: "x" }) }];
    const fix = await pullRequest(steps, `Fixes #${issue}`, method);
    await trace(fix);
    expect(await headlines(issue)).toEqual([
      [`**This incident was possibly caused by #${origin}. It was fixed by #${fix}.**`],
    ]);
    expect((await comments(issue))[0]).toContain(`\`${path}\` line 3, changed`);
  });
});

describe("killed at a comment and run again, each comment is there once", () => {
  const kills: [comment: string, earlier: number, when: string][] = [
    ["the first", 0, "before GitHub wrote it"],
    ["the first", 0, "after GitHub wrote it"],
    ["the second", 1, "after GitHub wrote it"],
    ["the third", 2, "after GitHub wrote it"],
  ];
  test.for(kills)("$0, $2", async ([, earlier, when]) => {
    const path = `src/${earlier}-${when}.ts`;
    const origin = await pullRequest([{ [path]: numbered(5) }], "Adds it");
    const issue = await incident();
    const fix = await pullRequest([{ [path]: numbered(5, { 2: "right" }) }], `Closes #${issue}`);
    const forge = await newForge();
    let left = earlier;
    const createComment: IncidentForge["createComment"] = async (thread, body) => {
      if (left-- === 0)
        github.faults.fail({
          operation: "issues/create-comment",
          times: 1,
          status: 0,
          afterWriting: when.startsWith("after"),
        });
      await forge.createComment(thread, body);
    };
    await expect(
      traceFix({ repo, number: fix }, { forge: { ...forge, createComment }, memory, clock }),
    ).rejects.toThrow();
    await trace(fix);
    expect((await headlines(issue, fix, origin)).map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(await labels(origin)).toEqual(["caused-incident"]);
  });
});

describe("nothing is written", () => {
  test("for a pull request that is not merged, or closes no incident", async () => {
    const [issue, plain] = [await incident(), await incident(["bug"])];
    const open = await pullRequest([{ "src/pay.ts": numbered(30, { 1: "open" }) }], `Fixes #${issue}`, null);
    const fixed = await pullRequest([{ "src/pay.ts": numbered(30, { 2: "done" }) }], `Fixes #${plain}`);
    const silent = await pullRequest([{ "src/pay.ts": numbered(30, { 3: "done" }) }], "Nothing to close");
    github.calls.reset();
    for (const number of [open, fixed, silent]) await trace(number);
    expect(writes()).toEqual([]);
    expect(github.calls.count("graphql/Fix")).toBe(3);
  });
});

test("the label `incident` that arrives after the merge counts at the next run", async () => {
  const origin = await pullRequest([{ "src/late.ts": numbered(5) }], "Adds it");
  const issue = await incident([]);
  const fix = await pullRequest([{ "src/late.ts": numbered(5, { 2: "right" }) }], `Fixes #${issue}`);
  await trace(fix);
  expect(await comments(issue)).toEqual([]);
  await asHana("POST", `/issues/${issue}/labels`, { labels: ["Incident"] });
  await trace(fix);
  expect((await headlines(issue, fix, origin)).map(({ length }) => length)).toEqual([1, 1, 1]);
});

test("a commit that was pushed directly is answered as a commit", async () => {
  await git("fetch", "-q", "origin");
  await git("switch", "-q", "-C", "direct", "origin/main");
  await commit({ "src/direct.ts": numbered(5) }, "pushed to main");
  await git("push", "-q", "origin", "HEAD:main");
  const sha = await git("rev-parse", "HEAD");
  const issue = await incident();
  const fix = await pullRequest([{ "src/direct.ts": numbered(5, { 2: "right" }) }], `Fixes #${issue}`);
  await trace(fix);
  expect(await headlines(issue, fix)).toEqual([
    [
      `**This incident was possibly caused by ${sha.slice(0, 7)}, a commit without a pull request. It was fixed by #${fix}.**`,
    ],
    [`**This fixed incident #${issue}, possibly caused by ${sha.slice(0, 7)}, a commit without a pull request.**`],
  ]);
});

test("a renamed file is blamed under its old name, a new one not at all, and twenty-one files in two batches", async () => {
  const names = Array.from({ length: 21 }, (_, index) => `src/many/${index}.ts`);
  const all = (text: string) => Object.fromEntries(names.map((name) => [name, text]));
  await pullRequest([all(numbered(9))], "Adds them");
  const origin = await pullRequest([{ "src/many/20.ts": numbered(9, { 5: "wrong" }) }], "Breaks the last");
  const issue = await incident();
  const files = {
    ...all(numbered(9, { 5: "right" })),
    "src/many/20.ts": null,
    "src/many/now.ts": numbered(9, { 5: "right" }),
  };
  const fix = await pullRequest([{ ...files, "src/new.ts": "new\n" }], `Fixes #${issue}`);
  github.calls.reset();
  await trace(fix);
  expect(github.calls.count("graphql/Blame")).toBe(2);
  expect(await headlines(origin)).toEqual([
    [`**This pull request possibly caused incident #${issue}, fixed by #${fix}.**`],
  ]);
  expect((await comments(issue))[0]).toContain("`src/many/20.ts` line 5, changed by the fix");
});

test("without a line to ask about, the incident and the fix say so", async () => {
  const issue = await incident();
  const fix = await pullRequest([{ "src/created.ts": numbered(5) }], `Fixes #${issue}`);
  await trace(fix);
  expect(await headlines(issue, fix)).toEqual([
    [`**No origin was found for this incident. It was fixed by #${fix}.**`],
    [`**This fixed incident #${issue}. No origin was found.**`],
  ]);
});

test("a comment that someone else wrote in our words is not ours", async () => {
  const origin = await pullRequest([{ "src/forged.ts": numbered(5) }], "Adds it");
  const issue = await incident();
  const fix = await pullRequest([{ "src/forged.ts": numbered(5, { 2: "right" }) }], `Fixes #${issue}`);
  await asHana("POST", `/issues/${origin}/comments`, { body: `<!-- countersign:trace-${fix} -->\nAll is well.` });
  await trace(fix);
  expect(await headlines(origin)).toEqual([
    ["All is well.", `**This pull request possibly caused incident #${issue}, fixed by #${fix}.**`],
  ]);
});

test("a reading that fails is not taken for nothing: no word is written", async () => {
  await pullRequest([{ "src/unread.ts": numbered(5) }], "Adds it");
  const issue = await incident();
  const fix = await pullRequest([{ "src/unread.ts": numbered(5, { 2: "right" }) }], `Fixes #${issue}`);
  github.calls.reset();
  const readings = ["graphql/Fix", "repos/compare-commits-with-basehead", "graphql/Blame", "graphql/Associated"];
  for (const operation of [...readings, "issues/list-comments"]) {
    github.faults.fail({ operation, times: 1, status: 404, body: { message: `no ${operation}` } });
    await expect(trace(fix)).rejects.toThrow(`no ${operation}`);
  }
  expect(writes()).toEqual([]);
});
