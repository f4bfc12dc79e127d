import type { AgentId } from "../names.ts";
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

/** Every coding agent that we know by its marks. */
export const agents: readonly CodingAgent[] = [
  claudeCode,
  codex,
  cursor,
  geminiCli,
  copilotCli,
  copilotCloud,
  copilot,
  aider,
  amp,
  opencode,
];

/** The variable in which agents of any name declare themselves. */
export const declaringVariable = "AI_AGENT";

/**
 * Every variable that may show an agent by being set, for the launcher that must not start Node without a reason.
 * Missing on purpose: what only supports, and what every shell sets (`GIT_AUTHOR_NAME`, where aider writes its name).
 */
export const environmentNames: readonly string[] = [
  ...new Set([
    declaringVariable,
    ...agents.flatMap(({ variables }) =>
      variables.filter(({ says, shared }) => says === "agent" && !shared).map(({ name }) => name),
    ),
  ]),
];

/** A name without case, blanks, `-` and `_`, as names are compared. */
export const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");

const byName = new Map(
  agents.flatMap((agent) =>
    [agent.id, agent.name, agent.gitAiTool, ...agent.aliases].map((name) => [plain(name), agent]),
  ),
);

/** The agent that is called so: by its name, its id, its word in git-ai's notes or another name of it. */
export const agentCalled = (name: string): CodingAgent | null => byName.get(plain(name)) ?? null;

export const agentOf = (id: AgentId): CodingAgent | null => agents.find((agent) => agent.id === id) ?? null;
