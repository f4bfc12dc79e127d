/** A part of a file, in bytes; the end is not included. An empty one is a seam: what stands around it is new there. */
export type Part = { readonly start: number; readonly end: number };

const lineEnd = 10;
/** What is compared at once. */
const step = 1_024;
/** Places in the index of a version's lines: one for so many bytes, and no more than so many. */
const bytesForPlace = 8;
const mostPlaces = 1 << 18;

// One index for all calls. A place holds the offset at which a line begins, plus 1; of two lines for one place the later
// stays, and the other is taken for new.
const index = new Int32Array(mostPlaces);

/**
 * The lines of a version of a file that its version before did not have, and the seams at which lines meet that did not
 * meet before, in order. Some more may be told, never fewer.
 */
export function newLines(before: Buffer, after: Buffer): readonly Part[] {
  const head = sameRun(before, 0, after, 0);
  if (head === before.length && head === after.length) return [];
  const start = lineStart(after, head);
  const tail = sameTail(before, after, Math.min(before.length, after.length) - head);
  return between(before.subarray(0, before.length - tail), after.subarray(0, after.length - tail), start);
}

/** The same for two versions of which it is known that they are alike up to an offset, and not from there on. */
function between(before: Buffer, after: Buffer, start: number): readonly Part[] {
  const parts: Part[] = [];
  const mask = indexLines(before, start);
  let at = start;
  let old = start; // where the version before goes on
  while (at < after.length) {
    const run = sameRun(before, old, after, at);
    // A last line without its end is another line than the one that began like it.
    const isWhole = at + run === after.length && old + run === before.length;
    const reached = isWhole ? after.length : lineStart(after, at + run);
    if (reached > at) {
      old += reached - at;
      at = reached;
      continue;
    }
    const { hash, next } = lineAt(after, at);
    const known = index[hash & mask]! - 1;
    if (known >= 0 && isSame(before, known, after, at, next)) {
      parts.push({ start: at, end: at });
      old = known;
    } else {
      parts.push({ start: at, end: next });
      at = next;
    }
  }
  if (old < before.length) parts.push({ start: after.length, end: after.length });
  return parts;
}

/** Writes the lines from an offset on into the index; gives the mask of its places. */
function indexLines(bytes: Buffer, from: number): number {
  let places = 64;
  while (places < mostPlaces && places * bytesForPlace < bytes.length - from) places *= 2;
  index.fill(0, 0, places);
  for (let at = from; at < bytes.length; ) {
    const { hash, next } = lineAt(bytes, at);
    index[hash & (places - 1)] = at + 1;
    at = next;
  }
  return places - 1;
}

/** A line's hash (FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/) and where the next one begins. */
function lineAt(bytes: Buffer, start: number): { readonly hash: number; readonly next: number } {
  let hash = 0x811c9dc5;
  let next = start;
  while (next < bytes.length) {
    const byte = bytes[next++]!;
    hash = Math.imul(hash ^ byte, 0x01000193);
    if (byte === lineEnd) break;
  }
  return { hash: hash ^ (hash >>> 15), next };
}

const lineStart = (bytes: Buffer, at: number): number => (at === 0 ? 0 : bytes.lastIndexOf(lineEnd, at - 1) + 1);

/** Whether a line is the same as what begins at an offset of the other version, its end included. */
function isSame(one: Buffer, from: number, other: Buffer, start: number, end: number): boolean {
  const to = from + end - start;
  const endsAlike = to === one.length || (to < one.length && other[end - 1] === lineEnd);
  return endsAlike && other.compare(one, from, to, start, end) === 0;
}

/** How many bytes are the same from here on. */
function sameRun(one: Buffer, from: number, other: Buffer, at: number): number {
  const most = Math.min(one.length - from, other.length - at);
  let run = 0;
  while (run + step <= most && one.compare(other, at + run, at + run + step, from + run, from + run + step) === 0)
    run += step;
  while (run < most && one[from + run] === other[at + run]) run++;
  return run;
}

/** How many bytes of whole lines two versions end with alike, at most so many. */
function sameTail(one: Buffer, other: Buffer, most: number): number {
  const shift = other.length - one.length;
  let at = one.length;
  const least = one.length - most;
  while (at - step >= least && one.compare(other, at - step + shift, at + shift, at - step, at) === 0) at -= step;
  while (at > least && one[at - 1] === other[at - 1 + shift]) at--;
  const end = one.indexOf(lineEnd, at);
  return end < 0 ? 0 : one.length - end - 1;
}
