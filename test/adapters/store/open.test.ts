import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite } from "../../../src/adapters/store/database.ts";
import { ask, claim } from "../../../src/adapters/store/inbox.ts";
import { migrate } from "../../../src/adapters/store/migrations.ts";
import { DatabaseInUse, openStore } from "../../../src/adapters/store/open.ts";

const newFile = () => join(mkdtempSync(join(tmpdir(), "countersign-store-")), "countersign.db");

test("an empty file gets every table, and the same file again nothing", async () => {
  const db = openSqlite(newFile());
  expect(await migrate(db)).toBe(1);
  expect(await migrate(db)).toBe(1);
  const tables = await db.query<{ name: string }>("select name from sqlite_schema where type = 'table' order by name");
  expect(tables.map(({ name }) => name)).toEqual([
    "deliveries",
    "installations",
    "jobs",
    "observations",
    "records",
    "scans",
    "schema_version",
  ]);
  expect(await db.query("select version from schema_version")).toEqual([{ version: 1 }]);
  await db.close();
});

test("a database of a newer countersign is left alone", async () => {
  const db = openSqlite(newFile());
  await migrate(db);
  await db.query("update schema_version set version = 99");
  await expect(migrate(db)).rejects.toThrow(
    "the database is of version 99, this countersign knows 1: start a newer one",
  );
  await db.close();
});

test("what is committed is flushed to the disk before it is acknowledged", async () => {
  const db = openSqlite(newFile());
  expect(await db.query("pragma journal_mode")).toEqual([{ journal_mode: "wal" }]);
  expect(await db.query("pragma synchronous")).toEqual([{ synchronous: 2 }]);
  await db.close();
});

test("a transaction that throws leaves nothing behind and the next one works", async () => {
  const db = openSqlite(newFile());
  await db.query("create table numbers(n integer)");
  const failing = db.transaction(async (query) => {
    await query("insert into numbers values(1)");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await db.transaction((query) => query("insert into numbers values(2)"));
  expect(await db.query("select n from numbers")).toEqual([{ n: 2 }]);
  await db.close();
});

test("transactions that overlap in time run one after the other", async () => {
  const db = openSqlite(newFile());
  await db.query("create table counter(n integer)");
  await db.query("insert into counter values(0)");
  const increase = () =>
    db.transaction(async (query) => {
      const [row] = await query<{ n: number }>("select n from counter");
      await new Promise((resolve) => setImmediate(resolve));
      await query("update counter set n = $1", [row!.n + 1]);
    });
  await Promise.all(Array.from({ length: 20 }, increase));
  expect(await db.query("select n from counter")).toEqual([{ n: 20 }]);
  await db.close();
});

test("a second process on the same file is refused, until the first is gone", async () => {
  const file = newFile();
  const first = await openStore(file);
  await expect(openStore(file, 0)).rejects.toThrow(DatabaseInUse);
  await first.close();
  await (await openStore(file, 0)).close();
});

test("what a dead process held is free at the next start, without waiting for its lease", async () => {
  const file = newFile();
  const first = await openStore(file);
  await first.transaction((query) => ask(query, [{ kind: "catch-up" }], { now: 0, urgent: false }));
  expect(await claim(first, 1, 60_000)).toMatchObject({ key: "app" });
  expect(await claim(first, 2, 60_000)).toBeNull();
  await first.close();
  const second = await openStore(file);
  expect(await claim(second, 2, 60_000)).toMatchObject({ key: "app" });
  await second.close();
});
