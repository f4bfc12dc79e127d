import type { Memory, Observation } from "../../flows/ports.ts";
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

/** The flows' memory in a database. */
export const memoryOf = (db: Database): Memory => ({
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
});
