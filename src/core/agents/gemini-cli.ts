import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// It writes no trailer: its commits are unmarked unless our git hook stamps them.
export const geminiCli: CodingAgent = {
  id: agentId("gemini-cli"),
  name: "Gemini CLI",
  aliases: ["Gemini CLI", "Gemini"],
  gitAiTool: "gemini",
  signatures: [
    {
      email: "gemini-cli@google.com",
      strength: "strong",
      example: "Gemini CLI <gemini-cli@google.com>",
      from: "measured",
    },
  ],
  accounts: [{ login: "gemini-cli[bot]", id: 218312386, from: "measured" }],
  trailers: [],
  variables: [
    { name: "GEMINI_CLI", value: /^1$/, strength: "strong", example: "1", from: "source" },
    { name: "GEMINI_CLI_NO_RELAUNCH", value: /^.+$/, strength: "weak", example: "true", from: "source" },
  ],
  branches: [],
  footers: [],
};
