import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/adapters/store/database.ts";
import { ask } from "../../src/adapters/store/inbox.ts";
import { openStore } from "../../src/adapters/store/open.ts";
import { createLog } from "../../src/app/log.ts";
import { type Handle, work } from "../../src/app/worker.ts";

const marker = "MARKER-of-a-secret";
let db: Database;
let lines: string[];
let stop: AbortController;
let drop: AbortController;
beforeEach(async () => {
  db = await openStore(join(mkdtempSync(join(tmpdir(), "countersign-worker-")), "countersign.db"));
  await db.transaction((query) => ask(query, [{ kind: "catch-up" }], { now: 0, urgent: true }));
  lines = [];
  stop = new AbortController();
  drop = new AbortController();
});
afterEach(() => db.close());

/** Lets one worker do one job and stop. */
const workOnce = (handle: Handle, leaseMs = 60_000) =>
  work({
    db,
    handle: (job, signal) => {
      stop.abort();
      return handle(job, signal);
    },
    log: createLog("debug", { write: (line) => void lines.push(line) }),
    stop: stop.signal,
    drop: drop.signal,
    leaseMs,
  });

const failure = (status?: number) =>
  Object.assign(new Error(marker), { name: "HttpError" }, status === undefined ? {} : { status });

test("a job that is done is done, and one line says so", async () => {
  await workOnce(async (job) => expect(job).toEqual({ kind: "catch-up" }));
  expect(await db.query("select gen, done_gen, locked_until from jobs")).toEqual([
    { gen: 1, done_gen: 1, locked_until: 0 },
  ]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ job: "app", attempt: 1, outcome: "done" }]);
});

test("a job that fails leaves its error's name and status, in the log and in the store", async () => {
  await workOnce(async () => {
    throw new TypeError(marker, { cause: failure(422) });
  });
  expect(await db.query("select attempts, last_error from jobs")).toEqual([
    { attempts: 1, last_error: "TypeError 422" },
  ]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ job: "app", outcome: "waiting" }]);
  expect(lines.join()).not.toContain(marker);
});

test.for([
  [404, 1, "dead"],
  [410, 1, "dead"],
  [404, 0, "waiting"],
  [502, 6, "waiting"],
  [502, 7, "dead"],
  [undefined, 7, "dead"],
] as const)("status %s after %i failures: %s", async ([status, attempts, outcome]) => {
  await db.query("update jobs set attempts = $1", [attempts]);
  await workOnce(async () => {
    throw failure(status);
  });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ outcome }]);
});

test("a run keeps its lease as long as it takes", async () => {
  const others: unknown[] = [];
  await workOnce(async () => {
    for (let i = 0; i < 10; i++) {
      await sleep(40);
      others.push(...(await db.query("select key from jobs where locked_until <= $1", [Date.now()])));
    }
  }, 150);
  expect(others).toEqual([]);
});

test("a lease that is lost ends the run and changes nothing of the new owner's", async () => {
  await workOnce(async (_job, signal) => {
    await db.query("update jobs set locked_by = 'somebody else'");
    await sleep(10_000, undefined, { signal });
  }, 60);
  expect(await db.query("select locked_by, attempts, done_gen from jobs")).toEqual([
    { locked_by: "somebody else", attempts: 0, done_gen: 0 },
  ]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ outcome: "lost" }]);
});

test("what is dropped at the end did not fail", async () => {
  await workOnce(async (_job, signal) => {
    drop.abort();
    await sleep(10_000, undefined, { signal });
  });
  expect(await db.query("select attempts, done_gen, last_error from jobs")).toEqual([
    { attempts: 0, done_gen: 0, last_error: null },
  ]);
});
