import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/adapters/store/database.ts";
import { ask, claim, deliver, done, extend, fail, keyOf, prune } from "../../../src/adapters/store/inbox.ts";
import { openStore } from "../../../src/adapters/store/open.ts";
import { sha } from "../../../src/core/names.ts";
import type { Job } from "../../../src/flows/ports.ts";

const lease = 1000;
const pull = (number: number, installation = 1): Job => ({
  kind: "evaluate",
  installation,
  pullRequest: { repo: "acme/web", number },
});

let db: Database;
beforeEach(async () => {
  db = await openStore(join(mkdtempSync(join(tmpdir(), "countersign-inbox-")), "countersign.db"));
});
afterEach(() => db.close());

const put = (id: string, job: Job, now = 0) =>
  db.transaction((query) => deliver(query, { id, event: "pull_request", jobs: [job], observations: [] }, now));
const askFor = (job: Job, now: number, urgent = false) => db.transaction((query) => ask(query, [job], { now, urgent }));
const take = async (now: number) => (await claim(db, now, lease))!;

test.for<[string, Job]>([
  ["pull:acme/web#7", pull(7)],
  [
    "head:acme/web@".concat("a".repeat(40)),
    { kind: "evaluate-head", installation: 1, repo: "acme/web", head: sha("a".repeat(40)) },
  ],
  ["trace:acme/web#7", { kind: "trace", installation: 1, fix: { repo: "acme/web", number: 7 } }],
  ["incident:acme/web#9", { kind: "incident", installation: 1, repo: "acme/web", number: 9 }],
  ["installation:3", { kind: "reconcile", installation: 3 }],
  ["app", { kind: "catch-up" }],
])("the job %s is one unit", ([key, job]) => {
  expect(keyOf(job)).toBe(key);
});

describe("deliveries", () => {
  test("the same delivery twice is one job", async () => {
    expect(await put("one", pull(7))).toBe(true);
    expect(await put("one", pull(7))).toBe(false);
    expect((await take(0)).gen).toBe(1);
  });

  test("twenty events on one pull request are one run", async () => {
    for (let i = 0; i < 20; i++) await put(`delivery ${i}`, pull(7));
    const claimed = await take(0);
    expect(claimed).toMatchObject({ key: "pull:acme/web#7", job: pull(7), gen: 20 });
    await done(db, claimed);
    expect(await claim(db, 1, lease)).toBeNull();
  });

  test("events that arrive during a run cause exactly one more", async () => {
    await put("one", pull(7));
    const first = await take(0);
    await put("two", pull(7));
    await put("three", pull(7));
    expect(await claim(db, 1, lease)).toBeNull();
    await done(db, first);
    const second = await take(1);
    await done(db, second);
    expect(await claim(db, 2, lease)).toBeNull();
  });

  test("what GitHub calls for now goes before what we look through on our own", async () => {
    await askFor(pull(1), 0);
    await put("one", pull(2), 5);
    expect((await take(5)).key).toBe("pull:acme/web#2");
    expect((await take(5)).key).toBe("pull:acme/web#1");
  });

  test("looking through everything does not make an urgent job wait", async () => {
    await askFor(pull(1), 0);
    await put("one", pull(2), 5);
    await askFor(pull(2), 5);
    expect((await take(5)).key).toBe("pull:acme/web#2");
  });

  test("a newer installation replaces the one that was removed", async () => {
    await put("one", pull(7));
    await put("two", pull(7, 2));
    expect((await take(0)).job).toEqual(pull(7, 2));
  });
});

describe("leases", () => {
  test("nobody else gets a job while its lease lasts", async () => {
    await put("one", pull(7));
    await take(0);
    expect(await claim(db, lease - 1, lease)).toBeNull();
    expect(await claim(db, lease, lease)).toMatchObject({ key: "pull:acme/web#7" });
  });

  test("a lease can be extended as long as it is ours", async () => {
    await put("one", pull(7));
    const first = await take(0);
    expect(await extend(db, first, 5 * lease)).toBe(true);
    expect(await claim(db, 2 * lease, lease)).toBeNull();
    const second = await take(6 * lease);
    expect(await extend(db, first, 9 * lease)).toBe(false);
    expect(await extend(db, second, 9 * lease)).toBe(true);
  });

  test("who lost the lease can neither finish nor fail the job of its new owner", async () => {
    await put("one", pull(7));
    const first = await take(0);
    const second = await take(2 * lease);
    await done(db, first);
    expect(await fail(db, first, { why: "Error", now: 2 * lease, most: 1 })).toBe("lost");
    expect(await extend(db, second, 9 * lease)).toBe(true);
    expect(await db.query("select done_gen, dead from jobs")).toEqual([{ done_gen: 0, dead: 0 }]);
  });
});

