import { isMonthDay } from "../calendar.ts";
import { passesLuhn, passesVerhoeff, weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

/** Old numbers have eight digits. Where the first weights give ten, the second decide. */
function isIrd(value: string): boolean {
  const digits = value.padStart(9, "0");
  const check = (weights: readonly number[]) => (11 - (weighted(digits, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  const last = first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first;
  return Number(digits) >= 10_000_000 && Number(digits) <= 150_000_000 && last === Number(digits[8]);
}
const abn = {
  kind: "AU_ABN",
  name: "Australian business number",
  fits: (value: string) =>
    value[0] !== "0" && (weighted(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0,
  certainty: "checksum",
  labels: ["abn", "business number", "australian business", "abn number"],
  source: "https://abr.business.gov.au/Help/AbnFormat",
} as const;

/** Of Australia, New Zealand, Nigeria and South Africa. */
export const oceaniaAndAfrica: readonly Identifier[] = [
  {
    kind: "AU_TFN",
    name: "Australian tax file number",
    shapes: ["999~999~999"],
    fits: (value) => weighted(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    certainty: "checksum",
    labels: ["tfn", "tfns", "tax file", "tax file number", "taxfile"],
    needsLabel: "bare",
    source: "https://www.ato.gov.au/individuals-and-families/tax-file-number",
  },
  {
    kind: "AU_MEDICARE",
    name: "Australian Medicare number",
    shapes: ["9999~99999~9", "9999 99999 9 9", "9999 99999 9-9", "9999-99999-9-9", "99999999999"],
    fits: (value) =>
      /^[2-6]/.test(value) && weighted(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(value[8]) && value[9] !== "0",
    certainty: "checksum",
    labels: ["medicare", "medicare card", "medicare number", "medicare no"],
    needsLabel: "bare",
    source: "https://www.servicesaustralia.gov.au/medicare-card",
  },
  { ...abn, shapes: ["99_999_999_999"], needsLabel: "never" },
  { ...abn, shapes: ["99999999999"], needsLabel: "always" },
  {
    kind: "AU_ACN",
    name: "Australian company number",
    shapes: ["999~999~999"],
    fits: (value) => (10 - (weighted(value, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === Number(value[8]),
    certainty: "checksum",
    labels: ["acn", "company number", "australian company", "acn number", "arbn"],
    needsLabel: "always",
    source:
      "https://asic.gov.au/for-business/registering-a-company/steps-to-register-a-company/australian-company-numbers/australian-company-number-digit-check",
  },
  {
    kind: "NZ_IRD",
    name: "New Zealand IRD number",
    shapes: ["9{2-3}~999~999"],
    fits: isIrd,
    certainty: "checksum",
    labels: ["ird", "ird number", "inland revenue", "ird no"],
    needsLabel: "always",
    source: "https://www.ird.govt.nz",
  },
  {
    kind: "ZA_ID_NUMBER",
    name: "South African identity number",
    shapes: ["9999999999999", "999999 9999 999", "999999 9999 99 9"],
    fits: (value) => isMonthDay(value, 2) && /^.{10}[012]/.test(value) && passesLuhn(value),
    certainty: "checksum",
    labels: [
      "south african id",
      "sa id",
      "rsa id",
      "id number",
      "identity number",
      "za id",
      "said",
      "id no",
      "national id",
      "south african",
      "rsaid",
    ],
    needsLabel: "bare",
    source: "https://www.dha.gov.za",
  },
  {
    kind: "NG_NIN",
    name: "Nigerian identification number",
    shapes: ["99999999999"],
    fits: passesVerhoeff,
    certainty: "checksum",
    labels: ["nin", "national identification", "nimc", "nigerian nin", "national identity"],
    needsLabel: "always",
    source: "https://nimc.gov.ng",
  },
];
