/** So many words away, a label may still belong to a value. */
export const mostWords = 6;
/** And no further than this. */
const reach = 80;
const reachBehind = 32;

const [other, digit, lower, upper] = [0, 1, 2, 3];
/** Letters beyond ASCII count as small ones: they make words, but do not part them. */
function kindOf(code: number): number {
  if (code >= 97) return code <= 122 || (code >= 0xc0 && !isWideSign(code)) ? lower : other;
  if (code >= 65) return code <= 90 ? upper : other;
  return code >= 48 && code <= 57 ? digit : other;
}
/** General punctuation, that of Chinese and Japanese, and its wide forms. */
const isWideSign = (code: number): boolean =>
  (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3005) || (code >= 0xff00 && code <= 0xff20);

const lineFeed = 10;
/** `,`, `;`, `{`, `|` and `&`. */
const endsField = (code: number): boolean => code === 44 || code === 59 || code === 123 || code === 124 || code === 38;
/** `:`, `=` and the wide colon. */
const opensValue = (code: number): boolean => code === 58 || code === 61 || code === 0xff1a;

/**
 * The words before an offset in lower case, the nearest first: those of its line back to `from`, and of the line above
 * if no other stands before it in its own. In `a: 1, b: 2` only `b` is before the 2. `customerSSNNumber` is three words.
 */
export function wordsBefore(text: string, at: number, from: number): readonly string[] {
  const words: string[] = [];
  const least = Math.max(from, at - reach);
  let [isField, isAbove] = [false, false];
  for (let place = at - 1; place >= least && words.length < mostWords; place--) {
    const code = text.charCodeAt(place);
    if (kindOf(code) !== other) {
      let end = place + 1;
      while (end > least && kindOf(text.charCodeAt(end - 1)) === digit) end--;
      const isWord = end > least && kindOf(text.charCodeAt(end - 1)) !== other; // `ssn2` is one, a number is empty
      const start = isWord ? startOfWord(text, end - 1, least) : end;
      words.push(isWord ? text.slice(start, end).toLowerCase() : "");
      place = start;
    } else if (code === lineFeed) {
      if (words.length > 0 || isAbove) break;
      isAbove = true;
    } else if (words.length === 0) isField ||= opensValue(code);
    else if (isField && endsField(code)) break;
  }
  return words;
}

/** Where the word that ends at a place begins: behind a sign, or where the case changes. */
function startOfWord(text: string, last: number, least: number): number {
  let start = last;
  for (let kind = kindOf(text.charCodeAt(last)), next = kind; start > least; kind = next, start--) {
    next = kindOf(text.charCodeAt(start - 1));
    if (next === other || (next === lower && kind === upper)) break;
    if (next === upper && kind === upper && start < last && kindOf(text.charCodeAt(start + 1)) === lower) break;
  }
  return start;
}

/** The words behind an offset, the nearest first, as in `123-45-6789 (SSN)`. */
export function wordsBehind(text: string, end: number): readonly string[] {
  const words: string[] = [];
  const most = Math.min(text.length, end + reachBehind);
  for (let place = end; place < most; place++) {
    const code = text.charCodeAt(place);
    if (kindOf(code) === other) {
      if (code === lineFeed || endsField(code) || opensValue(code)) break;
      continue;
    }
    const start = place;
    for (let kind = kindOf(code); kind !== other && place < most; kind = kindOf(text.charCodeAt(place))) place++;
    words.push(kindOf(code) === digit ? "" : text.slice(start, place).toLowerCase());
    place--;
  }
  return words;
}
