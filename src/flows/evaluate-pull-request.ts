import { judgeCommit } from "../core/attribution/judge.ts";
import type { PullRequestRef } from "../core/names.ts";
import { evaluate, withoutFacts, withoutPolicy } from "../core/policy/evaluate.ts";
import { Incomplete } from "../core/policy/incomplete.ts";
import { readPolicy } from "../core/policy/read-policy.ts";
import { changesBetween, type Shown } from "../core/reports/changes.ts";
import type { Evaluation } from "../core/reports/evaluation.ts";
import { type Outcome, outcomeOf, outcomeWithoutFacts } from "../core/reports/outcome.ts";
import { statisticsMarkdown } from "../core/reports/statistics.ts";
import { statisticsOf } from "../core/statistics/attribution.ts";
import { type Gathered, gather, type Sources } from "./gather-facts.ts";
import type { Clock } from "./ports.ts";

type Deps = Sources & { readonly clock: Clock };

/** Gathers the facts, decides, and makes the pull request show it. Safe to run twice: the second run writes nothing. */
export async function evaluatePullRequest(pullRequest: PullRequestRef, deps: Deps): Promise<void> {
  const gathered = await gatherAll(pullRequest, deps).catch(async (error) => {
    await showThatItIsUnknown(pullRequest, error, deps);
    throw error;
  });
  if (gathered === null) return;

  const own = evaluationOf(gathered.own);
  const outcome = outcomeOf(own, gathered.siblings.map(evaluationOf));

  await show(outcome, gathered.own.shown, { ...deps, pullRequest, data: recordOf(gathered.own, own) });
}

type GatheredAll = { readonly own: Gathered; readonly siblings: readonly Gathered[] };

async function gatherAll(pullRequest: PullRequestRef, sources: Sources): Promise<GatheredAll | null> {
  const own = await gather(pullRequest, sources);
  return own && { own, siblings: await siblingsOf(own, sources) };
}

/** The other open pull requests with this head: a check belongs to a commit, so they share it. */
async function siblingsOf({ snapshot }: Gathered, sources: Sources): Promise<readonly Gathered[]> {
  const { repo } = snapshot.pullRequest;
  const siblings: Gathered[] = [];
  for (const number of snapshot.siblings) {
    const sibling = await gather({ repo, number }, sources);
    if (sibling?.snapshot.head === snapshot.head) siblings.push(sibling);
  }
  return siblings;
}

function evaluationOf({ snapshot, facts }: Gathered): Evaluation {
  const { head, pullRequest, attribution, commits, scan } = facts;
  const read = readPolicy(snapshot.policy);
  const aiAssisted = attribution.authorship === "ai" || attribution.authorship === "mixed";
  return {
    pullRequest,
    head,
    decision: "policy" in read ? evaluate(read.policy, facts) : withoutPolicy(read.problems),
    policy: "policy" in read ? read.policy : null,
    policySource: { base: snapshot.base.ref, text: snapshot.policy },
    aiAssisted,
    scan,
    statistics: statisticsMarkdown(statisticsOf(commits.map(judgeCommit))),
  };
}

/** Writes what is missing. What is about to be shown is recorded first, so that nothing is shown without a record. */
async function show(
  outcome: Outcome,
  shown: Shown,
  { forge, memory, clock, pullRequest, data }: Deps & { readonly pullRequest: PullRequestRef; readonly data: unknown },
): Promise<void> {
  const changes = changesBetween(shown, outcome);
  if (changes === null || !shown.open) return;
  const subject = `${pullRequest.repo}#${pullRequest.number}`;
  await memory.record({ at: clock.now(), action: "evaluated", subject, data });
  await forge.publish(pullRequest, shown, changes);
}

/** Enough to decide again. A commit message may hold anything, and decides nothing that its evidence does not. */
const recordOf = ({ snapshot, facts }: Gathered, { decision }: Evaluation): unknown => ({
  policy: snapshot.policy,
  facts: { ...facts, commits: facts.commits.map((commit) => ({ ...commit, message: "" })) },
  decision,
});

/** An old green check must not outlive a reading that failed. When even this fails, the first error is what counts. */
async function showThatItIsUnknown(pullRequest: PullRequestRef, error: unknown, deps: Deps): Promise<void> {
  try {
    const shown = await deps.forge.shown(pullRequest);
    const what = error instanceof Incomplete ? error.message : "GitHub did not answer everything";
    const evaluation: Evaluation = {
      pullRequest,
      head: shown.head,
      decision: withoutFacts(what),
      policy: null,
      policySource: null,
      aiAssisted: false,
      scan: null,
      statistics: "",
    };
    await show(outcomeWithoutFacts(evaluation), shown, { ...deps, pullRequest, data: { error: what } });
  } catch {}
}
