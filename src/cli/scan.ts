import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { GitError } from "../adapters/git/run.ts";
import { scanAnnotations } from "../core/reports/annotations.ts";
import { oneLine } from "../core/reports/markdown.ts";
import { scanSarif } from "../core/reports/sarif.ts";
import { answerTo, atLeast, type ScanReport, scanJson, scanText } from "../core/reports/scan-report.ts";
import { Refusal } from "./own-rules.ts";
import { progressOn, scanProgress } from "./progress.ts";
import { replaceFile } from "./replace-file.ts";
import { ScanFailure } from "./scan-jobs.ts";
import { type Request, requestFrom, type Subject } from "./scan-request.ts";
import { scanSubject } from "./scan-subject.ts";
import type { Subcommand, Terminal } from "./terminal.ts";

const statuses = { clean: 0, findings: 1, "could not tell": 2 } as const;

/** `countersign scan`: what must not be published, in files, in the index, in a range of commits, in a whole history. */
export const scan: Subcommand = {
  summary: "look for secrets and personal data in files, commits or history",
  usage: `countersign scan [PATH…]             files and folders (default: here)
countersign scan --staged [PATH…]    what the next commit would add
countersign scan --range A..B        what each commit of a range adds and says
countersign scan --history [REV…]    every version of every file that some
                                     reference leads to
countersign scan --stdin --path NAME what it is sent, as a file of that name

In a repository a folder means what git tracks there and what is not ignored; a
path that is named is read in any case. Links are not followed: their text is
scanned. Paths are shown from the top of the repository.

  --format FORMAT   text for people (default), json for programs, sarif for
                    code scanning, github for annotations of a workflow
  --severity LEAST  the least severity that is listed: block, warn (default) or
                    info
  --output FILE     write the report there instead of to standard output
  --jobs N          threads for more than 64 MB (default: one per processor)
  --no-baseline     list also what the baseline accepts
  --quiet           only the findings: no summary and no progress

Exit status: 0 nothing that blocks, 1 something that must not be published,
2 not everything could be scanned.`,

  async run(args, terminal) {
    const request = requestFrom(args);
    if (typeof request === "string") return refuse(terminal, request);
    const progress = progressOn(request.quiet ? { write: () => {} } : process.stderr);
    try {
      const { subject, jobs, baseline } = request;
      const today = new Date().toISOString().slice(0, 10);
      const onScanned = scanProgress(progress);
      const run = { cwd: terminal.cwd, jobs, baseline, today, onScanned, stdin: process.stdin };
      const report = await scanSubject(subject, run);
      progress.clear();
      return give(report, request, terminal);
    } catch (error) {
      progress.clear();
      return refuse(terminal, whyNot(error, request.subject));
    }
  },
};

function give(report: ScanReport, { format, severity, output, quiet }: Request, terminal: Terminal): number {
  const listed = atLeast(severity, report);
  const text = {
    text: () => scanText(listed, { color: terminal.color && output === null, quiet }),
    json: () => scanJson(listed),
    sarif: () => scanSarif(listed, { version: ownVersion() }),
    github: () => scanAnnotations(listed),
  }[format]();
  if (output !== null) replaceFile(resolve(terminal.cwd, output), `${text}\n`);
  else if (text !== "") terminal.out(text);
  for (const problem of report.problems) terminal.err(`countersign scan: could not scan ${oneLine(problem, 1_000)}`);
  return statuses[answerTo(report)];
}

const ownVersion = (): string =>
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

function refuse({ err }: Terminal, why: string): number {
  err(`countersign scan: ${oneLine(why, 400)}`);
  return 2;
}

/** Why a scan could not be made, in one line; what nobody can mend by typing something else is thrown on. */
export function whyNot(error: unknown, subject: Subject): string {
  if (error instanceof Refusal || error instanceof ScanFailure) return error.message;
  if (
    error instanceof GitError &&
    /ambiguous argument|unknown revision|bad revision|bad object|invalid/i.test(error.message)
  ) {
    const [asked = "HEAD"] =
      subject.kind === "range" ? [subject.range] : subject.kind === "history" ? subject.revisions : [];
    return `git knows no commit or range ${JSON.stringify(asked.slice(0, 100))}; try: countersign scan --range HEAD~1..HEAD`;
  }
  if (subject.kind === "paths" && (error as NodeJS.ErrnoException).code === "ENOENT") return (error as Error).message;
  throw error;
}
