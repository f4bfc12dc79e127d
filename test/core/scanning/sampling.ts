/** Text by chance that is the same in every run. Every token of a test is put together by it: no file of ours holds one. */
export type Chance = {
  /** So many characters of an alphabet, at least two of them different. */
  of(alphabet: string, length: number): string;
  alnum(length: number): string;
  lower(length: number): string;
  upper(length: number): string;
  /** Digits and lower-case letters. */
  base36(length: number): string;
  hex(length: number): string;
  digits(length: number): string;
  /** Of the alphabet of base64, without padding. */
  base64(length: number): string;
  /** Of the alphabet of base64url, beginning and ending with a letter or digit. */
  url(length: number): string;
  uuid(): string;
  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number;
};

const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state, good enough for samples. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const of = (alphabet: string, length: number): string => {
    const text = Array.from({ length }, () => alphabet[number(0, alphabet.length - 1)]).join("");
    return length > 1 && alphabet.length > 1 && new Set(text).size === 1 ? of(alphabet, length) : text;
  };
  const alnum = (length: number) => of(digits + upper + lower, length);
  const url = (length: number) =>
    length < 3 ? alnum(length) : alnum(1) + of(`${digits}${upper}${lower}_-`, length - 2) + alnum(1);
  const hex = (length: number) => of("0123456789abcdef", length);
  return {
    of,
    alnum,
    lower: (length) => of(lower, length),
    upper: (length) => of(upper, length),
    base36: (length) => of(digits + lower, length),
    hex,
    digits: (length) => of(digits, length),
    base64: (length) => of(`${digits}${upper}${lower}+/`, length),
    url,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${of("89ab", 1)}${hex(3)}-${hex(12)}`,
    number,
  };
}

/** What a test needs to know of one kind of token. */
export type TokenSamples = {
  readonly kind: string;
  /** A real-looking one: well-formed, with a valid checksum where the form has one. */
  readonly valid: (by: Chance) => string;
  /** Looks like it and is none: too short, a wrong alphabet, a wrong beginning. */
  readonly near: (by: Chance) => string;
  /** Stands in documentation in place of one; without it, `valid` with its random part made of x. */
  readonly clean?: (by: Chance) => string;
};

/** What a test needs to know of one kind that is known by its name: whole texts, the name included. */
export type NamedSamples = {
  readonly kind: string;
  /** The assignment of a real-looking value. */
  readonly valid: (by: Chance) => string;
  /** The same name with a value that is none, or such a value under another name. */
  readonly near: (by: Chance) => string;
};
