import { describe, expect, test } from "vitest";
import { agents, environmentNames } from "../../../src/core/agents/index.ts";
import { agentOf, agentSigning, parsePerson } from "../../../src/core/attribution/identity.ts";
import { login } from "../../../src/core/names.ts";

describe.for(agents.map((agent) => [agent.name, agent] as const))("%s", ([, agent]) => {
  test("every pattern matches its own example", () => {
    const facts = [
      ...agent.trailers.map(({ value, example }) => [value, example] as const),
      ...agent.variables.map(({ value, example }) => [value, example] as const),
      ...[...agent.branches, ...agent.footers, ...(agent.names ?? [])].map(
        ({ pattern, example }) => [pattern, example] as const,
      ),
    ];
    expect(facts.filter(([pattern, example]) => !pattern.test(example))).toEqual([]);
  });

  test("every signature is known as its own", () => {
    const known = agent.signatures.map(({ example }) => agentSigning(parsePerson(example)!)?.agent.id);
    expect(known).toEqual(agent.signatures.map(() => agent.id));
    expect(agent.signatures.map(({ email }) => email.toLowerCase())).toEqual(
      agent.signatures.map(({ email }) => email),
    );
  });

  test("every account is known by login and id together", () => {
    for (const { login: name, id } of agent.accounts) {
      expect(agentOf({ login: login(name), id, bot: true })?.id).toBe(agent.id);
      expect(agentOf({ login: login(name), id: 1, bot: true })).toBe(null);
      expect(agentOf({ login: login(name), id: null, bot: true })).toBe(null);
      expect(agentOf({ login: login("someone"), id, bot: true })).toBe(null);
    }
  });

  test("no pattern keeps a hostile line busy, and none has a state", () => {
    const patterns = [
      ...agent.signatures.flatMap(({ name }) => (name ? [name] : [])),
      ...agent.trailers.map(({ value }) => value),
      ...agent.variables.map(({ value }) => value),
      ...[...agent.branches, ...agent.footers, ...(agent.names ?? [])].map(({ pattern }) => pattern),
    ];
    const long = ["a", "-", " ", "claude/a-", "🤖 ", "(", "https://cursor.com/", "1"].map((part) =>
      part.repeat(20_000),
    );
    for (const pattern of patterns) for (const text of long) pattern.test(text);
    // A pattern that goes back over the line again and again would not get here before the runner gives up.
    expect(patterns.filter(({ flags }) => /[gmy]/.test(flags))).toEqual([]);
  });
});

test("the launcher is told of every variable that may be evidence, and of none that is a person's setting", () => {
  expect(environmentNames).toContain("AI_AGENT");
  expect(environmentNames).toContain("CODEX_THREAD_ID");
  const settings = [
    "CURSOR_TRACE_ID",
    "COPILOT_MODEL",
    "COPILOT_GITHUB_TOKEN",
    "GOOSE_PROVIDER",
    "AIDER_MODEL",
    "REPL_ID",
  ];
  const terminals = [
    "OPENCODE_TERMINAL",
    "AMP_WEB_TERMINAL",
    "CLAUDE_CODE_SESSION_ATTENDED",
    "TERM_PROGRAM",
    "GIT_PAGER",
  ];
  expect(environmentNames.filter((name) => [...settings, ...terminals].includes(name))).toEqual([]);
});

test.for([
  ["a person called Claude", "Claude Monet <claude@example.org>"],
  ["a person called Claude on GitHub", "Claude <123+claude@users.noreply.github.com>"],
  ["a person called Devin", "Devin Doe <devin@example.org>"],
  ["a name that holds an agent's", "Haider Example <haider@example.org>"],
  ["an employee of a vendor", "Erin Example <erin@anthropic.com>"],
  ["another employee", "Erin Example <erin@openai.com>"],
  ["an address that ends like an agent's", "Erin Example <not-noreply@anthropic.com>"],
  ["a domain that holds an agent's", "Erin Example <erin@precursor.com>"],
  [
    "the workflow bot, whose id claude[bot] may have",
    "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
  ],
  ["a code scanning bot without Autofix", "x <62310815+github-advanced-security[bot]@users.noreply.github.com>"],
  ["an agent's login with another id", "claude[bot] <1+claude[bot]@users.noreply.github.com>"],
  ["aider in the middle", "Hana (aider) Human <hana@example.org>"],
])("%s is no agent", ([, person]) => {
  expect(agentSigning(parsePerson(person!)!)).toBe(null);
});

test.for([
  ["Claude <noreply@anthropic.com>", "claude-code", null],
  ["Claude Code <noreply@anthropic.com>", "claude-code", null],
  ["Claude Opus 4.6 <NoReply@Anthropic.com>", "claude-code", { name: "Claude Opus 4.6", precision: "display" }],
  [
    "Claude Opus 4.6 (1M context) <noreply@anthropic.com>",
    "claude-code",
    { name: "Claude Opus 4.6", precision: "display" },
  ],
  ["Claude (glm-4.7) <noreply@anthropic.com>", "claude-code", { name: "glm-4.7", precision: "exact" }],
  ["Claude 3.7 Sonnet <noreply@anthropic.com>", "claude-code", null],
  ["claude[bot] <41898282+claude[bot]@users.noreply.github.com>", "claude-code", null],
  ["Codex <noreply@openai.com>", "codex", null],
  ["OpenAI GPT 5.5 <noreply@openai.com>", "codex", { name: "GPT 5.5", precision: "display" }],
  ["Copilot <223556219+Copilot@users.noreply.github.com>", "github-copilot-cli", null],
  ["copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", "github-copilot-cloud", null],
  ["Copilot <175728472+Copilot@users.noreply.github.com>", "github-copilot", null],
  ["Cursor <cursoragent@cursor.com>", "cursor", null],
  ["gemini-cli[bot] <218312386+gemini-cli[bot]@users.noreply.github.com>", "gemini-cli", null],
  ["aider (gemini/gemini-2.5-pro) <aider@aider.chat>", "aider", { name: "gemini/gemini-2.5-pro", precision: "exact" }],
  ["Hana Human (aider) <hana@example.org>", "aider", null],
] as const)("%s is an agent", ([person, id, model]) => {
  const signed = agentSigning(parsePerson(person)!);
  expect([signed?.agent.id, signed?.model]).toEqual([id, model]);
});
