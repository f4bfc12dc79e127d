import { newLines, type Part } from "./new-lines.ts";

const lineEnd = 10;
/** How far around a new line is read with it: a value and its name, an opening and what it opens. */
const context = 512;
/** A longer line is one value, or hides one: the file is read whole. */
const longestLine = 64 * 1024;
/** The header of a table names what stands in its columns. */
const headLength = 1_024;
/** What is far apart in the file is not neighbours in what is read of it. */
const gap = Buffer.from("\n\n");

/**
 * What must be looked at in a version of a file when the version before was scanned: its first lines, and what is new
 * with the lines around it. All of it where a part could not be read like the whole: text with NUL bytes, whose encoding
 * is guessed from all of it, and very long lines.
 */
export function changedPart(before: Buffer, after: Buffer): Buffer {
  if (after.includes(0)) return after;
  const parts = newLines(before, after);
  if (parts.length === 0) return after.subarray(0, 0);
  const head = { start: 0, end: wholeLines(after, { start: 0, end: headLength }).end };
  const shown: { start: number; end: number }[] = [head];
  for (const part of parts) {
    const { start, end } = wholeLines(after, { start: part.start - context, end: part.end + context });
    if (part.start - start > longestLine || end - part.start > longestLine) return after;
    const last = shown.at(-1)!;
    if (start <= last.end) last.end = Math.max(last.end, end);
    else shown.push({ start, end });
  }
  return Buffer.concat(shown.flatMap(({ start, end }, at) => [...(at > 0 ? [gap] : []), after.subarray(start, end)]));
}

function wholeLines(bytes: Buffer, { start, end }: Part): Part {
  const next = end >= bytes.length ? -1 : bytes.indexOf(lineEnd, end);
  return {
    start: start <= 0 ? 0 : bytes.lastIndexOf(lineEnd, start - 1) + 1,
    end: next < 0 ? bytes.length : next + 1,
  };
}
