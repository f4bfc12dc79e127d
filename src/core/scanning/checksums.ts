import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Check } from "./provider-token.ts";

/**
 * The check part of each token form that carries one. What a vendor documents is that there is one; the recipes are
 * from the vendors' own announcements and from published samples, which they fit. The checksum is always the CRC-32 of
 * IEEE 802.3 unless it says otherwise.
 */
const judged = (fits: boolean): Check => (fits ? "valid" : "invalid");

const base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base32Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base62(value: number): string {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = base62Digits[rest % 62] + text;
  return text.padStart(6, "0");
}

const hex = (value: number): string => value.toString(16).padStart(8, "0");

/** The four bytes of a checksum, the lowest first. */
const littleEndian = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);

/** `ghp_`, body, six digits of base 62 over the body: GitHub's classic tokens, npm's, Vercel's. */
function endsInBase62(token: string): Check {
  const body = token.slice(token.indexOf("_") + 1, -6);
  return judged(token.endsWith(base62(crc32(body))));
}

/** Of `ghp_`, `gho_`, `ghu_` and of `ghr_` in its long form. */
export const githubChecksum = endsInBase62;

/** Of `ghs_`, and of `ghr_` in its short form: most carry the same checksum, but not all that GitHub has given out. */
export const githubInstallationChecksum = (token: string): Check =>
  endsInBase62(token) === "valid" ? "valid" : "none";

/**
 * Of `github_pat_`: 22 characters, `_`, 43 characters; then the first eight of the base 32 of the SHA-256 of all that,
 * prefix included; then eight that are free.
 */
export function githubFineGrainedChecksum(token: string): Check {
  const digest = createHash("sha256").update(token.slice(0, -16)).digest();
  let [bits, text] = [0n, ""];
  for (const byte of digest.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  for (let shift = 35n; shift >= 0n; shift -= 5n) text += base32Digits[Number((bits >> shift) & 31n)];
  return judged(token.slice(-16, -8) === text);
}

/**
 * Of GitLab's routable tokens: prefix, payload, `.01.`, the payload's length in two digits of base 36, and seven such
 * digits over everything before them. Its other tokens have none.
 */
export function gitlabChecksum(token: string): Check {
  if (!/\.0[01]\.[0-9a-z]{9}$/.test(token)) return "none";
  const check = crc32(token.slice(0, -7)).toString(36).padStart(7, "0");
  return judged(token.endsWith(check));
}

export const npmChecksum = endsInBase62;
export const vercelChecksum = endsInBase62;

/** Of `cfk_`, `cfut_`, `cfat_`: eight hexadecimal digits over the 40 characters after the prefix. */
export function cloudflareChecksum(token: string): Check {
  const body = token.slice(token.indexOf("_") + 1, -8);
  return judged(token.endsWith(hex(crc32(body))));
}

/** Of `zpka_`: 32 characters, `_` and eight hexadecimal digits over those 32. */
export function zuploChecksum(token: string): Check {
  const [, body = "", check] = token.split("_");
  return judged(check === hex(crc32(body)));
}

/** Of `glsa_`: `_` and the four bytes, lowest first, over everything before, prefix included. */
export function grafanaChecksum(token: string): Check {
  const bytes = littleEndian(crc32(token.slice(0, -9)));
  const check = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return judged(token.slice(-8).toLowerCase() === check);
}

/** Of `cflt`: 54 characters and the base 64 of the four bytes, lowest first, over those 54. */
export function confluentChecksum(token: string): Check {
  const check = btoa(String.fromCharCode(...littleEndian(crc32(token.slice(4, -6))))).replace(/=+$/, "");
  return judged(token.endsWith(check));
}
