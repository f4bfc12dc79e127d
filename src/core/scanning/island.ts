/**
 * Groups of digits and capitals in a row, each two parted by one character: `DE89 3704 0044`, `123-45-6789`. A group
 * of digits and small letters may also be one.
 */
export type Island = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The code of the character before each group but the first: a blank for all kinds of blanks, a dash for dashes. */
  readonly separators: readonly number[];
};

// Every written form of an identifier holds this. It looks for the digit first, which makes it fast.
const sign = /[0-9A-Z][0-9A-Z ./(\u00a0\u202f\u2010\u2011\u2013-]{2}[0-9]/g;
/** Longer words are hashes and encodings. */
const longestGroup = 40;
/** So many groups may stand before the one in which the sign is seen. */
const mostGroupsBefore = 3;

const [digit, upper, lower, other] = [1, 2, 4, 8];
const kinds = new Uint8Array(128);
for (let code = 48; code < 58; code++) kinds[code] = digit;
for (let code = 65; code < 91; code++) kinds[code] = upper;
for (let code = 97; code < 123; code++) kinds[code] = lower;
kinds[95] = other;

const groupMasks = new Set([digit, upper, digit | upper, digit | lower]);

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

const [blank, dash] = [32, 45];
/** The code of a separator, made one of few; 0 if it is none. */
function separatorAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === blank || code === dash || code === 46 || code === 47 || code === 40) return code;
  if (code === 0xa0 || code === 0x202f) return blank;
  return code === 0x2010 || code === 0x2011 || code === 0x2013 ? dash : 0;
}

/** Hands over every island of a text, in order. */
export function eachIsland(text: string, take: (island: Island) => void): void {
  sign.lastIndex = 0;
  let floor = 0;
  while (sign.test(text)) {
    floor = islandAt(text, startOf(text, sign.lastIndex - 4, floor), take);
    sign.lastIndex = Math.max(floor, sign.lastIndex - 2);
  }
}

/** Where the island round an offset begins. */
function startOf(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && kindAt(text, start - 1) !== 0) start--;
  for (let groups = 0; groups < mostGroupsBefore && start - 1 > floor && separatorAt(text, start - 1) !== 0; groups++) {
    let before = start - 1;
    while (
      before > floor &&
      before > start - longestGroup &&
      (kindAt(text, before - 1) & ~(digit | upper)) === 0 &&
      kindAt(text, before - 1) !== 0
    )
      before--;
    if (before === start - 1 || kindAt(text, before - 1) !== 0) break;
    start = before;
  }
  return start;
}

/** Reads the island that begins at an offset, hands it over, and gives where to look on. */
function islandAt(text: string, from: number, take: (island: Island) => void): number {
  const [starts, ends, separators]: [number[], number[], number[]] = [[], [], []];
  let separator = 0;
  for (let at = from; ; ) {
    let end = at;
    let mask = 0;
    for (let kind = kindAt(text, end); kind !== 0; kind = kindAt(text, ++end)) mask |= kind;
    const isGroup = end - at <= longestGroup && groupMasks.has(mask);
    if (isGroup) {
      starts.push(at);
      ends.push(end);
      separators.push(separator);
    }
    separator = isGroup ? separatorAt(text, end) : 0;
    if (separator === 0) {
      if (starts.length > 0) take({ starts, ends, separators });
      return Math.max(end, from + 1);
    }
    at = end + 1;
  }
}
