import { type Trailer, trailersOf } from "../git/message.ts";

/** The trailer of a commit whose scan somebody skipped: `Countersign-Skip: scan -- <why>`. */
export const skipKey = "Countersign-Skip";

const longestReason = 200;

/** Whether a person asked that this commit be not scanned, and why; or what is wrong with how they asked. */
export type Skip = { readonly reason: string } | { readonly problem: string } | null;

const howTo = 'type: COUNTERSIGN_SKIP=scan COUNTERSIGN_SKIP_REASON="<why>" git commit';

/** What `COUNTERSIGN_SKIP` and `COUNTERSIGN_SKIP_REASON` ask for. */
export function skipOf(environment: Readonly<Record<string, string | undefined>>): Skip {
  const { COUNTERSIGN_SKIP: what = "", COUNTERSIGN_SKIP_REASON: why = "" } = environment;
  if (what === "") return null;
  if (what !== "scan") return { problem: `COUNTERSIGN_SKIP can only be "scan"; ${howTo}` };
  const reason = why
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestReason);
  return /\p{L}{2}/u.test(reason) ? { reason } : { problem: `a scan is skipped for a reason only; ${howTo}` };
}

export const skipTrailer = (reason: string): Trailer => ({ key: skipKey, value: `scan -- ${reason}` });

/** Why the scan of a commit was skipped, by its message, as somebody wrote it; empty if it was not. */
export const skipsIn = (message: string): readonly string[] =>
  trailersOf(message)
    .filter(({ key }) => key.toLowerCase() === skipKey.toLowerCase())
    .map(({ value }) => value.replace(/^scan -- /, ""));
