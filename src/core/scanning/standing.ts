import type { Island } from "./island.ts";

/** Not in the middle of an identifier, decimal, path, version, time or telephone number. */
export function mayStart(text: string, { starts, separators }: Island, first: number): boolean {
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

/** Not in the middle of one either, nor of a row of numbers. */
export function mayEnd(text: string, island: Island, first: number, last: number, length: number): boolean {
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

/** Whether a number that nothing names may still be somebody's: not in an address, a list of numbers or a colour. */
export function mayBeAlone(text: string, { start, end, isGrouped }: Span, isTable: boolean): boolean {
  const written = text.slice(start, end);
  if (/[a-z]/.test(written) || colour.test(written) || roundNumbers.test(written) || isInAddress(text, start))
    return false;
  return isGrouped || isTable || !(written.endsWith("0000") || isInList(text, start, end));
}

type Span = { readonly start: number; readonly end: number; readonly isGrouped: boolean };

/** Round numbers in a row. */
const roundNumbers = /^\d{1,3}0(?: \d{1,3}0)+$/;
/** Red, green and blue. */
const colour = /^(?:1\d\d|2[0-4]\d|25[0-5])(?: (?:1\d\d|2[0-4]\d|25[0-5])){2}$/;

/** One of three numbers or more with commas between them. */
function isInList(text: string, start: number, end: number): boolean {
  const before = listBefore.exec(text.slice(Math.max(0, start - 50), start));
  if (before === null) return false;
  return before[0].split(",").length > 2 || /^\s{0,4},\s{0,4}-?\d/.test(text.slice(end, end + 10));
}

const listBefore = /(?:[\d.]{1,20}\s{0,4},\s{0,4}-?)?[\d.]{1,20}\s{0,4},\s{0,4}$|[[{(]\s{0,4}$/;
const longestAddress = 200;

const isInAddress = (text: string, start: number): boolean =>
  text[start - 1] === "#" || /:\/\/\S*$/.test(text.slice(Math.max(0, start - longestAddress), start));
