import { gravity, type Severity } from "../scanning/finding.ts";
import { nameOf } from "../scanning/kinds.ts";
import { oneLine } from "./markdown.ts";
import type { ReportedFinding, ScanReport } from "./scan-report.ts";

const levels: Readonly<Record<Severity, string>> = { block: "error", warn: "warning", info: "note" };
/** What GitHub sorts security results by, 0 to 10. */
const weights: Readonly<Record<Severity, string>> = { block: "8.0", warn: "4.0", info: "1.0" };

const home = "https://www.npmjs.com/package/countersign";

/**
 * The report as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which code scanning takes in. Paths
 * are relative to the top of the repository.
 */
export function scanSarif({ findings, problems }: ScanReport, { version }: { readonly version: string }): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
  const run = {
    tool: {
      driver: {
        name: "countersign",
        version,
        informationUri: home,
        rules: kinds.map((kind) => ruleOf(kind, findings)),
      },
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { SRCROOT: { description: { text: "The top of the repository." } } },
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map((problem) => ({
          level: "error",
          message: { text: oneLine(`could not scan ${problem}`, 1_000) },
        })),
      },
    ],
    results: findings.map((finding) => resultOf(finding, kinds.indexOf(finding.kind))),
  };
  return JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2);
}

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

/** A kind of finding, as grave as the gravest one here. */
function ruleOf(kind: string, findings: readonly ReportedFinding[]) {
  const severities = findings.filter((finding) => finding.kind === kind).map(({ severity }) => severity);
  const severity = severities.reduce((one, other) => (gravity[other] > gravity[one] ? other : one));
  const help = [
    "Take it out of the file.",
    "If it was ever pushed or shared, it is known: revoke it where it was issued.",
    `If it is no secret, add the comment "countersign:allow ${kind} -- <why>" on its line or the line before.`,
  ].join(" ");
  return {
    id: kind,
    shortDescription: { text: nameOf(kind) },
    fullDescription: { text: `Must not be published: ${nameOf(kind)}.` },
    help: { text: help },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ["security"], "security-severity": weights[severity] },
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number) {
  const { kind, severity, path, line, column, masked, fingerprint, rule, commit, hint } = finding;
  const notes = [...(commit ? [`commit ${commit}`] : []), ...(hint ? [hint] : [])].join("; ");
  return {
    ruleId: kind,
    ruleIndex,
    level: levels[severity],
    message: { text: `${nameOf(kind)} ${masked}${notes ? ` (${notes})` : ""}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(path),
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { "countersign/v1": fingerprint },
    properties: { detector: rule, severity, ...(commit && { commit }) },
  };
}

/** A path as a URI reference (RFC 3986), below the top of the repository unless it is absolute. */
function locationOf(path: string) {
  const whole = new TextDecoder().decode(new TextEncoder().encode(path)); // half a character has no URI form
  const uri = whole.split("/").map(encodeURIComponent).join("/");
  return whole.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "SRCROOT" };
}
