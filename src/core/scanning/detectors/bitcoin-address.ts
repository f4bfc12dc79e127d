import { base58Checksum } from "../base58.ts";
import { passesBech32 } from "../bech32.ts";
import type { Match, ReadingDetector } from "../detector.ts";

const rule = "bitcoin-address";
const [shortest, longest] = [26, 62];
/** Every run of the shortest length holds two letters or digits so far apart. */
const stride = shortest / 2;

/** In base 58 with its checksum, or in Bech32. */
const inBase58 = /^[13][1-9A-HJ-NP-Za-km-z]{25,33}$/;
const inBech32 = /^bc1[02-9ac-hj-np-z]{23,59}$/;

/**
 * Addresses of Bitcoin wallets, which tell what somebody owns. No word gives them away, so runs of letters and digits
 * are looked for, by a few of their places.
 */
export const bitcoinAddress: ReadingDetector = {
  rule,
  about: "person",
  find(text) {
    const found: Match[] = [];
    for (let at = stride; at < text.length; at += stride) {
      if (!isAlphanumeric(text, at) || !isAlphanumeric(text, at - stride) || !isAlphanumeric(text, at - 6)) continue;
      const [start, end] = runRound(text, at);
      const address = text.slice(start, Math.min(end, start + longest + 1));
      if (isAddress(address))
        found.push({
          kind: "CRYPTO",
          rule,
          severity: "warn",
          certainty: "checksum",
          start,
          end,
          secret: address,
          prefix: "",
        });
      at = end;
    }
    return found;
  },
};

const isAddress = (text: string): boolean =>
  (inBase58.test(text) && base58Checksum(text) === "valid") || (inBech32.test(text) && passesBech32(text));

function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 ? code <= 122 : code >= 65 ? code <= 90 : code >= 48 && code <= 57;
}

function runRound(text: string, at: number): readonly [start: number, end: number] {
  let [start, end] = [at, at + 1];
  while (start > 0 && isAlphanumeric(text, start - 1)) start--;
  while (end < text.length && isAlphanumeric(text, end)) end++;
  return [start, end];
}
