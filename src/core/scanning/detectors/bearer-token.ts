import type { WaitingDetector } from "../detector.ts";
import { isHexadecimal, opacityOf } from "../opaque-value.ts";

/** RFC 6750, 2.1. */
const token = /[A-Za-z0-9._~+/-]{16,400}={0,2}(?![\w$%{(<*…])/y;
const header = /authorization\W{1,12}(?:[a-z]["'`])?$/i;
const headerReach = 32;

/** What looks like chance behind the word Bearer. In the header of a call it is surer than in a sentence. */
export const bearerToken: WaitingDetector = {
  rule: "bearer-token",
  about: "secret",
  keywords: ["bearer "],
  at(text, { start, end }) {
    token.lastIndex = end;
    const secret = token.exec(text)?.[0].replace(/[./]$/, "");
    const opacity = secret === undefined ? null : opacityOf(secret);
    if (secret === undefined || opacity === null) return null;
    const inHeader = header.test(text.slice(Math.max(0, start - headerReach), start));
    if (!inHeader && (opacity !== "high" || isHexadecimal(secret))) return null;
    return {
      kind: "bearer-token",
      rule: "bearer-token",
      severity: inHeader && opacity === "high" ? "block" : "warn",
      certainty: "name",
      start: end,
      end: end + secret.length,
      secret,
      prefix: "",
    };
  },
};
