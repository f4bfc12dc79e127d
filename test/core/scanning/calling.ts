import { withoutEscapes } from "../../../src/core/scanning/decode.ts";
import type { Match, WaitingDetector } from "../../../src/core/scanning/detector.ts";

/** What a detector says about a text when it is called wherever one of its keywords stands. */
export function matchesOf(detector: WaitingDetector, written: string, path = "a.txt"): readonly Match[] {
  const text = withoutEscapes(written);
  const folded = text.toLowerCase();
  return detector.keywords.flatMap((keyword) => {
    const found: Match[] = [];
    for (let start = folded.indexOf(keyword); start >= 0; start = folded.indexOf(keyword, start + 1)) {
      const match = detector.at(text, { keyword, start, end: start + keyword.length }, path);
      if (match !== null) found.push(match);
    }
    return found;
  });
}
