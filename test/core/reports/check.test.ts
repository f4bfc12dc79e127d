import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { login, repoPath } from "../../../src/core/names.ts";
import { withoutPolicy } from "../../../src/core/policy/evaluate.ts";
import type { Scan } from "../../../src/core/policy/facts.ts";
import { builtIn } from "../../../src/core/policy/policy.ts";
import { checkReport } from "../../../src/core/reports/check.ts";
import { account, commit, facts, head, olderHead, review, stranger } from "../policy/facts.ts";
import { evaluation } from "./evaluation.ts";

const finding = (line: number, severity: "block" | "warn" | "info" = "block") => ({
  kind: "github-token",
  rule: "github",
  severity,
  path: repoPath("src/a.ts"),
  line,
  column: 1,
  masked: "ghp_****",
  fingerprint: "f",
});
const clean: Scan = { findings: [], allowed: [], markers: [], inMessages: [], skipped: [], unscanned: [] };

test("a check that waits says first what it waits for", () => {
  const one = evaluation({ reviews: [review("hana"), review("rosa", { commit: olderHead })] });
  expect(checkReport(one, [one])).toEqual({
    head: "a".repeat(40),
    status: "pending",
    title: "0 of 1 independent humans approved aaaaaaa",
    annotations: [],
    summary: `**0 of 1 independent humans approved aaaaaaa.**

→ Somebody with write access who had no part in this change reviews aaaaaaa and approves it.

### Approvals

Needed because AI worked on this change.

- \`hana\` does not count (\`operator\`): the same person is the operator the agent worked for, and answers for this change. Ask somebody who did not ask for it to approve.
- \`rosa\` does not count (\`stale-head\`): it was given on another commit than the current head. Review the current head and approve again.

| tool | lines |
|---|---|
| Claude Code | 3 |

While you read it, please look for what an attacker could use: input that is trusted, access that is not checked, data that leaks.

Policy: built in, because the base branch \`main\` has no \`.github/countersign.yml\`.`,
  });
});

const suppression = {
  kind: "github-token",
  rule: "provider-token",
  path: repoPath("test/b.ts"),
  line: 2,
  reason: "made up",
} as const;

test("a check that fails names the place and the mask, beside the line too, the gravest first", () => {
  const one = evaluation({
    attribution: { authorship: "human", evidence: [], operators: [] },
    scan: {
      findings: [finding(9, "info"), finding(3, "warn"), finding(7)],
      allowed: [
        { ...suppression, by: "comment" },
        { ...suppression, line: 4, by: "baseline" },
      ],
      markers: [{ tool: "gitleaks", path: repoPath("test/b.ts"), line: 9 }],
      inMessages: [{ ...finding(1, "warn"), path: repoPath("message of abc1234") }],
      skipped: [{ commit: head, reason: "no time" }],
      unscanned: [{ path: "logo.png", why: "GitHub shows no text of it" }],
    },
  });
  const report = checkReport(one, [one]);
  expect(report.status).toBe("fail");
  expect(report.title).toBe("1 finding must go first");
  expect(report.summary).toContain("→ Take it out of the branch's history, and revoke it");
  expect(report.summary).toContain("- **block** `src/a.ts:7` `GitHub token` `ghp_****`");
  expect(report.summary).toContain("- **warn** `message of abc1234:1` `GitHub token`");
  expect(report.summary).toContain(
    [
      "### Suppressions",
      "",
      "- **new in this change** `test/b.ts:2` `GitHub token` passes by the comment, because `made up`",
      "- `test/b.ts:4` `GitHub token` passes by the baseline, because `made up`",
      `- \`${head.slice(0, 7)}\` was committed without a scan, because \`no time\``,
      "- `test/b.ts:9` tells gitleaks to look away; countersign looked",
    ].join("\n"),
  );
  expect(report.summary).toContain("### Not scanned\n\n- `logo.png`: `GitHub shows no text of it`");
  expect(report.annotations.map(({ level, line }) => [level, line])).toEqual([
    ["failure", 7],
    ["warning", 3],
    ["notice", 9],
  ]);
  expect(report.annotations[0]).toMatchObject({
    path: "src/a.ts",
    title: "GitHub token",
    message: "ghp_**** must not be published.",
  });
});

