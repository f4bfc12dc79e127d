import type { Source } from "../core/attribution/carry.ts";
import type { Account, Identity } from "../core/attribution/commit.ts";
import type { Evidence } from "../core/attribution/evidence.ts";
import type { LineRange } from "../core/git/patch.ts";
import type { Fix, FixChanges } from "../core/incidents/fix.ts";
import type { FileBlame } from "../core/incidents/origin.ts";
import type { AssociatedPullRequest } from "../core/incidents/trace.ts";
import type { Instant, PullRequestRef, RepoPath, Sha } from "../core/names.ts";
import type { Scan } from "../core/policy/facts.ts";
import type { Snapshot } from "../core/policy/snapshot.ts";
import type { Changes, Shown } from "../core/reports/changes.ts";

/** The flows are handed the time; they never ask for it. */
export type Clock = { now(): Instant };

/** What only an event tells and no later reading recovers. Kept when the event arrives. */
export type Observation =
  /** A review arrived: the commit and the base branch it was given on. GitHub may re-point the commit afterwards. */
  | {
      readonly kind: "reviewed";
      readonly pullRequest: PullRequestRef;
      readonly review: string;
      readonly commit: Sha;
      readonly base: string;
    }
  /** Somebody pushed this head, whatever name the commits carry. */
  | { readonly kind: "pushed"; readonly pullRequest: PullRequestRef; readonly head: Sha; readonly by: Account }
  /** A sign of AI was seen; it stays even when the commits are rewritten. */
  | {
      readonly kind: "attributed";
      readonly pullRequest: PullRequestRef;
      readonly head: Sha;
      readonly evidence: Evidence;
    }
  /** Somebody was named as the one an agent works for; taking the name out of the commits frees nobody. */
  | { readonly kind: "operated"; readonly pullRequest: PullRequestRef; readonly by: Identity };

/** What to look at next, never what happened. One job per subject runs at a time; the newest reading wins. */
export type Job =
  | { readonly kind: "evaluate"; readonly installation: number; readonly pullRequest: PullRequestRef }
  /** Something happened to a commit: evaluate every open pull request whose head it is. */
  | { readonly kind: "evaluate-head"; readonly installation: number; readonly repo: string; readonly head: Sha }
  /** A merged pull request, which may be the fix of an incident. */
  | { readonly kind: "trace"; readonly installation: number; readonly fix: PullRequestRef }
  /** A closed issue, which may be an incident that a merged pull request fixed. */
  | { readonly kind: "incident"; readonly installation: number; readonly repo: string; readonly number: number }
  /** Everything of one installation, in case deliveries were lost. */
  | { readonly kind: "reconcile"; readonly installation: number }
  /** Failed deliveries and every installation. */
  | { readonly kind: "catch-up" };

/** A webhook delivery as far as we keep it: what to look at, and what only this event tells. The payload is not kept. */
export type Delivery = {
  readonly id: string;
  readonly event: string;
  readonly jobs: readonly Job[];
  readonly observations: readonly Observation[];
};

/** One line of the record: what was done, when, to what, with everything needed to replay it. */
export type RecordEntry = {
  readonly at: Instant;
  readonly action: string;
  readonly subject: string;
  readonly data: unknown;
};

/** The server's memory, as far as the flows use it. Every call may be repeated. */
export type Memory = {
  observationsOf(pullRequest: PullRequestRef): Promise<readonly Observation[]>;
  /** Keeps what is new; the same observation twice is kept once. */
  observe(observations: readonly Observation[]): Promise<void>;
  record(entry: RecordEntry): Promise<void>;
};

/** Exactly what a scan read: what `head` adds to the base branch whose tip is `base`. */
export type Diff = { readonly repo: string; readonly base: Sha; readonly head: Sha };

/** Scans that were finished before, because a diff is long and does not change. */
export type ScanMemory = {
  scanOf(diff: Diff): Promise<Scan | null>;
  /** Keeps a finished scan; the same diff again replaces it. */
  keepScan(diff: Diff, scan: Scan): Promise<void>;
};

/** What a diff does to one file, as GitHub's API gives it. */
export type Patch = { readonly path: RepoPath; readonly patch: string };

