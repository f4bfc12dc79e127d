import type { Instant, Sha } from "../names.ts";
import type { Review } from "./facts.ts";

/** A review as the forge lists it now. Its `commit` may have been re-pointed by a force-push since. */
export type ListedReview = Omit<Review, "commit" | "base"> & { readonly commit: Sha | null };

/** What was seen when a review arrived. */
export type Given = { readonly commit: Sha; readonly base: string };

/** What happened to the branches of a pull request, as far as it makes a listed commit doubtful. */
export type BranchHistory = {
  readonly base: string;
  readonly baseChangedAt: Instant | null;
  readonly forcePushedAt: readonly Instant[];
};

/**
 * A review with the commit and base it was given on. What was seen when it arrived is true. If nothing was seen, the
 * listed commit counts only when no force-push came after the review, and the base only when it stayed; times are whole
 * seconds, so the same second is after.
 */
export function asGiven(review: ListedReview, given: Given | undefined, history: BranchHistory): Review {
  if (given) return { ...review, commit: given.commit, base: given.base };
  const rePointed = history.forcePushedAt.some((at) => at >= review.at);
  const retargeted = history.baseChangedAt !== null && history.baseChangedAt >= review.at;
  return { ...review, commit: rePointed ? null : review.commit, base: retargeted ? null : history.base };
}

/** Each person's latest opinion, the only one that counts, and the approvals that it replaced. */
export function latestOpinions(reviews: readonly Review[]): {
  readonly latest: readonly Review[];
  readonly superseded: readonly Review[];
} {
  const latest = new Map<string, Review>();
  const byTime = [...reviews].sort(oldestFirst);
  for (const review of byTime) latest.set(personOf(review), review);
  const superseded = byTime.filter((review) => {
    const last = latest.get(personOf(review))!;
    return review.state === "approved" && last !== review && last.state !== "approved";
  });
  return { latest: [...latest.values()].sort(oldestFirst), superseded };
}

const personOf = ({ by }: Review): string => (by.id === null ? `@${by.login.toLowerCase()}` : String(by.id));

/** Ids grow; in the same second the higher one is the later. */
function oldestFirst(one: Review, other: Review): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id.length - other.id.length || (one.id < other.id ? -1 : Number(one.id > other.id));
}
