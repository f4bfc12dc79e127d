import { bitsOfPairs } from "./surprise-table.ts";

/** Columns and rows of the table: what identifiers are made of. */
const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
const width = alphabet.length;
const absent = 255;
/** Digits of the table, the lowest first. */
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** A digit is so many bits. */
const step = 0.25;

const columns = Uint8Array.from({ length: 128 }, (_, code) => {
  const at = alphabet.indexOf(String.fromCharCode(code));
  return at < 0 ? absent : at;
});
const columnOf = (code: number): number => (code < 128 ? columns[code]! : absent);

let bits: Float32Array | null = null;

/**
 * How many bits per character the text would astonish a reader of source code: the mean of -log2 P(next | previous)
 * over its pairs of characters. Words have about 4, what a random generator makes 6 and more. Characters that no identifier
 * has part the text and tell nothing.
 */
export function surprise(text: string): number {
  bits ??= Float32Array.from(bitsOfPairs, (digit) => digits.indexOf(digit) * step);
  let [sum, pairs] = [0, 0];
  let previous = columnOf(text.charCodeAt(0));
  for (let at = 1; at < text.length; at++) {
    const next = columnOf(text.charCodeAt(at));
    if (previous !== absent && next !== absent) {
      sum += bits[previous * width + next]!;
      pairs++;
    }
    previous = next;
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** The table for these words, each counted once, as `surprise-table.ts` holds it. */
export function tableFor(words: Iterable<string>): string {
  const smoothing = 0.02;
  const counts = new Float64Array(width * width).fill(smoothing);
  for (const word of words)
    for (let at = 1; at < word.length; at++)
      counts[columnOf(word.charCodeAt(at - 1)) * width + columnOf(word.charCodeAt(at))]! += 1;
  return Array.from({ length: width }, (_, row) => rowOf(counts.subarray(row * width, (row + 1) * width))).join("");
}

function rowOf(counts: Float64Array): string {
  const sum = counts.reduce((total, count) => total + count, 0);
  return Array.from(counts, (count) => digits[Math.min(63, Math.round(-Math.log2(count / sum) / step))]!).join("");
}
