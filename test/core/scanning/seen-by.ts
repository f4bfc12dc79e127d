import type { Detector } from "../../../src/core/scanning/detector.ts";
import { machineOf, matchesIn } from "../../../src/core/scanning/engine.ts";

/** What these detectors see in a text, alone: the words themselves, in their order. */
export function seenBy(...detectors: readonly Detector[]) {
  const machine = machineOf(detectors);
  return (text: string, path = "src/a.ts"): readonly string[] =>
    matchesIn(text, path, ["person"], { machine })
      .matches.toSorted((one, other) => one.start - other.start)
      .map(({ start, end }) => text.slice(start, end));
}
