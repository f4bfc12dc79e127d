/** How much of a name may stand behind the word in it, and how far behind the name its value may begin. */
const mostName = 40;
const reach = 80;

/**
 * Whether so many letters, digits, `+` and `/` stand in a row soon behind the name that holds an offset. A key under a
 * name begins with such a row, and most names have none behind them, so this is asked before the assignment is read.
 */
export function hasRunAhead(text: string, offset: number, length: number): boolean {
  let name = offset;
  while (isNameLike(text.charCodeAt(name))) if (++name - offset > mostName) return false;
  // From its far end back: where another character stands, no row before it reaches as far.
  for (let start = name; start <= name + reach; ) {
    let at = start + length - 1;
    while (at >= start && isBase64(text.charCodeAt(at))) at--;
    if (at < start) return true;
    start = at + 1;
  }
  return false;
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const isNameLike = (code: number): boolean => isAlphanumeric(code) || code === 95 || code === 45;
const isBase64 = (code: number): boolean => isAlphanumeric(code) || code === 43 || code === 47;
