import { agentId } from "../names.ts";
import { type CodingAgent, history, type Source } from "./agent.ts";

const binary: Source = { level: "measured", seen: "npm @openai/codex@0.169.0-linux-x64, embedded schemas and strings" };

/** In the cloud it writes no trailer: a branch or a link is the only sign there. */
export const codex: CodingAgent = {
  id: agentId("codex"),
  name: "Codex",
  aliases: ["OpenAI Codex", "Codex CLI"],
  gitAiTool: "codex",
  models: /^(?:OpenAI )?(?:GPT|ChatGPT|codex-|o\d)/i,
  apps: [
    {
      login: "chatgpt-codex-connector[bot]",
      id: 199175422,
      source: {
        level: "third-party",
        seen: "chaoss/ai-detection-action committer.go; jphme/github-coding-agent-tracker",
      },
    },
  ],
  signatures: [
    {
      email: "noreply@openai.com",
      strength: "strong",
      example: "Codex <noreply@openai.com>",
      source: binary,
    },
    {
      email: "codex@openai.com",
      strength: "strong",
      example: "Codex <codex@openai.com>",
      source: history("82 commits in 13 repositories"),
    },
  ],
  trailers: [],
  footers: [
    {
      pattern: /^Generated with \[Codex\]\(https:\/\/openai\.com\/codex\/\)\.\s*$/,
      strength: "strong",
      example: "Generated with [Codex](https://openai.com/codex/).",
      source: binary,
    },
    {
      pattern: /^(?:\W{0,8}|.{0,40}\()https:\/\/chatgpt\.com\/codex\/tasks\/task_[a-z]_[0-9a-f]{32}\)?$/,
      strength: "strong",
      example: "https://chatgpt.com/codex/tasks/task_e_00000000000000000000000000000000",
      source: history("links that its cloud agent leaves"),
    },
  ],
  branches: [
    {
      pattern: /^codex\//,
      strength: "medium",
      example: "codex/add-retry",
      source: history("210 of 213 tips carry a person's name and no other mark"),
    },
  ],
  variables: [
    {
      name: "CODEX_THREAD_ID",
      value: /^[0-9a-f-]{36}$/,
      says: "agent",
      example: "00000000-0000-7000-8000-000000000000",
      source: binary,
    },
    { name: "CODEX_CI", value: /^1$/, says: "agent", example: "1", source: binary },
    { name: "CODEX_SANDBOX", value: /^[a-z][a-z0-9-]*$/, says: "agent", example: "seatbelt", source: binary },
    {
      name: "CODEX_INTERNAL_ORIGINATOR_OVERRIDE",
      value: /^codex_web_agent$/,
      says: "agent",
      example: "codex_web_agent",
      source: { level: "source", seen: "git-ai-project/git-ai@55a1d728f src/authorship/background_agent.rs" },
    },
    { name: "CODEX_SANDBOX_NETWORK_DISABLED", value: /^1$/, says: "supports", example: "1", source: binary },
  ],
  session: "CODEX_THREAD_ID",
  // VS Code sets Copilot's variable for the Codex that it starts (microsoft/vscode tests).
  outranks: ["github-copilot"],
};
