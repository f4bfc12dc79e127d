import { repoPath, type Sha } from "../core/names.ts";
import { joined, type ScanReport } from "../core/reports/scan-report.ts";
import { type ScanOptions, scanBlob } from "../core/scanning/scan.ts";
import { skipsIn } from "../core/scanning/skip.ts";
import type { CommitRange } from "./ports.ts";
import { type Change, scanChanges } from "./scan-changes.ts";
import { reportOfMessage } from "./scan-message.ts";
import { scanRange } from "./scan-range.ts";

/** What is about to be pushed. */
export type Push = {
  readonly range: CommitRange;
  /** What the other side will call its branches and tags. */
  readonly names: readonly string[];
  /** The annotated tags with their messages. */
  readonly tags: readonly { readonly id: Sha; readonly message: string }[];
  /** What a tag names without a commit. */
  readonly files: Change["blobs"];
};

/**
 * What must not be published in a push: what each commit adds and says, the messages of tags, what they name without a
 * commit, and every name. A commit that says that its scan was skipped was decided about already; the server looks at it
 * again.
 */
export async function guardPush({ range, names, tags, files }: Push, options: ScanOptions): Promise<ScanReport> {
  const commits = async function* () {
    for await (const commit of range.commits()) if (skipsIn(commit.message).length === 0) yield commit;
  };
  const inCommits = await scanRange({ ...range, commits }, options);
  const inTags = tags.map(({ id, message }) => reportOfMessage({ of: id, text: message }, options));
  const loose: Change = { commit: null, blobs: files, addedLines: async () => new Map() };
  const inFiles = await scanChanges([loose], range.blobs, options);
  return joined([inCommits, ...inTags, inFiles, ...names.map((name) => reportOfName(name, options))]);
}

/** A name is scanned like that of an empty file, and shown like one. */
function reportOfName(name: string, options: ScanOptions): ScanReport {
  const empty = { path: repoPath(name), bytes: new Uint8Array(), added: "all" } as const;
  const { findings, allowed, problems } = scanBlob(empty, options);
  return { findings, allowed, problems, scanned: { files: 0, bytes: 0 } };
}
