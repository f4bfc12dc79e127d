import { automatonOf, eachKeyword } from "../../../src/core/scanning/automaton.ts";
import { withoutEscapes } from "../../../src/core/scanning/decode.ts";
import type { Match, WaitingDetector } from "../../../src/core/scanning/detector.ts";

/** What one detector alone sees in a text, each place once. */
export function allHits(detector: WaitingDetector, text: string, path: string): readonly Match[] {
  const automaton = automatonOf(detector.keywords);
  const plain = withoutEscapes(text);
  const found = new Map<number, Match>();
  eachKeyword(automaton, plain, (index, end) => {
    const keyword = automaton.keywords[index]!;
    const match = detector.at(plain, { keyword, start: end - keyword.length, end }, path);
    if (match !== null) found.set(match.start, match);
  });
  return [...found.values()];
}
