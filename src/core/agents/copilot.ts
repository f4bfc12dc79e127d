import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Copilot where the sign does not tell which one: in an editor, as a suggestion accepted on GitHub, as Autofix.
export const copilot: CodingAgent = {
  id: agentId("github-copilot"),
  name: "GitHub Copilot",
  aliases: ["Copilot", "Copilot Autofix"],
  gitAiTool: "github-copilot",
  signatures: [
    { email: "copilot@github.com", strength: "strong", example: "Copilot <copilot@github.com>", from: "measured" },
    {
      email: "175728472+copilot@users.noreply.github.com",
      strength: "strong",
      example: "Copilot <175728472+Copilot@users.noreply.github.com>",
      from: "measured",
    },
    // These two services also work without AI: only the name says Autofix.
    {
      email: "62310815+github-advanced-security[bot]@users.noreply.github.com",
      name: /^Copilot Autofix/,
      strength: "strong",
      example: "Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>",
      from: "measured",
    },
    {
      email: "223894421+github-code-quality[bot]@users.noreply.github.com",
      name: /^Copilot Autofix/,
      strength: "strong",
      example: "Copilot Autofix powered by AI <223894421+github-code-quality[bot]@users.noreply.github.com>",
      from: "measured",
    },
  ],
  accounts: [],
  trailers: [],
  variables: [
    {
      name: "AI_AGENT",
      value: /^github_copilot_vscode_agent$/,
      strength: "strong",
      example: "github_copilot_vscode_agent",
      from: "source",
    },
    { name: "COPILOT_AGENT", value: /^1$/, strength: "strong", example: "1", from: "source" },
  ],
  branches: [],
  footers: [],
};
