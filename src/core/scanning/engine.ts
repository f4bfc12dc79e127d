import { type Automaton, automatonOf, eachKeyword } from "./automaton.ts";
import { withoutEscapes } from "./decode.ts";
import { derivedTexts } from "./derive.ts";
import type { Detector, Match, ReadingDetector, Subject, WaitingDetector } from "./detector.ts";
import { detectors } from "./detectors/index.ts";
import { openingKeywords, rulesOpenedBy } from "./openings.ts";
import { apart, type Sighting } from "./overlap.ts";
import { prepared } from "./prepared.ts";
import { secretlintMatches } from "./secretlint.ts";

/** More matches in one text are not kept but told. */
export const mostMatches = 20_000;
/** A disguise inside of a disguise is taken off, and no more. */
const deepest = 2;

export type Seen = {
  /** One match for each place, the surest. */
  readonly matches: readonly Match[];
  /** What could not be done, for people to read; empty when everything was. */
  readonly troubles: readonly string[];
};

/** The detectors, and the one automaton that tells which of them a text concerns. */
export type Machine = {
  readonly automaton: Automaton;
  readonly waiting: readonly WaitingDetector[];
  /** Who waits for each keyword, as places in `waiting`. */
  readonly waiters: readonly (readonly number[])[];
  /** Whether a rule of secretlint may begin with each keyword. */
  readonly opens: readonly boolean[];
  readonly reading: readonly ReadingDetector[];
};

/** A machine of these detectors and of secretlint's rules. Making one takes longer than scanning a file. */
export function machineOf(all: readonly Detector[]): Machine {
  const byKeyword = new Map<string, number[]>(openingKeywords.map((keyword) => [keyword, []]));
  const { waiting, reading } = sorted(all);
  waiting.forEach((detector, place) => {
    for (const keyword of new Set(detector.keywords)) listAt(byKeyword, keyword).push(place);
  });
  const keywords = [...byKeyword.keys()];
  const openings = new Set(openingKeywords);
  return {
    automaton: automatonOf(keywords),
    waiting,
    waiters: [...byKeyword.values()],
    opens: keywords.map((keyword) => openings.has(keyword)),
    reading,
  };
}

const sorted = (all: readonly Detector[]) => ({
  waiting: all.filter((detector): detector is WaitingDetector => "at" in detector),
  reading: all.filter((detector): detector is ReadingDetector => "find" in detector),
});

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

let standard: Machine | null = null;

/** The machine of all detectors on the shelf, made when it is first needed. */
export function standardMachine(): Machine {
  standard ??= preparedMachine() ?? machineOf(detectors);
  return standard;
}

function preparedMachine(): Machine | null {
  const made = prepared();
  return made && { automaton: made.automaton, waiters: made.waiters, opens: made.opens, ...sorted(detectors) };
}

type Options = {
  readonly machine?: Machine;
  /** Whether a match is asked for: others are dropped before they are counted. */
  readonly wanted?: (match: Match) => boolean;
};

/**
 * What the rules and detectors see in one text, also in what it holds in disguise. The time it takes grows with the
 * text alone.
 */
export function matchesIn(
  text: string,
  path: string,
  about: readonly Subject[],
  { machine = standardMachine(), wanted = () => true }: Options = {},
): Seen {
  const sightings: Sighting[] = [];
  const troubles = new Set<string>();
  const told = {
    keep(match: Match, subject: Subject) {
      if (!wanted(match)) return;
      if (sightings.length < mostMatches) sightings.push({ ...match, about: subject });
      else troubles.add(`more than ${mostMatches} matches were seen; the rest is not listed`);
    },
    trouble: (what: string) => void troubles.add(what),
  };
  look({ text: withoutEscapes(text), original: text, path, about }, machine, told);
  if (about.includes("secret")) lookBehind({ text, path, depth: 1 }, machine, told);
  return { matches: apart(sightings, text.length), troubles: [...troubles] };
}

type Told = { keep(match: Match, subject: Subject): void; trouble(what: string): void };

/** A text without its escapes, and as it was. */
type Page = {
  readonly text: string;
  readonly original?: string;
  readonly path: string;
  readonly about: readonly Subject[];
};

/** What stands in a text as it is. */
function look({ text, original = text, path, about }: Page, machine: Machine, { keep, trouble }: Told): void {
  const { automaton, waiting, waiters, opens, reading } = machine;
  const secrets = about.includes("secret");
  const isAsked = (detector: Detector) => about.includes(detector.about) && (detector.livesIn?.(path) ?? true);
  const asked = waiting.map(isAsked);
  const opened = new Set<string>();
  eachKeyword(automaton, text, (index, end) => {
    const keyword = automaton.keywords[index]!;
    const hit = { keyword, start: end - keyword.length, end };
    if (secrets && opens[index]) for (const rule of rulesOpenedBy(text, hit)) opened.add(rule);
    for (const place of waiters[index]!) {
      if (!asked[place]) continue;
      const detector = waiting[place]!;
      try {
        const match = detector.at(text, hit, path);
        if (match !== null) keep(match, detector.about);
      } catch {
        trouble(failed(detector));
      }
    }
  });
  for (const detector of reading) {
    if (!isAsked(detector)) continue;
    try {
      for (const match of detector.find(detector.about === "hidden" ? original : text, path))
        keep(match, detector.about);
    } catch {
      trouble(failed(detector));
    }
  }
  if (opened.size === 0) return;
  const seen = secretlintMatches(text, path, opened);
  seen.troubles.forEach(trouble);
  for (const match of seen.matches) keep(match, "secret");
}

/** Secrets in what a text holds in disguise. What is merely decoded tells nothing by its looks: only forms count. */
function lookBehind(
  { text, path, depth }: { text: string; path: string; depth: number },
  machine: Machine,
  told: Told,
): void {
  const { texts, exhausted } = derivedTexts(text);
  if (exhausted) told.trouble("it holds more encoded text than is decoded");
  for (const derived of texts) {
    const keep = (match: Match, subject: Subject) => {
      if (match.certainty !== "checksum" && match.certainty !== "structure") return;
      told.keep({ ...match, ...derived.placeOf(match.start, match.end) }, subject);
    };
    const inside = { keep, trouble: told.trouble };
    look({ text: withoutEscapes(derived.text), path, about: ["secret"] }, machine, inside);
    if (depth < deepest) lookBehind({ text: derived.text, path, depth: depth + 1 }, machine, inside);
  }
}

/** Its own words may hold the secret. */
const failed = ({ rule }: Detector) => `the detector ${rule} failed`;
