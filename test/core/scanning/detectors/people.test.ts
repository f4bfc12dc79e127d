import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanPII } from "../../../../src/core/scanning/scan.ts";
import { ownSamples } from "../samples.ts";

/** What is found in a text, with its severity. */
const found = async (text: string, path = "src/a.ts") =>
  (await scanPII(text, path)).map(({ kind, severity }) => `${kind} ${severity}`);
/** Numbers are written with blanks here and put together without, so that this file holds none. */
const bare = (number: string) => number.replaceAll(" ", "");

const card = bare("4539 1488 0343 6467");

describe("every kind, in code and in data", () => {
  test.for(["CREDIT_CARD", "IBAN_CODE", "US_SSN", "PHONE_NUMBER", "EMAIL_ADDRESS"])("%s", async (kind) => {
    const property = fc.asyncProperty(ownSamples[kind]!, async ({ text, path }) => {
      for (const file of [path, "notes.txt", "a.json"])
        expect((await scanPII(text, file)).map((finding) => finding.kind)).toEqual([kind]);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

describe("credit cards", () => {
  const grouped = "4539 1488 0343 6467";
  test.for<[string, readonly string[]]>([
    [`pay ${grouped} now`, ["CREDIT_CARD block"]],
    [`pay ${grouped.replaceAll(" ", "-")}.`, ["CREDIT_CARD block"]],
    [`x = "${card}"`, ["CREDIT_CARD warn"]],
    [`cardNumber: "${card}"`, ["CREDIT_CARD block"]],
    [`CARD_NUMBER=${card}`, ["CREDIT_CARD block"]],
    [`1234 ${grouped}`, ["CREDIT_CARD block"]],
    [`${card},12/27,737`, ["CREDIT_CARD warn"]],
    [String.raw`"number:\n${card}\n"`, ["CREDIT_CARD warn"]],
    ["3782 822463 10014", []], // no valid check digit
    [`id${card}`, []],
    [`_${card}`, []],
    [`0x${card}`, []],
    [`${card}abc`, []],
    [`0.${card}`, []],
    [`${card}.5`, []],
    [`v1-${card}-1`, []],
    [`/files/${card}`, []],
    [`${card}/1`, []],
    [`C:\\${card}`, []],
    [`$${card}`, []],
    [`9${card}`, []],
    [`4539-1488 0343-6467`, []], // two separators are two numbers
    [bare("4444 4444 4444 4448"), []], // one digit over and over
    [bare("4242 4242 4242 4242"), []], // published by Stripe
    [bare("5555 5555 5555 4444"), []],
    [bare("4000 0025 0000 3155"), []],
    [bare("9539 1488 0343 6462"), []], // no issuer
    ["1700000000000 1700000000000000 20261120110400123", []], // times
  ])("%s", async ([text, kinds]) => {
    expect(await found(text)).toEqual(kinds);
  });

  test("a table's header names the column", async () => {
    expect(await found(`id,pan\n1,${card}\n`, "a.txt")).toEqual(["CREDIT_CARD warn"]);
    expect(await found(`id,pan\n1,${card}\n`, "a.csv")).toEqual(["CREDIT_CARD block"]);
  });

  test("no number with one digit changed is a card", async () => {
    for (const [at, digit] of mutants(card))
      expect(await found(`"${card.slice(0, at)}${digit}${card.slice(at + 1)}"`)).toEqual([]);
  });
});

/** Every change of one digit. */
function* mutants(number: string): Generator<readonly [at: number, digit: string]> {
  for (let at = 0; at < number.length; at++)
    for (const digit of "0123456789") if (/\d/.test(number[at]!) && number[at] !== digit) yield [at, digit];
}

describe("bank account numbers", () => {
  // Put together from a bank that does not exist: the check digits are worked out.
  const account = withCheck("DE", "499999600000123456");
  const spaced = account.replace(/(.{4})(?=.)/g, "$1 ");
  test.for<[string, readonly string[]]>([
    [`to ${account}`, ["IBAN_CODE block"]],
    [`to ${spaced}.`, ["IBAN_CODE block"]],
    [`to ${spaced} AND MORE WORDS`, ["IBAN_CODE block"]],
    [`AB12 ${account}`, ["IBAN_CODE block"]],
    [withCheck("MT", "MALT011000012345MTLCAST101S"), ["IBAN_CODE block"]],
    [withCheck("NO", "86011117948"), ["IBAN_CODE block"]],
    [`${account}0`, []],
    [`X${account}`, []],
    [`/${account}`, []],
    [account.toLowerCase(), []],
    [`${account.slice(0, -1)}`, []],
    [withCheck("XX", "499999600000123456"), []],
    [["DE89", "3704", "0044", "0532", "0130", "00"].join(" "), []], // the registry's own example
  ])("%s", async ([text, kinds]) => {
    expect(await found(text)).toEqual(kinds);
  });

  test("no number with one digit changed is an account", async () => {
    for (const [at, digit] of mutants(account))
      expect(await found(`${account.slice(0, at)}${digit}${account.slice(at + 1)}`)).toEqual([]);
  });
});

function withCheck(country: string, account: string): string {
  const asDigits = [...`${account}${country}00`].map((one) => Number.parseInt(one, 36)).join("");
  return country + String(98n - (BigInt(asDigits) % 97n)).padStart(2, "0") + account;
}

describe("social security numbers", () => {
  const dashed = ["523", "45", "6788"].join("-");
  const plain = dashed.replaceAll("-", "");
  test.for<[string, readonly string[]]>([
    [`x ${dashed} y`, ["US_SSN warn"]],
    [`SSN: ${dashed}`, ["US_SSN block"]],
    [`customerSsn = "${plain}"`, ["US_SSN block"]],
    [`social security number 523 45 6788`, ["US_SSN block"]],
    [`ssn:${dashed}`, ["US_SSN block"]],
    [plain, []],
    ["523 45 6788", []],
    ["523-45 6788", []],
    [dashed.replace("523", "000"), []],
    [dashed.replace("523", "666"), []],
    [dashed.replace("523", "923"), []],
    [dashed.replace("45", "00"), []],
    [dashed.replace("6788", "0000"), []],
    [["078", "05", "1120"].join("-"), []], // printed in an advertisement
    [["123", "45", "6789"].join("-"), []],
    [["333", "33", "3333"].join("-"), []],
    [`1-${dashed}`, []],
    [`${dashed}-1`, []],
    [`a${dashed}`, []],
    [`${dashed}9`, []],
    [`2026-${dashed}`, []],
    [`lesson = ${plain}`, []],
  ])("%s", async ([text, kinds]) => {
    expect(await found(text)).toEqual(kinds);
  });

  test("in a table the header is the label", async () => {
    expect(await found(`name,ssn\nx,${plain}\n`, "a.csv")).toEqual(["US_SSN block"]);
    expect(await found(`ssn,count\nx,${plain}\n`, "a.csv")).toEqual([]);
    expect(await found(`name\tsocial security\nx\t${plain}\n`, "a.tsv")).toEqual(["US_SSN block"]);
  });
});

describe("the company it keeps decides", () => {
  const people = ["mia.berg", "ole.strand", "ida.holm"].map((name) => `${name}@nordpost.se`);
  const list = `${people.join("\n")}\n`;
  const warn = "EMAIL_ADDRESS warn";
  const block = "EMAIL_ADDRESS block";
  const phone = "(212) 736-5000";
  test.for<[string, string, string, readonly string[]]>([
    ["three people in data", list, "a.csv", [block, block, block]],
    ["two people in data", `${people[0]}\n${people[1]}\n`, "a.csv", [warn, warn]],
    ["one person three times", `${`${people[0]}\n`.repeat(3)}`, "a.csv", [warn, warn, warn]],
    ["three people in code", list, "a.ts", [warn, warn, warn]],
    ["three people in a fixture", list, "test/fixtures/a.ts", [block, block, block]],
    ["one person in a fixture", `${people[0]}\n`, "test/fixtures/a.ts", []],
    ["one person in a test", `${people[0]}\n`, "test/a.test.ts", [warn]],
    ["a person's address and number in data", `${people[0]},${phone}\n`, "a.csv", [block, "PHONE_NUMBER block"]],
    ["the same three lines apart", `${people[0]}\n\n\n${phone}\n`, "a.yml", [block, "PHONE_NUMBER block"]],
    ["four lines apart", `${people[0]}\n\n\n\n${phone}\n`, "a.yml", [warn, "PHONE_NUMBER warn"]],
    ["the same in code", `${people[0]},${phone}\n`, "a.ts", [warn, "PHONE_NUMBER warn"]],
    ["a number in a fixture", `${phone}\n`, "__fixtures__/a.txt", []],
  ])("%s", async ([, text, path, kinds]) => {
    expect(await found(text, path)).toEqual(kinds);
  });
});
