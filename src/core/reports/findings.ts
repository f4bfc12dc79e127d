import { type Finding, gravity, type Severity } from "../scanning/finding.ts";
import { nameOf } from "../scanning/kinds.ts";
import { letPass, placeOf } from "./let-pass.ts";
import { oneLine } from "./markdown.ts";

const colors: Readonly<Record<Severity, string>> = { block: "\u001b[31m", warn: "\u001b[33m", info: "\u001b[2m" };
const plain = "\u001b[0m";
/** More lines would bury what to type next. */
const mostLines = 50;

/**
 * What the person who commits reads: how many findings, one line for each, the gravest first, and what to type next.
 * Empty without findings.
 */
export function findingsText(findings: readonly Finding[], options: { color: boolean }): string {
  if (findings.length === 0) return "";
  const gravest = findings.toSorted((one, other) => gravity[other.severity] - gravity[one.severity]);
  const shown = gravest.slice(0, mostLines);
  const hidden = findings.length - shown.length;
  return [
    headline(findings),
    ...shown.map((finding) => lineOf(finding, options.color)),
    ...(hidden > 0 ? [`  … and ${hidden} more`] : []),
    "",
    ...nextSteps(gravest[0]!),
  ].join("\n");
}

function headline(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === "block").length;
  const rest = findings.length - blocking;
  if (blocking === 0) return `${counted(rest, "finding")} to look at, none that blocks:`;
  return `${counted(blocking, "finding")} that must not be published${rest > 0 ? `, ${rest} more to look at` : ""}:`;
}

function lineOf({ path, line, kind, masked, severity, hint }: Finding, color: boolean): string {
  const name = color ? colors[severity] + nameOf(kind) + plain : nameOf(kind);
  return `  ${oneLine(path)}:${line}  ${name}  ${masked}${hint ? `  (${hint})` : ""}`;
}

/** For the gravest finding, so that it can be typed as it stands but for the reason. */
function nextSteps(finding: Finding): readonly string[] {
  if (finding.severity !== "block") return [`If it belongs here, ${letPass(finding)}`];
  const place = placeOf(finding);
  return [
    `Take it out of the ${place}, then ${place === "file" ? " git add  the file and " : ""}commit again.`,
    "Was it ever pushed or shared? Then it is known: revoke it where it was issued.",
    `Is it no secret? Then ${letPass(finding)}`,
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
