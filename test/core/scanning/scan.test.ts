import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { keyed } from "../../../src/core/scanning/fingerprint.ts";
import {
  type LineRange,
  mostBytes,
  scanBlob,
  scanPatch,
  scanPII,
  scanSecrets,
} from "../../../src/core/scanning/scan.ts";
import { noSettings, readySettings } from "../../../src/core/scanning/settings.ts";
import { mostFindings } from "../../../src/core/scanning/sheet.ts";
import { githubToken, gitlabToken } from "../../support/tokens.ts";
import { anySample } from "./samples.ts";

const token = githubToken();
/** Without a checksum, so that a comment may let it pass. */
const other = gitlabToken();

const options = { fingerprint: keyed("a key") };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const scan = (text: string | Uint8Array, added: "all" | readonly LineRange[] = "all", path = "src/a.ts") =>
  scanBlob({ path: repoPath(path), bytes: typeof text === "string" ? bytesOf(text) : text, added }, options);
const places = async (text: string | Uint8Array, added: "all" | readonly LineRange[] = "all") =>
  (await scan(text, added)).findings.map(({ kind, line, column }) => `${kind} ${line}:${column}`);

const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());

test("a finding says what, where and how grave, with a mask and a fingerprint", async () => {
  const { findings, allowed, problems } = await scan(`one\nkey = "${token}"\n`);
  expect(findings).toEqual([
    {
      kind: "github-token",
      rule: "provider-token",
      severity: "block",
      path: "src/a.ts",
      line: 2,
      column: 8,
      masked: "ghp_********",
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
  expect([allowed, problems]).toEqual([[], []]);
});

test("a fingerprint is the value's own: the same in every place, another under another key or for another value", async () => {
  const print = async (text: string, key = "k", path = "a.csv") =>
    (await scanBlob({ path: repoPath(path), bytes: bytesOf(text), added: "all" }, { fingerprint: keyed(key) }))
      .findings[0]!.fingerprint;
  const card = ["4539", "1488", "0343", "6467"];
  expect(await print(`x\n\n  ${token}`, "k", "b.txt")).toBe(await print(token));
  expect(await print(card.join(" "))).toBe(await print(card.join("-")));
  expect(await print(token, "another")).not.toBe(await print(token));
  expect(await print(other)).not.toBe(await print(token));
});

describe("only added lines count, but the whole file is read", () => {
  const text = `${token}\nplain\n${other}\n`;
  test.for<[readonly LineRange[], readonly string[]]>([
    [[{ start: 1, end: 1 }], ["github-token 1:1"]],
    [[{ start: 2, end: 2 }], []],
    [[{ start: 2, end: 3 }], ["gitlab-personal-access-token 3:1"]],
    [
      [
        { start: 1, end: 1 },
        { start: 3, end: 9 },
      ],
      ["github-token 1:1", "gitlab-personal-access-token 3:1"],
    ],
    [[], []],
  ])("%j", async ([added, found]) => {
    expect(await places(text, added)).toEqual(found);
  });

  test("a new body under an old header is found", async () => {
    const body = `MII${"aB3".repeat(20)}\n${"cD4".repeat(21)}\n`;
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${body}-----END RSA PRIVATE KEY-----\n`;
    expect(await places(key, [{ start: 3, end: 3 }])).toEqual(["private-key 1:1"]);
  });

  test("an old address does not make a new one a list", async () => {
    const people = ["mia.berg", "ole.strand", "ida.holm"].map((name) => `${name}@nordpost.se\n`).join("");
    const severities = async (added: "all" | readonly LineRange[]) =>
      (await scan(people, added, "a.csv")).findings.map(({ severity }) => severity);
    expect(await severities([{ start: 2, end: 2 }])).toEqual(["warn"]);
    expect(await severities("all")).toEqual(["block", "block", "block"]);
  });
});

describe("lines are git's", () => {
  test.for([
    ["CRLF", `a\r\nb\r\n${token}\r\n`, "github-token 3:1"],
    ["CR alone ends none", `a\rb\r${token}\r`, "github-token 1:5"],
    ["nor do line and paragraph separators", `a\u2028b\u2029c\u0085${token}`, "github-token 1:7"],
    ["a byte order mark is no column", `\ufeff${token}`, "github-token 1:1"],
    ["the last line needs no end", `a\n${token}`, "github-token 2:1"],
  ])("%s", async ([, text, place]) => {
    expect(await places(text!)).toEqual([place]);
  });
});

describe("a NUL byte hides nothing", () => {
  const text = `first\nkey = ${token}\n`;
  test.for<[string, Uint8Array]>([
    ["UTF-16LE with its mark", utf16le(`\ufeff${text}`)],
    ["UTF-16BE with its mark", utf16be(`\ufeff${text}`)],
    ["UTF-16LE without", utf16le(text)],
    ["UTF-16BE without", utf16be(text)],
    ["UTF-32", Uint8Array.from([...Buffer.from(text)].flatMap((byte) => [byte, 0, 0, 0]))],
    ["one NUL early", bytesOf(`\0${text}`)],
    ["one NUL inside the token", bytesOf(text.replace("ghp_", "gh\0p_"))],
    ["a NUL after each character of the token", bytesOf(text.replace(token, [...token].join("\0")))],
    ["NULs in front and behind, which part words", bytesOf(text.replace(token, `word\0${token}\0word`))],
    ["a NUL after ten thousand bytes", bytesOf(`first ${"x ".repeat(5_000)}\0\nkey = ${token}\n`)],
    [
      "an odd byte that shifts UTF-16 later",
      Uint8Array.from([...utf16le("first\n"), 0x20, ...utf16le(`key = ${token}\n`)]),
    ],
  ])("%s", async ([, bytes]) => {
    const { findings } = await scan(bytes);
    const tokens = findings.filter(({ kind }) => kind === "github-token");
    expect(tokens.map(({ line }) => line)).toEqual([2]);
  });

  test("UTF-16 counts lines as git does, by bytes", async () => {
    // U+010A and U+0A05 hold a byte 0x0A, which git takes for a line end.
    expect(await places(utf16le(`\ufeffĊ ਅ\n${token}`))).toEqual(["github-token 4:1"]);
    expect(await places(utf16be(`\ufeffĊ ਅ\n${token}`))).toEqual(["github-token 4:1"]);
  });

  test("bytes that are no text at all are scanned as they are", async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0xff, 0xfe, 0x00, 0x0a, 0xc3, ...bytesOf(` ${token} `), 0xff]);
    expect((await scan(bytes)).findings).toHaveLength(1);
  });
});

const withheld = "(withheld: it repeats the secret)";

describe("an allowance with a reason lets one kind pass on its line and the next", () => {
  test.for([
    [
      "same line, by kind",
      `${other} // countersign:allow gitlab-personal-access-token -- revoked in 2020`,
      "revoked in 2020",
    ],
    ["line before, by rule", `# countersign:allow provider-token -- test fixture\n${other}`, "test fixture"],
    ["case does not matter", `# countersign:allow GitLab-Personal-Access-Token -- fixture\n${other}`, "fixture"],
    [
      "the comment's end is no reason's end",
      `<!-- countersign:allow provider-token -- fixture -->\n${other}`,
      "fixture",
    ],
    ["nor in CSS", `/* countersign:allow provider-token -- fixture */\n${other}`, "fixture"],
    [
      "also one that repeats half of it",
      `# countersign:allow provider-token -- ${other.slice(9, 20)} is fake\n${other}`,
      withheld,
    ],
  ])("%s", async ([, text, reason]) => {
    const { findings, allowed } = await scan(text!);
    expect(findings).toEqual([]);
    expect(allowed).toMatchObject([{ rule: "provider-token", path: "src/a.ts", reason }]);
  });

  test.for([
    ["two lines before", `# countersign:allow provider-token -- fixture\n\n${other}`],
    ["line after", `${other}\n# countersign:allow provider-token -- fixture`],
    ["another kind", `# countersign:allow slack-token -- fixture\n${other}`],
    ["every kind at once", `# countersign:allow * -- fixture\n${other}`],
    ["no kind", `# countersign:allow -- fixture\n${other}`],
  ])("but not from %s", async ([, text]) => {
    expect((await scan(text!)).findings.map(({ kind, hint }) => [kind, hint])).toEqual([
      ["gitlab-personal-access-token", undefined],
    ]);
  });

  test.for([
    ["", "nothing"],
    [" --", "an empty one"],
    [" -- -->", "only the comment's end"],
    [" -- ?!", "no word"],
    [" because", "no dashes"],
  ])("without a reason it is not obeyed, and that is said: %j (%s)", async ([end]) => {
    const { findings, allowed } = await scan(`<!-- countersign:allow provider-token${end}\n${other}`);
    expect(findings.map(({ hint }) => hint)).toEqual(["the allowance beside it gives no reason"]);
    expect(allowed).toEqual([]);
  });

  test("an allowance two lines up does not reach across the gap between two hunks", async () => {
    const patch =
      `@@ -1,1 +1,1 @@\n+# countersign:allow provider-token -- fixture\n@@ -40,0 +40,1 @@\n+${other}`.replace(
        "-1,1",
        "-1,0",
      );
    expect((await scanPatch({ path: repoPath("a"), patch }, options)).findings).toHaveLength(1);
  });
});

describe("a patch from the API", () => {
  const scanned = (patch: string) => scanPatch({ path: repoPath("a.ts"), patch }, options);

  test("gives lines of the new file, and only those it added", async () => {
    const patch = `@@ -10,3 +20,4 @@ function f() {\n ${other}\n-${token}\n+new\n+${token}\n end\n\\ No newline at end of file`;
    const { findings, problems } = await scanned(patch);
    expect(findings.map(({ kind, line, column }) => [kind, line, column])).toEqual([["github-token", 22, 1]]);
    expect(problems).toEqual([]);
  });

  test("shows what stands around the added lines", async () => {
    const body = "aB3".repeat(20);
    const patch = `@@ -1,3 +1,4 @@\n -----BEGIN PRIVATE KEY-----\n MII${body}\n+${body}\n -----END PRIVATE KEY-----`;
    expect((await scanned(patch)).findings.map(({ kind, line }) => [kind, line])).toEqual([["private-key", 1]]);
  });

  test("that is cut short is a problem, and what is there is scanned all the same", async () => {
    const { findings, problems } = await scanned(`@@ -0,0 +1,9 @@\n+${token}\n+more`);
    expect(findings).toHaveLength(1);
    expect(problems).toEqual(["a.ts: its patch is cut short"]);
  });
});

describe("what is not scanned is said", () => {
  test("a file over the limit", { timeout: 60_000 }, async () => {
    const bytes = new Uint8Array(mostBytes + 1).fill(0x61);
    bytes.set(bytesOf(`\n${token}\n`), 100);
    const { findings, problems } = await scan(bytes, [{ start: 2, end: 2 }]);
    expect(findings).toHaveLength(1);
    expect(problems).toEqual([`src/a.ts: only its first ${mostBytes} bytes were scanned`]);
  });

  test("more findings than are listed, the gravest first", async () => {
    const warnings = Array.from({ length: mostFindings }, (_, at) => `"mia${at}x@nordpost.se"\n`).join("");
    const { findings, problems } = await scan(`${warnings}${token}\n`);
    expect(findings).toHaveLength(mostFindings);
    expect(findings.filter(({ severity }) => severity === "block")).toHaveLength(1);
    expect(problems).toEqual([`src/a.ts: it has ${mostFindings + 1} findings, of which ${mostFindings} are listed`]);
  });

  test("a rule that sees too much", async () => {
    const { problems } = await scan(`${token}\n`.repeat(1_001));
    expect(problems).toContain("src/a.ts: the rule github saw more than 1000 places");
  });
});

test("a secret in a file's name is a finding, and no path shows it", async () => {
  const { findings, problems } = await scan(`${other}\n`, "all", `keys/${token}.txt`);
  expect(findings.map(({ kind, path }) => [kind, path])).toEqual([
    ["github-token", "keys/ghp_********.txt"],
    ["gitlab-personal-access-token", "keys/ghp_********.txt"],
  ]);
  expect(problems).toEqual([]);
});

test("addresses of allowed domains are no finding, those that only end alike are", async () => {
  const text = '"mia.berg@acme.io" "ole.strand@eu.acme.io" "ida.holm@notacme.io"\n';
  const settings = readySettings({ ...noSettings, emails: { allowedDomains: ["Acme.io"] } });
  const input = { path: repoPath("a.ts"), bytes: bytesOf(text), added: "all" } as const;
  const { findings } = await scanBlob(input, { ...options, settings });
  expect(findings.map(({ column }) => column)).toEqual([45]);
});

test("scanSecrets and scanPII see one half each, without fingerprints", async () => {
  const text = `${token} // countersign:allow github -- why not\nmia.berg@nordpost.se\n`;
  expect(await scanSecrets(text, "a.ts")).toMatchObject([{ kind: "github-token", fingerprint: "" }]);
  expect(await scanPII(text, "")).toMatchObject([{ kind: "EMAIL_ADDRESS", fingerprint: "" }]);
  expect(await scanSecrets(text, "")).toHaveLength(1);
});

test("a scan twice is the same scan", async () => {
  await fc.assert(
    fc.asyncProperty(anySample, async ({ path, text }) => {
      expect(await scan(text, "all", path)).toEqual(await scan(text, "all", path));
    }),
    { numRuns: 20 },
  );
});
