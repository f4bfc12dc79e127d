import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { idle, runApp } from "../support/app.ts";
import { post, secret, synchronized } from "./signed.ts";

const rehearsal = resolve(import.meta.dirname, "rehearsal.ts");
const kills = 6;
const senders = 8;
const pullRequests = 12;

type Line = { readonly what: string; readonly pid: string; readonly at: number; readonly key: string };
const read = (journal: string): readonly Line[] =>
  readFileSync(journal, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [what = "", pid = "", at = "", key = ""] = line.split(" ");
      return { what, pid, at: Number(at), key };
    });

test("killed again and again under load: nothing acknowledged is lost, nothing runs twice at once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-killed-"));
  const env = {
    DATABASE_FILE: join(folder, "countersign.db"),
    JOURNAL: join(folder, "journal"),
    WEBHOOK_SECRET: secret,
  };
  let app = runApp(env, rehearsal);
  let url = await app.ready;
  const { port } = new URL(url);

  const acknowledged = new Map<string, { readonly key: string; readonly at: number }>();
  let sending = true;
  const send = async (sender: number) => {
    for (let i = 0; sending; i++) {
      const number = 1 + ((i * senders + sender) % pullRequests);
      const id = `${sender}.${i}`;
      const at = Date.now();
      const payload = synchronized(number);
      if ((await post(url, payload, { id })) === 202) acknowledged.set(id, { key: `pull:acme/web#${number}`, at });
      else await sleep(20);
      if (i % 10 === 0) await post(url, payload, { id }); // GitHub may deliver twice
    }
  };
  const sent = Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
  for (let i = 0; i < kills; i++) {
    await sleep(300 + 97 * i);
    await app.kill("SIGKILL");
    app = runApp({ ...env, PORT: port }, rehearsal);
    url = await app.ready;
  }
  sending = false;
  await sent;
  await idle(env.DATABASE_FILE, app);
  await app.kill("SIGKILL");

  const db = new DatabaseSync(env.DATABASE_FILE);
  expect(db.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  const stored = new Set(
    db
      .prepare("select id from deliveries")
      .all()
      .map(({ id }) => id),
  );
  db.close();
  expect(acknowledged.size).toBeGreaterThan(100);
  expect([...acknowledged.keys()].filter((id) => !stored.has(id))).toEqual([]);

  const journal = read(env.JOURNAL);
  expect(new Set(journal.map(({ pid }) => pid)).size).toBe(kills + 1);
  const running = new Map<string, Line>();
  const lastWholeRun = new Map<string, number>();
  for (const line of journal) {
    const before = running.get(line.key);
    if (line.what === "begin") {
      expect(before?.pid, `${line.key} began while it was running`).not.toBe(line.pid);
      running.set(line.key, line);
    } else {
      expect(before?.pid).toBe(line.pid);
      lastWholeRun.set(line.key, before!.at);
      running.delete(line.key);
    }
  }
  for (const { key, at } of acknowledged.values()) expect(lastWholeRun.get(key), key).toBeGreaterThanOrEqual(at);
});

test("told to stop, it finishes the job at hand and exits with 0", async () => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-stopped-"));
  const env = {
    DATABASE_FILE: join(folder, "countersign.db"),
    JOURNAL: join(folder, "journal"),
    WEBHOOK_SECRET: secret,
  };
  const app = runApp({ ...env, JOB_MS: "400" }, rehearsal);
  expect(await post(await app.ready, synchronized(1))).toBe(202);
  while (!readFileSync(env.JOURNAL, { encoding: "utf8", flag: "a+" }).includes("begin")) await sleep(10);
  expect(await app.kill("SIGTERM")).toBe(0);
  const journal = read(env.JOURNAL);
  expect(journal.filter(({ what }) => what === "end").length).toBe(
    journal.filter(({ what }) => what === "begin").length,
  );
});
