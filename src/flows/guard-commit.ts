import type { Finding } from "../core/scanning/finding.ts";
import { keyed, noFingerprint } from "../core/scanning/fingerprint.ts";
import { scanBlob } from "../core/scanning/scan.ts";
import type { Index, StagedFile } from "./ports.ts";

export type Guarded = {
  readonly findings: readonly Finding[];
  /** How many findings a comment with a reason let pass. */
  readonly allowed: number;
  /** What could not be scanned, and why. */
  readonly problems: readonly string[];
};

/**
 * What must not be committed. Every file is scanned whole, since a key may be new under an old header; what is found
 * counts only where it touches a line that this commit adds.
 */
export async function guardCommit(files: Iterable<StagedFile>, index: Index): Promise<Guarded> {
  const suspects: StagedFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const seen = scanBlob({ ...file, added: "all" }, { fingerprint: noFingerprint });
    if (seen.findings.length + seen.allowed.length > 0) suspects.push(file);
    else problems.push(...seen.problems);
  }
  if (suspects.length === 0) return { findings: [], allowed: 0, problems };

  const lines = await index.stagedLines(suspects.map(({ path }) => path));
  const fingerprint = keyed(await index.fingerprintKey());
  const results = suspects.map((file) => scanBlob({ ...file, added: lines.get(file.path) ?? "all" }, { fingerprint }));
  return {
    findings: results.flatMap(({ findings }) => findings),
    allowed: results.reduce((sum, { allowed }) => sum + allowed.length, 0),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
  };
}

/** Whether the commit may be made: warnings are shown and let pass, and what could not be scanned may not pass. */
export function answerOf({ findings, problems }: Guarded): "go on" | "no" | "could not tell" {
  if (findings.some(({ severity }) => severity === "block")) return "no";
  return problems.length > 0 ? "could not tell" : "go on";
}
