import type { Sha } from "../names.ts";
import { type Finding, gravity, type Severity } from "../scanning/finding.ts";
import { nameOf } from "../scanning/kinds.ts";
import type { Suppression } from "../scanning/sheet.ts";
import { letPass, placeOf } from "./let-pass.ts";
import { oneLine } from "./markdown.ts";

/** A finding, and for one in the history the first commit that has it. */
export type ReportedFinding = Finding & { readonly commit?: Sha };

/** What a scan found, and how much it read. */
export type ScanReport = {
  readonly findings: readonly ReportedFinding[];
  readonly allowed: readonly Suppression[];
  /** What could not be scanned, for people to read. Empty means: all of it was. */
  readonly problems: readonly string[];
  readonly scanned: { readonly files: number; readonly bytes: number };
};

/** Nobody reads more; the gravest are kept and the rest is counted. */
const mostFindings = 10_000;

/** Reports of the parts of one scan as one, in their order. */
export function joined(reports: readonly ScanReport[]): ScanReport {
  const findings = reports.flatMap((report) => report.findings);
  const kept = findings.length > mostFindings ? gravestFirst(findings).slice(0, mostFindings) : findings;
  const cut = `there are ${findings.length} findings, of which ${kept.length} are listed`;
  return {
    findings: kept,
    allowed: reports.flatMap((report) => report.allowed),
    problems: [...reports.flatMap((report) => report.problems), ...(kept === findings ? [] : [cut])],
    scanned: {
      files: reports.reduce((sum, { scanned }) => sum + scanned.files, 0),
      bytes: reports.reduce((sum, { scanned }) => sum + scanned.bytes, 0),
    },
  };
}

/** Each value once for each path: where it is gravest, and of those the first. */
export function eachOnce(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const kept = new Map<string, ReportedFinding>();
  for (const finding of findings) {
    const value = `${finding.path}\0${finding.rule}\0${finding.fingerprint}`;
    const known = kept.get(value);
    if (!known || gravity[finding.severity] > gravity[known.severity]) kept.set(value, finding);
  }
  return [...kept.values()];
}

/** The report with only the findings of a severity and of the graver ones. */
export const atLeast = (severity: Severity, report: ScanReport): ScanReport => ({
  ...report,
  findings: report.findings.filter((finding) => gravity[finding.severity] >= gravity[severity]),
});

/** Whether something may be published: no finding blocks, and all of it was scanned. */
export function answerTo({ findings, problems }: ScanReport): "clean" | "findings" | "could not tell" {
  if (findings.some(({ severity }) => severity === "block")) return "findings";
  return problems.length > 0 ? "could not tell" : "clean";
}

const gravestFirst = (findings: readonly ReportedFinding[]) =>
  findings.toSorted((one, other) => gravity[other.severity] - gravity[one.severity]);

/**
 * The report for programs. Its shape is stable: fields may be added under the same `version`, none changes or goes.
 */
export const scanJson = ({ findings, allowed, problems, scanned }: ScanReport): string =>
  JSON.stringify({ version: 1, findings, allowed, problems, scanned }, null, 2);

const colors: Readonly<Record<Severity, string>> = { block: "\u001b[31m", warn: "\u001b[33m", info: "\u001b[2m" };
const plain = "\u001b[0m";

type TextOptions = { readonly color: boolean; readonly quiet: boolean };

/** The report for people: one line for each finding, the gravest first, what to do about them, and how much was read. */
export function scanText(report: ScanReport, { color, quiet }: TextOptions): string {
  const { findings } = report;
  const lines = gravestFirst(findings).map((finding) => lineOf(finding, color));
  if (quiet) return lines.join("\n");
  return [...lines, ...(lines.length > 0 ? ["", ...nextSteps(findings), ""] : []), summary(report)].join("\n");
}

function lineOf({ path, line, column, kind, masked, severity, commit, hint }: ReportedFinding, color: boolean): string {
  const [start, end] = color ? [colors[severity], plain] : ["", ""];
  const where = `${oneLine(path, 1_000)}:${line}:${column}`;
  const notes = [...(commit ? [`commit ${commit.slice(0, 12)}`] : []), ...(hint ? [hint] : [])];
  const note = notes.length > 0 ? `  (${notes.join("; ")})` : "";
  return `${where}  ${severity}  ${start}${nameOf(kind)}${end}  ${masked}${note}`;
}

function nextSteps(findings: readonly ReportedFinding[]): readonly string[] {
  const [gravest] = gravestFirst(findings) as [ReportedFinding];
  if (gravest.severity !== "block") return [`Does it belong there? Then ${letPass(gravest)}`];
  const known = gravest.commit
    ? "Who has the repository has it: revoke it where it was issued; to rewrite the history alone does not help."
    : `Take it out of the ${placeOf(gravest)}. Was it ever pushed or shared? Then it is known: revoke it where it was issued.`;
  return [known, `Is it no secret? Then ${letPass(gravest)}`];
}

function summary({ findings, allowed, problems, scanned }: ScanReport): string {
  const blocking = findings.filter(({ severity }) => severity === "block").length;
  const rest = findings.length - blocking;
  const counts = [
    ...(blocking > 0 ? [`${counted(blocking, "finding")} that must not be published`] : []),
    ...(rest > 0 ? [`${blocking > 0 ? rest : counted(rest, "finding")} to look at`] : []),
    ...(findings.length === 0 ? ["nothing found"] : []),
    ...(allowed.length > 0 ? [`${allowed.length} allowed`] : []),
    ...(problems.length > 0 ? [`${counted(problems.length, "problem")}`] : []),
  ];
  return `${counted(scanned.files, "file")} scanned (${sizeOf(scanned.bytes)}): ${counts.join(", ")}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, "byte");
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
