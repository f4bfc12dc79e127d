import type { Detector, Match } from "../detector.ts";
import { isPublished } from "../published.ts";

// The look-ahead keeps one candidate from swallowing the start of the next.
const candidate = /(?<![\w$%@/\\])[A-Z]{2}\d{2}(?=((?:[ -]?[A-Z0-9]){11,30}))/g;

/** Length by country: the SWIFT IBAN registry (ISO 13616). */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "15NO 16BE 18DK 18FI 18FO 18GL 18NL 18SD 19MK 19SI 20AT 20BA 20EE 20KZ 20LT 20LU 20MN 20XK 21CH 21HR 21LI 21LV",
    "22BG 22BH 22CR 22DE 22GB 22GE 22IE 22ME 22RS 22VA 23AE 23GI 23IL 23IQ 23OM 23SO 23TL 24AD 24CZ 24ES 24MD 24PK",
    "24RO 24SA 24SE 24SK 24TN 24VG 25LY 25PT 25ST 26IS 26TR 27BI 27DJ 27FR 27GR 27IT 27MC 27MR 27SM 28AL 28AZ 28BY",
    "28CY 28DO 28GT 28HN 28HU 28LB 28NI 28PL 28SV 29BR 29EG 29PS 29QA 29UA 30JO 30KW 30YE 31MT 31SC 32LC 33RU",
  ]
    .join(" ")
    .split(" ")
    .map((entry) => [entry.slice(2), Number(entry.slice(0, 2))]),
);

/** International bank account numbers: the country's length and the check of ISO 7064 MOD 97-10. */
export const iban: Detector = {
  rule: "iban",
  about: "person",
  find: (text) => [...text.matchAll(candidate)].flatMap((found) => ibanIn(found, text)),
};

function ibanIn(found: RegExpExecArray, text: string): readonly Match[] {
  const length = lengths[found[0].slice(0, 2)];
  const written = length === undefined ? null : firstCharacters(found[0] + found[1], length);
  if (written === null) return [];
  const end = found.index + written.length;
  const secret = written.replace(/[ -]/g, "");
  if (/[A-Za-z0-9_]/.test(text[end] ?? "") || mod97(secret) !== 1 || isPublished(secret)) return [];
  return [
    {
      kind: "IBAN_CODE",
      rule: "iban",
      severity: "block",
      start: found.index,
      end,
      secret,
      prefix: "",
      certainty: "checksum",
    },
  ];
}

/** As much of the candidate as holds so many letters and digits: what follows an IBAN may look like more of it. */
function firstCharacters(candidate: string, count: number): string | null {
  let seen = 0;
  for (let at = 0; at < candidate.length; at++) {
    if (candidate[at] !== " " && candidate[at] !== "-") seen++;
    if (seen === count) return candidate.slice(0, at + 1);
  }
  return null;
}

function mod97(account: string): number {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
