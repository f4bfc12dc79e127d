import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Its variables AIDER_* are a person's settings. It marks the name of the author or committer instead, or adds a
// co-author; and it commits with --no-verify, which skips pre-commit but not prepare-commit-msg.
const coAuthor = /^aider \((?<model>[^()]{1,100})\)$/;

export const aider: CodingAgent = {
  id: agentId("aider"),
  name: "aider",
  aliases: ["aider"],
  gitAiTool: "aider",
  signatures: [
    {
      email: "aider@aider.chat",
      name: coAuthor,
      strength: "strong",
      example: "aider (gemini/gemini-2.5-pro) <aider@aider.chat>",
      from: "source",
    },
    {
      email: "noreply@aider.dev",
      name: coAuthor,
      strength: "strong",
      example: "aider (gpt-5) <noreply@aider.dev>",
      from: "measured",
    },
  ],
  names: [{ pattern: /\S \(aider\)$/, example: "Hana Human (aider)", from: "source" }],
  accounts: [],
  trailers: [],
  variables: [
    {
      name: "GIT_AUTHOR_NAME",
      value: /\S \(aider\)$/,
      strength: "strong",
      example: "Hana Human (aider)",
      from: "source",
    },
  ],
  branches: [],
  footers: [],
};
