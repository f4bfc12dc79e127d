/** Left and right of a number that is part of something else: an identifier, hash, decimal, path, version or date. */
export const numberBefore = String.raw`(?<![\w$%@/\\]|\d:|\w[.-])`;
export const numberAfter = String.raw`(?![\w/]|[.-]\d)`;

/** The check of ISO/IEC 7812-1 annex B: from the right, every second digit doubled, the sum ends in 0. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Counted up or down, or one digit over and over: nobody was given such a number. */
export function isContrived(digits: string, run: number): boolean {
  if (new RegExp(`(\\d)\\1{${run - 1}}`).test(digits)) return true;
  return digits.length >= 8 && ("01234567890123456789".includes(digits) || "98765432109876543210".includes(digits));
}
