import type { Identity } from "../attribution/commit.ts";
import type { Sha } from "../names.ts";
import { suppressedIn } from "../policy/evaluate.ts";
import type { Scan } from "../policy/facts.ts";
import { type Policy, policyPath } from "../policy/policy.ts";
import { refusals } from "../policy/refusal.ts";
import type { Status, Verdict } from "../policy/verdict.ts";
import { nameOf } from "../scanning/kinds.ts";
import { digestOf } from "./digest.ts";
import type { Evaluation } from "./evaluation.ts";
import { code } from "./markdown.ts";

/** GitHub docs, "Create a check run": the longest summary, and annotations in one request. */
const longestSummary = 65_535;
const mostAnnotations = 50;
/** Longer lists are cut, with the number of what is missing. */
const mostListed = 50;

/** A remark beside a line of the diff. */
export type Annotation = {
  readonly path: string;
  readonly line: number;
  readonly level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
};

/** What the check on one commit shall say. */
export type CheckReport = {
  readonly head: Sha;
  readonly status: Status;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
};

/** What the check says about one pull request; `all` are those that share its head, itself included. */
export function checkReport(evaluation: Evaluation, all: readonly Evaluation[]): CheckReport {
  const { head, decision, policy } = evaluation;
  const status = shownStatus(decision.verdict.status, policy);
  const softened = status !== decision.verdict.status;
  return {
    head,
    status,
    title: `${softened ? "Not enforced: " : ""}${decision.verdict.title}`,
    summary: fitting(sections(evaluation, all, softened)),
    annotations: annotationsOf(evaluation),
  };
}

/** Only `enforce` holds a merge. What could not be decided is an error in every mode. */
const shownStatus = (status: Status, policy: Policy | null): Status =>
  policy !== null && policy.mode !== "enforce" && (status === "pending" || status === "fail") ? "pass" : status;

/** What unblocks comes first; each section may be empty. */
function sections(evaluation: Evaluation, all: readonly Evaluation[], softened: boolean): readonly string[] {
  const { decision, policy, statistics } = evaluation;
  return [
    `**${decision.verdict.title}.**`,
    ...stepsOf(decision.verdict).map((step) => `→ ${step}`),
    softened ? `The policy's mode is \`${policy!.mode}\`: this check does not hold the merge.` : "",
    sharedHead(evaluation, all),
    problems(evaluation),
    approvals(evaluation),
    findings(evaluation),
    suppressions(evaluation),
    statistics,
    unscanned(evaluation),
    decision.needed > 0
      ? "While you read it, please look for what an attacker could use: input that is trusted, access that is not checked, data that leaks."
      : "",
    source(evaluation),
  ].filter((section) => section !== "");
}

/** What somebody has to do, each step once. */
const stepsOf = (verdict: Verdict): readonly string[] => {
  const steps = (one: Verdict): readonly string[] =>
    one.status === "pass" ? [] : [...(one.next === undefined ? [] : [one.next]), ...one.because.flatMap(steps)];
  return [...new Set(steps(verdict))];
};

function sharedHead({ pullRequest, head }: Evaluation, all: readonly Evaluation[]): string {
  if (all.length < 2) return "";
  const numbers = all.map((one) => `#${one.pullRequest.number}`).join(", ");
  return `${head.slice(0, 7)} is the head of ${numbers}: the strictest decision counts for all, here that on #${pullRequest.number}.`;
}

const problems = ({ decision }: Evaluation): string =>
  listed(
    decision.problems,
    ({ line, column, says, found }) =>
      `- \`${policyPath}:${line}:${column}\` ${says}${found === null ? "" : ` (found ${code(found, 80)})`}`,
  );

