import type { SecretLintRulePresetCreator } from "@secretlint/types";
import { gravity, type Severity } from "../core/scanning/finding.ts";
import { ruleFor } from "./rule.ts";

/** From which severity on findings are reported: `block` without it, as secretlint calls all that it reports errors. */
type Options = { readonly from?: Severity };

const severities = ["block", "warn", "info"] as const;
const ruleOf = { block: ruleFor("block"), warn: ruleFor("warn"), info: ruleFor("info") };

/** The preset for `.secretlintrc.json`, under the id `countersign/secretlint`. */
export const creator: SecretLintRulePresetCreator<Options> = {
  meta: { id: "countersign/secretlint", recommended: true, type: "preset" },
  rules: Object.values(ruleOf) as SecretLintRulePresetCreator["rules"],
  create(context, options) {
    const from: Severity = options?.from ?? "block";
    if (!Object.hasOwn(ruleOf, from))
      throw new Error(`countersign/secretlint: the option "from" is one of ${severities.join(", ")}`);
    for (const severity of severities) if (gravity[severity] >= gravity[from]) context.registerRule(ruleOf[severity]);
  },
};

export const rules = creator.rules;
