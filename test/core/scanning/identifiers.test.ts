import { describe, expect, test } from "vitest";
import { identifier } from "../../../src/core/scanning/detectors/identifier.ts";
import type { Identifier } from "../../../src/core/scanning/identifier.ts";
import { identifiers } from "../../../src/core/scanning/identifiers/index.ts";
import { isShaped, shapesOf } from "../../../src/core/scanning/shape.ts";
import { identifierSamples } from "./identifier-samples.ts";
import { type Chance, chance } from "./sampling.ts";

const found = (text: string, path = "src/a.ts") =>
  identifier.find(text, path).map(({ kind, severity }) => `${kind} ${severity}`);
const kindsIn = (text: string, path = "src/a.ts") => identifier.find(text, path).map(({ kind }) => kind);

const picturesOf = ({ shapes }: Identifier) => shapes.flatMap(shapesOf);
const fits = (row: Identifier, value: string) =>
  (row.lengthBy !== undefined || picturesOf(row).some(({ groups }) => isShaped(value, groups.join("")))) &&
  row.fits?.(value) !== false;

const fill = (picture: string, by: Chance) =>
  [...picture]
    .map((one) => (one === "9" ? by.digits(1) : one === "A" ? by.upper(1) : by.of("BC0123456789", 1)))
    .join("");

/** Values that a row takes for one of its kind. */
function valuesOf(row: Identifier, many: number, by = chance(row.labels[0]!.length)): readonly string[] {
  const pictures = picturesOf(row).map(({ groups }) => groups.join(""));
  const { make } = identifierSamples[row.kind]!;
  const values: string[] = [];
  for (let tries = 0; values.length < many && tries < 100_000; tries++) {
    const value = make && tries < 50_000 ? make(by) : fill(pictures[tries % pictures.length]!, by);
    // Runs are left out: nobody has such numbers.
    if (fits(row, value) && !/(\d)\1{4}|0000$/.test(value)) values.push(value);
  }
  return values;
}

/** All ways to write a value that the row knows. */
const writingsOf = (row: Identifier, value: string): readonly (readonly [written: string, isGrouped: boolean])[] =>
  row.lengthBy
    ? [
        [value, false],
        [value.replace(/(.{4})(?=.)/g, "$1 "), true],
      ]
    : picturesOf(row)
        .filter(({ groups }) => isShaped(value, groups.join("")))
        .map(({ groups, separators }) => {
          let at = 0;
          const parts = groups.map(({ length }) => {
            at += length;
            return value.slice(at - length, at);
          });
          return [parts.map((part, index) => part + (separators[index] ?? "")).join(""), groups.length > 1];
        });

const camel = (label: string) => label.replace(/ (\p{L})/gu, (_, letter: string) => letter.toUpperCase());
const carriers: readonly (readonly [what: string, path: string, text: (label: string, value: string) => string])[] = [
  ["code", "src/a.ts", (label, value) => `const ${camel(label)} = "${value}";\n`],
  ["a constant", "a.py", (label, value) => `${label.replaceAll(" ", "_").toUpperCase()} = '${value}'\n`],
  ["JSON", "a.json", (label, value) => `{\n  "name": "x",\n  "${camel(label)}": "${value}"\n}\n`],
  ["YAML", "a.yml", (label, value) => `person:\n  ${label.replaceAll(" ", "_")}: ${value}\n`],
  ["XML", "a.xml", (label, value) => `<${label.replaceAll(" ", "-")}>${value}</${label.replaceAll(" ", "-")}>\n`],
  ["a sentence", "a.txt", (label, value) => `Please note that the ${label} is ${value}, thanks.\n`],
  ["a CSV column", "a.csv", (label, value) => `name,${label},age\nx,${value},3\n"y, z",${value},4\n`],
  ["a TSV column", "a.tsv", (label, value) => `name\t${label}\nx\t${value}\n`],
  [
    "an SQL insert",
    "a.sql",
    (label, value) => `INSERT INTO t (a, ${label.replaceAll(" ", "_")}) VALUES ('x', '${value}');\n`,
  ],
  ["a Markdown table", "a.md", (label, value) => `| a | ${label} |\n|---|---|\n| x | ${value} |\n`],
  ["behind", "a.txt", (label, value) => `x ${value} (${label})\n`],
];

