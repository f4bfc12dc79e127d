import { isTable } from "./paths.ts";

/** How far before a value its label may stand. */
const reach = 80;
/** The header line of a table is read this far. */
const headerReach = 4_000;

/**
 * Whether the text just before an offset names what follows: in the same line, as a word of its own or of an
 * identifier (`customerSsn`, `card_number`), or, in a table, in the header of the same column.
 */
export function isLabelled(text: string, at: number, path: string, label: RegExp): boolean {
  if (label.test(words(lineBefore(text, at, reach)))) return true;
  if (!isTable(path)) return false;
  const separator = /\.tsv$/i.test(path) ? "\t" : ",";
  const column = lineBefore(text, at, headerReach).split(separator).length - 1;
  const [header = ""] = text.slice(0, headerReach).split("\n");
  return label.test(words(header.split(separator)[column] ?? ""));
}

/** The line up to an offset, at most so many characters of it: a line may be as long as the file. */
export function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** `customerSsn` and `CUSTOMER_SSN` as "customer ssn". */
const words = (text: string) => text.replace(/(?<=[a-z])(?=[A-Z])|[_-]/g, " ").toLowerCase();
