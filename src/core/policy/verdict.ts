/** `pending` waits for somebody, `fail` says no, `error` could not tell. Only `pass` and `skipped` let a merge through. */
export type Status = "skipped" | "pass" | "pending" | "fail" | "error";

/** A decision and its reasons, all the way down: one tree feeds the check, the comment and the record. */
export type Verdict = { readonly status: Status; readonly title: string; readonly because: readonly Verdict[] };

const gravity: readonly Status[] = ["skipped", "pass", "pending", "fail", "error"];

/** All must hold: the gravest reason decides. Without a single reason nothing was shown to hold, which is an error. */
export function allOf(title: string, because: readonly Verdict[]): Verdict {
  const gravest = Math.max(-1, ...because.map((one) => gravity.indexOf(one.status)));
  return { status: gravity[gravest] ?? "error", title, because };
}
