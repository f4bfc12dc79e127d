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
  const found: Run[] = [];
  const { length } = text;
  for (let at = shortestRun - 1; at < length; at += shortestRun) {
    if (!isInRun(text, at) || !goesOn(text, at)) continue;
    let start = at;
    let end = at + 1;
    while (start > 0 && isInRun(text, start - 1)) start--;
    while (end < length && isInRun(text, end)) end++;
    if (end - start >= shortestRun) found.push({ start, end });
    // The next multiple behind the run: a shorter one may begin right after it.
    at = end - (end % shortestRun) - 1;
  }
  return found;
}

/** Whether a long enough run through a place may go on on one side of it: most words are short. */
const goesOn = (text: string, at: number): boolean =>
  (isInRun(text, at - 6) && isInRun(text, at - 12)) || (isInRun(text, at + 6) && isInRun(text, at + 12));

const isInRun = (text: string, at: number): boolean => inRun[text.charCodeAt(at)] === 1;
