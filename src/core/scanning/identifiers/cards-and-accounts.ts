import { mod97, passesLuhn, weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

/** Issuer ranges and their lengths, as the schemes publish them. */
const brands: readonly (readonly [issuer: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]], // Discover
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^62/, [16, 17, 18, 19]], // UnionPay
  [/^3(?:0[0-5]|6|8)/, [14, 15, 16, 17, 18, 19]], // Diners Club
  [/^(?:50|5[678]|63|67)/, [13, 14, 15, 16, 17, 18, 19]], // Maestro
];
/** The range in which Stripe's test cards for all countries lie. */
const isTestCard = (digits: string) => digits.startsWith("400000");

const isCard = (digits: string) =>
  passesLuhn(digits) &&
  brands.some(([issuer, lengths]) => lengths.includes(digits.length) && issuer.test(digits)) &&
  !isTestCard(digits);

const card = {
  kind: "CREDIT_CARD",
  name: "credit card number",
  fits: isCard,
  certainty: "checksum",
  labels: [
    "card",
    "cards",
    "credit card",
    "debit card",
    "credit",
    "debit",
    "visa",
    "mastercard",
    "master card",
    "amex",
    "american express",
    "maestro",
    "discover",
    "jcb",
    "pan",
    "cc",
    "ccnum",
    "ccn",
    "cardnumber",
    "cardno",
    "creditcard",
    "payment card",
    "kreditkarte",
    "kartennummer",
    "carte bancaire",
    "carte",
    "tarjeta",
    "carta di credito",
    "cartao",
  ],
  source: "https://www.iso.org/standard/70484.html",
} as const;

/** Length by country, from the SWIFT IBAN registry. */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "15NO 16BE 18DK 18FI 18FK 18FO 18GL 18NL 18SD 19MK 19SI 20AT 20BA 20EE 20KZ 20LT 20LU 20MN 20XK 21CH 21HR 21LI",
    "21LV 22BG 22BH 22CR 22DE 22GB 22GE 22IE 22ME 22RS 22VA 23AE 23GI 23IL 23IQ 23OM 23SO 23TL 24AD 24CZ 24ES 24MD",
    "24PK 24RO 24SA 24SE 24SK 24TN 24VG 25LY 25PT 25ST 26IS 26TR 27BI 27DJ 27FR 27GR 27IT 27MC 27MR 27SM 28AL 28AZ",
    "28BY 28CY 28DO 28GT 28HN 28HU 28LB 28NI 28PL 28SV 29BR 29EG 29PS 29QA 29UA 30JO 30KW 30YE 31MT 31SC 32LC 33RU",
  ]
    .join(" ")
    .split(" ")
    .map((entry) => [entry.slice(2), Number(entry.slice(0, 2))]),
);

/** Numbers of cards and of bank accounts. */
export const cardsAndAccounts: readonly Identifier[] = [
  {
    ...card,
    shapes: ["9{14-16}", "9999_9999_9999_9999", "9999_999999_9999{1-2}", "9999_9999_9999_9999_999"],
    needsLabel: "never",
    blocks: "grouped",
  },
  // Visa's old length, and the length of record ids.
  { ...card, shapes: ["9{13}", "9{17-19}", "9999_9999_9999_9"], needsLabel: "always" },
  {
    kind: "IBAN_CODE",
    name: "bank account number (IBAN)",
    shapes: [],
    lengthBy: (start) => (/^[A-Z]{2}\d\d$/.test(start) ? ibanLengths[start.slice(0, 2)] : undefined),
    fits: (value) => ibanLengths[value.slice(0, 2)] === value.length && mod97(value.slice(4) + value.slice(0, 4)) === 1,
    certainty: "checksum",
    labels: ["iban", "account", "bank account", "konto", "kontonummer", "bankverbindung"],
    needsLabel: "never",
    blocks: "alone",
    source: "https://www.swift.com/standards/data-standards/iban-international-bank-account-number",
  },
  {
    kind: "ABA_ROUTING_NUMBER",
    name: "US bank routing number",
    shapes: ["999999999", "9999-9999-9"],
    fits: (value) =>
      /^(?:[02]|1[0-2]|3[0-2]|6[1-9]|7[0-2]|80)/.test(value) && weighted(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
    certainty: "checksum",
    labels: ["aba", "routing", "routing number", "rtn", "transit", "aba routing", "bank routing"],
    needsLabel: "always",
    source: "https://www.aba.com/about-us/routing-number",
  },
  {
    kind: "US_BANK_NUMBER",
    name: "US bank account number",
    shapes: ["9{8-17}"],
    certainty: "name",
    labels: [
      "bank account",
      "account number",
      "account no",
      "account num",
      "acct",
      "acct no",
      "acct number",
      "bank acct",
      "checking",
      "checking account",
      "savings account",
      "direct deposit",
      "bank number",
      "accountnumber",
    ],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.nacha.org/rules/operating-rules",
  },
];
