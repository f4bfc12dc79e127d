import { expect, test } from "vitest";
import { email } from "../../../../src/core/scanning/detectors/email.ts";
import { seenBy } from "../seen-by.ts";

const seen = seenBy(email);
const at = (local: string, domain: string) => `${local}@${domain}`;
const person = at("mia.berg", "nordpost.se");
test.for<[text: string, seen: boolean]>([
  [`const to = "${person}";`, true],
  [`mailto:${person}?subject=x`, true],
  [`<${person}>`, true],
  [`Write to ${person}.`, true],
  [at("mia+tag", "mail.nordpost.co.uk"), true],
  [`'${person}','`, true],
  [at("jane", "example.com"), false],
  [at("jane", "mail.example.org"), false],
  [at("jane", "shop.test"), false],
  [at("jane", "host.invalid"), false],
  [at("jane", "localhost"), false],
  [at("jane", "printer.local"), false],
  [at("123+mia", "users.noreply.github.com"), false],
  [at("app", "project.iam.gserviceaccount.com"), false],
  [at("noreply", "nordpost.se"), false],
  [at("no-reply", "nordpost.se"), false],
  [at("support", "nordpost.se"), false],
  [at("security+bugs", "nordpost.se"), false],
  [at("dependabot[bot]", "nordpost.se"), false],
  [at("release-robot", "nordpost.se"), false],
  [at("deploy_bot", "nordpost.se"), false],
  [at("git", "github.com:owner/repo.git"), false],
  [at("owner-nordpost-users", "nordpost.se"), false],
  [at("nordpost-dev", "nordpost.se"), false],
  [at("worker12", "nordpost.se"), false],
  [at("xxxx", "nordpost.se"), false],
  [at("org-6811672", "github.com:owner/repo.git"), false],
  [`${person}:a/b`, true],
  [at("mia", "b.com"), false],
  [at("mia", "bc.com"), true],
  [`https://mia:pass@nordpost.se/x`, false],
  [`https://mia@nordpost.se/x`, false],
  ["logo@2x.png", false],
  ["@scope/name@npm.js", false],
  ["lodash@4.17.21", false],
  ["@decorator", false],
  ["a@b", false],
  ["user@host", false],
  [`@author Mia Berg <${person}>`, false],
  [`// Copyright (c) 2020 Mia Berg <${person}>`, false],
  [`Signed-off-by: Mia Berg <${person}>`, false],
  [`"maintainers": ["${person}"]`, false],
  [`authorEmail: ${person}`, false],
  [`authorized: ${person}`, true],
  [`send(c); to = "${person}"`, true],
])("%s", ([text, isSeen]) => {
  expect(seen(text).length).toBe(isSeen ? 1 : 0);
});

test.for([
  "LICENSE",
  "AUTHORS.md",
  "docs/CONTRIBUTORS",
  ".mailmap",
  "CODEOWNERS",
  "SECURITY.md",
  "CHANGELOG.md",
  "package.json",
  "crates/x/Cargo.toml",
  "pyproject.toml",
  "x.gemspec",
  "yarn.lock",
  "a/pnpm-lock.yaml",
])("%s is metadata, where addresses belong", (path) => {
  expect(seen(person, path)).toEqual([]);
});

test.for(["contributors.csv", "src/security.ts", "history.json", "src/authors/list.txt"])("%s is not", (path) => {
  expect(seen(person, path)).toEqual([person]);
});

test.for<[why: string, text: string, path?: string]>([
  ["a message's id", `<${at("435560F7.4080006", "nordpost.se")}>`],
  ["a message's id of a mail program", `<${at("CA+EOSBncr", "mail.gmail.com")}>`],
  ["a list", at("nordpost-users", "googlegroups.com")],
  ["an invented domain", at("mia", "foo.com")],
  ["an ending that no registry has", at("mia", "somewhere.else")],
  ["an invented person", at("jane.doe", "nordpost.se")],
  ["a machine one logs in to", `ssh ${at("mia", "build.nordpost.se")}`],
  ["a variable's end", `$${at("TOKEN", "nordpost.se")}`],
  ["a message's id that begins with a time", `<${at("20170223155046.e7nxivfwqq", "nordpost.se")}>`],
  ["a message's id of a library", `Delivered mail ${at("4f5b5491f1774_181b23fc3d4434", "nordpost.se")}`],
  ["a message's id that is a UUID", at("0CB459E0-0336-41DA-BC88-E6E28C697DDB", "nordpost.se")],
  ["a machine's name", at("mia", "berg.localdomain")],
  ["a worker's log", `:file:\`${at("worker", "nordpost.pid")}\``],
  ["an example with another ending", at("w1", "example.com.dq")],
  ["an attacker", at("mia", "evil.com")],
  ["a contact that a page links to", `<a href="mailto:${person}">contact me</a>`, "index.html"],
  ["where to report to", `e-mail us at [${at("nordpost-disclosure", "nordpost.se")}]`, "readme.md"],
  ["whom to ask about a file", `// Contact: ${person}`],
  ["who made the file", `// by Mia Berg <${person}>`],
  ["who made the file, without brackets", ` * Translation to C by Mia Berg ${person}`],
  ["who is thanked", `Thanks to Mia Berg <${person}>`, "README"],
  ["whose commits these are", `git config user.email ${person}`],
  ["a translator", person, "po/sv.po"],
  ["a maintainer some lines below", `maintainers:\n  - name: Mia\n    email: ${person}\n`, "Chart.yaml"],
])("%s is no personal address", ([, text, path]) => {
  expect(seen(text, path)).toEqual([]);
});

test.for<[why: string, text: string, path?: string]>([
  ["a comment that names a customer", `// ask ${person} about it`],
  ["a record after another", `{"email":"${person}"}`, "a.jsonl"],
  ["a statement of SQL", `VALUES (7, '${person}')`, "a.sql"],
  ["a letter's head", `To: Mia Berg <${person}>`, "a.log"],
  ["a letter in a text file", `To: Mia Berg <${person}>`, "letter.txt"],
  ["an identity in code", `const to = "Mia Berg <${person}>"`],
  ["letters beyond ASCII", ["jürgen", "müller-bau.de"].join("@")],
  ["a new domain", `to: ${person.replace(".se", ".engineering")}`],
])("%s is one", ([, text, path]) => {
  expect(seen(text, path).length).toBe(1);
});

test("a text of nothing but @ and of half addresses costs little", () => {
  for (const piece of ["@", "a@", "a@b", "a.b@c.", `${"a".repeat(64)}@`, `a@${"b.".repeat(8)}`]) {
    const started = process.cpuUsage().user;
    expect(seen(piece.repeat(100_000 / piece.length)).length).toBeLessThan(2);
    expect(process.cpuUsage().user - started).toBeLessThan(500_000);
  }
});
