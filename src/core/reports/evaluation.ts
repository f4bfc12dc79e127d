import type { PullRequestRef, Sha } from "../names.ts";
import type { Decision } from "../policy/evaluate.ts";
import type { Scan } from "../policy/facts.ts";
import type { Policy } from "../policy/policy.ts";

/** A decision with everything a report tells about it. */
export type Evaluation = {
  readonly pullRequest: PullRequestRef;
  readonly head: Sha;
  readonly decision: Decision;
  /** Null when it could not be read. */
  readonly policy: Policy | null;
  /** The base branch the policy was read from, and its text; null without a file. */
  readonly policySource: { readonly base: string; readonly text: string | null } | null;
  readonly aiAssisted: boolean;
  readonly scan: Scan | null;
  /** Lines by tool and model and who answers for them, in Markdown. */
  readonly statistics: string;
};
