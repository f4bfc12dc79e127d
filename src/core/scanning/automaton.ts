import { lowBytes } from "./low-bytes.ts";

/**
 * A machine that sees many keywords in one pass (Aho and Corasick, 1975), whatever the case of ASCII letters. A state
 * is a row of `table` with one column per class of characters; class 0 is every character that no keyword has.
 */
export type Automaton = {
  readonly keywords: readonly string[];
  readonly classes: Uint8Array;
  readonly table: Uint16Array;
  /** 1 for each state in which a keyword ends. */
  readonly ends: Uint8Array;
  /** Which keywords end in a state, as indices: in `ending` from the state's place in `from` to the next one's. */
  readonly from: Uint16Array;
  readonly ending: Uint16Array;
};

/** Columns of a row: a power of two, so that a state is shifted and not multiplied. */
const shift = 6;
const width = 1 << shift;

/** The automaton of these keywords: ASCII, in lower case, each once. */
export function automatonOf(keywords: readonly string[]): Automaton {
  const classes = classesOf(keywords);
  const { size, children, classOf, own } = trieOf(keywords, classes);
  const table = new Uint16Array(size << shift);
  const ending: (readonly number[])[] = [];
  const fallback = new Uint16Array(size);
  // States are numbered as they are met here, breadth first, so that those near the root lie together.
  const nodes = [0];
  for (let state = 0; state < nodes.length; state++) {
    const back = fallback[state]!;
    // What no child takes goes where the longest suffix would go, whose row is whole already.
    if (state > 0) table.copyWithin(state << shift, back << shift, (back + 1) << shift);
    for (const node of children(nodes[state]!)) {
      const column = classOf[node]!;
      const child = nodes.push(node) - 1;
      fallback[child] = state === 0 ? 0 : table[(back << shift) + column]!;
      table[(state << shift) + column] = child;
    }
    const here = own.get(nodes[state]!) ?? [];
    ending[state] = state === 0 ? here : [...here, ...ending[back]!];
  }
  const from = new Uint16Array(size + 1);
  ending.forEach((list, state) => {
    from[state + 1] = from[state]! + list.length;
  });
  const ends = Uint8Array.from(ending, (list) => Math.min(1, list.length));
  return { keywords, classes, table, ends, from, ending: Uint16Array.from(ending.flat()) };
}

function classesOf(keywords: readonly string[]): Uint8Array {
  const classes = new Uint8Array(256);
  let used = 0;
  for (const character of new Set(keywords.join(""))) {
    used++;
    for (const form of [character, character.toUpperCase()]) classes[form.charCodeAt(0)] = used;
  }
  if (used >= width) throw new RangeError(`the keywords have ${used} different characters; a row has ${width} columns`);
  return classes;
}

function trieOf(keywords: readonly string[], classes: Uint8Array) {
  const most = keywords.reduce((sum, { length }) => sum + length, 1);
  if (most > 65_536) throw new RangeError("so many keywords need wider states");
  const firstChild = new Uint16Array(most);
  const nextSibling = new Uint16Array(most);
  const classOf = new Uint8Array(most);
  const own = new Map<number, number[]>();
  let size = 1;
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (let at = 0; at < keyword.length; at++) {
      const column = classes[keyword.charCodeAt(at)]!;
      let child = firstChild[state]!;
      while (child > 0 && classOf[child] !== column) child = nextSibling[child]!;
      if (child === 0) {
        child = size++;
        classOf[child] = column;
        nextSibling[child] = firstChild[state]!;
        firstChild[state] = child;
      }
      state = child;
    }
    own.set(state, [...(own.get(state) ?? []), index]);
  });
  function* children(node: number): Generator<number> {
    for (let child = firstChild[node]!; child > 0; child = nextSibling[child]!) yield child;
  }
  return { size, children, classOf, own };
}

/**
 * Calls `seen` with the index of each keyword and the offset behind it, wherever one ends in the text. A character
 * beyond Latin-1 may be taken for another one, so whoever is called looks at the text itself.
 */
export function eachKeyword(
  { classes, table, ends, from, ending }: Automaton,
  text: string,
  seen: (keyword: number, end: number) => void,
): void {
  const bytes = lowBytes(text);
  const { length } = bytes;
  for (let state = 0, at = 0; at < length; at++) {
    state = table[(state << shift) + classes[bytes[at]!]!]!;
    if (ends[state] === 1) for (let one = from[state]!; one < from[state + 1]!; one++) seen(ending[one]!, at + 1);
  }
}
