import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Measured in the strings of npm opencode-linux-x64 1.18.33 and in public history since 2023-06. It also sets AGENT=1,
// which vendors share and which therefore says nothing.
export const opencode: CodingAgent = {
  id: agentId("opencode"),
  name: "opencode",
  aliases: [],
  gitAiTool: "opencode",
  signatures: [
    {
      email: "noreply@opencode.ai",
      name: /^open-?code(?: \((?<model>[^()]{1,100})\))?$/i,
      strength: "strong",
      example: "OpenCode (claude-opus-4-8) <noreply@opencode.ai>",
      from: "measured",
    },
  ],
  accounts: [],
  trailers: [],
  variables: [
    { name: "OPENCODE", value: /^1$/, strength: "strong", example: "1", from: "measured" },
    { name: "OPENCODE_PID", value: /^\d{1,10}$/, strength: "strong", example: "4711", from: "measured" },
    { name: "OPENCODE_TERMINAL", value: /^1$/, strength: "person", example: "1", from: "measured" },
  ],
  branches: [
    {
      pattern: /^opencode\/(?:issue|pr)\d{1,9}-\d{14}$/,
      strength: "strong",
      example: "opencode/issue604-20260106043944",
      from: "measured",
    },
  ],
  footers: [
    {
      pattern: /^[^\w\n]{0,8}Generated with \[[Oo]pen[Cc]ode\]\(https:\/\/opencode\.ai\)\s*$/,
      example: "🤖 Generated with [opencode](https://opencode.ai)",
      from: "measured",
    },
  ],
};
