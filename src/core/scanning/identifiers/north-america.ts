import { isMonthDay } from "../calendar.ts";
import { passesLuhn, weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

/** Area, group and serial of which the Social Security Administration has assigned none are left out. */
const isSsn = (value: string) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)/.test(value);
const ssn = {
  kind: "US_SSN",
  name: "US social security number",
  fits: isSsn,
  certainty: "structure",
  labels: ["ssn", "ssns", "social security", "social", "security", "socsec", "soc sec", "ss", "social insurance"],
  source: "https://www.ssa.gov/employer/randomization.html",
} as const;

const isItin = (value: string) => /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])/.test(value);
const itin = {
  kind: "US_ITIN",
  name: "US taxpayer identification number",
  fits: isItin,
  certainty: "structure",
  labels: ["itin", "itins", "taxpayer", "tin", "taxpayer id", "individual taxpayer", "tax id"],
  source: "https://www.irs.gov/irm/part3/irm_03-021-263r",
} as const;

const sumDea = (value: string) => weighted(value.slice(2, 8), [1, 2, 1, 2, 1, 2]);

/** The values of the letters in a vehicle's number; the check is the ninth character. */
const vinLetters = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
function passesVin(value: string): boolean {
  const sum = vinWeights.reduce((all, weight, at) => all + (vinLetters.indexOf(value[at]!) % 10) * weight, 0);
  return value[8] === (sum % 11 === 10 ? "X" : String(sum % 11));
}

const curpDigits = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
function passesCurp(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += curpDigits.indexOf(value[at]!) * (18 - at);
  return (10 - (sum % 10)) % 10 === Number(value[17]);
}
const mexicanStates =
  "AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE";
const curp = new RegExp(`^[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX](?:${mexicanStates})[B-DF-HJ-NP-TV-Z]{3}[A-Z\\d]\\d$`);

const rfcDigits = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
function passesRfc(value: string): boolean {
  const padded = value.padStart(13, " ");
  let sum = 0;
  for (let at = 0; at < 12; at++) sum += rfcDigits.indexOf(padded[at]!) * (13 - at);
  const check = (11 - (sum % 11)) % 11;
  return value.at(-1) === (check === 10 ? "A" : String(check));
}

const rfc = {
  kind: "MX_RFC",
  name: "Mexican taxpayer number",
  certainty: "checksum",
  labels: ["rfc", "registro federal", "registro federal de contribuyentes"],
  source: "https://www.sat.gob.mx/consultas/53693/contribuyentes",
} as const;

