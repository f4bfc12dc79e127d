import { beforeEach, describe, expect, test } from "vitest";
import type { Evidence } from "../../src/core/attribution/evidence.ts";
import type { Fix, FixChanges } from "../../src/core/incidents/fix.ts";
import type { AssociatedPullRequest } from "../../src/core/incidents/trace.ts";
import { agentId, instant, repoPath, sha } from "../../src/core/names.ts";
import type { IncidentForge, Memory, RecordEntry } from "../../src/flows/ports.ts";
import { traceFix } from "../../src/flows/trace-incident.ts";

const repo = "acme/shop";
const fix: Fix = {
  pullRequest: { repo, number: 12 },
  mergedAt: instant("2026-01-10T00:00:00Z"),
  base: "main",
  before: sha("b".repeat(40)),
  after: sha("f".repeat(40)),
  own: [sha("f".repeat(40))],
  closes: [{ repo, number: 9, labels: ["bug", "Incident"] }],
};
const cause = sha("c".repeat(40));
const causedBy = (changes: Partial<AssociatedPullRequest> = {}): AssociatedPullRequest => ({
  repo,
  number: 7,
  mergedAt: instant("2026-01-02T00:00:00Z"),
  base: "main",
  mergeCommit: null,
  labels: [],
  ...changes,
});
const path = repoPath("src/pay.ts");

/** A forge on paper: what one may read, and what was written, in order. `writesLeft` lets it die in between. */
class Paper implements IncidentForge {
  fix: Fix | null = fix;
  changes: FixChanges = {
    files: [{ path, hunks: [{ oldStart: 3, newStart: 3, removed: ["x"], added: ["y"] }] }],
    unread: [],
    complete: true,
  };
  associated: readonly AssociatedPullRequest[] = [causedBy()];
  writesLeft = Number.POSITIVE_INFINITY;
  readonly comments = new Map<number, string>();
  readonly labels = new Set<string>();
  writes: string[] = [];

  mergedFix = async () => this.fix;
  changesOf = async () => this.changes;
  blame: IncidentForge["blame"] = async (_at, paths) =>
    paths.map((one) => ({
      path: one,
      ranges: [{ start: 1, end: 9, commit: { sha: cause, committedAt: instant("2026-01-01T00:00:00Z") } }],
    }));
  pullRequestsWith = async () => this.associated.map((one) => ({ ...one, labels: [...one.labels, ...this.labels] }));
  ownComment: IncidentForge["ownComment"] = async ({ number }, { marker }) => {
    const body = this.comments.get(number);
    return body?.startsWith(marker) ? { id: number, body } : null;
  };
  createComment: IncidentForge["createComment"] = async ({ number }, body) => {
    this.write(`comment on #${number}`);
    expect(this.comments.has(number)).toBe(false);
    this.comments.set(number, body);
  };
  editComment: IncidentForge["editComment"] = async ({ number }, _comment, body) => {
    this.write(`edit on #${number}`);
    this.comments.set(number, body);
  };
  addLabel: IncidentForge["addLabel"] = async ({ number }, label) => {
    this.write(`label #${number} ${label}`);
    this.labels.add(label);
  };

  private write(what: string): void {
    if (this.writesLeft-- <= 0) throw new Error("killed");
    this.writes.push(what);
  }
  headlines = () => Object.fromEntries([...this.comments].map(([number, body]) => [number, body.split("\n")[1]]));
}

let forge: Paper;
let records: RecordEntry[];
let marks: Evidence[];
const memory: Memory = {
  observationsOf: async (pullRequest) =>
    marks.map((evidence) => ({ kind: "attributed", pullRequest, head: cause, evidence }) as const),
  observe: async () => {},
  record: async (entry) => void records.push(entry),
};
const clock = { now: () => instant("2026-01-10T00:01:00Z") };
const run = () => traceFix(fix.pullRequest, { forge, memory, clock });

beforeEach(() => {
  forge = new Paper();
  records = [];
  marks = [];
});

const all = ["comment on #9", "comment on #12", "label #7 caused-incident", "comment on #7"];

test("three comments and a label, told to the record before the first of them", async () => {
  let recorded = -1;
  forge.createComment = async ({ number }) => {
    recorded = recorded === -1 ? records.length : recorded;
    forge.writes.push(`comment on #${number}`);
  };
  await run();
  expect(forge.writes).toEqual(all);
  expect(recorded).toBe(1);
  expect(records[0]).toMatchObject({ at: clock.now(), action: "traced", subject: "acme/shop#12" });
  expect(records[0]?.data).toMatchObject({ incidents: [9], origin: { candidate: { commit: { sha: cause } } } });
});

