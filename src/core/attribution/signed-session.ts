import { agents } from "../agents/index.ts";
import type { AgentSession } from "./environment.ts";
import { marksOf } from "./marks.ts";

/** Git's own variables, in which an agent may have put its name. */
const gits = /^GIT_/;

/**
 * The agent that made a commit, by its co-author line in the message; only for an agent that sets no variable of its
 * own, as aider. Of the others the line proves less than their variables: editors have added it to people's commits.
 */
export function sessionSignedIn(message: string): AgentSession | null {
  for (const evidence of marksOf(message, "message").evidence) {
    if (evidence.kind !== "co-author" || evidence.says.kind !== "ai") continue;
    const { agent: id, model } = evidence.says;
    const agent = agents.find((one) => one.id === id);
    if (!agent || agent.variables.some(({ name }) => !gits.test(name))) continue;
    const unknown = { toolVersion: null, session: null, attended: null };
    return { agent: agent.id, name: agent.name, model, ...unknown, evidence: [evidence], candidates: [agent.id] };
  }
  return null;
}
