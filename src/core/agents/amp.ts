import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

const thread = "T-00000000-0000-4000-8000-000000000000";

// Measured in the strings of npm @ampcode/cli-linux-x64 0.0.1790142911 and in public history since 2023-06.
export const amp: CodingAgent = {
  id: agentId("amp"),
  name: "Amp",
  aliases: [],
  gitAiTool: "amp",
  signatures: [{ email: "amp@ampcode.com", strength: "strong", example: "Amp <amp@ampcode.com>", from: "measured" }],
  accounts: [],
  trailers: [
    {
      key: "Amp-Thread-ID",
      value: /^https:\/\/ampcode\.com\/threads\/T-[0-9a-f-]{36}$/,
      means: "session",
      example: `https://ampcode.com/threads/${thread}`,
      from: "measured",
    },
  ],
  variables: [
    { name: "AI_AGENT", value: /^amp$/, strength: "strong", example: "amp", from: "measured" },
    { name: "AGENT", value: /^amp$/, strength: "strong", example: "amp", from: "measured" },
    {
      name: "AMP_CURRENT_THREAD_ID",
      value: /^T-[0-9a-f-]{36}$/,
      strength: "strong",
      tells: "session",
      example: thread,
      from: "measured",
    },
    { name: "AMP_WEB_TERMINAL", value: /^1$/, strength: "person", example: "1", from: "measured" },
  ],
  branches: [],
  footers: [
    {
      pattern: /^[^\w\n]{0,8}Generated with \[Amp\]\(https:\/\/ampcode\.com\)\s*$/,
      example: "🤖 Generated with [Amp](https://ampcode.com)",
      from: "measured",
    },
  ],
};
