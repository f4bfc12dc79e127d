import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import examples from "@octokit/webhooks-examples/api.github.com/index.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppProcess, idle, runApp } from "../support/app.ts";
import { post, secret, synchronized } from "./signed.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-intake-"));
const DATABASE_FILE = join(folder, "countersign.db");
const JOURNAL = join(folder, "journal");
const HOLD = join(folder, "hold");
let app: AppProcess;
let url: string;
beforeAll(async () => {
  app = runApp({ DATABASE_FILE, JOURNAL, WEBHOOK_SECRET: secret, HOLD }, resolve(import.meta.dirname, "rehearsal.ts"));
  url = await app.ready;
});
afterAll(() => app.kill("SIGKILL"));

const rows = (sql: string) => {
  const db = new DatabaseSync(DATABASE_FILE, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
};
const linesOf = (what: "begin" | "end", key: string) =>
  readFileSync(JOURNAL, "utf8")
    .split("\n")
    .filter((line) => line.startsWith(`${what} `) && line.endsWith(` ${key}`)).length;

test("all 329 example payloads are answered with 202", async () => {
  const sent = examples.flatMap(({ name, examples }) => examples.map((payload) => post(url, payload, { name })));
  expect(sent).toHaveLength(329);
  expect(new Set(await Promise.all(sent))).toEqual(new Set([202]));
  await idle(DATABASE_FILE, app);
});

describe("what is not kept", () => {
  test.for<[string, number, unknown, Parameters<typeof post>[2]]>([
    ["a wrong signature", 401, synchronized(1), { signature: `sha256=${"0".repeat(64)}` }],
    ["a signature that is none", 401, synchronized(1), { signature: "development" }],
    ["no signature", 400, synchronized(1), { signature: "" }],
    ["no event name", 400, synchronized(1), { name: "" }],
    ["no delivery id", 400, synchronized(1), { id: "" }],
    ["half a payload", 400, '{"action":', {}],
    ["an empty body", 400, "", {}],
    ["26 MB", 413, "x".repeat(26 * 1024 * 1024), {}],
    ["26 MB with a wrong signature", 413, "x".repeat(26 * 1024 * 1024), { signature: "sha256=00" }],
    ["an event that asks for nothing", 202, synchronized(1), { name: "star" }],
    ["an installation that is missing", 202, { ...synchronized(1), installation: undefined }, {}],
  ])("%s: %i", async ([, status, payload, options]) => {
    const before = rows("select count(*) as n from deliveries");
    expect(await post(url, payload, options)).toBe(status);
    expect(rows("select count(*) as n from deliveries")).toEqual(before);
  });

  test("24 MB are taken", async () => {
    expect(await post(url, synchronized(24, "x".repeat(24 * 1024 * 1024)))).toBe(202);
  });
});

describe("what is kept", () => {
  test("the same delivery twice is done once", async () => {
    expect(await post(url, synchronized(31), { id: "twice" })).toBe(202);
    await idle(DATABASE_FILE, app);
    expect(await post(url, synchronized(31), { id: "twice" })).toBe(202);
    await idle(DATABASE_FILE, app);
    expect(linesOf("end", "pull:acme/web#31")).toBe(1);
  });

  test("twenty events on one pull request are two runs when the first has begun", async () => {
    const key = "pull:acme/web#32";
    writeFileSync(HOLD, "");
    expect(await post(url, synchronized(32))).toBe(202);
    while (linesOf("begin", key) === 0) await sleep(5);
    const answers = await Promise.all(Array.from({ length: 19 }, () => post(url, synchronized(32))));
    expect(answers).toEqual(Array.from({ length: 19 }, () => 202));
    rmSync(HOLD);
    await idle(DATABASE_FILE, app);
    expect(linesOf("begin", key)).toBe(2);
    expect(linesOf("end", key)).toBe(2);
  });

  test("the payload is not", async () => {
    await post(url, synchronized(33, "a marker nobody else uses"));
    await idle(DATABASE_FILE, app);
    const stored = ["deliveries", "jobs", "observations"].map((table) => rows(`select * from ${table}`));
    expect(JSON.stringify(stored)).toContain("pull:acme/web#33");
    expect(JSON.stringify(stored)).not.toContain("marker");
  });
});

describe("other routes", () => {
  test.for<[string, string, number]>([
    ["GET", "/healthz", 200],
    ["GET", "/readyz", 200],
    ["GET", "/", 404],
    ["GET", "/probot", 404],
    ["GET", "/probot/setup?code=1", 404],
    ["POST", "/probot/import", 404],
    ["GET", "/api/github/webhooks", 404],
  ])("%s %s: %i", async ([method, path, status]) => {
    expect((await fetch(url + path, { method })).status).toBe(status);
  });
});
