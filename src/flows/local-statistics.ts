import type { Commit } from "../core/attribution/commit.ts";
import { judgeCommit } from "../core/attribution/judge.ts";
import { type AttributionStatistics, tally } from "../core/statistics/attribution.ts";

/** Who made these commits, judged and counted one by one, so that a long history needs no memory. */
export async function localStatistics(commits: AsyncIterable<Commit>): Promise<AttributionStatistics> {
  const counted = tally();
  for await (const commit of commits) counted.add(judgeCommit(commit));
  return counted.statistics();
}
