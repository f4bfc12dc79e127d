const furthest = 2;
const longest = 40;

/** The word that was probably meant: at most two letters away, and nearer than any other. */
export function nearest(written: string, words: readonly string[]): string | null {
  if (written.length > longest) return null;
  const [first, second] = words
    .map((word) => ({ word, away: distance(written.toLowerCase(), word) }))
    .sort((one, other) => one.away - other.away);
  const clear = first && first.away <= furthest && first.away < first.word.length / 2;
  return clear && first.away !== second?.away ? first.word : null;
}

/** Levenshtein's distance, row by row. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + Number(one[i - 1] !== other[j - 1])));
    row = next;
  }
  return row[other.length]!;
}
