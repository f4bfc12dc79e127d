import fc from "fast-check";
import { expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { findingsText } from "../../../src/core/reports/findings.ts";
import { keyed } from "../../../src/core/scanning/fingerprint.ts";
import { type ScanResult, scanBlob, scanPatch, scanPII, scanSecrets } from "../../../src/core/scanning/scan.ts";
import { anySample, type Sample } from "./samples.ts";

const piece = 8;

/** Every form in which a secret could be read in an output: itself, coded, and any eight characters of it. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const plain = secret.replace(/[\s-]/g, "");
  const pieces = [secret, plain].flatMap((text) =>
    Array.from({ length: Math.max(1, text.length - piece + 1) }, (_, at) => text.slice(at, at + piece)),
  );
  const coded = [
    bytes.toString("base64"),
    bytes.toString("base64url"),
    bytes.toString("hex"),
    encodeURIComponent(secret),
  ];
  return [...coded, ...pieces];
}

function check({ secret }: Sample, results: readonly ScanResult[], more: string) {
  const said = [
    JSON.stringify(results),
    ...results.flatMap(({ findings }) => [
      findingsText(findings, { color: true }),
      findingsText(findings, { color: false }),
    ]),
    more,
  ].join("\n");
  expect(formsOf(secret).filter((form) => said.includes(form))).toEqual([]);
}

test("no secret stands in any finding, text, reason or problem, whole, coded or in part", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anySample, async (sample) => {
      const { text, secret } = sample;
      const path = repoPath(sample.path);
      const kind = sample.kind;
      const bytes = new TextEncoder().encode(text);
      const allowing = new TextEncoder().encode(`# countersign:allow ${kind} -- ${secret} is fake\n${text}`);
      const lines = text.replace(/\n$/, "").split("\n");
      const patch = `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join("\n")}`;
      const results = [
        await scanBlob({ path, bytes, added: "all" }, { fingerprint: keyed("k") }),
        await scanBlob({ path, bytes: allowing, added: "all" }, { fingerprint: keyed("k") }),
        await scanPatch({ path, patch }, { fingerprint: keyed("k") }),
        await scanPatch({ path, patch: `${patch}\n+cut\n@@ -9 +9,2 @@\n+${lines[0]}` }, { fingerprint: keyed("k") }),
      ];
      const plain = [...(await scanSecrets(text, path)), ...(await scanPII(text, path))];
      expect(results[0]!.findings.map((finding) => finding.kind)).toContain(kind);
      check(sample, results, JSON.stringify(plain));
    }),
    { numRuns: 300 },
  );
});

test("nor does a file name that holds one", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      anySample.filter(
        ({ path, text, kind }) => path === "src/a.ts" && /^const key/.test(text) && kind !== "IBAN_CODE",
      ),
      async (sample) => {
        const name = repoPath(`x/${/"(.*)"/.exec(sample.text)![1]!}.txt`);
        const bytes = new TextEncoder().encode(sample.text);
        check(sample, [await scanBlob({ path: name, bytes, added: "all" }, { fingerprint: keyed("k") })], "");
      },
    ),
    { numRuns: 100 },
  );
});
