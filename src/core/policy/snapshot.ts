import type { Account, Commit } from "../attribution/commit.ts";
import type { PullRequestRef, Sha } from "../names.ts";
import type { BranchHistory, ListedReview } from "./opinion.ts";

/** A pull request as the forge shows it at one moment: every list is whole. */
export type Snapshot = {
  readonly pullRequest: PullRequestRef;
  readonly state: "open" | "closed" | "merged";
  readonly head: Sha;
  /** The name of the head branch. */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly author: Account;
  /** The base branch and its tip. */
  readonly base: { readonly ref: string; readonly sha: Sha };
  /** The policy file at that tip; null when there is none. */
  readonly policy: string | null;
  /** The baseline of accepted findings at that tip; null when there is none. */
  readonly baseline: string | null;
  readonly commits: readonly Commit[];
  readonly changedFiles: number;
  readonly reviews: readonly ListedReview[];
  readonly history: BranchHistory;
  /** The numbers of the other open pull requests of this repository with the same head. */
  readonly siblings: readonly number[];
};
