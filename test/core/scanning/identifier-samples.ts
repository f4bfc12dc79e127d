import type { Chance } from "./sampling.ts";

/** What a test needs to know of one kind of identifier beside its row. */
export type IdentifierSamples = {
  /**
   * Letters and digits as the specification, an authority or an encyclopaedia prints them, with `~` in them so that
   * this file holds none.
   */
  readonly known: readonly string[];
  /** Letters and digits that may well be one, but for the check digit. Without it, any that have its shape. */
  readonly make?: (by: Chance) => string;
  /** The share of changes of one digit that the check sees, where that is not all of them. */
  readonly sees?: number;
  /** The label to try it with; the row's first, unless told otherwise. */
  readonly label?: string;
};

const pad = (value: number, length = 2) => String(value).padStart(length, "0");
const year = (by: Chance) => pad(by.number(40, 99));
const month = (by: Chance) => pad(by.number(1, 12));
const day = (by: Chance) => pad(by.number(1, 28));
const yymmdd = (by: Chance) => year(by) + month(by) + day(by);
const ddmmyy = (by: Chance) => day(by) + month(by) + year(by);
const consonants = "BCDFGHJKLMNPQRSTVWXYZ";
const one = (by: Chance, of: readonly string[]) => of[by.number(0, of.length - 1)]!;
const mbi = "ACDEFGHJKMNPQRTUVWXY";
const serial = "CFGHJKLMNPRTVWXYZ";
const pan = (by: Chance) => by.upper(3) + by.of("ABCFGHJLPT", 1) + by.upper(1) + by.digits(4) + by.upper(1);
const fiscalCode = (by: Chance) =>
  by.upper(6) + by.digits(2) + by.of("ABCDEHLMPRST", 1) + day(by) + by.of("ABCDEFGHIL", 1) + by.digits(3) + by.upper(1);

