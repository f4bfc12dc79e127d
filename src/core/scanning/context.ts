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
  let columns: readonly boolean[] | null = null; // most texts ask for no label at all
  return (at) => {
    if (label.test(words(lineBefore(text, at, reach)))) return true;
    columns ??= labelledColumns(text, path, label);
    return columns.length > 0 && columns[lineBefore(text, at, tableReach).split(separatorOf(path)).length - 1] === true;
  };
}

/** For each column of a table, whether its header is such a label; empty when none is. */
function labelledColumns(text: string, path: string, label: RegExp): readonly boolean[] {
  const [header = ""] = isTable(path) ? text.slice(0, tableReach).split("\n") : [];
  const columns = header.split(separatorOf(path)).map((name) => label.test(words(name)));
  return columns.includes(true) ? columns : [];
}

const separatorOf = (path: string): string => (/\.tsv$/i.test(path) ? "\t" : ",");

/** The line up to an offset, at most so many characters of it: a line may be as long as the file. */
export function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** `customerSsn` and `CUSTOMER_SSN` as "customer ssn". */
const words = (text: string) => text.replace(/(?<=[a-z])(?=[A-Z])|[_-]/g, " ").toLowerCase();
