import { createHmac, randomUUID } from "node:crypto";
import { line } from "./in-turn.ts";
import type { App, Installation, Json } from "./world.ts";

/** One event on its way to the App. `status` is the App's last answer: null before the first try, 0 when none came. */
export type LocalDelivery = {
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly payload: Json;
  readonly status: number | null;
  /** Lost on the way by a fault: never sent, and GitHub's own list does not show it. */
  readonly lost: boolean;
};
type Delivery = { -readonly [key in keyof LocalDelivery]: LocalDelivery[key] };

/** One try to deliver, as `/app/hook/deliveries` lists it. */
export type Attempt = {
  readonly id: number;
  readonly delivery: LocalDelivery;
  readonly at: Date;
  readonly redelivery: boolean;
  readonly durationS: number;
  readonly status: number;
  readonly says: string;
  readonly headers: Record<string, string>;
  readonly answer: string;
};

export type PostOffice = ReturnType<typeof openPostOffice>;
type Needs = {
  readonly app: App;
  readonly hookId: number;
  readonly automatic: boolean;
  readonly now: () => Date;
  readonly nextId: () => number;
};

/** GitHub gives a receiver ten seconds. */
const patienceMs = 10_000;

/** Queues, signs and sends webhook deliveries. Nothing leaves before `flush`, so a history can be repeated. */
export function openPostOffice({ app, hookId, automatic, now, nextId }: Needs) {
  let byItself = automatic;
  let target: string | null = null;
  let toLose = 0;
  let toDouble = 0;
  let seed: number | null = null;
  const all: Delivery[] = [];
  const attempts: Attempt[] = [];
  let queue: Delivery[] = [];
  const inTurn = line();

  async function send(delivery: Delivery, redelivery: boolean): Promise<void> {
    const body = JSON.stringify(delivery.payload);
    const headers = {
      accept: "*/*",
      "content-type": "application/json",
      "user-agent": "GitHub-Hookshot/local",
      "x-github-delivery": delivery.guid,
      "x-github-event": delivery.event,
      "x-github-hook-id": String(hookId),
      "x-github-hook-installation-target-id": String(app.id),
      "x-github-hook-installation-target-type": "integration",
      "x-hub-signature-256": `sha256=${createHmac("sha256", app.webhookSecret).update(body).digest("hex")}`,
    };
    const started = performance.now();
    const { status, says, answer } = await post(target!, headers, body);
    delivery.status = status;
    const durationS = Math.round((performance.now() - started) / 10) / 100;
    attempts.push({ id: nextId(), delivery, at: now(), redelivery, durationS, status, says, headers, answer });
  }

  async function deliverAll(): Promise<number> {
    let sent = 0;
    while (target && queue.length > 0) {
      if (seed !== null) queue = shuffled(queue, seed++);
      const next = queue.shift()!;
      if (toLose > 0) {
        toLose--;
        next.lost = true;
        continue;
      }
      await send(next, next.status !== null);
      sent++;
      if (toDouble > 0) {
        toDouble--;
        await send(next, false);
        sent++;
      }
    }
    return sent;
  }

  function wake(): void {
    if (byItself) setImmediate(() => void inTurn(deliverAll));
  }

  return {
    all: all as readonly LocalDelivery[],
    attempts: attempts as readonly Attempt[],
    sendTo: (url: string | null) => {
      target = url;
      wake();
    },
    deliverByItself: () => {
      byItself = true;
      wake();
    },
    /** Queues an event with what GitHub adds to every payload of an App. */
    queue(event: string, installation: Installation | null, payload: Json): void {
      const whole = structuredClone({
        ...payload,
        ...(installation &&
          !payload.installation && { installation: { id: installation.id, node_id: `MDI_${installation.id}` } }),
      });
      const delivery = {
        guid: randomUUID(),
        event,
        action: whole.action ?? null,
        payload: whole,
        status: null,
        lost: false,
      };
      all.push(delivery);
      queue.push(delivery);
      wake();
    },
    flush: () => inTurn(deliverAll),
    /** Puts a delivery into the queue once more, as GitHub's "redeliver" does. */
    again(delivery: LocalDelivery): void {
      const found = all.find((one) => one === delivery)!;
      queue.push(found);
      wake();
    },
    redeliver(guid: string): Promise<void> {
      const delivery = all.find((one) => one.guid === guid);
      if (!delivery) throw new Error(`no delivery ${guid}`);
      if (!target) throw new Error("there is no address to deliver to: call sendWebhooksTo first");
      return inTurn(() => send(delivery, true));
    },
    faults: {
      lose: (n: number) => {
        toLose = n;
      },
      duplicate: (n: number) => {
        toDouble = n;
      },
      shuffle: (from: number) => {
        seed = from;
      },
      reset: () => {
        toLose = 0;
        toDouble = 0;
        seed = null;
      },
    },
  };
}

async function post(url: string, headers: Record<string, string>, body: string) {
  try {
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(patienceMs) });
    const says = answer.ok ? "OK" : `Invalid HTTP Response: ${answer.status}`;
    return { status: answer.status, says, answer: await answer.text() };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    return { status: 0, says: timedOut ? "timed out" : "failed to connect to host", answer: "" };
  }
}

/** The same order for the same seed: Fisher and Yates with the numbers of mulberry32. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
