import { type ServerType, serve } from "@hono/node-server";

type Fetch = Parameters<typeof serve>[0]["fetch"];

/** Listens on this machine only; port 0 takes a free one. */
export async function listen(fetch: Fetch, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server: ServerType = await new Promise((started) => {
    const listening = serve({ fetch, port, hostname: "127.0.0.1" }, () => started(listening));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the local GitHub has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
