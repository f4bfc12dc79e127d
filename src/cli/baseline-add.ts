import { randomBytes } from "node:crypto";
import { appendFileSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { gitText } from "../adapters/git/run.ts";
import { environmentOf } from "../core/attribution/environment.ts";
import { oneLine } from "../core/reports/markdown.ts";
import { atLeast, type ScanReport, scanText } from "../core/reports/scan-report.ts";
import { type Acceptance, type Baseline, baselinePath, parseBaseline } from "../core/scanning/baseline.ts";
import { extended, lastDay } from "../core/scanning/baseline-edits.ts";
import { noFingerprint } from "../core/scanning/fingerprint.ts";
import { scanMessage } from "../core/scanning/message.ts";
import { fileText, Refusal } from "./own-rules.ts";
import { progressOn, scanProgress } from "./progress.ts";
import { replaceFile } from "./replace-file.ts";
import { whyNot } from "./scan.ts";
import { type Subject, subjectFrom, subjectOptions, usualJobs } from "./scan-request.ts";
import { scanSubject } from "./scan-subject.ts";
import type { Terminal } from "./terminal.ts";

type Place = { readonly top: string; readonly file: string; readonly text: string; readonly today: string };

const attributes = ".gitattributes";
/** Git then takes the lines of both sides: https://git-scm.com/docs/gitattributes#_built_in_merge_drivers */
const unionMerge = `${baselinePath} merge=union`;
const longestReason = 300;
const longestName = 100;

const options = {
  ...subjectOptions,
  all: { type: "boolean" },
  reason: { type: "string" },
  until: { type: "string" },
  days: { type: "string" },
  kind: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
} as const;

/** Accepts what a scan finds: shows it and writes it into the baseline. Gives the exit status. */
export async function addToBaseline(args: readonly string[], terminal: Terminal, place: Place): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const subject = subjectOf(values, positionals);
  const until = lastDay(values, place.today);
  if ("problem" in until) throw new Refusal(until.problem);
  const reason = reasonIn(values.reason);
  if (environmentOf(terminal.env))
    throw new Refusal("a coding agent may not accept a finding; a person can, in their own shell");
  const { baseline, problems } = parseBaseline(place.text);
  if (problems[0]) throw new Refusal(`${baselinePath}:${problems[0].line}: this line ${problems[0].problem}; mend it`);
  const by = await author(terminal);

  const salt = baseline.salts[0] ?? randomBytes(16).toString("hex");
  const report = await scanned(subject, { terminal, salt, today: place.today });
  const findings = report.findings.filter(({ kind }) => values.kind?.includes(kind) ?? true);
  const entries = newEntries(findings, baseline, { until: until.day, by, reason });

  for (const problem of report.problems)
    terminal.err(`countersign baseline: could not scan ${oneLine(problem, 1_000)}`);
  if (findings.length > 0)
    terminal.out(`${scanText({ ...report, findings }, { color: terminal.color, quiet: true })}\n`);
  const count = `${entries.length} ${entries.length === 1 ? "entry" : "entries"}`;
  const what = `${count} until ${until.day}, by ${by}: ${reason}`;
  if (entries.length === 0) terminal.out(nothing(report, values.kind));
  else if (values["dry-run"]) terminal.out(`Would add ${what}`);
  else {
    const written = write(place, extended(place.text, { salts: [salt], entries }));
    terminal.out(`Added ${what}\nNow type:  git add ${written.join(" ")}`);
  }
  return report.problems.length > 0 ? 2 : 0;
}

/** One entry for each value that is not accepted for as long already. */
function newEntries(
  findings: ScanReport["findings"],
  { entries }: Baseline,
  acceptance: Omit<Acceptance, "fingerprint" | "kind">,
): readonly Acceptance[] {
  const known = new Map(entries.map(({ fingerprint, until }) => [fingerprint, until]));
  const added = new Map<string, Acceptance>();
  for (const { fingerprint, kind } of findings)
    if ((known.get(fingerprint) ?? "") < acceptance.until) added.set(fingerprint, { fingerprint, kind, ...acceptance });
  return [...added.values()];
}

function subjectOf(values: Parameters<typeof subjectFrom>[0] & { all?: boolean }, names: readonly string[]): Subject {
  const { all = false, staged, range, history, stdin } = values;
  const isNamed = names.length > 0 || staged || range !== undefined || history || stdin;
  if (all && isNamed) throw new Refusal("--all is the whole current folder: give it alone, or name what to accept");
  if (!all && !isNamed) throw new Refusal("name the files with what you accept, or give --staged or --all");
  const subject = subjectFrom(values, names);
  if (typeof subject === "string") throw new Refusal(subject);
  return subject;
}

/** On one line, in words. */
function reasonIn(text = ""): string {
  const reason = oneLine(text, longestReason);
  if (!/\p{L}{2}/u.test(reason)) throw new Refusal('say why, for whoever reads it later: --reason "<why>"');
  if (scanMessage(reason, { fingerprint: noFingerprint }).findings.length > 0)
    throw new Refusal("the reason holds what must not be published");
  return reason;
}

/** The name before ` -- `, so that it holds none itself. */
async function author({ cwd, env }: Terminal): Promise<string> {
  const named = env["GIT_AUTHOR_NAME"] || (await gitText(["config", "--get", "user.name"], { cwd }).catch(() => ""));
  const name = oneLine(named, longestName)
    .replace(/(?:^| )-+(?= |$)/g, "")
    .trim();
  if (name === "") throw new Refusal('say who you are: git config user.name "Your Name"');
  return name;
}

/** What a scan lists, with the fingerprints of a baseline. What one accepts already is not among it. */
async function scanned(
  subject: Subject,
  { terminal, salt, today }: { terminal: Terminal; salt: string; today: string },
): Promise<ScanReport> {
  const progress = progressOn(process.stderr);
  try {
    return atLeast(
      "warn",
      await scanSubject(subject, {
        cwd: terminal.cwd,
        jobs: usualJobs(),
        baseline: true,
        today,
        baselineSalt: salt,
        onScanned: scanProgress(progress),
        stdin: process.stdin,
      }),
    );
  } catch (error) {
    throw new Refusal(whyNot(error, subject));
  } finally {
    progress.clear();
  }
}

function nothing({ findings, allowed }: ScanReport, kinds: readonly string[] | undefined): string {
  const others = [...new Set(findings.map(({ kind }) => kind))].filter((kind) => !kinds?.includes(kind));
  if (others.length > 0 && kinds) return `Nothing to accept; found are other kinds: ${others.join(", ")}`;
  const accepted = allowed.filter(({ by }) => by === "baseline").length;
  return `Nothing to accept${findings.length + accepted > 0 ? " that is not accepted already" : ": nothing was found"}.`;
}

/** Gives the files that were written. */
function write({ top, file }: Place, text: string): readonly string[] {
  const known = fileText(join(top, attributes)) ?? "";
  const merges = known.split(/\r?\n/).some((line) => line.trim() === unionMerge);
  if (!merges) {
    if (lstatSync(join(top, attributes), { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Refusal(`${attributes} is a link, which git does not follow: put a file in its place`);
    appendFileSync(join(top, attributes), `${/[^\n]$/.test(known) ? "\n" : ""}${unionMerge}\n`);
  }
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, text);
  return merges ? [baselinePath] : [baselinePath, attributes];
}
