import { getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { labelledPhone, phone } from "../../../../src/core/scanning/detectors/phone.ts";
import { byLabel } from "../../../../src/core/scanning/labelled.ts";
import { isNobodysNumber } from "../../../../src/core/scanning/national-phone.ts";
import { type Chance, chance } from "../sampling.ts";
import { seenBy } from "../seen-by.ts";

const seen = seenBy(phone, ...byLabel([labelledPhone]));

test.for<[text: string, seen: boolean]>([
  ["call +49 30 901820 now", true],
  ["+1 (212) 736-5000", true],
  ["(212) 736-5000", true],
  ["212-736-5000", true],
  ['"+442079250918"', true],
  ["phone 212.736.5000", true],
  ["mobilePhone: +442079250918", true],
  ["212.736.5000", false], // as well a version
  ["2127365000", false],
  ["+442079250918", false], // a sum as well
  ["a+442079250918", false],
  ["(212) 555-0123", false], // fiction
  ["+44 20 7946 0018", false],
  ["+44 7700 900123", false],
  ["+61 491 570 156", false],
  ["(123) 736-5000", false],
  ["(212) 136-5000", false],
  ["222-222-2222", false],
  ["+49 1", false],
  ["1-212-736-5000-8", false],
  ["/212-736-5000", false],
  ["x212-736-5000", false],
  ["M 212-736-5000 L", true],
  ["2026-11-20 11:04:00 +0100", false],
])("%s", ([text, isSeen]) => {
  expect(seen(text).length).toBe(isSeen ? 1 : 0);
});

test("never in lock files", () => {
  expect(seen('"(212) 736-5000"', "package-lock.json")).toEqual([]);
});

test.for<[text: string, number: string, path?: string]>([
  ['phone: "030 901820"', "030 901820"],
  ["Tel.: 020 7925 0918", "020 7925 0918", "a.txt"],
  ["Téléphone : 01 42 68 53 00", "01 42 68 53 00", "a.txt"],
  ["telefono: 06 6982 3114", "06 6982 3114", "a.txt"],
  ["Handy 0171 4482913", "0171 4482913", "a.txt"],
  ["mobile = '07911 482913'", "07911 482913"],
  ['"phoneNumber": "9876512340"', "9876512340", "a.json"],
  ["phone: +44 7911 482913", "+44 7911 482913"],
  ["phone: 001-212-736-5000x123", "001-212-736-5000"],
  ["ring 212-736-5000 ext. 12", "212-736-5000"],
  ["phone=2127365000", "2127365000", ".env"],
  ["call me at 212 736 5000", "212 736 5000", "a.txt"],
  ["fax (02) 9374 4000", "(02) 9374 4000", "a.txt"],
  ["tel: 0049 30 901820", "0049 30 901820", "a.txt"],
  ["<tel>03-3224-9999</tel>", "03-3224-9999", "a.xml"],
  ["celular 11 98765-1234", "11 98765-1234", "a.txt"],
  ["name,phone\nx,2127365000\n", "2127365000", "a.csv"],
  ["INSERT INTO u (id, mobile) VALUES (1, '07911482913');", "07911482913", "a.sql"],
])("%s: a label makes it one", ([text, number, path]) => {
  expect(seen(text, path)).toEqual([number]);
});

test.for([
  "phone: 12345678",
  "phone: 0000000000",
  "phone: 1234567890",
  "phone: 555-1234",
  "phone: 2125550123",
  "phone: 020 7946 0018",
  "phone: 07700 900123",
  "phone: 01 99 00 12 34",
  "phone: 030 23125 123",
  "phoneId: 2127365000",
  "phones.length = 2127365000",
  "microphone: 2127365000",
  "hotel: 2127365000",
  "call(2127365000.5)",
  "// number_to_phone(2127365000)",
  "phone: 1719834221000", // milliseconds
  "fax: 2127365000ab",
])("%s is none, in spite of the label", (text) => {
  expect(seen(text)).toEqual([]);
});

const countries = [
  "AU",
  "BR",
  "CA",
  "CH",
  "CN",
  "DE",
  "ES",
  "FR",
  "GB",
  "IE",
  "IN",
  "IT",
  "JP",
  "KR",
  "MX",
  "NL",
  "NO",
  "PL",
  "SE",
  "US",
  "ZA",
] as const;

test.for(countries)("numbers of %s, in every way to write them", (country) => {
  const by = chance(country.charCodeAt(0) * 256 + country.charCodeAt(1));
  for (let round = 0; round < 20; round++) {
    const number = someNumber(country, by);
    expect(seen(`call ${number.formatInternational()} now`, "a.txt")).toEqual([number.formatInternational()]);
    expect(seen(`to: "${number.number}"`)).toEqual([number.number]);
    expect(seen(`phone: "${number.formatNational()}"`)).toEqual([number.formatNational()]);
  }
});

/** A number that could be given to somebody: an example of the country with other last digits. */
function someNumber(country: (typeof countries)[number], by: Chance) {
  const example = getExampleNumber(country, examples)!.number;
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const number = parsePhoneNumberFromString(example.slice(0, -6) + by.digits(6));
    if (number?.isValid() && !isNobodysNumber(number.number)) return number;
  }
  throw new Error(`no number of ${country} was found`);
}
