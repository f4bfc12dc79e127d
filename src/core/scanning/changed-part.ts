const lineEnd = 10;
/** How far around a change is read with it: further than any detector looks from one line to another. */
const context = 8 * 1024;
/** A line that is longer than this is not looked for the ends of. */
const longestLine = 64 * 1024;
/** The header of a table names what stands in its columns. */
const headLength = 1_024;
/** What is compared at once. */
const step = 4_096;

/**
 * What must be looked at in a version of a file when the version before was scanned: its first lines, and the lines
 * from the first change to the last with what stands around them. All of it where a part could not be read like the
 * whole: text with NUL bytes, whose encoding is guessed from all of it, and very long lines, which may be one value.
 */
export function changedPart(before: Buffer, after: Buffer): Buffer {
  const start = sameStart(before, after);
  if (start === before.length && start === after.length) return after.subarray(0, 0);
  const end = after.length - sameEnd(before, after, Math.min(before.length, after.length) - start);
  const from = after.lastIndexOf(lineEnd, Math.max(0, start - context)) + 1;
  const next = after.indexOf(lineEnd, Math.min(after.length, end + context));
  const to = next < 0 ? after.length : next + 1;
  if (start - from > longestLine || to - end > longestLine) return after;
  const head = after.subarray(0, after.lastIndexOf(lineEnd, headLength) + 1);
  if (from <= head.length) return after.includes(0) ? after : after.subarray(0, to);
  if (after.includes(0)) return after;
  return Buffer.concat([head, after.subarray(from, to)]);
}

/** How many bytes two files begin with alike. */
function sameStart(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + step <= most && one.compare(other, at, at + step, at, at + step) === 0) at += step;
  while (at < most && one[at] === other[at]) at++;
  return at;
}

/** How many bytes two files end with alike, at most so many. */
function sameEnd(one: Buffer, other: Buffer, most: number): number {
  let length = 0;
  const alike = () => {
    const [ours, theirs] = [one.length - length, other.length - length];
    return one.compare(other, theirs - step, theirs, ours - step, ours) === 0;
  };
  while (length + step <= most && alike()) length += step;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}
