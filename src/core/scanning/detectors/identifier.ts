import { type Place, placesIn } from "../context.ts";
import type { Match, ReadingDetector } from "../detector.ts";
import { isContrived } from "../digits.ts";
import { identifiers } from "../identifiers/index.ts";
import { eachIsland, type Island } from "../island.ts";
import { LabelIndex, type Naming } from "../label-index.ts";
import { otherNumbers } from "../other-numbers.ts";
import { isDataFile, isLockFile, isTable } from "../paths.ts";
import { isPublished } from "../published.ts";
import { mayBeAlone, mayEnd, mayStart } from "../standing.ts";
import { wordsBefore, wordsBehind } from "../words.ts";
import { WrittenForms } from "../written.ts";

/** Shorter islands hold nothing. */
const shortest = 5;
/** So near must such a name stand to tell what a number is. */
const nearby = 3;
/** So long a number is hardly met by chance. */
const longNumber = 13;

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
  const { text, path, placeAt } = page;
  const { forms, names } = standardTables();
  const start = island.starts[first]!;
  let before: readonly Naming[] | null = null;
  let best: Candidate | null = null;
  forms.eachReading(text, island, first, (reading) => {
    const { alone, labelled, last, value } = reading;
    if (!mayEnd(text, island, first, last, value.length)) return;
    const end = island.ends[last]!;
    const fits = (item: number) => identifiers[item]!.fits?.(value) !== false;
    const consider = (item: number, naming: Naming | null) => {
      const candidate = { item, start, end, last, value, isGrouped: last > first, naming };
      if (best === null || compare(candidate, best) < 0) best = candidate;
    };
    const considerNamed = (namings: readonly Naming[], reach: typeof labelReach) => {
      for (const naming of namings) {
        const { item } = naming;
        if ((labelled.includes(item) || alone.includes(item)) && isNear(naming, reach) && fits(item))
          consider(item, naming);
      }
    };
    before ??= namingsBefore(text, start, placeAt(start), names);
    considerNamed(before, labelReach);
    if (!/[a-z]/.test(text.slice(start, end))) considerNamed(names.named(wordsBehind(text, end), -1), labelReachBehind);
    if (best?.naming) return;
    const item = alone.find(fits);
    if (item === undefined || (identifiers[item]!.blocks !== "alone" && before.some(isSomethingElse))) return;
    if (mayBeAlone(text, { start, end, isGrouped: last > first }, isTable(path))) consider(item, null);
  });
  return best === null || isNobodys(best) ? null : best;
}

/** The names of numbers that are nobody's stand behind those of the identifiers. */
const isSomethingElse = ({ item, distance }: Naming): boolean => item === identifiers.length && distance < nearby;

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

function blocks({ item, isGrouped, value, naming }: Candidate, path: string): boolean {
  const { blocks: from = "labelled" } = identifiers[item]!;
  if (from === "never") return false;
  if (naming !== null || from === "alone" || (from === "grouped" && isGrouped)) return true;
  return isDataFile(path) && (isGrouped || value.length >= longNumber);
}
