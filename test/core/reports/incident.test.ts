import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/core/attribution/evidence.ts";
import type { Lines } from "../../../src/core/incidents/origin.ts";
import type { AssociatedPullRequest, Origin, Trace } from "../../../src/core/incidents/trace.ts";
import { agentId, instant, login, repoPath, sha } from "../../../src/core/names.ts";
import { fixComment, incidentComment, originComment, traceMarker } from "../../../src/core/reports/incident.ts";

const at = (day: number, hour = 0) => instant(new Date(Date.UTC(2026, 0, day, hour)).toISOString());
const place = (path: string, start: number, end: number): Lines => ({ path: repoPath(path), start, end });
const refunds: AssociatedPullRequest = {
  repo: "acme/shop",
  number: 7,
  mergedAt: at(2),
  base: "main",
  mergeCommit: sha("7".repeat(40)),
  labels: [],
};
const origin: Origin = {
  strength: "possible",
  candidate: {
    commit: { sha: sha("4f1c2aa".padEnd(40, "0")), committedAt: at(1) },
    lines: [place("src/pay.ts", 14, 16), place("src/refund.ts", 3, 3)],
  },
  pullRequest: refunds,
  others: 1,
};
const trace: Trace = {
  fix: {
    pullRequest: { repo: "acme/shop", number: 12 },
    mergedAt: at(10),
    base: "main",
    before: sha("be4".padEnd(40, "0")),
    after: sha("af7".padEnd(40, "0")),
    own: [],
    closes: [],
  },
  incidents: [9],
  about: "changed",
  origin,
  limits: { leftOut: { files: 0, linesOf: [] }, unread: [], moreFiles: false },
};
const mark = (value: string, says: Evidence["says"]): Evidence => ({
  kind: "trailer",
  says,
  strength: "strong",
  verified: false,
  where: "4f1c2aa:3",
  value,
});
const claude = mark("Assisted-by: Claude Code", {
  kind: "ai",
  agent: agentId("claude-code"),
  model: { name: "claude-opus-4-6", precision: "exact" },
});

describe("the three comments of one trace", () => {
  const because = [
    "- `src/pay.ts` lines 14–16, changed by the fix, last written by 4f1c2aa in #7, 9 days before the fix",
    "- `src/refund.ts` line 3, changed by the fix, last written by 4f1c2aa in #7, 9 days before the fix",
    "",
    "1 earlier commit wrote other lines changed by the fix; the latest is named.",
    "",
    "Not part of the score: #7 carries marks of AI (`claude-code claude-opus-4-6`).",
    "",
    "<sub>Traced with git blame at be40000, the commit before the fix. The latest commit on these lines is the cause about two times in three: read them before you conclude.</sub>",
  ];
  const marks = [claude, claude];

  test("the incident names its origin and its fix", () => {
    expect(incidentComment({ trace, marks }).split("\n")).toEqual([
      "<!-- countersign:trace-12 -->",
      "**This incident was possibly caused by #7. It was fixed by #12.**",
      "",
      ...because,
    ]);
  });
  test("the fix names the incident and its origin", () => {
    expect(fixComment({ trace, marks }).split("\n")).toEqual([
      "<!-- countersign:trace-12 -->",
      "**This fixed incident #9, possibly caused by #7.**",
      "",
      ...because,
    ]);
  });
  test("the origin names both and says how to object", () => {
    expect(originComment({ trace, marks }).split("\n")).toEqual([
      "<!-- countersign:trace-12 -->",
      "**This pull request possibly caused incident #9, fixed by #12.**",
      "",
      "If the lines below do not explain the incident, remove the label `caused-incident`; it will not be set again for this fix.",
      "",
      ...because,
    ]);
  });
});

