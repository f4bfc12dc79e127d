import { describe, expect, test } from "vitest";
import { providerToken } from "../../../src/core/scanning/detectors/provider-token.ts";
import { namedTokens, providerTokens } from "../../../src/core/scanning/providers/index.ts";
import { matchesOf } from "./calling.ts";
import { tokenSamples } from "./providers/index.ts";
import { type Chance, chance, type TokenSamples } from "./sampling.ts";

const carriers: readonly (readonly [string, (token: string) => string])[] = [
  ["in code", (token) => `const client = connect("${token}");\n`],
  ["in an .env file", (token) => `# keys\nSERVICE_TOKEN=${token}\nDEBUG=1\n`],
  ["in JSON", (token) => `{"service":{"token":"${token}","retries":3}}`],
  ["in YAML", (token) => `env:\n  - name: TOKEN\n    value: ${token}\n`],
  ["in a URL's query", (token) => `https://api.acme.io/v1/things?token=${token}&page=2`],
  ["in a header", (token) => `curl -H 'Authorization: Bearer ${token}' https://api.acme.io`],
  ["in XML", (token) => `<add><key>token</key><value>${token}</value></add>`],
  ["behind an escaped line end", (token) => String.raw`"first\n${token}\nlast"`],
  ["behind a percent sign", (token) => `https://acme.io/?q=token%3D${token}%26page`],
  ["at the end of a file", (token) => `token ${token}`],
];

const kinds = [...new Set(providerTokens.map(({ kind }) => kind))].sort();
const runs = 25;
const severityOf = (kind: string) => providerTokens.find((row) => row.kind === kind)?.severity ?? "block";
const times = (by: Chance, make: (by: Chance) => string) => Array.from({ length: runs }, () => make(by));
const found = (text: string, kind: string) => matchesOf(providerToken, text).filter((match) => match.kind === kind);

test("every kind of token has samples, and every sample a row", () => {
  expect([...new Set(tokenSamples.map(({ kind }) => kind))].sort()).toEqual(kinds);
});

test("no kind is both a token and a name", () => {
  expect(namedTokens.filter(({ kind }) => kinds.includes(kind))).toEqual([]);
});

test("every row says who describes it", () => {
  const sourceless = [...providerTokens, ...namedTokens].filter(
    ({ source }) => !/^https:\/\/[\w.-]+\.\w+/.test(source),
  );
  expect(sourceless).toEqual([]);
});

test("every beginning says enough to look closer", () => {
  const starts = providerTokens.flatMap((row) => row.starts);
  expect(starts.filter((start) => start.length < 3 || !/^[\x21-\x7e]+$/.test(start))).toEqual([]);
});

