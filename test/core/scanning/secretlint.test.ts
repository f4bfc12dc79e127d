import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { keyed } from "../../../src/core/scanning/fingerprint.ts";
import { openings } from "../../../src/core/scanning/openings.ts";
import { scanBlob, scanSecrets } from "../../../src/core/scanning/scan.ts";
import { secretlintMatches } from "../../../src/core/scanning/secretlint.ts";
import { githubToken } from "../../support/tokens.ts";
import { presetSamples } from "./samples.ts";

const scan = (path: string, text: string | Uint8Array) =>
  scanBlob(
    { path: repoPath(path), bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, added: "all" },
    { fingerprint: keyed("k") },
  );

const all = new Set(Object.keys(openings));

describe("every message of the recommended preset", () => {
  // Google's .p12 needs the disk; the last is secretlint's word for its own comments.
  const elsewhere = ["PrivateKeyP12", "IGNORE_MESSAGE"];
  const messages = rules.flatMap((rule) => Object.keys(rule.messages)).filter((one) => !elsewhere.includes(one));

  test("has a sample", () => {
    expect(Object.keys(presetSamples).sort()).toEqual(messages.toSorted());
  });

  test.for(messages)("%s is found, and so is the place by the whole scan", (message) => {
    const property = fc.property(presetSamples[message]!, ({ kind, path, text }) => {
      expect(secretlintMatches(text, path, all).matches.map((match) => match.kind)).toContain(kind);
      expect(scan(path, text).findings).not.toEqual([]);
    });
    fc.assert(property, { numRuns: 5 });
  });
});

const token = githubToken();

test.for([
  `// secretlint-disable\n${token}\n`,
  `/* secretlint-disable-line */ ${token}\n`,
  `# secretlint-disable-next-line\n${token}\n`,
  `# gitleaks:allow ${token}\n`,
  `# pragma: allowlist secret ${token}\n`,
  `# ggignore trufflehog:ignore kingfisher:ignore ${token}\n`,
])("the markers of other tools do not silence us: %s", (text) => {
  const { findings, allowed } = scan("a.js", text);
  expect(findings.map(({ kind }) => kind)).toEqual(["github-token"]);
  expect(allowed).toEqual([]);
});

test("a thousand scans leave no performance entries behind", { timeout: 60_000 }, () => {
  const before = performance.getEntries().length;
  for (let run = 0; run < 1_000; run++) scanSecrets(token, "a.txt");
  expect(performance.getEntries().length).toBe(before);
});

test("a key store on the disk is not read in place of the bytes that were staged", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "p12-"));
  const file = (name: string) => join(folder, name);
  const kinds = (path: string, text: string | Uint8Array) => scan(path, text).findings.map(({ kind }) => kind);
  const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { stdio: "ignore" });
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    "/CN=x",
    "-keyout",
    file("key"),
    "-out",
    file("crt"),
  );
  openssl(
    "pkcs12",
    "-export",
    "-passout",
    "pass:notasecret",
    "-inkey",
    file("key"),
    "-in",
    file("crt"),
    "-out",
    file("a.p12"),
  );
  expect(kinds(file("a.p12"), "clean now")).toEqual(["sensitive-file"]);
  const bytes = readFileSync(file("a.p12"));
  rmSync(folder, { recursive: true });
  expect(kinds("a.p12", bytes)).toContain("key-store");
});

test.for([
  ["aws_account_id = 581037264928\n", "aws-account-id", "info"],
  [`id = "AKIA${"Q7KM2WX5".concat("R3HD6TZ4")}"\n`, "aws-access-key-id", "warn"],
  [`key = "sk_test_${"aB3xK9mQ7".concat("tR5vZ8dN2wL6cF4hJ1")}"\n`, "stripe-secret-key-test", "warn"],
  [`key = "sk_live_${"aB3xK9mQ7".concat("tR5vZ8dN2wL6cF4hJ1")}"\n`, "stripe-secret-key-live", "block"],
  ["DATABASE_URL=mysql://app:tiger-9Kd&@db/shop\n", "mysql-connection", "block"],
  ["DATABASE_URL=mysql://app:welcome123@db/shop\n", "mysql-connection", "warn"],
])("%s is a %s, which weighs %s", ([text, kind, severity]) => {
  expect(secretlintMatches(text!, "a.env", all).matches).toMatchObject([{ kind, severity }]);
});

test.for([
  "DATABASE_URL = mysql://my-user:my-password@localhost/my-db",
  "postgresql://scott:tiger@localhost/mydatabase",
  "mongodb://root:root@mongo:27017/admin",
  "export HTTPS_PROXY=http://user:pass@10.10.1.10:1080",
  "https://bob:secret@example.com",
  `"token": "glpat-${"x".repeat(5)}_xxx_${"x".repeat(9)}_xxx_"`,
  `sk_live_${"abc".repeat(9)}`,
  "aws_account_id = 123456789012",
  "account_id = 581037264928",
])("what a hand wrote is no finding: %s", (text) => {
  expect(secretlintMatches(text, "a.env", all).matches).toEqual([]);
});

test.for([
  ["escaped line end before it", String.raw`"Token:\n${token}"`],
  ["escaped line end behind it", String.raw`"${token}\n"`],
  ["percent line end before it", `a=1%0A${token}`],
  ["a JSON escape before it", String.raw`"k\u003d${token}"`],
  ["an underscore before it", `_${token}`],
])("a token is seen with an %s", ([, text]) => {
  expect(scan("a.js", text!).findings.map(({ kind }) => kind)).toEqual(["github-token"]);
});

test("an empty npm token does not hide the next line's", () => {
  const value = "0123456789abcdef".repeat(2);
  const registry = "//registry.example.org/:_authToken=";
  expect(scan(".npmrc", `${registry}\n`).findings).toEqual([]);
  expect(scan(".npmrc", `${registry}\nsave=true\n`).findings).toEqual([]);
  expect(scan(".npmrc", `${registry}\${NPM_TOKEN}\n`).findings).toEqual([]);
  expect(scan(".npmrc", `${registry}\n${registry}${value}\n`).findings).toHaveLength(1);
});

test("a Google key is found where it stands, not in the whole file", () => {
  const key = `-----BEGIN PRIVATE KEY-----\n${"MIIEvQ"}${"aB3".repeat(60)}\n-----END PRIVATE KEY-----\n`;
  const text = JSON.stringify({ type: "service_account", private_key_id: "x", private_key: key }, null, 2);
  const bytes = new TextEncoder().encode(text);
  const path = repoPath("key.json");
  expect(secretlintMatches(text, "key.json", all).matches.map(({ kind, start }) => [kind, start])).toContainEqual([
    "private-key-json",
    text.indexOf("-----BEGIN"),
  ]);
  expect(scan("key.json", text).findings).toMatchObject([{ line: 4, severity: "block" }]);
  expect(scanBlob({ path, bytes, added: [{ start: 2, end: 2 }] }, { fingerprint: keyed("k") }).findings).toEqual([]);
});
