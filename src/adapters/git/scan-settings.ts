import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyPath } from "../../core/policy/policy.ts";
import { readPolicy } from "../../core/policy/read-policy.ts";
import { noSettings, type ScanSettings } from "../../core/scanning/settings.ts";

/**
 * What a policy file says about scanning. Reading YAML takes longer than scanning a commit, so the answer is kept in the
 * git directory for the blob that it came from. Throws when the file is broken: a commit does not pass by a guess.
 */
export function scanSettings(policy: { id: string; text: string } | null, commonDir: string): ScanSettings {
  if (policy === null || !policy.text.includes("scanning")) return noSettings;
  const folder = join(commonDir, "countersign");
  const file = join(folder, "scanning.json");
  const kept = keptIn(file);
  if (kept?.id === policy.id) return kept.settings;
  const read = readPolicy(policy.text);
  if ("problems" in read) {
    const [first] = read.problems;
    const place = `${policyPath}:${first?.line}:${first?.column}`;
    throw Object.assign(new Error(`${place}: ${first?.says}; mend it, stage it and commit again`), { code: "EPOLICY" });
  }
  const settings = read.policy.scanning;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}-${process.pid}`;
  writeFileSync(draft, JSON.stringify({ id: policy.id, settings } satisfies Kept));
  renameSync(draft, file);
  return settings;
}

type Kept = { readonly id: string; readonly settings: ScanSettings };

function keptIn(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Kept;
  } catch {
    return null; // it is made again
  }
}
