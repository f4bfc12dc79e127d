import { RE2JS } from "re2js";
import type { Hit, Match, WaitingDetector } from "./detector.ts";
import type { Severity } from "./finding.ts";

/** A rule of a repository's own, from its policy. */
export type UserRule = {
  readonly id: string;
  /** What people call what it finds. */
  readonly name: string;
  /** In the syntax of RE2: https://github.com/google/re2/wiki/Syntax */
  readonly pattern: string;
  /** Texts of which one stands in whatever the pattern finds, in any case. */
  readonly keywords: readonly string[];
  readonly severity: Severity;
};

/** So much text on each side of a keyword is looked at. */
const reach = 512;
/** A keyword that is shorter stands everywhere. */
export const shortestKeyword = 3;

/** Why a pattern cannot be used, in a few words; null if it can. */
export function patternProblem(pattern: string): string | null {
  try {
    const compiled = RE2JS.compile(pattern);
    return compiled.matches("") ? "it fits an empty text" : null;
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : "";
    return words === "" ? "it is no RE2 pattern" : words;
  }
}

/** A detector that runs the rule's pattern around each of its keywords. `^` and `$` are the ends of lines. */
export function userDetector({ id, pattern, keywords, severity }: UserRule): WaitingDetector {
  let compiled: RE2JS | null = null;
  return {
    rule: id,
    about: "secret",
    keywords: keywords.map((keyword) => keyword.toLowerCase()),
    at(text: string, hit: Hit): Match | null {
      compiled ??= RE2JS.compile(pattern, RE2JS.MULTILINE);
      const from = Math.max(0, hit.start - reach);
      const to = Math.min(text.length, hit.end + reach);
      const matcher = compiled.matcher(text.slice(from, to));
      while (matcher.find()) {
        const start = from + matcher.start();
        const end = from + matcher.end();
        const isCut = end === to && to < text.length && text[to] !== "\n";
        if (end > start && start < hit.end && end > hit.start && !isCut) {
          const secret = text.slice(start, end);
          return { kind: id, rule: id, severity, certainty: "structure", start, end, secret, prefix: "" };
        }
        if (start >= hit.end) break;
      }
      return null;
    },
  };
}
