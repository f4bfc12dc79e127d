import type { Account, Commit } from "../attribution/commit.ts";
import type { PullRequestAttribution } from "../attribution/pull-request.ts";
import type { Instant, PullRequestRef, Sha } from "../names.ts";
import type { Finding } from "../scanning/finding.ts";
import type { ScanResult, Suppression } from "../scanning/sheet.ts";

/** One opinion. `commit` and `base` are what it was given on, as recorded when it arrived; null when that is not known. */
export type Review = {
  readonly id: string;
  readonly by: Account;
  readonly state: "approved" | "changes-requested" | "dismissed";
  readonly commit: Sha | null;
  readonly base: string | null;
  readonly at: Instant;
  readonly mayPush: boolean;
};

/** What the scan of a diff gave. `unscanned` is what it could not read; empty means that it read everything. */
export type Scan = {
  readonly findings: readonly Finding[];
  /** What a comment, the baseline or the policy let pass. */
  readonly allowed: readonly Suppression[];
  /** Comments by which other scanners are told to look away. */
  readonly markers: ScanResult["markers"];
  readonly unscanned: readonly { readonly path: string; readonly why: string }[];
  /** Findings in the messages of the commits and in the text of the pull request, which stand in no file. */
  readonly inMessages: readonly Finding[];
  /** Commits whose author skipped the scan, and why. */
  readonly skipped: readonly { readonly commit: Sha; readonly reason: string }[];
};

/** What we know of a pull request: plain data, complete or not there at all. A loader that cannot complete it throws. */
export type Facts = {
  readonly pullRequest: PullRequestRef;
  readonly head: Sha;
  readonly base: { readonly ref: string; readonly sha: Sha };
  readonly author: Account;
  /** The commits that are the pull request's own. */
  readonly commits: readonly Commit[];
  /** Everyone known to have pushed to the head branch. */
  readonly pushers: readonly Account[];
  readonly reviews: readonly Review[];
  /** When the base branch was last changed; null if it never was. */
  readonly baseChangedAt: Instant | null;
  readonly attribution: PullRequestAttribution;
  readonly scan: Scan;
};
