import { compareGravity } from "../policy/verdict.ts";
import { type CheckReport, checkReport } from "./check.ts";
import { commentReport } from "./comment.ts";
import { digestOf } from "./digest.ts";
import type { Evaluation } from "./evaluation.ts";
import { marker } from "./markdown.ts";

export const aiLabel = "ai-assisted";
export const reviewLabel = "human-review-required";

/** A check report whose `digest` differs when anything of it does. */
export type Check = CheckReport & { readonly digest: string };

/** What the pull request shall show: desired state, so that making it so twice changes nothing. */
export type Outcome = {
  readonly labels: { readonly want: readonly string[]; readonly drop: readonly string[] };
  readonly check: Check;
  /** `create` is false where a comment that is not there yet is not worth one. Null leaves it as it is. */
  readonly comment: { readonly body: string; readonly digest: string; readonly create: boolean } | null;
};

/**
 * What one pull request shall show. A check belongs to a commit: where several open pull requests share their head, the
 * strictest decision is what it says.
 */
export function outcomeOf(own: Evaluation, siblings: readonly Evaluation[]): Outcome {
  return { labels: labelsOf(own), check: checkOf([own, ...siblings]), comment: commentOf(own) };
}

/** What a pull request shall show when nothing could be read but its head: its labels and comment stay as they are. */
export const outcomeWithoutFacts = (evaluation: Evaluation): Outcome => ({
  labels: { want: [], drop: [] },
  check: checkOf([evaluation]),
  comment: null,
});

function labelsOf({ decision, aiAssisted, policy }: Evaluation): Outcome["labels"] {
  const { status } = decision.verdict;
  const want = aiAssisted ? [aiLabel] : [];
  if (policy?.mode === "observe") return { want: [], drop: [] };
  if (status === "pending" || status === "fail") return { want: [...want, reviewLabel], drop: [] };
  return { want, drop: status === "pass" ? [reviewLabel] : [] };
}

function checkOf(evaluations: readonly Evaluation[]): Check {
  const byNumber = [...evaluations].sort((one, other) => one.pullRequest.number - other.pullRequest.number);
  const reports = byNumber.map((evaluation) => ({ evaluation, report: checkReport(evaluation, byNumber) }));
  const strictest = reports.reduce((one, other) =>
    compareGravity(other.report.status, one.report.status) > 0 ? other : one,
  );
  return { ...strictest.report, digest: digestOf(JSON.stringify(strictest.report)) };
}

/** Bots are read less when they talk more: a comment begins only where somebody has something to do with it. */
function commentOf(evaluation: Evaluation): Outcome["comment"] {
  const { decision, aiAssisted, policy } = evaluation;
  if (policy?.mode === "observe") return null;
  const text = commentReport(evaluation);
  const digest = digestOf(text);
  const create = aiAssisted || decision.verdict.status !== "pass";
  return { body: `${commentMarker(digest)}\n${text}`, digest, create };
}

const commentMarker = (digest: string): string => marker(`verdict ${digest}`);

/** The digest in a comment that begins with our marker; null in every other. */
export const digestIn = (comment: string): string | null =>
  /^<!-- countersign:verdict ([0-9a-f]{64}) -->/.exec(comment)?.[1] ?? null;
