import { agentId } from "../names.ts";
import { type CodingAgent, history } from "./agent.ts";

/** Works on GitHub; the person who asked is the co-author of its commits and may not approve them (github/docs). */
export const copilotCloud: CodingAgent = {
  id: agentId("github-copilot-cloud"),
  name: "GitHub Copilot cloud agent",
  aliases: ["Copilot cloud agent", "Copilot coding agent", "GitHub Copilot coding agent"],
  gitAiTool: "github-copilot-agent",
  models: null,
  apps: [
    { login: "copilot-swe-agent[bot]", id: 198982749, source: history("3,087 commits in 66 repositories") },
    { login: "Copilot", id: 198982749, source: history("377 commits in 38 repositories") },
  ],
  signatures: [
    {
      email: "198982749+copilot@users.noreply.github.com",
      strength: "strong",
      example: "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>",
      source: history("3,087 commits in 66 repositories"),
    },
  ],
  trailers: [
    {
      key: "agent-logs-url",
      value: /^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/sessions\/[0-9a-f-]{36}$/,
      example: "Agent-Logs-Url: https://github.com/owner/name/sessions/00000000-0000-4000-8000-000000000000",
      source: history("107 lines since 2026-03-20"),
    },
  ],
  footers: [],
  branches: [
    {
      pattern: /^copilot\//,
      strength: "medium",
      example: "copilot/fix-19903",
      source: history("261 of 299 tips are its own"),
    },
  ],
  variables: [
    {
      name: "AI_AGENT",
      value: /^github_copilot_cloud_agent$/,
      says: "agent",
      example: "github_copilot_cloud_agent",
      source: { level: "source", seen: "unjs/std-env 4.3.0" },
    },
  ],
  outranks: ["github-copilot-cli", "github-copilot"],
  namesRequester: true,
};
