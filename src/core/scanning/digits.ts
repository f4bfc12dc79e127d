/** To the right of a number that is part of something else: an identifier, hash, decimal, path, version or date. */
export const numberAfter = String.raw`(?![\w/]|[.-]\d)`;

/** Counted up or down, or one digit over and over: nobody was given such a number. */
export function isContrived(digits: string, run: number): boolean {
  let same = 1;
  for (let at = 1; at < digits.length; at++) {
    same = digits[at] === digits[at - 1] ? same + 1 : 1;
    if (same >= run) return true;
  }
  return digits.length >= 7 && ("01234567890123456789".includes(digits) || "98765432109876543210".includes(digits));
}
