import { isContrived } from "./digits.ts";

/** How numbers are dialled within a country, and what must be put before them from abroad. */
type Plan = { readonly code: string; readonly dialled: RegExp; readonly trunk: RegExp };

// The shapes are those of the ITU's National Numbering Plans (E.129). Where plans agree, the first one lends its code.
const plan = (code: string, dialled: RegExp, trunk = /^0/): Plan => ({ code, dialled, trunk });
const plans: readonly Plan[] = [
  plan("1", /^1?[2-9](?!11)\d\d[2-9](?!11)\d{6}$/, /^1(?=\d{10}$)/),
  plan("44", /^0(?:1\d{8,9}|2[03489]\d{8}|3[0347]\d{8}|7[1-9]\d{8}|800\d{6,7}|8[0457]\d{8})$/),
  plan("33", /^0[1-9]\d{8}$/),
  plan("49", /^0(?:1[567]\d{8,9}|[2-9]\d{6,10})$/),
  plan("39", /^(?:0[1-9]\d{6,9}|3\d{8,9})$/, /^$/),
  plan("34", /^[679]\d{8}$/, /^$/),
  plan("81", /^0(?:[1-9]\d{8}|[5-9]0\d{8})$/),
  plan("82", /^0(?:2\d{7,8}|[3-6]\d{8,9}|10\d{8})$/),
  plan("91", /^0?[6-9]\d{9}$/),
  plan("86", /^(?:1[3-9]\d{9}|0[1-9]\d{8,10})$/),
  plan("55", /^0?[1-9][1-9](?:9\d{8}|[2-5]\d{7})$/),
  plan("7", /^8[3489]\d{9}$/, /^8/),
  plan("43", /^0[1-9]\d{6,12}$/),
  plan("48", /^[1-8]\d{8}$/, /^$/),
  plan("45", /^[2-9]\d{7}$/, /^$/),
];

/** Kept for films and manuals: 555-01xx of the North American plan, and what Ofcom, the ACMA, ARCEP, BNetzA and PTS keep. */
const fiction =
  /^\+(?:1\d{3}55501\d\d|44(?:1632960|2079460|7700900|1(?:1[3-8]|[2-6]1)4960|1914980|2896496|2920180|8081570|9098790|3069990)\d{3}|61(?:49157\d{4}|[2378](?:5550|7010)\d{4})|33(?:199 ?00|26191|35301|46571|53649|63998)\d{4}|49(?:3023125|4066969|22147?10|6990009|8999998)\d{2,5}|46(?:31390060|40628040|846500|98031920|70174060)\d{1,3})$/;

/** The exchange that North America keeps for no one, and digits in a row. */
const contrived = /^\+?1?\d{3}555\d{4}$|^\+1555|5550\d{3}$|1234567|2345678|3456789|9876543|8765432|7654321/;

/** Whether a number, in its international form or as it is dialled, was given to nobody. */
export const isNobodysNumber = (number: string): boolean =>
  fiction.test(number) || contrived.test(number) || isContrived(number.slice(3), 6);

/**
 * The international form of a number as people dial it in their own country; null if no country dials such numbers or
 * one keeps it for fiction. Without a label this is any number at all.
 */
export function internationalForm(digits: string): string | null {
  const fitting = plans.filter(({ dialled }) => dialled.test(digits));
  const numbers = fitting.map(({ code, trunk }) => `+${code}${digits.replace(trunk, "")}`);
  return [digits, ...numbers].some(isNobodysNumber) ? null : (numbers[0] ?? null);
}
