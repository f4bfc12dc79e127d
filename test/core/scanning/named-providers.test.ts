import { describe, expect, test } from "vitest";
import { namedToken } from "../../../src/core/scanning/detectors/named-token.ts";
import { namedTokens } from "../../../src/core/scanning/providers/index.ts";
import { matchesOf } from "./calling.ts";
import { namedSamples } from "./providers/index.ts";
import { chance } from "./sampling.ts";

const kinds = [...new Set(namedTokens.map(({ kind }) => kind))].sort();
const runs = 25;
const found = (text: string, kind: string, path = ".env") =>
  matchesOf(namedToken, text, path).filter((match) => match.kind === kind);

test("every kind of name has samples, and every sample a row", () => {
  expect([...new Set(namedSamples.map(({ kind }) => kind))].sort()).toEqual(kinds);
});

test("every word is one that the automaton can wait for", () => {
  const words = namedTokens.flatMap((row) => row.words);
  expect(words.filter((word) => word.length < 3 || !/^[\x21-\x40\x5b-\x7e]+$/.test(word))).toEqual([]);
});

describe.for(namedSamples.map((sample) => [sample.kind, sample] as const))("%s", ([kind, { valid, near }]) => {
  test("is found under its name, and shows nothing", () => {
    const by = chance(1);
    for (let run = 0; run < runs; run++) {
      const text = valid(by);
      expect(
        found(text, kind).map(({ certainty, prefix }) => [certainty, prefix]),
        text,
      ).toContainEqual(["name", ""]);
    }
  });

  test("is not found in what only looks like it", () => {
    const by = chance(2);
    for (let run = 0; run < runs; run++) {
      const text = near(by);
      expect(found(text, kind), text).toEqual([]);
    }
  });

  test("is not found in what stands for one in a manual", () => {
    const by = chance(3);
    for (let run = 0; run < runs; run++) {
      const text = valid(by);
      for (const { start, end } of found(text, kind)) {
        const value = text.slice(start, end).replace(/[A-Za-z0-9]/g, "x");
        expect(found(text.slice(0, start) + value + text.slice(end), kind)).toEqual([]);
      }
    }
  });
});

describe("a name that speaks of something else", () => {
  const hex = chance(4).hex(40);

  test.for([
    [`CIRCLECI_TOKEN=${hex}`, 1],
    [`circleciToken: "${hex}"`, 1],
    [`CIRCLECI_SHA1=${hex}`, 0],
    [`circleci_commit: ${hex}`, 0],
    [`circleci_token_hash: ${hex}`, 0],
    [`circleci: ${hex}`, 0],
    [`CIRCLECI_TOKEN=\${SECRET}`, 0],
  ] as const)("%s: %i", ([text, count]) => {
    expect(matchesOf(namedToken, `${text}\n`, "a.yml")).toHaveLength(count);
  });
});
