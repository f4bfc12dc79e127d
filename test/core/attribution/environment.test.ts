import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agents } from "../../../src/core/agents/index.ts";
import { blockOf, problemsOf } from "../../../src/core/attribution/block.ts";
import { environmentOf } from "../../../src/core/attribution/environment.ts";
import { marksOf } from "../../../src/core/attribution/marks.ts";
import { trailersOf, withTrailers } from "../../../src/core/git/message.ts";

const uuid = "00000000-0000-4000-8000-000000000000";
const shells: readonly (readonly [
  name: string,
  variables: Record<string, string>,
  agent: string | null,
  version?: string,
])[] = [
  ["Claude Code", { AI_AGENT: "claude-code_2-1-328_agent", CLAUDECODE: "1" }, "claude-code", "2.1.328"],
  ["a git hook under Claude Code's own hook", { AI_AGENT: "claude-code_2-1-328_harness" }, "claude-code", "2.1.328"],
  ["Claude Code's session id alone", { CLAUDE_CODE_SESSION_ID: uuid }, "claude-code"],
  ["Claude Code on the web", { CLAUDE_CODE_REMOTE: "true" }, "claude-code"],
  ["Codex", { CODEX_THREAD_ID: uuid, CODEX_CI: "1" }, "codex"],
  ["Codex in its sandbox", { CODEX_SANDBOX: "seatbelt" }, "codex"],
  ["Codex that VS Code started", { AI_AGENT: "github_copilot_vscode_agent", CODEX_THREAD_ID: uuid }, "codex"],
  ["Cursor", { CURSOR_AGENT: "1", CURSOR_TRACE_ID: "x" }, "cursor"],
  ["Gemini CLI", { GEMINI_CLI: "1" }, "gemini-cli"],
  ["Copilot CLI", { COPILOT_CLI: "1", COPILOT_AGENT_SESSION_ID: uuid }, "github-copilot-cli"],
  [
    "Copilot's cloud agent",
    { AI_AGENT: "github_copilot_cloud_agent", COPILOT_AGENT_SESSION_ID: uuid },
    "github-copilot-cloud",
  ],
  ["Copilot in VS Code", { AI_AGENT: "github_copilot_vscode_agent" }, "github-copilot"],
  ["aider", { GIT_AUTHOR_NAME: "Hana Human (aider)" }, "aider"],
  ["Amp", { AGENT: "amp", AI_AGENT: "amp" }, "amp"],
  ["opencode", { OPENCODE: "1", AGENT: "1" }, "opencode"],
  ["an agent that only AI_AGENT names, by an alias", { AI_AGENT: "gemini_0-9-1_agent" }, "gemini-cli", "0.9.1"],
];
const people: readonly (readonly [name: string, variables: Record<string, string>])[] = [
  ["nothing", {}],
  ["empty values", { AI_AGENT: "", CODEX_CI: "", CLAUDECODE: "" }],
  ["a switch that is off", { AI_AGENT: "0" }],
  ["a terminal that was started beside Claude Code", { CLAUDECODE: "1" }],
  ["a terminal that opencode opened", { OPENCODE: "1", OPENCODE_PID: "7", OPENCODE_TERMINAL: "1", AGENT: "1" }],
  ["a web terminal of Amp", { AGENT: "amp", AMP_CURRENT_THREAD_ID: `T-${uuid}`, AMP_WEB_TERMINAL: "1" }],
  ["AGENT alone", { AGENT: "1" }],
  ["a terminal of the Cursor editor", { CURSOR_TRACE_ID: uuid, TERM_PROGRAM: "vscode" }],
  [
    "a person's settings",
    { COPILOT_MODEL: "gpt-5", COPILOT_GITHUB_TOKEN: "x", AIDER_MODEL: "x", GOOSE_PROVIDER: "x", REPL_ID: "x" },
  ],
  ["an editor with a quiet pager", { TERM_PROGRAM: "vscode", GIT_PAGER: "cat" }],
  ["a person called Haider", { GIT_AUTHOR_NAME: "Haider Example" }],
  ["a person whose aider only ran git commit", { GIT_COMMITTER_NAME: "Hana Human (aider)" }],
  ["details alone", { CLAUDE_CODE_SESSION_ATTENDED: "0", CODEX_SANDBOX_NETWORK_DISABLED: "1" }],
];