describe("failures", () => {
  test.for([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [6, 32_000],
    [7, 60_000],
    [9, 60_000],
  ] as const)("after attempt %i the job waits %i ms", async ([attempt, waits]) => {
    await put("one", pull(7));
    let now = 0;
    for (let i = 1; i <= attempt; i++) {
      await fail(db, await take(now), { why: "HttpError 502", now, most: 99 });
      if (i < attempt) now += 60_000;
    }
    expect(await claim(db, now + waits - 1, lease)).toBeNull();
    expect(await claim(db, now + waits, lease)).toMatchObject({ attempts: attempt });
  });

  test("a new event does not shorten the wait", async () => {
    await put("one", pull(7));
    await fail(db, await take(0), { why: "Error", now: 0, most: 8 });
    await put("two", pull(7), 10);
    expect(await claim(db, 999, lease)).toBeNull();
    expect(await claim(db, 1000, lease)).toMatchObject({ attempts: 1, gen: 2 });
  });

  test("after the last attempt it is dead, and a new event revives it with all attempts", async () => {
    await put("one", pull(7));
    expect(await fail(db, await take(0), { why: "HttpError 404", now: 0, most: 2 })).toBe("waiting");
    expect(await fail(db, await take(1000), { why: "HttpError 404", now: 1000, most: 2 })).toBe("dead");
    expect(await claim(db, 1_000_000, lease)).toBeNull();
    expect(await db.query("select key, dead, last_error from jobs")).toEqual([
      { key: "pull:acme/web#7", dead: 1, last_error: "HttpError 404" },
    ]);
    await put("two", pull(7), 1001);
    const revived = await take(1001);
    expect(revived.attempts).toBe(0);
    await done(db, revived);
    expect(await db.query("select dead, last_error from jobs")).toEqual([{ dead: 0, last_error: null }]);
  });

  test("an event that arrives during the last attempt keeps it alive", async () => {
    await put("one", pull(7));
    const last = await take(0);
    await put("two", pull(7), 5);
    expect(await fail(db, last, { why: "Error", now: 10, most: 1 })).toBe("waiting");
    expect(await claim(db, 1010, lease)).toMatchObject({ gen: 2 });
  });
});

test("old deliveries and finished jobs are forgotten, unfinished ones are not", async () => {
  await put("old", pull(1), 0);
  await done(db, await take(0));
  await put("waiting", pull(2), 1);
  await put("new", pull(3), 100);
  await prune(db, 50);
  expect(await db.query("select id from deliveries")).toEqual([{ id: "new" }]);
  expect(await db.query("select key from jobs order by key")).toEqual([
    { key: "pull:acme/web#2" },
    { key: "pull:acme/web#3" },
  ]);
});

test("whatever happens in whatever order: every event is followed by a run that began after it, one at a time", async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant("deliver" as const), id: fc.nat(12), pull: fc.nat(2) }),
    fc.record({ does: fc.constant("claim" as const) }),
    fc.record({ does: fc.constantFrom("done" as const, "fail" as const, "vanish" as const), which: fc.nat(3) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      await db.query("delete from jobs");
      await db.query("delete from deliveries");
      let now = 0;
      const asked = new Map<string, number>();
      const began = new Map<string, number>();
      const seen = new Set<number>();
      let running: { claimed: Awaited<ReturnType<typeof take>>; until: number; at: number }[] = [];
      const begin = async () => {
        const claimed = await claim(db, now, lease);
        if (!claimed) return;
        running = running.filter(({ until }) => until > now);
        expect(running.map((one) => one.claimed.key)).not.toContain(claimed.key);
        running.push({ claimed, until: now + lease, at: now });
      };
      const finish = async ({ claimed, at }: (typeof running)[number]) => {
        await done(db, claimed);
        began.set(claimed.key, at);
      };
      for (const one of steps) {
        now += 10;
        if (one.does === "deliver") {
          if (seen.has(one.id)) continue;
          seen.add(one.id);
          await put(String(one.id), pull(one.pull), now);
          asked.set(keyOf(pull(one.pull)), now);
        } else if (one.does === "claim") await begin();
        else {
          const [mine] = running.splice(one.which % Math.max(1, running.length), 1);
          if (!mine) continue;
          if (one.does === "done" && mine.until > now) await finish(mine);
          if (one.does === "fail") await fail(db, mine.claimed, { why: "Error", now, most: 99 });
        }
      }
      now += 200_000; // all leases and waits are over
      for (running = []; ; running = []) {
        await begin();
        const [mine] = running;
        if (!mine) break;
        await finish(mine);
      }
      for (const [key, at] of asked) expect(began.get(key), key).toBeGreaterThanOrEqual(at);
    }),
    { numRuns: 60 },
  );
});
