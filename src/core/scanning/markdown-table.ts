import type { Cell, Table } from "./table.ts";

/** Longer lines are no rows. */
const longestRow = 2_000;

/** The tables of a Markdown text: a row of names, a row of dashes, then rows until a line without a pipe. */
export function* markdownTablesIn(text: string): Generator<Table> {
  let previous = { start: 0, end: 0 };
  for (const line of linesFrom(text, 0)) {
    if (isRuler(text, line)) {
      const header = cellsOf(text, previous).map(({ start, end }) => text.slice(start, end));
      yield { header, rows: { [Symbol.iterator]: () => rowsFrom(text, line.end + 1) } };
    }
    previous = line;
  }
}

function* linesFrom(text: string, from: number): Generator<Cell> {
  for (let start = from; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    yield { start, end };
    start = end + 1;
  }
}

function isRuler(text: string, { start, end }: Cell): boolean {
  let [dashes, pipes] = [0, 0];
  if (end - start > longestRow) return false;
  for (let at = start; at < end; at++) {
    const one = text[at]!;
    if (one === "-") dashes++;
    else if (one === "|") pipes++;
    else if (one !== ":" && one !== " " && one !== "\r" && one !== "\t") return false;
  }
  return dashes > 1 && pipes > 0;
}

function* rowsFrom(text: string, from: number): Generator<readonly Cell[]> {
  for (const line of linesFrom(text, from)) {
    const cells = line.end - line.start > longestRow ? [] : cellsOf(text, line);
    if (cells.length < 2) return;
    yield cells;
  }
}

/** A pipe at the start or the end of a line bounds an empty cell there, which is the same in every row. */
function cellsOf(text: string, { start, end }: Cell): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = start; at <= end; ) {
    const pipe = text.indexOf("|", at);
    const stop = pipe < 0 || pipe > end ? end : pipe;
    cells.push({ start: at, end: stop });
    at = stop + 1;
  }
  return cells;
}
