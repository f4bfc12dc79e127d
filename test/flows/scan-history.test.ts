import fc from "fast-check";
import { expect, test } from "vitest";
import { repoPath, sha } from "../../src/core/names.ts";
import { eachOnce } from "../../src/core/reports/scan-report.ts";
import { keyed } from "../../src/core/scanning/fingerprint.ts";
import { scanBlob } from "../../src/core/scanning/scan.ts";
import { type PlacedBlob, scanBlobs } from "../../src/flows/scan-history.ts";
import { withBase62 } from "../core/scanning/checked.ts";
import { chance } from "../core/scanning/sampling.ts";

const options = { fingerprint: keyed("key") };
const commitOf = (at: number) => sha(at.toString(16).padStart(40, "0"));

async function* stored(versions: readonly string[]) {
  for (const [at, text] of versions.entries()) yield { id: commitOf(at), bytes: Buffer.from(text) };
}
const placed = (path: string, versions: readonly string[]): readonly PlacedBlob[] =>
  versions.map((_, at) => ({ id: commitOf(at), path: repoPath(path), commit: commitOf(at) }));

const told = (
  findings: readonly { rule: string; severity: string; fingerprint: string; line: number; commit?: string }[],
) => findings.map(({ rule, severity, fingerprint, line, commit }) => [rule, severity, fingerprint, line, commit]);

const by = chance(7);
const token = (name: string) => `const ${name} = "ghp_${withBase62(by.alnum(30))}";\n`;
const pem = `-----BEGIN RSA ${"PRIVATE"} KEY-----\nMII${by.alnum(61)}\n${`${by.alnum(64)}\n`.repeat(12)}-----END RSA ${"PRIVATE"} KEY-----\n`;
const clean = Array.from(
  { length: 40 },
  (_, at) => `  const value${at} = compute(other, ${at}); // ${"word ".repeat(9)}\n`,
);
const pieces = fc.constantFrom(
  ...clean,
  ...["one", "two", "three"].map(token),
  pem,
  `password = "${by.alnum(9)}!${by.alnum(9)}"\n`,
  "paula.shop@acme.io\n",
  "peter.sales@acme.io\n",
  "mary.board@acme.io\n",
  "\n",
);
const block = fc.array(pieces, { maxLength: 80, size: "max" });
/** Versions of a file, each made of parts of the one before and of new ones. */
const versions = fc
  .tuple(block, fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.array(pieces, { maxLength: 4 })), { maxLength: 7 }))
  .map(([first, edits]) => {
    const all = [first];
    for (const [at, removed, added] of edits) {
      const last = all.at(-1)!;
      all.push(last.toSpliced(at % (last.length + 1), removed, ...added));
    }
    return all.map((lines) => lines.join(""));
  });

test.for(["src/a.ts", "people.csv"])(
  "%s: what the new lines of each version tell is what all of it tells",
  async (path) => {
    await fc.assert(
      fc.asyncProperty(versions, async (texts) => {
        const all = texts.flatMap((text, at) => {
          const bytes = new TextEncoder().encode(text);
          const { findings } = scanBlob({ path: repoPath(path), bytes, added: "all" }, options);
          return findings.map((finding) => ({ ...finding, commit: commitOf(at) }));
        });
        const { findings } = await scanBlobs(placed(path, texts), stored(texts), options);
        expect(told(findings)).toEqual(told(eachOnce(all)));
      }),
      { numRuns: 200 },
    );
  },
);

test("a blob that the clone does not have is told, and the next one is scanned whole", async () => {
  const text = token("four");
  const reader = (async function* () {
    yield { id: commitOf(0), bytes: null };
    yield { id: commitOf(1), bytes: Buffer.from(text) };
  })();
  const report = await scanBlobs(placed("a.ts", ["", ""]), reader, options);
  expect(report.problems).toEqual(["a.ts: its content is not in this clone"]);
  expect(report.findings.map(({ commit }) => commit)).toEqual([commitOf(1)]);
  expect(report.scanned).toEqual({ files: 2, bytes: text.length });
});

test("a name that holds a secret is told without it", async () => {
  const secret = `ghp_${withBase62(by.alnum(30))}`;
  const reader = (async function* () {
    yield { id: commitOf(0), bytes: null };
  })();
  const report = await scanBlobs(placed(`keys/${secret}.txt`, [""]), reader, options);
  expect(report.problems).toEqual(["keys/ghp_********.txt: its content is not in this clone"]);
});
