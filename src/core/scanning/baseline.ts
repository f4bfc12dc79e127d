import { scryptSync } from "node:crypto";
import type { Match } from "./detector.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** Where the baseline lies in a repository. */
export const baselinePath = ".github/countersign.baseline";

/** One finding that somebody accepted, until a day, for a reason. */
export type Acceptance = {
  readonly fingerprint: string;
  readonly kind: string;
  /** The last day on which it counts: `2027-05-31`. */
  readonly until: string;
  readonly by: string;
  readonly reason: string;
};

/** The accepted findings of a repository. It has one salt, or one from each branch that began a baseline. */
export type Baseline = { readonly salts: readonly string[]; readonly entries: readonly Acceptance[] };

/** A line of a baseline that says nothing, 1-based, and why. */
export type BaselineProblem = { readonly line: number; readonly problem: string };

export const emptyBaseline: Baseline = { salts: [], entries: [] };

/** Each salt costs a slow hash for every finding. */
const mostSalts = 4;
/** Fingerprints in a public file must not tell a short password: RFC 7914, about 20 ms for each guess. */
const slow = { N: 8192, r: 8, p: 1 } as const;
const bytes = 16;

const title = "# Findings that somebody accepted. Written by: countersign baseline add";
const saltLine = /^salt ([0-9a-f]{32})$/;
const entryLine = /^([0-9a-f]{32}) ([\w-]{1,80}) until (\d{4}-\d\d-\d\d) by ([^\n]{1,100}?) -- ([^\n]{1,300})$/;

/**
 * Reads a baseline. Order, repetition and empty lines mean nothing, so that git may merge it line by line; of two lines
 * for one finding the one that lasts longer counts. A line that cannot be read is a problem, and never an acceptance.
 */
export function parseBaseline(text: string): {
  readonly baseline: Baseline;
  readonly problems: readonly BaselineProblem[];
} {
  const salts = new Set<string>();
  const entries = new Map<string, Acceptance>();
  const problems: BaselineProblem[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    const line = written.trim();
    const salt = saltLine.exec(line)?.[1];
    const entry = entryOf(line);
    if (salt) salts.add(salt);
    else if (entry) {
      const other = entries.get(entry.fingerprint);
      if (!other || other.until < entry.until) entries.set(entry.fingerprint, entry);
    } else if (line !== "" && !line.startsWith("#"))
      problems.push({ line: index + 1, problem: 'is no "<fingerprint> <kind> until <day> by <who> -- <why>"' });
  });
  if (salts.size > mostSalts) problems.push({ line: 1, problem: `has ${salts.size} salts; ${mostSalts} is the most` });
  return { baseline: { salts: [...salts].slice(0, mostSalts), entries: [...entries.values()] }, problems };
}

/** The entry that a line of a baseline is; null for any other line. */
export function entryOf(line: string): Acceptance | null {
  const [, fingerprint, kind, until, by, reason] = entryLine.exec(line) ?? [];
  if (!fingerprint || !kind || !until || !by || !reason || Number.isNaN(Date.parse(until))) return null;
  return { fingerprint, kind, until, by, reason };
}

/** The text of a baseline, sorted, so that two branches that each add a line rarely touch the same place. */
export function formatBaseline({ salts, entries }: Baseline): string {
  return [title, ...salts.toSorted().map((salt) => `salt ${salt}`), ...entries.map(entryText).toSorted(), ""].join(
    "\n",
  );
}

/** The line of a baseline that an entry is. */
export const entryText = ({ fingerprint, kind, until, by, reason }: Acceptance): string =>
  `${fingerprint} ${kind} until ${until} by ${by} -- ${reason}`;

/** What a person types to accept a finding, before what it is in. */
export const acceptCommand = 'countersign baseline add --reason "<why>"';

/** The same for a file. Not every name of a file can be typed as it is. */
export const howToAccept = (path: string): string =>
  `${acceptCommand} ${/^[\w@./+][\w@./+-]*$/.test(path) ? path : "<path>"}`;

/** The name of a value in a baseline with this salt. The rule that found it does not matter. */
export const baselineFingerprint = ({ secret }: Pick<Match, "secret">, salt: string): string =>
  scryptSync(secret, Buffer.from(salt, "hex"), bytes, slow).toString("hex");

/** The same for many findings: each value is hashed once, as it takes so long. */
export function salted(salt: string): Fingerprint {
  const known = new Map<string, string>();
  return ({ secret }) => {
    const name = known.get(secret) ?? baselineFingerprint({ secret }, salt);
    known.set(secret, name);
    return name;
  };
}

/**
 * What a baseline says of a finding: why it may pass, or that its time is over; null for nothing. `proposed` when the
 * line that says so is part of what is scanned.
 */
export type Accepted = (
  match: Pick<Match, "secret">,
) => { readonly reason: string; readonly proposed?: true } | { readonly expired: string } | null;

/** Asks a baseline, on a day such as `2026-11-20`. */
export function acceptedBy({ salts, entries }: Baseline, today: string): Accepted {
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const known = new Map<string, Acceptance | null>();
  const entryFor = (secret: string) =>
    salts.map((salt) => byFingerprint.get(baselineFingerprint({ secret }, salt))).find((entry) => entry) ?? null;
  return ({ secret }) => {
    if (byFingerprint.size === 0) return null;
    if (!known.has(secret)) known.set(secret, entryFor(secret));
    const entry = known.get(secret);
    if (!entry) return null;
    return entry.until < today ? { expired: entry.until } : { reason: entry.reason };
  };
}