test("a green check says who countersigned, and why nobody had to", () => {
  const signed = evaluation({ reviews: [review("rosa")] });
  expect(checkReport(signed, [signed]).summary).toContain("- `rosa` countersigned.");
  const human = evaluation({ attribution: { authorship: "human", evidence: [], operators: [] } });
  const report = checkReport(human, [human]);
  expect([report.status, report.title]).toEqual([
    "pass",
    "Not applicable: no mark of AI was found, which does not prove human work",
  ]);
});

test("somebody without an account is named, with what can be done about it", () => {
  const one = evaluation({ commits: [commit({ authors: [stranger("x@home.example")] })] });
  const { summary } = checkReport(one, [one]);
  expect(summary).toContain("One more for each of 1 addresses that belong to no account.");
  expect(summary).toContain("- `Somebody <x@home.example>` belongs to no account, so one more approval is needed.");
});

describe("a policy that only watches holds nothing, but an error stays one", () => {
  for (const mode of ["observe", "warn"] as const)
    test(mode, () => {
      const one = evaluation({}, { ...builtIn, mode });
      const report = checkReport(one, [one]);
      expect([report.status, report.title]).toEqual([
        "pass",
        "Not enforced: 0 of 1 independent humans approved aaaaaaa",
      ]);
      expect(report.summary).toContain(`The policy's mode is \`${mode}\`: this check does not hold the merge.`);
      const broken = evaluation({ commits: [] }, { ...builtIn, mode });
      expect(checkReport(broken, [broken]).status).toBe("error");
    });
});

test("a broken policy names file, line and column, and what was found there", () => {
  const problem = { line: 3, column: 5, says: "unknown key in `review`", found: "aprovals `x`" };
  const one = {
    ...evaluation(),
    decision: withoutPolicy([problem]),
    policy: null,
    policySource: { base: "main", text: "?" },
  };
  const { status, summary } = checkReport(one, [one]);
  expect(status).toBe("error");
  expect(summary).toContain("→ Mend the policy file on the base branch.");
  expect(summary).toContain("- `.github/countersign.yml:3:5` unknown key in `review` (found `aprovals 'x'`)");
});

test("pull requests that share a head are all named", () => {
  const one = evaluation();
  const other = { ...evaluation(), pullRequest: { repo: "acme/shop", number: 9 } };
  expect(checkReport(one, [one, other]).summary).toContain(
    "aaaaaaa is the head of #7, #9: the strictest decision counts for all, here that on #7.",
  );
});

test("however much there is to tell, it fits and says that something is missing", () => {
  const many = Array.from({ length: 60 }, (_, line) => finding(line + 1));
  const path = repoPath("é".repeat(190));
  const long = {
    ...clean,
    findings: many.map((one) => ({ ...one, path })),
    unscanned: many.map(() => ({ path, why: "w".repeat(200) })),
  };
  const one = { ...evaluation({ scan: long }), statistics: "x".repeat(50_000) };
  const { summary, annotations } = checkReport(one, [one]);
  expect(summary.length).toBeLessThanOrEqual(65_535);
  expect(summary).toContain("- … and 10 more");
  expect(summary.endsWith("_The rest is longer than GitHub shows._")).toBe(true);
  expect(annotations).toHaveLength(50);
});

test("nothing a stranger writes leaves its code span", () => {
  fc.assert(
    fc.property(
      fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units)),
      (noise) => {
        const text = `@acme <img src=x> [x](y) #1 ${noise}\n## owned`;
        const by = { ...account("rosa"), login: login(text) };
        const one = {
          ...evaluation({
            ...facts(),
            commits: [commit({ authors: [{ name: text, email: text, account: null }] })],
            reviews: [review("rosa", { by, mayPush: false })],
            scan: {
              findings: [{ ...finding(1), path: repoPath(text), kind: text, masked: text }],
              allowed: [{ ...suppression, kind: text, path: repoPath(text), reason: text, by: "comment" }],
              markers: [{ tool: "gitleaks", path: repoPath(text), line: 1 }],
              inMessages: [{ ...finding(1), path: repoPath(text) }],
              skipped: [{ commit: head, reason: text }],
              unscanned: [{ path: text, why: text }],
            },
          }),
          policySource: { base: text, text },
        };
        const bare = checkReport(one, [one]).summary.replace(/`[^`\n]*`/g, "");
        expect(bare).not.toMatch(/@acme|<img|\[x\]|#1|## owned/);
      },
    ),
    { numRuns: 200 },
  );
});
