import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agents, environmentNames } from "../../src/core/agents/index.ts";
import { noFingerprint } from "../../src/core/scanning/fingerprint.ts";
import { identifiers } from "../../src/core/scanning/identifiers/index.ts";
import { scanMessage } from "../../src/core/scanning/message.ts";
import { identifierSamples } from "../core/scanning/identifier-samples.ts";
import { namedSamples, tokenSamples } from "../core/scanning/providers/index.ts";
import { anySample } from "../core/scanning/samples.ts";
import { type Chance, chance } from "../core/scanning/sampling.ts";

const launcher = readFileSync(resolve(import.meta.dirname, "../../libexec/git-hook.sh"), "utf8");

test("the launcher looks at the variables of the shelf, and at no other", () => {
  const body = /\nagent_runs\(\) \{\n[\s\S]*?\n\}\n/.exec(launcher)![0];
  const asked = [...body.matchAll(/\$\{(\w+)-\}/g)].map(([, name]) => name!);
  expect(asked.toSorted()).toEqual(environmentNames.toSorted());
});

/** Every line by which an agent of the shelf may be known in a message. */
const examples = agents.flatMap(({ name, signatures, trailers, footers }) => [
  `Assisted-by: ${name}`,
  ...signatures.flatMap(({ example }) => [`Co-authored-by: ${example}`, `Signed-off-by: ${example}`]),
  ...trailers.map(({ key, example }) => `${key}: ${example}`),
  ...footers.map(({ example }) => example),
]);
const [, pattern = ""] = /^marks='(.*)'$/m.exec(launcher) ?? [];
const marked = (line: string) =>
  spawnSync("grep", ["-qaiE", "-e", pattern], { input: `subject\n\n${line}\n`, env: { LC_ALL: "C" } }).status === 0;

test.for([...examples, "AI-Session: codex:s_0", "AI-Human: x", "ai-tool : x"])("the launcher sees %s", (line) => {
  expect([line, `    ${line}`, `* ${line}`].filter((one) => !marked(one))).toEqual([]);
});

test.for([
  "fix: something",
  "Refs: #1",
  "Fixes: #2",
  "See https://example.org/a",
  "Said-of: AI",
  "    indented code: yes",
])("the launcher passes over %s", (line) => expect(marked(line)).toBe(false));

