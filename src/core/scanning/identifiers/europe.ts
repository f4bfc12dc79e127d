import { isDay, isDayMonth, isMonthDay, two } from "../calendar.ts";
import { mod97, passesLuhn, passesMod11And10, weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

const nifLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
const passesNif = (digits: string, letter: string | undefined) => letter === nifLetters[Number(digits) % 23];

// Decree of the Ministry of Finance of 23 December 1976: values of the characters at odd places.
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const fiscalCode = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-MZ][\dLMNP-V]{3}[A-Z]$/;
function passesFiscalCode(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const code = value.charCodeAt(at);
    const place = code < 58 ? code - 48 : code - 65;
    sum += at % 2 === 0 ? oddValues[place]! : place;
  }
  return value.charCodeAt(15) - 65 === sum % 26;
}
/** Where two people would have one code, letters stand for its digits: L for 0 to V for 9. */
const birthDay = (value: string) =>
  Number(value.slice(9, 11).replace(/[L-V]/g, (letter) => String("LMNPQRSTUV".indexOf(letter)))) % 40;

/** Two check digits of modulus 11. */
const isNorwegian = (value: string) =>
  isDay(two(value, 2) % 40, two(value, 0) % 40) &&
  weighted(value, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
  weighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** The day of birth of coordination numbers is 60 higher. */
const isSwede = (value: string) =>
  isDay(two(value, value.length - 8), two(value, value.length - 6) % 60) && passesLuhn(value.slice(-10));

/** Two digits over the nine before them, a 2 before those for people born since 2000. */
const isBelgian = (value: string) => {
  const check = two(value, 9);
  const born = (month: number) => isDay(month, two(value, 4)) || month === 0;
  return (
    born(two(value, 2) % 20) &&
    [value.slice(0, 9), `2${value.slice(0, 9)}`].some((digits) => 97 - (Number(digits) % 97) === check)
  );
};

/** Corsica's departments are 2A and 2B. */
const isFrench = (value: string) =>
  /^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-4]\d|5\d|6[0-2]|99)(?:\d\d|2[AB])\d{8}$/.test(value) &&
  97 - mod97(value.slice(0, 13).replace("2A", "19").replace("2B", "18")) === two(value, 13);

