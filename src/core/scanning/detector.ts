import type { Severity } from "./finding.ts";

/** Something seen in a text. It holds the secret itself, so it never leaves this room: `Finding` is what goes out. */
export type Match = {
  readonly kind: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Offsets in the text; the end is not included. */
  readonly start: number;
  readonly end: number;
  /** The value in its one normal form, so that two spellings of it have one fingerprint. */
  readonly secret: string;
  /** What the provider itself publishes of the value, such as `ghp_`; empty for passwords and personal data. */
  readonly prefix: string;
};

/** One kind of secret or personal data. It costs time in proportion to the text, whatever the text is. */
export type Detector = {
  readonly rule: string;
  readonly about: "secret" | "person";
  /** The patterns it runs over whole texts. Each repetition in them is bounded. */
  readonly patterns: readonly RegExp[];
  find(text: string, path: string): readonly Match[] | Promise<readonly Match[]>;
};
