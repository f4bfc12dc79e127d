import { agentId } from "../names.ts";
import { type CodingAgent, history } from "./agent.ts";

export const cursor: CodingAgent = {
  id: agentId("cursor"),
  name: "Cursor",
  aliases: ["Cursor Agent", "Cursor AI"],
  gitAiTool: "cursor",
  models: null,
  apps: [
    { login: "cursor[bot]", id: 206951365, source: history("17 commits in 4 repositories") },
    { login: "cursoragent", id: 199161495, source: history("its no-reply address") },
  ],
  signatures: [
    {
      email: "cursoragent@cursor.com",
      strength: "strong",
      example: "Cursor Agent <cursoragent@cursor.com>",
      source: history("695 commits in 18 repositories; co-author in 48"),
    },
    {
      email: "206951365+cursor[bot]@users.noreply.github.com",
      strength: "strong",
      example: "cursor[bot] <206951365+cursor[bot]@users.noreply.github.com>",
      source: history("17 commits in 4 repositories"),
    },
    {
      email: "199161495+cursoragent@users.noreply.github.com",
      strength: "strong",
      example: "cursoragent <199161495+cursoragent@users.noreply.github.com>",
      source: history("seen"),
    },
    {
      email: "noreply@cursor.com",
      name: /^Cursor$/,
      strength: "strong",
      example: "Cursor <noreply@cursor.com>",
      source: history("in Co-developed-by"),
    },
    {
      email: "ai@cursor.sh",
      name: /^Cursor AI$/,
      strength: "medium",
      example: "Cursor AI <ai@cursor.sh>",
      source: history("98 lines in one repository"),
    },
  ],
  // `Made-with: Cursor` is read by the grammar that all agents share.
  trailers: [],
  // Its review bot leaves `<!-- CURSOR_SUMMARY -->` on people's pull requests: no sign that the code is AI's.
  footers: [
    {
      pattern:
        /^(?:\W{0,8}|.{0,40}\()https:\/\/cursor\.com\/(?:agents(?:\?id=|\/)|background-agent\?bcId=)bc-[0-9a-f-]{36}\)?$/,
      strength: "strong",
      example: "https://cursor.com/background-agent?bcId=bc-00000000-0000-4000-8000-000000000000",
      source: history("links that its cloud agent leaves"),
    },
  ],
  branches: [
    {
      // The suffix holds a letter and a digit: otherwise words and years would match.
      pattern: /^cursor\/[a-z0-9-]+-(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{4}$/,
      strength: "strong",
      example: "cursor/add-retry-6eb5",
      source: history("18 of 28 tips of cursor/ branches are its own"),
    },
    { pattern: /^cursor\//, strength: "medium", example: "cursor/x", source: history("people use the prefix too") },
  ],
  // CURSOR_TRACE_ID is set in every terminal of the editor, a person's included: never a sign.
  variables: [
    {
      name: "CURSOR_AGENT",
      value: /^1$/,
      says: "agent",
      example: "1",
      source: { level: "source", seen: "unjs/std-env 4.3.0; git-ai-project/git-ai@55a1d728f" },
    },
    {
      name: "CURSOR_EXTENSION_HOST_ROLE",
      value: /^agent-exec$/,
      says: "agent",
      example: "agent-exec",
      source: { level: "source", seen: "changelog of npm @vercel/detect-agent 1.2.2" },
    },
  ],
};
