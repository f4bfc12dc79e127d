import type { CodingAgent } from "./agent.ts";
import { aider } from "./aider.ts";
import { amp } from "./amp.ts";
import { claudeCode } from "./claude-code.ts";
import { codex } from "./codex.ts";
import { copilot } from "./copilot.ts";
import { copilotCli } from "./copilot-cli.ts";
import { copilotCloud } from "./copilot-cloud.ts";
import { cursor } from "./cursor.ts";
import { geminiCli } from "./gemini-cli.ts";
import { opencode } from "./opencode.ts";

export type { CodingAgent, Variable } from "./agent.ts";

/** Every coding agent whose marks we know. */
export const agents: readonly CodingAgent[] = [
  claudeCode,
  codex,
  copilotCli,
  copilotCloud,
  copilot,
  cursor,
  geminiCli,
  aider,
  amp,
  opencode,
];

/** Every variable that may be evidence of an agent, each once. The launcher of the git hooks looks at just these. */
export const environmentNames: readonly string[] = [
  ...new Set([
    "AI_AGENT",
    ...agents.flatMap(({ variables }) =>
      variables.filter(({ strength }) => strength === "strong" || strength === "weak").map(({ name }) => name),
    ),
  ]),
];
