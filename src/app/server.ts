import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

export type Health = {
  /** Throws when the store does not answer. */
  store(): Promise<unknown>;
  /** When a worker last looked for work, in epoch milliseconds. */
  lastLook(): number;
};

/** Longer than the longest run of a job, during which its worker looks for nothing. */
const silenceMs = 6 * 60_000;

/** Everything that the server answers. There is nothing else: no set-up pages, no dashboard of Probot's. */
export function routes(webhooks: Hono, { store, lastLook }: Health): Hono {
  const app = new Hono();
  app.route("/", webhooks);
  app.get("/healthz", (c) => c.text("alive\n"));
  app.get("/readyz", async (c) => {
    const stored = await store().then(
      () => true,
      () => false,
    );
    if (!stored) return c.text("the store does not answer\n", 503);
    if (Date.now() - lastLook() > silenceMs) return c.text("the workers stand still\n", 503);
    return c.text("ready\n");
  });
  app.notFound((c) => c.text("not found\n", 404));
  app.onError((_error, c) => c.text("internal error\n", 500)); // the reason is nobody's business outside
  return app;
}

/** Listens, and gives the address at which the server can be reached. */
export function listen(
  { fetch }: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (address: AddressInfo) => {
      const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
      resolve({ url: `http://${name.includes(":") ? `[${name}]` : name}:${address.port}`, close });
    }) as Server;
    server.once("error", reject);
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
      });
  });
}
