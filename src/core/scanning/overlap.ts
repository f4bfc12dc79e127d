import type { Certainty, Match, Subject } from "./detector.ts";
import { gravity } from "./finding.ts";

/** A match, and what the detector that saw it looks for. */
export type Sighting = Match & { readonly about: Subject };

/** What a secret's own form says counts more than a number that happens to pass a check inside it. */
const ranks: Readonly<Record<Subject, Readonly<Record<Certainty, number>>>> = {
  hidden: { checksum: 0, structure: 0, name: 0, statistics: 0 },
  secret: { checksum: 1, structure: 2, name: 5, statistics: 7 },
  person: { checksum: 3, structure: 4, name: 6, statistics: 8 },
};

/** They see a password in any URL; others know whose it is. */
const generic = new Set(["secretlint/basicauth", "url-credential"]);

/**
 * One match for each place: where several overlap, the surest, then the one that knows whose it is, then ours before
 * secretlint's, then the gravest, then the longest. Hidden text hides nothing else: it lies beside.
 */
export function apart(sightings: readonly Sighting[], length: number): readonly Sighting[] {
  if (sightings.length < 2) return sightings;
  const best = sightings.toSorted(
    (one, other) =>
      ranks[one.about][one.certainty] - ranks[other.about][other.certainty] ||
      knowledge(other) - knowledge(one) ||
      gravity[other.severity] - gravity[one.severity] ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  const taken = { hidden: new Uint8Array(length), seen: new Uint8Array(length) };
  return best.filter(({ about, start, end }) => {
    const layer = about === "hidden" ? taken.hidden : taken.seen;
    if (layer.subarray(start, end).includes(1)) return false;
    layer.fill(1, start, end);
    return true;
  });
}

const knowledge = ({ rule }: Match) => (generic.has(rule) ? 0 : rule.startsWith("secretlint/") ? 1 : 2);
