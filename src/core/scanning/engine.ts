import { type Automaton, automatonOf, eachKeyword } from "./automaton.ts";
import { withoutEscapes } from "./decode.ts";
import type { Detector, Match, ReadingDetector, Subject, WaitingDetector } from "./detector.ts";
import { detectors } from "./detectors/index.ts";
import { openingKeywords, opensRule } from "./openings.ts";
import { apart, type Sighting } from "./overlap.ts";
import { secretlintMatches } from "./secretlint.ts";

/** More matches in one text are not kept but told. */
export const mostMatches = 20_000;

export type Seen = {
  /** One match for each place, the surest. */
  readonly matches: readonly Match[];
  /** What could not be done, for people to read; empty when everything was. */
  readonly troubles: readonly string[];
};

/** The detectors, and the one automaton that tells which of them a text concerns. */
export type Machine = {
  readonly automaton: Automaton;
  /** Who waits for each keyword. */
  readonly waiting: readonly (readonly WaitingDetector[])[];
  /** Whether a rule of secretlint may begin with each keyword. */
  readonly opens: readonly boolean[];
  readonly reading: readonly ReadingDetector[];
};

/** A machine of these detectors and of secretlint's rules. Making one takes longer than scanning a file. */
export function machineOf(all: readonly Detector[]): Machine {
  const byKeyword = new Map<string, WaitingDetector[]>(openingKeywords.map((keyword) => [keyword, []]));
  const reading: ReadingDetector[] = [];
  for (const detector of all) {
    if ("find" in detector) reading.push(detector);
    else for (const keyword of new Set(detector.keywords)) listAt(byKeyword, keyword).push(detector);
  }
  const keywords = [...byKeyword.keys()];
  const openings = new Set(openingKeywords);
  return {
    automaton: automatonOf(keywords),
    waiting: [...byKeyword.values()],
    opens: keywords.map((keyword) => openings.has(keyword)),
    reading,
  };
}

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

let standard: Machine | null = null;

/** The machine of all detectors on the shelf, made when it is first needed. */
export function standardMachine(): Machine {
  standard ??= machineOf(detectors);
  return standard;
}

type Options = {
  readonly machine?: Machine;
  /** Whether a match is asked for: others are dropped before they are counted. */
  readonly wanted?: (match: Match) => boolean;
};

/**
 * What the rules and detectors see in one text. The time it takes grows with the text alone.
 */
export function matchesIn(
  text: string,
  path: string,
  about: readonly Subject[],
  { machine = standardMachine(), wanted = () => true }: Options = {},
): Seen {
  const plain = withoutEscapes(text);
  const sightings: Sighting[] = [];
  const troubles = new Set<string>();
  let secretlint = false;
  const keep = (match: Match | null, subject: Subject) => {
    if (match === null || !wanted(match)) return;
    if (sightings.length < mostMatches) sightings.push({ ...match, about: subject });
    else troubles.add(`more than ${mostMatches} matches were seen; the rest is not listed`);
  };

  eachKeyword(machine.automaton, plain, (index, end) => {
    const keyword = machine.automaton.keywords[index]!;
    const hit = { keyword, start: end - keyword.length, end };
    if (machine.opens[index] && !secretlint) secretlint = about.includes("secret") && opensRule(plain, hit);
    for (const detector of machine.waiting[index]!) {
      if (!about.includes(detector.about)) continue;
      try {
        keep(detector.at(plain, hit, path), detector.about);
      } catch {
        troubles.add(failed(detector));
      }
    }
  });
  for (const detector of machine.reading) {
    if (!about.includes(detector.about)) continue;
    try {
      for (const match of detector.find(plain, path)) keep(match, detector.about);
    } catch {
      troubles.add(failed(detector));
    }
  }
  if (secretlint) {
    const seen = secretlintMatches(plain, path);
    for (const trouble of seen.troubles) troubles.add(trouble);
    for (const match of seen.matches) keep(match, "secret");
  }
  return { matches: apart(sightings, text.length), troubles: [...troubles] };
}

/** Its own words may hold the secret. */
const failed = ({ rule }: Detector) => `the detector ${rule} failed`;
