import type { LabelledDatum } from "../labelled.ts";
import { isDataFile, isLockFile, isMetadata } from "../paths.ts";

let made: RegExp | null = null; // V8 takes a millisecond for it, and few files are asked

/** A number and a street, or a street and a number. */
function street(): RegExp {
  made ??=
    /(?:\d{1,5}[A-Za-z]? (?:\p{L}[\p{L}.'’-]{0,30} ){1,4}\p{L}[\p{L}.]{1,30}|\p{Lu}[\p{L}.'’-]{2,40}(?: \p{L}[\p{L}.'’-]{0,30}){0,3} \d{1,4} ?[a-z]?)(?![\p{L}\d_])(?:,? (?:apt|suite|unit|ste|#)\.? ?\w{1,6})?/iuy;
  return made;
}

const invented =
  /\b(?:main st(?:reet)?|elm street|fake st(?:reet)?|evergreen terrace|example|test|sample|musterstra(?:ß|ss)e)\b/i;

/** Streets and house numbers in records, beside something else about the same person. */
export const address: LabelledDatum = {
  rule: "address",
  kind: "LOCATION",
  keywords: ["address", "street", "stra", "adresse", "direccion", "indirizzo"],
  label:
    /\b(?:(?:home|street|mailing|postal|billing|shipping|residential|patient|customer) ?address|address(?: ?line)? ?[12]?|street|strasse|straße|adresse|direccion|indirizzo)$/,
  read(text, at) {
    street().lastIndex = at;
    const written = street().exec(text)?.[0];
    if (written === undefined || invented.test(written)) return null;
    return { end: at + written.length, secret: written.toLowerCase() };
  },
  livesIn: (path) => isDataFile(path) && !isMetadata(path) && !isLockFile(path),
  needsCompany: true,
};
