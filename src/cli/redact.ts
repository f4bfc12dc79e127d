import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { redact as redacted } from "../core/scanning/redaction.ts";
import type { Subcommand } from "./terminal.ts";

const standardInput = 0;
/** What comes from a pipe is read as a text file. */
const pipeName = "stdin.txt";

/** `countersign redact`: a text without the secrets and personal data in it. */
export const redact: Subcommand = {
  summary: "replace secrets and personal data in a text by placeholders",
  usage: `countersign redact [FILE] [--profile hipaa] [--json] [--output FILE]

Prints the text of FILE (default: standard input) with placeholders such as
[EMAIL_1] where secrets and personal data stood: the same number for the same
value, and no way back. Redacting twice changes nothing.

  --profile hipaa  take out all eighteen identifiers of the Safe Harbor method
                   (45 CFR 164.514(b)(2)) and fill the {{variables}} of
                   health-care prompts with placeholders
  --json           print the text and how often each placeholder was written
                   (schema countersign-redaction/1)
  --output FILE    write there instead
  --name NAME      the file name that standard input would have, which tells
                   what is in it, such as data.csv`,

  async run(args, { cwd, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        profile: { type: "string" },
        json: { type: "boolean" },
        output: { type: "string" },
        name: { type: "string" },
      },
      allowPositionals: true,
      strict: true,
    });
    const [file, ...more] = positionals;
    const problem =
      more.length > 0
        ? "give one file, or none to read standard input"
        : values.profile !== undefined && values.profile !== "hipaa"
          ? "the only profile is hipaa"
          : null;
    if (problem !== null) return refuse(problem);

    const bytes = readFileSync(file === undefined || file === "-" ? standardInput : resolve(cwd, file));
    if (bytes.includes(0))
      return refuse("this is no text in UTF-8; if it is UTF-16, convert it first: iconv -f utf-16 -t utf-8");
    const path = values.name ?? (file === undefined || file === "-" ? pipeName : basename(file));
    const { text, counts, troubles } = redacted(bytes.toString("utf8"), path, {
      profile: values.profile === "hipaa" ? "hipaa" : "standard",
    });
    // What was not looked at may hold anything, so none of it goes out.
    if (troubles.length > 0) return refuse(troubles.join("; "));
    const answer = values.json
      ? `${JSON.stringify({ schema: "countersign-redaction/1", counts, text }, null, 2)}\n`
      : text;
    if (values.output !== undefined) writeFileSync(resolve(cwd, values.output), answer);
    else process.stdout.write(answer); // byte for byte: `out` would end the last line
    return 0;

    function refuse(why: string): number {
      err(`countersign redact: ${why}`);
      return 2;
    }
  },
};
