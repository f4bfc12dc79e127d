import { agentId } from "../names.ts";
import { type CodingAgent, history, type Source } from "./agent.ts";

const repo: Source = { level: "source", seen: "Aider-AI/aider@5dc9490b aider/repo.py" };

/** Always names the full model. AIDER_* variables are a person's settings, and it sets none of its own. */
export const aider: CodingAgent = {
  id: agentId("aider"),
  name: "aider",
  aliases: [],
  gitAiTool: "aider",
  models: null,
  apps: [],
  signatures: [
    {
      email: "aider@aider.chat",
      name: /^aider \([^)]+\)$/,
      strength: "strong",
      example: "aider (gemini/gemini-2.5-pro) <aider@aider.chat>",
      source: repo,
    },
    {
      email: "noreply@aider.dev",
      name: /^aider \([^)]+\)$/,
      strength: "strong",
      example: "aider (gpt-4o) <noreply@aider.dev>",
      source: history("13 lines, older"),
    },
    // The person's own address behind it. As committer alone it only says who ran `git commit`, so authors count.
    {
      email: null,
      name: / \(aider\)$/,
      strength: "strong",
      example: "Hana Human (aider) <hana@example.org>",
      source: repo,
    },
  ],
  trailers: [],
  footers: [],
  branches: [],
  variables: [
    {
      name: "GIT_AUTHOR_NAME",
      value: / \(aider\)$/,
      says: "agent",
      shared: true,
      example: "Hana Human (aider)",
      source: repo,
    },
  ],
};
