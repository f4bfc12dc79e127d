import { agentId } from "../names.ts";
import type { CodingAgent } from "./agent.ts";

// Measured in public history since 2023-06. CURSOR_TRACE_ID is a person's editor terminal and therefore absent here.
export const cursor: CodingAgent = {
  id: agentId("cursor"),
  name: "Cursor",
  aliases: ["Cursor", "Cursor Agent"],
  gitAiTool: "cursor",
  signatures: [
    {
      email: "cursoragent@cursor.com",
      strength: "strong",
      example: "Cursor Agent <cursoragent@cursor.com>",
      from: "measured",
    },
    { email: "ai@cursor.sh", strength: "medium", example: "Cursor AI <ai@cursor.sh>", from: "measured" },
  ],
  accounts: [
    { login: "cursor[bot]", id: 206951365, from: "measured" },
    { login: "cursoragent", id: 199161495, from: "measured" },
  ],
  trailers: [
    { key: "Made-with", value: /^Cursor$/, means: "author", example: "Cursor", from: "measured" },
    {
      key: "Co-developed-by",
      value: /^Cursor <noreply@cursor\.com>$/,
      means: "author",
      example: "Cursor <noreply@cursor.com>",
      from: "measured",
    },
  ],
  variables: [
    { name: "CURSOR_AGENT", value: /^1$/, strength: "strong", example: "1", from: "source" },
    {
      name: "CURSOR_EXTENSION_HOST_ROLE",
      value: /^agent-exec$/,
      strength: "strong",
      example: "agent-exec",
      from: "source",
    },
  ],
  branches: [
    {
      pattern: /^cursor\/[a-z0-9-]{1,100}-(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{4}$/,
      strength: "strong",
      example: "cursor/add-retry-6eb5",
      from: "measured",
    },
    { pattern: /^cursor\//, strength: "medium", example: "cursor/x", from: "measured" },
  ],
  // A link on a line of its own, or the button in the description of a pull request.
  footers: [
    {
      pattern:
        /^(?:[^\w\n<]{0,8}|\S{1,20} )?https:\/\/cursor\.com\/(?:agents(?:\?id=|\/)|background-agent\?bcId=)bc-[0-9a-f-]{36}\)?\s*$/,
      example: "https://cursor.com/background-agent?bcId=bc-00000000-0000-4000-8000-000000000000",
      from: "measured",
    },
    {
      pattern:
        /^(?:<\w{1,10}>){0,3}<a href="https:\/\/cursor\.com\/(?:agents(?:\?id=|\/)|background-agent\?bcId=)bc-[0-9a-f-]{36}".*$/,
      example: '<a href="https://cursor.com/agents?id=bc-00000000-0000-4000-8000-000000000000">Open in Cursor</a>',
      from: "measured",
    },
  ],
};
