import { agentId } from "../names.ts";
import { type CodingAgent, history, type Source } from "./agent.ts";

const binary: Source = { level: "measured", seen: "npm opencode-linux-x64@1.18.33, strings of the binary" };

export const opencode: CodingAgent = {
  id: agentId("opencode"),
  name: "opencode",
  aliases: [],
  gitAiTool: "opencode",
  models: null,
  apps: [],
  signatures: [
    {
      email: "noreply@opencode.ai",
      strength: "strong",
      example: "OpenCode (claude-opus-4-8) <noreply@opencode.ai>",
      source: history("289 lines"),
    },
  ],
  trailers: [],
  footers: [
    {
      pattern: /^\W{0,8}Generated with \[[Oo]pen[Cc]ode\]\(https:\/\/opencode\.ai\)$/,
      strength: "strong",
      example: "🤖 Generated with [opencode](https://opencode.ai)",
      source: history("seen"),
    },
  ],
  branches: [
    {
      pattern: /^opencode\/(?:issue|pr)\d+-\d{14}$/,
      strength: "strong",
      example: "opencode/issue604-20260106043944",
      source: history("4 of 6 tips are its own"),
    },
  ],
  variables: [
    { name: "OPENCODE", value: /^1$/, says: "agent", example: "1", source: binary },
    { name: "OPENCODE_PID", value: /^\d+$/, says: "agent", example: "4711", source: binary },
    // A terminal that it opens for a person; AGENT=1 is shared by vendors and says nothing.
    { name: "OPENCODE_TERMINAL", value: /^1$/, says: "person", example: "1", source: binary },
  ],
};
