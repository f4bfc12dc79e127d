import type { Sha } from "../core/names.ts";
import { joined, type ScanReport } from "../core/reports/scan-report.ts";
import type { ScanOptions } from "../core/scanning/scan.ts";
import { skipsIn } from "../core/scanning/skip.ts";
import type { CommitRange } from "./ports.ts";
import { reportOfMessage } from "./scan-message.ts";
import { scanRange } from "./scan-range.ts";

/** What is about to be pushed: its commits, and the annotated tags with their messages. */
export type Push = {
  readonly range: CommitRange;
  readonly tags: readonly { readonly id: Sha; readonly message: string }[];
};

/**
 * What must not be published in a push: what each commit adds and says, and the messages of tags. A commit that says
 * that its scan was skipped was decided about already; the server looks at it again.
 */
export async function guardPush({ range, tags }: Push, options: ScanOptions): Promise<ScanReport> {
  const commits = async function* () {
    for await (const commit of range.commits()) if (skipsIn(commit.message).length === 0) yield commit;
  };
  const inCommits = await scanRange({ ...range, commits }, options);
  const inTags = tags.map(({ id, message }) => reportOfMessage({ of: id, text: message }, options));
  return joined([inCommits, ...inTags]);
}