/** The files of a diff, and what of it GitHub does not show as text. */
export type Patches = {
  readonly files: readonly Patch[];
  readonly unscanned: Scan["unscanned"];
};

/** GitHub, as far as evaluating a pull request uses it. A reading is whole or it throws. */
export type PullRequestForge = {
  read(pullRequest: PullRequestRef): Promise<{ readonly snapshot: Snapshot; readonly shown: Shown }>;
  /** Only what it shows, for when the rest cannot be read. */
  shown(pullRequest: PullRequestRef): Promise<Shown>;
  /** What the head of this snapshot adds; throws when the head has moved since. */
  patches(snapshot: Snapshot): Promise<Patches>;
  publish(pullRequest: PullRequestRef, shown: Shown, changes: Changes): Promise<void>;
};

/** A comment that our app wrote. */
export type OwnComment = { readonly id: number; readonly body: string };

/** GitHub, as far as tracing an incident uses it. A reading is whole or it throws. */
export type IncidentForge = {
  /** Null while the pull request is not merged. */
  mergedFix(pullRequest: PullRequestRef): Promise<Fix | null>;
  changesOf(fix: Fix): Promise<FixChanges>;
  /** Who last wrote each line of these files, as they were at a commit. */
  blame(at: { readonly repo: string; readonly commit: Sha }, paths: readonly RepoPath[]): Promise<readonly FileBlame[]>;
  pullRequestsWith(commit: { readonly repo: string; readonly commit: Sha }): Promise<readonly AssociatedPullRequest[]>;
  /** Our app's comment on an issue or pull request that begins with this marker, written no earlier than `since`. */
  ownComment(
    thread: PullRequestRef,
    wanted: { readonly marker: string; readonly since: Instant },
  ): Promise<OwnComment | null>;
  createComment(thread: PullRequestRef, body: string): Promise<void>;
  editComment(thread: PullRequestRef, comment: OwnComment, body: string): Promise<void>;
  addLabel(thread: PullRequestRef, label: string): Promise<void>;
};

/** A file as it is about to be committed: the index's bytes, never the work tree's. */
export type StagedFile = { readonly path: RepoPath; readonly bytes: Uint8Array };

/** What is asked of the index only when something looks suspicious, because most commits are clean. */
export type Index = {
  /** Where the staged files have lines that are new to the commit; a path without an answer is missing. */
  stagedLines(paths: readonly RepoPath[]): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>>;
  /** The secret key of the fingerprints. */
  fingerprintKey(): Promise<string>;
  /** The text of the baseline that will be committed; null without one. */
  baseline(): Promise<string | null>;
  /** The day, as `2026-11-20`. */
  readonly today: string;
};

/** What git is doing while it makes a commit. */
export type CommitState = {
  /** Git makes the commit again, or undoes it: rebase, cherry-pick, revert. Who runs this shell says nothing then. */
  readonly replaying: boolean;
  /** The commits that go into this one. */
  readonly sources: readonly Source[];
};

/** A file's bytes, or why they could not be read. */
export type FileContent =
  | { readonly path: RepoPath; readonly bytes: Uint8Array }
  | { readonly path: RepoPath; readonly problem: string };

/** A blob of the repository; null when this clone does not have it. */
export type StoredBlob = { readonly id: Sha; readonly bytes: Uint8Array | null };

/** A commit, and the blobs that it has and none of its parents has at that path. */
export type StoredCommit = {
  readonly sha: Sha;
  readonly parents: readonly Sha[];
  readonly message: string;
  readonly blobs: readonly { readonly id: Sha; readonly path: RepoPath }[];
};

/** Reads these blobs in this order. The bytes of one are good until the next but one is asked for. */
export type BlobReader = (ids: readonly Sha[]) => AsyncIterable<StoredBlob>;

/** Commits that are read one by one, newest first. */
export type CommitRange = {
  commits(): AsyncIterable<StoredCommit>;
  readonly blobs: BlobReader;
  /** Where files of a commit have lines that none of its parents has; a path without an answer is missing. */
  addedLines(commit: StoredCommit, paths: readonly RepoPath[]): Promise<ReadonlyMap<RepoPath, readonly LineRange[]>>;
};
