// Check digits of personal numbers. Each takes digits, or digits and capitals where the scheme has letters.

/** The digits, each times its weight, added up. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (digits.charCodeAt(at) - 48) * weights[at]!;
  return sum;
}

/** The check of ISO/IEC 7812-1 annex B: from the right, every second digit doubled, the sum ends in 0. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, second = false; at >= 0; at--, second = !second) {
    const digit = digits.charCodeAt(at) - 48;
    sum += !second ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** The remainder by 97 of ISO 7064 MOD 97-10; letters count from A = 10 to Z = 35. */
export function mod97(characters: string): number {
  let rest = 0;
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    rest = code < 58 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
}

/** ISO 7064 MOD 11,10: each digit is added to a running product that is doubled. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (let at = 0; at < digits.length - 1; at++) {
    const sum = (digits.charCodeAt(at) - 48 + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

/** ISO 7064 MOD 11-2, in which X stands for ten. */
export function passesMod11And2(characters: string): boolean {
  let rest = 0;
  for (const one of characters) rest = (rest * 2 + (one === "X" ? 10 : Number(one))) % 11;
  return rest === 1;
}

// J. Verhoeff, Error Detecting Decimal Codes, 1969: the group D5 and its permutation.
const product = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
].map((row) => [...row].map(Number));
const turns = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];
const turned = turns.map((row) => [...row].map(Number));

/** Verhoeff's check, which sees every change of one digit and every swap of two neighbours. */
export function passesVerhoeff(digits: string): boolean {
  let state = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    state = product[state]![turned[at % 8]![digit]!]!;
  }
  return state === 0;
}

const base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Luhn's check in base 36, weights from the left 1, 2, 1, 2 …: the last character makes the sum a multiple of 36. */
export function passesLuhn36(characters: string): boolean {
  let sum = 0;
  for (let at = 0; at < characters.length - 1; at++) {
    const weighed = base36.indexOf(characters[at]!) * (1 + (at % 2));
    sum += Math.floor(weighed / 36) + (weighed % 36);
  }
  return (36 - (sum % 36)) % 36 === base36.indexOf(characters.at(-1)!);
}

/** A machine-readable document's check, ICAO Doc 9303 part 3: weights 7, 3, 1; letters count from A = 10. */
export function passesIcao(characters: string): boolean {
  let sum = 0;
  for (let at = 0; at < characters.length - 1; at++) sum += base36.indexOf(characters[at]!) * [7, 3, 1][at % 3]!;
  return String(sum % 10) === characters.at(-1);
}
