import { type Place, placesIn } from "../context.ts";
import type { Match, ReadingDetector } from "../detector.ts";
import { isContrived } from "../digits.ts";
import { identifiers } from "../identifiers/index.ts";
import { eachIsland, type Island } from "../island.ts";
import { LabelIndex, type Naming } from "../label-index.ts";
import { otherNumbers } from "../other-numbers.ts";
import { isDataFile, isLockFile, isTable } from "../paths.ts";
import { isPublished } from "../published.ts";
import { wordsBefore, wordsBehind } from "../words.ts";
import { WrittenForms } from "../written.ts";

/** The names of numbers that are nobody's stand behind those of the identifiers. */
const nobodys = identifiers.length;
/** Shorter islands hold nothing. */
const shortest = 5;
/** So near must such a name stand to tell what a number is. */
const nearby = 3;

type Tables = { readonly forms: WrittenForms; readonly names: LabelIndex };
let tables: Tables | null = null;
function standardTables(): Tables {
  tables ??= {
    forms: new WrittenForms(identifiers),
    names: new LabelIndex([...identifiers.map(({ labels }) => labels), otherNumbers]),
  };
  return tables;
}

/** Numbers and codes of people, accounts, documents and companies: written form, check digits, label. */
export const identifier: ReadingDetector = {
  rule: "identifier",
  about: "person",
  find(text, path) {
    if (isLockFile(path)) return [];
    const found: Match[] = [];
    const page = { text, path, placeAt: placesIn(text, path) };
    eachIsland(text, (island) => {
      if (island.ends.at(-1)! - island.starts[0]! < shortest) return;
      for (let first = 0; first < island.starts.length; first++) {
        if (!mayStart(text, island, first)) continue;
        const best = bestFrom(page, island, first);
        if (!best) continue;
        found.push(matchOf(best, path));
        first = best.last;
      }
    });
    return found;
  },
};

/** Something that fits, and what names it, if anything does. */
type Candidate = {
  readonly item: number;
  readonly start: number;
  readonly end: number;
  /** The last group. */
  readonly last: number;
  readonly value: string;
  readonly isGrouped: boolean;
  readonly naming: Naming | null;
};

/** What the detector knows of a text besides the text. */
type Page = { readonly text: string; readonly path: string; readonly placeAt: (at: number) => Place | null };

/** Of all that the groups from one on can be, what they are called; without a name the longest that needs none. */
function bestFrom(page: Page, island: Island, first: number): Candidate | null {
  const { text, placeAt } = page;
  const { forms, names } = standardTables();
  const start = island.starts[first]!;
  let before: readonly Naming[] | null = null;
  let best: Candidate | null = null;
  const consider = (candidate: Candidate) => {
    if (best !== null && compare(candidate, best) >= 0) return;
    if (identifiers[candidate.item]!.fits?.(candidate.value) !== false) best = candidate;
  };
  forms.eachReading(text, island, first, ({ alone, labelled, last, value }) => {
    if (!mayEnd(text, island, first, last, value.length)) return;
    const end = island.ends[last]!;
    const reading = { start, end, last, value, isGrouped: last > first };
    before ??= namingsBefore(text, start, placeAt(start), names);
    const fitting = ({ item }: Naming) => labelled.includes(item) || alone.includes(item);
    for (const naming of before)
      if (fitting(naming) && isNear(naming, labelReach)) consider({ ...reading, item: naming.item, naming });
    for (const naming of names.named(wordsBehind(text, end), -1))
      if (fitting(naming) && isNear(naming, labelReachBehind)) consider({ ...reading, item: naming.item, naming });
    if (best?.naming || alone.length === 0) return;
    if (mayBeAlone(page, reading, before)) for (const item of alone) consider({ ...reading, item, naming: null });
  });
  return best === null || isNobodys(best) ? null : best;
}

/** How many words may lie between a label and a number that has a form of its own, and one that has none. */
const labelReach = { form: 6, none: 4 };
const labelReachBehind = { form: 4, none: 2 };

function isNear({ item, distance }: Naming, reach: typeof labelReach): boolean {
  return distance < (identifiers[item]!.certainty === "name" ? reach.none : reach.form);
}

function namingsBefore(text: string, start: number, place: Place | null, names: LabelIndex): readonly Naming[] {
  const before = names.named(wordsBefore(text, start, place?.start ?? 0));
  return place ? [...before, ...names.named(wordsBefore(place.column, place.column.length, 0))] : before;
}

const certainties = ["checksum", "structure", "name"];

