import type { RepoPath } from "../names.ts";

/** `block` refuses the commit and fails the check; `warn` is shown; `info` is counted. */
export type Severity = "block" | "warn" | "info";

/** The higher the graver. */
export const gravity: Readonly<Record<Severity, number>> = { info: 0, warn: 1, block: 2 };

/**
 * Something that must not be published, without the thing itself: `masked` shows at most the public prefix and a
 * mask of fixed length, `fingerprint` is a keyed hash. Lines end at LF only; `line` and `column` are 1-based.
 */
export type Finding = {
  /** What it is: `GITHUB_TOKEN`, `CREDIT_CARD`; personal data uses Presidio's entity names. */
  readonly kind: string;
  /** The detector or secretlint rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly path: RepoPath;
  readonly line: number;
  readonly column: number;
  readonly masked: string;
  readonly fingerprint: string;
  /** Why an allowance beside it was not obeyed. */
  readonly hint?: string;
};
