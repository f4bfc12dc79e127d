import { randomBytes } from "node:crypto";
import { blobs } from "../adapters/git/blobs.ts";
import { contentsOf } from "../adapters/git/file-contents.ts";
import { fingerprintKey } from "../adapters/git/key.ts";
import type { TreeFile } from "../adapters/git/tree-files.ts";
import type { ScanReport } from "../core/reports/scan-report.ts";
import { acceptedBy, parseBaseline, salted } from "../core/scanning/baseline.ts";
import { type Fingerprint, keyed } from "../core/scanning/fingerprint.ts";
import { mostBytes, type ScanOptions } from "../core/scanning/scan.ts";
import { readySettings, type ScanSettings } from "../core/scanning/settings.ts";
import { scanFiles } from "../flows/scan-files.ts";
import { type PlacedBlob, scanBlobs } from "../flows/scan-history.ts";

/** A part of a long scan, which any thread can do. */
export type Share =
  | { readonly kind: "files"; readonly files: readonly TreeFile[] }
  | { readonly kind: "blobs"; readonly blobs: readonly PlacedBlob[] };

/** What a thread needs to know to scan as the others do. */
export type Settings = {
  readonly cwd: string;
  /** Where the repository keeps its key; null outside of one. */
  readonly commonDir: string | null;
  /** The key where there is no repository to keep one: good for this scan. */
  readonly passingKey: string;
  readonly policy: ScanSettings | null;
  /** The text of the baseline; null without one. */
  readonly baseline: string | null;
  /** The day, as `2026-11-20`. */
  readonly today: string;
  /** The salt of the baseline that is being written; then fingerprints are those of its entries. */
  readonly baselineSalt?: string;
};

/** A key for one scan. */
export const passingKey = (): string => randomBytes(32).toString("hex");

/** One byte more than is scanned, so that the scan sees that there is more, and says so. */
export const readLimit = mostBytes + 1;

/** How the settings say to scan. The key is asked for, and made if need be, when there is the first finding. */
export function optionsFrom(settings: Settings): ScanOptions {
  const { commonDir, passingKey, policy, baseline, today, baselineSalt } = settings;
  let fingerprint: Fingerprint | null = null;
  return {
    ...(policy && { settings: readySettings(policy) }),
    ...(baseline !== null && { accepted: acceptedBy(parseBaseline(baseline).baseline, today) }),
    fingerprint(match) {
      fingerprint ??= baselineSalt
        ? salted(baselineSalt)
        : keyed(commonDir === null ? passingKey : fingerprintKey(commonDir));
      return fingerprint(match);
    },
  };
}

/** Scans one share; `onScanned` is told the size of each file. */
export async function scanShare(
  share: Share,
  settings: Settings,
  onScanned: (bytes: number) => void = () => {},
): Promise<ScanReport> {
  const options = optionsFrom(settings);
  if (share.kind === "files") return scanFiles(contentsOf(share.files, { mostBytes: readLimit }), options, onScanned);
  const ids = share.blobs.map(({ id }) => id);
  return scanBlobs(share.blobs, blobs(ids, { cwd: settings.cwd, mostBytes: readLimit }), options, onScanned);
}
