import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/adapters/store/database.ts";
import { deliver, prune } from "../../../src/adapters/store/inbox.ts";
import { keyFor, reconciledAt, rememberReconciled } from "../../../src/adapters/store/installations.ts";
import { memoryOf } from "../../../src/adapters/store/memory.ts";
import { openStore } from "../../../src/adapters/store/open.ts";
import { agentId, instant, login, sha } from "../../../src/core/names.ts";
import type { Scan } from "../../../src/core/policy/facts.ts";
import type { Memory, Observation, ScanMemory } from "../../../src/flows/ports.ts";

const pullRequest = { repo: "acme/web", number: 7 };
const [a, b] = [sha("a".repeat(40)), sha("b".repeat(40))];
const pushed: Observation = { kind: "pushed", pullRequest, head: a, by: { login: login("mona"), id: 1, bot: false } };
const reviewed: Observation = { kind: "reviewed", pullRequest, review: "11", commit: a, base: "main" };
const attributed: Observation = {
  kind: "attributed",
  pullRequest,
  head: a,
  evidence: {
    kind: "trailer",
    says: { kind: "ai", agent: agentId("claude-code"), model: null },
    strength: "strong",
    verified: false,
    where: "aaaaaaa:3",
    value: "AI-Agent: claude-code",
  },
};

let db: Database;
let memory: Memory & ScanMemory;
beforeEach(async () => {
  db = await openStore(join(mkdtempSync(join(tmpdir(), "countersign-memory-")), "countersign.db"));
  memory = memoryOf(db, () => 5000);
});
afterEach(() => db.close());

test("what was observed on a pull request comes back whole, and once", async () => {
  await memory.observe([pushed, reviewed]);
  await memory.observe([attributed, pushed, reviewed]);
  const kept = await memory.observationsOf(pullRequest);
  expect(kept).toHaveLength(3);
  expect(kept).toEqual(expect.arrayContaining([pushed, reviewed, attributed]));
});

test("another pull request knows nothing of it", async () => {
  await memory.observe([pushed]);
  expect(await memory.observationsOf({ repo: "acme/web", number: 8 })).toEqual([]);
  expect(await memory.observationsOf({ repo: "acme/api", number: 7 })).toEqual([]);
});

test("a review stays on the commit on which it arrived", async () => {
  await memory.observe([reviewed]);
  await memory.observe([{ ...reviewed, commit: b }]);
  expect(await memory.observationsOf(pullRequest)).toEqual([reviewed]);
});

test("two people who push the same head are both remembered", async () => {
  await memory.observe([pushed, { ...pushed, by: { login: login("hubot"), id: 2, bot: false } }]);
  expect(await memory.observationsOf(pullRequest)).toHaveLength(2);
});

test("a delivery's observations are kept with it", async () => {
  const delivery = { id: "one", event: "pull_request", jobs: [], observations: [pushed] };
  await db.transaction((query) => deliver(query, delivery, 0));
  expect(await memory.observationsOf(pullRequest)).toEqual([pushed]);
});

test("a delivery that cannot be kept leaves neither itself nor its observations", async () => {
  const broken = { ...pushed, pullRequest: { repo: null as unknown as string, number: 7 } };
  const delivery = { id: "one", event: "pull_request", jobs: [], observations: [pushed, broken] };
  await expect(db.transaction((query) => deliver(query, delivery, 0))).rejects.toThrow("NOT NULL");
  expect(await memory.observationsOf(pullRequest)).toEqual([]);
  expect(await db.query("select id from deliveries")).toEqual([]);
});

test("the record keeps every entry, and a repeated one once", async () => {
  const entry = {
    at: instant("2026-11-20T11:04:00Z"),
    action: "evaluated",
    subject: "acme/web#7",
    data: { title: "it’s" },
  };
  await memory.record(entry);
  await memory.record(entry);
  await memory.record({ ...entry, at: instant("2026-11-20T11:05:00Z"), data: undefined });
  expect(await db.query("select at, data from records order by at")).toEqual([
    { at: "2026-11-20T11:04:00Z", data: '{"title":"it’s"}' },
    { at: "2026-11-20T11:05:00Z", data: "null" },
  ]);
});

test("every installation has a key of 32 random bytes that never changes", async () => {
  const key = await keyFor(db, 1);
  expect(Buffer.from(key, "base64url")).toHaveLength(32);
  expect(await keyFor(db, 1)).toBe(key);
  expect(await keyFor(db, 2)).not.toBe(key);
});

test("an installation remembers when everything of it was looked at", async () => {
  expect(await reconciledAt(db, 1)).toBeNull();
  await rememberReconciled(db, 1, 1000);
  const key = await keyFor(db, 1);
  await rememberReconciled(db, 1, 2000);
  expect(await reconciledAt(db, 1)).toBe(2000);
  expect(await keyFor(db, 1)).toBe(key);
});

describe("finished scans", () => {
  const diff = { repo: "acme/web", base: a, head: b };
  const scan: Scan = {
    findings: [],
    allowed: [],
    markers: [],
    inMessages: [],
    skipped: [],
    unscanned: [{ path: "logo.png", why: "binary" }],
  };

  test("come back for exactly the same diff", async () => {
    expect(await memory.scanOf(diff)).toBeNull();
    await memory.keepScan(diff, scan);
    await memory.keepScan(diff, scan);
    expect(await memory.scanOf(diff)).toEqual(scan);
    expect(await memory.scanOf({ ...diff, base: b })).toBeNull();
    expect(await memory.scanOf({ ...diff, head: a })).toBeNull();
    expect(await memory.scanOf({ ...diff, repo: "acme/api" })).toBeNull();
  });

  test("are forgotten when they are old", async () => {
    await memory.keepScan(diff, scan);
    await prune(db, 5000);
    expect(await memory.scanOf(diff)).toEqual(scan);
    await prune(db, 5001);
    expect(await memory.scanOf(diff)).toBeNull();
  });

  test("are forgotten when we start again, because another version may find more", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "countersign-memory-")), "countersign.db");
    const before = await openStore(file);
    await memoryOf(before, () => 0).keepScan(diff, scan);
    await before.close();
    const after = await openStore(file);
    expect(await memoryOf(after, () => 0).scanOf(diff)).toBeNull();
    await after.close();
  });
});
