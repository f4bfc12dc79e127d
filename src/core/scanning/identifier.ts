import type { Certainty } from "./detector.ts";

/** A number that stands for a person, an account or a company, and how it is known among other numbers. */
export type Identifier = {
  /** Presidio's entity name where it has one. */
  readonly kind: string;
  /** What people call it: "UK NHS number". */
  readonly name: string;
  /**
   * How it is written: `9` is a digit, `A` a capital letter, `X` either, `{7-9}` repeats the one before. `_` is a blank
   * or a dash and `~` one of them or nothing, the same throughout. Everything else stands for itself.
   */
  readonly shapes: readonly string[];
  /** Its whole length as its first four characters tell it; then it may be grouped in any way, without a shape. */
  readonly lengthBy?: (start: string) => number | undefined;
  /** Whether the letters and digits, without separators, can be one. */
  readonly fits?: (value: string) => boolean;
  /** What that rests on: `checksum` if a digit checks the others, `name` if only the label tells it from any number. */
  readonly certainty: Exclude<Certainty, "statistics">;
  /** What it is called in labels, keys and headers, in lower case; phrases are written with blanks. */
  readonly labels: readonly string[];
  /** Whether it counts only beside such a label: `bare` means when it is written without separators. */
  readonly needsLabel: "always" | "bare" | "never";
  /** From when on it blocks rather than warns; labelled, unless told otherwise. */
  readonly blocks?: "alone" | "grouped" | "labelled" | "never";
  /** The public specification. */
  readonly source: string;
};
