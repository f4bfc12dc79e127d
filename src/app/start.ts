import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Probot } from "probot";
import { deliveryOf } from "../adapters/github/deliveries.ts";
import type { Database } from "../adapters/store/database.ts";
import { ask } from "../adapters/store/inbox.ts";
import { type Login, login } from "../core/names.ts";
import { groupedInbox, webhooks } from "./deliveries.ts";
import { listen, routes } from "./server.ts";
import { type Handle, work } from "./worker.ts";

export type Parts = {
  readonly db: Database;
  readonly probot: Probot;
  readonly handle: Handle;
  readonly log: Logger;
  readonly host: string;
  readonly port: number;
};

export type Running = {
  readonly url: string;
  /** Takes nothing more, lets the jobs finish or drops them, and closes the database. */
  stop(): Promise<void>;
};

const workers = 3;
const catchUpEveryMs = 30 * 60_000;
/** Together less than the ten seconds that a container is usually given. */
const finishWithinMs = 5_000;
const dropWithinMs = 1_000;

/** Starts to listen, to work, and to look regularly for what was lost. */
export async function start({ db, probot, handle, log, host, port }: Parts): Promise<Running> {
  const stopping = new AbortController();
  const dropping = new AbortController();
  let self: Login | null = null; // not known: our own events cause one more run that changes nothing
  let lastLook = Date.now();

  const intake = webhooks({
    verify: (body, signature) => probot.webhooks.verify(body, signature),
    translate: (event) => deliveryOf(event, self),
    keep: groupedInbox(db),
    log,
  });
  const health = { store: () => db.query("select 1"), lastLook: () => lastLook };
  const server = await listen(routes(intake, health), { host, port });
  await askForCatchUp(db); // before anybody is told that we listen: who then waits until nothing is due, waits for this
  log.info({ url: server.url }, "listening");

  const identify = async () => {
    self ??= await ownLogin(probot).catch((err) => {
      log.warn({ err }, "GitHub does not say who we are; asking again later");
      return null;
    });
  };
  const alive = () => {
    lastLook = Date.now();
  };
  const worker = () => work({ db, handle, log, alive, stop: stopping.signal, drop: dropping.signal });
  const catchUp = async () => {
    await askForCatchUp(db).catch((err) => log.error({ err }, "the store failed; trying again later"));
    await identify();
  };
  void identify();
  const loops = [...Array.from({ length: workers }, worker), every(catchUpEveryMs, stopping.signal, catchUp)];

  return {
    url: server.url,
    async stop() {
      stopping.abort();
      const finished = Promise.all([server.close(), ...loops]);
      await Promise.race([finished, sleep(finishWithinMs)]);
      dropping.abort();
      await Promise.race([finished, sleep(dropWithinMs)]);
      await db.close();
    },
  };
}

async function every(ms: number, stop: AbortSignal, act: () => Promise<void>): Promise<void> {
  for (;;) {
    await sleep(ms, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return;
    await act();
  }
}

const askForCatchUp = (db: Database): Promise<void> =>
  db.transaction((query) => ask(query, [{ kind: "catch-up" }], { now: Date.now(), urgent: false }));

async function ownLogin(probot: Probot): Promise<Login | null> {
  const { data } = await (await probot.auth()).request("GET /app");
  return data?.slug ? login(`${data.slug}[bot]`) : null;
}
