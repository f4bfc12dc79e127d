import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

// The recipes once more, written another way than in the product: with big numbers and with Buffer.

const written = (value: bigint, alphabet: string, length: number): string =>
  Array.from(
    { length },
    (_, at) => alphabet[Number((value / BigInt(alphabet.length) ** BigInt(length - 1 - at)) % BigInt(alphabet.length))],
  ).join("");
const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const sumOf = (text: string): bigint => BigInt(crc32(text));

/** The body and six digits of base 62: GitHub, npm, Vercel. */
export const withBase62 = (body: string): string => body + written(sumOf(body), digits + upper + lower, 6);

/** The body and eight characters of base 32 of its SHA-256: GitHub's fine-grained tokens, prefix included. */
export const withBase32 = (body: string): string => {
  const start = createHash("sha256").update(body).digest().readBigUInt64BE() >> 24n;
  return body + written(start, `${upper}234567`, 8);
};

/** The body and eight hexadecimal digits, with something between: Cloudflare, Zuplo. */
export const withHex = (body: string, between = ""): string =>
  body + between + written(sumOf(body), "0123456789abcdef", 8);

/** The body, `_` and the four bytes in hexadecimal, the lowest first: Grafana, prefix included. */
export const withLittleHex = (body: string): string => `${body}_${littleEndian(body).toString("hex")}`;

/** The body and the four bytes in base 64, the lowest first: Confluent. */
export const withLittleBase64 = (body: string): string =>
  body + littleEndian(body).toString("base64").replace(/=/g, "");

function littleEndian(body: string): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(body));
  return bytes;
}

/** GitLab's routable form of a token. */
export function routable(prefix: string, payload: string): string {
  const body = `${prefix}${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
  return body + written(sumOf(body), digits + lower, 7);
}
