import { isDay, two } from "../calendar.ts";
import { passesIcao, passesMod11And10 } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

/** Of the first ten digits one stands there twice or thrice, though not three times in a row, and no other repeats. */
function isTaxId(value: string): boolean {
  const ten = value.slice(0, 10);
  const repeated = [...new Set(ten)].filter((digit) => ten.indexOf(digit) !== ten.lastIndexOf(digit));
  return (
    passesMod11And10(value) &&
    !value.startsWith("0") &&
    repeated.length === 1 &&
    new Set(ten).size >= 8 &&
    !/(\d)\1\1/.test(ten)
  );
}

/** The cross sums of the products; a letter counts as its two-digit place in the alphabet. */
function crossSum(value: string, weights: readonly number[]): number {
  const digits = value.replace(/[A-Z]/, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, "0"));
  return weights.reduce((sum, weight, at) => {
    const product = Number(digits[at]) * weight;
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
}

const insurance = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
const isPension = (value: string) =>
  isDay(two(value, 4), two(value, 2) % 50 || 1) &&
  /^(?:0[2-9]|[1-8]\d)/.test(value) &&
  crossSum(value, insurance) % 10 === Number(value.at(-1));

/** Serial numbers hold neither vowels nor letters that look like digits. */
const serial = /^[CFGHJ-NPRTV-Z][CFGHJ-NPRTV-Z\d]{8}\d?$/;
const isSerial = (value: string) =>
  serial.test(value) && (value.match(/\d/g) ?? []).length >= 3 && (value.length === 9 || passesIcao(value));
const document = { fits: isSerial, certainty: "structure", needsLabel: "always", blocks: "never" } as const;

/** Of Germany. */
export const germany: readonly Identifier[] = [
  {
    kind: "DE_TAX_ID",
    name: "German tax identification number",
    shapes: ["99~999~999~999", "99999999999", "99/999/999/999"],
    fits: isTaxId,
    certainty: "checksum",
    labels: [
      "steuer id",
      "steueridentifikationsnummer",
      "steuerid",
      "idnr",
      "id nr",
      "tin",
      "steuer identifikationsnummer",
      "steuernummer",
      "steuerliche identifikationsnummer",
      "tax id",
      "identifikationsnummer",
      "german tax id",
      "tax number",
      "taxid",
    ],
    needsLabel: "bare",
    source:
      "https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html",
  },
  {
    kind: "DE_SOCIAL_SECURITY",
    name: "German pension insurance number",
    shapes: ["99999999A999", "99~999999~A~999", "99~99~99~99~A~999", "99 999999 A999"],
    fits: isPension,
    certainty: "checksum",
    labels: [
      "rvnr",
      "svnr",
      "sv nummer",
      "sozialversicherungsnummer",
      "rentenversicherungsnummer",
      "versicherungsnummer",
      "sozialversicherung",
      "rentenversicherung",
      "vsnr",
      "social security",
    ],
    needsLabel: "never",
    source:
      "https://www.deutsche-rentenversicherung.de/DRV/DE/Online-Services/Online-Dienste-ohne-Registrierung/Versicherungsnummer/versicherungsnummer_node.html",
  },
  {
    kind: "DE_HEALTH_INSURANCE",
    name: "German health insurance number",
    shapes: ["A999999999"],
    fits: (value) => crossSum(value, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(value[9]),
    certainty: "checksum",
    labels: [
      "kvnr",
      "krankenversichertennummer",
      "krankenversicherungsnummer",
      "versichertennummer",
      "krankenversicherung",
      "krankenkasse",
      "egk",
      "versicherten nr",
      "kv nummer",
      "health insurance",
      "gesundheitskarte",
    ],
    needsLabel: "always",
    source:
      "https://www.gkv-spitzenverband.de/krankenversicherung/kv_grundprinzipien/krankenversichertennummer/kvnr.jsp",
  },
  {
    ...document,
    kind: "DE_PASSPORT",
    name: "German passport number",
    shapes: ["XXXXXXXXX", "XXXXXXXXX9"],
    labels: [
      "reisepass",
      "reisepassnummer",
      "passnummer",
      "reisepass nr",
      "pass nr",
      "passport",
      "german passport",
      "deutscher reisepass",
    ],
    source: "https://www.personalausweisportal.de",
  },
  {
    ...document,
    kind: "DE_ID_CARD",
    name: "German identity card number",
    shapes: ["XXXXXXXXX", "XXXXXXXXX9"],
    labels: [
      "personalausweis",
      "personalausweisnummer",
      "ausweis",
      "ausweisnummer",
      "perso",
      "ausweis nr",
      "id card",
      "identity card",
      "german id",
      "idcard",
      "ausweisnr",
    ],
    source: "https://www.personalausweisportal.de",
  },
];
