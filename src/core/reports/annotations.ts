import type { Severity } from "../scanning/finding.ts";
import { nameOf } from "../scanning/kinds.ts";
import { oneLine } from "./markdown.ts";
import type { ScanReport } from "./scan-report.ts";

const commands: Readonly<Record<Severity, string>> = { block: "error", warn: "warning", info: "notice" };

/**
 * The report as workflow commands, which GitHub Actions shows beside the lines. Format and escaping: "Workflow commands
 * for GitHub Actions" and `command.ts` of actions/toolkit.
 */
export function scanAnnotations({ findings, problems }: ScanReport): string {
  const shown = findings.map(({ path, line, column, kind, masked, severity, commit, hint }) => {
    const place = `file=${property(path)},line=${line},col=${column},title=${property(`countersign: ${kind}`)}`;
    const notes = [...(commit ? [`commit ${commit}`] : []), ...(hint ? [hint] : [])].join("; ");
    return `::${commands[severity]} ${place}::${message(`${nameOf(kind)} ${masked}${notes ? ` (${notes})` : ""}`)}`;
  });
  const failed = problems.map((problem) => `::error title=countersign::${message(`could not scan ${problem}`)}`);
  return [...shown, ...failed].join("\n");
}

/** One line without hidden characters, in which a percent sign begins no escape. */
const message = (text: string): string => oneLine(text, 1_000).replaceAll("%", "%25");

/** A path keeps its every character: GitHub shows the annotation beside the file of exactly this name. */
const property = (text: string): string =>
  text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
