import type { ProbotOctokit } from "probot";

const mostPages = 30;
/** What failed this often fails by what it holds; the pull requests and issues that it told of are found without it. */
const mostAttempts = 3;

type Attempt = { readonly id: number; readonly status_code: number };

/**
 * Asks GitHub to send every delivery once more that it lists and that we never accepted. Gives how many these were, and
 * whether the list was read to its end. GitHub itself never sends a failed delivery again.
 */
export async function redeliverFailed(
  app: ProbotOctokit,
): Promise<{ readonly redelivered: number; readonly complete: boolean }> {
  const attempts = new Map<string, Attempt[]>();
  let pages = 0;
  for await (const { data } of app.paginate.iterator("GET /app/hook/deliveries", { per_page: 100 })) {
    for (const { guid, id, status_code } of data)
      attempts.set(guid, [...(attempts.get(guid) ?? []), { id, status_code }]);
    if (++pages === mostPages) break;
  }
  const accepted = ({ status_code }: Attempt) => status_code >= 200 && status_code <= 299;
  const lost = [...attempts.values()].filter((all) => all.length < mostAttempts && !all.some(accepted));
  for (const [latest] of lost)
    if (latest) await app.request("POST /app/hook/deliveries/{delivery_id}/attempts", { delivery_id: latest.id });
  return { redelivered: lost.length, complete: pages < mostPages };
}
