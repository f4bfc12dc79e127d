/** `pending` waits for somebody, `fail` says no, `error` could not tell. Only `pass` and `skipped` let a merge through. */
export type Status = "skipped" | "pass" | "pending" | "fail" | "error";

/**
 * A decision and its reasons, all the way down: one tree feeds the check, the comment and the record. `next` is what
 * somebody can do about it. Neither sentence holds strangers' text.
 */
export type Verdict = {
  readonly status: Status;
  readonly title: string;
  readonly next?: string;
  readonly because: readonly Verdict[];
};

const gravity: readonly Status[] = ["skipped", "pass", "pending", "fail", "error"];

/** Above zero when the first is graver. */
export const compareGravity = (one: Status, other: Status): number => gravity.indexOf(one) - gravity.indexOf(other);

/** All must hold: the gravest reason decides. Without a single reason nothing was shown to hold, which is an error. */
export function allOf(title: string, because: readonly Verdict[]): Verdict {
  const gravest = Math.max(-1, ...because.map((one) => gravity.indexOf(one.status)));
  return { status: gravity[gravest] ?? "error", title, because };
}