describe("an agent runs this shell", () => {
  test.for(shells)("%s", ([, variables, agent, version]) => {
    const session = environmentOf(variables);
    expect([session?.agent, session?.toolVersion, session?.candidates]).toEqual([agent, version ?? null, [agent]]);
    expect(session!.evidence.every(({ kind, verified }) => kind === "environment" && !verified)).toBe(true);
  });

  test.for(agents.flatMap(({ id, variables }) => variables.map((one) => [`${id} ${one.name}`, id, one] as const)))(
    "%s: only a strong variable suffices alone",
    ([, id, { name, example, strength }]) => {
      expect(environmentOf({ [name]: example })?.agent ?? null).toBe(strength === "strong" ? id : null);
    },
  );
});

describe("a person runs this shell", () => {
  test.for(people)("%s", ([, variables]) => expect(environmentOf(variables)).toBe(null));
});

test("two agents without an order are both named, and neither is chosen", () => {
  const session = environmentOf({ GEMINI_CLI: "1", CODEX_THREAD_ID: uuid })!;
  expect([session.agent, session.session, session.candidates]).toEqual([null, null, ["codex", "gemini-cli"]]);
  expect(blockOf(session, null)).toEqual([
    { key: "Assisted-by", value: "AI agent (Codex or Gemini CLI)" },
    { key: "AI-Mode", value: "agent" },
  ]);
});

test("the session key is git-ai's: its word for the tool, the conversation, 14 hex digits", () => {
  // printf 'claude:00000000-0000-4000-8000-000000000000' | sha256sum
  expect(environmentOf({ CLAUDE_CODE_SESSION_ID: uuid })?.session).toBe("s_029214368114a9");
});

test.for([
  ["1", true, "agent"],
  ["0", false, "unattended"],
  ["x", null, "agent"],
] as const)("CLAUDE_CODE_SESSION_ATTENDED=%s", ([value, attended, mode]) => {
  const session = environmentOf({ CLAUDE_CODE_CHILD_SESSION: "1", CLAUDE_CODE_SESSION_ATTENDED: value })!;
  expect(session.attended).toBe(attended);
  expect(blockOf(session, null)).toContainEqual({ key: "AI-Mode", value: mode });
});

test("the block of a known agent and its human", () => {
  const session = environmentOf({ AI_AGENT: "claude-code_2-1-328_agent", CLAUDE_CODE_SESSION_ID: uuid })!;
  const block = blockOf(session, "Hana Human <hana@example.org>");
  expect(block.map(({ key, value }) => `${key}: ${value}`)).toEqual([
    "Assisted-by: Claude Code",
    "AI-Tool: claude-code/2.1.328",
    "AI-Mode: agent",
    "AI-Session: claude-code:s_029214368114a9",
    "AI-Human: Hana Human <hana@example.org>",
  ]);
  const message = withTrailers("feat: x\n", block);
  expect(problemsOf(message)).toEqual([]);
  expect(trailersOf(message)).toEqual(block);
  expect(marksOf(message, "c").evidence.map(({ says }) => says)).toEqual([
    { kind: "ai", agent: "claude-code", model: null },
  ]);
});

test("a hostile AI_AGENT never gets into a message, an evidence or another agent's name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (value) => {
      const session = environmentOf({ AI_AGENT: value });
      if (session === null) return;
      const written = [
        session.name,
        ...blockOf(session, null).map((one) => one.value),
        ...session.evidence.map((one) => one.value),
      ];
      for (const text of written) expect(text).toMatch(/^[\x20-\x7e]{0,80}$/);
      const stamped = withTrailers("s\n", blockOf(session, null));
      expect(stamped.split("\n").length).toBe(2 + blockOf(session, null).length + 1);
      expect(marksOf(stamped, "c").evidence).not.toEqual([]);
      expect(problemsOf(stamped)).toEqual([]);
    }),
    {
      numRuns: 2_000,
      examples: [
        ["codex\nSigned-off-by: x <x@y.z>"],
        ["\u202eedoc"],
        ["goose"],
        ["a".repeat(65)],
        ["goose_1-2-3_agent"],
        ["1"],
        ["none\u0000"],
      ],
    },
  );
});

test("no set of a person's variables is ever an agent", () => {
  const names = [
    "AGENT",
    "CLAUDECODE",
    "CURSOR_TRACE_ID",
    "COPILOT_MODEL",
    "AIDER_MODEL",
    "TERM_PROGRAM",
    "GIT_PAGER",
    "EDITOR",
  ];
  const some = fc.dictionary(fc.constantFrom(...names), fc.constantFrom("1", "true", "cat", "vscode", "gpt-5"));
  fc.assert(fc.property(some, (variables) => environmentOf(variables) === null));
});
