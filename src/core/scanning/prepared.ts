import type { Automaton } from "./automaton.ts";

/** What every scan uses of all keywords. */
export type Prepared = {
  /** Of the keywords of all detectors and openings. */
  readonly automaton: Automaton;
  /** For each of them the places of those who wait for it. */
  readonly waiters: readonly (readonly number[])[];
  readonly opens: readonly boolean[];
  /** Of the words of all providers. */
  readonly providers: Automaton;
};

/**
 * Null: it has to be made. That takes a third of a commit's time, so the bundle for git hooks replaces this module with
 * one that reads what was made when it was built.
 */
export const prepared = (): Prepared | null => null;
