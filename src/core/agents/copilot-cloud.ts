import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Author of its own commits; whoever asked stands beside it as co-author and answers for the work.
export const copilotCloud: CodingAgent = {
  id: agentId("github-copilot-cloud"),
  name: "GitHub Copilot cloud agent",
  aliases: ["Copilot cloud agent", "Copilot coding agent", "GitHub Copilot coding agent"],
  gitAiTool: "github-copilot-agent",
  signatures: [],
  accounts: [
    { login: "copilot-swe-agent[bot]", id: 198982749, from: "measured" },
    { login: "Copilot", id: 198982749, from: "measured" },
  ],
  trailers: [
    {
      key: "Agent-Logs-Url",
      value: /^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/sessions\/[0-9a-f-]{36}$/,
      means: "session",
      example: "https://github.com/owner/name/sessions/00000000-0000-4000-8000-000000000000",
      from: "measured",
    },
  ],
  variables: [
    {
      name: "AI_AGENT",
      value: /^github_copilot_cloud_agent/,
      strength: "strong",
      example: "github_copilot_cloud_agent",
      from: "source",
    },
  ],
  branches: [{ pattern: /^copilot\//, strength: "medium", example: "copilot/fix-19903", from: "measured" }],
  footers: [],
  outranks: [agentId("github-copilot-cli"), agentId("github-copilot")],
};
