import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bitcoinAddress } from "../../../src/core/scanning/detectors/bitcoin-address.ts";
import { chance } from "./sampling.ts";

const found = (text: string) =>
  bitcoinAddress.find(text, "src/a.ts").map(({ secret, severity }) => `${secret} ${severity}`);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** The address of a hash, as Bitcoin's wiki describes it: version, hash, four bytes of two SHA-256. */
function address(version: number, hash: string): string {
  const body = Buffer.concat([Buffer.from([version]), Buffer.from(hash, "hex")]);
  let number = BigInt(`0x${Buffer.concat([body, sha256(sha256(body)).subarray(0, 4)]).toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)] + text;
  return version === 0 ? `1${text}` : text;
}

const by = chance(58);
const samples = [0, 5].flatMap((version) => Array.from({ length: 50 }, () => address(version, by.hex(40))));
/** From BIP 173 and BIP 350, with `~` in them so that this file holds none. */
const segregated = [
  "bc1q~w508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
  "bc1p~0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
].map((text) => text.replace("~", ""));

test("every address is found, wherever it stands", () => {
  for (const [blanks, one] of samples.entries()) {
    expect(found(`${" ".repeat(blanks)}"${one}",`)).toEqual([`${one} warn`]);
    expect(found(`${" ".repeat(blanks)}x = '${one}'\n${one}`)).toEqual([`${one} warn`, `${one} warn`]);
  }
  for (const one of segregated) expect(found(`pay ${one} now`)).toEqual([`${one} warn`]);
});

test("one with another character is none", () => {
  for (const one of [samples[0]!, ...segregated])
    for (let at = 4; at < one.length; at++)
      expect(found(one.slice(0, at) + (one[at] === "2" ? "3" : "2") + one.slice(at + 1))).toEqual([]);
});

test("a part of a longer word is none", () => {
  expect(found(`${samples[0]}x`)).toEqual([]);
  expect(found(`x${samples[0]}`)).toEqual([]);
});
