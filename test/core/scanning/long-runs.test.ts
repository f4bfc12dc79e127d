import fc from "fast-check";
import { expect, test } from "vitest";
import { longRuns, shortestRun } from "../../../src/core/scanning/long-runs.ts";

test("the runs are those that a pattern sees", () => {
  const run = new RegExp(`[A-Za-z0-9+/_-]{${shortestRun},}`, "g");
  const piece = fc.oneof(
    fc.stringMatching(/^[aB9_+/-]{0,40}$/),
    fc.stringMatching(/^[aB9]{20,28}$/),
    fc.constantFrom(" ", "\n", ".", "é", "\u{1f600}", '"'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const seen = Array.from(text.matchAll(run), ({ 0: { length }, index }) => ({
        start: index,
        end: index + length,
      }));
      expect(longRuns(text)).toEqual(seen);
    }),
    { numRuns: 2_000 },
  );
});
