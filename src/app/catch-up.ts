import type { Logger } from "pino";
import type { ProbotOctokit } from "probot";
import { redeliverFailed } from "../adapters/github/deliveries-api.ts";
import {
  installationsOf,
  type Listed,
  mergedPullRequestsOf,
  openPullRequestsOf,
  repositoriesOf,
} from "../adapters/github/installation.ts";
import type { Database } from "../adapters/store/database.ts";
import { ask, prune } from "../adapters/store/inbox.ts";
import { reconciledAt, rememberReconciled } from "../adapters/store/installations.ts";
import type { Job } from "../flows/ports.ts";

export type Tools = { readonly db: Database; readonly log: Logger; now(): number };

/** 30 days: longer than GitHub keeps its own deliveries, so that none of them can be done twice. */
const keptMs = 30 * 86_400_000;
/** GitHub's clock is not ours, and tells whole seconds. */
const overlapMs = 10 * 60_000;

/** Forgets what is old, asks for everything of every installation, and has GitHub deliver again what failed. */
export async function catchUp(app: ProbotOctokit, { db, log, now }: Tools): Promise<void> {
  await prune(db, now() - keptMs);
  const installations = itemsOf(await installationsOf(app), log);
  await enqueue(
    installations.map((installation) => ({ kind: "reconcile", installation })),
    { db, now },
  );
  const { redelivered, complete } = await redeliverFailed(app); // one a second, so it comes last
  log.info({ count: redelivered, outcome: complete ? "all" : "cut" }, "failed deliveries asked for again");
}

/** Asks for every open pull request of an installation, and for what was merged since the last time. */
export async function reconcile(installation: number, read: ProbotOctokit, { db, log, now }: Tools): Promise<void> {
  const started = now();
  const last = await reconciledAt(db, installation);
  const since = last === null ? started : last - overlapMs; // what was merged before we came is not ours to trace
  for (const { repo, openIssues, pushedAt } of itemsOf(await repositoriesOf(read), log)) {
    const open = openIssues > 0 ? itemsOf(await openPullRequestsOf(read, repo), log) : [];
    const merged = pushedAt >= since ? itemsOf(await mergedPullRequestsOf(read, repo, since), log) : [];
    const evaluations = open.map((pullRequest) => ({ kind: "evaluate", installation, pullRequest }) as const);
    const traces = merged.map((fix) => ({ kind: "trace", installation, fix }) as const);
    await enqueue([...evaluations, ...traces], { db, now });
  }
  await rememberReconciled(db, installation, started);
}

const enqueue = (jobs: readonly Job[], { db, now }: Pick<Tools, "db" | "now">): Promise<void> =>
  db.transaction((query) => ask(query, jobs, { now: now(), urgent: false }));

/** The items of a list; the log says so when it was cut. */
export function itemsOf<Item>({ items, complete }: Listed<Item>, log: Logger): readonly Item[] {
  if (!complete)
    log.warn({ count: items.length }, "a list is longer than our limit; the rest waits for its own events");
  return items;
}
