import { createHash } from "node:crypto";
import { agents, type CodingAgent, type Variable } from "../agents/index.ts";
import type { AgentId } from "../names.ts";
import { harmless, shown } from "./clean.ts";
import type { Evidence, Model } from "./evidence.ts";
import { agentCalled } from "./identity.ts";

/** An agent runs this shell. That says nothing yet about who wrote which line. */
export type AgentSession = {
  /** Null when the agent is not on our shelf, or when two agents nest and nothing tells their order. */
  readonly agent: AgentId | null;
  /** What it is called, `A or B` when agents nest, `unknown` when it gives no harmless name. */
  readonly name: string;
  readonly toolVersion: string | null;
  readonly model: Model | null;
  /** git-ai's session key: `s_` and the first 14 hex digits of SHA-256 of `<tool>:<conversation id>`. */
  readonly session: string | null;
  /** Whether a person watches; null when the agent does not say. */
  readonly attended: boolean | null;
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly AgentId[];
};

type Variables = Readonly<Record<string, string | undefined>>;
type Sign = { readonly agent: CodingAgent; readonly variable: Variable; readonly value: string };

/** The agent that runs this shell, by the variables it sets; null without evidence. A weak sign alone is none. */
export function environmentOf(variables: Variables): AgentSession | null {
  const signs = agents.flatMap((agent) =>
    agent.variables.flatMap((variable): readonly Sign[] => {
      const value = variables[variable.name];
      return value !== undefined && value.length <= 1000 && variable.value.test(value)
        ? [{ agent, variable, value }]
        : [];
    }),
  );
  // A person types in this terminal, whatever it inherited from the agent that opened it.
  if (signs.some(({ variable }) => variable.strength === "person")) return null;
  const strong = new Set(signs.filter(({ variable }) => variable.strength === "strong").map(({ agent }) => agent));
  const candidates = [...strong].filter(({ id }) => ![...strong].some(({ outranks }) => outranks?.includes(id)));
  if (candidates.length === 0) return strangerIn(variables);

  const evidence = signs
    .filter(({ agent, variable }) => candidates.includes(agent) && variable.strength !== "detail")
    .map(evidenceOf);
  const [agent, ...others] = candidates as [CodingAgent, ...CodingAgent[]];
  if (others.length > 0)
    return {
      agent: null,
      name: candidates.map(({ name }) => name).join(" or "),
      toolVersion: null,
      model: null,
      session: null,
      attended: null,
      evidence,
      candidates: candidates.map(({ id }) => id),
    };
  return {
    agent: agent.id,
    name: agent.name,
    model: null,
    ...detailsOf(agent, signs),
    evidence,
    candidates: [agent.id],
  };
}

function detailsOf(
  agent: CodingAgent,
  signs: readonly Sign[],
): Pick<AgentSession, "toolVersion" | "session" | "attended"> {
  const own = signs.filter((sign) => sign.agent === agent);
  const version = own.map(({ variable, value }) => variable.value.exec(value)?.groups?.["version"]).find(Boolean);
  const session = own.find(({ variable }) => variable.tells === "session")?.value;
  const attended = own.find(({ variable }) => variable.tells === "attended")?.value;
  return {
    toolVersion: version ? harmless(version.replaceAll("-", ".")) : null,
    session: session ? sessionKey(agent.gitAiTool, session) : null,
    attended: attended === undefined ? null : attended !== "0",
  };
}

/** `AI_AGENT=<name>[_<version with dashes>[_<role>]]` of an agent that is not on our shelf, or has no pattern for it. */
function strangerIn(variables: Variables): AgentSession | null {
  const value = variables["AI_AGENT"];
  if (value === undefined || value.trim() === "" || /^(?:0|false|no|none)$/i.test(value)) return null;
  const [, word, version] =
    /^([A-Za-z][\w.@/+-]*?)(?:_(\d+(?:-\d+){0,5})(?:_[a-z]+)?)?$/.exec(harmless(value) ?? "") ?? [];
  const known = word ? agentCalled(word) : null;
  const evidence: Evidence = {
    kind: "environment",
    says: { kind: "ai", agent: known?.id ?? null, model: null },
    strength: "strong",
    verified: false,
    where: "AI_AGENT",
    value: word ? shown(value) : "(a value that is no name)",
  };
  return {
    agent: known?.id ?? null,
    name: known?.name ?? word ?? "unknown",
    toolVersion: version?.replaceAll("-", ".") ?? null,
    model: null,
    session: null,
    attended: null,
    evidence: [evidence],
    candidates: known ? [known.id] : [],
  };
}

const evidenceOf = ({ agent, variable, value }: Sign): Evidence => ({
  kind: "environment",
  says: { kind: "ai", agent: agent.id, model: null },
  strength: variable.strength === "strong" ? "strong" : "weak",
  verified: false,
  where: variable.name,
  // A conversation's id leads to what was said in it.
  value: variable.tells === "session" ? sessionKey(agent.gitAiTool, value) : shown(value),
});

const sessionKey = (tool: string, conversation: string): string =>
  `s_${createHash("sha256").update(`${tool}:${conversation}`).digest("hex").slice(0, 14)}`;
