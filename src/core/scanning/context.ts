import { isTable } from "./paths.ts";

/** How far before a value its label may stand. */
const reach = 80;
/** A table's lines are read this far. */
const tableReach = 1_000;

/**
 * Tells whether the text just before an offset names what follows: in the same line, as a word of its own or of an
 * identifier (`customerSsn`, `card_number`), or, in a table, in the header of the same column.
 */
export function labels(text: string, path: string, label: RegExp): (at: number) => boolean {
  const separator = /\.tsv$/i.test(path) ? "\t" : ",";
  const [header = ""] = isTable(path) ? text.slice(0, tableReach).split("\n") : [];
  const columns = header.split(separator).map((name) => label.test(words(name)));
  const inTable = columns.includes(true);
  return (at) => {
    if (label.test(words(lineBefore(text, at, reach)))) return true;
    return inTable && columns[lineBefore(text, at, tableReach).split(separator).length - 1] === true;
  };
}

/** The line up to an offset, at most so many characters of it: a line may be as long as the file. */
export function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** `customerSsn` and `CUSTOMER_SSN` as "customer ssn". */
const words = (text: string) => text.replace(/(?<=[a-z])(?=[A-Z])|[_-]/g, " ").toLowerCase();
