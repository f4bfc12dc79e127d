import { describe, expect, test } from "vitest";
import { agents } from "../../../src/core/agents/index.ts";
import { problemsOf } from "../../../src/core/attribution/block.ts";
import type { Model } from "../../../src/core/attribution/evidence.ts";
import { marksOf } from "../../../src/core/attribution/marks.ts";

const claude = "Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>";
/** What a message says of AI: kind, agent and model of each mark. */
const said = (message: string) =>
  marksOf(message, "c").evidence.map(({ kind, says }) => [
    kind,
    says.kind === "ai" ? says.agent : says.kind,
    says.kind === "ai" ? says.model : null,
  ]);
const exact = (name: string): Model => ({ name, precision: "exact" });
const display = (name: string): Model => ({ name, precision: "display" });

describe("Assisted-by", () => {
  test.for<readonly [value: string, agent: string | null, model: Model | null]>([
    ["Claude Code", "claude-code", null],
    ["claude_code", "claude-code", null],
    ["Claude Code:claude-opus-4-5-20251101", "claude-code", exact("claude-opus-4-5-20251101")],
    ["Claude:claude-opus-4-8:Claude Code", "claude-code", exact("claude-opus-4-8")],
    ["Claude Code:claude-opus-4-8[1m]", "claude-code", exact("claude-opus-4-8")],
    ["Claude Code:opus", "claude-code", { name: "opus", precision: "alias" }],
    ["Claude Code:claude-opus-4-8 coccinelle sparse", "claude-code", exact("claude-opus-4-8")],
    ["Copilot:gpt-5.2:GitHub Copilot CLI", "github-copilot", exact("gpt-5.2")],
    ["OpenCode:vendor/some-model-3:OpenCode", "opencode", exact("vendor/some-model-3")],
    ["Codex:ollama/qwen3-coder:30b", "codex", exact("ollama/qwen3-coder:30b")],
    ["gpt-5.1 via Codex <codex@openai.com>", "codex", exact("gpt-5.1")],
    ["gpt-5.1 via Codex", "codex", exact("gpt-5.1")],
    ["Codex (gpt-5.2-codex)", "codex", exact("gpt-5.2-codex")],
    ["Cursor with gpt-5.2", "cursor", exact("gpt-5.2")],
    ["Claude Opus 4.6", null, display("Claude Opus 4.6")],
    ["Sketchpad:some-model-7", null, exact("some-model-7")],
    ["a generic LLM chatbot", null, null],
    ["AI agent (goose)", null, null],
  ])("%s", ([value, agent, model]) => {
    expect(said(`s\n\nAssisted-by: ${value}\n`)).toEqual([["trailer", agent, model]]);
  });

  test.for([
    "Hana Human <hana@example.org>",
    "Claude Monet <claude@example.org>",
    "Hana Human",
    "coccinelle",
    "make",
    "",
    "Claude Dupont",
    "Claude Dupont, who found it",
    "Jules and Gemini Rossi",
  ])("%j is no AI", (value) => expect(said(`s\n\nAssisted-by: ${value}\n`)).toEqual([]));

  test.for(["none", "None", "no"])("%s declares that no AI was used", (value) => {
    expect(marksOf(`s\n\nAssisted-by: ${value}\n`, "c")).toMatchObject({
      evidence: [],
      declaredNone: true,
      violations: [],
    });
  });
});

