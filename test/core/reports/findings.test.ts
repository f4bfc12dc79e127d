import { expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { findingsText } from "../../../src/core/reports/findings.ts";
import type { Finding } from "../../../src/core/scanning/finding.ts";
import { nameOf } from "../../../src/core/scanning/kinds.ts";

const finding = (more: Partial<Finding> = {}): Finding => ({
  kind: "github-token",
  rule: "github",
  severity: "block",
  path: repoPath("src/a.ts"),
  line: 3,
  column: 1,
  masked: "ghp_********",
  fingerprint: "0".repeat(32),
  ...more,
});
const email = finding({ kind: "EMAIL_ADDRESS", rule: "email", severity: "warn", masked: "********", line: 9 });
const plain = (...findings: readonly Finding[]) => findingsText(findings, { color: false });

test("nothing found is nothing said", () => {
  expect(plain()).toBe("");
});

test("what blocks stands first, then what to look at, then what to type next", () => {
  expect(plain(email, finding())).toBe(
    `1 finding that must not be published, 1 more to look at:
  src/a.ts:3  GitHub token  ghp_********
  src/a.ts:9  e-mail address  ********

Take it out of the file, then  git add  the file and commit again.
Was it ever pushed or shared? Then it is known: revoke it where it was issued.
Is it no secret? Then add the comment  countersign:allow github-token -- <why>  on the same line or the line before.`,
  );
});

test("warnings alone ask for less", () => {
  expect(plain(email, { ...email, line: 10 })).toBe(
    `2 findings to look at, none that blocks:
  src/a.ts:9  e-mail address  ********
  src/a.ts:10  e-mail address  ********

If it belongs here, add the comment  countersign:allow EMAIL_ADDRESS -- <why>  on the same line or the line before.`,
  );
});

test("an allowance that was not obeyed is explained in the finding's line", () => {
  expect(plain(finding({ hint: "the allowance beside it gives no reason" }))).toContain(
    "  src/a.ts:3  GitHub token  ghp_********  (the allowance beside it gives no reason)\n",
  );
});

test("a path from a stranger cannot paint the terminal or start a line", () => {
  const text = plain(finding({ path: repoPath("a\u001b[2J\nOK: nothing found\u202e") }));
  expect(text.split("\n")[1]).toBe("  a [2J OK: nothing found:3  GitHub token  ghp_********");
});

test("colours only when asked", () => {
  expect(plain(finding(), email)).not.toContain("\u001b");
  const text = findingsText([finding(), email], { color: true });
  expect(text).toContain("\u001b[31mGitHub token\u001b[0m");
  expect(text).toContain("\u001b[33me-mail address\u001b[0m");
});

test("a flood is counted, not listed", () => {
  const text = plain(...Array.from({ length: 60 }, (_, at) => finding({ line: at + 1 })));
  expect(text).toContain("60 findings that must not be published:");
  expect(text).toContain("  … and 10 more\n");
  expect(text.match(/src\/a\.ts/g)).toHaveLength(50);
});

test.for([
  ["github-token", "GitHub token"],
  ["url-credential", "password in a URL"],
  ["US_SSN", "US social security number"],
  ["something-new", "something new"],
])("%s is called %s", ([kind, name]) => expect(nameOf(kind!)).toBe(name));