/** By kind. */
export const identifierSamples: Readonly<Record<string, IdentifierSamples>> = {
  ABA_ROUTING_NUMBER: { known: ["0210~00021", "0114~01533"] },
  AR_CUIT: { known: ["2026~7565~393"], make: (by) => one(by, ["20", "23", "27", "30"]) + by.digits(9) },
  AT_SVNR: { known: ["1237~010180"], make: (by) => by.number(1, 9) + by.digits(3) + ddmmyy(by) },
  AU_ABN: { known: ["5182~4753~556"], make: (by) => by.number(1, 9) + by.digits(10) },
  AU_ACN: { known: ["0040~85616"], sees: 0.88 },
  AU_MEDICARE: { known: ["2123~4567~01"], make: (by) => by.number(2, 6) + by.digits(9), sees: 0.89 },
  AU_TFN: { known: ["1234~56782"] },
  BE_NATIONAL_NUMBER: {
    known: ["8507~3003~328", "9305~1822~361"],
    make: (by) => yymmdd(by) + by.digits(5),
    sees: 0.99,
  },
  BG_EGN: { known: ["7523~1692~63"], make: (by) => yymmdd(by) + by.digits(4), sees: 0.97 },
  BR_CNPJ: { known: ["1122~2333~0001~81", "12AB~C345~01DE~35"], make: (by) => by.digits(14), sees: 0.99 },
  BR_CPF: { known: ["5299~8224~725", "1114~4477~735"], sees: 0.99 },
  CA_SIN: { known: ["1306~92544", "1934~56787"], make: (by) => by.number(1, 7) + by.digits(8) },
  CH_AHV: { known: ["7569~2170~7698~5"], make: (by) => `756${by.digits(10)}` },
  CL_RUT: {
    known: ["1253~1909~2", "7608~6428~5"],
    make: (by) => by.number(1, 2) + by.digits(7) + by.of("0123456789K", 1),
  },
  CN_RESIDENT_ID: {
    known: ["1101~0519~4912~3100~2X"],
    make: (by) => `${by.number(1, 6)}${by.digits(5)}19${yymmdd(by)}${by.digits(3)}${by.of("0123456789X", 1)}`,
  },
  CO_NIT: { known: ["8909~0393~88", "2131~2343~21"], sees: 0.96 },
  CREDIT_CARD: { known: ["4539~1488~0343~6467"], make: (by) => `4${by.digits(15)}` },
  CZ_RODNE_CISLO: { known: ["7103~1927~45"], make: (by) => yymmdd(by) + by.digits(4), sees: 0.97 },
  DE_HEALTH_INSURANCE: { known: ["A123~4567~80"] },
  DE_ID_CARD: { known: ["L01X~00T4~71", "T220~0012~93"], make: (by) => by.of(serial, 1) + by.digits(8) },
  DE_PASSPORT: { known: ["C01X~00T4~78"], make: (by) => by.of(serial, 1) + by.digits(8) },
  DE_SOCIAL_SECURITY: {
    known: ["1507~0649~C103"],
    make: (by) => `${by.number(10, 69)}${ddmmyy(by)}${by.upper(1)}${by.digits(3)}`,
  },
  DE_TAX_ID: {
    known: ["8609~5742~719", "4703~6892~816", "6592~9970~489"],
    make: (by) => by.number(1, 9) + by.digits(10),
  },
  DK_CPR: { known: ["2110~6256~29"], make: (by) => ddmmyy(by) + by.digits(4) },
  EE_ISIKUKOOD: { known: ["3760~5030~299"], make: (by) => by.number(3, 6) + yymmdd(by) + by.digits(4), sees: 0.97 },
  ES_NIE: { known: ["X123~4567~L"], make: (by) => by.of("XYZ", 1) + by.digits(7) + by.upper(1) },
  ES_NIF: { known: ["1234~5678~Z", "5436~2315~K"] },
  FI_PERSONAL_IDENTITY_CODE: {
    known: ["1310~5230~8T"],
    make: (by) =>
      ddmmyy(by) + by.of("-A", 1).replace("-", "") + by.digits(3) + by.of("0123456789ABCDEFHJKLMNPRSTUVWXY", 1),
  },
  FR_NIR: { known: ["2550~8141~6802~538"], make: (by) => `${by.number(1, 2)}${year(by)}${month(by)}${by.digits(10)}` },
  GR_AMKA: { known: ["0101~3099~997"], make: (by) => ddmmyy(by) + by.digits(5) },
  HK_ID: { known: ["A123~4563", "AB98~7654~3"] },
  HR_OIB: { known: ["3339~2005~961"] },
  IBAN_CODE: { known: ["GB33~BUKB~2020~1555~5555~55"], make: (by) => `DE${by.digits(20)}` },
  IE_PPS: { known: ["1234~567T", "6433~435F", "6433~435I~H"] },
  IL_ID: { known: ["1234~56782", "0393~37423"] },
  IN_AADHAAR: { known: ["2345~6789~0124"], make: (by) => by.number(2, 9) + by.digits(11) },
  IN_GSTIN: { known: ["27AA~PFU0~939F~1ZV"], make: (by) => `${by.number(10, 36)}${pan(by)}1Z${by.upper(1)}` },
  IN_PAN: { known: ["ABCP~D123~4E"], make: pan },
  IN_PASSPORT: {
    known: ["A209~6457"],
    make: (by) => by.of("JKLMNP", 1) + by.number(1, 9) + by.digits(5) + by.number(1, 9),
  },
  IN_VEHICLE_REGISTRATION: {
    known: ["MH12~AB12~35"],
    make: (by) => `KA${by.digits(2)}${by.of("ABCDEF", 2)}${by.digits(4)}`,
  },
  IN_VOTER: { known: ["ABC1~2345~68"] },
  IT_DRIVER_LICENSE: { known: ["AA01~2354~7B", "U1H0~0B12~3B"] },
  IT_FISCAL_CODE: { known: ["RSSM~RA85~T10A~562S", "RCCM~NL83~S18D~969H"], make: fiscalCode },
  IT_IDENTITY_CARD: { known: ["CA00~135A~B"] },
  IT_PASSPORT: { known: ["AA12~3466~8"] },
  IT_VAT_CODE: { known: ["0074~3110~157", "IT00~7431~1015~7"], make: (by) => by.digits(11) },
  JP_MY_NUMBER: { known: ["1234~5678~9018"], sees: 0.96 },
  KR_BRN: { known: ["1348~6726~83", "2208~1625~17"] },
  KR_DRIVER_LICENSE: { known: ["1105~4321~9876"], make: (by) => `1${by.number(1, 9)}${by.digits(10)}` },
  KR_FRN: { known: [], make: (by) => yymmdd(by) + by.number(5, 6) + by.digits(6), sees: 0.95 },
  KR_PASSPORT: {
    known: ["M123~A456~8"],
    make: (by) => by.of("MS", 1) + by.digits(3) + by.upper(1) + by.digits(4),
    label: "여권번호",
  },
  KR_RRN: { known: [], make: (by) => yymmdd(by) + by.number(1, 2) + by.digits(6), sees: 0.95 },
  MEDICAL_LICENSE: { known: ["AB12~3456~3", "BB13~8856~8"], sees: 0.94 },
  MX_CURP: {
    known: ["BOXW~3108~20HN~ERXN~09"],
    make: (by) =>
      `${by.of(consonants, 1)}${by.of("AEIOU", 1)}${by.upper(2)}${yymmdd(by)}HDF${by.of(consonants, 3)}${by.digits(2)}`,
    sees: 0.92,
  },
  MX_RFC: { known: ["GODE~5612~31GR~8"], make: (by) => by.upper(4) + yymmdd(by) + by.of("0123456789ABC", 3) },
  NG_NIN: { known: [] },
  NL_BSN: { known: ["1112~22333", "1234~56782"] },
  NO_FODSELSNUMMER: { known: ["1510~8695~088"], make: (by) => ddmmyy(by) + by.digits(5) },
  NZ_IRD: { known: ["0490~91850", "1364~10132"], make: (by) => String(by.number(10_000_000, 149_999_999)), sees: 0.96 },
  PE_DNI: { known: ["4031~2759"] },
  PH_TIN: { known: [], make: (by) => by.digits(9) },
  PL_PESEL: { known: ["4405~1401~359"], make: (by) => yymmdd(by) + by.digits(5) },
  PT_NIF: { known: ["5019~64843"], make: (by) => by.number(1, 3) + by.digits(8), sees: 0.96 },
  RO_CNP: {
    known: ["1800~1012~2114~4"],
    make: (by) => `${by.number(1, 2)}${yymmdd(by)}${pad(by.number(1, 46))}${by.digits(4)}`,
    sees: 0.97,
  },
  RU_INN: { known: ["5001~0073~2259"] },
  RU_SNILS: { known: ["1122~3344~595"], sees: 0.999 },
  SE_ORGANISATIONSNUMMER: {
    known: ["5560~3607~93", "2021~0028~17"],
    make: (by) => `5${by.digits(1)}${by.number(20, 99)}${by.digits(6)}`,
  },
  SE_PERSONNUMMER: { known: ["8112~2898~74", "8507~0998~05"], make: (by) => yymmdd(by) + by.digits(4) },
  SG_NRIC_FIN: {
    known: ["S123~4567~D", "F123~4567~N", "M539~8242~L"],
    make: (by) => by.of("STFGM", 1) + by.digits(7) + by.upper(1),
  },
  SG_UEN: {
    known: ["0019~2200~M", "1974~0114~3C", "S16F~C012~1D", "T01F~C613~2D"],
    make: (by) => by.digits(8) + by.upper(1),
  },
  TH_TNIN: { known: ["1234~5678~9012~1"], make: (by) => by.number(1, 8) + by.digits(12), sees: 0.88 },
  TR_NATIONAL_ID: { known: ["1000~0000~146"], make: (by) => by.number(1, 9) + by.digits(10) },
  TW_NATIONAL_ID: { known: ["A123~4567~89"], make: (by) => by.upper(1) + by.number(1, 2) + by.digits(8), sees: 0.89 },
  UA_RNOKPP: { known: ["1759~0137~76"], sees: 0.96 },
  UK_DRIVING_LICENCE: {
    known: ["MORG~A657~054S~M9IJ", "MORG~A753~116S~M9IJ"],
    make: (by) =>
      `${by.upper(5)}${by.digits(1)}${month(by)}${day(by)}${by.digits(1)}${by.upper(1)}9${by.digits(1)}${by.upper(2)}`,
  },
  UK_NHS: { known: ["9434~7659~19", "4010~2321~37"] },
  UK_NINO: { known: ["AB12~3456~C"], make: (by) => `A${by.of("BEHKLMPRS", 1)}${by.digits(6)}${by.of("ABCD", 1)}` },
  UK_PASSPORT: { known: ["AB12~3466~8"], label: "uk passport" },
  UK_POSTCODE: {
    known: ["SW1A~1AA", "AB12~1XY"],
    make: (by) => `${one(by, ["SW", "EC", "B", "LS"])}${by.number(1, 9)}${by.digits(1)}${one(by, ["AA", "XY"])}`,
  },
  UK_VEHICLE_REGISTRATION: {
    known: ["AB51~CDE"],
    make: (by) => `AB${one(by, ["51", "02", "69", "73"])}${by.of("CDEFGH", 3)}`,
  },
  US_BANK_NUMBER: { known: ["9453~3485~12"] },
  US_DRIVER_LICENSE: { known: ["H129~3847"] },
  US_ITIN: { known: ["9117~01234"], make: (by) => `9${by.digits(2)}${by.number(70, 88)}${by.digits(4)}` },
  US_MBI: {
    known: ["1EG4~TE5M~K73"],
    make: (by) =>
      `${by.number(1, 9)}${by.of(mbi, 1)}${by.of(mbi, 1)}${by.digits(1)}${by.of(mbi, 1)}${by.of(mbi, 1)}${by.digits(1)}${by.of(mbi, 2)}${by.digits(2)}`,
  },
  US_NPI: { known: ["1234~5678~93"], make: (by) => by.number(1, 2) + by.digits(9) },
  US_PASSPORT: { known: ["A123~4566~8"] },
  US_SSN: { known: ["5234~56788"], make: (by) => String(by.number(101_010_001, 665_999_999)) },
  VIN: {
    known: ["1M8G~DM9A~XKP0~4278~8"],
    make: (by) => `${by.of("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 13)}${by.digits(4)}`,
  },
  ZA_ID_NUMBER: {
    known: ["8001~0150~0908~7"],
    make: (by) => yymmdd(by) + by.digits(4) + by.number(0, 1) + by.digits(2),
  },
};
