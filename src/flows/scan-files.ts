import type { ReportedFinding, ScanReport } from "../core/reports/scan-report.ts";
import { type ScanOptions, type ScanResult, scanBlob } from "../core/scanning/scan.ts";
import { tellablePath } from "../core/scanning/tellable.ts";
import type { FileContent } from "./ports.ts";

const nothing = new Uint8Array();

/** What must not be published in these files, whole. They are read one at a time. */
export function scanFiles(
  contents: Iterable<FileContent>,
  options: ScanOptions,
  onScanned: (bytes: number) => void = () => {},
): ScanReport {
  const findings: ReportedFinding[] = [];
  const allowed: ScanResult["allowed"][number][] = [];
  const problems: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const content of contents) {
    const read = "bytes" in content ? content.bytes : nothing;
    const result = scanBlob({ path: content.path, bytes: read, added: "all" }, options);
    findings.push(...result.findings);
    allowed.push(...result.allowed);
    problems.push(...result.problems);
    if ("problem" in content) problems.push(`${tellablePath(content.path)}: ${content.problem}`);
    files++;
    bytes += read.length;
    onScanned(read.length);
  }
  return { findings, allowed, problems, scanned: { files, bytes } };
}
