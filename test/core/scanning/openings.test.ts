import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mayHoldSecret, openings } from "../../../src/core/scanning/openings.ts";
import { presetSamples } from "./samples.ts";

test("every rule of the preset has its opening", () => {
  const ids = rules.map(({ meta }) => meta.id.replace("@secretlint/secretlint-rule-", ""));
  expect(Object.keys(openings).sort()).toEqual(ids.filter((id) => id !== "filter-comments").toSorted());
});

test.for(Object.keys(presetSamples))("a text with %s is never taken for clean", (kind) => {
  fc.assert(fc.property(presetSamples[kind]!, ({ text }) => mayHoldSecret(text)));
});

test("a text of each rule is known by that rule's opening alone", () => {
  const known = rules
    .filter((rule) => rule.meta.id !== "@secretlint/secretlint-rule-filter-comments")
    .flatMap((rule) => {
      const opening = new RegExp(openings[rule.meta.id.replace("@secretlint/secretlint-rule-", "")]!);
      const kinds = Object.keys(rule.messages).filter((kind) => kind !== "PrivateKeyP12");
      return kinds.map((kind) => [kind, fc.sample(presetSamples[kind]!, 5).every(({ text }) => opening.test(text))]);
    });
  expect(known.filter(([, itIs]) => !itIs)).toEqual([]);
});

test.for([
  "",
  "export const a = 1;\n",
  "see https://example.org/a:b and @scope/name",
  "account = 12",
  "gh_",
  "sk-learn",
])("%j needs no rules", (text) => expect(mayHoldSecret(text)).toBe(false));
