import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { labels } from "../context.ts";
import type { Match, ReadingDetector } from "../detector.ts";
import type { LabelledDatum } from "../labelled.ts";
import { internationalForm, isNobodysNumber } from "../national-phone.ts";
import { otherNumbers } from "../other-numbers.ts";
import { isLockFile } from "../paths.ts";

const rule = "phone";
const kind = "PHONE_NUMBER";

/** Neither more of a number nor of a word follows, but for an extension. */
const after = String.raw`(?=(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w/]|[.-]\d))`;
/** `+` and a country code, then groups of digits: E.123. */
const international = new RegExp(`\\+[1-9](?:[ .()-]{0,3}\\d){6,14}${after}`, "y");
/** What a `+` follows when it adds or belongs to a word. */
const addend = /[\w+.)/\]}$-]/;
/** The form of the North American Numbering Plan, in which area code and exchange start with 2 to 9. */
const northAmerican = new RegExp(`[2-9]\\d\\d(?:\\) ?|[-. ])[2-9]\\d\\d[-. ]\\d{4}${after}`, "g");
const label = /\b(?:phones?|tel|telephone|mobile|cell|cellphone|fax|call|whatsapp|sms|msisdn|handy|telefon|contact)\b/;

const phones = new Set(["phone", "tel", "telephone", "mobile", "fax", "cell", "call", "message", "date", "time"]);
/** Says right before a number that it is something else, grouped as such numbers are. */
const other = new RegExp(
  `\\b(?:${otherNumbers.filter((word) => !phones.has(word)).join("|")})(?: ?(?:id|no|num|number|nr))?(?: is| was)?[^a-z0-9]{0,6}$`,
);

/** Telephone numbers that show it by their form: with the country's code, or grouped as in North America. */
export const phone: ReadingDetector = {
  rule,
  about: "person",
  find(text, path) {
    if (isLockFile(path)) return [];
    const isLabelled = labels(text, path, label);
    const isOther = labels(text, path, other);
    const numberOf = reader();
    return [...abroad(text, isLabelled, numberOf), ...northAmericans(text, { isLabelled, isOther }, numberOf)];
  },
};

type Label = (at: number) => boolean;

function* abroad(text: string, isLabelled: Label, numberOf: Reader): Generator<Match> {
  for (let at = text.indexOf("+"); at >= 0; at = text.indexOf("+", at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next < 49 || next > 57 || (at > 0 && addend.test(text[at - 1]!))) continue;
    international.lastIndex = at;
    const written = international.exec(text)?.[0];
    if (written === undefined) continue;
    // Digits alone may be an added line of a patch or a sum.
    const before = text[at - 1] ?? "\n";
    const isPlain = !/[ .()-]/.test(written) && !/["'`:=>]/.test(before);
    if (isPlain && !/[ \t(,]/.test(before) && !isLabelled(at)) continue;
    const match = matchOf(
      numberOf(written, isPlain ? 11 : 8, () => isLabelled(at)),
      at,
      written,
    );
    if (match) yield match;
  }
}

function* northAmericans(
  text: string,
  { isLabelled, isOther }: { readonly isLabelled: Label; readonly isOther: Label },
  numberOf: Reader,
): Generator<Match> {
  for (const { 0: written, index } of text.matchAll(northAmerican)) {
    const opened = text[index - 1] === "(" && written[3] === ")";
    const start = opened ? index - 1 : index;
    const before = text[start - 1] ?? "";
    if ((!opened && written[3] === ")") || /[\w$%@/\\+#]/.test(before)) continue;
    const joined = /[.-]/.test(before) && /[\w)]/.test(text[start - 2] ?? "");
    if (joined && !/(?:^|[^\w.-])1[.-]$/.test(text.slice(Math.max(0, start - 3), start))) continue;
    const dashed = opened || (written[3] === "-" && written[7] === "-");
    if ((!dashed && !isLabelled(start)) || isOther(start)) continue;
    const whole = text.slice(start, index + written.length);
    const match = matchOf(
      numberOf(whole, 10, () => false),
      start,
      whole,
    );
    if (match) yield match;
  }
}

/** The international form of a number that could be somebody's; null for any other. */
type Reader = (written: string, fewestDigits: number, isLabelled: () => boolean) => string | null;

/** To look one number up takes as long as to scan a page. A text with more of them is a list, and its form is enough. */
const mostLookups = 300;

function reader(): Reader {
  const known = new Map<string, string | null>();
  return (written, fewestDigits, isLabelled) => {
    const digits = written.replace(/\D/g, "");
    if (digits.length < fewestDigits) return null;
    const asDialled = (written.startsWith("+") ? "+" : "+1") + digits;
    const seen = known.get(asDialled);
    if (seen !== undefined) return seen;
    if (isNobodysNumber(asDialled)) return null;
    if (known.size >= mostLookups) return asDialled;
    const number = parsePhoneNumberFromString(asDialled, { extract: false });
    // With a label, the length is enough: ranges are opened more often than libraries learn of them.
    const isReal = number !== undefined && (number.isValid() || (number.isPossible() && isLabelled()));
    const own = isReal && !isNobodysNumber(number.number) ? number.number : null;
    known.set(asDialled, own);
    return own;
  };
}

function matchOf(number: string | null, start: number, written: string): Match | null {
  if (number === null) return null;
  const end = start + written.length;
  return { kind, rule, severity: "warn", certainty: "structure", start, end, secret: number, prefix: "" };
}

const dialled = new RegExp(String.raw`(?:\(\d{1,5}\)|\d)(?:[ ()./-]{0,3}\d){5,13}${after}`, "y");

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
