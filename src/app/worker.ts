import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "../adapters/store/database.ts";
import { type Claim, claim, done, extend, fail } from "../adapters/store/inbox.ts";
import type { Job } from "../flows/ports.ts";

/** Looks at GitHub as it is now and makes it so; may run twice, and ends soon after `signal`. */
export type Handle = (job: Job, signal: AbortSignal) => Promise<void>;

export type WorkerOptions = {
  readonly db: Database;
  readonly handle: Handle;
  readonly log: Logger;
  /** No new job is begun afterwards. */
  readonly stop: AbortSignal;
  /** What is running ends as well; it is begun again at the next start. */
  readonly drop: AbortSignal;
  /** Called whenever the worker has looked for work. */
  alive?(): void;
  readonly leaseMs?: number;
};

const idleMs = 50;

const mostAttempts = 8;
/** What is not there will hardly come back: the app was removed, or the repository deleted. */
const mostAttemptsWhenAbsent = 2;
const longestRunMs = 5 * 60_000;

/** Takes one job at a time until it is told to stop. */
export async function work(options: WorkerOptions): Promise<void> {
  const { db, log, stop, alive, leaseMs = 60_000 } = options;
  while (!stop.aborted)
    try {
      const next = await claim(db, Date.now(), leaseMs);
      alive?.();
      if (next) await run(next, { ...options, leaseMs });
      else await sleep(idleMs, undefined, { signal: stop }).catch(() => {});
    } catch (error) {
      log.error({ err: error }, "the store failed; trying again"); // the lease gives the job back
      await sleep(1000, undefined, { signal: stop }).catch(() => {});
    }
}

async function run(
  claimed: Claim,
  { db, handle, log, drop, leaseMs }: WorkerOptions & { leaseMs: number },
): Promise<void> {
  const started = Date.now();
  const lost = new AbortController();
  const heartbeat = setInterval(() => {
    if (Date.now() - started > longestRunMs) lost.abort();
    extend(db, claimed, Date.now() + leaseMs).then(
      (kept) => kept || lost.abort(),
      () => lost.abort(),
    );
  }, leaseMs / 3);
  const told = { job: claimed.key, attempt: claimed.attempts + 1 };
  try {
    await handle(claimed.job, AbortSignal.any([lost.signal, drop]));
    await done(db, claimed);
    log.info({ ...told, outcome: "done", ms: Date.now() - started }, "job");
  } catch (error) {
    if (drop.aborted) return; // not its fault
    const status = statusOf(error);
    const most = status === 404 || status === 410 ? mostAttemptsWhenAbsent : mostAttempts;
    const outcome = await fail(db, claimed, { why: reasonOf(error), now: Date.now(), most });
    log.warn({ ...told, outcome, ms: Date.now() - started, err: error }, "job failed");
  } finally {
    clearInterval(heartbeat);
  }
}

/** Never the message: it may quote a payload. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const status = statusOf(error);
  return status === null ? name : `${name} ${status}`;
}

/** The HTTP status that an error, or whatever caused it, holds. */
function statusOf(error: unknown): number | null {
  for (let depth = 0, one = error; depth < 5 && one instanceof Error; depth++, one = one.cause)
    if ("status" in one && typeof one.status === "number") return one.status;
  return null;
}
