import { describe, expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { evaluate, withoutFacts, withoutPolicy } from "../../../src/core/policy/evaluate.ts";
import type { Facts, Scan } from "../../../src/core/policy/facts.ts";
import { builtIn, type Policy } from "../../../src/core/policy/policy.ts";
import { commit, facts, olderHead, review } from "./facts.ts";

const finding = (severity: "block" | "warn") => ({
  kind: "github-token",
  rule: "github",
  severity,
  path: repoPath("src/a.ts"),
  line: 3,
  column: 1,
  masked: "ghp_****",
  fingerprint: "f",
});
const attribution = (authorship: Facts["attribution"]["authorship"]) => ({ authorship, evidence: [], operators: [] });
const clean = { findings: [], allowed: [], markers: [], inMessages: [], skipped: [], unscanned: [] };
const opaque = { ...clean, unscanned: [{ path: "logo.png", why: "GitHub shows no text of it" }] };
const lets = (by: Scan["allowed"][number]["by"]): Scan => ({
  ...clean,
  allowed: [{ kind: "github-token", rule: "provider-token", path: repoPath("a.ts"), line: 1, reason: "made up", by }],
});
const strict: Policy = { ...builtIn, detection: { unattributed: { whenUnknown: "fail" } } };
const two: Policy = { ...builtIn, review: { approvals: 2, machineAccounts: [] } };

describe("the verdict", () => {
  type Row = [what: string, given: Partial<Facts>, status: string, title: string, policy?: Policy];
  const absent = "Not applicable: no mark of AI was found, which does not prove human work";
  const none = "0 of 1 independent humans approved aaaaaaa";
  const rows: Row[] = [
    ["AI worked on it", { attribution: attribution("ai") }, "pending", none],
    [
      "a comment of its own lets a finding pass",
      { attribution: attribution("human"), scan: lets("comment") },
      "pending",
      none,
    ],
    [
      "a baseline of its own lets a finding pass",
      { attribution: attribution("human"), scan: lets("change") },
      "pending",
      none,
    ],
    [
      "the base branch's baseline lets a finding pass",
      { attribution: attribution("human"), scan: lets("baseline") },
      "pass",
      absent,
    ],
    ["the policy lets a finding pass", { attribution: attribution("human"), scan: lets("policy") }, "pass", absent],
    [
      "a secret in a message",
      { attribution: attribution("human"), scan: { ...clean, inMessages: [finding("block")] } },
      "fail",
      "1 finding must go first",
    ],
    ["AI and humans worked on it", { attribution: attribution("mixed") }, "pending", none],
    ["a human says that it is theirs", { attribution: attribution("human") }, "pass", absent],
    ["a bot that is no AI made it", { attribution: attribution("automation") }, "pass", absent],
    ["nobody knows who made it", { attribution: attribution("unknown") }, "pass", absent],
    [
      "nobody knows, and the policy wants a human then",
      { attribution: attribution("unknown") },
      "pending",
      none,
      strict,
    ],
    [
      "a human says so, and the policy wants a human for unknown work",
      { attribution: attribution("human") },
      "pass",
      absent,
      strict,
    ],
    ["a file could not be scanned", { attribution: attribution("human"), scan: opaque }, "pending", none],
    [
      "a file could not be scanned, and a human looked at it",
      { attribution: attribution("human"), scan: opaque, reviews: [review("rosa")] },
      "pass",
      "1 of 1 independent humans approved aaaaaaa",
    ],
    [
      "a finding blocks, whoever made it and whoever approved it",
      {
        attribution: attribution("human"),
        scan: { ...clean, findings: [finding("block")] },
        reviews: [review("rosa")],
      },
      "fail",
      "1 finding must go first",
    ],
    [
      "several findings block",
      { scan: { ...clean, findings: [finding("block"), finding("warn"), finding("block")] } },
      "fail",
      "2 findings must go first",
    ],
    [
      "a finding only warns",
      { attribution: attribution("human"), scan: { ...clean, findings: [finding("warn")] } },
      "pass",
      absent,
    ],
    [
      "the policy wants two and one approved",
      { reviews: [review("rosa")] },
      "pending",
      "1 of 2 independent humans approved aaaaaaa",
      two,
    ],
    [
      "the policy wants two and two approved",
      { reviews: [review("rosa"), review("kim")] },
      "pass",
      "2 of 2 independent humans approved aaaaaaa",
      two,
    ],
    [
      "an objection where no human is asked for",
      { attribution: attribution("human"), reviews: [review("rosa", { state: "changes-requested" })] },
      "pass",
      absent,
    ],
    ["an objection", { reviews: [review("rosa", { state: "changes-requested" })] }, "fail", "Changes were requested"],
    ["no commits", { commits: [], reviews: [review("rosa")] }, "error", "Could not tell: GitHub listed no commits"],
    [
      "no commits, and nobody to ask for",
      { commits: [], attribution: attribution("human") },
      "error",
      "Could not tell: GitHub listed no commits",
    ],
    [
      "commits without the head",
      { commits: [commit({ sha: olderHead })], reviews: [review("rosa")] },
      "error",
      "Could not tell: the head is not among the commits",
    ],
  ];
  test.for(rows)("%s", ([, given, status, title, policy = builtIn]) => {
    const { verdict } = evaluate(policy, facts(given));
    expect([verdict.status, verdict.title]).toEqual([status, title]);
  });
});

test("whoever is waited for is told what to do", () => {
  const { verdict } = evaluate(builtIn, facts());
  expect(verdict.because.find(({ status }) => status === "pending")?.next).toBe(
    "Somebody with write access who had no part in this change reviews aaaaaaa and approves it.",
  );
});

test("a broken policy is an error, and so is what could not be read", () => {
  const problem = { line: 2, column: 1, says: "unknown key", found: "reviews" };
  expect(withoutPolicy([problem])).toMatchObject({ verdict: { status: "error" }, problems: [problem] });
  expect(withoutFacts("a list was cut").verdict).toMatchObject({
    status: "error",
    title: "Could not tell: a list was cut",
  });
});
