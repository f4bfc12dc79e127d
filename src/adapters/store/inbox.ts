import { randomUUID } from "node:crypto";
import type { Delivery, Job } from "../../flows/ports.ts";
import type { Database, Query } from "./database.ts";
import { observe } from "./memory.ts";

/** A job that is ours until the lease ends. `gen` counts the times that it was asked for, `owner` names this one claim. */
export type Claim = {
  readonly key: string;
  readonly job: Job;
  readonly gen: number;
  readonly attempts: number;
  readonly owner: string;
};

/** `urgent` goes before everything that nobody waits for. */
export type Asking = { readonly now: number; readonly urgent: boolean };

const longestBackOffMs = 60_000;

/** The unit that never runs twice at once. */
export function keyOf(job: Job): string {
  switch (job.kind) {
    case "evaluate":
      return `pull:${job.pullRequest.repo}#${job.pullRequest.number}`;
    case "evaluate-head":
      return `head:${job.repo}@${job.head}`;
    case "trace":
      return `trace:${job.fix.repo}#${job.fix.number}`;
    case "incident":
      return `incident:${job.repo}#${job.number}`;
    case "reconcile":
      return `installation:${job.installation}`;
    case "catch-up":
      return "app";
  }
}

/** Keeps a delivery with all that follows from it. False: this delivery was kept before. */
export async function deliver(query: Query, delivery: Delivery, now: number): Promise<boolean> {
  const { id, event, jobs, observations } = delivery;
  const fresh = await query(
    "insert into deliveries(id, event, received_at) values($1, $2, $3) on conflict(id) do nothing returning id",
    [id, event, now],
  );
  if (fresh.length === 0) return false;
  await observe(query, observations);
  await ask(query, jobs, { now, urgent: true });
  return true;
}

/** Asks for jobs once more. A dead one lives again; one that waits after a failure goes on waiting. */
export async function ask(query: Query, jobs: readonly Job[], { now, urgent }: Asking): Promise<void> {
  for (const job of jobs)
    await query(
      `insert into jobs(key, job, urgent, gen, run_after) values($1, $2, $3, 1, $4)
      on conflict(key) do update set job = excluded.job, gen = jobs.gen + 1, dead = 0,
        urgent = case when jobs.gen > jobs.done_gen and jobs.urgent = 1 then 1 else excluded.urgent end,
        attempts = case when jobs.dead = 1 then 0 else jobs.attempts end,
        run_after = case when jobs.gen > jobs.done_gen and jobs.dead = 0 then jobs.run_after else excluded.run_after end`,
      [keyOf(job), JSON.stringify(job), urgent ? 1 : 0, now],
    );
}

/** Takes the next due job, if there is one. Nobody else gets it until the lease ends. */
export async function claim(db: Database, now: number, leaseMs: number): Promise<Claim | null> {
  const owner = randomUUID(); // one name per claim: who lost a lease must not pass for its new owner
  // PostgreSQL wants `for update skip locked` after the limit.
  const [row] = await db.query<{ key: string; job: string; gen: number; attempts: number }>(
    `update jobs set locked_by = $1, locked_until = $2 where key = (
      select key from jobs where gen > done_gen and dead = 0 and run_after <= $3 and locked_until <= $3
      order by urgent desc, run_after limit 1
    ) returning key, job, gen, attempts`,
    [owner, now + leaseMs, now],
  );
  return row ? { ...row, job: JSON.parse(row.job) as Job, owner } : null;
}

/** Keeps the job longer. False: the lease was lost and somebody else may own it. */
export async function extend(db: Database, { key, owner }: Claim, until: number): Promise<boolean> {
  const kept = await db.query(
    "update jobs set locked_until = $1 where key = $2 and locked_by = $3 and locked_until > 0 returning key",
    [until, key, owner],
  );
  return kept.length === 1;
}

/** The job is done as often as it had been asked for when it was claimed; what was asked since causes one more run. */
export async function done(db: Database, { key, owner, gen }: Claim): Promise<void> {
  await db.query(
    `update jobs set done_gen = $1, locked_until = 0, attempts = 0, last_error = null
    where key = $2 and locked_by = $3`,
    [gen, key, owner],
  );
}

/**
 * Puts the job back, to be tried after a while. After `most` attempts it is dead until somebody asks for it again,
 * which may have happened during the last one.
 */
export async function fail(
  db: Database,
  { key, owner, gen, attempts }: Claim,
  { why, now, most }: { readonly why: string; readonly now: number; readonly most: number },
): Promise<"waiting" | "dead" | "lost"> {
  const last = attempts + 1 >= most;
  const [row] = await db.query<{ dead: number }>(
    `update jobs set attempts = $1, last_error = $2, run_after = $3, locked_until = 0,
      dead = case when gen = $4 then $5 else 0 end
    where key = $6 and locked_by = $7 returning dead`,
    [attempts + 1, why, now + Math.min(longestBackOffMs, 1000 * 2 ** attempts), gen, last ? 1 : 0, key, owner],
  );
  if (!row) return "lost";
  return row.dead === 1 ? "dead" : "waiting";
}

/** Frees what a dead process held. Only for the process that alone owns the database. */
export async function releaseAll(db: Database): Promise<void> {
  await db.query("update jobs set locked_until = 0 where locked_until > 0");
}

/** Forgets deliveries, finished jobs and scans older than that. GitHub redelivers nothing so old. */
export async function prune(db: Database, before: number): Promise<void> {
  await db.query("delete from deliveries where received_at < $1", [before]);
  await db.query("delete from jobs where gen = done_gen and run_after < $1", [before]);
  await db.query("delete from scans where kept_at < $1", [before]);
}
