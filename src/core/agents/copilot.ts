import { agentId } from "../names.ts";
import { type CodingAgent, history } from "./agent.ts";

/** Copilot where the sign does not tell which: in the editor, suggestions accepted on GitHub, Autofix. */
export const copilot: CodingAgent = {
  id: agentId("github-copilot"),
  name: "GitHub Copilot",
  aliases: ["Copilot", "Copilot Autofix"],
  gitAiTool: "github-copilot",
  models: null,
  apps: [],
  signatures: [
    {
      email: "copilot@github.com",
      strength: "strong",
      example: "Copilot <copilot@github.com>",
      source: history("66 lines in 17 repositories"),
    },
    {
      email: "175728472+copilot@users.noreply.github.com",
      strength: "strong",
      example: "Copilot <175728472+Copilot@users.noreply.github.com>",
      source: history("925 lines in 62 repositories"),
    },
    // The two services below also do work without AI: only this name says Autofix.
    {
      email: "62310815+github-advanced-security[bot]@users.noreply.github.com",
      name: /^Copilot Autofix/,
      strength: "strong",
      example: "Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>",
      source: history("166 lines in 15 repositories"),
    },
    {
      email: "223894421+github-code-quality[bot]@users.noreply.github.com",
      name: /^Copilot Autofix/,
      strength: "strong",
      example: "Copilot Autofix powered by AI <223894421+github-code-quality[bot]@users.noreply.github.com>",
      source: history("24 lines in 2 repositories"),
    },
  ],
  trailers: [],
  footers: [],
  branches: [],
  variables: [
    {
      name: "AI_AGENT",
      value: /^github_copilot_vscode_agent$/,
      says: "agent",
      example: "github_copilot_vscode_agent",
      source: { level: "source", seen: "microsoft/vscode tests" },
    },
    {
      name: "COPILOT_AGENT",
      value: /^1$/,
      says: "agent",
      example: "1",
      source: { level: "source", seen: "unjs/std-env 4.3.0" },
    },
  ],
};
