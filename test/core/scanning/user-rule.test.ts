import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { keyed } from "../../../src/core/scanning/fingerprint.ts";
import { globMatcher } from "../../../src/core/scanning/glob.ts";
import { scanBlob } from "../../../src/core/scanning/scan.ts";
import { noSettings, readySettings, type ScanSettings } from "../../../src/core/scanning/settings.ts";

const licence: ScanSettings["rules"][number] = {
  id: "acme-licence",
  name: "ACME licence key",
  pattern: "ACME-[0-9A-F]{8}",
  keywords: ["ACME-"],
  severity: "block",
};

const scan = (text: string, settings: Partial<ScanSettings>, path = "src/a.ts") =>
  scanBlob(
    { path: repoPath(path), bytes: new TextEncoder().encode(text), added: "all" },
    { fingerprint: keyed("k"), settings: readySettings({ ...noSettings, ...settings }) },
  );

test("a rule of the policy finds what its pattern says, and shows nothing of it", () => {
  const { findings } = scan("one\nkey = ACME-0A1B2C3D;\nacme-0a1b2c3d\n", { rules: [licence] });
  expect(findings).toMatchObject([
    { kind: "acme-licence", rule: "acme-licence", severity: "block", line: 2, column: 7, masked: "********" },
  ]);
});

test("without its keyword near by a pattern is not asked", () => {
  const rules = [{ ...licence, pattern: "[0-9A-F]{8}" }];
  expect(scan(`ACME-${" ".repeat(2_000)}0A1B2C3D`, { rules }).findings).toEqual([]);
});

test("a pattern that hangs a backtracking engine takes no time here", () => {
  const rules = [{ ...licence, pattern: "ACME-(a+)+$" }];
  expect(scan(`ACME-${"a".repeat(5_000)}!`, { rules }).findings).toEqual([]);
});

const address = "anna.lindqvist@contoso-mail.se";
const hash = createHash("sha256").update(address).digest("hex");

test.for([
  ["an allowed path", { allow: { paths: ["docs/samples/**"], values: [] } }, "docs/samples/a/b.md"],
  ["an allowed value", { allow: { paths: [], values: [hash] } }, "src/a.ts"],
  ["an allowed domain", { emails: { allowedDomains: ["contoso-mail.se"] } }, "src/a.ts"],
] as const)("%s is listed as allowed by the policy, not as a finding", ([, settings, path]) => {
  const { findings, allowed } = scan(`const to = "${address}";\n`, settings, path);
  expect(findings).toEqual([]);
  expect(allowed).toMatchObject([{ kind: "EMAIL_ADDRESS", by: "policy", path }]);
});

test.for([
  ["docs/**", "docs/a/b.md", true],
  ["docs/**", "src/docs/a.md", false],
  ["docs/*", "docs/a/b.md", false],
  ["*.md", "a/b/c.md", true],
  ["/a.md", "b/a.md", false],
  ["a/**/z", "a/z", true],
  ["a/**/z", "a/b/c/z", true],
  ["a?c", "abc", true],
  ["a?c", "a/c", false],
  ["a.c", "abc", false],
  ["(a+)+$", "aaa", false],
] as const)("%s and %s: %s", ([glob, path, fits]) => expect(globMatcher(glob)(path)).toBe(fits));
