import { agents } from "../agents/index.ts";
import type { AgentId } from "../names.ts";
import { isAutomation } from "./automation.ts";
import { shown } from "./clean.ts";
import type { Commit, Identity } from "./commit.ts";
import type { Authorship, Evidence, Model } from "./evidence.ts";
import { agentOf, agentSigning } from "./identity.ts";
import { marksOf, type Violation } from "./marks.ts";

/** Lines by who wrote them. Always three numbers: what nobody saw is unknown, not human. */
export type Lines = { readonly ai: number; readonly human: number; readonly unknown: number };

/** A tool that took part, by the name people know, with the model as far as it was told. */
export type Tool = { readonly agent: AgentId | null; readonly name: string; readonly model: Model | null };

/** A commit and who made it, with every reason. */
export type JudgedCommit = {
  readonly commit: Commit;
  readonly authorship: Authorship;
  readonly evidence: readonly Evidence[];
  readonly tools: readonly Tool[];
  readonly operators: readonly Identity[];
  /** `Name <address>` of whoever answers for AI work; null when nobody was named. */
  readonly accountable: string | null;
  readonly lines: Lines;
  readonly violations: readonly Violation[];
};

/** Who made a commit, from what git and GitHub say of it. Unknown is the default. */
export function judgeCommit(commit: Commit): JudgedCommit {
  const where = commit.sha.slice(0, 12);
  const marks = marksOf(commit.message, where);
  const [author] = commit.authors;
  const signed = author ? signatureOf(author, `${where} author`) : null;
  // The committer is no sign: it names whoever ran git, and an agent that rebases people's commits wrote none of them.
  const evidence = [...(signed ? [signed] : []), ...marks.evidence];

  const authorship = authorshipOf(commit, evidence, marks.declaredNone);
  const requesters = signed && isCloudAgent(signed) ? marks.coAuthors : [];
  const operators = [...marks.operators, ...requesters].map(({ name, email }) => withAccount({ name, email }, commit));
  const [first] = operators;
  const violations = [...marks.violations];
  if (authorship === "ai" && !first) violations.push({ kind: "no-accountable-human", where });
  return {
    commit,
    authorship,
    evidence,
    tools: toolsOf(evidence),
    operators,
    accountable: first ? `${first.name} <${first.email}>` : null,
    lines: linesOf(commit, authorship, { byAgent: signed?.strength === "strong", counted: marks.lines }),
    violations,
  };
}

/** One strong sign suffices, or two medium ones of different kinds. */
export function showsAi(evidence: readonly Evidence[]): boolean {
  const ai = evidence.filter(({ says }) => says.kind === "ai");
  const medium = new Set(ai.filter(({ strength }) => strength === "medium").map(({ kind }) => kind));
  return ai.some(({ strength }) => strength === "strong") || medium.size >= 2;
}

function authorshipOf(commit: Commit, evidence: readonly Evidence[], declaredNone: boolean): Authorship {
  if (showsAi(evidence)) return "ai";
  const [author] = commit.authors;
  if (author && isAutomation(author)) return "automation";
  return declaredNone && evidence.length === 0 ? "human" : "unknown";
}

/** The agent behind an identity: vouched for by the platform, or claimed by the name and address in the commit. */
function signatureOf(identity: Identity, where: string): Evidence | null {
  const vouched = identity.account && agentOf(identity.account);
  const claimed = agentSigning(identity);
  const agent = vouched ?? claimed?.agent;
  if (!agent) return null;
  return {
    kind: "author",
    says: { kind: "ai", agent: agent.id, model: claimed?.model ?? null },
    strength: vouched ? "strong" : claimed!.strength,
    verified: Boolean(vouched),
    where,
    value: shown(`${identity.name} <${identity.email}>`),
  };
}

/** GitHub's own agent names whoever asked as co-author of its commits (GitHub docs, "About Copilot coding agent"). */
const isCloudAgent = ({ says }: Evidence): boolean => says.kind === "ai" && says.agent === "github-copilot-cloud";

const withAccount = (person: { name: string; email: string }, { authors, committer }: Commit): Identity => ({
  ...person,
  account:
    [...authors, ...(committer ? [committer] : [])].find(
      ({ email }) => email.toLowerCase() === person.email.toLowerCase(),
    )?.account ?? null,
});

function toolsOf(evidence: readonly Evidence[]): readonly Tool[] {
  const said = evidence.flatMap(({ says }) => (says.kind === "ai" ? [says] : []));
  const known = said.some(({ agent }) => agent !== null);
  const tools = new Map<string, Tool>();
  for (const { agent, model } of said) {
    if (agent === null && known && model === null) continue; // the same tool, named less exactly
    const name = agents.find(({ id }) => id === agent)?.name ?? "unknown agent";
    tools.set(`${agent} ${model?.name ?? ""}`, { agent, name, model });
  }
  // A sign without a model says no more than another sign of the same agent with one.
  return [...tools.values()].filter(
    (tool, _, all) => tool.model !== null || !all.some((other) => other.agent === tool.agent && other.model !== null),
  );
}

function linesOf(
  { additions, parents }: Commit,
  authorship: Authorship,
  { byAgent, counted }: { byAgent: boolean; counted: { ai: number; added: number } | null },
): Lines {
  const added = parents.length > 1 ? 0 : (additions ?? 0);
  const all = { ai: 0, human: 0, unknown: 0 };
  if (authorship === "human") return { ...all, human: added };
  if (authorship !== "ai") return { ...all, unknown: added };
  if (counted) {
    const ai = Math.min(added, counted.ai);
    return { ...all, ai, unknown: added - ai };
  }
  return byAgent ? { ...all, ai: added } : { ...all, unknown: added };
}
