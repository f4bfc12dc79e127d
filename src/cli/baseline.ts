import { join } from "node:path";
import { parseArgs } from "node:util";
import { surroundingsOf } from "../adapters/git/surroundings.ts";
import { baselineJson, baselineText } from "../core/reports/baseline-report.ts";
import { oneLine } from "../core/reports/markdown.ts";
import { baselinePath, parseBaseline } from "../core/scanning/baseline.ts";
import { mostDays, pruned, usualDays } from "../core/scanning/baseline-edits.ts";
import { addToBaseline } from "./baseline-add.ts";
import { nearest } from "./nearest.ts";
import { fileText, Refusal } from "./own-rules.ts";
import { replaceFile } from "./replace-file.ts";
import { ScanFailure } from "./scan-jobs.ts";
import type { Subcommand, Terminal } from "./terminal.ts";

type Verb = (args: readonly string[], terminal: Terminal, today: string) => Promise<number>;

/** `countersign baseline`: the findings that somebody accepted, for a reason and a time. */
export const baseline: Subcommand = {
  summary: "accept findings for a reason and a time, and list what is accepted",
  usage: `countersign baseline [--json]                     list what is accepted
countersign baseline add --reason "<why>" PATH…   accept what is found there
countersign baseline add --reason "<why>" --all   ... in the current folder
countersign baseline prune                        drop what has expired

The baseline is the file ${baselinePath}. It holds slow salted
hashes, so that it may be public, and two branches that add to it merge without
a conflict. Only a person may add to it: a coding agent is refused.

What "add" scans, as "countersign scan" does:
  PATH…, --all           files and folders; everything in the current folder
  --staged [PATH…]       what the next commit would add
  --range A..B           what each commit of a range adds and says
  --history [REV…]       every version of every file
  --stdin --path NAME    what it is sent, as a file of that name

  --reason "<why>"       why it may stay, for whoever reads it later
  --until YYYY-MM-DD     the last day on which it counts
  --days N               or so many days (default ${usualDays}, at most ${mostDays})
  --kind KIND            only findings of this kind, such as github-token;
                         may be repeated
  --dry-run              show what would be accepted and write nothing

Exit status: 0 done, 2 it could not be done, or not everything could be scanned.`,

  async run(args, terminal) {
    const [word = "list", ...rest] = args[0]?.startsWith("-") ? ["list", ...args] : args;
    const verb = Object.hasOwn(verbs, word) ? verbs[word as keyof typeof verbs] : undefined;
    try {
      if (verb) return await verb(rest, terminal, new Date().toISOString().slice(0, 10));
      const meant = nearest(word, Object.keys(verbs)) ?? "add";
      throw new Refusal(
        `there is no ${JSON.stringify(word.slice(0, 100))}. Did you mean: countersign baseline ${meant}`,
      );
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof ScanFailure)) throw error;
      terminal.err(`countersign baseline: ${oneLine(error.message, 400)}`);
      return 2;
    }
  },
};

const list: Verb = async (args, { cwd, out, err }, today) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } }, strict: true });
  const { text } = await baselineAround(cwd);
  const { baseline, problems } = parseBaseline(text);
  out(values.json ? baselineJson(baseline.entries, today) : baselineText(baseline.entries, today));
  for (const { line, problem } of problems) err(`countersign baseline: ${baselinePath}:${line}: this line ${problem}`);
  return problems.length > 0 ? 2 : 0;
};

const prune: Verb = async (args, { cwd, out }, today) => {
  parseArgs({ args: [...args], options: {}, strict: true });
  const { file, text: before } = await baselineAround(cwd);
  const { text, dropped } = pruned(before, today);
  if (dropped.length === 0) out("Nothing has expired.");
  else {
    replaceFile(file, text);
    out(baselineText(dropped, today).replace(/\n\n.*$/s, ""));
    out(`\n${dropped.length} dropped. Now type:  git add ${baselinePath}`);
  }
  return 0;
};

const add: Verb = async (args, terminal, today) =>
  addToBaseline(args, terminal, { ...(await baselineAround(terminal.cwd)), today });

const verbs = { list, add, prune };

/** The baseline of the repository around a folder, as it lies in the work tree. */
async function baselineAround(cwd: string) {
  const top = (await surroundingsOf(cwd))?.top;
  if (!top) throw new Refusal("this is no work tree of a git repository: change into one");
  const file = join(top, baselinePath);
  return { top, file, text: fileText(file) ?? "" };
}
