/** From how many characters on a row of equal or of neighbouring characters is nobody's chance. */
const leastRow = 4;
/** Fewer different characters than this are no random text. */
const leastDifferent = 4;
/** The start of a token is enough to tell; nobody writes out a long placeholder. */
const mostRead = 80;

const words =
  /example|placeholder|replace|change_?me|redacted|insert|dummy|(?:^|[_.-])(?:your?|my|the|an?|some|fake|here|sample|test|token|secret|api|key)[_.-](?:your?|fake|here|sample|test|access|token|secret|api|key|goes)(?:$|[_.-])/i;

/** `token_for_another_platform`: words of one case and nothing else. */
const sentence = /^(?:[a-z]{1,20}[_.-]){1,20}[a-z]{0,20}$|^(?:[A-Z]{1,20}[_.-]){1,20}[A-Z]{0,20}$/;

/** `PersonalAccessToken0123`: chance does not write such words with capitals. */
const capitalWords = /[A-Z][a-z]{1,20}(?:Token|Secret|ApiKey|AccessKey)(?![a-z])/;

/**
 * Whether what should be random was written by a hand: equal characters (`xxxx`), rising or falling ones (`abcd`,
 * `a1b2c3`, `9876`), too few different ones, or the words of an instruction.
 */
export function isPlaceholder(body: string): boolean {
  const read = body.length > mostRead ? body.slice(0, mostRead) : body;
  return (
    !hasDifferent(read) ||
    inRows(read, 1) * 2 >= read.length ||
    inRows(read, 2) * 3 >= read.length * 2 ||
    words.test(read) ||
    capitalWords.test(read) ||
    sentence.test(read)
  );
}

function hasDifferent(text: string): boolean {
  let seen = "";
  for (let at = 0; at < text.length && seen.length < leastDifferent; at++)
    if (!seen.includes(text[at]!)) seen += text[at];
  return seen.length >= leastDifferent;
}

/** How many characters stand in rows that go up, down or nowhere, when one looks at every `step`-th. */
function inRows(text: string, step: number): number {
  let count = 0;
  for (let from = 0; from < step; from++) {
    let row = 1;
    let direction = 2; // none yet: a row steps by -1, 0 or 1
    for (let at = from + step; at < text.length + step; at += step) {
      const next = at < text.length ? distance(text.charCodeAt(at - step), text.charCodeAt(at)) : 2;
      if (next === direction && next !== 2) row++;
      else {
        if (row >= leastRow) count += row;
        row = next === 2 ? 1 : 2;
        direction = next;
      }
    }
  }
  return count;
}

/** From one character to the next, whatever their case: -1, 0, 1, or 2 for anything else. After 9 comes 0 or a, after f or z comes 0. */
function distance(one: number, other: number): number {
  const from = one >= 65 && one <= 90 ? one + 32 : one;
  const to = other >= 65 && other <= 90 ? other + 32 : other;
  if (from === 57 && (to === 48 || to === 97)) return 1;
  if (to === 48 && (from === 102 || from === 122)) return 1;
  if (to === 57 && (from === 48 || from === 97)) return -1;
  return to - from > 1 || to - from < -1 ? 2 : to - from;
}
