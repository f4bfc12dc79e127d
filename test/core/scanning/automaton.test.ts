import fc from "fast-check";
import { expect, test } from "vitest";
import { automatonOf, eachKeyword } from "../../../src/core/scanning/automaton.ts";

/** Every keyword and the offset behind it, in the order of the text. */
function seen(keywords: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  eachKeyword(automatonOf(keywords), text, (index, end) => found.push(`${end} ${keywords[index]}`));
  return found.toSorted();
}

/** The same, looked for one after another at every offset; only the case of ASCII letters does not matter. */
function searched(keywords: readonly string[], text: string): readonly string[] {
  const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return keywords
    .flatMap((keyword) =>
      Array.from({ length: folded.length }, (_, at) => at).flatMap((at) =>
        folded.startsWith(keyword, at) ? [`${at + keyword.length} ${keyword}`] : [],
      ),
    )
    .toSorted();
}

// Few characters, so that keywords lie within each other, overlap and nearly match.
const few = "ab_-9";
const keywordsOf = (unit: string, most: number) =>
  fc.uniqueArray(fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: most,
  });
const textOf = (unit: string) => fc.string({ unit: fc.constantFrom(...unit), maxLength: 200 });

test("every keyword is seen wherever a search would find it, and nowhere else", () => {
  fc.assert(
    fc.property(keywordsOf(few, 12), textOf(`${few}AB \n`), (keywords, text) => {
      expect(seen(keywords, text)).toEqual(searched(keywords, text));
    }),
    { numRuns: 2_000 },
  );
});

test("so it is for many keywords of many characters, and for every byte in the text", () => {
  const printable = "abcdefghijklmnopqrstuvwxyz0123456789_-./:@=+$|~^# ";
  const latin1 = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join("");
  const parts = (keywords: readonly string[]) =>
    fc.array(fc.oneof(fc.constantFrom(...keywords, ...keywords.map((one) => one.toUpperCase())), textOf(latin1)), {
      maxLength: 12,
    });
  fc.assert(
    fc.property(
      keywordsOf(printable, 60).chain((keywords) => fc.tuple(fc.constant(keywords), parts(keywords))),
      ([keywords, pieces]) => {
        expect(seen(keywords, pieces.join(""))).toEqual(searched(keywords, pieces.join("")));
      },
    ),
    { numRuns: 300 },
  );
});

test("beyond Latin-1 nothing is missed and no offset is shifted; a keyword too many may be told", () => {
  const wide = ["š", "ą", "中", "😀", "\ud83d", "\uffff", "\u0161", "\u2061"].join("");
  fc.assert(
    fc.property(keywordsOf(few, 8), textOf(`${few}${wide}`), (keywords, text) => {
      const told = seen(keywords, text);
      expect(searched(keywords, text).filter((one) => !told.includes(one))).toEqual([]);
      const asBytes = Buffer.from(text, "latin1").toString("latin1");
      expect(told).toEqual(searched(keywords, asBytes));
    }),
    { numRuns: 1_000 },
  );
});

test("keywords that end in each other are all told, the case of the text aside", () => {
  expect(seen(["she", "he", "hers", "e"], "uSHErs")).toEqual(["4 e", "4 he", "4 she", "6 hers"]);
});

test("it is not made of more different characters than a row has columns", () => {
  const many = Array.from({ length: 64 }, (_, at) => String.fromCharCode(0x20 + at)).join("");
  expect(() => automatonOf([many.slice(0, 63)])).not.toThrow();
  expect(() => automatonOf([many])).toThrow(RangeError);
});
