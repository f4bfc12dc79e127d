import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivedTexts, type Via } from "../../../src/core/scanning/derive.ts";
import { chance } from "./sampling.ts";

const by = chance(20);
const token = `ghp_${by.alnum(36)}`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const hex = (text: string) => Buffer.from(text).toString("hex");
const each = (form: (code: string, one: string) => string, text = token) =>
  [...text].map((one) => form(one.charCodeAt(0).toString(16).padStart(2, "0"), one)).join("");
const cut = (at: number, joint: string) => token.slice(0, at) + joint + token.slice(at);
const lines = (text: string, width: number, indent = "") =>
  text.match(new RegExp(`.{1,${width}}`, "g"))!.join(`\n${indent}`);

/** By what the token was hidden, and the place in the original that it comes from. */
const found = (text: string): readonly [Via, string][] =>
  derivedTexts(text).texts.flatMap((one) => {
    const at = one.text.indexOf(token);
    if (at < 0) return [];
    const { start, end } = one.placeOf(at, at + token.length);
    return [[one.via, text.slice(start, end)]];
  });

describe("a token is seen", () => {
  const env = `PORT=80\nTOKEN=${token}\n`;
  test.for<[string, string, Via]>([
    ["in base64", `data: ${base64(env)}`, "base64"],
    ["in base64 without padding", base64(env).replace(/=+$/, ""), "base64"],
    ["in base64url", Buffer.from(`${env}???>>>`).toString("base64url"), "base64"],
    ["in base64 behind a path", `https://x.io/a/${base64(env)}`, "base64"],
    ["in base64 behind a prefix with a dash", `text-${base64(env)}`, "base64"],
    ["in base64 in lines of 76", lines(base64(env.repeat(3)), 76), "base64"],
    ["in base64 in lines that cut it", lines(base64(env), 24, "    "), "base64"],
    ["in base64 in strings that are joined", `"${lines(base64(env), 24).replaceAll("\n", '" +\n"')}"`, "base64"],
    ["in base64 of UTF-16", Buffer.from(env, "utf16le").toString("base64"), "base64"],
    ["in hexadecimal digits", `x'${hex(env)}'`, "hex"],
    ["in capital ones", hex(env).toUpperCase(), "hex"],
    ["behind 0x", `0x${hex(env)}`, "hex"],
    ["in percent form", each((code) => `%${code}`), "percent"],
    ["with one character in percent form", token.replace("_", "%5F"), "percent"],
    ["in entities", each((code) => `&#x${code};`), "entities"],
    ["in decimal entities", each((_, one) => `&#${one.charCodeAt(0)};`), "entities"],
    ["with a named entity", token.replace("_", "&lowbar;"), "entities"],
    ["in \\x escapes", `"${each((code) => `\\x${code}`)}"`, "escapes"],
    ["in \\u escapes", `"${each((code) => `\\u00${code}`)}"`, "escapes"],
    ["in \\u{} escapes", `"${each((code) => `\\u{${code}}`)}"`, "escapes"],
    ["in octal escapes", `$'${each((_, one) => `\\${one.charCodeAt(0).toString(8).padStart(3, "0")}`)}'`, "escapes"],
    ["joined by plus", `"${cut(9, '" + "')}"`, "concatenation"],
    ["joined by plus, quotes differ", `"${cut(9, "\" + '")}'`, "concatenation"],
    ["joined by plus over lines", `"${cut(9, '" +\n    "')}"`, "concatenation"],
    ["joined by plus, plus first", `"${cut(9, '"\n    + "')}"`, "concatenation"],
    ["joined letter by letter", `"${[...token].join('"+"')}"`, "concatenation"],
    ["joined by a dot", `'${cut(9, "' . '")}'`, "concatenation"],
    ["joined by two dots", `"${cut(9, '" .. "')}"`, "concatenation"],
    ["joined by an ampersand", `"${cut(9, '" & "')}"`, "concatenation"],
    ["joined by a tilde", `"${cut(9, '" ~ "')}"`, "concatenation"],
    ["joined as in SQL", `'${cut(9, "' || '")}'`, "concatenation"],
    ["joined as in Elixir", `"${cut(9, '" <> "')}"`, "concatenation"],
    ["joined as in C", `"${cut(9, '" "')}"`, "concatenation"],
    ["joined as in C, over lines", `"${cut(9, '"\n  "')}"`, "concatenation"],
    ["joined as in Python", `"${cut(9, '" \\\n  f"')}"`, "concatenation"],
    ["joined as in a shell", `"${cut(9, "\"'")}'`, "concatenation"],
    ["joined from a list", `["${cut(9, '", "')}"].join("")`, "concatenation"],
    ["joined from a list in Python", `"".join(["${cut(9, '", "')}"])`, "concatenation"],
    ["with a zero-width space", cut(9, "\u200b"), "invisible"],
    ["with a soft hyphen", cut(9, "\u00ad"), "invisible"],
    ["with bidi controls", cut(9, "\u2066\u2069"), "invisible"],
    ["with a tag", cut(9, "\u{e0041}"), "invisible"],
    ["with one behind every character", [...token].join("\u200c"), "invisible"],
  ])("%s", ([, text, via]) => {
    expect(found(text).map(([seen]) => seen)).toEqual([via]);
    expect(found(`const a = 1;\n\n${text}\nrest`).map(([seen]) => seen)).toEqual([via]);
  });

  test("in two disguises when one asks twice", () => {
    const twice = (text: string) => derivedTexts(text).texts.flatMap((one) => found(one.text));
    expect(twice(base64(base64(`TOKEN=${token}`))).map(([via]) => via)).toEqual(["base64"]);
    expect(twice(each((code) => `%${code}`, base64(`TOKEN=${token}`))).map(([via]) => via)).toEqual(["base64"]);
    expect(twice(`"${lines(hex(token), 40).replaceAll("\n", '" + "')}"`).map(([via]) => via)).toEqual(["hex"]);
  });
});

