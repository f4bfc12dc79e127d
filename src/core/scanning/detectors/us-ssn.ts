import { isLabelled } from "../context.ts";
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
  patterns: [candidate],
  find: (text, path) => [...text.matchAll(candidate)].flatMap((found) => ssnIn(found, text, path)),
};

function ssnIn(found: RegExpExecArray, text: string, path: string): readonly Match[] {
  const digits = found[0].replace(/[ -]/g, "");
  const labelled = isLabelled(text, found.index, path, label);
  if ((found[1] !== "-" && !labelled) || isContrived(digits, 6) || isPublished(digits)) return [];
  return [
    {
      kind: "US_SSN",
      rule: "us-ssn",
      severity: labelled || isDataFile(path) ? "block" : "warn",
      start: found.index,
      end: found.index + found[0].length,
      secret: digits,
      prefix: "",
    },
  ];
}
