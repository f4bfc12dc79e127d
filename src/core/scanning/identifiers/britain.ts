import { isDay, two } from "../calendar.ts";
import { weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

/** Modulus 11 with the weights 10 to 2; numbers for which the check would be ten are not given out. */
function isNhs(value: string): boolean {
  const check = 11 - (weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(value[9]) && !value.startsWith("999"); // 999 is kept for tests
}
const nhs = {
  kind: "UK_NHS",
  name: "UK NHS number",
  fits: isNhs,
  certainty: "checksum",
  labels: ["nhs", "nhs number", "national health", "nhsno", "nhs id", "chi number"],
  source: "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
} as const;

/** Five letters of the name, then year, month (women's plus 50) and day of birth as `YMMDDY`. */
const isDriver = (value: string) =>
  /^[A-Z]{1,5}9{0,4}\d{6}[A-Z][A-Z9]/.test(value) &&
  isDay(two(value, 6) % 50, two(value, 8)) &&
  /^.{6}[0156]/.test(value);

/** Of the United Kingdom and Ireland. */
export const britain: readonly Identifier[] = [
  { ...nhs, shapes: ["999 999 9999"], needsLabel: "never" },
  { ...nhs, shapes: ["999-999-9999", "9999999999"], needsLabel: "always" }, // telephone numbers look like that
  {
    kind: "UK_NINO",
    name: "UK national insurance number",
    shapes: ["AA999999A", "AA_99_99_99_A", "AA 999999 A", "AA999999 A"],
    fits: (value) => /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value),
    certainty: "structure",
    labels: ["nino", "ninos", "national insurance", "ni", "ni number", "insurance number", "nat ins"],
    needsLabel: "never",
    source: "https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
  },
  {
    kind: "UK_PASSPORT",
    name: "UK passport number",
    shapes: ["AA9999999"],
    certainty: "name",
    labels: ["passport", "passports", "uk passport", "british passport", "hmpo", "travel document"],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.gov.uk/government/publications/basic-passport-checks",
  },
  {
    kind: "UK_PASSPORT",
    name: "UK passport number",
    shapes: ["999999999"],
    certainty: "name",
    labels: ["uk passport", "british passport", "hmpo", "gb passport"],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.gov.uk/government/publications/basic-passport-checks",
  },
  {
    kind: "UK_DRIVING_LICENCE",
    name: "UK driving licence number",
    shapes: ["AXXXX999999AX9AA", "AXXXX 999999 AX9AA", "AXXXX999999AXXAA", "AXXXX 999999 AXXAA"],
    fits: isDriver,
    certainty: "structure",
    labels: [
      "driving licence",
      "driver number",
      "dvla",
      "driving license",
      "licence",
      "licence number",
      "driver licence",
    ],
    needsLabel: "never",
    source: "https://www.gov.uk/government/publications/driver-licence-number",
  },
  {
    kind: "UK_POSTCODE",
    name: "UK postcode",
    shapes: [
      "A9 9AA",
      ...["A99", "AA9", "AA99", "A9A", "AA9A"].flatMap((outward) => [`${outward} 9AA`, `${outward}9AA`]),
    ],
    fits: (value) => /^[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]?[ABEHMNPRVWXY]?\d[ABD-HJLNP-UW-Z]{2}$/.test(value),
    certainty: "name",
    labels: ["postcode", "postcodes", "post code", "postal code", "postalcode", "postal"],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema",
  },
  {
    kind: "UK_VEHICLE_REGISTRATION",
    name: "UK vehicle registration",
    shapes: ["AA99 AAA", "AA99AAA", "A9{1-3} AAA", "A9{1-3}AAA", "AAA 9{1-3}A", "AAA9{1-3}A"],
    fits: (value) => !/^[A-Z]{2}\d|^[IOQZ]/.test(value) || /^[A-HJ-PR-Y]{2}(?:[02-7]\d|1\d)[A-HJ-PR-Z]{3}$/.test(value),
    certainty: "name",
    labels: [
      "vrm",
      "vrn",
      "registration",
      "number plate",
      "license plate",
      "licence plate",
      "plate",
      "car reg",
      "reg no",
      "reg number",
      "reg plate",
      "vehicle registration",
      "vehicle reg",
    ],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.gov.uk/displaying-number-plates",
  },
  {
    kind: "IE_PPS",
    name: "Irish PPS number",
    shapes: ["9999999A", "9999999AA", "9999999 A", "9999999 AA"],
    fits: (value) => {
      const second = value[8] === undefined || value[8] === "W" ? 0 : value.charCodeAt(8) - 64;
      const sum = weighted(value, [8, 7, 6, 5, 4, 3, 2]) + second * 9;
      return value[7] === "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23];
    },
    certainty: "checksum",
    labels: ["pps", "ppsn", "pps number", "personal public service"],
    needsLabel: "always",
    source: "https://www.gov.ie/en/department-of-social-protection/services/get-a-personal-public-service-pps-number",
  },
];
