import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runApp } from "../support/app.ts";
import { post, secret, synchronized } from "./signed.ts";

const PRIVATE_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const folder = mkdtempSync(join(tmpdir(), "countersign-start-"));
const enough = {
  APP_ID: "1",
  PRIVATE_KEY,
  WEBHOOK_SECRET: secret,
  DATABASE_FILE: join(folder, "countersign.db"),
  HOST: "127.0.0.1",
  PORT: "0",
  GHE_HOST: "127.0.0.1:9",
  GHE_PROTOCOL: "http",
};

/** The exit status and everything that was printed. */
async function ended(env: NodeJS.ProcessEnv): Promise<[number | null, string]> {
  const app = runApp(env);
  return [await app.exited, app.logs()];
}

describe("what keeps it from starting", () => {
  test("every missing setting is a line of its own", async () => {
    expect(await ended({})).toEqual([
      2,
      [
        "countersign: APP_ID: set it to the number on the GitHub App's settings page",
        "countersign: PRIVATE_KEY or PRIVATE_KEY_PATH: set one to the private key of the GitHub App, or to the file that holds it",
        "countersign: WEBHOOK_SECRET: set it to the secret in the GitHub App's webhook settings",
        "",
      ].join("\n"),
    ]);
  });

  test("the webhook secret that everybody knows", async () => {
    expect(await ended({ ...enough, WEBHOOK_SECRET: "development" })).toEqual([
      2,
      'countersign: WEBHOOK_SECRET: everybody knows "development"; set a secret of your own, here and in the GitHub App\n',
    ]);
  });

  test("a database file that cannot be opened", async () => {
    const DATABASE_FILE = join(folder, "missing", "countersign.db");
    expect(await ended({ ...enough, DATABASE_FILE })).toEqual([
      1,
      `countersign: DATABASE_FILE: ${DATABASE_FILE}: unable to open database file; set another file\n`,
    ]);
  });

  test("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const { port } = other.address() as AddressInfo;
    expect(await ended({ ...enough, PORT: String(port) })).toEqual([
      1,
      `countersign: PORT: ${port} on 127.0.0.1 is taken; set another\n`,
    ]);
    other.close();
  });
});

describe("with a GitHub that refuses everything", () => {
  const marker = "MARKER-of-a-stranger";
  const refusing = createServer((_request, response) => {
    response.writeHead(422, { "content-type": "application/json" }).end(JSON.stringify({ message: marker }));
  });
  let app: ReturnType<typeof runApp>;
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((listening) => refusing.listen(0, "127.0.0.1", listening));
    const { port } = refusing.address() as AddressInfo;
    app = runApp({ ...enough, GHE_HOST: `127.0.0.1:${port}`, LOG_LEVEL: "debug" });
    url = await app.ready;
  });
  afterAll(async () => {
    await app.kill("SIGKILL");
    refusing.close();
  });

  test("it starts, and says in one line that it is ready", async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const ready = app
      .logs()
      .split("\n")
      .filter((line) => line.includes('"msg":"listening"'));
    expect(ready.map((line) => JSON.parse(line))).toMatchObject([{ level: "info", url }]);
  });

  test("no payload, secret or error message is in its log, not even at debug", async () => {
    expect(await post(url, synchronized(1, marker))).toBe(202);
    expect(await post(url, synchronized(2, marker), { signature: `sha256=${marker}` })).toBe(401);
    expect(await post(url, `{"title": "${marker}"`)).toBe(400);
    expect(await post(url, { ...synchronized(3), installation: { id: marker } })).toBe(202);
    while (!app.logs().includes('"job":"pull:acme/web#1"')) await sleep(20);
    expect(app.logs()).toContain('"delivery stored"');
    for (const hidden of [marker, secret, ...PRIVATE_KEY.split("\n").slice(1, 3)])
      expect(app.logs()).not.toContain(hidden);
  });

  test("it stops when it is told to", async () => {
    expect(await app.kill("SIGTERM")).toBe(0);
  });
});
