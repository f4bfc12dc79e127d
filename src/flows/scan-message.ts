import type { Sha } from "../core/names.ts";
import type { ScanReport } from "../core/reports/scan-report.ts";
import { scanMessage } from "../core/scanning/message.ts";
import type { ScanOptions } from "../core/scanning/scan.ts";

/** What must not be published in the message of a commit or tag. */
export function reportOfMessage(
  { of, text }: { readonly of: Sha; readonly text: string },
  options: ScanOptions,
): ScanReport {
  const { findings, allowed, problems } = scanMessage(text, options);
  const scanned = { files: 0, bytes: text.length };
  return { findings: findings.map((finding) => ({ ...finding, commit: of })), allowed, problems, scanned };
}
