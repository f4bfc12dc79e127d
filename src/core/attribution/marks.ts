import { agents, type CodingAgent } from "../agents/index.ts";
import type { AgentId } from "../names.ts";
import { assistanceOf } from "./assisted-by.ts";
import { shown } from "./clean.ts";
import type { Author, Evidence, EvidenceKind, Strength } from "./evidence.ts";
import { agentCalled, agentSigning, bearsAgentsLogin, parsePerson } from "./identity.ts";
import { keyed, markLines } from "./message-lines.ts";
import { type ModelName, modelOf } from "./model.ts";

/** Something about a commit's marks that a person should look at. */
export type Violation = {
  readonly kind:
    | "ai-signed-off"
    | "contradicted-declaration"
    | "identity-conflict"
    | "no-accountable-human"
    | "malformed-mark";
  readonly where: string;
};

export type Person = { readonly name: string; readonly email: string };

export type Marks = {
  readonly evidence: readonly Evidence[];
  /** Whoever answers for AI work, by `Signed-off-by` and `AI-Human`, in this order. */
  readonly operators: readonly Person[];
  readonly coAuthors: readonly Person[];
  /** From `AI-Lines`, summed over the commits of a squash: how many of the added lines an agent wrote. */
  readonly lines: { readonly ai: number; readonly added: number } | null;
  /** `Assisted-by: none`: a declaration that yields to any evidence. */
  readonly declaredNone: boolean;
  readonly violations: readonly Violation[];
};

type Said = {
  readonly agent: CodingAgent | null;
  readonly model: ModelName;
  readonly kind: EvidenceKind;
  readonly strength: Strength;
};

/**
 * Every mark of AI in a commit message, as written by us, by the agents themselves and by the kernel's rule. Prose never
 * counts, nor does a word in the subject. `where` names the commit; the line is added to it.
 */
export function marksOf(message: string, where: string): Marks {
  const evidence: Evidence[] = [];
  const signers: Person[] = [];
  const humans: Person[] = [];
  const coAuthors: Person[] = [];
  const violations: Violation[] = [];
  const counts: { ai: number; added: number }[] = [];
  let declaredNone = false;

  const read = markLines(message);
  const commitOnly = new Set(read.filter(({ text }) => isCommitOnly(text)).map(({ paragraph }) => paragraph));
  for (const { number, paragraph, text } of read) {
    const at = `${where}:${number}`;
    const mark = (said: Said) => evidence.push(evidenceOf(said, { where: at, value: text }));
    const footer = footerIn(text);
    if (footer) mark({ ...footer, kind: "body", strength: "strong" });
    const line = keyed(text);
    if (footer || line === null) continue;
    const { key, value } = line;
    const person = parsePerson(value);
    const agent = person && agentSigning(person);
    if (person && !agent && bearsAgentsLogin(person)) violations.push({ kind: "identity-conflict", where: at });
    switch (key) {
      case "assisted-by":
      case "generated-by":
      case "made-with":
      case "co-developed-by": {
        if (value === "") {
          if (key === "assisted-by") violations.push({ kind: "malformed-mark", where: at });
          break;
        }
        const by = assistanceOf(value);
        if (by.by === "none") declaredNone ||= key === "assisted-by";
        // Before coding agents these keys named other tools, so only agents that we know count.
        else if (by.by === "ai" && (by.agent || key === "assisted-by"))
          mark({ ...by, kind: "trailer", strength: "strong" });
        break;
      }
      case "co-authored-by":
        if (agent) mark({ ...agent, kind: "co-author" });
        else if (person) coAuthors.push(person);
        break;
      case "signed-off-by":
        if (agent) {
          mark({ ...agent, kind: "trailer", strength: "strong" });
          violations.push({ kind: "ai-signed-off", where: at });
        } else if (person) signers.push(person);
        break;
      case "ai-human":
        if (person && !agent) humans.push(person);
        else violations.push({ kind: "malformed-mark", where: at });
        break;
      case "ai-tool":
      case "ai-session": {
        if (commitOnly.has(paragraph)) break;
        const [id = ""] = value.split(/[/:]/);
        if (id) mark({ agent: agentCalled(id), model: null, kind: "trailer", strength: "strong" });
        else violations.push({ kind: "malformed-mark", where: at });
        break;
      }
      case "ai-lines": {
        const [, ai, added] = /^(\d{1,7})\/(\d{1,7})$/.exec(value) ?? [];
        if (ai !== undefined && added !== undefined && Number(ai) <= Number(added))
          counts.push({ ai: Number(ai), added: Number(added) });
        else violations.push({ kind: "malformed-mark", where: at });
        break;
      }
      default: {
        const known = trailerOf(key, value);
        if (known) mark({ agent: known, model: null, kind: "trailer", strength: "strong" });
      }
    }
  }
  if (declaredNone && evidence.length > 0) violations.push({ kind: "contradicted-declaration", where });
  const operators = evidence.length > 0 ? [...signers, ...humans] : humans;
  return {
    evidence: withoutRepeats(evidence),
    operators,
    coAuthors,
    lines: counts.length === 0 ? null : summed(counts),
    declaredNone,
    violations,
  };
}

/** The agent whose generated footer this line is, if it stands alone on it. */
export function footerIn(text: string): { readonly agent: CodingAgent; readonly model: ModelName } | null {
  for (const agent of agents)
    for (const { pattern } of agent.footers) {
      const match = pattern.exec(text);
      if (match) return { agent, model: modelOf(match.groups?.["model"] ?? null) };
    }
  return null;
}

const summed = (counts: readonly { ai: number; added: number }[]): NonNullable<Marks["lines"]> => ({
  ai: counts.reduce((sum, { ai }) => sum + ai, 0),
  added: counts.reduce((sum, { added }) => sum + added, 0),
});

/** An agent that only committed what a person wrote says so beside its name. */
const isCommitOnly = (text: string): boolean => {
  const line = keyed(text);
  return line?.key === "ai-mode" && line.value === "commit-only";
};

const trailerOf = (key: string, value: string): CodingAgent | null =>
  agents.find(({ trailers }) => trailers.some((one) => one.key.toLowerCase() === key && one.value.test(value))) ?? null;

function evidenceOf(
  { agent, model, kind, strength }: Said,
  { where, value }: { where: string; value: string },
): Evidence {
  const id: AgentId | null = agent?.id ?? null;
  return { kind, says: { kind: "ai", agent: id, model }, strength, verified: false, where, value: shown(value) };
}

/**
 * One mark for each kind, agent and model: the first one seen. Of one agent's trailers those without a model add
 * nothing to one that has it. Co-authors stay apart by address, which others compare.
 */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const keyOf = ({ kind, says, value }: Evidence) =>
    `${kind} ${JSON.stringify(says)} ${kind === "co-author" ? value.toLowerCase() : ""}`;
  const first = new Map<string, Evidence>();
  for (const one of evidence) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  const modelled = new Set(
    evidence.flatMap(({ kind, says }) => (kind === "trailer" && hasModel(says) ? [says.agent] : [])),
  );
  return [...first.values()].filter(
    ({ kind, says }) => kind !== "trailer" || says.kind !== "ai" || says.model !== null || !modelled.has(says.agent),
  );
}

const hasModel = (says: Author): says is Author & { readonly kind: "ai" } => says.kind === "ai" && says.model !== null;