/** Negative if the first is more likely meant. */
function compare(one: Candidate, other: Candidate): number {
  const [first, second] = [identifiers[one.item]!, identifiers[other.item]!];
  return (
    (one.naming?.distance ?? Infinity) - (other.naming?.distance ?? Infinity) ||
    (other.naming?.words ?? 0) - (one.naming?.words ?? 0) ||
    certainties.indexOf(first.certainty) - certainties.indexOf(second.certainty) ||
    other.end - one.end ||
    one.item - other.item
  );
}

function isNobodys({ item, value }: Candidate): boolean {
  const mayRepeat = identifiers[item]!.lengthBy !== undefined; // account numbers are filled up with zeros
  return (
    (!mayRepeat && isContrived(value.replace(/\D/g, ""), value.length >= longNumber ? 7 : 6)) || isPublished(value)
  );
}

function matchOf(candidate: Candidate, path: string): Match {
  const { item, start, end, value } = candidate;
  const { kind, certainty } = identifiers[item]!;
  return {
    kind,
    rule: kind.toLowerCase().replaceAll("_", "-"),
    severity: blocks(candidate, path) ? "block" : "warn",
    certainty,
    start,
    end,
    secret: value,
    prefix: "",
  };
}

/** Not in the middle of an identifier, decimal, path, version, time or telephone number. */
function mayStart(text: string, { starts, separators }: Island, first: number): boolean {
  if (first > 0) return separators[first] === blank;
  const start = starts[0]!;
  const before = text[start - 1] ?? "";
  if (before === ":" || before === "." || before === "-")
    return !(before === ":" ? /\d/ : /\w/).test(text[start - 2] ?? "");
  return !/[\w$%@/\\+]/.test(before);
}

const [blank, parenthesis] = [32, 40];
/** So long a number stands out in a row of numbers. */
const longNumber = 13;

function mayEnd(text: string, island: Island, first: number, last: number, length: number): boolean {
  const { ends, separators } = island;
  const next = separators[last + 1];
  if (next === undefined ? !endsWord(text, ends[last]!) : next !== blank && next !== parenthesis) return false;
  // `943 476 5919 221` is a row of other numbers.
  if (length >= longNumber || last === first || separators[first + 1] !== blank) return true;
  return !isNumber(text, island, first - 1) && !isNumber(text, island, last + 1);
}

function endsWord(text: string, end: number): boolean {
  const next = text[end];
  if (next === "." || next === "-") return !/\w/.test(text[end + 1] ?? "");
  return next === undefined || !/[\w/\\%]/.test(next);
}

function isNumber(text: string, { starts, ends }: Island, group: number): boolean {
  const start = starts[group];
  return start !== undefined && /^\d+$/.test(text.slice(start, ends[group]));
}

function mayBeAlone(
  { text, path }: Page,
  reading: Omit<Candidate, "item" | "naming">,
  namings: readonly Naming[],
): boolean {
  const { start, end, value, isGrouped } = reading;
  if (namings.some(({ item, distance }) => item === nobodys && distance < nearby)) return false;
  const written = text.slice(start, end);
  if (/[a-z]/.test(written) || isInAddress(text, start) || colour.test(written)) return false;
  return isGrouped || isTable(path) || !(value.endsWith("0000") || isInList(text, start, end));
}

/** Red, green and blue. */
const colour = /^(?:1\d\d|2[0-4]\d|25[0-5])(?: (?:1\d\d|2[0-4]\d|25[0-5])){2}$/;

/** One of three bare numbers or more with commas between them. */
function isInList(text: string, start: number, end: number): boolean {
  const before = /(?:[\d.]{1,20}\s{0,4},\s{0,4}-?)?[\d.]{1,20}\s{0,4},\s{0,4}$|[[{(]\s{0,4}$/.exec(
    text.slice(Math.max(0, start - 50), start),
  );
  if (before === null) return false;
  return before[0].split(",").length > 2 || /^\s{0,4},\s{0,4}-?\d/.test(text.slice(end, end + 10));
}

const longestAddress = 200;
const isInAddress = (text: string, start: number): boolean =>
  /:\/\/\S*$/.test(text.slice(Math.max(0, start - longestAddress), start)) || text[start - 1] === "#";

function blocks({ item, isGrouped, value, naming }: Candidate, path: string): boolean {
  const { blocks: from = "labelled" } = identifiers[item]!;
  if (from === "never") return false;
  if (naming !== null || from === "alone" || (from === "grouped" && isGrouped)) return true;
  return isDataFile(path) && (isGrouped || value.length >= longNumber);
}
