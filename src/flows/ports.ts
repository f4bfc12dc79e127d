import type { Account } from "../core/attribution/commit.ts";
import type { Evidence } from "../core/attribution/evidence.ts";
import type { Instant, PullRequestRef, Sha } from "../core/names.ts";

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
