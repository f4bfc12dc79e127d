import { lintSource } from "@secretlint/core";
import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import fc from "fast-check";
import { expect, test } from "vitest";
import { automatonOf, eachKeyword } from "../../../src/core/scanning/automaton.ts";
import { viewsOf, withoutEscapes } from "../../../src/core/scanning/decode.ts";
import { openingKeywords, openings, rulesOpenedBy } from "../../../src/core/scanning/openings.ts";
import { presetSamples, type Sample } from "./samples.ts";

const prefix = "@secretlint/secretlint-rule-";
const scanners = rules.filter(({ meta }) => meta.id !== `${prefix}filter-comments`);
const machine = automatonOf(openingKeywords);

/** Whether some opening stands in a text, found as the engine finds it. */
function mayHoldSecret(text: string): boolean {
  let found = false;
  eachKeyword(machine, text, (index, end) => {
    const keyword = machine.keywords[index]!;
    found ||= rulesOpenedBy(text, { keyword, start: end - keyword.length, end }).length > 0;
  });
  return found;
}

const anyPreset: fc.Arbitrary<Sample> = fc.oneof(...Object.values(presetSamples));

/** The rules of secretlint itself that report something in a text, all of them asked. */
async function reporting(content: string, filePath: string): Promise<readonly string[]> {
  const asked = scanners.map((rule) => ({ id: rule.meta.id, rule, options: { enableIDScanRule: true } }));
  const ext = filePath.endsWith(".json") ? ".json" : "";
  const { messages } = await lintSource({
    source: { filePath, content, contentType: "text", ext },
    options: { config: { rules: asked }, noPhysicFilePath: true },
  });
  return [...new Set(messages.map(({ ruleId }) => ruleId.slice(prefix.length)))];
}

/** In every view of some bytes, each rule that reports must have its opening there; gives how many reports there were. */
async function check(bytes: Uint8Array, path: string): Promise<number> {
  let reports = 0;
  for (const view of viewsOf(bytes)) {
    const text = withoutEscapes(view.text);
    const found = await reporting(text, path);
    expect(found.filter((rule) => !new RegExp(Object.values(openings[rule]!).join("|")).test(text))).toEqual([]);
    if (found.length > 0) expect(mayHoldSecret(text)).toBe(true);
    reports += found.length;
  }
  return reports;
}

const codings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["UTF-8", (text) => new TextEncoder().encode(text)],
  ["UTF-16LE", (text) => Uint8Array.from(Buffer.from(text, "utf16le"))],
  ["UTF-16BE", (text) => Uint8Array.from(Buffer.from(text, "utf16le").swap16())],
  ["UTF-8 with NULs", (text) => new TextEncoder().encode(text.replace(/(.{7})/gs, "$1\0"))],
];

test("every rule of the preset has its opening", () => {
  expect(Object.keys(openings).sort()).toEqual(scanners.map(({ meta }) => meta.id.slice(prefix.length)).sort());
});

test.for(codings)(
  "no rule reports what has no opening: every message in %s",
  { timeout: 60_000 },
  async ([, coded]) => {
    let reports = 0;
    for (const sample of Object.values(presetSamples))
      await fc.assert(
        fc.asyncProperty(sample, async ({ text, path }) => {
          reports += await check(coded(text), path);
        }),
        { numRuns: 8 },
      );
    expect(reports).toBeGreaterThanOrEqual(8 * Object.keys(presetSamples).length);
  },
);

test("no rule reports what has no opening: samples cut, joined and bent", { timeout: 60_000 }, async () => {
  const glue = fc.constantFrom(
    "",
    " ",
    "\n",
    "_",
    "-",
    "/",
    ":",
    "=",
    '"',
    "\\n",
    "%0A",
    "é",
    "\u2003",
    "\0",
    "x",
    "1",
    "@",
  );
  const cut = fc
    .tuple(anyPreset, fc.nat(60), fc.nat(12))
    .map(([{ text }, from, less]) => text.slice(from, text.length - less));
  const whole = anyPreset.map(({ text }) => text);
  const bent = anyPreset.chain(({ text }) =>
    fc.tuple(fc.nat(text.length), glue).map(([at, piece]) => text.slice(0, at) + piece + text.slice(at + 1)),
  );
  const upper = anyPreset.map(({ text }) => text.toUpperCase());
  const piece = fc.tuple(fc.oneof(cut, whole, bent, upper), glue).map((pair) => pair.join(""));
  const pieces = fc.array(piece, { minLength: 1, maxLength: 3 });
  const paths = fc.constantFrom("src/a.ts", "package.json", ".npmrc", "config/key.json");
  let reports = 0;
  await fc.assert(
    fc.asyncProperty(pieces, paths, fc.constantFrom(...codings), async (texts, path, [, coded]) => {
      reports += await check(coded(texts.join("")), path);
    }),
    { numRuns: 400 },
  );
  expect(reports).toBeGreaterThan(200);
});

test.for([
  "",
  "export const a = 1;\n",
  "see https://example.org/a:b and @scope/name",
  "account = 12",
  "gh_",
  "sk-learn",
  "postgres://localhost/x",
])("%j needs no rules", (text) => expect(mayHoldSecret(text)).toBe(false));
