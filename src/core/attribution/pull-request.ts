import { agents } from "../agents/index.ts";
import { shown } from "./clean.ts";
import type { Account, Commit, Identity } from "./commit.ts";
import type { Authorship, Evidence } from "./evidence.ts";
import { agentOf } from "./identity.ts";
import { judgeCommit, showsAi } from "./judge.ts";
import { footerIn } from "./marks.ts";
import { markLines } from "./message-lines.ts";

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

/** Who made a pull request. */
export function attributionOf({ commits, branch, body, author, seen }: PullRequestSigns): PullRequestAttribution {
  const judged = commits.map(judgeCommit);
  const around = [...openerSigns(author), ...bodySigns(body), ...branchSigns(branch)];
  const now = [...judged.flatMap(({ evidence }) => evidence), ...around];
  const earlier = seen.filter((old) => !now.some((one) => sameSign(old, one)));

  // A merge that brings the base in adds other people's work, not the pull request's.
  const own = judged.filter(({ commit }) => commit.parents.length < 2).map(({ authorship }) => authorship);
  return {
    authorship: sum(own, { aroundAi: showsAi(around), anyAi: showsAi([...now, ...seen]) }),
    evidence: [...now, ...earlier],
    operators: [
      ...new Map(judged.flatMap(({ operators }) => operators).map((one) => [one.email.toLowerCase(), one])).values(),
    ],
  };
}

/** Signs around the commits speak for those that bear none of their own. */
function sum(own: readonly Authorship[], { aroundAi, anyAi }: { aroundAi: boolean; anyAi: boolean }): Authorship {
  const judged = aroundAi ? own.map((one) => (one === "unknown" || one === "automation" ? "ai" : one)) : own;
  const all = (authorship: Authorship) => judged.length > 0 && judged.every((one) => one === authorship);
  if (all("ai")) return "ai";
  if (anyAi || judged.includes("ai")) return "mixed";
  if (all("human")) return "human";
  return all("automation") ? "automation" : "unknown";
}

function openerSigns(author: Account): readonly Evidence[] {
  const agent = agentOf(author);
  if (!agent) return [];
  const says = { kind: "ai", agent: agent.id, model: null } as const;
  return [{ kind: "author", says, strength: "strong", verified: true, where: "opened by", value: shown(author.login) }];
}

function bodySigns(body: string): readonly Evidence[] {
  // The first line of a body is no subject, so a line is put before it.
  return markLines(`\n#\n${body}`).flatMap(({ number, text }): readonly Evidence[] => {
    const footer = footerIn(text);
    if (!footer) return [];
    const says = { kind: "ai", agent: footer.agent.id, model: footer.model } as const;
    const where = `body:${number - 2}`;
    return [{ kind: "body", says, strength: "strong", verified: false, where, value: shown(text) }];
  });
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
