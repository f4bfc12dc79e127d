import type { Edit } from "./edits.ts";

/** Two literals that are joined lie no farther apart than this, and within so many lines. */
const longestGap = 200;
const mostLines = 5;
/** So far before `.join("")` its list begins. */
const longestList = 4_000;

const quote = /["'`]/;
/** What joins two literals in one language or another; nothing but a blank does in C and Python. */
const operator = /\+{1,2}|\.{1,2}(?!\.)|&|~|\|\||<>|\^|\\(?=\r?\n)|(?=["'`])/y;
const opening = /(?:[fFrRbBuUL@$]{1,2})?["'`]/y;
/** Blanks and quotes part words: two literals that begin or end in one are two words. */
const ofWord = /[^\s"'`\\,;(){}[\]<>]/;

/** What stands between two literals that a program joins, when a word goes from the one into the other. */
export function jointEdits(text: string): readonly Edit[] {
  const lists = text.includes(".join(") ? joinedLists(text) : null;
  const edits: Edit[] = [];
  for (const sign of ['"', "'", "`"])
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const next = behindBlanks(text, at + 1);
      const sort = mayJoin[text.charCodeAt(next)];
      if (sort === 0 || (sort === listed && lists === null)) continue;
      if (sort === joining && !mayOpen(text.charCodeAt(behindBlanks(text, next + 1)))) continue;
      const end = jointAt(text, { at, next }, lists);
      if (end > 0 && ofWord.test(text[at - 1] ?? " ") && ofWord.test(text[end] ?? " "))
        edits.push({ start: at, end, put: "" });
    }
  return edits.sort((one, other) => one.start - other.start);
}

/** What an operator begins with. Most quotes are followed by something else. */
const [joining, adjacent, listed] = [1, 2, 3];
const mayJoin = new Uint8Array(65_536);
for (const one of "+.&~|<^") mayJoin[one.charCodeAt(0)] = joining;
for (const one of "\\\"'`") mayJoin[one.charCodeAt(0)] = adjacent;
mayJoin[44] = listed;

/** Behind an operator of one sign comes a literal, its prefix, or the operator's second sign. */
const mayOpen = (code: number): boolean => openers[code] === 1;
const openers = new Uint8Array(65_536);
for (const one of "\"'`fFrRbBuUL@$+.|>\\") openers[one.charCodeAt(0)] = 1;

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32 && at - from < longestGap) at++;
  return at;
}

/** The end of the joint that begins with a closing quote, or -1. `next` is the first character behind it. */
function jointAt(text: string, { at, next }: { at: number; next: number }, lists: Uint8Array | null): number {
  if (next === at + 1 && text[next] === text[at]) return -1; // an empty literal, or a quote within one
  const comma = text[next] === "," && lists?.[at] === 1;
  const operatorEnd = comma ? next + 1 : skip(operator, text, next);
  if (operatorEnd === next && !quote.test(text[next]!)) return -1;
  const end = skip(opening, text, behindBlanks(text, operatorEnd));
  const near = end - at <= longestGap && text.slice(at, end).split("\n").length <= mostLines;
  return near && quote.test(text[end - 1]!) && end > next ? end : -1;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * For each offset whether it lies in a list whose literals are joined by nothing: `["a", "b"].join("")`,
 * `"".join(["a", "b"])`. Null when there is none.
 */
function joinedLists(text: string): Uint8Array | null {
  let inside: Uint8Array | null = null;
  for (let at = text.indexOf(".join("); at >= 0; at = text.indexOf(".join(", at + 1)) {
    const closed = text[at - 1] === "]" && /^(["'`])\1\s{0,20}\)/.test(text.slice(at + 6, at + 30));
    const empty = /^(["'])\1$/.test(text.slice(Math.max(0, at - 2), at));
    if (!closed && !empty) continue;
    inside ??= new Uint8Array(text.length);
    const from = Math.max(0, at - longestList);
    const end = text.slice(at, at + longestList).search(/[\])]/);
    if (closed) inside.fill(1, from + Math.max(0, text.slice(from, at).lastIndexOf("[")), at);
    else if (end > 0) inside.fill(1, at, at + end);
  }
  return inside;
}
