/** Where a value of a table stands, without its quotes. */
export type Cell = { readonly start: number; readonly end: number };

/** A table in a text: the names of its columns, and its rows, which are read as they are asked for. */
export type Table = { readonly header: readonly string[]; readonly rows: Iterable<readonly Cell[]> };

/** Wider tables and longer headers are not read as tables. */
const mostColumns = 200;
const longestHeader = 4_000;

/** The tables of a file of separated values (one, with its header in the first line) or of SQL `INSERT`s. */
export function tablesIn(text: string, path: string): Iterable<Table> {
  if (/\.(?:csv|tsv|psv)$/i.test(path)) return separatedIn(text);
  return /\.(?:sql|dump)$/i.test(path) ? insertsIn(text) : [];
}

function separatedIn(text: string): readonly Table[] {
  const end = text.indexOf("\n");
  const line = text.slice(0, end);
  if (end < 0 || end > longestHeader) return [];
  const separator = [",", "\t", ";", "|"].toSorted(
    (one, other) => line.split(other).length - line.split(one).length,
  )[0]!;
  const header = cellsOfLine(text, 0, separator);
  if (header.cells.length > mostColumns) return [];
  const rows = {
    *[Symbol.iterator]() {
      for (let at = header.next; at < text.length; ) {
        const { cells, next } = cellsOfLine(text, at, separator);
        yield cells;
        at = next;
      }
    },
  };
  return [{ header: header.cells.map(({ start, end }) => text.slice(start, end)), rows }];
}

/** The cells of one row as RFC 4180 has them: a quoted cell may hold separators, doubled quotes and line ends. */
function cellsOfLine(text: string, from: number, separator: string): { cells: readonly Cell[]; next: number } {
  const cells: Cell[] = [];
  let at = from;
  for (;;) {
    const quoted = text[at] === '"';
    let end = quoted ? closingQuote(text, at + 1) : at;
    const start = quoted ? at + 1 : at;
    const stop = endOfCell(text, quoted ? end + 1 : at, separator);
    if (!quoted) end = stop;
    cells.push(trimmed(text, start, end));
    if (text[stop] !== separator) return { cells, next: stop + 1 };
    at = stop + 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n") at++;
  return at;
}

function trimmed(text: string, start: number, end: number): Cell {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}

const insert = /\binsert\s{1,9}into\s{1,9}[^\s()]{1,200}\s{0,9}\(([^()]{1,4000})\)\s{0,9}values\s{0,9}/gi;

function* insertsIn(text: string): Generator<Table> {
  for (const { 0: opening, 1: names, index } of text.matchAll(insert)) {
    const header = names!.split(",").map((name) => name.replace(/[\s"'`[\]]/g, ""));
    if (header.length > mostColumns) continue;
    yield { header, rows: { [Symbol.iterator]: () => tuplesFrom(text, index + opening.length) } };
  }
}

/** `('a', 'it''s', 3), (…)`: each parenthesis is a row, until something else than a comma follows. */
function* tuplesFrom(text: string, from: number): Generator<readonly Cell[]> {
  let at = from;
  while (text[at] === "(") {
    const cells: Cell[] = [];
    do {
      at++;
      while (text.charCodeAt(at) <= 32) at++;
      const quoted = text[at] === "'";
      const start = quoted ? at + 1 : at;
      let end = quoted ? closingApostrophe(text, start) : start;
      at = quoted ? end + 1 : start;
      while (at < text.length && text[at] !== "," && text[at] !== ")") at++;
      if (!quoted) end = at;
      cells.push(trimmed(text, start, end));
    } while (text[at] === ",");
    yield cells;
    at++;
    while (text[at] === "," || text.charCodeAt(at) <= 32) at++;
  }
}

function closingApostrophe(text: string, from: number): number {
  for (let at = text.indexOf("'", from); at >= 0; at = text.indexOf("'", at + 2)) if (text[at + 1] !== "'") return at;
  return text.length;
}