/** Counties are 1 to 48, 51 and 52; 70 is for people registered abroad. */
const isRomanian = (value: string) =>
  /^[1-9]\d{6}(?:[0-3]\d|4[0-8]|5[12]|70)/.test(value) &&
  isMonthDay(value, 3) &&
  "01234567891"[weighted(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11] === value[12];

const isEstonian = (value: string) => {
  const sum = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = sum < 10 ? sum : (weighted(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  return /^[1-8]/.test(value) && isMonthDay(value, 3) && check === Number(value[10]);
};

const personnummer = {
  kind: "SE_PERSONNUMMER",
  name: "Swedish personal identity number",
  fits: isSwede,
  certainty: "checksum",
  labels: [
    "personnummer",
    "personnumret",
    "pnr",
    "samordningsnummer",
    "personal identity number",
    "personal number",
    "swedish ssn",
    "person nummer",
    "personal identity",
  ],
  source: "https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html",
} as const;
const byName = { certainty: "name", needsLabel: "always", blocks: "never" } as const;
const fiscal = {
  kind: "IT_VAT_CODE",
  name: "Italian VAT number",
  certainty: "checksum",
  labels: ["partita iva", "p iva", "piva", "iva", "vat", "vat number", "vat code", "vat id", "partitaiva"],
  source: "https://www.agenziaentrate.gov.it/portale/cittadini/partita-iva",
} as const;
const rodneCislo = {
  kind: "CZ_RODNE_CISLO",
  name: "Czech birth number",
  fits: (value: string) =>
    isDay(two(value, 2) % 50 > 20 ? (two(value, 2) % 50) - 20 : two(value, 2) % 50, two(value, 4)) &&
    (Number(value.slice(0, 9)) % 11) % 10 === Number(value[9]) &&
    Number(value) > 0,
  certainty: "checksum",
  labels: ["rodne cislo", "rodné číslo", "rc", "birth number", "rodnecislo", "rodné čislo"],
  source: "https://www.zakonyprolidi.cz/cs/2000-133#p13",
} as const;

/** Of the European Union's other members, Switzerland and Norway. */
export const europe: readonly Identifier[] = [
  {
    kind: "ES_NIF",
    name: "Spanish identity number (NIF)",
    shapes: ["99999999A", "99999999-A", "99.999.999-A", "99999999 A"],
    fits: (value) => passesNif(value.slice(0, 8), value[8]) && !/^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\dZ/.test(value),
    certainty: "checksum",
    labels: [
      "nif",
      "nifs",
      "dni",
      "documento nacional",
      "documento de identidad",
      "identificacion fiscal",
      "identificación fiscal",
    ],
    needsLabel: "never",
    source:
      "https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie",
  },
  {
    kind: "ES_NIE",
    name: "Spanish foreigner's number (NIE)",
    shapes: ["A9999999A", "A-9999999-A", "A9999999-A"],
    fits: (value) =>
      /^[XYZ]/.test(value) &&
      passesNif(
        value.slice(0, 8).replace(/^./, (one) => String("XYZ".indexOf(one))),
        value[8],
      ),
    certainty: "checksum",
    labels: ["nie", "nies", "extranjero", "identidad de extranjero", "número de identidad"],
    needsLabel: "never",
    source:
      "https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie",
  },
  {
    kind: "IT_FISCAL_CODE",
    name: "Italian fiscal code",
    shapes: ["AAAAAAXXAXXAXXXA", "AAA AAA XXAXX AXXXA"],
    fits: (value) => fiscalCode.test(value) && isDay(1, birthDay(value)) && passesFiscalCode(value),
    certainty: "checksum",
    labels: ["codice fiscale", "cf", "fiscal code", "codicefiscale", "cod fiscale", "cod fisc"],
    needsLabel: "never",
    source: "https://www.agenziaentrate.gov.it/portale/cittadini/codice-fiscale",
  },
  {
    ...fiscal,
    shapes: ["AA99999999999", "AA 99999999999"],
    fits: (value) => value.startsWith("IT") && passesLuhn(value.slice(2)),
    needsLabel: "never",
  },
  { ...fiscal, shapes: ["99999999999"], fits: passesLuhn, needsLabel: "always" },
  {
    ...byName,
    kind: "IT_DRIVER_LICENSE",
    name: "Italian driving licence number",
    shapes: ["AA9999999A", "A9XXXXXXXA"],
    fits: (value) => /^(?:[A-Z]{2}\d{7}|U1[B-HJ-NPR-UW-Z\d]{7})[A-Z]$/.test(value),
    labels: [
      "patente",
      "patente di guida",
      "patente guida",
      "licenza",
      "licenza di guida",
      "driving licence",
      "driver license",
      "driver licence",
      "drivers license",
    ],
    source: "https://www.mit.gov.it",
  },
  {
    ...byName,
    kind: "IT_PASSPORT",
    name: "Italian passport number",
    shapes: ["AA9999999"],
    labels: ["passaporto", "numero passaporto", "italian passport", "passaporti", "passaporto italiano"],
    source: "https://www.poliziadistato.it/articolo/22911",
  },
  {
    ...byName,
    kind: "IT_IDENTITY_CARD",
    name: "Italian identity card number",
    shapes: ["AA99999AA", "AA~9999999", "9999999AA"],
    labels: [
      "carta d identità",
      "carta d identita",
      "carta identità",
      "carta identita",
      "carta di identita",
      "carta di identità",
      "cie",
      "identity card",
      "id card",
      "carta d",
      "documento",
    ],
    source: "https://www.cartaidentita.interno.gov.it",
  },
  {
    kind: "PL_PESEL",
    name: "Polish PESEL number",
    shapes: ["99999999999"],
    fits: (value) =>
      isDay(two(value, 2) % 20, two(value, 4)) && weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    certainty: "checksum",
    labels: ["pesel", "pesele", "numer pesel"],
    needsLabel: "never",
    source: "https://www.gov.pl/web/gov/czym-jest-numer-pesel",
  },
  {
    kind: "FI_PERSONAL_IDENTITY_CODE",
    name: "Finnish personal identity code",
    shapes: ["999999-999X", "999999A999X"],
    fits: (value) => {
      const born = value.slice(0, 6);
      const number = value.slice(-4, -1);
      const sign = value.length === 11 ? value[6]! : "-";
      return (
        isDayMonth(born, 0) &&
        /[-A-FU-Y]/.test(sign) &&
        Number(number) > 1 &&
        "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(born + number) % 31] === value.at(-1)
      );
    },
    certainty: "checksum",
    labels: ["hetu", "henkilötunnus", "henkilotunnus", "personbeteckning", "personal identity code", "tunnus"],
    needsLabel: "never",
    source: "https://dvv.fi/en/personal-identity-code",
  },
  { ...personnummer, shapes: ["999999-9999", "99999999-9999"], needsLabel: "never" },
  { ...personnummer, shapes: ["9999999999", "999999999999"], needsLabel: "always" },
  {
    kind: "SE_ORGANISATIONSNUMMER",
    name: "Swedish organisation number",
    shapes: ["999999-9999", "9999999999"],
    fits: (value) => two(value, 2) >= 20 && /^[125-9]/.test(value) && passesLuhn(value),
    certainty: "checksum",
    labels: [
      "organisationsnummer",
      "orgnr",
      "org nr",
      "organisation number",
      "organization number",
      "organisationsnr",
      "orgnummer",
      "org nummer",
      "organisationsnumret",
    ],
    needsLabel: "always",
    source: "https://www.bolagsverket.se/foretag/organisationsnummer.2085.html",
  },
  {
    kind: "NO_FODSELSNUMMER",
    name: "Norwegian national identity number",
    shapes: ["99999999999", "999999 99999"],
    fits: isNorwegian,
    certainty: "checksum",
    labels: [
      "fødselsnummer",
      "fodselsnummer",
      "fnr",
      "personnummer",
      "national identity number",
      "fødselsnr",
      "d nummer",
    ],
    needsLabel: "never",
    source: "https://www.skatteetaten.no/en/person/national-registry/identity-number",
  },
  {
    kind: "DK_CPR",
    name: "Danish CPR number",
    shapes: ["999999-9999", "9999999999", "999999 9999"],
    fits: (value) => isDayMonth(value, 0),
    certainty: "structure", // the check digit was given up in 2007
    labels: ["cpr", "cpr nummer", "cpr number", "cprnr", "cpr nr", "personnummer", "cprnummer", "cpr no"],
    needsLabel: "always",
    source: "https://cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret",
  },
  {
    kind: "NL_BSN",
    name: "Dutch citizen service number",
    shapes: ["9{8-9}", "9999.99.999", "999.999.999", "9999 99 999"],
    fits: (value) => weighted(value.padStart(9, "0"), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    certainty: "checksum",
    labels: [
      "bsn",
      "burgerservicenummer",
      "sofinummer",
      "burger service nummer",
      "sofi nummer",
      "bsn nummer",
      "citizen service number",
    ],
    needsLabel: "always",
    source: "https://www.rvig.nl/burgerservicenummer",
  },
  {
    kind: "BE_NATIONAL_NUMBER",
    name: "Belgian national number",
    shapes: ["99.99.99-999.99", "99999999999", "999999-999-99", "999999-999.99", "99.99.99.999.99"],
    fits: isBelgian,
    certainty: "checksum",
    labels: [
      "rijksregisternummer",
      "numéro national",
      "numero national",
      "national number",
      "nrn",
      "registre national",
      "rijksregister",
      "insz",
      "niss",
      "rrn",
      "nationaal nummer",
    ],
    needsLabel: "never",
    source: "https://www.ibz.rrn.fgov.be/fr/registre-national/reglementation/numero-national",
  },
  {
    kind: "FR_NIR",
    name: "French social security number (NIR)",
    shapes: ["999999X99999999", "999999X999999 99", "9 99 99 9X 999 999 99", "9-99-99-9X-999-999-99"],
    fits: isFrench,
    certainty: "checksum",
    labels: [
      "nir",
      "insee",
      "sécurité sociale",
      "securite sociale",
      "numéro de sécurité sociale",
      "numero de securite sociale",
      "secu",
      "sécu",
      "sociale",
      "carte vitale",
      "numéro insee",
    ],
    needsLabel: "never",
    source: "https://www.insee.fr/fr/metadonnees/definition/c1409",
  },
  {
    kind: "PT_NIF",
    name: "Portuguese tax number (NIF)",
    shapes: ["999999999", "999_999_999"],
    fits: (value) =>
      /^(?:[1235689]|45|7[0-24579])/.test(value) &&
      Number(value[8]) === ((11 - (weighted(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10,
    certainty: "checksum",
    labels: [
      "nif",
      "contribuinte",
      "número de contribuinte",
      "numero de contribuinte",
      "nipc",
      "número de identificação fiscal",
      "identificação fiscal",
    ],
    needsLabel: "always",
    source: "https://www.portaldasfinancas.gov.pt",
  },
  {
    kind: "CH_AHV",
    name: "Swiss social security number (AHV)",
    shapes: ["999.9999.9999.99", "9999999999999", "999 9999 9999 99"],
    fits: (value) => value.startsWith("756") && weighted(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
    certainty: "checksum",
    labels: ["ahv", "avs", "ahvn", "ahv nummer", "ahv nr", "sozialversicherungsnummer", "navs", "numéro avs"],
    needsLabel: "never",
    source: "https://www.zas.admin.ch/zas/en/home/partenaires-et-institutions-/navs13.html",
  },
  {
    kind: "AT_SVNR",
    name: "Austrian social security number",
    shapes: ["9999~999999", "9999/999999"],
    fits: (value) =>
      value[0] !== "0" &&
      isDay(Math.min(two(value, 6), 12), two(value, 4)) &&
      weighted(value, [3, 7, 9, -1, 5, 8, 4, 2, 1, 6]) % 11 === 0,
    certainty: "checksum",
    labels: [
      "svnr",
      "sv nummer",
      "sozialversicherungsnummer",
      "versicherungsnummer",
      "sozialversicherung",
      "sv nr",
      "vsnr",
    ],
    needsLabel: "bare",
    source: "https://www.sozialversicherung.at/cdscontent/?contentid=10007.820902",
  },
  { ...rodneCislo, shapes: ["999999/9999"], needsLabel: "never" },
  { ...rodneCislo, shapes: ["9999999999"], needsLabel: "always" },
  {
    kind: "RO_CNP",
    name: "Romanian personal numeric code",
    shapes: ["9999999999999"],
    fits: isRomanian,
    certainty: "checksum",
    labels: ["cnp", "cod numeric personal"],
    needsLabel: "always",
    source: "https://legislatie.just.ro/Public/DetaliiDocument/70041",
  },
  {
    kind: "BG_EGN",
    name: "Bulgarian civil number",
    shapes: ["9999999999"],
    fits: (value) =>
      isDay(two(value, 2) % 20, two(value, 4)) &&
      (weighted(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(value[9]),
    certainty: "checksum",
    labels: ["egn", "егн", "единен граждански номер"],
    needsLabel: "always",
    source: "https://www.grao.bg",
  },
  {
    kind: "HR_OIB",
    name: "Croatian personal identification number",
    shapes: ["99999999999"],
    fits: passesMod11And10,
    certainty: "checksum",
    labels: ["oib", "osobni identifikacijski broj"],
    needsLabel: "always",
    source: "https://www.porezna-uprava.hr/HR_OIB/Stranice/default.aspx",
  },
  {
    kind: "GR_AMKA",
    name: "Greek social security number",
    shapes: ["99999999999"],
    fits: (value) => isDayMonth(value, 0) && passesLuhn(value),
    certainty: "checksum",
    labels: ["amka", "αμκα", "α μ κ α"],
    needsLabel: "always",
    source: "https://www.amka.gr",
  },
  {
    kind: "EE_ISIKUKOOD",
    name: "Estonian personal identification code",
    shapes: ["99999999999"],
    fits: isEstonian,
    certainty: "checksum",
    labels: ["isikukood", "isikukoodi", "personal identification code", "asmens kodas", "ik"],
    needsLabel: "always",
    source: "https://www.siseministeerium.ee/isikukood",
  },
];