describe("what a comment says", () => {
  const traced = (changes: Partial<Trace>) => incidentComment({ trace: { ...trace, ...changes }, marks: [] });
  const found = (changes: Partial<Origin>) => traced({ origin: { ...origin, ...changes } });
  const limited = (changes: Partial<Trace["limits"]>) => traced({ limits: { ...trace.limits, ...changes } });
  const written = (committedAt: string) =>
    found({
      candidate: { ...origin.candidate, commit: { ...origin.candidate.commit, committedAt: instant(committedAt) } },
    });
  const many = (count: number) => Array.from({ length: count }, (_, index) => place(`${index}.ts`, 1, 2));

  const rows: [why: string, comment: string, says: string][] = [
    ["no mark is not a human", traced({}), "Not part of the score: who or what wrote #7 is unknown."],
    [
      "a direct push is answered as a commit",
      found({ pullRequest: null }),
      "**This incident was possibly caused by 4f1c2aa, a commit without a pull request. It was fixed by #12.**",
    ],
    ["without a pull request the evidence names the commit alone", found({ pullRequest: null }), "by 4f1c2aa, 9 days"],
    ["a single commit", found({ others: 0 }), "No other commit wrote the lines changed by the fix."],
    [
      "neighbours of an addition are called so",
      traced({ about: "around" }),
      "lines 14–16, next to what the fix added,",
    ],
    ["minutes", written(at(10)), "in #7, less than an hour before the fix"],
    ["an hour", written(at(9, 23)), "in #7, 1 hour before the fix"],
    ["hours up to two days", written(at(8, 1)), "in #7, 47 hours before the fix"],
    ["days", written(at(8)), "in #7, 2 days before the fix"],
    ["old changes are not hidden", written("2019-01-01T00:00:00Z"), "in #7, 2566 days before the fix"],
    ["no origin", traced({ origin: null }), "**No origin was found for this incident. It was fixed by #12.**"],
    ["and why", traced({ origin: null }), "changes no line that existed before it, outside generated files"],
    [
      "or why it cannot be told",
      traced({ origin: null, limits: { ...trace.limits, unread: [repoPath("a.png")] } }),
      "GitHub shows no lines of `a.png` (binary, too large, or a submodule).",
    ],
    [
      "files left out",
      limited({ leftOut: { files: 3, linesOf: [] } }),
      "the first 30 files were asked about; 3 were left",
    ],
    [
      "lines left out",
      limited({ leftOut: { files: 0, linesOf: [repoPath("big.ts")] } }),
      "Only the first 600 lines were asked about in `big.ts`.",
    ],
    ["files that GitHub does not list", limited({ moreFiles: true }), "more files than GitHub lists"],
    [
      "many places are counted",
      found({ candidate: { ...origin.candidate, lines: many(7) } }),
      "- and 2 more places by the same commit",
    ],
    [
      "many unread files are counted",
      limited({ unread: many(7).map(({ path }) => path) }),
      "`0.ts`, `1.ts`, `2.ts`, `3.ts`, `4.ts`, 2 more (binary",
    ],
    [
      "several incidents",
      fixComment({ trace: { ...trace, incidents: [8, 9] }, marks: [] }),
      "This fixed incidents #8, #9,",
    ],
    [
      "an agent without a name",
      incidentComment({ trace, marks: [mark("ai", { kind: "ai", agent: null, model: null })] }),
      "marks of AI (`an agent`).",
    ],
    [
      "a person's mark is no mark of AI",
      incidentComment({ trace, marks: [mark("human", { kind: "human", login: login("hana") })] }),
      "who or what wrote #7 is unknown",
    ],
  ];
  test.for(rows)("%s", ([, comment, says]) => expect(comment).toContain(says));

  test("a file name cannot speak as Markdown", () => {
    const path = "a`\n\n## @acme/all <img src=x>|.ts";
    const comment = found({ candidate: { ...origin.candidate, lines: [place(path, 1, 1)] } });
    expect(comment).toContain("- `a' ## @acme/all <img src=x>¦.ts` line 1, changed");
  });

  test("every comment begins with the marker by which it is found again", () => {
    const report = { trace, marks: [] };
    for (const comment of [incidentComment(report), fixComment(report), originComment(report)])
      expect(comment.startsWith(`${traceMarker(12)}\n`)).toBe(true);
    expect(traceMarker(12).startsWith(traceMarker(1))).toBe(false);
  });
});

test("marks of AI change one paragraph below the evidence and nothing else", () => {
  const paragraphs = (marks: readonly Evidence[]) =>
    [incidentComment, fixComment, originComment].map((comment) =>
      comment({ trace, marks })
        .split("\n\n")
        .filter((text) => !text.startsWith("Not part of the score: ")),
    );
  expect(paragraphs([claude])).toEqual(paragraphs([]));
});