/** Every opinion, counted or refused with its reason, then what it takes because nobody knows who somebody is. */
function approvals({ decision }: Evaluation): string {
  const { needed, countersignatures, refused, objections, unlinked } = decision;
  if (needed === 0) return "";
  const rows = [
    ...countersignatures.map(({ by }) => `- ${code(by.login)} countersigned.`),
    ...objections.map(({ by }) => `- ${code(by.login)} requested changes.`),
    ...refused.map(({ review, code: reason }) => {
      const { why, next } = refusals[reason];
      return `- ${code(review.by.login)} does not count (\`${reason}\`): ${why}. ${next}`;
    }),
    ...unlinked.map(
      (identity) =>
        `- ${identityText(identity)} belongs to no account, so one more approval is needed. Its owner can add the address at GitHub under Settings, Emails.`,
    ),
  ];
  const reasons = decision.verdict.because.flatMap(({ because }) => because).map(({ title }) => title);
  return [`### Approvals`, ...reasons.map((reason) => `${reason}.`), listed(rows, (row) => row)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The address tells two people of one name apart. */
const identityText = ({ name, email }: Identity): string => code(email === "" ? name : `${name} <${email}>`);

function findings({ scan }: Evaluation): string {
  if (scan === null) return "";
  const rows = [...scan.findings, ...scan.inMessages].map(
    ({ severity, kind, path, line, masked }) =>
      `- **${severity}** ${code(`${path}:${line}`)} ${code(nameOf(kind))} ${code(masked)}`,
  );
  return rows.length === 0 ? "" : `### Findings\n\n${listed(rows, (row) => row)}`;
}

/** What tells a scanner to look away: first what this change itself asks for, which the reviewer has to judge. */
function suppressions({ scan }: Evaluation): string {
  if (scan === null) return "";
  const own = suppressedIn(scan);
  const rows = [
    ...own.map((one) => `- **new in this change** ${letPass(one)}`),
    ...scan.allowed.filter((one) => !own.includes(one)).map((one) => `- ${letPass(one)}`),
    ...scan.skipped.map(
      ({ commit, reason }) => `- ${code(commit.slice(0, 7))} was committed without a scan, because ${code(reason)}`,
    ),
    ...scan.markers.map(
      ({ tool, path, line }) => `- ${code(`${path}:${line}`)} tells ${tool} to look away; countersign looked`,
    ),
  ];
  return rows.length === 0 ? "" : `### Suppressions\n\n${listed(rows, (row) => row)}`;
}

const letPass = ({ kind, path, line, reason, by }: Scan["allowed"][number]): string =>
  `${code(`${path}:${line}`)} ${code(nameOf(kind))} passes by ${by === "change" ? "the baseline" : `the ${by}`}, because ${code(reason)}`;

function unscanned({ scan }: Evaluation): string {
  if (scan === null || scan.unscanned.length === 0) return "";
  return `### Not scanned\n\n${listed(scan.unscanned, ({ path, why }) => `- ${code(path)}: ${code(why)}`)}`;
}

function source({ policySource, policy }: Evaluation): string {
  if (policySource === null) return "";
  const where = `the base branch ${code(policySource.base)}`;
  if (policySource.text === null) return `Policy: built in, because ${where} has no \`${policyPath}\`.`;
  const mode = policy === null ? "" : `, mode \`${policy.mode}\``;
  return `Policy: \`${policyPath}\` of ${where}, sha256 \`${digestOf(policySource.text).slice(0, 12)}\`${mode}.`;
}

/** Beside the lines of the diff, gravest first, while there is room. */
function annotationsOf({ scan }: Evaluation): readonly Annotation[] {
  const levels = { block: "failure", warn: "warning", info: "notice" } as const;
  const order = ["block", "warn", "info"];
  return [...(scan?.findings ?? [])]
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
    .slice(0, mostAnnotations)
    .map(({ path, line, severity, kind, masked }) => ({
      path,
      line,
      level: levels[severity],
      title: nameOf(kind),
      message: `${masked} must not be published.`,
    }));
}

function listed<Item>(items: readonly Item[], row: (item: Item) => string): string {
  const rows = items.slice(0, mostListed).map(row);
  if (items.length > mostListed) rows.push(`- … and ${items.length - mostListed} more`);
  return rows.join("\n");
}

/** Whole sections, as many as GitHub takes; that some are missing is said. */
function fitting(parts: readonly string[]): string {
  const notice = "_The rest is longer than GitHub shows._";
  const room = longestSummary - notice.length - 2;
  let text = "";
  for (const part of parts) {
    const longer = text === "" ? part : `${text}\n\n${part}`;
    if (longer.length > room) return `${text}\n\n${notice}`;
    text = longer;
  }
  return text;
}
