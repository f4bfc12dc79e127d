import { expect, test } from "vitest";
import { agentId, instant, sha } from "../../src/core/names.ts";
import type { Scan } from "../../src/core/policy/facts.ts";
import type { Snapshot } from "../../src/core/policy/snapshot.ts";
import type { Changes, Shown } from "../../src/core/reports/changes.ts";
import { evaluatePullRequest } from "../../src/flows/evaluate-pull-request.ts";
import type { Observation, PullRequestForge, RecordEntry } from "../../src/flows/ports.ts";
import { account, commit, head, person, review } from "../core/policy/facts.ts";

const pullRequest = { repo: "acme/shop", number: 7 };
const clean: Scan = { findings: [], allowed: [], markers: [], inMessages: [], skipped: [], unscanned: [] };
const signed = commit({
  authors: [person("hana")],
  committer: person("hana"),
  message: "feat: two\n\nAssisted-by: Claude Code\nAI-Human: Hana <hana@corp.example>",
});
const open: Snapshot = {
  pullRequest,
  state: "open",
  head,
  branch: "work",
  title: "Two",
  body: "",
  author: account("hana"),
  base: { ref: "main", sha: sha("c".repeat(40)) },
  policy: null,
  baseline: null,
  commits: [signed],
  changedFiles: 1,
  reviews: [],
  history: { base: "main", baseChangedAt: null, forcePushedAt: [] },
  siblings: [],
};
const bare: Shown = {
  ids: { repository: "R", pullRequest: "P", labels: {} },
  open: true,
  head,
  labels: [],
  run: null,
  comment: null,
};

/** A forge and a memory that keep in order what happens to them. */
function world(snapshot: Snapshot, broken: Partial<PullRequestForge> = {}) {
  const happened: string[] = [];
  const observed: Observation[] = [];
  const records: RecordEntry[] = [];
  const published: Changes[] = [];
  let scan: Scan | null = null;
  const forge: PullRequestForge = {
    read: async () => ({ snapshot, shown: { ...bare, head: snapshot.head } }),
    shown: async () => bare,
    async patches() {
      happened.push("patches");
      return { files: [], unscanned: [] };
    },
    async publish(_, __, changes) {
      happened.push("publish");
      published.push(changes);
    },
    ...broken,
  };
  const memory = {
    observationsOf: async () => observed,
    async observe(more: readonly Observation[]) {
      observed.push(...more);
    },
    async record(entry: RecordEntry) {
      happened.push("record");
      records.push(entry);
    },
    scanOf: async () => scan,
    async keepScan(_: unknown, kept: Scan) {
      scan = kept;
    },
  };
  const run = () =>
    evaluatePullRequest(pullRequest, {
      forge,
      memory,
      clock: { now: () => instant("2026-11-20T10:00:00Z") },
      key: "k",
    });
  return { run, happened, observed, records, published, forget: () => (scan = null) };
}
const fails = async () => {
  throw new Error("secret words of a payload");
};

test("a verdict is recorded before it is shown, without the words of the commits", async () => {
  const { run, happened, records, published } = world(open);
  await run();
  expect(happened).toEqual(["patches", "record", "publish"]);
  expect(records).toMatchObject([
    {
      action: "evaluated",
      subject: "acme/shop#7",
      at: "2026-11-20T10:00:00Z",
      data: { policy: null, facts: { head, scan: clean }, decision: { verdict: { status: "pending" }, needed: 1 } },
    },
  ]);
  expect(JSON.stringify(records)).not.toContain("feat: two");
  expect(published[0]!.check!.check).toMatchObject({ head, status: "pending" });
});

test("a diff is read once, and a mark of AI is kept once", async () => {
  const { run, happened, observed } = world(open);
  await run();
  const kept = observed.length;
  expect(observed[0]).toMatchObject({
    kind: "attributed",
    pullRequest,
    head,
    evidence: { says: { kind: "ai", agent: agentId("claude-code") } },
  });
  await run();
  expect(happened.filter((one) => one === "patches")).toHaveLength(1);
  expect(observed).toHaveLength(kept);
});

test("a mark that was seen once keeps the duty, without it nobody is asked", async () => {
  const plain = { ...open, commits: [{ ...signed, message: "feat: two" }] };
  const without = world(plain);
  await without.run();
  expect(without.published[0]!.check!.check.status).toBe("pass");
  const before = world(open);
  await before.run();
  const after = world(plain);
  after.observed.push(...before.observed);
  await after.run();
  expect(after.published[0]!.check!.check.status).toBe("pending");
});

test("what was seen when a review arrived is what counts", async () => {
  const { commit: _, base: __, ...listed } = review("rosa");
  const { run, observed, published } = world({ ...open, reviews: [{ ...listed, commit: head }] });
  observed.push({ kind: "reviewed", pullRequest, review: listed.id, commit: sha("b".repeat(40)), base: "main" });
  await run();
  expect(published[0]!.check!.check.summary).toContain("(`stale-head`)");
});

test("a failed reading is told on the head, without the error's own words, and thrown", async () => {
  const { run, published, records } = world(open, { read: fails });
  await expect(run()).rejects.toThrow("secret words");
  expect(published).toMatchObject([
    {
      labels: { add: [], remove: [] },
      comment: null,
      check: { check: { head, status: "error", title: "Could not tell: GitHub did not answer everything" } },
    },
  ]);
  expect(JSON.stringify([published, records])).not.toContain("secret words");
});

test("a failed scan is no clean scan", async () => {
  const { run, published } = world(open, { patches: fails });
  await expect(run()).rejects.toThrow();
  expect(published.map(({ check }) => check!.check.status)).toEqual(["error"]);
});

test("when not even the head can be read, the first error is the one that is thrown", async () => {
  const { run, published } = world(open, {
    read: fails,
    shown: async () => {
      throw new Error("later");
    },
  });
  await expect(run()).rejects.toThrow("secret words");
  expect(published).toEqual([]);
});

test("nothing is written on a closed pull request, whether it can be read or not", async () => {
  const closed = world({ ...open, state: "closed" });
  await closed.run();
  const unreadable = world(open, { read: fails, shown: async () => ({ ...bare, open: false }) });
  await expect(unreadable.run()).rejects.toThrow();
  expect([closed.happened, unreadable.happened]).toEqual([[], []]);
});
