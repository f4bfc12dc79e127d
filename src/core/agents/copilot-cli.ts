import { agentId } from "../names.ts";
import type { CodingAgent, Source } from "./agent.ts";

const binary: Source = { level: "measured", seen: "npm @github/copilot-linux-x64@1.0.102, strings and changelog" };
const uuid = /^[0-9a-f-]{36}$/;

/** The terminal program and the desktop app, which sign alike. COPILOT_MODEL and the like are a person's settings. */
export const copilotCli: CodingAgent = {
  id: agentId("github-copilot-cli"),
  name: "GitHub Copilot CLI",
  aliases: ["Copilot CLI", "Copilot App"],
  gitAiTool: "github-copilot-cli",
  models: null,
  apps: [{ login: "Copilot", id: 223556219, source: binary }],
  signatures: [
    {
      email: "223556219+copilot@users.noreply.github.com",
      strength: "strong",
      example: "Copilot <223556219+Copilot@users.noreply.github.com>",
      source: binary,
    },
  ],
  trailers: [
    {
      key: "copilot-session",
      value: uuid,
      example: "Copilot-Session: 00000000-0000-4000-8000-000000000000",
      source: binary,
    },
  ],
  footers: [],
  branches: [],
  variables: [
    { name: "COPILOT_CLI", value: /^1$/, says: "agent", example: "1", source: binary },
    {
      name: "COPILOT_AGENT_SESSION_ID",
      value: uuid,
      says: "agent",
      example: "00000000-0000-4000-8000-000000000000",
      source: binary,
    },
  ],
  session: "COPILOT_AGENT_SESSION_ID",
};
