import { refusals } from "../policy/refusal.ts";
import type { Evaluation } from "./evaluation.ts";
import { code } from "./markdown.ts";

const mostRefused = 10;

/** The short version that stands among the comments: what is missing, who answers, who wrote what. */
export function commentReport(evaluation: Evaluation): string {
  const { decision, statistics, scan } = evaluation;
  const { verdict, refused } = decision;
  const next = verdict.because.find(({ status, next: step }) => status === verdict.status && step !== undefined)?.next;
  const rows = refused
    .slice(0, mostRefused)
    .map(({ review, code: reason }) => `- ${code(review.by.login)} does not count: ${refusals[reason].why}.`);
  return [
    `**${verdict.title}.**${next === undefined || verdict.status === "pass" ? "" : ` ${next}`}`,
    verdict.status === "pass" ? "" : rows.join("\n"),
    scan !== null && scan.unscanned.length > 0 ? "Part of this change could not be scanned; the check lists it." : "",
    statistics,
    "The check `countersign` says how this was decided.",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
