import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { scanBlob, scanSecrets } from "../../../src/core/scanning/scan.ts";
import { presetSamples } from "./samples.ts";

const scan = (path: string, text: string | Uint8Array) =>
  scanBlob(
    { path: repoPath(path), bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, added: "all" },
    { key: "k" },
  );

describe("every message of the recommended preset", () => {
  // Google's .p12 needs the disk; the last is secretlint's word for its own comments.
  const elsewhere = ["PrivateKeyP12", "IGNORE_MESSAGE"];
  const messages = rules.flatMap((rule) => Object.keys(rule.messages)).filter((one) => !elsewhere.includes(one));

  test("has a sample", () => {
    expect(Object.keys(presetSamples).sort()).toEqual(messages.toSorted());
  });

  test.for(messages)("%s is found", async (kind) => {
    const property = fc.asyncProperty(presetSamples[kind]!, async ({ path, text }) => {
      expect((await scan(path, text)).findings.map((finding) => finding.kind)).toContain(kind);
    });
    await fc.assert(property, { numRuns: 5 });
  });
});

const token = `ghp_${"aB3x".repeat(9)}`;

test.for([
  `// secretlint-disable\n${token}\n`,
  `/* secretlint-disable-line */ ${token}\n`,
  `# secretlint-disable-next-line\n${token}\n`,
  `# gitleaks:allow ${token}\n`,
  `# pragma: allowlist secret ${token}\n`,
  `# ggignore trufflehog:ignore kingfisher:ignore ${token}\n`,
])("the markers of other tools do not silence us: %s", async (text) => {
  const { findings, allowed } = await scan("a.js", text);
  expect(findings.map(({ kind }) => kind)).toEqual(["GITHUB_TOKEN"]);
  expect(allowed).toEqual([]);
});

test("a thousand scans leave no performance entries behind", { timeout: 60_000 }, async () => {
  const before = performance.getEntries().length;
  for (let run = 0; run < 1_000; run++) await scanSecrets(token, "a.txt");
  expect(performance.getEntries().length).toBe(before);
});

test("a key store on the disk is not read in place of the bytes that were staged", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "p12-"));
  const file = (name: string) => join(folder, name);
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
  expect((await scan(file("a.p12"), "clean now")).findings).toEqual([]);
  const bytes = readFileSync(file("a.p12"));
  rmSync(folder, { recursive: true });
  expect((await scan("a.p12", bytes)).findings.map(({ kind }) => kind)).toEqual(["KeyStore"]);
});

test.for([
  ["aws_account_id = 123456789012\n", "AWSAccountID", "info"],
  [`id = "AKIA${"Q7".repeat(8)}"\n`, "AWSAccessKeyID", "warn"],
  [`key = "sk_test_${"aB3".repeat(9)}"\n`, "STRIPE_SECRET_KEY_TEST", "warn"],
  [`key = "sk_live_${"aB3".repeat(9)}"\n`, "STRIPE_SECRET_KEY_LIVE", "block"],
])("%s is a %s, which weighs %s", async ([text, kind, severity]) => {
  expect((await scan("a.env", text!)).findings).toMatchObject([{ kind, severity }]);
});

test.for([
  ["escaped line end before it", String.raw`"Token:\n${token}"`],
  ["escaped line end behind it", String.raw`"${token}\n"`],
  ["percent line end before it", `a=1%0A${token}`],
  ["a JSON escape before it", String.raw`"k\u003d${token}"`],
  ["an underscore before it", `_${token}`],
])("a token is seen with an %s", async ([, text]) => {
  expect((await scan("a.js", text!)).findings.map(({ kind }) => kind)).toEqual(["GITHUB_TOKEN"]);
});

test("an empty npm token does not hide the next line's", async () => {
  const value = "0123456789abcdef".repeat(2);
  const registry = "//registry.example.org/:_authToken=";
  expect((await scan(".npmrc", `${registry}\n`)).findings).toEqual([]);
  expect((await scan(".npmrc", `${registry}\nsave=true\n`)).findings).toEqual([]);
  expect((await scan(".npmrc", `${registry}\${NPM_TOKEN}\n`)).findings).toEqual([]);
  expect((await scan(".npmrc", `${registry}\n${registry}${value}\n`)).findings).toHaveLength(1);
});

test("a Google key is found where it stands, not in the whole file", async () => {
  const key = `-----BEGIN PRIVATE KEY-----\n${"MIIEvQ"}${"aB3".repeat(60)}\n-----END PRIVATE KEY-----\n`;
  const text = JSON.stringify({ type: "service_account", private_key_id: "x", private_key: key }, null, 2);
  const bytes = new TextEncoder().encode(text);
  const path = repoPath("key.json");
  expect((await scan("key.json", text)).findings).toMatchObject([
    { kind: "PrivateKeyJSON", line: 4, severity: "block" },
  ]);
  expect((await scanBlob({ path, bytes, added: [{ start: 2, end: 2 }] }, { key: "k" })).findings).toEqual([]);
});
