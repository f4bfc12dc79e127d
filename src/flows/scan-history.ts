import type { RepoPath, Sha } from "../core/names.ts";
import { eachOnce, joined, type ReportedFinding, type ScanReport } from "../core/reports/scan-report.ts";
import { changedPart } from "../core/scanning/changed-part.ts";
import { type ScanOptions, type ScanResult, scanBlob } from "../core/scanning/scan.ts";
import { tellablePath } from "../core/scanning/tellable.ts";
import type { StoredBlob, StoredCommit } from "./ports.ts";
import { reportOfMessage } from "./scan-message.ts";

/** A blob, and the first commit that has it; null if only a reference names it. */
export type PlacedBlob = { readonly id: Sha; readonly path: RepoPath; readonly commit: Sha | null };

/**
 * Every blob of a history once, with its first commit, and what the messages hold. The versions of a file stand
 * together, the oldest first: git unpacks them fastest so, and each needs a look only where it differs.
 */
export async function blobsOf(
  commits: AsyncIterable<StoredCommit>,
  options: ScanOptions,
): Promise<{ readonly blobs: readonly PlacedBlob[]; readonly messages: ScanReport }> {
  const first = new Map<Sha, PlacedBlob & { readonly age: number }>();
  const messages: ScanReport[] = [];
  let age = 0;
  for await (const { sha: commit, message, blobs } of commits) {
    messages.push(reportOfMessage({ of: commit, text: message }, options));
    age++; // they come newest first, so the last one to name a blob is the first that had it
    for (const { id, path } of blobs) first.set(id, { id, path, commit, age });
  }
  const blobs = [...first.values()].sort((one, other) =>
    one.path === other.path ? other.age - one.age : one.path < other.path ? -1 : 1,
  );
  return { blobs: blobs.map(({ id, path, commit }) => ({ id, path, commit })), messages: joined(messages.reverse()) };
}

type Version = { readonly path: RepoPath; readonly bytes: Buffer };

/**
 * What must not be published in blobs as `blobsOf` orders them. A value is told once for each path, with the first
 * commit that has it.
 */
export async function scanBlobs(
  placed: readonly PlacedBlob[],
  blobs: AsyncIterable<StoredBlob>,
  options: ScanOptions,
  onScanned: (bytes: number) => void = () => {},
): Promise<ScanReport> {
  const places = placed[Symbol.iterator]();
  const findings: ReportedFinding[] = [];
  const allowed: ScanReport["allowed"][number][] = [];
  const problems: string[] = [];
  let total = 0;
  let before = null as Version | null;
  let known = new Set<string>();
  for await (const { bytes } of blobs) {
    const { path, commit } = places.next().value!;
    if (before?.path !== path) {
      before = null;
      known = new Set();
    }
    if (bytes === null) problems.push(`${tellablePath(path)}: its content is not in this clone`);
    else {
      const now = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const part: Buffer = before ? changedPart(before.bytes, now) : now;
      const seen = scanBlob({ path, bytes: part, added: "all" }, options);
      if (part === now || valuesOf(seen).some((value) => !known.has(value))) {
        const whole = part === now ? seen : scanBlob({ path, bytes: now, added: "all" }, options);
        findings.push(...whole.findings.map((finding) => (commit ? { ...finding, commit } : finding)));
        allowed.push(...whole.allowed.filter((one) => !known.has(allowedValue(one))));
        problems.push(...whole.problems);
        for (const value of valuesOf(whole)) known.add(value);
      }
      before = { path, bytes: now };
      total += now.length;
    }
    onScanned(bytes?.length ?? 0);
  }
  return {
    findings: eachOnce(findings),
    allowed,
    problems: [...new Set(problems)],
    scanned: { files: placed.length, bytes: total },
  };
}

const valuesOf = ({ findings, allowed, problems }: ScanResult): readonly string[] => [
  ...findings.map(({ rule, severity, fingerprint }) => `${severity} ${rule} ${fingerprint}`),
  ...allowed.map(allowedValue),
  ...problems,
];
const allowedValue = ({ kind, reason }: ScanResult["allowed"][number]) => `allowed ${kind} ${reason}`;
