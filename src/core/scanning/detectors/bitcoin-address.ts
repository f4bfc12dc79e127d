import { base58Checksum } from "../base58.ts";
import { passesBech32 } from "../bech32.ts";
import type { Match, ReadingDetector } from "../detector.ts";
import { longRuns } from "../long-runs.ts";

const rule = "bitcoin-address";
const [shortest, longest] = [26, 62];

/** In base 58 with its checksum, or in Bech32. */
const inBase58 = /^[13][1-9A-HJ-NP-Za-km-z]{25,33}$/;
const inBech32 = /^bc1[02-9ac-hj-np-z]{23,59}$/;

/** Addresses of Bitcoin wallets, which tell what somebody owns. No word gives them away: long runs are looked at. */
export const bitcoinAddress: ReadingDetector = {
  rule,
  about: "person",
  find: (text) =>
    longRuns(text).flatMap(({ start, end }): readonly Match[] =>
      !beginning.test(text.slice(start, end))
        ? []
        : [...text.slice(start, end).matchAll(alphanumeric)].flatMap(({ 0: address, index }): readonly Match[] => {
            if (!isAddress(address)) return [];
            const place = { start: start + index, end: start + index + address.length };
            return [
              { kind: "CRYPTO", rule, severity: "warn", certainty: "checksum", ...place, secret: address, prefix: "" },
            ];
          }),
    ),
};

const alphanumeric = /[A-Za-z0-9]+/g;
/** Most long words have none. */
const beginning = /(?:^|[+/_-])(?:[13]|bc1)/;

const isAddress = (text: string): boolean =>
  text.length >= shortest &&
  text.length <= longest &&
  ((inBase58.test(text) && base58Checksum(text) === "valid") || (inBech32.test(text) && passesBech32(text)));
