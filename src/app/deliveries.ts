import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Logger } from "pino";
import type { WebhookEvent } from "../adapters/github/deliveries.ts";
import type { Database } from "../adapters/store/database.ts";
import { deliver } from "../adapters/store/inbox.ts";
import type { Delivery } from "../flows/ports.ts";

/** GitHub delivers nothing larger. */
const largestPayloadBytes = 25 * 1024 * 1024;

type Waiting = { readonly delivery: Delivery; accept(): void; refuse(error: unknown): void };

/** Keeps deliveries durably. All that arrive within one turn of the event loop share one transaction and its fsync. */
export function groupedInbox(db: Database): (delivery: Delivery) => Promise<void> {
  let waiting: Waiting[] = [];
  const flush = async () => {
    const group = waiting;
    waiting = [];
    try {
      await db.transaction(async (query) => {
        for (const { delivery } of group) await deliver(query, delivery, Date.now());
      });
      for (const one of group) one.accept();
    } catch (error) {
      for (const one of group) one.refuse(error);
    }
  };
  return (delivery) =>
    new Promise((accept, refuse) => {
      if (waiting.push({ delivery, accept, refuse }) === 1) setImmediate(() => void flush());
    });
}

export type Intake = {
  /** Whether GitHub signed this body. */
  verify(body: string, signature: string): Promise<boolean>;
  /** What it asks of us; null is nothing. */
  translate(event: WebhookEvent): Delivery | null;
  /** Resolves when the delivery is on the disk. */
  keep(delivery: Delivery): Promise<void>;
  readonly log: Logger;
};

/** The only route that GitHub calls. It verifies, writes down and answers; it never evaluates. */
export function webhooks({ verify, translate, keep, log }: Intake): Hono {
  const tooLarge = bodyLimit({ maxSize: largestPayloadBytes, onError: (c) => c.text("payload too large\n", 413) });
  return new Hono().post("/api/github/webhooks", tooLarge, async (c) => {
    const id = c.req.header("x-github-delivery");
    const name = c.req.header("x-github-event");
    const signature = c.req.header("x-hub-signature-256");
    if (!id || !name || !signature) return c.text("a header is missing\n", 400);
    const body = await c.req.text();
    if (body === "") return c.text("the payload is missing\n", 400);
    if (!(await verify(body, signature))) return c.text("the signature is wrong\n", 401);

    let payload: unknown;
    try {
      payload = JSON.parse(body);
    } catch {
      return c.text("the payload is no JSON; set the webhook's content type to application/json\n", 400);
    }
    const delivery = translate({ id, name, payload });
    if (!delivery) return c.text("ignored\n", 202);
    try {
      await keep(delivery);
    } catch (error) {
      log.error({ err: error, delivery: id }, "delivery not stored");
      return c.text("not stored\n", 503); // never acknowledge what is not on the disk
    }
    log.debug({ delivery: id, event: name }, "delivery stored");
    return c.text("accepted\n", 202);
  });
}
