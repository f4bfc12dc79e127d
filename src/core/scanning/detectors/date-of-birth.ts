import type { LabelledDatum, Value } from "../labelled.ts";

const month =
  "(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|f[ée]vrier|m[aä]r(?:ch|z|s)?|apr(?:il)?|avril|ma[iy]|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d[ée]cembre)";

/** The ways in which people and programs write a day: the year first, the year last, the month as a word. */
const forms = [
  /((?:18|19|20)\d\d)([-/.]|, ?)(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/y,
  /(\d{1,2})(?:[-/.]|\. )(\d{1,2})(?:[-/.]|\. )((?:18|19|20)\d\d|\d\d(?=[^\w.:/-]|$))(?![\d/]|[-.]\d)/y,
  /((?:18|19|20)\d\d)(\d\d)(\d\d)(?![\w.])/y,
  new RegExp(
    `(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of |de )?${month}\\.?,?[ -](?:de )?((?:18|19|20)\\d\\d)(?!\\d)`,
    "iy",
  ),
  new RegExp(`${month}\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -]((?:18|19|20)\\d\\d)(?!\\d)`, "iy"),
];

/** Dates that a label calls somebody's birth. The first of January stands for a year, or for no date at all. */
export const dateOfBirth: LabelledDatum = {
  rule: "date-of-birth",
  kind: "DATE_OF_BIRTH",
  keywords: [
    "dob",
    "d.o.b",
    "birth",
    "bday",
    "born",
    "geburt",
    "geboren",
    "naissance",
    "nacimiento",
    "nascita",
    "nascimento",
    "geboorte",
    "delsedatum",
    "dselsdato",
    "urodzenia",
  ],
  label:
    /\b(?:dob|d o b|b ?day|birth|birth ?(?:date|day|dt)|date of birth|born(?: on)?|geb(?:oren|urtsdatum|urtstag|urts datum)(?: am)?|date (?:de )?naissance|fecha (?:de )?nacimiento|data (?:di nascita|(?:de )?nascimento|urodzenia)|geboorte ?datum|\S{0,2}delsedatum|\S{0,3}dselsdato)(?: ?(?:date|iso|str|string|value|field|raw|on))?$/,
  read(text, at) {
    const first = text.charCodeAt(at) | 32;
    if ((first < 48 || first > 57) && (first < 97 || first > 122)) return null;
    for (const form of forms) {
      form.lastIndex = at;
      const written = form.exec(text)?.[0];
      if (written !== undefined) return dayOf(written, at);
    }
    return null;
  },
};

/** Stands in the specification of TOML, and hence in the tests of all that read it. */
const sampleOfToml = "1979-05-27";

function dayOf(written: string, at: number): Value | null {
  const numbers = /^\d{8}$/.test(written)
    ? [written.slice(0, 4), written.slice(4, 6), written.slice(6)]
    : (written.match(/\d+/g) ?? []);
  const rest = numbers.map(Number);
  const inWords = rest.length === 2;
  const yearFirst = numbers[0]!.length === 4;
  const [year, one, other] = [
    yearFirst ? rest[0]! : rest.at(-1)!,
    inWords ? 1 : rest[1]!,
    yearFirst ? rest[2]! : rest[0]!,
  ];
  // Day and month change places from land to land.
  const real = Math.min(one, other) >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
  const isPlaceholder = (one === 1 && other === 1) || written === sampleOfToml;
  if (!real || (isPlaceholder && !inWords) || (year > 99 && (year < 1880 || year > 2040))) return null;
  return { end: at + written.length, secret: written.toLowerCase().replace(/[^\p{L}\d]+/gu, "-") };
}
