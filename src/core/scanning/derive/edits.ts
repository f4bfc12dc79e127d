import { Assembly, type Derived, type Via } from "./assembly.ts";

/** A place in a text, and what a reader would see there instead. */
export type Edit = { readonly start: number; readonly end: number; readonly put: string };

/** So much of a line goes along on both sides of an edit: what a key is called, and the rest of the key. */
const reach = 1_000;

/** The lines that have edits, with the edits made; of long lines what is near. The edits are in order. */
export function edited(text: string, edits: readonly Edit[], via: Via): readonly Derived[] {
  if (edits.length === 0) return [];
  const result = new Assembly();
  let at = 0; // all before it is copied or not wanted
  let lineEnd = -1;
  let until = 0; // up to here the text belongs to the stretch that is being copied
  for (const { start, end, put } of edits) {
    if (start < at) continue; // it begins within the one before
    const from = start > until ? startOfLine(text, start) : at;
    if (from > until) {
      result.copy(text, at, until);
      result.part();
      at = from;
    }
    result.copy(text, at, start);
    result.put(put, { from: start, until: end, step: Math.max(1, put.length), width: end - start });
    at = end;
    if (lineEnd < end) lineEnd = endOfLine(text, end);
    until = Math.min(lineEnd, end + reach);
  }
  result.copy(text, at, until);
  return result.derived(via);
}

function startOfLine(text: string, at: number): number {
  const near = Math.max(0, at - reach);
  return near + text.slice(near, at).lastIndexOf("\n") + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
