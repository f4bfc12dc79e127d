import { labels } from "../context.ts";
import type { Detector, Match } from "../detector.ts";
import { isContrived, numberAfter, numberBefore, passesLuhn } from "../digits.ts";
import { isDataFile } from "../paths.ts";
import { isPublished } from "../published.ts";

// The look-ahead keeps one candidate from swallowing the start of the next.
const candidate = new RegExp(
  `${numberBefore}(?=(\\d{4}([ -])\\d{4}\\2\\d{4}\\2\\d{1,4}(?:\\2\\d{3})?|\\d{4}([ -])\\d{6}\\3\\d{4,5}|\\d{13,19})${numberAfter})\\d`,
  "g",
);

/** Issuer ranges and their lengths, as the schemes publish them (ISO/IEC 7812). */
const brands: readonly (readonly [issuer: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]], // Discover
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^62/, [16, 17, 18, 19]], // UnionPay
  [/^3(?:0[0-5]|6|8)/, [14, 15, 16, 17, 18, 19]], // Diners Club
  [/^(?:50|5[678]|63|67)/, [13, 14, 15, 16, 17, 18, 19]], // Maestro
];

const label = /\b(?:card|credit|debit|visa|mastercard|amex|pan|cc|ccnum|ccn)\b/;

/** The range in which Stripe's test cards for all countries lie. */
const testRange = /^400000/;

/** Payment card numbers: issuer range, that brand's length, Luhn check; published test numbers are none. */
export const creditCard: Detector = {
  rule: "credit-card",
  about: "person",
  find(text, path) {
    const isLabelled = labels(text, path, label);
    return [...text.matchAll(candidate)].flatMap((found) => cardIn(found, isLabelled, path));
  },
};

function cardIn(found: RegExpExecArray, isLabelled: (at: number) => boolean, path: string): readonly Match[] {
  const written = found[1]!;
  const digits = written.replace(/[ -]/g, "");
  const issued = brands.some(([issuer, lengths]) => issuer.test(digits) && lengths.includes(digits.length));
  if (!issued || !passesLuhn(digits) || isContrived(digits, 7) || testRange.test(digits)) return [];
  if (isPublished(digits)) return [];
  // One number in ten passes the check: alone in code it is only a hint.
  const sure = written !== digits || isDataFile(path) || isLabelled(found.index);
  return [
    {
      kind: "CREDIT_CARD",
      rule: "credit-card",
      severity: sure ? "block" : "warn",
      start: found.index,
      end: found.index + written.length,
      secret: digits,
      prefix: "",
      certainty: "checksum",
    },
  ];
}
