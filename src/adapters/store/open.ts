import { DatabaseSync } from "node:sqlite";
import { type Database, openSqlite } from "./database.ts";
import { releaseAll } from "./inbox.ts";
import { forgetScans } from "./memory.ts";
import { migrate } from "./migrations.ts";

/** Somebody else serves this database file. */
export class DatabaseInUse extends Error {
  override readonly name = "DatabaseInUse";
}

/**
 * Holds `<file>-owner` for as long as this process lives. The lock is the operating system's: it ends with the process,
 * also by `kill -9`, and so cannot be left behind.
 */
function own(file: string, waitMs: number): () => void {
  const lock = new DatabaseSync(`${file}-owner`, { timeout: waitMs });
  try {
    lock.exec("begin exclusive");
  } catch (cause) {
    lock.close();
    throw new DatabaseInUse(`another countersign is using ${file}`, { cause });
  }
  return () => lock.close();
}

/**
 * Opens the store's file for this process alone, at the newest version, with everything free that a dead process held.
 * A predecessor that is just stopping is waited for.
 */
export async function openStore(file: string, waitMs = 15_000): Promise<Database> {
  const disown = own(file, waitMs);
  try {
    const db = openSqlite(file);
    await migrate(db);
    await releaseAll(db);
    await forgetScans(db);
    return { ...db, close: () => db.close().finally(disown) };
  } catch (error) {
    disown();
    throw error;
  }
}