/** Of the United States, Canada and Mexico. */
export const northAmerica: readonly Identifier[] = [
  { ...ssn, shapes: ["999-99-9999"], needsLabel: "never" },
  { ...ssn, shapes: ["999999999", "999 99 9999"], needsLabel: "always" },
  { ...itin, shapes: ["999-99-9999"], needsLabel: "never" },
  { ...itin, shapes: ["999999999", "999 99 9999"], needsLabel: "always" },
  {
    kind: "US_MBI",
    name: "US Medicare beneficiary identifier",
    shapes: ["9AX9AX9AA99", "9AX9-AX9-AA99"],
    fits: (value) =>
      /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d\d$/.test(
        value,
      ),
    certainty: "structure",
    labels: ["mbi", "medicare", "medicare beneficiary", "beneficiary", "medicare number", "medicare id"],
    needsLabel: "never",
    source: "https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf",
  },
  {
    kind: "US_NPI",
    name: "US national provider identifier",
    shapes: ["9999999999"],
    fits: (value) => /^[12]/.test(value) && passesLuhn(`80840${value}`),
    certainty: "checksum",
    labels: ["npi", "npis", "provider", "national provider", "provider identifier", "taxonomy", "physician"],
    needsLabel: "always",
    source:
      "https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf",
  },
  {
    kind: "MEDICAL_LICENSE",
    name: "DEA registration number",
    shapes: ["AX9999999", "AX-9999999"],
    fits: (value) => /^[A-HJ-NPRSTUX][A-Z9]/.test(value) && sumDea(value) % 10 === Number(value[8]),
    certainty: "checksum",
    labels: [
      "dea",
      "prescriber",
      "dea number",
      "dea registration",
      "medical license",
      "medical licence",
      "certificate",
    ],
    needsLabel: "always",
    source: "https://www.deadiversion.usdoj.gov/drugreg/registration.html",
  },
  {
    kind: "US_PASSPORT",
    name: "US passport number",
    shapes: ["999999999", "A99999999"],
    certainty: "name",
    labels: ["passport", "passports", "us passport", "passport book", "travel document"],
    needsLabel: "always",
    blocks: "never",
    source: "https://travel.state.gov/content/travel/en/passports/passport-help/next-generation-passport.html",
  },
  {
    kind: "US_DRIVER_LICENSE",
    name: "US driver's license number",
    shapes: [
      "9{7-10}",
      "9{12}",
      "A9{5-14}",
      "AA9{4-7}",
      "AAA9{6}",
      "A999999A",
      "999AA9999",
      "99AAA99999",
      "99AAA99999A",
      "AA99999A",
      "AA999999A",
      "A999-9999-9999",
      "A999-9999-9999-99",
      "A999-999-99-999-9",
      "A999-999-999-999",
      "A999 999 999 999",
      "A9999 99999 99999",
      "A999-9999-9999-9",
      "A99-99-9999",
      "999 999 999",
      "999-99-9999",
      "99-999-9999",
      "99 999 999",
    ],
    certainty: "name",
    labels: [
      "driver license",
      "drivers license",
      "driver s license",
      "driver licence",
      "drivers licence",
      "driving license",
      "driver lic",
      "drivers lic",
      "dl",
      "dln",
      "dl no",
      "driver permit",
      "driverlicense",
      "driverslicense",
      "license dl",
    ],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.aamva.org/identity/anti-counterfeiting-and-card-design-resources",
  },
  {
    kind: "VIN",
    name: "vehicle identification number",
    shapes: ["X{17}"],
    fits: (value) => /^[A-HJ-NPR-Z\d]{17}$/.test(value) && /\d{4}$/.test(value) && passesVin(value),
    certainty: "checksum",
    labels: ["vin", "vins", "vehicle identification", "chassis", "fahrgestellnummer", "vehicle id", "frame number"],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.ecfr.gov/current/title-49/subtitle-B/chapter-V/part-565",
  },
  {
    kind: "CA_SIN",
    name: "Canadian social insurance number",
    shapes: ["999~999~999"],
    fits: (value) => /^[1-79]/.test(value) && passesLuhn(value),
    certainty: "checksum",
    labels: ["sin", "sins", "social insurance", "nas", "assurance sociale", "canadian sin"],
    needsLabel: "bare",
    source: "https://www.canada.ca/en/employment-social-development/services/sin.html",
  },
  {
    kind: "MX_CURP",
    name: "Mexican population registry code",
    shapes: ["AAAA999999AAAAAAX9"],
    fits: (value) => isMonthDay(value, 6) && curp.test(value) && passesCurp(value),
    certainty: "checksum",
    labels: ["curp", "clave unica"],
    needsLabel: "never",
    source: "https://www.gob.mx/curp",
  },
  // Not all that were given out have a right check digit.
  {
    ...rfc,
    shapes: ["AAAA999999XXX", "AAAA-999999-XXX"],
    fits: (value) => isMonthDay(value, 6) && passesRfc(value),
    needsLabel: "never",
  },
  {
    ...rfc,
    shapes: ["AAAA999999XXX", "AAAA-999999-XXX"],
    fits: (value) => isMonthDay(value, 6),
    certainty: "structure",
    needsLabel: "always",
  },
  {
    ...rfc,
    shapes: ["AAA999999XXX", "AAA-999999-XXX"],
    fits: (value) => isMonthDay(value, 5),
    certainty: "structure",
    needsLabel: "always",
  },
];
