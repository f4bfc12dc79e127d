import { expect, test } from "vitest";
import { detectors } from "../../../src/core/scanning/detectors/index.ts";

const patterns = detectors.flatMap(({ rule, patterns: own }) => own.map((pattern) => [rule, pattern.source] as const));
/** A pattern without its character classes and escapes, so that what is left of `*`, `+` and `{` are quantifiers. */
const bones = (source: string) => source.replace(/\\./g, "x").replace(/\[(?:[^\]])*\]/g, "x");

test("there are patterns to judge, and the judgement bites", () => {
  expect(patterns.length).toBeGreaterThanOrEqual(detectors.length);
  expect(unbounded("a+b")).toEqual(["+"]);
  expect(unbounded(String.raw`a\+[+*]{2,3}b?`)).toEqual([]);
  expect(unbounded("a{3,}")).toEqual(["{3,}"]);
  expect(nested("(?:a{1,5}){2,6}")).toBe(true);
  expect(nested("(?:a{0,3}b){2,6}")).toBe(false);
});

const unbounded = (source: string) => bones(source).match(/(?<!\()[*+]|\{\d+,\}/g) ?? [];
/**
 * A group that repeats and ends in something that may itself be longer or shorter: then a text can be cut in many ways.
 * A group that ends in exactly one character of its own kind is read in one way only.
 */
const nested = (source: string) => /(?:[*+?]|\{\d+,\d+\})\)\{\d+,\d+\}/.test(bones(source));

test.for(patterns)("%s repeats nothing without bound and nests no open repetition: %s", ([, source]) => {
  expect(unbounded(source)).toEqual([]);
  expect(nested(source)).toBe(false);
});