describe("a mark counts", () => {
  test.for([
    ["in the last paragraph", `s\n\n${claude}\n`],
    ["in any other paragraph", `s\n\n${claude}\n\nmore\n`],
    ["glued to the body", `s\n\nbody\n${claude}\n`],
    ["directly under the subject", `s\n${claude}\n`],
    ["behind a bullet", `s\n\n* one\n\n* ${claude}\n`],
    ["behind four blanks", `Squashed commit of the following:\n\ncommit 1\n\n    s\n\n    ${claude}\n`],
    ["before GitHub's footer", `s (#1)\n\n* a\n\n${claude}\n\n---------\n\nCo-authored-by: H <h@example.org>\n`],
    ["with CRLF", `s\r\n\r\n${claude}\r\n`],
    ["with other case and blanks", "s\n\nCO-AUTHORED-BY :   Claude Opus 4.6   <NoReply@Anthropic.COM>\n"],
    ["folded", "s\n\nCo-Authored-By: Claude Opus 4.6\n  <noreply@anthropic.com>\n"],
    ["twice, once", `s\n\n${claude}\n\n${claude}\n`],
    ["after a fence that is never closed", `s\n\n\`\`\`\ncode\n\n${claude}\n`],
    ["after a fence", `s\n\n\`\`\`\ncode\n\`\`\`\n\n${claude}\n`],
    [
      "in the last paragraph of a revert",
      `Revert "x"\n\nThis reverts commit ${"a".repeat(40)}.\n\nIt broke the build.\n\n${claude}\n`,
    ],
    ["where a body only speaks of a revert", `fix: y\n\n${claude}\n\nThis reverts commit ${"a".repeat(40)} in part.\n`],
  ])("%s", ([, message]) => {
    expect(said(message!)).toEqual([["co-author", "claude-code", display("Claude Opus 4.6")]]);
  });
});

describe("a mark does not count", () => {
  test.for([
    ["as the subject", claude],
    ["in prose", `s\n\nWe drop the line ${claude}\n`],
    ["in a fence", `s\n\n\`\`\`\n${claude}\n\`\`\`\n`],
    ["in a longer fence", `s\n\n\`\`\`\`text\n\`\`\`\n${claude}\n\`\`\`\`\n`],
    ["in a fence of tildes", `s\n\n~~~\n${claude}\n~~~\n`],
    ["in a quote", `s\n\n> ${claude}\n`],
    [
      "in what a revert repeats",
      `Revert "feat: x"\n\nThis reverts commit ${"a".repeat(40)}.\n\nfeat: x\n\n${claude}\n`,
    ],
    ["in what a revert introduces", `Revert "feat: x"\n\nOriginal commit message:\n${claude}\n`],
    ["in the body of a revert", `Revert "x"\n\n${claude}\n\nThis reverts commit ${"a".repeat(40)}.\n`],
    ["after a false line end", `s\n\nbody\u2028${claude}\n`],
    ["beyond 1,000 characters", `s\n\n${" ".repeat(3)}${"x".repeat(1_000)} ${claude}\n`],
    ["from a person of that name", "s\n\nCo-authored-by: Claude Monet <claude@example.org>\n"],
    ["from an employee", "s\n\nCo-authored-by: Erin Example <erin@anthropic.com>\n"],
    ["from a reviewer", "s\n\nReviewed-by: Claude <noreply@anthropic.com>\n"],
    ["as the name of another tool", "s\n\nGenerated-by: protoc 3.1\nMade-with: love\n"],
    ["of an agent that only committed", "s\n\nAI-Tool: codex/1.0\nAI-Mode: commit-only\n"],
    ["as a word", "fix(cursor): move the database cursor\n\nThe gpt partition, and the copilot of a ship: claude.\n"],
  ])("%s", ([, message]) => expect(said(message!)).toEqual([]));
});

test.for(
  agents.flatMap(({ id, trailers, footers }) => [
    ...trailers.map(({ key, example }) => [`${key}: ${example}`, "trailer", id] as const),
    ...footers.map(({ example }) => [example, "body", id] as const),
  ]),
)("%s", ([line, kind, id]) => {
  expect(said(`s\n\n${line}\n`)).toEqual([[kind, id, expect.toSatisfy(() => true)]]);
  expect(said(`s\n\nThey say ${line} to it\n\n> ${line}\n`)).toEqual([]);
});

test("marks of one agent join, different models and agents stay apart", () => {
  const message = [
    "s\n",
    "Assisted-by: Claude Code:claude-opus-4-8",
    "AI-Tool: claude-code/2.1.328",
    "AI-Session: claude-code:s_0123456789abcd",
    "Claude-Session: https://claude.ai/code/x",
    "Assisted-by: Claude Code:claude-haiku-4-5",
    "Assisted-by: Codex",
  ].join("\n");
  expect(said(message)).toEqual([
    ["trailer", "claude-code", exact("claude-opus-4-8")],
    ["trailer", "claude-code", exact("claude-haiku-4-5")],
    ["trailer", "codex", null],
  ]);
});

