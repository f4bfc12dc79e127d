import type { Account, Identity } from "../core/attribution/commit.ts";
import type { Evidence } from "../core/attribution/evidence.ts";
import { attributionOf } from "../core/attribution/pull-request.ts";
import type { PullRequestRef } from "../core/names.ts";
import type { Facts } from "../core/policy/facts.ts";
import { linkedBy, sameAccount } from "../core/policy/identity.ts";
import { asGiven, type Given } from "../core/policy/opinion.ts";
import type { Snapshot } from "../core/policy/snapshot.ts";
import type { Shown } from "../core/reports/changes.ts";
import type { Clock, Memory, Observation, PullRequestForge, ScanMemory } from "./ports.ts";
import { scanOf } from "./scan-pull-request.ts";

export type Sources = {
  readonly forge: PullRequestForge;
  readonly memory: Memory & ScanMemory;
  readonly clock: Clock;
  /** The secret key of the fingerprints. */
  readonly key: string;
};

/** A pull request as it is now, and everything known about it. */
export type Gathered = { readonly snapshot: Snapshot; readonly shown: Shown; readonly facts: Facts };

/** Reads an open pull request and what was observed of it, and keeps the marks of AI that are new; null when closed. */
export async function gather(pullRequest: PullRequestRef, sources: Sources): Promise<Gathered | null> {
  const { forge, memory } = sources;
  const { snapshot, shown } = await forge.read(pullRequest);
  if (snapshot.state !== "open") return null;

  const observed = await memory.observationsOf(pullRequest);
  const { head, base, author, commits, history, branch, title, body } = snapshot;
  const seen = observed.filter((one) => one.kind === "attributed").map(({ evidence }) => evidence);
  const attribution = attributionOf({ commits, branch, title, body, author, seen });
  const named = attribution.operators.map((one): Identity => ({ ...one, account: linkedBy(commits)(one) }));
  const earlier = observed.filter((one) => one.kind === "operated").map(({ by }) => by);
  await memory.observe([
    ...newMarks(attribution.evidence, seen).map(
      (evidence) => ({ kind: "attributed", pullRequest, head, evidence }) as const,
    ),
    ...newOperators(named, earlier).map((by) => ({ kind: "operated", pullRequest, by }) as const),
  ]);

  const given = givenIn(observed);
  const facts: Facts = {
    pullRequest,
    head,
    base,
    author,
    commits,
    pushers: pushersIn(observed),
    reviews: snapshot.reviews.map((review) => asGiven(review, given.get(review.id), history)),
    baseChangedAt: history.baseChangedAt,
    attribution: { ...attribution, operators: [...named, ...newOperators(earlier, named)] },
    scan: await scanOf(snapshot, sources),
  };
  return { snapshot, shown, facts };
}

/** What says AI and was not seen before: it stays, whatever becomes of the commits. */
const newMarks = (evidence: readonly Evidence[], seen: readonly Evidence[]): readonly Evidence[] => {
  const known = new Set(seen.map((one) => JSON.stringify(one)));
  return evidence.filter((one) => one.says.kind === "ai" && !known.has(JSON.stringify(one)));
};

/** Whom an account stands for and the others do not name. An address of nobody's cannot be told apart later. */
const newOperators = (operators: readonly Identity[], others: readonly Identity[]): readonly Identity[] =>
  operators.filter(
    ({ account }) => account !== null && !others.some((other) => other.account && sameAccount(account, other.account)),
  );

const givenIn = (observed: readonly Observation[]): ReadonlyMap<string, Given> =>
  new Map(observed.filter((one) => one.kind === "reviewed").map((one) => [one.review, one]));

const pushersIn = (observed: readonly Observation[]): readonly Account[] => [
  ...new Map(observed.filter((one) => one.kind === "pushed").map(({ by }) => [by.login.toLowerCase(), by])).values(),
];
