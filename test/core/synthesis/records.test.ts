import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanPII, scanSecrets } from "../../../src/core/scanning/scan.ts";
import { recordFormats, written } from "../../../src/core/synthesis/formats.ts";
import { recordKinds, synthesize } from "../../../src/core/synthesis/records.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test.for(recordKinds)("%s: the same seed gives the same records, and more of them begin alike", (kind) => {
  const few = synthesize(kind, { count: 3, seed: 7 });
  expect(synthesize(kind, { count: 5, seed: 7 }).slice(0, 3)).toEqual(few);
  expect(synthesize(kind, { count: 3, seed: 8 })).not.toEqual(few);
});

test.for(recordKinds)("%s: a scan finds nothing, whatever the seed, format and file", (kind) => {
  const property = fc.property(seeds, fc.constantFrom(...recordFormats), (seed, format) => {
    const text = written(synthesize(kind, { count: 12, seed }), format, `${kind}s`);
    for (const path of [`a.${format}`, "notes.txt", "src/a.ts"])
      expect([...scanPII(text, path), ...scanSecrets(text, path)]).toEqual([]);
  });
  fc.assert(property, { numRuns: 60 });
});

describe("every value is nobody's", () => {
  test("patients", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { id, name, dob, mrn, conditions } of synthesize("patient", { count: 5, seed })) {
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(name).toMatch(/^Test Patient [1-5]$/);
          expect(new Date(dob).toISOString().slice(0, 10)).toBe(dob);
          expect(dob < "2011").toBe(true);
          expect(mrn).toMatch(/^TEST-[1-9]\d{5}$/);
          expect(new Set(conditions).size).toBe(2);
        }
      }),
    );
  });

  test("users", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { email, phone, ssn } of synthesize("user", { count: 5, seed })) {
          expect(email).toMatch(/^test\.user[1-5]@example\.com$/);
          expect(phone).toMatch(/^\([2-8]0[2-8]\) 555-01\d\d$/);
          // Areas from 900 are never assigned; the groups are none of those that make it a taxpayer's number.
          expect(ssn).toMatch(/^9\d\d-(?:0[1-9]|[1-4]\d)-\d{4}$/);
        }
      }),
    );
  });

  test("cards", () => {
    const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { number } of synthesize("card", { count: 5, seed })) {
          expect(number).toMatch(/^400000\d{10}$/);
          const sum = [...number].reduce(
            (all, digit, at) => all + (at % 2 ? Number(digit) : doubled[Number(digit)]!),
            0,
          );
          expect(sum % 10).toBe(0);
        }
      }),
    );
  });
});

test("as text", () => {
  const rows = [{ id: "1", name: 'It\'s, "me"', list: ["a", "b"] }];
  expect(written(rows, "json", "t")).toBe(`${JSON.stringify(rows, null, 2)}\n`);
  expect(written(rows, "csv", "t")).toBe('id,name,list\n1,"It\'s, ""me""",a; b\n');
  expect(written(rows, "sql", "t")).toBe(`INSERT INTO t (id, name, list) VALUES\n  ('1', 'It''s, "me"', 'a; b');\n`);
  expect(recordFormats.map((format) => written([], format, "t"))).toEqual(["[]\n", "\n", ""]);
});
