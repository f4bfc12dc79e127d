import { agentId } from "../names.ts";
import { type CodingAgent, history, type Source } from "./agent.ts";

const binary: Source = {
  level: "measured",
  seen: "npm @anthropic-ai/claude-code-linux-x64@2.1.328, strings of the binary",
};
const action: Source = {
  level: "source",
  seen: "anthropics/claude-code-action@24dcd50c action.yml, src/github/constants.ts",
};

export const claudeCode: CodingAgent = {
  id: agentId("claude-code"),
  name: "Claude Code",
  aliases: ["Claude"],
  gitAiTool: "claude",
  models: /^(?:Claude|Opus|Sonnet|Haiku|Fable|Mythos)\b/i,
  apps: [
    { login: "claude[bot]", id: 209825114, source: history("89 commits in 4 repositories") },
    // The id of github-actions[bot], which the action signs with by default: neither id nor login suffices alone.
    { login: "claude[bot]", id: 41898282, source: action },
    { login: "anthropic-code-agent[bot]", id: 242468646, source: history("12 commits in 2 repositories") },
  ],
  signatures: [
    {
      email: "noreply@anthropic.com",
      strength: "strong",
      example: "Claude Opus 4.6 (1M context) <noreply@anthropic.com>",
      source: history("2,544 commits in 38 repositories; co-author in 70"),
    },
    {
      email: "claude@anthropic.com",
      name: /^Claude\b/,
      strength: "medium",
      example: "Claude <claude@anthropic.com>",
      source: history("about 70 lines; not the vendor's default"),
    },
    {
      email: "209825114+claude[bot]@users.noreply.github.com",
      strength: "strong",
      example: "claude[bot] <209825114+claude[bot]@users.noreply.github.com>",
      source: history("89 commits in 4 repositories"),
    },
    {
      email: "41898282+claude[bot]@users.noreply.github.com",
      strength: "strong",
      example: "claude[bot] <41898282+claude[bot]@users.noreply.github.com>",
      source: action,
    },
    {
      email: "242468646+claude@users.noreply.github.com",
      strength: "strong",
      example: "anthropic-code-agent[bot] <242468646+Claude@users.noreply.github.com>",
      source: history("12 commits in 2 repositories"),
    },
  ],
  trailers: [
    {
      key: "claude-session",
      value: /^https:\/\/claude\.ai\/\S+$/,
      example: "Claude-Session: https://claude.ai/code/session_000000000000000000000000",
      source: binary,
    },
  ],
  footers: [
    {
      pattern:
        /^[^\w[]{0,8}Generated with \[Claude Code\]\(https?:\/\/(?:www\.)?claude\.(?:com|ai)\/[\w/-]{1,80}\)(?: \(\d+% \d+-shotted by (?<model>[^,)]+)[^)]*\))?$/u,
      strength: "strong",
      example: "🤖 Generated with [Claude Code](https://claude.com/claude-code) (93% 3-shotted by claude-opus-4-5)",
      source: binary,
    },
  ],
  branches: [
    {
      // A timestamp, or a random suffix with a capital: without the capital ordinary words would match.
      pattern: /^claude\/(?:issue-\d+-\d{8}[-_]\d{4,6}|[a-z0-9-]+-(?=[a-z0-9]*[A-Z])[A-Za-z0-9]{5,24})$/,
      strength: "strong",
      example: "claude/add-retry-0aB1c",
      source: history("107 of 118 tips of claude/ branches are its own"),
    },
    {
      pattern: /^claude\//,
      strength: "medium",
      example: "claude/goofy-dhawan-54ac0b",
      source: history("people use the prefix too"),
    },
  ],
  variables: [
    {
      name: "AI_AGENT",
      value: /^claude-code_(?<version>\d+(?:-\d+)*)_(?:agent|harness)$/,
      says: "agent",
      example: "claude-code_2-1-328_agent",
      source: binary,
    },
    { name: "CLAUDE_CODE_CHILD_SESSION", value: /^1$/, says: "agent", example: "1", source: binary },
    {
      name: "CLAUDE_CODE_SESSION_ID",
      value: /^[0-9a-f-]{36}$/,
      says: "agent",
      example: "00000000-0000-4000-8000-000000000000",
      source: binary,
    },
    {
      name: "CLAUDE_CODE_REMOTE",
      value: /^true$/,
      says: "agent",
      example: "true",
      source: { level: "source", seen: "git-ai-project/git-ai@55a1d728f src/authorship/background_agent.rs" },
    },
    // Also set in every terminal that was started from an editor with the extension.
    { name: "CLAUDECODE", value: /^1$/, says: "supports", example: "1", source: binary },
    { name: "CLAUDE_CODE_SESSION_ATTENDED", value: /^[01]$/, says: "detail", example: "0", source: binary },
  ],
  session: "CLAUDE_CODE_SESSION_ID",
  attended: "CLAUDE_CODE_SESSION_ATTENDED",
};
