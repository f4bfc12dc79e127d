import { createHash } from "node:crypto";
import type { Check } from "./provider-token.ts";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** The longest that is decoded: an extended key has 111 characters. */
const longest = 128;

/** The bytes that a text in base 58 stands for; null if it has another character or is too long. */
function bytesOf(text: string): Uint8Array | null {
  if (text.length > longest) return null;
  let number = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  const digits = number === 0n ? "" : number.toString(16);
  const zeros = /^1*/.exec(text)![0].length;
  const bytes = (digits.length % 2 ? `0${digits}` : digits).match(/../g) ?? [];
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes.map((pair) => Number.parseInt(pair, 16))]);
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** Bitcoin's Base58Check: the last four bytes are the first four of the SHA-256 of the SHA-256 of all the others. */
export function base58Checksum(text: string): Check {
  const bytes = bytesOf(text);
  if (bytes === null || bytes.length < 5) return "invalid";
  const check = sha256(sha256(bytes.subarray(0, -4))).subarray(0, 4);
  return check.equals(bytes.subarray(-4)) ? "valid" : "invalid";
}
