import type { Match } from "./detector.ts";
import { gravity } from "./finding.ts";

/** They see a password in any URL; others know whose it is. */
const generic = new Set(["basicauth", "url-credential"]);

/**
 * One match for each place: where several overlap, the gravest, then the one that knows most about it, then the
 * longest.
 */
export function apart(matches: readonly Match[], length: number): readonly Match[] {
  if (matches.length < 2) return matches;
  const taken = new Uint8Array(length);
  const best = matches.toSorted(
    (one, other) =>
      gravity[other.severity] - gravity[one.severity] ||
      knowledge(other) - knowledge(one) ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  return best.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}

const knowledge = ({ prefix, rule }: Match) => (prefix !== "" ? 2 : generic.has(rule) ? 0 : 1);
