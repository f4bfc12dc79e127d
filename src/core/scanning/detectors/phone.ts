import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { labels } from "../context.ts";
import type { Detector, Match } from "../detector.ts";
import { isContrived, numberAfter } from "../digits.ts";
import { isLockFile } from "../paths.ts";

/** `+` and a country code, then groups of digits: E.123. */
const international = new RegExp(`(?<![\\w+.)/-])\\+[1-9](?:[ .()-]{0,3}\\d){6,14}${numberAfter}`, "g");
/** The form of the North American Numbering Plan, in which area code and exchange start with 2 to 9. */
const northAmerican = new RegExp(
  `(?<![\\w$%@/\\\\+]|[\\w)][.-])(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[-. ])[2-9]\\d\\d[-. ]\\d{4}${numberAfter}`,
  "g",
);

const label = /\b(?:phones?|tel|telephone|mobile|cell|cellphone|fax|call|whatsapp|sms|msisdn|handy|telefon|contact)\b/;
/** Kept for films and manuals: 555-01xx of the North American plan, Ofcom's and the ACMA's drama numbers. */
const fiction =
  /^\+(?:1\d{3}55501\d\d|44(?:1632960|2079460|7700900|1(?:1[3-8]|[2-6]1)4960|1914980|2896496|2920180|8081570|9098790|3069990)\d{3}|61(?:49157\d{4}|[2378](?:5550|7010)\d{4}))$/;

/** Telephone numbers as people write them. Bare digits are none without a plus; a plus alone needs a label or a quote. */
export const phone: Detector = {
  rule: "phone",
  about: "person",
  find(text, path) {
    if (isLockFile(path)) return [];
    const isLabelled = labels(text, path, label);
    const abroad = [...text.matchAll(international)].filter(
      ({ 0: written, index }) => /[ .()-]/.test(written) || /["'`:=]/.test(text[index - 1] ?? "") || isLabelled(index),
    );
    const home = [...text.matchAll(northAmerican)].filter(
      ({ 0: written, index }) => /^\(|^\d{3}-\d{3}-/.test(written) || isLabelled(index),
    );
    const candidates = [...abroad, ...home];
    if (candidates.length === 0) return [];
    return candidates.flatMap(({ 0: written, index }) =>
      phoneIn(parsePhoneNumberFromString(written, "US"), index, index + written.length),
    );
  },
};

function phoneIn(number: PhoneNumber | undefined, start: number, end: number): readonly Match[] {
  if (!number?.isValid() || fiction.test(number.number) || isContrived(number.nationalNumber, 6)) return [];
  return [
    {
      kind: "PHONE_NUMBER",
      rule: "phone",
      severity: "warn",
      start,
      end,
      secret: number.number,
      prefix: "",
      certainty: "structure",
    },
  ];
}
