/** From how many characters on a row of equal or of neighbouring characters is nobody's chance. */
const leastRow = 4;
/** Fewer different characters than this are no random text. */
const leastDifferent = 4;
/** The start of a token is enough to tell; nobody writes out a long placeholder. */
const mostRead = 120;

const words =
  /example|placeholder|replace|change_?me|redacted|insert|dummy|(?:^|[_.-])(?:your?|my|the|an?|some|fake|here|sample|test|token|secret|api|key)(?:[_.-])(?:your?|fake|here|sample|test|access|token|secret|api|key|goes)(?:$|[_.-])/i;

/**
 * Whether what should be random was written by a hand: equal characters (`xxxx`), rising or falling ones (`abcd`,
 * `a1b2c3`, `9876`), too few different ones, or the words of an instruction.
 */
export function isPlaceholder(body: string): boolean {
  const read = body.length > mostRead ? body.slice(0, mostRead) : body;
  return (
    new Set(read).size < leastDifferent ||
    contrived(read, 1) * 2 >= read.length ||
    contrived(read, 2) * 3 >= read.length * 2 ||
    words.test(read)
  );
}

/** How many characters stand in rows that go up, down or nowhere, when one looks at every `step`-th. */
function contrived(text: string, step: number): number {
  let count = 0;
  for (let from = 0; from < step; from++) {
    let [row, direction] = [1, Number.NaN];
    const close = () => {
      if (row >= leastRow) count += row;
    };
    for (let at = from + step; at < text.length; at += step) {
      const difference = distance(text.charCodeAt(at - step), text.charCodeAt(at));
      if (difference === direction) row++;
      else {
        close();
        [row, direction] = Math.abs(difference) <= 1 ? [2, difference] : [1, Number.NaN];
      }
    }
    close();
  }
  return count;
}

/** From one character to the next; from 9 on to 0 or a, from f or z on to 0, whatever the case. */
function distance(one: number, other: number): number {
  const [from, to] = [one, other].map((code) => (code >= 65 && code <= 90 ? code + 32 : code)) as [number, number];
  if (from === 57 && (to === 48 || to === 97)) return 1;
  if ((from === 102 || from === 122) && to === 48) return 1;
  if ((from === 48 && to === 57) || (from === 97 && to === 57)) return -1;
  return to - from;
}
