import { expect, test } from "vitest";
import type { Commit } from "../../../src/core/attribution/commit.ts";
import { judgeCommit } from "../../../src/core/attribution/judge.ts";
import { sha } from "../../../src/core/names.ts";
import { statisticsJson, statisticsMarkdown, statisticsText } from "../../../src/core/reports/statistics.ts";
import { statisticsOf } from "../../../src/core/statistics/attribution.ts";
import { isGenerated } from "../../../src/core/statistics/generated.ts";

const commit = (message: string, additions: number, name = "Hana Human", email = "hana@example.org"): Commit => ({
  sha: sha("a".repeat(40)),
  message,
  parents: [],
  authors: [{ name, email, account: null }],
  committer: null,
  byGitHub: false,
  verified: false,
  additions,
});
const history = [
  commit("s\n", 10),
  commit("s\n\nAssisted-by: none\n", 5),
  commit("s\n\nAssisted-by: Codex:gpt-5.2\nAI-Lines: 6/8\nSigned-off-by: Hana Human <hana@example.org>\n", 8),
  commit("s\n\nAssisted-by: Codex:gpt-5.2\nAI-Human: Hana Human <hana@example.org>\n", 4),
  commit("s\n", 20, "Claude", "noreply@anthropic.com"),
  commit("s\n", 3, "renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com"),
];
const counted = statisticsOf(history.map(judgeCommit));

test("every line is counted once, in one of three numbers", () => {
  expect(counted).toEqual({
    commits: 6,
    authorship: { ai: 3, mixed: 0, human: 1, automation: 1, unknown: 1 },
    lines: { ai: 26, human: 5, unknown: 19 },
    assistedLines: 32,
    tools: [
      { name: "Codex", model: "gpt-5.2", commits: 2, lines: { ai: 6, human: 0, unknown: 6 } },
      { name: "Claude Code", model: null, commits: 1, lines: { ai: 20, human: 0, unknown: 0 } },
    ],
    accountable: [{ who: "Hana Human <hana@example.org>", commits: 2 }],
    unanswered: 1,
  });
});

test("as text", () => {
  expect(statisticsText(counted, { color: false }).split("\n")).toEqual([
    "6 commits  3 AI-assisted, 1 human, 1 automation, 1 unknown",
    "",
    "Added lines",
    "  AI             26   52 %",
    "  human           5   10 %",
    "  unknown        19   38 %",
    "  32 lines came in AI-assisted commits. Unknown means that nobody recorded who wrote the line.",
    "",
    "Tool and model             commits        AI     human   unknown",
    "  Codex  gpt-5.2                 2         6         0         6",
    "  Claude Code                    1        20         0         0",
    "",
    "Who answers for AI-assisted commits",
    "        2  Hana Human <hana@example.org>",
    "        1  nobody named",
  ]);
});

test("as Markdown, which strangers' text cannot leave", () => {
  const hostile = statisticsOf([
    judgeCommit(commit("s\n\nAssisted-by: Codex:a`|<b>@you-1\nAI-Human: [x](y)`| <h@example.org>\n", 1)),
  ]);
  expect(statisticsMarkdown(hostile).split("\n").slice(-3)).toEqual([
    "| `Codex` | `a'¦<b>@you-1` | 1 | 0 | 0 | 1 |",
    "",
    "**Accountable**: `[x](y)'¦ <h@example.org>`",
  ]);
});

test("as JSON", () => {
  expect(JSON.parse(statisticsJson(counted, { range: "HEAD" }))).toEqual({
    schema: "countersign-statistics/1",
    range: "HEAD",
    ...counted,
  });
});

test("a terminal gets no control character from a message", () => {
  const hostile = statisticsOf([
    judgeCommit(commit("s\n\nAssisted-by: Codex:gpt-5\u001b[31m\nAI-Human: \u001b[2J\u202e <h@example.org>\n", 1)),
  ]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
  expect(statisticsText(hostile, { color: false })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
});

test("nothing is nothing, not a share of nothing", () => {
  expect(statisticsText(statisticsOf([]), { color: false })).toContain("unknown         0      –");
});

test("a history with more models than anybody has does not fill the memory", () => {
  const many = Array.from({ length: 1_500 }, (_, at) => judgeCommit(commit(`s\n\nAssisted-by: Codex:gpt-${at}\n`, 1)));
  const { tools } = statisticsOf(many);
  expect(tools.length).toBe(1_001);
  expect(tools[0]).toEqual({ name: "(others)", model: null, commits: 500, lines: { ai: 0, human: 0, unknown: 500 } });
});

test.for([
  ["package-lock.json", true],
  ["sub/yarn.lock", true],
  ["vendor/a.go", true],
  ["web/app.min.js", true],
  ["test/__snapshots__/a.snap", true],
  ["api/v1.pb.go", true],
  ["src/vendors/a.ts", false],
  ["src/lock.json.ts", false],
  ["my-package-lock.json.md", false],
] as const)("%s is written by a program: %s", ([path, generated]) => expect(isGenerated(path)).toBe(generated));
