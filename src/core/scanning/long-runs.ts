import { isLossless, lowBytes } from "./low-bytes.ts";

/** A run of characters. The end is not included. */
export type Run = { readonly start: number; readonly end: number };

/** Runs that are shorter hold no key. */
export const shortestRun = 24;

const inRun = new Uint8Array(256);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_")
  inRun[character.charCodeAt(0)] = 1;

let last: { readonly text: string; readonly runs: readonly Run[] } = { text: "", runs: [] };

/**
 * Every run of digits of base64 and base64url that is long enough, in order. To see that there is none, one character
 * in 24 is read; what was asked last is remembered, because several ask for the same text.
 */
export function longRuns(text: string): readonly Run[] {
  if (last.text !== text) last = { text, runs: runsIn(text) };
  return last.runs;
}

function runsIn(text: string): readonly Run[] {
  const bytes = lowBytes(text);
  const found: Run[] = [];
  const { length } = bytes;
  for (let at = shortestRun - 1; at < length; at += shortestRun) {
    if (inRun[bytes[at]!] === 0 || !goesOn(bytes, at)) continue;
    let start = at;
    let end = at + 1;
    while (start > 0 && inRun[bytes[start - 1]!] === 1) start--;
    while (end < length && inRun[bytes[end]!] === 1) end++;
    if (end - start >= shortestRun) {
      if (isLossless(text)) found.push({ start, end });
      else found.push(...exactly(text, start, end));
    }
    // The next multiple behind the run: a shorter one may begin right after it.
    at = end - (end % shortestRun) - 1;
  }
  return found;
}

/** Whether a long enough run through a place may go on on one side of it: most words are short. */
const goesOn = (bytes: Uint8Array, at: number): boolean =>
  (inRun[bytes[at - 6]!] === 1 && inRun[bytes[at - 12]!] === 1) ||
  (inRun[bytes[at + 6] ?? 0] === 1 && inRun[bytes[at + 12] ?? 0] === 1);

const anyRun = new RegExp(`[A-Za-z0-9+/_-]{${shortestRun},}`, "g");

/** The runs in a part of the text whose low bytes are one. */
const exactly = (text: string, start: number, end: number): readonly Run[] =>
  Array.from(text.slice(start, end).matchAll(anyRun), ({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
  }));
