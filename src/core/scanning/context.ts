import { markdownTablesIn } from "./markdown-table.ts";
import { type Cell, tablesIn } from "./table.ts";
import { wordsBehind } from "./words.ts";

/** How far before a value its label may stand. */
const reach = 80;

/** Where a value stands in a table: where its cell begins, and what the column is called. */
export type Place = { readonly start: number; readonly column: string };

/**
 * Tells whether the text round a value says what it is: before it in the same line, as a word of its own or of an
 * identifier (`customerSsn`, `card_number`), in the header of its column in a table, or, if `end` is given, behind it.
 */
export function labels(text: string, path: string, label: RegExp): (at: number, end?: number) => boolean {
  const placeAt = placesIn(text, path);
  return (at, end) => {
    const place = placeAt(at);
    return (
      label.test(words(lineBefore(text, at, place ? Math.min(reach, at - place.start) : reach))) ||
      label.test(words(place?.column ?? "")) ||
      (end !== undefined && label.test(wordsBehind(text, end).join(" ")))
    );
  };
}

/** The line up to an offset, at most so many characters of it: a line may be as long as the file. */
export function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** `customerSsn` and `CUSTOMER_SSN` as "customer ssn". */
const words = (text: string) => text.replace(/(?<=[a-z])(?=[A-Z])|[_-]/g, " ").toLowerCase();

/** Where in the tables of a text an offset stands; null outside them. Asking in the order of the text is cheap. */
export function placesIn(text: string, path: string): (at: number) => Place | null {
  let rows: Iterator<Row, undefined> | null = null; // most texts are asked nothing
  let row: IteratorResult<Row, undefined>;
  let asked = 0;
  return (at) => {
    if (rows === null || at < asked) {
      rows = rowsIn(text, path);
      row = rows.next();
    }
    asked = at;
    while (!row.done && row.value.cells.at(-1)!.end < at) row = rows.next();
    if (row.done || row.value.cells[0]!.start > at) return null;
    const { header, cells } = row.value;
    const column = cells.findIndex(({ start, end }) => start <= at && at < end);
    return column < 0 ? null : { start: cells[column]!.start, column: header[column] ?? "" };
  };
}

type Row = { readonly header: readonly string[]; readonly cells: readonly Cell[] };

function* rowsIn(text: string, path: string): Generator<Row, undefined> {
  for (const { header, rows } of tablesIn(text, path)) for (const cells of rows) yield { header, cells };
  if (!text.includes("|")) return;
  for (const { header, rows } of markdownTablesIn(text)) for (const cells of rows) yield { header, cells };
}
