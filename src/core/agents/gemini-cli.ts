import { agentId } from "../names.ts";
import { type CodingAgent, history } from "./agent.ts";

/** Writes no trailer and names no branch: without our git hooks its commits carry no mark. */
export const geminiCli: CodingAgent = {
  id: agentId("gemini-cli"),
  name: "Gemini CLI",
  aliases: ["Gemini"],
  gitAiTool: "gemini",
  models: /^Gemini\b/i,
  apps: [{ login: "gemini-cli[bot]", id: 218312386, source: history("seen") }],
  signatures: [
    {
      email: "218312386+gemini-cli[bot]@users.noreply.github.com",
      strength: "strong",
      example: "gemini-cli[bot] <218312386+gemini-cli[bot]@users.noreply.github.com>",
      source: history("seen"),
    },
    {
      email: "gemini-cli@google.com",
      strength: "strong",
      example: "Gemini CLI <gemini-cli@google.com>",
      source: history("6 commits"),
    },
  ],
  trailers: [],
  footers: [],
  branches: [],
  variables: [
    {
      name: "GEMINI_CLI",
      value: /^1$/,
      says: "agent",
      example: "1",
      source: {
        level: "source",
        seen: "google-gemini/gemini-cli@5411f113 packages/core/src/services/shellExecutionService.ts",
      },
    },
  ],
};
