import type { Identifier } from "./identifier.ts";
import type { Island } from "./island.ts";
import { isShaped, shapesOf } from "./shape.ts";

/** A part of an island that is written as some identifiers are, though their check digits may be wrong. */
export type Reading = {
  /** The places in the list of identifiers of those that need no label, written so. */
  readonly alone: readonly number[];
  /** Of those that do. */
  readonly labelled: readonly number[];
  /** The last of its groups. */
  readonly last: number;
  /** The letters and digits, as capitals. */
  readonly value: string;
};

type Items = { readonly alone: number[]; readonly labelled: number[] };

/** What may be read after the groups that led here. */
type Node = {
  /** Of digits alone. */
  digits: Items | null;
  /** With letters, by picture. */
  readonly mixed: Map<string, Items>;
  readonly next: Map<number, Node>;
};

const node = (): Node => ({ digits: null, mixed: new Map(), next: new Map() });
/** Lengths stay below 64. */
const keyOf = (separator: number, length: number): number => separator * 64 + length;

/** Knows the written forms of many identifiers at once: a step for each group. */
export class WrittenForms {
  readonly #root = node();
  /** Those that may be grouped in any way. */
  readonly #free: readonly { alone: readonly number[]; lengthBy: NonNullable<Identifier["lengthBy"]> }[];

  constructor(identifiers: readonly Identifier[]) {
    for (const [item, { shapes, needsLabel }] of identifiers.entries())
      for (const { groups, separators } of shapes.flatMap(shapesOf)) {
        let at = this.#root;
        for (const [index, { length }] of groups.entries()) {
          const key = keyOf(index === 0 ? 0 : separators[index - 1]!.charCodeAt(0), length);
          const next = at.next.get(key) ?? node();
          at.next.set(key, next);
          at = next;
        }
        const isAlone = needsLabel === "never" || (needsLabel === "bare" && groups.length > 1);
        for (const items of itemsAt(at, groups.join(""))) (isAlone ? items.alone : items.labelled).push(item);
      }
    this.#free = identifiers.flatMap(({ lengthBy }, item) => (lengthBy ? [{ alone: [item], lengthBy }] : []));
  }

  /** Hands over every way to read the groups of an island from one of them on. */
  eachReading(text: string, island: Island, first: number, take: (reading: Reading) => void): void {
    const { starts, ends, separators } = island;
    let at: Node | undefined = this.#root;
    for (let last = first; last < starts.length; last++) {
      at = at.next.get(keyOf(last === first ? 0 : separators[last]!, ends[last]! - starts[last]!));
      if (!at) break;
      if (at.digits === null && at.mixed.size === 0) continue;
      const value = charactersOf(text, island, first, last);
      if (!hasLetter(value)) {
        if (at.digits) take({ ...at.digits, last, value });
      } else for (const [picture, items] of at.mixed) if (isShaped(value, picture)) take({ ...items, last, value });
    }
    if (text.charCodeAt(starts[first]!) < 58) return;
    for (const { alone, lengthBy } of this.#free) {
      const last = lastOfLength(text, island, first, lengthBy);
      if (last !== null) take({ alone, labelled: [], last, value: charactersOf(text, island, first, last) });
    }
  }
}

/** Where those of a picture are kept: `X` is a digit or a letter. */
function itemsAt(at: Node, picture: string): readonly Items[] {
  const found: Items[] = [];
  if (!picture.includes("A")) {
    at.digits ??= { alone: [], labelled: [] };
    found.push(at.digits);
  }
  if (picture.includes("A") || picture.includes("X")) {
    const items = at.mixed.get(picture) ?? { alone: [], labelled: [] };
    at.mixed.set(picture, items);
    found.push(items);
  }
  return found;
}

function hasLetter(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 57) return true;
  return false;
}

/** The letters and digits of some groups of an island, as capitals. */
function charactersOf(text: string, { starts, ends }: Island, first: number, last: number): string {
  let value = text.slice(starts[first], ends[first]);
  for (let at = first + 1; at <= last; at++) value += text.slice(starts[at], ends[at]);
  return value.toUpperCase();
}

/** The group that completes as many characters as the first four call for. */
function lastOfLength(
  text: string,
  { starts, ends }: Island,
  first: number,
  lengthBy: (start: string) => number | undefined,
): number | null {
  const place = starts[first]!;
  // Country codes are two letters in one group or the first.
  if (text.charCodeAt(place + 1) < 58 || ends[first]! - place < 2) return null;
  let start = "";
  let last = first;
  for (; last < starts.length && start.length < 4; last++) start += text.slice(starts[last], ends[last]);
  const length = start.length < 4 ? undefined : lengthBy(start.slice(0, 4).toUpperCase());
  if (length === undefined) return null;
  let rest = length - start.length;
  for (; last < starts.length && rest > 0; last++) rest -= ends[last]! - starts[last]!;
  return rest === 0 ? last - 1 : null;
}
