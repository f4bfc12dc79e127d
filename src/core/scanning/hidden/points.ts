/**
 * Characters that nobody sees, by what they do (Unicode 16, chapters 23 and 9.2; CVE-2021-42574 for the bidi controls).
 * The sets are sources of character classes for patterns with the flag `u`.
 */
export const zeroWidth = String.raw`\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff`;
export const bidiMarks = String.raw`\u061c\u200e\u200f`;
export const bidiControls = String.raw`\u202a-\u202e\u2066-\u2069`;
export const selectors = String.raw`\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
export const tags = String.raw`\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}`;
export const fillers = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufff9-\ufffb\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}`;

/** What each UTF-16 code unit may be: 1 one that hides something, 2 a letter that looks like a Latin one. */
const kinds = new Uint8Array(65_536);
const hiding = new RegExp(
  String.raw`[${zeroWidth}${bidiMarks}${bidiControls}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffb\ud80d\ud82f\ud834\udb40-\udb43]`,
);
let isReady = false;
function makeReady(): void {
  isReady = true;
  for (let code = 128; code < kinds.length; code++) if (hiding.test(String.fromCharCode(code))) kinds[code] = 1;
  for (const letter of lookAlikes) kinds[letter.charCodeAt(0)] = 2;
}

/** Letters of Cyrillic and Greek that are drawn like Latin ones (UTS #39, confusables). */
export const lookAlikes = "асеорхуіјѕһԁԛԝѵАВЕІЈКМНОРСТХУЅԌԚԜονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

/** Where characters may hide something, and where letters look like Latin ones. */
export type Foreign = { readonly hiding: readonly number[]; readonly lookAlikes: readonly number[] };

const nothing: Foreign = { hiding: [], lookAlikes: [] };
let last: { readonly text: string; readonly foreign: Foreign } = { text: "", foreign: nothing };

/** What of a text may not be what it seems. What was asked last is remembered: several ask for the same text. */
export function foreignIn(text: string): Foreign {
  if (last.text !== text) last = { text, foreign: foreignPlaces(text) };
  return last.foreign;
}

const beyondAscii = /[\u0080-\uffff]{1,100000}/g;

function foreignPlaces(text: string): Foreign {
  let found: { hiding: number[]; lookAlikes: number[] } | null = null;
  beyondAscii.lastIndex = 0;
  while (beyondAscii.test(text)) {
    if (!isReady) makeReady();
    for (let at = startOfRun(text, beyondAscii.lastIndex); at < beyondAscii.lastIndex; at++) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind === 0) continue;
      found ??= { hiding: [], lookAlikes: [] };
      (kind === 1 ? found.hiding : found.lookAlikes).push(at);
    }
  }
  return found ?? nothing;
}

function startOfRun(text: string, end: number): number {
  let start = end;
  while (start > 0 && text.charCodeAt(start - 1) > 127) start--;
  return start;
}

/** Every run that a sticky pattern sees from one of the places on. */
export function* runsAt(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let end = 0;
  for (const at of foreignIn(text).hiding) {
    if (at < end) continue;
    pattern.lastIndex = at;
    const run = pattern.exec(text);
    if (run === null) continue;
    end = at + run[0].length;
    yield run;
  }
}
