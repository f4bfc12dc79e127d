import { agentId } from "../names.ts";
import { type CodingAgent, history, type Source } from "./agent.ts";

const binary: Source = {
  level: "measured",
  seen: "npm @ampcode/cli-linux-x64@0.0.1790142911-g7618fb, strings of the binary",
};
const thread = "T-00000000-0000-4000-8000-000000000000";

export const amp: CodingAgent = {
  id: agentId("amp"),
  name: "Amp",
  aliases: [],
  gitAiTool: "amp",
  models: null,
  apps: [],
  signatures: [{ email: "amp@ampcode.com", strength: "strong", example: "Amp <amp@ampcode.com>", source: binary }],
  trailers: [
    {
      key: "amp-thread-id",
      value: /^https:\/\/ampcode\.com\/threads\/T-[0-9a-f-]{36}$/,
      example: `Amp-Thread-ID: https://ampcode.com/threads/${thread}`,
      source: binary,
    },
  ],
  footers: [
    {
      pattern: /^\W{0,8}Generated with \[Amp\]\(https:\/\/ampcode\.com\)$/,
      strength: "strong",
      example: "🤖 Generated with [Amp](https://ampcode.com)",
      source: history("seen"),
    },
  ],
  branches: [],
  variables: [
    { name: "AI_AGENT", value: /^amp$/, says: "agent", example: "amp", source: binary },
    { name: "AGENT", value: /^amp$/, says: "agent", example: "amp", source: binary },
    { name: "AMP_CURRENT_THREAD_ID", value: /^T-[0-9a-f-]+$/, says: "agent", example: thread, source: binary },
    { name: "AMP_WEB_TERMINAL", value: /^1$/, says: "person", example: "1", source: binary },
  ],
  session: "AMP_CURRENT_THREAD_ID",
};
