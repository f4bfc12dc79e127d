import type { WaitingDetector } from "../detector.ts";
import { opacityOf } from "../opaque-value.ts";
import { isGivenPassword } from "../password-value.ts";

const kind = "basic-authorization";
/** A user, a colon and a password, in base 64. */
const pair = /[A-Za-z0-9+/_-]{8,600}={0,2}/y;
const shortestPair = 10;
/** Of the samples in RFC 7617 and RFC 6749, which every manual repeats. */
const sampleUser = /^(?:aladdin|s6BhdRkqt3)$/i;

/**
 * How each begins, and what may stand between it and the value: the header of RFC 7617; an npm registry's user
 * (https://docs.npmjs.com/cli/configuring-npm/npmrc); a registry in Docker's config.json.
 */
const between: Readonly<Record<string, RegExp>> = {
  "basic ": / {0,4}/y,
  _auth: /["']? {0,4}[:=] {0,4}["']?/y,
  '"auth': /\\?"\s{0,4}:\s{0,4}\\?"/y,
};

/** A user and a password that are sent with every call, in base 64. */
export const basicAuthorization: WaitingDetector = {
  rule: kind,
  about: "secret",
  keywords: Object.keys(between),
  at(text, { keyword, start, end }) {
    if (keyword === "basic " && /[\w-]/.test(text[start - 1] ?? "")) return null;
    const gap = between[keyword]!;
    gap.lastIndex = end;
    if (!gap.test(text)) return null;
    pair.lastIndex = gap.lastIndex;
    const written = pair.exec(text)?.[0];
    if (written === undefined || written.length < shortestPair || !isCredential(decoded(written))) return null;
    return {
      kind,
      rule: kind,
      severity: "block",
      certainty: "structure",
      start: pair.lastIndex - written.length,
      end: pair.lastIndex,
      secret: written,
      prefix: "",
    };
  },
};

function decoded(written: string): string {
  try {
    return atob(written.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}

/** `user:password`, or a token with nothing on the other side of the colon. */
function isCredential(text: string): boolean {
  const colon = text.indexOf(":");
  if (colon < 0 || !/^[\x20-\x7e\x80-\xff]+$/.test(text)) return false;
  const [user, password] = [text.slice(0, colon), text.slice(colon + 1)];
  if (user === "" || password === "") return opacityOf(user + password) === "high";
  return !sampleUser.test(user) && /^[\w.@+$!| -]{1,200}$/.test(user) && user !== password && isGivenPassword(password);
}
