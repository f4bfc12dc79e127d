import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** Runs one statement and gives its rows. Values stand in the text as `$1`, `$2` …, as PostgreSQL writes them. */
export type Query = <Row = unknown>(sql: string, values?: readonly SQLInputValue[]) => Promise<readonly Row[]>;

export type Database = {
  readonly query: Query;
  /** All or nothing; when it returns, the work is on the disk. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * Opens a SQLite file that survives `kill -9` and a power cut. One connection for the whole process: its wait for a lock
 * blocks the event loop, so a second one would wait for itself. Statements and transactions therefore queue.
 */
export function openSqlite(file: string): Database {
  const db = new DatabaseSync(file);
  db.exec("pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = full");
  const prepared = new Map<string, StatementSync>();
  const query: Query = async <Row>(sql: string, values: readonly SQLInputValue[] = []) => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(Object.fromEntries(values.map((value, i) => [`$${i + 1}`, value]))) as Row[];
  };

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };
  const transaction = async <T>(work: (query: Query) => Promise<T>): Promise<T> => {
    db.exec("begin immediate"); // the write lock comes before the first read
    try {
      const result = await work(query);
      db.exec("commit");
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec("rollback");
      throw error;
    }
  };
  return {
    query: (sql, values) => inTurn(() => query(sql, values)),
    transaction: (work) => inTurn(() => transaction(work)),
    close: () => inTurn(async () => db.close()),
  };
}
