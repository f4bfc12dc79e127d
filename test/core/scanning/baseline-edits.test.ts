import fc from "fast-check";
import { expect, test } from "vitest";
import { type Acceptance, formatBaseline, parseBaseline } from "../../../src/core/scanning/baseline.ts";
import { extended, lastDay, pruned } from "../../../src/core/scanning/baseline-edits.ts";

const salt = "0123456789abcdef".repeat(2);
const entry: fc.Arbitrary<Acceptance> = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{32}$/),
  kind: fc.constantFrom("github-token", "US_SSN"),
  until: fc.constantFrom("2026-01-01", "2026-11-20", "2027-12-31"),
  by: fc.constantFrom("Hana Human", "Åsa"),
  reason: fc.constantFrom("revoked", "as -- it is"),
});
const entries = (maxLength: number) =>
  fc.uniqueArray(entry, { selector: ({ fingerprint }) => fingerprint, minLength: 1, maxLength });
const sorted = (all: readonly Acceptance[]) => all.map(({ fingerprint }) => fingerprint).toSorted();

test("what is added to a sorted baseline is a baseline of both, sorted", () => {
  fc.assert(
    fc.property(entries(12), fc.nat(11), (all, at) => {
      const [before, added] = [all.slice(0, at), all.slice(at)];
      const text = before.length === 0 ? "" : formatBaseline({ salts: [salt], entries: before });
      expect(extended(text, { salts: [salt], entries: added })).toBe(formatBaseline({ salts: [salt], entries: all }));
    }),
  );
});

test("lines of any order and kind stay, in their order and to the byte", () => {
  const line = fc.oneof(
    fc.constantFrom("", "# a note", "  # one more  ", `salt ${salt}`),
    entry.map((one) => formatBaseline({ salts: [], entries: [one] }).split("\n")[1]!),
  );
  const text = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n")), { minLength: 1 });
  fc.assert(
    fc.property(text, entries(4), (lines, added) => {
      const before = lines.map((parts) => parts.join("")).join("");
      const after = extended(before, { salts: [salt], entries: added }).split(/(?<=\n)/);
      let next = 0;
      const old = before.split(/(?<=\n)/);
      for (const kept of after) if (kept === old[next]) next++;
      expect(next).toBe(old.length);
      const read = parseBaseline(after.join("")).baseline;
      expect(read.salts).toEqual([salt]);
      expect(read.entries.map(({ fingerprint }) => fingerprint)).toEqual(
        expect.arrayContaining(added.map(({ fingerprint }) => fingerprint)),
      );
    }),
  );
});

test("pruning drops what ended before today and nothing else", () => {
  fc.assert(
    fc.property(entries(12), (all) => {
      const { text, dropped } = pruned(formatBaseline({ salts: [salt], entries: all }), "2026-11-20");
      const kept = all.filter(({ until }) => until >= "2026-11-20");
      expect(text).toBe(formatBaseline({ salts: [salt], entries: kept }));
      expect(sorted(dropped)).toEqual(sorted(all.filter(({ until }) => until < "2026-11-20")));
    }),
  );
});

test.for([
  ["half a year, unless told otherwise", {}, "2026-11-20", { day: "2027-05-19" }],
  ["today is a day", { until: "2026-11-20" }, "2026-11-20", { day: "2026-11-20" }],
  ["a year and a little at most", { until: "2027-12-25" }, "2026-11-20", { day: "2027-12-25" }],
  ["no day longer", { until: "2027-12-26" }, "2026-11-20", { problem: "--until may be 2027-12-25 at the latest" }],
  ["a leap day is one", { until: "2028-02-29" }, "2028-01-01", { day: "2028-02-29" }],
  [
    "where there is none it is none",
    { until: "2027-02-29" },
    "2027-01-01",
    { problem: "--until takes a day, such as --until 2027-06-30" },
  ],
  ["days are counted", { days: "1" }, "2026-12-31", { day: "2027-01-01" }],
  ["half a day is none", { days: "1.5" }, "2026-12-31", { problem: "--days takes a number from 1 to 400" }],
] as const)("%s", ([, asked, today, answer]) => expect(lastDay(asked, today)).toEqual(answer));
