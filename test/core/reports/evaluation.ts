import { evaluate } from "../../../src/core/policy/evaluate.ts";
import type { Facts } from "../../../src/core/policy/facts.ts";
import { builtIn, type Policy } from "../../../src/core/policy/policy.ts";
import type { Evaluation } from "../../../src/core/reports/evaluation.ts";
import { facts } from "../policy/facts.ts";

/** What the gate decides on these facts, with what the reports tell beside it. */
export function evaluation(given: Partial<Facts> = {}, policy: Policy = builtIn): Evaluation {
  const whole = facts(given);
  const { authorship } = whole.attribution;
  return {
    pullRequest: whole.pullRequest,
    head: whole.head,
    decision: evaluate(policy, whole),
    policy,
    policySource: { base: "main", text: null },
    aiAssisted: authorship === "ai" || authorship === "mixed",
    scan: whole.scan,
    statistics: "| tool | lines |\n|---|---|\n| Claude Code | 3 |",
  };
}
