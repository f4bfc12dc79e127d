import type { Match } from "./detector.ts";
import { gravity } from "./finding.ts";

/**
 * One match for each place: where several overlap, the gravest, then the one whose provider is known, then the longest.
 */
export function apart(matches: readonly Match[], length: number): readonly Match[] {
  if (matches.length < 2) return matches;
  const taken = new Uint8Array(length);
  const best = matches.toSorted(
    (one, other) =>
      gravity[other.severity] - gravity[one.severity] ||
      Number(other.prefix !== "") - Number(one.prefix !== "") ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  return best.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}
