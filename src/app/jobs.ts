import type { Logger } from "pino";
import type { Probot } from "probot";
import { type Clients, clientsFor } from "../adapters/github/clients.ts";
import { redeliverFailed } from "../adapters/github/deliveries-api.ts";
import { incidentForge } from "../adapters/github/incident.ts";
import {
  fixesOf,
  installationsOf,
  type Listed,
  mergedPullRequestsOf,
  openPullRequestsOf,
  pullRequestsAt,
  repositoriesOf,
} from "../adapters/github/installation.ts";
import { pullRequestForge } from "../adapters/github/pull-request.ts";
import type { Database } from "../adapters/store/database.ts";
import { ask, prune } from "../adapters/store/inbox.ts";
import { keyFor, reconciledAt, rememberReconciled } from "../adapters/store/installations.ts";
import { memoryOf } from "../adapters/store/memory.ts";
import { evaluatePullRequest } from "../flows/evaluate-pull-request.ts";
import type { Clock, Job } from "../flows/ports.ts";
import { traceFix } from "../flows/trace-incident.ts";
import type { Handle } from "./worker.ts";

export type Jobs = {
  readonly probot: Probot;
  readonly appId: number;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
};

/** 30 days: longer than GitHub keeps its own deliveries, so that none of them can be done twice. */
const keptMs = 30 * 86_400_000;

/** GitHub's clock is not ours, and tells whole seconds. */
const overlapMs = 10 * 60_000;

/** Every kind of job and who does it. */
export function handleJobs({ probot, appId, db, clock, log }: Jobs): Handle {
  const now = () => Date.parse(clock.now());
  const memory = memoryOf(db, now);
  const enqueue = (jobs: readonly Job[], urgent: boolean) =>
    db.transaction((query) => ask(query, jobs, { now: now(), urgent }));
  const itemsOf = <Item>({ items, complete }: Listed<Item>): readonly Item[] => {
    if (!complete)
      log.warn({ count: items.length }, "a list was longer than our limit; the rest waits for its own events");
    return items;
  };

  const reconcile = async (installation: number, { read }: Clients) => {
    const started = now();
    const last = await reconciledAt(db, installation);
    const since = last === null ? started : last - overlapMs; // what was merged before we came is not ours to trace
    for (const { repo, openIssues, pushedAt } of itemsOf(await repositoriesOf(read))) {
      const open = openIssues > 0 ? itemsOf(await openPullRequestsOf(read, repo)) : [];
      const merged = pushedAt >= since ? itemsOf(await mergedPullRequestsOf(read, repo, since)) : [];
      const evaluations = open.map((pullRequest) => ({ kind: "evaluate", installation, pullRequest }) as const);
      const traces = merged.map((fix) => ({ kind: "trace", installation, fix }) as const);
      await enqueue([...evaluations, ...traces], false);
    }
    await rememberReconciled(db, installation, started);
  };

  const catchUp = async () => {
    await prune(db, now() - keptMs);
    const app = await probot.auth();
    const installations = itemsOf(await installationsOf(app));
    await enqueue(
      installations.map((installation) => ({ kind: "reconcile", installation })),
      false,
    );
    const { redelivered, complete } = await redeliverFailed(app); // one a second, so it comes last
    const outcome = complete ? "all" : "as many as we list";
    log.info({ count: redelivered, outcome }, "failed deliveries asked for again");
  };

  return async (job, signal) => {
    if (job.kind === "catch-up") return catchUp();
    const { installation } = job;
    const clients = { ...(await clientsFor(probot, installation, signal)), appId };
    switch (job.kind) {
      case "evaluate": {
        const forge = pullRequestForge(clients);
        const key = await keyFor(db, installation);
        return evaluatePullRequest(job.pullRequest, { forge, memory, clock, key });
      }
      case "evaluate-head": {
        const pullRequests = itemsOf(await pullRequestsAt(clients.read, job.repo, job.head));
        return enqueue(
          pullRequests.map((pullRequest) => ({ kind: "evaluate", installation, pullRequest })),
          true,
        );
      }
      case "trace":
        return traceFix(job.fix, { forge: incidentForge(clients), memory, clock });
      case "incident": {
        const fixes = itemsOf(await fixesOf(clients.read, job));
        return enqueue(
          fixes.map((fix) => ({ kind: "trace", installation, fix })),
          true,
        );
      }
      case "reconcile":
        return reconcile(installation, clients);
    }
  };
}
