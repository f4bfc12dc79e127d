import { repoPath } from "../names.ts";
import { scanBlob } from "./scan.ts";
import type { ScanOptions, ScanResult } from "./sheet.ts";

/** The path that findings in a commit message have. */
export const messagePath = repoPath("commit message");

/** Who signed, wrote or reviewed: their addresses belong there. */
const byline = /^(?:[a-z]+-)+(?:by|human|to)[ \t]*:|^(?:author|committer)[ \t]*:/i;

/**
 * What must not be published in the message of a commit, a tag or a pull request. The addresses of those who sign and
 * review in trailers belong to the message; a secret does nowhere.
 */
export function scanMessage(message: string, options: ScanOptions): ScanResult {
  const seen = scanBlob({ path: messagePath, bytes: new TextEncoder().encode(message), added: "all" }, options);
  const lines = message.split("\n");
  const isByline = (line: number) => byline.test(lines[line - 1] ?? "");
  return { ...seen, findings: seen.findings.filter(({ kind, line }) => kind !== "EMAIL_ADDRESS" || !isByline(line)) };
}
