import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Measured in the strings of version 2.1.328 and in public history since 2023-06.
export const claudeCode: CodingAgent = {
  id: agentId("claude-code"),
  name: "Claude Code",
  aliases: ["Claude", "Claude Code"],
  gitAiTool: "claude",
  signatures: [
    {
      email: "noreply@anthropic.com",
      // `Claude (glm-4.7)` is Claude Code running another vendor's model; `(1M context)` is no model.
      name: /^(?:Claude Code|Claude|(?<model>Claude(?: [A-Z][a-z]+)?(?: [\d.]+)?))(?: \((?<inside>[^()]{1,80})\))?$/,
      strength: "strong",
      example: "Claude Opus 4.6 <noreply@anthropic.com>",
      from: "measured",
    },
    { email: "noreply@anthropic.com", strength: "strong", example: "claude <noreply@anthropic.com>", from: "measured" },
    {
      email: "242468646+claude@users.noreply.github.com",
      strength: "strong",
      example: "Claude <242468646+Claude@users.noreply.github.com>",
      from: "measured",
    },
    { email: "claude@anthropic.com", strength: "medium", example: "Claude <claude@anthropic.com>", from: "measured" },
  ],
  accounts: [
    { login: "claude[bot]", id: 209825114, from: "measured" },
    // The default of anthropics/claude-code-action: its own login with the id of github-actions[bot].
    { login: "claude[bot]", id: 41898282, from: "source" },
    // The same agent as a third-party agent on GitHub.
    { login: "anthropic-code-agent[bot]", id: 242468646, from: "measured" },
  ],
  trailers: [
    {
      key: "Claude-Session",
      value: /^https:\/\/claude\.ai\/\S+$/,
      means: "session",
      example: "https://claude.ai/code/session_000000000000000000000000",
      from: "measured",
    },
  ],
  variables: [
    {
      name: "AI_AGENT",
      value: /^claude-code_(?<version>\d+(?:-\d+)*)_(?:agent|harness)$/,
      strength: "strong",
      example: "claude-code_2-1-328_agent",
      from: "measured",
    },
    { name: "CLAUDE_CODE_CHILD_SESSION", value: /^1$/, strength: "strong", example: "1", from: "measured" },
    {
      name: "CLAUDE_CODE_SESSION_ID",
      value: /^[0-9a-f-]{36}$/,
      strength: "strong",
      tells: "session",
      example: "00000000-0000-4000-8000-000000000000",
      from: "measured",
    },
    { name: "CLAUDE_CODE_REMOTE", value: /^true$/, strength: "strong", example: "true", from: "source" },
    // Terminals that a person opens from it inherit this one.
    { name: "CLAUDECODE", value: /^1$/, strength: "weak", example: "1", from: "measured" },
    {
      name: "CLAUDE_CODE_SESSION_ATTENDED",
      value: /^[01]$/,
      strength: "detail",
      tells: "attended",
      example: "0",
      from: "measured",
    },
  ],
  branches: [
    {
      // The random suffix must hold a capital, or ordinary words would match.
      pattern: /^claude\/(?:issue-\d+-\d{8}[-_]\d{4,6}|[a-z0-9-]{1,100}-(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{5,24})$/,
      strength: "strong",
      example: "claude/issue-28-20250822-1753",
      from: "measured",
    },
    { pattern: /^claude\//, strength: "medium", example: "claude/goofy-dhawan-54ac0b", from: "measured" },
  ],
  footers: [
    {
      pattern:
        /^[^\w\n]{0,8}Generated with \[Claude Code\]\(https?:\/\/(?:www\.)?claude\.(?:com|ai)\/[\w/-]{1,100}\)(?: \(\d+% \d+-shotted by (?<model>[^,()]{1,80})[^()]*\))?\s*$/,
      example: "🤖 Generated with [Claude Code](https://claude.com/claude-code) (93% 3-shotted by claude-opus-4-5)",
      from: "measured",
    },
  ],
};
