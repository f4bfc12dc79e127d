import { isMonthDay, two } from "../calendar.ts";
import { passesLuhn, passesLuhn36, passesMod11And2, passesVerhoeff, weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

const byName = { certainty: "name", needsLabel: "always", blocks: "never" } as const;

const indianStates =
  "AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TG|TN|TR|TS|UK|UP|WB";
const indianPlate = new RegExp(`^(?:${indianStates})\\d{1,2}[A-HJ-NP-Z]{1,3}\\d{4}$`);
const isPan = (value: string) => /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/.test(value) && !value.includes("0000");

const nricSeries: Readonly<Record<string, readonly [offset: number, letters: string]>> = {
  S: [0, "JZIHGFEDCBA"],
  T: [4, "JZIHGFEDCBA"],
  F: [0, "XWUTRQPNMLK"],
  G: [4, "XWUTRQPNMLK"],
  M: [3, "XWUTRQPNJLK"],
};
function isNric(value: string): boolean {
  const [offset = 0, letters = ""] = nricSeries[value[0]!] ?? [];
  return value[8] === letters[(weighted(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11];
}

const uenTypes =
  /^[RST]\d\d(?:CC|CD|CH|CL|CM|CP|CS|CX|DP|FB|FC|FM|FN|GA|GB|GS|HS|LL|LP|MB|MC|MD|MH|MM|MQ|NB|NR|PA|PB|PF|RF|RP|SM|SS|TC|TU|VH|XL)/;
const uenCharacters = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
/** Businesses, local companies and all others have a letter of their own scheme each. */
function isUen(value: string): boolean {
  if (value.length === 9) return value[8] === "XMKECAWLJDB"[weighted(value, [10, 4, 9, 3, 8, 2, 7, 1]) % 11];
  if (/^\d/.test(value))
    return /^(?:19|20)/.test(value) && value[9] === "ZKCMDNERGWH"[weighted(value, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11];
  const sum = [4, 3, 5, 3, 10, 2, 2, 5, 7].reduce(
    (all, weight, at) => all + uenCharacters.indexOf(value[at]!) * weight,
    0,
  );
  return uenTypes.test(value) && value[9] === uenCharacters[(sum - 5 + 11) % 11];
}

const koreanWeights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** Numbers given out since October 2020 have no check digit: of those born since then nothing more can be asked. */
function isKorean(value: string, foreign: boolean): boolean {
  const century = Number(value[6]);
  if (!isMonthDay(value, 2) || (foreign ? century < 5 || century > 8 : century < 1 || century > 4)) return false;
  const sum = weighted(value, koreanWeights) % 11;
  const check = ((foreign ? 13 : 11) - sum) % 10;
  const unchecked = [3, 4, 7, 8].includes(century) && two(value, 0) >= 20;
  return unchecked || check === Number(value[12]);
}
const rrn = {
  kind: "KR_RRN",
  name: "Korean resident registration number",
  fits: (value: string) => isKorean(value, false),
  certainty: "checksum",
  labels: ["rrn", "resident registration", "주민등록번호", "주민번호", "jumin", "korean rrn", "korean id"],
  source: "https://www.law.go.kr/LSW/eng/engLsSc.do?query=RESIDENT+REGISTRATION+ACT",
} as const;
const frn = {
  kind: "KR_FRN",
  name: "Korean foreigner registration number",
  fits: (value: string) => isKorean(value, true),
  certainty: "checksum",
  labels: ["frn", "foreigner registration", "alien registration", "arc", "외국인등록번호", "foreign registration"],
  source: "https://www.hikorea.go.kr",
} as const;
const tnin = {
  kind: "TH_TNIN",
  name: "Thai national identity number",
  fits: (value: string) =>
    /^[1-8]/.test(value) &&
    (11 - (weighted(value, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(value[12]),
  certainty: "checksum",
  labels: ["tnin", "thai id", "thai national", "thai", "เลขประจำตัวประชาชน", "บัตรประชาชน", "thai national id"],
  source: "https://www.dopa.go.th",
} as const;
function isHongKong(value: string): boolean {
  const letters = value.length === 8 ? ` ${value.slice(0, 1)}` : value.slice(0, 2);
  const places = [...letters].map((one) => (one === " " ? 36 : one.charCodeAt(0) - 55));
  const sum = places[0]! * 9 + places[1]! * 8 + weighted(value.slice(letters.trim().length), [7, 6, 5, 4, 3, 2]);
  return value.at(-1) === "0123456789A"[(11 - (sum % 11)) % 11];
}
const hkid = {
  kind: "HK_ID",
  name: "Hong Kong identity card number",
  fits: isHongKong,
  certainty: "checksum",
  labels: ["hkid", "hk id", "hong kong id", "hong kong identity", "身份證", "香港身份證", "hkic"],
  source: "https://www.immd.gov.hk/eng/services/hkid.html",
} as const;
/** Each letter is a number from 10 on, in this order. */
const taiwanLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

/** Of Asia. */
export const asia: readonly Identifier[] = [
  {
    kind: "IN_AADHAAR",
    name: "Indian Aadhaar number",
    shapes: ["9999~9999~9999"],
    fits: (value) => /^[2-9]/.test(value) && passesVerhoeff(value),
    certainty: "checksum",
    labels: ["aadhaar", "aadhar", "adhaar", "uidai", "uid", "आधार", "aadhaar number", "aadharcard"],
    needsLabel: "bare",
    source: "https://uidai.gov.in/en/my-aadhaar/about-your-aadhaar.html",
  },
  {
    kind: "IN_PAN",
    name: "Indian permanent account number",
    shapes: ["AAAAA9999A"],
    fits: isPan,
    certainty: "structure",
    labels: ["pan", "pan card", "permanent account", "pan no", "income tax", "pancard"],
    needsLabel: "never",
    source: "https://incometaxindia.gov.in/tutorials/1.permanent%20account%20number%20(pan).pdf",
  },
  {
    kind: "IN_GSTIN",
    name: "Indian GST identification number",
    shapes: ["99AAAAA9999AXAX"],
    fits: (value) => two(value, 0) >= 1 && two(value, 0) <= 38 && isPan(value.slice(2, 12)) && passesLuhn36(value),
    certainty: "checksum",
    labels: ["gstin", "gst", "gst number", "gst no"],
    needsLabel: "never",
    source: "https://www.gst.gov.in",
  },
  {
    ...byName,
    kind: "IN_VOTER",
    name: "Indian voter identity number",
    shapes: ["AAA9999999"],
    labels: ["voter", "voter id", "epic", "epic no", "election", "voterid", "voter card", "elector"],
    source: "https://www.eci.gov.in",
  },
  {
    ...byName,
    kind: "IN_PASSPORT",
    name: "Indian passport number",
    shapes: ["A9999999", "A9 99999"],
    fits: (value) => /^[A-PR-WY][1-9]\d{5}[1-9]$/.test(value),
    labels: ["passport", "passports", "indian passport", "passport no"],
    source: "https://www.passportindia.gov.in",
  },
  {
    ...byName,
    kind: "IN_VEHICLE_REGISTRATION",
    name: "Indian vehicle registration",
    shapes: ["AA99A{1-3}9999", "AA9A{1-3}9999", "AA_99_A{1-3}_9999", "AA99 A{1-3} 9999", "AA 99 A{1-3}9999"],
    fits: (value) => indianPlate.test(value),
    labels: [
      "vehicle",
      "registration",
      "rto",
      "number plate",
      "license plate",
      "plate",
      "car",
      "vehicle registration",
      "reg",
      "vehicle no",
      "vehicle number",
      "bike",
      "rc",
    ],
    source: "https://parivahan.gov.in",
  },
  {
    kind: "SG_NRIC_FIN",
    name: "Singapore NRIC or FIN",
    shapes: ["A9999999A"],
    fits: isNric,
    certainty: "checksum",
    labels: ["nric", "fin", "nric fin", "singapore id", "identity card"],
    needsLabel: "never",
    source: "https://www.ica.gov.sg",
  },
  {
    kind: "SG_UEN",
    name: "Singapore unique entity number",
    shapes: ["99999999A", "999999999A", "A99AA9999X"],
    fits: isUen,
    certainty: "checksum",
    labels: ["uen", "entity number", "acra", "unique entity", "company registration", "business registration"],
    needsLabel: "always",
    source: "https://www.uen.gov.sg",
  },
  { ...rrn, shapes: ["999999-9999999"], needsLabel: "never" },
  { ...rrn, shapes: ["9999999999999", "999999 9999999"], needsLabel: "always" },
  { ...frn, shapes: ["999999-9999999"], needsLabel: "never" },
  { ...frn, shapes: ["9999999999999", "999999 9999999"], needsLabel: "always" },
  {
    kind: "KR_BRN",
    name: "Korean business registration number",
    shapes: ["999-99-99999", "9999999999"],
    fits: (value) =>
      (weighted(value, [1, 3, 7, 1, 3, 7, 1, 3, 5, 1]) + Math.floor((Number(value[8]) * 5) / 10)) % 10 === 0 &&
      !value.startsWith("0"),
    certainty: "checksum",
    labels: ["brn", "business registration", "사업자등록번호", "사업자번호", "korean brn"],
    needsLabel: "bare",
    source: "https://www.nts.go.kr",
  },
  {
    ...byName,
    kind: "KR_PASSPORT",
    name: "Korean passport number",
    shapes: ["A99999999", "A999A9999"],
    fits: (value) => /^[MSROD]/.test(value),
    labels: ["여권", "여권번호", "korean passport", "korea passport", "kr passport", "republic of korea passport"],
    source: "https://www.passport.go.kr",
  },
  {
    ...byName,
    kind: "KR_PASSPORT",
    name: "Korean passport number",
    shapes: ["A999A9999"],
    fits: (value) => /^[MSROD]/.test(value),
    labels: ["passport", "passport no"],
    source: "https://www.passport.go.kr",
  },
  {
    ...byName,
    kind: "KR_DRIVER_LICENSE",
    name: "Korean driver's licence number",
    shapes: ["99-99-999999-99", "999999999999"],
    fits: (value) => /^(?:1[1-9]|2[0-68])/.test(value),
    labels: [
      "운전면허",
      "운전면허번호",
      "면허번호",
      "driver license",
      "drivers license",
      "driver licence",
      "driving licence",
      "korean driver",
      "driving license",
      "license",
    ],
    source: "https://www.safedriving.or.kr",
  },
  {
    kind: "JP_MY_NUMBER",
    name: "Japanese My Number",
    shapes: ["9999~9999~9999"],
    fits: (value) => {
      const rest = weighted(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return Number(value[11]) === (rest < 2 ? 0 : 11 - rest);
    },
    certainty: "checksum",
    labels: ["my number", "mynumber", "マイナンバー", "個人番号", "kojin bango", "individual number"],
    needsLabel: "always",
    source: "https://www.cao.go.jp/bangouseido",
  },
  {
    kind: "CN_RESIDENT_ID",
    name: "Chinese resident identity number",
    shapes: ["99999999999999999X"],
    fits: (value) =>
      /^[1-8]\d{5}(?:18|19|20)\d{9}[\dX]$/.test(value) && isMonthDay(value, 10) && passesMod11And2(value),
    certainty: "checksum",
    labels: [
      "身份证",
      "身份证号",
      "身份证号码",
      "resident id",
      "resident identity",
      "chinese id",
      "shenfenzheng",
      "idcard",
      "sfz",
    ],
    needsLabel: "never",
    source: "https://std.samr.gov.cn/gb/search/gbDetailed?id=71F772D7D2C0D3A7E05397BE0A0AB82A",
  },
  { ...hkid, shapes: ["A999999(X)", "AA999999(X)"], needsLabel: "never" },
  { ...hkid, shapes: ["A999999X", "AA999999X", "A999999-X"], needsLabel: "always" },
  {
    kind: "TW_NATIONAL_ID",
    name: "Taiwanese identity number",
    shapes: ["A999999999"],
    fits: (value) => {
      const place = taiwanLetters.indexOf(value[0]!) + 10;
      const sum = Math.floor(place / 10) + (place % 10) * 9 + weighted(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
      return /^.[1289]/.test(value) && sum % 10 === 0;
    },
    certainty: "checksum",
    labels: [
      "身分證",
      "身分證字號",
      "taiwan id",
      "national id",
      "national identification",
      "taiwanese id",
      "taiwan national",
    ],
    needsLabel: "always",
    source: "https://www.ris.gov.tw",
  },
  { ...tnin, shapes: ["9-9999-99999-99-9", "9 9999 99999 99 9"], needsLabel: "never" },
  { ...tnin, shapes: ["9999999999999"], needsLabel: "always" },
  {
    kind: "TR_NATIONAL_ID",
    name: "Turkish identity number",
    shapes: ["99999999999"],
    fits: (value) => {
      const tenth = ((weighted(value, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10) + 10) % 10;
      const eleventh = weighted(value, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10;
      return value[0] !== "0" && tenth === Number(value[9]) && eleventh === Number(value[10]);
    },
    certainty: "checksum",
    labels: ["tckn", "tc kimlik", "kimlik", "kimlik no", "t c kimlik", "turkish id", "tc no", "tcno"],
    needsLabel: "never",
    source: "https://www.nvi.gov.tr",
  },
  {
    kind: "IL_ID",
    name: "Israeli identity number",
    shapes: ["999999999", "99999999-9"],
    fits: (value) => passesLuhn(value),
    certainty: "checksum",
    labels: ["teudat zehut", "תעודת זהות", "israeli id", "israel id", "ת ז", "teudat", "zehut", "תז", "tz"],
    needsLabel: "always",
    source: "https://www.gov.il/en/departments/population_and_immigration_authority",
  },
  {
    kind: "PH_TIN",
    name: "Philippine taxpayer number",
    shapes: [
      "999-999-999",
      "999-999-999-99999",
      "999-999-999-9{3}",
      "9{9}",
      "9{12}",
      "999999999-999",
      "999 999 999 999",
    ],
    fits: (value) => weighted(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(value[8]),
    certainty: "checksum",
    labels: ["tin", "taxpayer identification", "bir", "philippine tin", "tin number", "ph tin"],
    needsLabel: "always",
    source: "https://www.bir.gov.ph",
  },
  {
    kind: "UA_RNOKPP",
    name: "Ukrainian taxpayer number",
    shapes: ["9999999999"],
    fits: (value) => ((weighted(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) + 11) % 11) % 10 === Number(value[9]),
    certainty: "checksum",
    labels: ["rnokpp", "рнокпп", "ipn", "іпн", "ідентифікаційний код", "ідентифікаційний номер"],
    needsLabel: "always",
    source: "https://tax.gov.ua",
  },
  {
    kind: "RU_SNILS",
    name: "Russian insurance account number",
    shapes: ["999-999-999 99", "999-999-999-99"],
    fits: (value) => isSnils(value),
    certainty: "checksum",
    labels: ["snils", "снилс"],
    needsLabel: "never",
    source: "https://sfr.gov.ru",
  },
  {
    kind: "RU_SNILS",
    name: "Russian insurance account number",
    shapes: ["99999999999"],
    fits: (value) => isSnils(value),
    certainty: "checksum",
    labels: ["snils", "снилс"],
    needsLabel: "always",
    source: "https://sfr.gov.ru",
  },
  {
    kind: "RU_INN",
    name: "Russian taxpayer number",
    shapes: ["999999999999"],
    fits: (value) =>
      (weighted(value, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(value[10]) &&
      (weighted(value, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(value[11]),
    certainty: "checksum",
    labels: ["inn", "инн"],
    needsLabel: "always",
    source: "https://www.nalog.gov.ru",
  },
];

function isSnils(value: string): boolean {
  const rest = weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (rest === 100 ? 0 : rest) === two(value, 9) && Number(value.slice(0, 9)) > 1_001_998;
}
