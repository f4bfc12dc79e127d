import type { LineRange } from "../core/git/patch.ts";
import type { RepoPath, Sha } from "../core/names.ts";
import { joined, type ReportedFinding, type ScanReport } from "../core/reports/scan-report.ts";
import { noFingerprint } from "../core/scanning/fingerprint.ts";
import { type ScanOptions, scanBlob } from "../core/scanning/scan.ts";
import { tellablePath } from "../core/scanning/tellable.ts";
import type { BlobReader } from "./ports.ts";

/** What one commit, or the index, changed. */
export type Change = {
  /** Null is the index. */
  readonly commit: Sha | null;
  readonly blobs: readonly { readonly id: Sha; readonly path: RepoPath }[];
  /** Where these files have lines that were nowhere before the change; a path without an answer is new as a whole. */
  addedLines(paths: readonly RepoPath[]): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>>;
};

type Place = { readonly change: Change; readonly path: RepoPath };
type Places = ReadonlyMap<Sha, readonly Place[]>;

/**
 * What must not be published in what each change adds, also if a later one takes it out again. Each blob is read once;
 * only those that hold something are asked for again, and for the lines that are new.
 */
export async function scanChanges(
  changes: readonly Change[],
  blobs: BlobReader,
  options: ScanOptions,
  onScanned: (bytes: number) => void = () => {},
): Promise<ScanReport> {
  const places = new Map<Sha, Place[]>();
  for (const change of changes)
    for (const { id, path } of change.blobs) places.set(id, [...(places.get(id) ?? []), { change, path }]);
  const { suspects, report } = await look(places, blobs, options, onScanned);
  return suspects.size === 0 ? report : joined([report, await inAddedLines(suspects, blobs, options)]);
}

/** Which blobs hold something anywhere; and how much was read, and what of it could not be scanned. */
async function look(
  places: Places,
  blobs: BlobReader,
  options: ScanOptions,
  onScanned: (bytes: number) => void,
): Promise<{ readonly suspects: Places; readonly report: ScanReport }> {
  const suspects = new Map<Sha, readonly Place[]>();
  const problems: string[] = [];
  let total = 0;
  for await (const { id, bytes } of blobs([...places.keys()])) {
    const found: Place[] = [];
    const there = places.get(id)!;
    for (const path of new Set(there.map((place) => place.path))) {
      const seen = bytes && scanBlob({ path, bytes, added: "all" }, { ...options, fingerprint: noFingerprint });
      if (!seen) problems.push(`${tellablePath(path)}: its content is not in this clone`);
      else if (seen.findings.length + seen.allowed.length > 0)
        found.push(...there.filter((place) => place.path === path));
      else problems.push(...seen.problems);
    }
    if (found.length > 0) suspects.set(id, found);
    total += bytes?.length ?? 0;
    onScanned(bytes?.length ?? 0);
  }
  const scanned = { files: places.size, bytes: total };
  return { suspects, report: { findings: [], allowed: [], problems, scanned } };
}

async function inAddedLines(suspects: Places, blobs: BlobReader, options: ScanOptions): Promise<ScanReport> {
  const touched = new Map<Change, RepoPath[]>();
  for (const { change, path } of [...suspects.values()].flat())
    touched.set(change, [...(touched.get(change) ?? []), path]);
  const lines = new Map<Change, ReadonlyMap<RepoPath, readonly LineRange[]>>();
  for (const [change, paths] of touched) lines.set(change, await change.addedLines(paths));

  const findings: ReportedFinding[] = [];
  const allowed: ScanReport["allowed"][number][] = [];
  const problems: string[] = [];
  for await (const { id, bytes } of blobs([...suspects.keys()]))
    for (const { change, path } of bytes ? suspects.get(id)! : []) {
      const added = lines.get(change)?.get(path) ?? "all";
      const result = scanBlob({ path, bytes: bytes!, added }, options);
      const { commit } = change;
      findings.push(...(commit ? result.findings.map((finding) => ({ ...finding, commit })) : result.findings));
      allowed.push(...result.allowed);
      problems.push(...result.problems);
    }
  return { findings, allowed, problems, scanned: { files: 0, bytes: 0 } };
}
