import type { SecretLintRuleCreator } from "@secretlint/types";
import { viewsOfText } from "../core/scanning/decode.ts";
import type { Severity } from "../core/scanning/finding.ts";
import { nameOf } from "../core/scanning/kinds.ts";
import { locate } from "../core/scanning/locate.ts";
import { masked } from "../core/scanning/redact.ts";
import { judged } from "../core/scanning/severity.ts";

type Told = { readonly KIND: string; readonly MASK: string };

const messages = {
  FINDING: { en: ({ KIND, MASK }: Told) => `found ${KIND}: ${MASK}` },
};

/**
 * A rule of secretlint that reports our findings of one severity: a rule of secretlint has one severity for all that it
 * reports. It sees secrets, personal data and hidden text, without what secretlint's own preset sees beside it.
 */
export const ruleFor = (severity: Severity): SecretLintRuleCreator => ({
  messages,
  meta: { id: `countersign-${severity}`, recommended: true, type: "scanner", supportedContentTypes: ["text"] },
  create(context) {
    const t = context.createTranslator(messages);
    return {
      file({ content, filePath }) {
        const path = (filePath ?? "").replaceAll("\\", "/");
        const views = viewsOfText(content).slice(0, 1);
        const { found, troubles } = locate({ views, path, added: "all", about: ["secret", "person", "hidden"] });
        // Secretlint shows what a rule throws, and ends with 2: what was not scanned is no pass.
        if (troubles.length > 0) throw new Error(`countersign could not scan ${path}: ${troubles.join("; ")}`);
        for (const { match } of judged(found, path)) {
          if (match.severity !== severity || match.rule.startsWith("secretlint/")) continue;
          const message = t("FINDING", { KIND: nameOf(match.kind), MASK: masked(match) });
          // Without its data, which secretlint would mask in the message: nothing in it is secret.
          context.report({ message: { ...message, data: {} }, range: [match.start, match.end] });
        }
      },
    };
  },
});
