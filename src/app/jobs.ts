import type { Logger } from "pino";
import type { Probot } from "probot";
import { clientsFor } from "../adapters/github/clients.ts";
import { incidentForge } from "../adapters/github/incident.ts";
import { fixesOf, pullRequestsAt } from "../adapters/github/installation.ts";
import { pullRequestForge } from "../adapters/github/pull-request.ts";
import type { Database } from "../adapters/store/database.ts";
import { ask } from "../adapters/store/inbox.ts";
import { keyFor } from "../adapters/store/installations.ts";
import { memoryOf } from "../adapters/store/memory.ts";
import { evaluatePullRequest } from "../flows/evaluate-pull-request.ts";
import type { Clock, Job } from "../flows/ports.ts";
import { traceFix } from "../flows/trace-incident.ts";
import { catchUp, itemsOf, reconcile } from "./catch-up.ts";
import type { Handle } from "./worker.ts";

export type JobNeeds = {
  readonly probot: Probot;
  readonly appId: number;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
};

/** Every kind of job and who does it. */
export function handleJobs({ probot, appId, db, clock, log }: JobNeeds): Handle {
  const now = () => Date.parse(clock.now());
  const memory = memoryOf(db, now);
  const next = (jobs: readonly Job[]) => db.transaction((query) => ask(query, jobs, { now: now(), urgent: true }));

  return async (job, signal) => {
    if (job.kind === "catch-up") return catchUp(await probot.auth(), { db, log, now });
    const { installation } = job;
    const clients = { ...(await clientsFor(probot, installation, signal)), appId };
    switch (job.kind) {
      case "evaluate": {
        const key = await keyFor(db, installation);
        return evaluatePullRequest(job.pullRequest, { forge: pullRequestForge(clients), memory, clock, key });
      }
      case "evaluate-head": {
        const pullRequests = itemsOf(await pullRequestsAt(clients.read, job.repo, job.head), log);
        return next(pullRequests.map((pullRequest) => ({ kind: "evaluate", installation, pullRequest })));
      }
      case "trace":
        return traceFix(job.fix, { forge: incidentForge(clients), memory, clock });
      case "incident": {
        const fixes = itemsOf(await fixesOf(clients.read, job), log);
        return next(fixes.map((fix) => ({ kind: "trace", installation, fix })));
      }
      case "reconcile":
        return reconcile(installation, clients.read, { db, log, now });
    }
  };
}
