import type { ProbotOctokit } from "probot";

const mostPages = 10;
/** A delivery that failed this often fails by what it holds; pull requests and issues are found without it. */
const mostAttempts = 3;

type Sent = { readonly id: number; readonly guid: string; readonly status_code: number; readonly delivered_at: string };

/**
 * Asks GitHub to send again what we never accepted since `since`, each delivery once. Gives how many were asked for, and
 * whether the list was read to its end. GitHub itself never sends a failed delivery twice.
 */
export async function redeliverFailed(
  app: ProbotOctokit,
  since: number,
): Promise<{ readonly redelivered: number; readonly complete: boolean }> {
  const attempts = new Map<string, Sent[]>();
  let pages = 0;
  let complete = true;
  for await (const { data } of app.paginate.iterator("GET /app/hook/deliveries", { per_page: 100 })) {
    for (const sent of data) attempts.set(sent.guid, [...(attempts.get(sent.guid) ?? []), sent]);
    if (data.some((sent) => Date.parse(sent.delivered_at) < since)) break;
    if (++pages === mostPages) {
      complete = false;
      break;
    }
  }
  const lost = [...attempts.values()].filter(
    (all) =>
      all.length < mostAttempts &&
      all.every(({ status_code }) => status_code < 200 || status_code > 299) &&
      all.some(({ delivered_at }) => Date.parse(delivered_at) >= since),
  );
  for (const [{ id }] of lost as [Sent, ...Sent[]][])
    await app.request("POST /app/hook/deliveries/{delivery_id}/attempts", { delivery_id: id });
  return { redelivered: lost.length, complete };
}
