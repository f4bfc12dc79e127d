import { agents } from "../agents/index.ts";
import { shown } from "./clean.ts";
import type { Account, Commit, Identity } from "./commit.ts";
import type { Authorship, Evidence } from "./evidence.ts";
import { agentOf } from "./identity.ts";
import { judgeCommit, showsAi } from "./judge.ts";
import { marksOf } from "./marks.ts";

/** Judged from every commit and from what was ever seen on this pull request, so that rewriting removes no duty. */
export type PullRequestAttribution = {
  readonly authorship: Authorship;
  readonly evidence: readonly Evidence[];
  /** The people an agent worked for: named by `AI-Human`, `Signed-off-by` or the agent's request. */
  readonly operators: readonly Identity[];
};

export type PullRequestSigns = {
  /** The pull request's own commits. */
  readonly commits: readonly Commit[];
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly author: Account;
  /** What was seen on earlier states of this pull request. Once AI, it stays AI. */
  readonly seen: readonly Evidence[];
};

/** Who made a pull request. What stands around its commits, or was seen before, speaks for those without a mark. */
export function attributionOf({
  commits,
  branch,
  title,
  body,
  author,
  seen,
}: PullRequestSigns): PullRequestAttribution {
  const judged = commits.map(judgeCommit);
  const described = marksOf(`${title.replaceAll("\n", " ")}\n\n${body}`, "");
  const around = [...openerSigns(author), ...described.evidence.map(inBody), ...branchSigns(branch)];
  const now = [...judged.flatMap(({ evidence }) => evidence), ...around];
  const lost = seen.filter((old) => old.says.kind === "ai" && !now.some((one) => sameSign(old, one)));

  // A merge that brings the base in adds other people's work, not the pull request's.
  const own = judged.filter(({ commit }) => commit.parents.length < 2);
  const authorships = own.map((one): Authorship => {
    if (one.authorship === "ai" || one.authorship === "human") return one.authorship;
    if (showsAi([...one.evidence, ...around, ...lost])) return "ai";
    if (one.authorship === "automation" && isVouched(one.commit, author)) return "automation";
    return described.declaredNone && now.length + lost.length === 0 ? "human" : "unknown";
  });
  const people = described.operators.map((person): Identity => ({ ...person, account: null }));
  const operators = [...judged.flatMap((one) => one.operators), ...people];
  return {
    authorship: sum(authorships, { anyAi: showsAi([...now, ...lost]) }),
    evidence: [...now, ...lost],
    operators: [...new Map(operators.map((one) => [one.email.toLowerCase(), one])).values()],
  };
}

function sum(own: readonly Authorship[], { anyAi }: { readonly anyAi: boolean }): Authorship {
  const all = (authorship: Authorship) => own.length > 0 && own.every((one) => one === authorship);
  if (all("ai")) return "ai";
  if (anyAi || own.includes("ai")) return "mixed";
  if (all("human")) return "human";
  return all("automation") ? "automation" : "unknown";
}

/** Anybody may write a bot's name into a commit; a signature, or the account that opened the pull request, is its own. */
const isVouched = ({ verified, authors }: Commit, opener: Account): boolean =>
  opener.bot || (verified && authors[0]?.account?.bot === true);

/** What the description says is said of the whole pull request. Lines are those of the body. */
function inBody(evidence: Evidence): Evidence {
  return { ...evidence, kind: "body", where: `body:${Number(evidence.where.slice(1)) - 2}` };
}

function openerSigns(author: Account): readonly Evidence[] {
  const agent = agentOf(author);
  if (!agent) return [];
  const says = { kind: "ai", agent: agent.id, model: null } as const;
  return [{ kind: "author", says, strength: "strong", verified: true, where: "opened by", value: shown(author.login) }];
}

function branchSigns(branch: string): readonly Evidence[] {
  for (const agent of agents)
    for (const { pattern, strength } of agent.branches)
      if (branch.length <= 255 && pattern.test(branch)) {
        const says = { kind: "ai", agent: agent.id, model: null } as const;
        return [{ kind: "branch", says, strength, verified: false, where: "branch", value: shown(branch) }];
      }
  return [];
}

const sameSign = (one: Evidence, other: Evidence): boolean =>
  one.kind === other.kind && one.value === other.value && JSON.stringify(one.says) === JSON.stringify(other.says);
