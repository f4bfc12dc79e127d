import type { Database } from "./database.ts";

/** Every step that a database took, oldest first. A step that was released is never edited; a new one is added. */
const steps: readonly (readonly string[])[] = [
  [
    "create table deliveries(id text primary key, event text not null, received_at bigint not null)",
    "create index deliveries_by_age on deliveries(received_at)",
    `create table jobs(key text primary key, job text not null, urgent integer not null, gen bigint not null,
      done_gen bigint not null default 0, run_after bigint not null, attempts integer not null default 0,
      locked_by text, locked_until bigint not null default 0, dead integer not null default 0, last_error text)`,
    "create index jobs_due on jobs(urgent desc, run_after) where gen > done_gen and dead = 0",
    `create table observations(repo text not null, number bigint not null, identity text not null,
      observation text not null, primary key(repo, number, identity))`,
    `create table records(subject text not null, at text not null, action text not null, data text not null,
      primary key(subject, at, action))`,
    `create table scans(repo text not null, base text not null, head text not null, scan text not null,
      kept_at bigint not null, primary key(repo, base, head))`,
    "create table installations(id bigint primary key, key text not null, reconciled_at bigint)",
  ],
];

/** Brings a database, empty or of any older version, to the newest version, and gives that. */
export function migrate(db: Database): Promise<number> {
  return db.transaction(async (query) => {
    await query("create table if not exists schema_version(version integer not null)");
    const [row] = await query<{ version: number }>("select version from schema_version");
    const version = row?.version ?? 0;
    if (version > steps.length)
      throw new Error(
        `the database is of version ${version}, this countersign knows ${steps.length}: start a newer one`,
      );
    for (const statement of steps.slice(version).flat()) await query(statement);
    await query(row ? "update schema_version set version = $1" : "insert into schema_version(version) values($1)", [
      steps.length,
    ]);
    return steps.length;
  });
}
