import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// COPILOT_MODEL, COPILOT_ALLOW_ALL and COPILOT_GITHUB_TOKEN are a person's settings and therefore absent here.
export const copilotCli: CodingAgent = {
  id: agentId("github-copilot-cli"),
  name: "GitHub Copilot CLI",
  aliases: ["GitHub Copilot CLI", "Copilot CLI", "Copilot App"],
  gitAiTool: "github-copilot-cli",
  signatures: [],
  accounts: [{ login: "Copilot", id: 223556219, from: "measured" }],
  trailers: [
    {
      key: "Copilot-Session",
      value: /^[0-9a-f-]{36}$/,
      means: "session",
      example: "00000000-0000-4000-8000-000000000000",
      from: "measured",
    },
  ],
  variables: [
    { name: "COPILOT_CLI", value: /^1$/, strength: "strong", example: "1", from: "measured" },
    {
      // The cloud agent sets it too, and then says so in AI_AGENT.
      name: "COPILOT_AGENT_SESSION_ID",
      value: /^[0-9a-f-]{36}$/,
      strength: "strong",
      tells: "session",
      example: "00000000-0000-4000-8000-000000000000",
      from: "measured",
    },
  ],
  branches: [],
  footers: [],
  outranks: [agentId("github-copilot")],
};
