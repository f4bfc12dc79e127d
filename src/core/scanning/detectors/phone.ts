import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { labels } from "../context.ts";
import type { Match, ReadingDetector } from "../detector.ts";
import { numberAfter } from "../digits.ts";
import type { LabelledDatum } from "../labelled.ts";
import { internationalForm, isNobodysNumber } from "../national-phone.ts";
import { isLockFile } from "../paths.ts";

const rule = "phone";
const kind = "PHONE_NUMBER";

/** `+` and a country code, then groups of digits: E.123. */
const international = new RegExp(`\\+[1-9](?:[ .()-]{0,3}\\d){6,14}${numberAfter}`, "y");
/** What a `+` follows when it adds, joins or belongs to a word. */
const joined = /[\w+.)/\]}$-]/;
/** The form of the North American Numbering Plan, in which area code and exchange start with 2 to 9. */
const northAmerican = new RegExp(`[2-9]\\d\\d(?:\\) ?|[-. ])[2-9]\\d\\d[-. ]\\d{4}${numberAfter}`, "g");
const label = /\b(?:phones?|tel|telephone|mobile|cell|cellphone|fax|call|whatsapp|sms|msisdn|handy|telefon|contact)\b/;

/** Telephone numbers that show it by their form: with the country's code, or grouped as in North America. */
export const phone: ReadingDetector = {
  rule,
  about: "person",
  find(text, path) {
    if (isLockFile(path)) return [];
    const isLabelled = labels(text, path, label);
    return [...abroad(text, isLabelled), ...northAmericans(text, isLabelled)];
  },
};

function* abroad(text: string, isLabelled: (at: number) => boolean): Generator<Match> {
  for (let at = text.indexOf("+"); at >= 0; at = text.indexOf("+", at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next < 49 || next > 57 || (at > 0 && joined.test(text[at - 1]!))) continue;
    international.lastIndex = at;
    const written = international.exec(text)?.[0];
    if (written === undefined) continue;
    // Digits alone may be an added line of a patch or a sum.
    const sure = /[ .()-]/.test(written) || /["'`:=>]/.test(text[at - 1] ?? "") || isLabelled(at);
    const match = sure || /[ \t(,]/.test(text[at - 1] ?? "") ? phoneIn(written, at, sure ? 8 : 11) : null;
    if (match) yield match;
  }
}

function* northAmericans(text: string, isLabelled: (at: number) => boolean): Generator<Match> {
  for (const { 0: written, index } of text.matchAll(northAmerican)) {
    const opened = text[index - 1] === "(" && written[3] === ")";
    const start = opened ? index - 1 : index;
    const before = text[start - 1] ?? "";
    if ((!opened && written[3] === ")") || /[\w$%@/\\+#]/.test(before)) continue;
    if (/[.-]/.test(before) && /[\w)]/.test(text[start - 2] ?? "") && !/1[.-]$/.test(text.slice(0, start).slice(-2)))
      continue;
    const dashed = opened || (written[3] === "-" && written[7] === "-");
    if (!dashed && !isLabelled(start)) continue;
    const match = phoneIn(text.slice(start, index + written.length), start, 10);
    if (match) yield match;
  }
}

function phoneIn(written: string, start: number, fewest: number): Match | null {
  if (written.replace(/\D/g, "").length < fewest) return null;
  const number = parsePhoneNumberFromString(written, { defaultCountry: "US", extract: false });
  if (!number?.isValid() || isNobodysNumber(number.number)) return null;
  const end = start + written.length;
  return { kind, rule, severity: "warn", certainty: "structure", start, end, secret: number.number, prefix: "" };
}

const dialled = /(?:\(\d{1,5}\)|\d)(?:[ ()./-]{0,3}\d){5,13}(?![\w/]|[.-]\d|[eE]\d)/y;

/** Numbers as people dial them in their own country, behind a label. */
export const labelledPhone: LabelledDatum = {
  rule,
  kind,
  keywords: [
    "phone",
    "tel",
    "mobile",
    "cell",
    "celular",
    "fax",
    "call",
    "whatsapp",
    "msisdn",
    "rufnummer",
    "handy",
    "movil",
    "portable",
  ],
  label:
    /\b(?:phones?|tel|telephone|mobile|cell|cellphone|celular|fax|call|whatsapp|msisdn|handy|telefon[eo]?|telefoon|rufnummer|telefonnummer|handynummer|movil|portable)(?: ?(?:number|num|no|nr|nummer|home|work|mobile|primary|main|\d))?$/,
  read(text, at) {
    dialled.lastIndex = at;
    const written = dialled.exec(text)?.[0];
    if (written === undefined) return null;
    const digits = written.replace(/\D/g, "");
    // Few digits without any grouping are a count or an identifier.
    if (digits.length < 9 && written === digits) return null;
    const number = digits.startsWith("00") ? `+${digits.slice(2)}` : internationalForm(digits);
    return number === null || isNobodysNumber(number) ? null : { end: at + written.length, secret: number };
  },
};
