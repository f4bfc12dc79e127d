import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stagedText } from "../adapters/git/staged-text.ts";
import { policyPath } from "../core/policy/policy.ts";
import { readPolicy } from "../core/policy/read-policy.ts";
import { baselinePath, parseBaseline } from "../core/scanning/baseline.ts";
import type { ScanSettings } from "../core/scanning/settings.ts";

/** It cannot be scanned as it was asked for: why, and what to type instead, in one line. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export type OwnRules = {
  readonly policy: ScanSettings | null;
  /** The text of the baseline; null without one. */
  readonly baseline: string | null;
  /** Lines of the baseline that say nothing. */
  readonly problems: readonly string[];
};

/** What a repository says about scanning, as its index has it or as it lies there. Throws when the policy is broken. */
export async function ownRules(top: string | null, from: "index" | "files"): Promise<OwnRules> {
  if (top === null) return { policy: null, baseline: null, problems: [] };
  const textOf = async (path: string) =>
    from === "index" ? ((await stagedText(path, { cwd: top }))?.text ?? null) : fileText(join(top, path));
  const [policy, baseline] = [await textOf(policyPath), await textOf(baselinePath)];
  const problems = baseline === null ? [] : parseBaseline(baseline).problems;
  return {
    policy: policy === null ? null : settingsIn(policy),
    baseline,
    problems: problems.map(({ line, problem }) => `${baselinePath}:${line}: this line ${problem}`),
  };
}

function settingsIn(text: string): ScanSettings {
  const read = readPolicy(text);
  if (!("problems" in read)) return read.policy.scanning;
  const [first] = read.problems;
  throw new Refusal(`${policyPath}:${first?.line}:${first?.column}: ${first?.says}`);
}

/** The text of a file; null if there is none. */
export function fileText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
