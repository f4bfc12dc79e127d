import { parseArgs } from "node:util";
import { recordFormats, written } from "../core/synthesis/formats.ts";
import { recordKinds, synthesize } from "../core/synthesis/records.ts";
import type { Subcommand } from "./terminal.ts";

const mostRecords = 100_000;

/** `countersign synth`: records for tests and examples, of people who do not exist. */
export const synth: Subcommand = {
  summary: "make test patients, users and cards that are nobody's",
  usage: `countersign synth patient|user|card [--n 10] [--seed 1] [--format json|csv|sql]

Prints records of people who do not exist. Every value comes from a range that
is kept for examples or given to nobody: example.com, 555-01xx, social security
numbers of area 9xx, record numbers TEST-100000 to TEST-999999, test cards. The
same seed gives the same records. A scan finds nothing in them.

  --n COUNT     how many, at most ${mostRecords} (default 10)
  --seed SEED   a whole number (default 1)
  --format      json (default), csv, or sql that fills a table`,

  async run(args, { out, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { n: { type: "string" }, seed: { type: "string" }, format: { type: "string" } },
      allowPositionals: true,
      strict: true,
    });
    const kind = recordKinds.find((one) => one === positionals[0]);
    const format = recordFormats.find((one) => one === (values.format ?? "json"));
    const count = wholeNumber(values.n ?? "10", mostRecords);
    const seed = wholeNumber(values.seed ?? "1", 2 ** 32 - 1);
    const wrong =
      kind === undefined || positionals.length > 1
        ? `say what to make: countersign synth ${recordKinds.join("|")}`
        : format === undefined
          ? `--format is one of ${recordFormats.join(", ")}`
          : count === null
            ? `--n is a whole number from 0 to ${mostRecords}`
            : seed === null
              ? "--seed is a whole number from 0 to 4294967295"
              : null;
    if (wrong !== null) {
      err(`countersign synth: ${wrong}`);
      return 2;
    }
    const text = written(synthesize(kind!, { count: count!, seed: seed! }), format!, `${kind!}s`);
    if (text !== "") out(text.slice(0, -1));
    return 0;
  },
};

function wholeNumber(text: string, most: number): number | null {
  const number = Number(text);
  return /^\d{1,10}$/.test(text) && number <= most ? number : null;
}
