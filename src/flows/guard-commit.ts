import { type Accepted, acceptedBy, baselinePath, parseBaseline } from "../core/scanning/baseline.ts";
import type { Finding } from "../core/scanning/finding.ts";
import { keyed, noFingerprint } from "../core/scanning/fingerprint.ts";
import { scanMessage } from "../core/scanning/message.ts";
import { type ScanOptions, type ScanResult, scanBlob } from "../core/scanning/scan.ts";
import { readySettings, type ScanSettings } from "../core/scanning/settings.ts";
import type { Index, StagedFile } from "./ports.ts";

export type Guarded = {
  readonly findings: readonly Finding[];
  /** How many findings a comment with a reason or the baseline let pass. */
  readonly allowed: number;
  /** What could not be scanned, and why. */
  readonly problems: readonly string[];
};

/**
 * What must not be committed. Every file is scanned whole, since a key may be new under an old header; what is found
 * counts only where it touches a line that this commit adds.
 */
export async function guardCommit(
  files: readonly StagedFile[],
  policy: ScanSettings | null,
  index: Index,
): Promise<Guarded> {
  const settings = policy && { settings: readySettings(policy) };
  const suspects: StagedFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const seen = scanBlob({ ...file, added: "all" }, { fingerprint: noFingerprint, ...settings });
    if (isSuspicious(seen)) suspects.push(file);
    else problems.push(...seen.problems);
  }
  if (suspects.length === 0) return { findings: [], allowed: 0, problems };

  const lines = await index.stagedLines(suspects.map(({ path }) => path));
  const { options, problems: unread } = await optionsOf(index);
  const results = suspects.map((file) =>
    scanBlob({ ...file, added: lines.get(file.path) ?? "all" }, { ...options, ...settings }),
  );
  return {
    findings: results.flatMap(({ findings }) => findings),
    allowed: results.reduce((sum, { allowed }) => sum + allowed.length, 0),
    problems: [...problems, ...unread, ...results.flatMap((result) => result.problems)],
  };
}

/** The same for the message of the commit, as git will keep it. */
export async function guardMessage(message: string, policy: ScanSettings | null, index: Index): Promise<Guarded> {
  const settings = policy && { settings: readySettings(policy) };
  const seen = scanMessage(message, { fingerprint: noFingerprint, ...settings });
  if (!isSuspicious(seen)) return { findings: [], allowed: 0, problems: seen.problems };
  const { options, problems } = await optionsOf(index);
  const { findings, allowed, problems: others } = scanMessage(message, { ...options, ...settings });
  return { findings, allowed: allowed.length, problems: [...problems, ...others] };
}

const isSuspicious = ({ findings, allowed }: ScanResult): boolean => findings.length + allowed.length > 0;

/** A baseline that cannot be read accepts nothing, and is told. */
async function optionsOf(index: Index): Promise<{ options: ScanOptions; problems: readonly string[] }> {
  const { baseline, problems } = parseBaseline((await index.baseline()) ?? "");
  const accepted: Accepted = acceptedBy(baseline, index.today);
  return {
    options: { fingerprint: keyed(await index.fingerprintKey()), accepted },
    problems: problems.map(({ line, problem }) => `${baselinePath}:${line}: this line ${problem}`),
  };
}

/** Whether the commit may be made: warnings are shown and let pass, and what could not be scanned may not pass. */
export function answerOf({ findings, problems }: Guarded): "go on" | "no" | "could not tell" {
  if (findings.some(({ severity }) => severity === "block")) return "no";
  return problems.length > 0 ? "could not tell" : "go on";
}