describe("a message starts Node if the scan would find something in it", () => {
  const telling = [...launcher.matchAll(/^telling=(?:\$telling)?'(.*)'$/gm)].map(([, part]) => part).join("");

  /** The messages in which the scan finds something, and of them those that start no Node. */
  function missed(messages: readonly string[]): { readonly found: number; readonly missed: readonly string[] } {
    const found = messages.filter((message) => {
      const { findings, allowed, problems } = scanMessage(message, { fingerprint: noFingerprint });
      return findings.length + allowed.length + problems.length > 0;
    });
    const lines = found.flatMap((message, at) => message.split("\n").map((line) => ({ line, at })));
    const args = ["-aniE", "-e", pattern, "-e", telling];
    const input = Buffer.from(`${lines.map(({ line }) => line).join("\n")}\n`);
    const { stdout } = spawnSync("grep", args, {
      input,
      env: { LC_ALL: "C" },
      encoding: "latin1",
      maxBuffer: 1024 * 1024 * 1024,
    });
    const told = new Set([...stdout.matchAll(/^(\d+):/gm)].map(([, number]) => lines[Number(number) - 1]?.at));
    return { found: found.length, missed: found.filter((_, at) => !told.has(at)) };
  }

  /** Text by chance without the digits that would give it away, where an alphabet has other characters. */
  function lettersOnly(by: Chance): Chance {
    const of = (alphabet: string, length: number) => by.of(alphabet.replace(/\d/g, "") || alphabet, length);
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const alnum = (length: number) => of(letters + letters.toUpperCase(), length);
    return {
      ...by,
      of,
      alnum,
      base36: (length) => of(letters, length),
      hex: (length) => of("abcdef", length),
      base64: (length) => of(`${letters}${letters.toUpperCase()}+/`, length),
      url: (length) => (length < 3 ? alnum(length) : alnum(1) + of(`${letters}_-`, length - 2) + alnum(1)),
    };
  }

  const carriers: readonly ((value: string) => string)[] = [
    (value) => `fix: a\n\n${value}`,
    (value) => `fix: use ${value} (#12)`,
    (value) => `fix: a (#${value})`,
    (value) => `fix: it "${value}", and more`,
    ...[5, 9, 14, 18].map(
      (width) => (value: string) => `fix: a\n\n    ${value.slice(0, width)}\n    ${value.slice(width)}`,
    ),
    (value) => `fix: a\n\n${value.replace(/ (?=\S*$)/, "\n")}`,
  ];
  const seeds = [1, 2, 3, 4];
  const byChance = (make: (by: Chance) => string) =>
    seeds.flatMap((seed) => [make(chance(seed)), make(lettersOnly(chance(seed)))]);
  const inMessages = (values: readonly string[]) =>
    values.flatMap((value) => carriers.map((carrier) => carrier(value)));

  const nothingMissed = (messages: readonly string[], least: number) => {
    const seen = missed(messages);
    expect(seen.missed).toEqual([]);
    expect(seen.found).toBeGreaterThan(least);
  };

  test("tokens", { timeout: 120_000 }, () =>
    nothingMissed(inMessages(tokenSamples.flatMap(({ valid }) => byChance(valid))), 10_000),
  );

  test("what is called by its name", { timeout: 120_000 }, () =>
    nothingMissed(inMessages(namedSamples.flatMap(({ valid }) => byChance(valid))), 5_000),
  );

  test("numbers of people", { timeout: 120_000 }, () => {
    const labelled = identifiers.flatMap(({ kind, labels }) => {
      const { known, make } = identifierSamples[kind]!;
      const values = [
        ...known.map((one) => one.replaceAll("~", "")),
        ...(make ? seeds.map((seed) => make(chance(seed))) : []),
      ];
      return values.flatMap((value) =>
        labels.flatMap((label) => [value, `${label}: ${value}`, `${label} ${value}`, `${label} #${value}`]),
      );
    });
    nothingMissed(inMessages(labelled), 5_000);
  });

  test("everything that the other tests have", { timeout: 120_000 }, () =>
    nothingMissed(inMessages(fc.sample(anySample, { numRuns: 1_500, seed: 7 }).map(({ text }) => text)), 2_000),
  );

  test("passwords, people and machines", { timeout: 60_000 }, () => {
    const by = chance(11);
    const names =
      "password passwd pwd pass passphrase passwort db_password PGPASSWORD secret api_secret credentials".split(" ");
    const signs = [": ", "=", " = ", " is ", " := ", "> "];
    const values = seeds.flatMap((seed) => [
      `${chance(seed).lower(4)}-${chance(seed).digits(2)}!`,
      lettersOnly(chance(seed)).alnum(9),
      `${chance(seed).upper(1)}${chance(seed).lower(6)}!?`,
      `hunter${seed}x`,
    ]);
    const passwords = names.flatMap((name) => signs.flatMap((sign) => values.map((value) => name + sign + value)));
    const others = [
      ...seeds.flatMap((seed) => [
        `curl -u deploy:${chance(seed).lower(8)} x`,
        `mysql -u root -p${chance(seed).lower(8)}`,
      ]),
      ...["born 5 May 1980", "dob: 1/2/80", "DOB 1980-2-1", "date of birth: 5. Mai 1980", "geboren am 5.5.1980"],
      ...["phone: 030 5566778", "call +1 212 736 5000", "tel. 555-0134 x", "fax: (0)30/55667788"],
      ...[
        "203.12.7.9",
        "10.20.30.40",
        "1.2.3.4",
        "8.8.4.4",
        "server=10.1.2.3",
        "2a00:1450:4001:81b::200e",
        "fd12:3456::1",
      ],
      ...["host: build.corp", "ssh deploy@build.internal", "https://jenkins.lan/job", "url = db.intranet"],
      ...[
        "00:1b:44:11:3a:b7",
        "mac: de-ad-be-ef-ca-fe",
        "patient id: 4711",
        "MRN 48151",
        "mrn: AB1234",
        "medical record 12345",
      ],
      ...[
        "machine git.acme.io login ana password s3cretWord",
        "Authorization: Basic YW5hOmxrajQ1",
        "Bearer abcdefgh12345678",
      ],
      ...[
        "ana.berg@nordpost.se",
        "ana@acme.io",
        "seed phrase: legal winner thank year wave sausage worth useful legal winner thank yellow",
      ],
      ...[
        "iban DE89 3704 0044 0532 0130 00",
        "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
        "\u202eabc",
        "a\u200bb",
        "p\u0430ypal",
      ],
      ...[
        `-----BEGIN ${"PRIVATE"} KEY-----\n${by.base64(64)}\n${by.base64(64)}\n`,
        `https://hooks.slack.com/services/T${by.upper(8)}/B${by.upper(8)}/${by.alnum(24)}`,
      ],
    ];
    nothingMissed(inMessages([...passwords, ...others]), 500);
  });

  test("any of them, cut and mixed with plain words", { timeout: 120_000 }, () => {
    const words = fc.constantFrom(
      ..."fix: handle path in patch loader (#123) and the api of hook v1.2.3 \n - key = : \" ' # @ / token pass".split(
        " ",
      ),
    );
    const token = fc
      .tuple(fc.constantFrom(...tokenSamples, ...namedSamples), fc.nat(), fc.boolean())
      .map(([{ valid }, seed, bare]) => valid(bare ? lettersOnly(chance(seed)) : chance(seed)));
    const cut = fc
      .tuple(
        fc.oneof(
          token,
          anySample.map(({ text }) => text),
        ),
        fc.nat(40),
        fc.nat(8),
      )
      .map(([text, from, less]) => text.slice(from, text.length - less));
    const message = fc
      .array(fc.oneof(words, words, cut, token), { minLength: 1, maxLength: 12 })
      .chain((parts) => fc.constantFrom(" ", "", "\n", "/").map((glue) => parts.join(glue)));
    nothingMissed(fc.sample(message, { numRuns: 8_000, seed: 3 }), 1_000);
  });

  const plain = (message: string) =>
    spawnSync("grep", ["-qaiE", "-e", pattern, "-e", telling], { input: `${message}\n`, env: { LC_ALL: "C" } })
      .status !== 0;
  test.for([
    "fix: handle path in patch loader (#123)",
    "feat(router): support optional groups (#12345)",
    "Update README",
    "chore: release v4.10.2",
    "docs: compatibility with Node 24",
  ])("%s starts none", (message) => {
    expect(plain(message)).toBe(true);
  });
});
