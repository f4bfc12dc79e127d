import type { Instant, RepoPath, Sha } from "../names.ts";
import type { BlameQuestions } from "./blame-questions.ts";
import type { Fix } from "./fix.ts";
import type { Candidate } from "./origin.ts";

/** A pull request that GitHub associates with a commit. */
export type AssociatedPullRequest = {
  readonly repo: string;
  readonly number: number;
  readonly mergedAt: Instant | null;
  readonly base: string;
  readonly mergeCommit: Sha | null;
  readonly labels: readonly string[];
};

/** Where an incident came from. Blame alone is right about two times in three, so its answer is never more than possible. */
export type Origin = {
  readonly strength: "possible";
  readonly candidate: Candidate;
  /** Null when the commit reached the branch without a pull request. */
  readonly pullRequest: AssociatedPullRequest | null;
  /** How many other commits last wrote lines that were asked about. */
  readonly others: number;
};

/** One fix traced: the incidents it closed, the question, and the answer with all that limits it. */
export type Trace = {
  readonly fix: Fix;
  readonly incidents: readonly number[];
  readonly about: BlameQuestions["about"];
  readonly origin: Origin | null;
  readonly limits: {
    readonly leftOut: BlameQuestions["leftOut"];
    /** Changed files whose lines GitHub does not show: binary, or too large. */
    readonly unread: readonly RepoPath[];
    /** More files changed than GitHub lists. */
    readonly moreFiles: boolean;
  };
};

/**
 * The pull request by which a commit reached the branch of the fix: the one whose merge it is, else the first merged
 * into that branch that holds it. Null for a direct push. The fix itself is no answer.
 */
export function pullRequestOf(
  commit: Sha,
  associated: readonly AssociatedPullRequest[],
  fix: Fix,
): AssociatedPullRequest | null {
  const merged = associated
    .filter(
      (one) => one.repo === fix.pullRequest.repo && one.number !== fix.pullRequest.number && one.mergedAt !== null,
    )
    .sort((one, other) => Date.parse(one.mergedAt!) - Date.parse(other.mergedAt!) || one.number - other.number);
  return merged.find((one) => one.mergeCommit === commit) ?? merged.find((one) => one.base === fix.base) ?? null;
}
