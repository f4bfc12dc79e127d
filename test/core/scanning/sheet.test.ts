import { expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { acceptedBy, baselineFingerprint } from "../../../src/core/scanning/baseline.ts";
import { noFingerprint } from "../../../src/core/scanning/fingerprint.ts";
import { type ScanOptions, scanBlob } from "../../../src/core/scanning/scan.ts";
import { noSettings, readySettings } from "../../../src/core/scanning/settings.ts";
import { githubToken } from "../../support/tokens.ts";

const token = githubToken();
const path = repoPath(`keys/${token}.txt`);
const salt = "ab".repeat(16);
const entry = {
  fingerprint: baselineFingerprint({ secret: token }, salt),
  kind: "github-token",
  until: "2027-01-01",
  by: "Hana Human",
  reason: "revoked",
};
const allowing = (paths: readonly string[]) => ({
  settings: readySettings({ ...noSettings, allow: { paths, values: [] } }),
});

function scanned(text: string, options: Partial<ScanOptions>) {
  const bytes = new TextEncoder().encode(text);
  const { findings, allowed } = scanBlob({ path, bytes, added: "all" }, { fingerprint: noFingerprint, ...options });
  return { findings: findings.map(({ kind, hint = "" }) => [kind, hint]), allowed: allowed.map(({ by }) => by) };
}

test.for<[what: string, text: string, options: Partial<ScanOptions>, findings: unknown, allowed: unknown]>([
  ["nothing", "", {}, [["github-token", ""]], []],
  ["a comment", "countersign:allow github-token -- it is the name", {}, [["github-token", ""]], []],
  ["the policy", "", allowing(["keys/**"]), [], ["policy"]],
  ["another policy", "", allowing(["other/**"]), [["github-token", ""]], []],
  ["the baseline", "", { accepted: acceptedBy({ salts: [salt], entries: [entry] }, "2026-11-20") }, [], ["baseline"]],
  [
    "a baseline of last year",
    "",
    { accepted: acceptedBy({ salts: [salt], entries: [entry] }, "2027-01-02") },
    [["github-token", "its acceptance in the baseline ended on 2027-01-01"]],
    [],
  ],
])("what a secret in a name passes by: %s", ([, text, options, findings, allowed]) => {
  expect(scanned(text, options)).toEqual({ findings, allowed });
});

test("a comment that cannot help says what can, for a file whose name can be typed", () => {
  const bytes = new TextEncoder().encode(`key = "${token}" # countersign:allow github-token -- revoked\n`);
  const hintAt = (name: string) =>
    scanBlob({ path: repoPath(name), bytes, added: "all" }, { fingerprint: noFingerprint }).findings[0]?.hint;
  const why = "its checksum is right, so no comment lets it pass; if it must stay, type: ";
  expect(hintAt("src/a.py")).toBe(`${why}countersign baseline add --reason "<why>" src/a.py`);
  for (const odd of ["a b.py", "-a.py", "$(a).py", "a'.py"])
    expect(hintAt(odd)).toBe(`${why}countersign baseline add --reason "<why>" <path>`);
});
