import { foreignIn, lookAlikes } from "./points.ts";

const wordBefore = /[A-Za-z0-9_]{1,100}$/;
const wordFrom = new RegExp(`[A-Za-z0-9_${lookAlikes}]{1,200}`, "y");
/** A Latin word with an ending, as Slavic prose has them: `PDFа`. */
const inflected = /^[A-Za-z0-9_]+[асеоу]{1,2}$/;
const cyrillic = /[бвгджзийклмнптфцчшщыьэюяї]/i;
const proseReach = 30;
const otherLetter = /[\p{L}\p{M}]/u;
/** So many Latin letters make a word Latin; `hν` is a formula. */
const leastLatin = 2;

/** Words in Latin letters in which some are Cyrillic or Greek and look like Latin ones. */
export function homoglyphsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let read = 0;
  for (const index of foreignIn(text).lookAlikes) {
    if (index < read) continue;
    const start = index - (wordBefore.exec(text.slice(Math.max(read, index - 100), index))?.[0].length ?? 0);
    wordFrom.lastIndex = start;
    const word = wordFrom.exec(text)![0];
    read = start + word.length;
    // A word that goes on in other letters is of that script: people write `PDFом`.
    const whole = !otherLetter.test(text[start - 1] ?? "") && !otherLetter.test(text[read] ?? "");
    if (whole && !isInflected(text, start, word) && word.replace(/[^A-Za-z]/g, "").length >= leastLatin)
      found.push({ start, end: read });
  }
  return found;
}

const isInflected = (text: string, start: number, word: string): boolean =>
  inflected.test(word) && cyrillic.test(text.slice(Math.max(0, start - proseReach), start + word.length + proseReach));
