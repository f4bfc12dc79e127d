import type { RepoPath } from "../core/names.ts";
import { eachOnce, joined, type ScanReport } from "../core/reports/scan-report.ts";
import type { ScanOptions } from "../core/scanning/scan.ts";
import type { CommitRange, StoredCommit } from "./ports.ts";
import { scanChanges } from "./scan-changes.ts";
import { reportOfMessage } from "./scan-message.ts";

/** What must not be published in what each commit of a range adds and says. A value is told with its first commit. */
export async function scanRange(
  range: CommitRange,
  options: ScanOptions,
  onScanned: (bytes: number) => void = () => {},
): Promise<ScanReport> {
  const commits: StoredCommit[] = [];
  for await (const commit of range.commits()) commits.push(commit);
  commits.reverse();
  const messages = commits.map(({ sha, message }) => reportOfMessage({ of: sha, text: message }, options));
  const changes = commits.map((commit) => ({
    commit: commit.sha,
    blobs: commit.blobs,
    addedLines: (paths: readonly RepoPath[]) => range.addedLines(commit, paths),
  }));
  const report = joined([await scanChanges(changes, range.blobs, options, onScanned), ...messages]);
  return { ...report, findings: eachOnce(report.findings) };
}
