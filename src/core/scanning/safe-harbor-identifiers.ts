/**
 * A field whose value is one of the identifiers of 45 CFR 164.514(b)(2)(i), by what forms, keys and columns call it.
 * The letters are the regulation's own.
 */
type Field = { readonly paragraph: string; readonly word: string; readonly label: string };

export const safeHarborFields: readonly Field[] = [
  {
    paragraph: "A",
    word: "NAME",
    label:
      "(?:(?:first|last|full|given|family|middle|maiden|patient|customer|client|member|subscriber|guardian|emergency contact|contact|mother|father|spouse|doctor|physician|provider) ?(?:s )?)?name|surname|patient|physician|next of kin|attending|referred by|signed by",
  },
  {
    paragraph: "B",
    word: "LOCATION",
    label:
      "(?:(?:home|street|mailing|postal|billing|work|patient) ?)?address(?: ?(?:line)? ?\\d)?|street|city|town|county|precinct|parish|zip(?: ?code)?|postal ?code|post ?code|geocode|latitude|longitude|lat|lng|place of birth|residence",
  },
  {
    paragraph: "C",
    word: "DATE",
    label:
      "dob|date of birth|birth ?(?:date|day)|(?:admission|admit|discharge|death|visit|service|encounter|appointment|surgery|procedure) ?date|date of (?:admission|discharge|death|service|visit|surgery)|admitted|discharged|deceased",
  },
  {
    paragraph: "D",
    word: "PHONE",
    label: "(?:(?:home|work|cell|mobile|contact) ?)?(?:phone|tel|telephone|mobile|cell)(?: ?(?:number|no|num))?",
  },
  { paragraph: "E", word: "FAX", label: "fax(?: ?(?:number|no|num))?" },
  { paragraph: "F", word: "EMAIL", label: "e ?mail(?: ?address)?" },
  { paragraph: "G", word: "US_SSN", label: "ssn|social security(?: ?(?:number|no|num))?" },
  {
    paragraph: "H",
    word: "MEDICAL_RECORD_NUMBER",
    label: "mrn|(?:medical|patient) ?record(?: ?(?:number|no|num|id))?|patient ?(?:id|number|no)|chart ?(?:number|no)",
  },
  {
    paragraph: "I",
    word: "HEALTH_PLAN_NUMBER",
    label:
      "(?:health ?plan|insurance|member|subscriber|policy|beneficiary|medicare|medicaid|group)(?: ?(?:beneficiary|policy|plan|member))? ?(?:number|no|num|id)|mbi|hicn",
  },
  { paragraph: "J", word: "ACCOUNT_NUMBER", label: "(?:bank |billing )?(?:account|acct) ?(?:number|no|num|id)?|iban" },
  {
    paragraph: "K",
    word: "LICENSE_NUMBER",
    label:
      "(?:driver'?s? )?licen[cs]e ?(?:number|no|num|id)?|certificate ?(?:number|no|num|id)|dea(?: ?(?:number|no))?|npi",
  },
  {
    paragraph: "L",
    word: "VEHICLE_ID",
    label:
      "vin|(?:license|number) ?plate|plate(?: ?(?:number|no))?|vehicle ?(?:id|identification number|identifier|number|no)",
  },
  {
    paragraph: "M",
    word: "DEVICE_ID",
    label:
      "(?:device|pacemaker|implant) ?(?:id|identifier|number|serial|serial number)|serial ?(?:number|no|num)|udi|imei",
  },
  { paragraph: "N", word: "URL", label: "url|website|web ?site|homepage" },
  { paragraph: "O", word: "IP_ADDRESS", label: "ip|ip ?address" },
  {
    paragraph: "P",
    word: "BIOMETRIC_ID",
    label:
      "finger ?print(?: ?(?:id|hash|template))?|voice ?print(?: ?(?:id|hash|template))?|retina(?:l)? ?scan|iris ?(?:scan|code)|face ?(?:id|template|embedding)|biometric(?: ?(?:id|hash|template))?",
  },
  {
    paragraph: "Q",
    word: "PHOTO",
    label:
      "photo(?:graph)?(?: ?(?:url|file|path))?|headshot|portrait|avatar|profile ?(?:photo|picture|image)|face ?image",
  },
  {
    paragraph: "R",
    word: "UNIQUE_ID",
    label:
      "(?:unique|case|study|trial|subject|participant|encounter|visit|specimen|accession|prescription|rx|claim|passport|employee|student) ?(?:id|identifier|number|no|num|code)|user ?(?:id|name)|passport",
  },
];

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]{1,6})?";

/** The identifiers that show by their form, wherever they stand. A year alone may stay. */
export const safeHarborForms: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  { word: "URL", pattern: /\b(?:https?|ftp):\/\/[^\s<>"'`\])}]{3,2000}|\bwww\.[\w-]{1,63}\.[^\s<>"'`\])}]{2,2000}/gi },
  { word: "EMAIL", pattern: /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}/g },
  {
    word: "DATE",
    pattern:
      /(?<![\w.-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]|[./]\d)/g,
  },
  {
    word: "DATE",
    pattern: new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${month}\\b\\.?(?:,?[ -]\\d{4}\\b)?|${month}\\b\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?)`,
      "gi",
    ),
  },
  {
    word: "AGE",
    pattern:
      /\b(?:(?<=\bage[d:]?["']?[ :=]{0,3}["']?)(?:9\d|1[0-4]\d)\b|(?:9\d|1[0-4]\d)(?=[ -]?(?:years?|yrs?|y)[ -]?(?:old|o|\/o)\b))/gi,
  },
  { word: "US_SSN", pattern: /(?<![\w-])\d{3}([- ])\d{2}\1\d{4}(?![\w-])/g },
  {
    word: "PHONE",
    pattern:
      /(?<![\w.-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])|(?<![\w.])\+\d{1,3}(?:[ .()-]{0,2}\d){7,13}(?!\w)/g,
  },
  {
    word: "IP_ADDRESS",
    pattern:
      /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]\w|\w)|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})(?:::?[0-9a-f]{1,4}){0,6}(?![\w:])/gi,
  },
  { word: "MAC_ADDRESS", pattern: /(?<![\w:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\w:-])/gi },
  {
    word: "LOCATION",
    pattern:
      /\b\d{1,5} (?:[A-Z][\w.'-]{0,30} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Circle|Parkway|Pkwy|Highway|Hwy|Square)\b\.?(?:,? (?:Apt|Suite|Unit|Ste|#)\.? ?\w{1,6})?/g,
  },
  { word: "LOCATION", pattern: /(?:[A-Z][a-z]{1,20} ?){1,3}, [A-Z]{2} \d{5}(?:-\d{4})?\b/g },
  {
    word: "NAME",
    pattern: /(?<=\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )[A-Z][\p{L}'’-]{1,30}(?: [A-Z][\p{L}'’.-]{0,30}){0,3}/gu,
  },
  { word: "VEHICLE_ID", pattern: /\b(?=[A-HJ-NPR-Z0-9]{0,16}\d)(?=[A-HJ-NPR-Z0-9]{0,16}[A-Z])[A-HJ-NPR-Z0-9]{17}\b/g },
  { word: "PHOTO", pattern: /data:image\/[\w+.-]{1,20};base64,[A-Za-z0-9+/=]{1,2000000}/g },
  { word: "MEDICAL_RECORD_NUMBER", pattern: /(?<=\bMRN[:# ]{1,3})[A-Z]{0,4}-?\d{4,14}\b/g },
];
