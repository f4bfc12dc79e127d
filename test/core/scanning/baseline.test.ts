import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Acceptance,
  acceptedBy,
  type Baseline,
  baselineFingerprint,
  emptyBaseline,
  formatBaseline,
  parseBaseline,
} from "../../../src/core/scanning/baseline.ts";

const salt = "0123456789abcdef".repeat(2);
const entry = (secret: string, more: Partial<Acceptance> = {}): Acceptance => ({
  fingerprint: baselineFingerprint({ secret }, salt),
  kind: "github-token",
  until: "2027-05-31",
  by: "Hana Human",
  reason: "revoked in 2020",
  ...more,
});
const baseline: Baseline = { salts: [salt], entries: [entry("one"), entry("two", { until: "2026-11-19" })] };

test("what is written is read again", () => {
  const word = fc.stringMatching(/^[\w.,'-]{1,12}( [\w.,']{1,12}){0,3}$/);
  const any = fc.record({
    fingerprint: fc.stringMatching(/^[0-9a-f]{32}$/),
    kind: fc.stringMatching(/^[A-Za-z_-]{1,20}$/),
    until: fc.constantFrom("2026-01-01", "2027-12-31"),
    by: word,
    reason: word,
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ fingerprint }) => fingerprint, maxLength: 8 }), (entries) => {
      const text = formatBaseline({ salts: [salt], entries });
      const { baseline: read, problems } = parseBaseline(text);
      expect(problems).toEqual([]);
      expect(formatBaseline(read)).toBe(text);
      expect(read.entries).toHaveLength(entries.length);
    }),
  );
});

test.for([
  ["an accepted value passes, for its reason", "one", { reason: "revoked in 2020" }],
  ["after its last day it is open again", "two", { expired: "2026-11-19" }],
  ["another value is not accepted", "three", null],
] as const)("%s", ([, secret, said]) => expect(acceptedBy(baseline, "2026-11-20")({ secret })).toEqual(said));

test("an empty baseline accepts nothing", () => {
  expect(acceptedBy(emptyBaseline, "2026-11-20")({ secret: "one" })).toBeNull();
});

test.for([
  ["no reason", `${"a".repeat(32)} x until 2027-01-01 by me --`],
  ["no author", `${"a".repeat(32)} x until 2027-01-01 -- why`],
  ["no day", `${"a".repeat(32)} x by me -- why`],
  ["a day that is none", `${"a".repeat(32)} x until 2027-13-45 by me -- why`],
  ["a short fingerprint", "abc x until 2027-01-01 by me -- why"],
  ["a conflict marker", "<<<<<<< HEAD"],
])("a line with %s accepts nothing and is told", ([, line]) => {
  const { baseline: read, problems } = parseBaseline(`salt ${salt}\n${line}\n`);
  expect(read.entries).toEqual([]);
  expect(problems).toMatchObject([{ line: 2 }]);
});

test("five salts are too many", () => {
  const text = [1, 2, 3, 4, 5].map((digit) => `salt ${String(digit).repeat(32)}`).join("\n");
  expect(parseBaseline(text).problems).toHaveLength(1);
});

test("two branches that each begin or extend a baseline merge without a conflict, and both entries count", () => {
  const folder = mkdtempSync(join(tmpdir(), "baseline-"));
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { cwd: folder });
  const file = join(folder, "baseline");
  const commit = (from: string, secret: string, bySalt: string) => {
    git("checkout", "-q", "-b", secret, from);
    const known = parseBaseline(from === "empty" ? "" : readFileSync(file, "utf8")).baseline;
    const added = { ...entry(secret), fingerprint: baselineFingerprint({ secret }, bySalt) };
    writeFileSync(
      file,
      formatBaseline({ salts: [...new Set([...known.salts, bySalt])], entries: [...known.entries, added] }),
    );
    git("add", "baseline");
    git("commit", "-q", "-m", secret);
  };
  try {
    git("init", "-q", "-b", "empty");
    writeFileSync(join(folder, ".gitattributes"), "baseline merge=union\n");
    git("add", ".");
    git("commit", "-q", "-m", "begin");
    commit("empty", "one", salt);
    commit("empty", "two", "f".repeat(32)); // begun apart: another salt
    commit("one", "three", salt);
    git("checkout", "-q", "one");
    for (const branch of ["two", "three"]) git("merge", "-q", "-m", "merge", branch);
    const { baseline: merged, problems } = parseBaseline(readFileSync(file, "utf8"));
    expect(problems).toEqual([]);
    const accepts = acceptedBy(merged, "2026-11-20");
    expect(["one", "two", "three", "four"].map((secret) => accepts({ secret }) !== null)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