test("its place is the place in the original", () => {
  const quoted = `let a = "${cut(9, '" +\n  "')}";`;
  expect(found(quoted)).toEqual([["concatenation", cut(9, '" +\n  "')]]);
  const percent = `a=b ${token.replace("_", "%5F")}&c`;
  expect(found(percent)).toEqual([["percent", token.replace("_", "%5F")]]);
  const coded = `first ${hex(`x=${token}\n`)}`;
  expect(found(coded)).toEqual([["hex", hex(token)]]);
  // Three characters stand in four of base64, so the place begins and ends with whole groups.
  expect(found(`k: ${base64(`abc${token}xy`)}`)).toEqual([["base64", base64(`${token}xy`)]]);
});

describe("nothing is derived from", () => {
  test.for<[string, string]>([
    ["plain code", 'import { a } from "./a.ts";\nconst b = a("x", \'y\') + 1;\n'],
    ["sentences that are joined", 'throw new Error("this is " + "a sentence");'],
    ["hashes", `integrity sha512-${base64(by.hex(1) + by.alnum(1))}${by.base64(84)}==\n${by.hex(64)}\n${by.hex(40)}`],
    ["long names and paths", "aVeryLongNameOfAFunctionThatDoesTheThing /usr/share/some/path/to/a/file/of/mine"],
    ["rulers", `// ${"-".repeat(80)}\n// ${"_".repeat(80)}\n${"/".repeat(80)}\n`],
    ["an image", `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${by.base64(400)}`],
    ["escapes of what is no part of a key", String.raw`"\n\t\u4e2d\x00 \u00e9 %20 %E4 &nbsp; &lt;"`],
    ["words of scripts that need joiners", "می\u200cخواهم क्\u200dष"],
    ["words in a list", '["abc", "def", "ghi"]'],
    ["nothing", ""],
  ])("%s", ([, text]) => {
    expect(derivedTexts(text)).toEqual({ texts: [], exhausted: false });
  });
});

test("more than is decoded is told", () => {
  expect(derivedTexts(`${"%41".repeat(50_000)}\n`).exhausted).toBe(false);
  const dense = '"\\x41"+"%41&#65;"+"\u200bA';
  const { texts, exhausted } = derivedTexts(dense.repeat(20_000));
  expect(exhausted).toBe(true);
  expect(texts.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThan(2 * dense.length * 20_000 + 65_536);
});

describe("whatever the text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('"', "'", "`", '" + "', "%41", "&#65;", "\\x41", "\u200b", "\\", "\n", '.join("")', "a", "=", "%"),
    fc.base64String({ minLength: 24 }),
    fc.string({ minLength: 20 }).map(base64),
    fc.string({ minLength: 20 }).map(hex),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  test("every place lies in the original, and nothing throws", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        for (const { text: derived, placeOf } of derivedTexts(text).texts) {
          const [from, to] = [one % derived.length, other % (derived.length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const { start, end } = placeOf(from, to);
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("places stand in the order of what is there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: derived, placeOf } of derivedTexts(text).texts) {
          if (derived.length > 2_000) continue;
          const starts = Array.from({ length: derived.length }, (_, at) => placeOf(at, at + 1).start);
          expect(starts.every((start, at) => at === 0 || starts[at - 1]! <= start)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
