import { type Chance, chance } from "./chance.ts";

export type Patient = {
  readonly id: string;
  readonly name: string;
  /** A day that is past, as `YYYY-MM-DD`. */
  readonly dob: string;
  readonly mrn: string;
  readonly conditions: readonly string[];
};
export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly ssn: string;
};
export type Card = {
  readonly brand: string;
  readonly number: string;
  readonly expiry: string;
  readonly holder: string;
};

/** The kinds of records there are, and how one is made. */
const makers = { patient, user, card };
export type RecordKind = keyof typeof makers;
export const recordKinds = Object.keys(makers) as readonly RecordKind[];

type Records = { readonly patient: Patient; readonly user: User; readonly card: Card };

/**
 * Records of people who do not exist, the same for the same seed. Every value comes from a range that its registry
 * keeps for examples or gives to nobody, so that no scan takes it for somebody's.
 */
export function synthesize<Kind extends RecordKind>(
  kind: Kind,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Records[Kind][] {
  const by = chance(seed);
  const make = makers[kind] as (by: Chance, number: number) => Records[Kind];
  return Array.from({ length: count }, (_, at) => make(by, at + 1));
}

const conditions = [..."ABCDEFGH"].map((letter) => `Synthetic Condition ${letter}`);

/** `TEST-` begins a medical record number that no hospital gives out. */
function patient(by: Chance, number: number): Patient {
  const first = by.number(0, conditions.length - 1);
  const second = (first + by.number(1, conditions.length - 1)) % conditions.length;
  return {
    id: uuid(by),
    name: `Test Patient ${number}`,
    dob: `${by.number(1930, 2010)}-${two(by.number(1, 12))}-${two(by.number(1, 28))}`,
    mrn: `TEST-${by.number(100_000, 999_999)}`,
    conditions: [conditions[first]!, conditions[second]!],
  };
}

const areaCodes = ["202", "303", "404", "505", "606", "707", "808"] as const;

/**
 * Addresses of RFC 2606, numbers 555-0100 to 555-0199 of the North American plan, and social security numbers of area
 * 9xx, which are never assigned, with a group that no taxpayer number (ITIN) has.
 */
function user(by: Chance, number: number): User {
  return {
    id: uuid(by),
    name: `Test User ${number}`,
    email: `test.user${number}@example.com`,
    phone: `(${by.one(areaCodes)}) 555-01${by.digits(2)}`,
    ssn: `9${by.digits(2)}-${two(by.number(1, 49))}-${String(by.number(1, 9999)).padStart(4, "0")}`,
  };
}

/** Beginnings of the test numbers that payment providers publish; only their sandboxes know them. */
function card(by: Chance, number: number): Card {
  return {
    brand: "visa",
    number: withLuhn(`400000${by.digits(9)}`),
    expiry: `${two(by.number(1, 12))}/${by.number(40, 60)}`,
    holder: `Test User ${number}`,
  };
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Of version 4, by RFC 9562. */
function uuid(by: Chance): string {
  const hex = Array.from({ length: 32 }, () => by.number(0, 15).toString(16));
  hex[12] = "4";
  hex[16] = by.one(["8", "9", "a", "b"]);
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** With the check digit of ISO/IEC 7812-1, annex B. */
function withLuhn(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return digits + ((10 - (sum % 10)) % 10);
}
