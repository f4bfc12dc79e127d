// Trains the table of `surprise.ts`: node scripts/train-surprise.ts DIRECTORY… reads every source file below, takes
// each different identifier once and writes src/core/scanning/surprise-table.ts. The sources are not kept.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFor } from "../src/core/scanning/surprise.ts";

const source = /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|c|h|cc|cpp|cs|php|pl|sh|swift|md|yml)$/;
const identifier = /[A-Za-z][\w-]{3,40}/g;
/** Mostly digits, or capitals and small letters in turn: somebody's key or hash, not a word of the language. */
const random = /\d.*\d.*\d|[a-z][A-Z][a-z][A-Z]|[A-Z][a-z][A-Z][a-z][A-Z]/;

const words = new Set<string>();
for (const directory of process.argv.slice(2))
  for (const file of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    if (!source.test(file)) continue;
    for (const [word] of readFileSync(join(directory, file), "utf8").matchAll(identifier))
      if (word.length < 42 && !random.test(word)) words.add(word);
  }

const rows = tableFor(words).match(/.{1,100}/g)!;
writeFileSync(
  new URL("../src/core/scanning/surprise-table.ts", import.meta.url),
  `// Written by scripts/train-surprise.ts.

/** Bits that the second character of each pair costs after the first, in quarters, as digits of base 64. */
export const bitsOfPairs: string =
${rows.map((row) => `  "${row}"`).join(" +\n")};
`,
);
process.stdout.write(`${words.size} identifiers\n`);