test("people who answer are read beside a mark: who signed off, then who was named", () => {
  const hana = "Hana Human <hana@example.org>";
  const marks = marksOf(`s\n\nAssisted-by: Codex\nAI-Human: Olga <olga@example.org>\nSigned-off-by: ${hana}\n`, "c");
  expect(marks.operators.map(({ name }) => name)).toEqual(["Hana Human", "Olga"]);
  expect(marksOf(`s\n\nSigned-off-by: ${hana}\n`, "c").operators).toEqual([]);
});

test("AI-Lines of a squash add up", () => {
  expect(marksOf("s\n\n* a\n\nAI-Lines: 3/5\n\n* b\n\nAI-Lines: 4/4\n", "c").lines).toEqual({ ai: 7, added: 9 });
  expect(marksOf("s\n\nAI-Lines: 6/5\n", "c")).toMatchObject({
    lines: null,
    violations: [{ kind: "malformed-mark", where: "c:3" }],
  });
});

test.for([
  ["Signed-off-by: Claude <noreply@anthropic.com>", "ai-signed-off"],
  ["Co-authored-by: claude[bot] <1+claude[bot]@users.noreply.github.com>", "identity-conflict"],
  ["Co-authored-by: Copilot <9+Copilot@users.noreply.github.com>", "identity-conflict"],
  ["Assisted-by:", "malformed-mark"],
  ["AI-Human: nobody", "malformed-mark"],
  ["AI-Human: Claude <noreply@anthropic.com>", "malformed-mark"],
  ["AI-Lines: many", "malformed-mark"],
])("%s is a violation", ([line, kind]) => {
  expect(marksOf(`s\n\n${line}\n`, "c").violations).toEqual([{ kind, where: "c:3" }]);
});

test("values are shown on one line, without characters that hide or turn text, at most 200", () => {
  const [mark] = marksOf(`s\n\nAssisted-by: Codex:gpt-5\u202e\u0007${"x".repeat(900)}\n`, "c").evidence;
  expect(mark!.value).toMatch(/^[\x20-\x7e]{200}$/);
});

test("a hostile message is read to its end", () => {
  const lines = [
    " ".repeat(20_000),
    "Assisted-by: ".repeat(5_000),
    "```\n".repeat(20_000),
    "a: b\n c\n".repeat(20_000),
    `Assisted-by: ${"a (".repeat(9_000)}`,
  ];
  for (const line of lines) marksOf(`s\n\n${line}`, "c");
  // A pattern that goes back over the line again and again would not get here before the runner gives up.
});

test.for<readonly [message: string, line: number, problem: string]>([
  [
    "s\n\nSigned-off-by: Claude <noreply@anthropic.com>\n",
    3,
    "Claude Code signs off, but only a person can certify a change",
  ],
  ["s\n\nAI-Tool: \n", 3, "this is no value of AI-Tool"],
  ["s\n\nAI-Lines: many\n", 3, "this is no value of AI-Lines"],
  ["s\n\nAI-Session: codex:1\n", 3, "this is no value of AI-Session"],
  ["s\n\nAI-Human: Claude <noreply@anthropic.com>\n", 3, "Claude Code cannot answer for a change"],
  ["s\n\nAssisted-by:\n", 3, "Assisted-by names nobody"],
  [
    "s\n\nAI-Tool: codex\n\nmore\n",
    3,
    "git does not read this trailer, because it does not stand in the last paragraph",
  ],
  [
    "s\n\nAssisted-by: Codex\n\nAI-Tool: codex\n",
    3,
    "git does not read this trailer, because it does not stand in the last paragraph",
  ],
])("a git hook refuses %j", ([message, line, problem]) => {
  expect(problemsOf(message).map((one) => [one.line, one.problem])).toEqual([[line, problem]]);
  expect(problemsOf(message)[0]!.next).not.toBe("");
});

test.for([
  "s\n",
  "s\n\nbody: text\n",
  "s\n\nSigned-off-by: H <h@example.org>\n",
  "s\n\nAssisted-by: Codex\nAI-Tool: codex\n",
  "s\n\nAssisted-by: Hana <h@example.org>\n\nmore\n",
])("a git hook lets %j pass", (message) => expect(problemsOf(message)).toEqual([]));
