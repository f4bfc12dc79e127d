import { randomBytes } from "node:crypto";
import type { Database } from "./database.ts";

/** The secret under which an installation's fingerprints are made: drawn once, then always the same. */
export async function keyFor(db: Database, installation: number): Promise<string> {
  const [row] = await db.query<{ key: string }>(
    "insert into installations(id, key) values($1, $2) on conflict(id) do update set key = installations.key returning key",
    [installation, randomBytes(32).toString("base64url")],
  );
  return row!.key;
}

/** When everything of an installation was last looked at; null if never. */
export async function reconciledAt(db: Database, installation: number): Promise<number | null> {
  const [row] = await db.query<{ reconciled_at: number | null }>(
    "select reconciled_at from installations where id = $1",
    [installation],
  );
  return row?.reconciled_at ?? null;
}

/** Remembers that everything of an installation was looked at then. */
export async function rememberReconciled(db: Database, installation: number, at: number): Promise<void> {
  await keyFor(db, installation);
  await db.query("update installations set reconciled_at = $1 where id = $2", [at, installation]);
}