test("every kind has samples, and every sample a kind", () => {
  expect(Object.keys(identifierSamples).toSorted()).toEqual(
    [...new Set(identifiers.map(({ kind }) => kind))].toSorted(),
  );
});

test("every row names a public source, and labels in lower case", () => {
  for (const { kind, source, labels } of identifiers) {
    expect([kind, source]).toEqual([kind, expect.stringMatching(/^https:\/\/[\w.-]+\.[a-z]+/)]);
    expect(labels.map((label) => label.toLowerCase())).toEqual(labels);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

const known = Object.entries(identifierSamples).flatMap(([kind, samples]) =>
  samples.known.map((value) => [kind, value.replaceAll("~", "")] as const),
);
test.for(known)("%s: %s is one", ([kind, value]) => {
  expect(identifiers.filter((row) => row.kind === kind).some((row) => fits(row, value))).toBe(true);
});

describe("labelled, every way to write it is found in every kind of file", () => {
  test.for(identifiers.map((row) => [row.kind, row] as const))("%s", ([kind, row]) => {
    const label = identifierSamples[kind]!.label ?? row.labels[0]!;
    const written = valuesOf(row, 3).flatMap((value) => writingsOf(row, value));
    expect(written.length).toBeGreaterThan(0);
    for (const [value] of written)
      for (const [what, path, text] of carriers)
        expect([what, value, new Set(kindsIn(text(label, value), path))]).toEqual([what, value, new Set([kind])]);
  });
});

describe("alone, it is found as its row says", () => {
  const isAlone = (row: Identifier, isGrouped: boolean) =>
    row.needsLabel === "never" || (row.needsLabel === "bare" && isGrouped);
  test.for(identifiers.map((row) => [row.kind, row.needsLabel, row] as const))(
    "%s needs a label: %s",
    ([kind, , row]) => {
      for (const value of valuesOf(row, 20))
        for (const [written, isGrouped] of writingsOf(row, value)) {
          const others = identifiers.filter((other) => other.kind !== kind && fits(other, value));
          if (others.some((other) => isAlone(other, isGrouped))) continue;
          const sameKind = identifiers.filter((other) => other.kind === kind && fits(other, value));
          if (!isAlone(row, isGrouped) && sameKind.some((other) => isAlone(other, isGrouped))) continue;
          expect([written, kindsIn(`x = "${written}"`)]).toEqual([written, isAlone(row, isGrouped) ? [kind] : []]);
        }
    },
  );
});

describe("one digit changed", () => {
  const checked = identifiers.filter(({ certainty }) => certainty === "checksum");
  test.for(checked.map((row) => [row.kind, row] as const))("%s", ([kind, row]) => {
    let [all, seen] = [0, 0];
    for (const value of valuesOf(row, 40))
      for (const mutant of mutants(value)) {
        all++;
        if (!fits(row, mutant)) seen++;
      }
    expect(all).toBeGreaterThan(0);
    expect(seen / all).toBeGreaterThanOrEqual(identifierSamples[kind]!.sees ?? 1);
  });
});

function* mutants(value: string): Generator<string> {
  for (const [at, one] of [...value].entries())
    if (/\d/.test(one))
      for (const digit of "0123456789") if (digit !== one) yield value.slice(0, at) + digit + value.slice(at + 1);
}

/** Numbers are written with `~` here and put together without, so that this file holds none. */
const plain = (text: string) => text.replaceAll("~", "");
const nino = "AB13~24~57~C";
const nhs = "943 4~76 5919";

describe("the nearest name decides what a number is", () => {
  test.for<[string, readonly string[]]>([
    ["passport 5123~45679, ssn 5234~56788", ["US_PASSPORT warn", "US_SSN block"]],
    ["ssn 5234~56788 (passport)", ["US_SSN block"]],
    ['{"sin": "1306~92544", "tfn": "1306~92544"}', ["CA_SIN block"]], // that is no tax file number
    ["tax id of the person with ssn 5234~56788", ["US_SSN block"]],
    ["ssn and six words more are not near 5234~56788", []],
    ["ssn:\n  5234~56788", ["US_SSN block"]],
    ["ssn: x\n5234~56788", ["US_SSN block"]],
    ["ssn: x\na: 5234~56788", []],
    ["a: ssn, b: 5234~56788", []],
    ["ssn=1&b=5234~56788", []],
    ["customerSSN2 = 5234~56788", ["US_SSN block"]],
    ["SSNNumber = 5234~56788", ["US_SSN block"]],
    ["ssns: [5234~56788]", ["US_SSN block"]],
    ["classn = 5234~56788", []],
    ["身份证号11010~519491231~002X", ["CN_RESIDENT_ID block"]],
    ["nhsNumber = 94347~65919", ["UK_NHS block"]],
  ])("%s", ([text, kinds]) => {
    expect(found(plain(text))).toEqual(kinds);
  });
});

describe("where it stands decides whether it may be one", () => {
  test.for<[string, readonly string[]]>([
    [`x ${nino} y`, ["UK_NINO warn"]],
    ["AB 13 24 57 C", ["UK_NINO warn"]],
    ["AB\u00a013\u00a024\u00a057\u00a0C", ["UK_NINO warn"]],
    ["5234\u20115\u20116788", []],
    ["523\u201145\u20116788", ["US_SSN warn"]],
    [`"${nino}"`, ["UK_NINO warn"]],
    [`${nino}.`, ["UK_NINO warn"]],
    [`${nino}. Then`, ["UK_NINO warn"]],
    [`${nino}D`, []],
    [`x${nino}`, []],
    [`_${nino}`, []],
    [`${nino}_`, []],
    [`/${nino}`, []],
    [`${nino}/x`, []],
    [`a-${nino}`, []],
    [`${nino}-a`, []],
    [`${nino}.js`, []],
    [`$${nino}`, []],
    [`@${nino}`, []],
    [`#${nino}`, []],
    [`+${nino}`, []],
    [`%${nino}`, []],
    [`12:${nino}`, []],
    [`https://x.org/?q=${nino}`, []],
    [nino.toLowerCase(), []],
    [`nino ${nino.toLowerCase()}`, ["UK_NINO block"]],
    [`order id ${nino}`, []],
    [`patient ${nhs} came`, ["UK_NHS warn"]],
    [`tel ${nhs}`, []],
    [`${nhs} 221`, []],
    [`221 ${nhs}`, []],
    [nhs.replaceAll(" ", "-"), []], // a telephone number as well
    ["rgb(250 245 255)", []],
    ["100 200 300", []],
    ["4405~1401~359", ["PL_PESEL warn"]],
    ["[1, 2, 4405~1401~359, 7]", []],
    ["[4405~1401~359, 7]", []],
    ["timeout = 3162~24000~00", []],
    ["timestamp: 4405~1401~359", []],
    ["0.4405~1401~359", []],
    ["4405~1401~359.5", []],
  ])("%s", ([text, kinds]) => {
    expect(found(plain(text))).toEqual(kinds);
  });

  test("in a table the numbers beside it are other columns", () => {
    expect(found(plain("a,b,c\n1,2,4405~1401~359\n"), "a.csv")).toEqual(["PL_PESEL warn"]);
    expect(found(plain("a,order,c\n1,4405~1401~359,3\n"), "a.csv")).toEqual([]);
  });

  test("never in lock files", () => {
    expect(found(`nino ${plain(nino)}`, "yarn.lock")).toEqual([]);
  });
});

describe("nobody was given such a number", () => {
  test.for([
    "ssn 123-45-6789",
    "ssn 111-11-1112",
    "ssn 078-05-1120",
    "itin 900-00-0000",
    "nhs 999 999 9999",
    "cpf 111.111.111-11",
    "nif 12345678Z",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("how grave it is", () => {
  test.for<[string, string, readonly string[]]>([
    [`nino ${nino}`, "a.ts", ["UK_NINO block"]],
    [nino, "a.ts", ["UK_NINO warn"]],
    [nino, "a.json", ["UK_NINO warn"]],
    ["AB 13 24 57 C", "a.json", ["UK_NINO block"]],
    ["passport 5123~45679", "a.json", ["US_PASSPORT warn"]],
    ["44~05~14~01359", "a.json", ["PL_PESEL warn"]],
    ["RCC~MNL83S18D969H", "a.json", ["IT_FISCAL_CODE block"]],
    ["RCC~MNL83S18D969H", "a.ts", ["IT_FISCAL_CODE warn"]],
  ])("%s in %s", ([text, path, severities]) => {
    expect(found(plain(text), path)).toEqual(severities);
  });
});
