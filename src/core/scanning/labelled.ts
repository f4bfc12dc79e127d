import { lineBefore } from "./context.ts";
import type { Certainty, Detector, Match, ReadingDetector, WaitingDetector } from "./detector.ts";
import { isCode, isFixture, isLockFile } from "./paths.ts";
import { type Cell, tablesIn } from "./table.ts";

/** What was read at a place: where it ends and its one normal form. */
export type Value = { readonly end: number; readonly secret: string };

/** A personal datum that only a name beside it gives away: a date is a date of birth because somebody says so. */
export type LabelledDatum = {
  readonly rule: string;
  readonly kind: string;
  /** Every label has one of them, in lower case. */
  readonly keywords: readonly string[];
  /** The label in lower-case words; it reaches to the end of the name that has the keyword. */
  readonly label: RegExp;
  /** Reads the value that starts at an offset; null if there is none. */
  readonly read: (text: string, at: number) => Value | null;
  /** Whether it is looked for in such a file; without it, in all but lock files. */
  readonly livesIn?: (path: string) => boolean;
  /** It is personal only beside another datum about the same person. */
  readonly needsCompany?: boolean;
};

const certainty: Certainty = "name";
/** A name in code, such as `patientDateOfBirth`, is no longer. */
const longestName = 40;
/** So much before the keyword may belong to the label, as in "date of birth". */
const labelReach = 24;
/** So many words and so much punctuation may stand between a label and its value. */
const mostFillers = 3;
const longestGap = 12;

const fillers = new Set(
  "is was are am le el op on of the at to me us my a an no nr num number value new date time datetime localdate todate parse from str string text set changed updated address addr default eq equals or td th dd dt li b i strong span code p data input".split(
    " ",
  ),
);

/** Detectors for data behind a label, one each, and one for all their columns of tables. */
export const byLabel = (data: readonly LabelledDatum[]): readonly Detector[] => [
  ...data.map(waitingFor),
  columns(data),
];

function waitingFor(datum: LabelledDatum): WaitingDetector {
  const { rule, keywords, label, read, livesIn = isNoLockFile, needsCompany } = datum;
  return {
    rule,
    about: "person",
    keywords,
    livesIn,
    at(text, hit, path) {
      let to = hit.end;
      const most = hit.end + longestName;
      while (to < most && isNameCharacter(text.charCodeAt(to))) to++;
      const found = valueAfter(text, to, read);
      if (found === null) return null;
      if (!label.test(wordsOf(text.slice(Math.max(0, hit.start - labelReach), to).replace(/^.*\n/s, "")))) return null;
      if (isInvented(around(text, found.start, found.end)) || isFixture(path)) return null;
      if (isCode(path) && codeInComment.test(lineBefore(text, found.start, longestComment))) return null;
      const record = around(text, hit.start, found.end);
      if (needsCompany && (isExample(record) || !company.test(record))) return null;
      return matchOf(datum, found);
    },
  };
}

/** The columns of tables whose header is such a label: comma separated values and rows of SQL. */
function columns(data: readonly LabelledDatum[]): ReadingDetector {
  return { rule: "labelled-column", about: "person", find: (text, path) => [...matchesInTables(data, text, path)] };
}

function* matchesInTables(data: readonly LabelledDatum[], text: string, path: string): Generator<Match> {
  for (const { header, rows } of tablesIn(text, path)) {
    const names = header.map(wordsOf);
    const labelled = data.flatMap((datum) =>
      names.flatMap((name, column) =>
        datum.label.test(name) &&
        (!datum.needsCompany || names.some((other) => other !== name && companyName.test(other)))
          ? [{ datum, column }]
          : [],
      ),
    );
    if (labelled.length === 0) continue;
    for (const cells of rows) {
      const row = text.slice(cells[0]!.start, Math.min(cells.at(-1)!.end, cells[0]!.start + 2 * reach));
      if (isInvented(row)) continue;
      for (const { datum, column } of labelled) {
        if (datum.needsCompany && isExample(row)) continue;
        const found = cells[column] && wholeCell(text, cells[column], datum.read);
        if (found) yield matchOf(datum, found);
      }
    }
  }
}

function wholeCell(text: string, { start, end }: Cell, read: LabelledDatum["read"]) {
  const value = read(text, start);
  return value !== null && value.end === end ? { ...value, start } : null;
}

const matchOf = ({ rule, kind }: LabelledDatum, { start, end, secret }: Value & { start: number }): Match => ({
  kind,
  rule,
  severity: "warn",
  certainty,
  start,
  end,
  secret,
  prefix: "",
});

/** The value behind a label: after punctuation and a few words that say nothing, in the same line. */
function valueAfter(text: string, from: number, read: LabelledDatum["read"]): (Value & { start: number }) | null {
  let at = from;
  for (let words = 0; words <= mostFillers; words++) {
    const gapEnd = Math.min(text.length, at + longestGap);
    for (; at < gapEnd; at++) {
      const value = mayOpen(text, at) ? read(text, at) : null;
      if (value) return { ...value, start: at };
      if (!isGap(text.charCodeAt(at))) break;
    }
    const word = wordAt(text, at);
    if (word === "" || !fillers.has(word.toLowerCase())) return null;
    at += word.length;
  }
  return null;
}

/** A value starts with a word of its own, or with what stands before a telephone number. */
const mayOpen = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 43 || code === 40 || !isGap(code);
};

/** Neither letter, digit nor underscore, nor the end of a line or statement. */
const isGap = (code: number): boolean => code < 128 && code !== 10 && code !== 59 && !isWordCode(code);

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

const isNameCharacter = (code: number): boolean => (isWordCode(code) && !(code >= 48 && code <= 57)) || code === 45;

const aWord = /[A-Za-z]{1,12}(?![A-Za-z])/y;
function wordAt(text: string, at: number): string {
  aWord.lastIndex = at;
  return aWord.exec(text)?.[0] ?? "";
}

/** `customerDob` and `DATE_OF_BIRTH` as words. */
export const wordsOf = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])|[_.-]/g, " ")
    .trim()
    .toLowerCase();

/** A comment that shows how something is called: its values are made up. */
const codeInComment =
  /^[ \t]{0,40}(?:\/\/|\/?\*|#|--|;)[^\n]{0,160}(?:=>?[ \t]{0,3}["']?|\([^()\n]{0,120}|(?:new|Date|date)\(["']?)$/;
const longestComment = 200;

const reach = 240;
const around = (text: string, start: number, end: number) => text.slice(Math.max(0, start - reach), end + reach);

/** Says that the record it stands in is about nobody. */
const isInvented = (record: string): boolean => /Test Patient \d|\bTEST-\d{6}\b/.test(record);
/** The same for names, which are no more real than the address beside them. */
const isExample = (record: string): boolean =>
  /@(?:[\w-]{1,40}\.)?example\.(?:com|org|net)\b|\b555-01\d\d\b/.test(record);

const companyName =
  /\b(?:e ?mail|phone|tel|telephone|mobile|cell|ssn|social security|dob|birth|birthday|birthdate|iban|card|mrn|passport|address|street|salary|tax id|insurance)\b/;
const company =
  /(?:e-?mail\w{0,20}["']?\s{0,3}[:=]\s{0,3}["']?[^\s"'@]{1,64}@\w|(?:phone|mobile|ssn|dob|birth|iban|card_?number|mrn|passport|street|salary)\w{0,20}["']?\s{0,3}[:=]\s{0,3}["']?[^\n"']{0,20}\d\d)/i;

const isNoLockFile = (path: string): boolean => !isLockFile(path);
