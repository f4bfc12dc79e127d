import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Measured in version 0.169.0 and in public history since 2023-06. The cloud writes no trailer at all.
export const codex: CodingAgent = {
  id: agentId("codex"),
  name: "Codex",
  aliases: ["Codex", "OpenAI Codex", "Codex CLI"],
  gitAiTool: "codex",
  signatures: [
    {
      email: "noreply@openai.com",
      name: /^(?:OpenAI )?(?:ChatGPT )?(?:Codex|ChatGPT|(?<model>GPT[ -]?[\w.-]{1,40}))$/,
      strength: "strong",
      example: "Codex <noreply@openai.com>",
      from: "measured",
    },
    {
      email: "noreply@openai.com",
      strength: "strong",
      example: "OpenAI Codex CLI <noreply@openai.com>",
      from: "measured",
    },
    { email: "codex@openai.com", strength: "strong", example: "Codex <codex@openai.com>", from: "measured" },
  ],
  accounts: [],
  trailers: [],
  variables: [
    {
      name: "CODEX_THREAD_ID",
      value: /^[0-9a-f-]{36}$/,
      strength: "strong",
      tells: "session",
      example: "00000000-0000-4000-8000-000000000000",
      from: "measured",
    },
    { name: "CODEX_CI", value: /^1$/, strength: "strong", example: "1", from: "measured" },
    { name: "CODEX_SANDBOX", value: /^.+$/, strength: "strong", example: "seatbelt", from: "measured" },
    {
      name: "CODEX_INTERNAL_ORIGINATOR_OVERRIDE",
      value: /^codex_web_agent$/,
      strength: "strong",
      example: "codex_web_agent",
      from: "source",
    },
    { name: "CODEX_SANDBOX_NETWORK_DISABLED", value: /^1$/, strength: "weak", example: "1", from: "measured" },
  ],
  // VS Code sets Copilot's variable for the Codex that it starts (microsoft/vscode tests).
  outranks: [agentId("github-copilot")],
  branches: [{ pattern: /^codex\//, strength: "medium", example: "codex/add-retry", from: "measured" }],
  footers: [
    {
      pattern: /^Generated with \[Codex\]\(https:\/\/openai\.com\/codex\/\)\.\s*$/,
      example: "Generated with [Codex](https://openai.com/codex/).",
      from: "measured",
    },
    {
      pattern: /^(?:[^\w\n]{0,8}|\S{1,20} )?https:\/\/chatgpt\.com\/codex\/tasks\/task_[a-z]_[0-9a-f]{32}\s*$/,
      example: "https://chatgpt.com/codex/tasks/task_e_00000000000000000000000000000000",
      from: "measured",
    },
  ],
};