test("no row's pattern repeats without bound", () => {
  const bones = (source: string) => source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  const unbounded = providerTokens.filter(({ rest, before = "" }) => /(?<!\()[*+]|\{\d+,\}/.test(bones(before + rest)));
  expect(unbounded.map(({ kind }) => kind)).toEqual([]);
});

describe.for(tokenSamples.map((sample) => [sample.kind, sample] as const))("%s", ([kind, sample]) => {
  const xed = (by: Chance) => clean(sample, by);

  test.for(carriers)("is found whole %s", ([, carrier]) => {
    for (const token of times(chance(1), sample.valid)) {
      const secrets = found(carrier(token), kind).map(({ secret }) => secret);
      expect(secrets, carrier(token)).toContain(token);
    }
  });

  test("blocks, or weighs what its row says", () => {
    for (const token of times(chance(2), sample.valid)) {
      const [match] = found(`"${token}"`, kind);
      expect(match?.severity, token).toBe(match?.certainty === "checksum" ? "block" : severityOf(kind));
    }
  });

  test("is not found in what only looks like it", () => {
    for (const token of times(chance(3), sample.near)) expect(found(`key = "${token}"\n`, kind), token).toEqual([]);
  });

  test("is not found in what stands for one in a manual", () => {
    for (const token of times(chance(4), xed)) expect(found(`key = "${token}"\n`, kind), token).toEqual([]);
  });

  test("shows no more than how it begins", () => {
    const starts = providerTokens.filter((row) => row.kind === kind).flatMap((row) => row.starts);
    for (const token of times(chance(5), sample.valid))
      for (const { prefix } of found(`"${token}"`, kind)) expect(["", ...starts]).toContain(prefix);
  });
});

/** The sample of a manual: what follows the beginning is made of x, except what joins it. */
function clean({ kind, valid, clean }: TokenSamples, by: Chance): string {
  if (clean !== undefined) return clean(by);
  const token = valid(by);
  const starts = providerTokens.filter((row) => row.kind === kind).flatMap((row) => row.starts);
  const start = starts.filter((one) => token.startsWith(one)).sort((one, other) => other.length - one.length)[0] ?? "";
  return start + token.slice(start.length).replace(/[A-Za-z0-9]/g, "x");
}

/** How many characters at the end the checksum says nothing about. */
const free: Readonly<Record<string, number>> = { "github-fine-grained-token": 8 };

describe("one character changed", () => {
  const checked = tokenSamples.filter(({ kind, valid }) =>
    found(`"${valid(chance(6))}"`, kind).some(({ certainty }) => certainty === "checksum"),
  );

  test("there are forms with a checksum: all that the table has", () => {
    const kindsWithCheck = providerTokens.filter(({ check }) => check).map(({ kind }) => kind);
    expect([...new Set(checked.map(({ kind }) => kind))].sort()).toEqual([...new Set(kindsWithCheck)].sort());
  });

  test.for(checked.map((sample) => [sample.kind, sample] as const))("%s: no longer fits", ([kind, { valid }]) => {
    const by = chance(7);
    const tokens = times(by, valid);
    expect(tokens.map((token) => found(`"${token}"`, kind)[0]?.certainty)).toEqual(tokens.map(() => "checksum"));
    const start = providerTokens.find((row) => row.kind === kind)!.starts[0]!.length;
    const mutants = tokens.flatMap((token) =>
      Array.from({ length: token.length - start - (free[kind] ?? 0) }, (_, at) => mutant(token, start + at, by)),
    );
    const passing = mutants.filter((token) =>
      found(`"${token}"`, kind).some((match) => match.certainty === "checksum"),
    );
    expect(passing.length / mutants.length).toBeLessThanOrEqual(0.01);
  });
});

/** The token with another character of the same class at a place. */
function mutant(token: string, at: number, by: Chance): string {
  const old = token[at]!;
  const alphabet = /\d/.test(old)
    ? "0123456789"
    : /[a-z]/.test(old)
      ? "abcdefghij"
      : /[A-Z]/.test(old)
        ? "ABCDEFGHIJ"
        : "_-";
  const other = [...alphabet].filter((one) => one !== old);
  return token.slice(0, at) + other[by.number(0, other.length - 1)] + token.slice(at + 1);
}

describe("a token within a word", () => {
  const githubs = tokenSamples.find(({ kind }) => kind === "github-token")!;
  const token = githubs.valid(chance(8));
  const broken = `${token.slice(0, -1)}${token.endsWith("a") ? "b" : "a"}`;

  test.for([
    [`TOKEN_${token}`, ["checksum"]],
    [`x${token}`, ["checksum"]],
    [`x${broken}`, []],
    [`${token}a`, []],
    [`"${broken}"`, ["structure"]],
    [token.replace("gh", "GH"), []],
  ] as const)("%s: %j", ([text, certainties]) => {
    expect(found(text, "github-token").map(({ certainty }) => certainty)).toEqual(certainties);
  });

  test("weighs nothing if its checksum does not fit", () => {
    expect(found(`"${broken}"`, "github-token").map(({ severity }) => severity)).toEqual(["info"]);
  });
});
