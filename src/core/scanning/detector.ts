import type { Severity } from "./finding.ts";

/** Secrets open something, personal data is about somebody, hidden text says what nobody sees. */
export type Subject = "secret" | "person" | "hidden";

/**
 * Why a detector believes what it says, surest first: a check digit or checksum fits; the value has a form that nothing
 * else has; a name beside it says so; it merely looks random.
 */
export type Certainty = "checksum" | "structure" | "name" | "statistics";

/** Something seen in a text. It holds the secret itself, so it never leaves this room: `Finding` is what goes out. */
export type Match = {
  /** `github-token`; personal data uses Presidio's entity names, such as `CREDIT_CARD`. */
  readonly kind: string;
  /** The detector or secretlint rule that saw it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Offsets in the text; the end is not included. */
  readonly start: number;
  readonly end: number;
  /** The value in its one normal form, so that two spellings of it have one fingerprint. */
  readonly secret: string;
  /** What the provider itself publishes of the value, such as `ghp_`; empty for passwords and personal data. */
  readonly prefix: string;
};

/** A place in a text where a keyword of a detector stands, whatever its case. The end is not included. */
export type Hit = { readonly keyword: string; readonly start: number; readonly end: number };

/**
 * Waits for a keyword: one pass over the text finds those of all such detectors at once. The keywords are ASCII in
 * lower case. What `at` costs is bounded by a constant, wherever the keyword stands.
 */
export type WaitingDetector = {
  readonly rule: string;
  readonly about: Subject;
  readonly keywords: readonly string[];
  /** Whether it looks at such a file at all; without it, at every one. */
  readonly livesIn?: (path: string) => boolean;
  at(text: string, hit: Hit, path: string): Match | null;
};

/** Reads the whole text itself, in time proportional to its length, whatever it holds. */
export type ReadingDetector = {
  readonly rule: string;
  readonly about: Subject;
  readonly livesIn?: (path: string) => boolean;
  find(text: string, path: string): readonly Match[];
};

export type Detector = WaitingDetector | ReadingDetector;
