/** A line of a message that may hold a mark: no prose of the subject, no fence, no quote, nothing that a revert quotes. */
export type MarkLine = { readonly number: number; readonly text: string };

/** Longer lines are cut: no mark is that long, and patterns stay quick. */
const longestLine = 1000;
/** A message of more lines is judged by its first ones. */
const mostLines = 20_000;

const bullet = /^(?:[*-] | {4})/;
const keyLine = /^[A-Za-z][\w-]{0,60}[ \t]*:/;
const reverts = /^This reverts commit [0-9a-f]{7,64}\b/;

/**
 * The lines of a commit message that may hold marks, unfolded. Squash merges put them behind bullets or four blanks, in
 * any paragraph, and GitHub puts a footer behind them, so every paragraph counts; the subject never does. Lines end at
 * LF: JavaScript's own line starts know U+2028, which git does not.
 */
export function markLines(message: string): readonly MarkLine[] {
  const lines: MarkLine[] = [];
  let fenced = false;
  let subject = true;
  let paragraph = 0;
  let reverted: number | null = null;
  let blank = true;
  const all = message.split("\n", mostLines);
  const paragraphOf: number[] = [];
  for (const [index, raw] of all.entries()) {
    const text = raw.replace(/\r$/, "").slice(0, longestLine);
    if (text.trim() === "") {
      blank = true;
      continue;
    }
    if (blank) paragraph++;
    blank = false;
    if (/^\s{0,3}(?:```|~~~)/.test(text)) {
      fenced = !fenced;
      continue;
    }
    if (subject) {
      subject = false;
      continue;
    }
    if (fenced || /^\s{0,3}>/.test(text)) continue;
    if (reverts.test(text)) reverted ??= paragraph;
    const own = text.replace(bullet, "");
    const last = lines.at(-1);
    if (/^[ \t]/.test(text) && !keyLine.test(own) && last && keyLine.test(last.text) && last.number === index)
      lines[lines.length - 1] = { number: index + 1, text: `${last.text} ${text.trim()}`.slice(0, longestLine) };
    else lines.push({ number: index + 1, text: own.trimEnd() });
    paragraphOf[index + 1] = paragraph;
  }
  // What follows a revert's own sentence may be the message it takes back; only a block right behind it is its own.
  if (reverted === null) return lines;
  const own = paragraph === reverted + 1 ? paragraph : null;
  return lines.filter(({ number }) => paragraphOf[number] === own);
}

/** `Key: value`, or null. Blanks before the colon are allowed, as git allows them. */
export function keyed(text: string): { readonly key: string; readonly value: string } | null {
  const [, key, value] = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:(.*)$/.exec(text) ?? [];
  return key === undefined || value === undefined ? null : { key: key.toLowerCase(), value: value.trim() };
}
