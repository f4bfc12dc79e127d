import { blobs } from "../adapters/git/blobs.ts";
import { addedLines, commitsIn } from "../adapters/git/commit-range.ts";
import { isShallow, references } from "../adapters/git/references.ts";
import { stagedBlobs } from "../adapters/git/staged-blobs.ts";
import { commitsBelow, stagedLines } from "../adapters/git/staged-lines.ts";
import { type Surroundings, surroundingsOf } from "../adapters/git/surroundings.ts";
import { treeFiles } from "../adapters/git/tree-files.ts";
import { type RepoPath, repoPath, type Sha } from "../core/names.ts";
import { eachOnce, joined, type ScanReport } from "../core/reports/scan-report.ts";
import type { StoredCommit } from "../flows/ports.ts";
import { scanChanges } from "../flows/scan-changes.ts";
import { scanFiles } from "../flows/scan-files.ts";
import { blobsOf } from "../flows/scan-history.ts";
import { reportOfMessage } from "../flows/scan-message.ts";
import { scanRange } from "../flows/scan-range.ts";
import { ownRules, Refusal } from "./own-rules.ts";
import { scanShares } from "./scan-jobs.ts";
import type { Subject } from "./scan-request.ts";
import { optionsFrom, passingKey, readLimit, type Settings, type Share } from "./scan-share.ts";

type Run = {
  readonly cwd: string;
  readonly jobs: number;
  /** Whether accepted findings pass. */
  readonly baseline: boolean;
  /** The day, as `2026-11-20`. */
  readonly today: string;
  /** The salt of the baseline that is being written; then fingerprints are those of its entries. */
  readonly baselineSalt?: string;
  /** Told after each part: what was read in it, and how many files there are in all, if that is known. */
  readonly onScanned: (bytes: number, files: number, of: number | null) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
};
type Scan<Kind extends Subject["kind"]> = (
  subject: Extract<Subject, { kind: Kind }>,
  run: Run,
  around: { readonly repository: Surroundings | null; readonly settings: Settings },
) => Promise<ScanReport>;

/** What must not be published in what was asked for. */
export async function scanSubject(subject: Subject, run: Run): Promise<ScanReport> {
  const repository = await surroundingsOf(run.cwd);
  const { problems, ...own } = await ownRules(repository?.top ?? null, subject.kind === "staged" ? "index" : "files");
  const settings: Settings = {
    cwd: run.cwd,
    commonDir: repository?.commonDir ?? null,
    passingKey: passingKey(),
    today: run.today,
    policy: own.policy,
    baseline: run.baseline ? own.baseline : null,
    ...(run.baselineSalt !== undefined && { baselineSalt: run.baselineSalt }),
  };
  const report = await (scans[subject.kind] as Scan<Subject["kind"]>)(subject, run, { repository, settings });
  return { ...report, problems: [...problems, ...report.problems] };
}

/** Files in one share: enough to be worth the way to a thread, few enough that all threads end together. */
const filesInShare = 256;

const scanPaths: Scan<"paths"> = async ({ paths }, run, { repository, settings }) => {
  const files = await treeFiles(paths, { cwd: run.cwd, top: repository?.top ?? null });
  const shares: Share[] = [];
  for (let at = 0; at < files.length; at += filesInShare)
    shares.push({ kind: "files", files: files.slice(at, at + filesInShare) });
  const onScanned = (bytes: number, count: number) => run.onScanned(bytes, count, files.length);
  return joined(await scanShares(shares, settings, { jobs: run.jobs, onScanned }));
};

const scanStaged: Scan<"staged"> = async ({ paths }, run, { repository, settings }) => {
  const { top, gitDir } = workTreeOf(repository);
  const against = await commitsBelow({ gitDir, cwd: top });
  const change = {
    commit: null,
    blobs: await stagedBlobs(paths, { against: against[0]!, cwd: run.cwd }),
    addedLines: (changed: readonly RepoPath[]) => stagedLines(changed, { against, cwd: top }),
  };
  return scanChanges([change], readerIn(top), optionsFrom(settings), told(run, change.blobs.length));
};

const scanCommits: Scan<"range"> = ({ range }, run, { repository, settings }) => {
  if (repository === null) throw noRepository();
  const cwd = repository.top ?? run.cwd;
  const commits = {
    commits: () => commitsIn([range], { cwd }),
    blobs: readerIn(cwd),
    addedLines: (commit: StoredCommit, paths: readonly RepoPath[]) => addedLines(commit, paths, { cwd }),
  };
  return scanRange(commits, optionsFrom(settings), told(run, null));
};

const scanHistory: Scan<"history"> = async ({ revisions }, run, { repository, settings }) => {
  if (repository === null) throw noRepository();
  const { cwd } = run;
  const options = optionsFrom(settings);
  const all = revisions.length === 0;
  const [{ blobs, messages }, { tags, blobs: named }, shallow] = await Promise.all([
    blobsOf(commitsIn(all ? "all" : revisions, { cwd }), options),
    all ? references({ cwd }) : { tags: [], blobs: [] },
    isShallow({ cwd }),
  ]);
  const known = new Set(blobs.map(({ id }) => id));
  const placed = [...blobs, ...named.filter(({ id }) => !known.has(id)).map((blob) => ({ ...blob, commit: null }))];
  const onScanned = (bytes: number, count: number) => run.onScanned(bytes, count, placed.length);
  const reports = await scanShares(blobShares(placed, run.jobs), settings, { jobs: run.jobs, onScanned });
  const inTags = tags.map(({ id, message }) => reportOfMessage({ of: id, text: message }, options));
  const report = joined([...reports, messages, ...inTags]);
  const cut = "the history before the commits at which this clone is cut off; type: git fetch --unshallow";
  return { ...report, findings: eachOnce(report.findings), problems: [...report.problems, ...(shallow ? [cut] : [])] };
};

/** One thread reads all of it; several share it out, a few parts each, so that they end together. */
function blobShares(blobs: Extract<Share, { kind: "blobs" }>["blobs"], jobs: number): readonly Share[] {
  const size = jobs === 1 ? blobs.length : Math.max(2_000, Math.ceil(blobs.length / (jobs * 8)));
  const shares: Share[] = [];
  for (let at = 0; at < blobs.length; at += size) shares.push({ kind: "blobs", blobs: blobs.slice(at, at + size) });
  return shares;
}

const scanStdin: Scan<"stdin"> = async ({ name }, { stdin }, { settings }) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= readLimit) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, readLimit);
  return scanFiles([{ path: repoPath(name.replaceAll("\\", "/")), bytes }], optionsFrom(settings));
};

const scans: { readonly [Kind in Subject["kind"]]: Scan<Kind> } = {
  paths: scanPaths,
  staged: scanStaged,
  range: scanCommits,
  history: scanHistory,
  stdin: scanStdin,
};

const readerIn = (cwd: string) => (ids: readonly Sha[]) => blobs(ids, { cwd, mostBytes: readLimit });
const told = (run: Run, files: number | null) => (bytes: number) => run.onScanned(bytes, 1, files);

function workTreeOf(repository: Surroundings | null): { readonly top: string; readonly gitDir: string } {
  if (repository === null) throw noRepository();
  if (repository.top === null) throw new Refusal("nothing is staged without a work tree: change into one");
  return { top: repository.top, gitDir: repository.gitDir };
}

const noRepository = () =>
  new Refusal("this is not a git repository: change into one, or name files: countersign scan .");
