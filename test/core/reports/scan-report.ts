import { repoPath, type Sha, sha } from "../../../src/core/names.ts";
import type { ReportedFinding, ScanReport } from "../../../src/core/reports/scan-report.ts";

export const commit: Sha = sha("c0ffee".repeat(7).slice(0, 40));

/** A finding as a scan tells it. */
export const finding = (more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  kind: "github-token",
  rule: "secretlint/github",
  severity: "block",
  path: repoPath("src/a.ts"),
  line: 3,
  column: 14,
  masked: "ghp_********",
  fingerprint: "0".repeat(32),
  ...more,
});

/** A report of these findings and problems. */
export const reportOf = (findings: readonly ReportedFinding[], problems: readonly string[] = []): ScanReport => ({
  findings,
  allowed: [],
  problems,
  scanned: { files: 2, bytes: 1_234 },
});
