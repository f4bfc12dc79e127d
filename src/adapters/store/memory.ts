import type { Scan } from "../../core/policy/facts.ts";
import type { Memory, Observation, ScanMemory } from "../../flows/ports.ts";
import type { Database, Query } from "./database.ts";

/** What makes an observation the same as another. Of a review only its first arrival counts. */
function identityOf(observation: Observation): string {
  switch (observation.kind) {
    case "reviewed":
      return `reviewed ${observation.review}`;
    case "pushed":
      return `pushed ${observation.head} ${observation.by.login.toLowerCase()}`;
    case "attributed":
      return `attributed ${observation.head} ${JSON.stringify(observation.evidence)}`;
    case "operated":
      return `operated ${observation.by.account?.login.toLowerCase()}`;
  }
}

/** Keeps what is new, inside a transaction. */
export async function observe(query: Query, observations: readonly Observation[]): Promise<void> {
  for (const observation of observations)
    await query(
      "insert into observations(repo, number, identity, observation) values($1, $2, $3, $4) on conflict do nothing",
      [
        observation.pullRequest.repo,
        observation.pullRequest.number,
        identityOf(observation),
        JSON.stringify(observation),
      ],
    );
}

/** The flows' memory in a database. `now` gives the time in epoch milliseconds. */
export const memoryOf = (db: Database, now: () => number = Date.now): Memory & ScanMemory => ({
  async observationsOf({ repo, number }) {
    const rows = await db.query<{ observation: string }>(
      "select observation from observations where repo = $1 and number = $2 order by identity",
      [repo, number],
    );
    return rows.map(({ observation }) => JSON.parse(observation) as Observation);
  },
  observe: (observations) => db.transaction((query) => observe(query, observations)),
  async record({ subject, at, action, data }) {
    await db.query("insert into records(subject, at, action, data) values($1, $2, $3, $4) on conflict do nothing", [
      subject,
      at,
      action,
      JSON.stringify(data ?? null),
    ]);
  },
  async scanOf({ repo, base, head }) {
    const [row] = await db.query<{ scan: string }>(
      "select scan from scans where repo = $1 and base = $2 and head = $3",
      [repo, base, head],
    );
    return row ? (JSON.parse(row.scan) as Scan) : null;
  },
  async keepScan({ repo, base, head }, scan) {
    await db.query(
      `insert into scans(repo, base, head, scan, kept_at) values($1, $2, $3, $4, $5)
      on conflict(repo, base, head) do update set scan = excluded.scan, kept_at = excluded.kept_at`,
      [repo, base, head, JSON.stringify(scan), now()],
    );
  },
});

/** Forgets every scan: another version of us might find more. */
export async function forgetScans(db: Database): Promise<void> {
  await db.query("delete from scans");
}
