import { labels } from "../context.ts";
import type { Detector, Match } from "../detector.ts";
import { isContrived, numberAfter, numberBefore } from "../digits.ts";
import { isDataFile } from "../paths.ts";
import { isPublished } from "../published.ts";

// Area, group and serial that the Social Security Administration never assigned are left out by the pattern itself.
const candidate = new RegExp(
  `${numberBefore}(?!000|666|9)\\d{3}([ -]?)(?!00)\\d{2}\\1(?!0000)\\d{4}${numberAfter}`,
  "g",
);

const label = /\b(?:ssn|ssns|social|security|socsec|ss)\b/;

/** United States social security numbers. There is no check digit, so without dashes a label must name them. */
export const usSsn: Detector = {
  rule: "us-ssn",
  about: "person",
  find(text, path) {
    const isLabelled = labels(text, path, label);
    return [...text.matchAll(candidate)].flatMap((found) => ssnIn(found, isLabelled, path));
  },
};

function ssnIn(found: RegExpExecArray, isLabelled: (at: number) => boolean, path: string): readonly Match[] {
  const digits = found[0].replace(/[ -]/g, "");
  const sure = (found[1] === "-" && isDataFile(path)) || isLabelled(found.index);
  if ((found[1] !== "-" && !sure) || isContrived(digits, 6) || isPublished(digits)) return [];
  return [
    {
      kind: "US_SSN",
      rule: "us-ssn",
      severity: sure ? "block" : "warn",
      start: found.index,
      end: found.index + found[0].length,
      secret: digits,
      prefix: "",
      certainty: "structure",
    },
  ];
}