test("the three comments name each other", async () => {
  await run();
  expect(forge.headlines()).toEqual({
    9: "**This incident was possibly caused by #7. It was fixed by #12.**",
    12: "**This fixed incident #9, possibly caused by #7.**",
    7: "**This pull request possibly caused incident #9, fixed by #12.**",
  });
});

test("a second run writes and records nothing", async () => {
  await run();
  forge.writes = [];
  records = [];
  await run();
  expect({ writes: forge.writes, records }).toEqual({ writes: [], records: [] });
});

test.for([0, 1, 2, 3])("killed after %i writes and run again, each write happened once", async (writesLeft) => {
  forge.writesLeft = writesLeft;
  await expect(run()).rejects.toThrow("killed");
  forge.writesLeft = Number.POSITIVE_INFINITY;
  await run();
  expect(forge.writes).toEqual(all);
});

test("a comment that says something else is edited, not repeated", async () => {
  await run();
  forge.writes = [];
  forge.comments.set(9, `${forge.comments.get(9)}\nold words`);
  await run();
  expect(forge.writes).toEqual(["edit on #9"]);
});

test("the label that a person took off stays off", async () => {
  await run();
  forge.writes = [];
  forge.labels.clear();
  await run();
  expect(forge.writes).toEqual([]);
});

describe("nothing is written", () => {
  const rows: [why: string, fix: Fix | null][] = [
    ["while the pull request is not merged", null],
    ["when it closes no issue", { ...fix, closes: [] }],
    ["when no issue it closes is an incident", { ...fix, closes: [{ repo, number: 9, labels: ["bug", "incidents"] }] }],
    [
      "for an incident of another repository",
      { ...fix, closes: [{ repo: "acme/ops", number: 9, labels: ["incident"] }] },
    ],
  ];
  test.for(rows)("%s", async ([, merged]) => {
    forge.fix = merged;
    await run();
    expect({ writes: forge.writes, records }).toEqual({ writes: [], records: [] });
  });
});

describe("the pull request of the origin", () => {
  const direct =
    "**This incident was possibly caused by ccccccc, a commit without a pull request. It was fixed by #12.**";
  const by = (number: number) => `**This incident was possibly caused by #${number}. It was fixed by #12.**`;
  const rows: [why: string, associated: readonly AssociatedPullRequest[], headline: string][] = [
    ["none: a direct push", [], direct],
    ["one that was never merged is none", [causedBy({ mergedAt: null })], direct],
    ["one of a fork is none", [causedBy({ repo: "someone/shop" })], direct],
    ["one merged into another branch is none", [causedBy({ base: "next" })], direct],
    ["the fix itself is none", [causedBy({ number: 12 })], direct],
    [
      "the one whose merge it is, whatever its branch",
      [causedBy(), causedBy({ number: 8, base: "next", mergeCommit: cause })],
      by(8),
    ],
    [
      "else the first that brought it to the branch",
      [causedBy({ number: 8, mergedAt: instant("2026-01-03T00:00:00Z") }), causedBy()],
      by(7),
    ],
  ];
  test.for(rows)("%s", async ([, associated, headline]) => {
    forge.associated = associated;
    await run();
    expect(forge.headlines()[9]).toBe(headline);
    expect(forge.comments.size).toBe(headline === direct ? 2 : 3);
    expect(forge.labels.size).toBe(headline === direct ? 0 : 1);
  });
});

test("without an origin the incident and the fix say so, and nobody is labelled", async () => {
  forge.changes = { files: [], unread: [], complete: true };
  await run();
  expect(forge.writes).toEqual(["comment on #9", "comment on #12"]);
  expect(forge.headlines()).toEqual({
    9: "**No origin was found for this incident. It was fixed by #12.**",
    12: "**This fixed incident #9. No origin was found.**",
  });
});

test("a file without lines to show is told, unless it is generated", async () => {
  forge.changes = { files: [], unread: [repoPath("logo.png"), repoPath("yarn.lock")], complete: true };
  await run();
  expect(forge.comments.get(9)).toContain("GitHub shows no lines of `logo.png` (");
});

test("several incidents of one fix get a comment each", async () => {
  const issue = (number: number) => ({ repo, number, labels: ["incident"] });
  forge.fix = { ...fix, closes: [issue(10), issue(9), { ...issue(11), labels: [] }] };
  await run();
  expect(forge.writes).toEqual(["comment on #9", "comment on #10", ...all.slice(1)]);
});

test("marks of AI are shown, and change nothing about the answer", async () => {
  await run();
  const human = records[0]?.data;
  forge = new Paper();
  const says = { kind: "ai", agent: agentId("codex"), model: null } as const;
  marks = [{ kind: "trailer", says, strength: "strong", verified: false, where: "c:1", value: "x" }];
  await run();
  expect(records[1]?.data).toEqual(human);
  expect(forge.comments.get(7)).toContain("Not part of the score: #7 carries marks of AI (`codex`).");
});
