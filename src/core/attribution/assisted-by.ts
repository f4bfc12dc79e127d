import type { CodingAgent } from "../agents/index.ts";
import { agentCalled, agentSigning, parsePerson } from "./identity.ts";
import { type ModelName, modelOf, namesModel } from "./model.ts";

/** What an `Assisted-by` line says: nobody, an agent, or a person. `agent: null` is an AI that we do not know. */
export type Assistance =
  | { readonly by: "none" }
  | { readonly by: "ai"; readonly agent: CodingAgent | null; readonly model: ModelName }
  | { readonly by: "person" };

// Said of tools that are not on our shelf. A bare unknown word is no AI: `Assisted-by` is older than coding agents. Nor
// is a name that people bear, such as Claude, unless it is all there is.
const speaksOfAi =
  /(?:^|[^A-Za-z])(?:AI|LLM|GPT(?:-?\d[\w.]*)?|ChatGPT|Copilot|coding agent|language model|AI agent)(?:$|[^A-Za-z])/;

/**
 * Reads the value of `Assisted-by` and its relatives. The kernel's form is `AGENT:MODEL [TOOL…]` (Documentation/process/
 * coding-assistants.rst); the others are seen in public history: `AGENT:MODEL:AGENT`, `MODEL via AGENT <address>`,
 * `AGENT (MODEL)`, `AGENT with MODEL`, a model's product name.
 */
export function assistanceOf(value: string): Assistance {
  if (/^(?:none|no)\.?$/i.test(value)) return { by: "none" };

  const signed = parsePerson(value);
  const text = signed ? signed.name : value;
  const [, viaModel, viaAgent = ""] = /^(\S.{0,100}?) via (\S.{0,60})$/.exec(text) ?? [];
  const via = agentCalled(viaAgent);
  if (viaModel && (via || namesModel(viaModel))) return { by: "ai", agent: via, model: modelOf(viaModel) };

  const known = signed && agentSigning(signed);
  if (known) return { by: "ai", agent: known.agent, model: known.model };

  const colon = text.indexOf(":");
  if (colon > 0 && text[colon + 1] !== "/") {
    const left = text.slice(0, colon).trim();
    const agent = agentCalled(left);
    const [right = ""] = text
      .slice(colon + 1)
      .trim()
      .split(agent ? /[ \t]/ : /[ \t]+/);
    const model = dropAlias(text.slice(colon + 1).trim(), right, agent);
    if (agent) return { by: "ai", agent, model: modelOf(model) };
    // The kernel's form by an agent that we do not know: a short name, and an id with a digit.
    if (!signed && /^[A-Za-z][\w .-]{0,39}$/.test(left) && /^[\w./:@-]{2,100}$/.test(model) && /\d/.test(model))
      return { by: "ai", agent: null, model: modelOf(model) };
  }

  const [, agentName, inside] =
    /^([^()]{1,60}?) \(([^()]{1,100})\)$/.exec(text) ?? /^(.{1,60}?) with (.{1,100})$/.exec(text) ?? [];
  const agent = agentCalled(agentName ?? text);
  if (agent) return { by: "ai", agent, model: modelOf(inside ?? null) };
  if (namesModel(text)) return { by: "ai", agent: null, model: modelOf(text) };
  if (signed?.email.includes("@")) return { by: "person" };
  return speaksOfAi.test(text) ? { by: "ai", agent: null, model: null } : { by: "person" };
}

/** `MODEL:AGENT` names the agent twice; a product name with blanks is a model too. */
function dropAlias(rest: string, word: string, agent: CodingAgent | null): string {
  const last = rest.lastIndexOf(":");
  if (agent && last > 0 && agentCalled(rest.slice(last + 1))) return rest.slice(0, last);
  return namesModel(rest) && modelOf(word)?.precision !== "exact" ? rest : word;
}
