import type { Hit, Match, WaitingDetector } from "../detector.ts";
import { isHexadecimal, isReference, opacityOf } from "../opaque-value.ts";
import { isOwnPassword } from "../password-value.ts";

/** `user@`, `user:password@` or `:password@` before a host: RFC 3986, 3.2.1. */
const userinfo = /([^\s:/@"'`<>\\]{0,200})(?::([^\s/@"'`<>\\]{0,200}))?@(?=[A-Za-z0-9[%_])/y;
const scheme = /[A-Za-z][A-Za-z0-9+.-]{1,20}$/;
const longestScheme = 21;

/** Says that the user is the token. */
const noPassword = /^(?:|x-oauth-basic|x|api_token)$/i;
/** The user in the addresses of SimpleX's servers and of Ethereum's nodes is the host's public key. */
const publicKeyed = /^(?:smp|xftp|enode|enr)$/i;
/** Sentry's address for reports has a public key for a user. */
const publicUser = /[\w.-]{0,80}(?:sentry|ingest)/iy;

/** Passwords and tokens in the address of a database, queue, registry or site, whatever its scheme. */
export const urlCredential: WaitingDetector = {
  rule: "url-credential",
  about: "secret",
  keywords: ["://"],
  at(text, hit) {
    if (!hasUserinfo(text, hit.end)) return null; // most addresses have none
    userinfo.lastIndex = hit.end;
    const found = userinfo.exec(text);
    if (found === null) return null;
    const [{ length }, user = "", password] = found;
    const secret =
      password === undefined || noPassword.test(password) ? tokenIn(text, user, hit.end + length) : password;
    if (secret === null || (secret === password && !isOwnPassword(user, password))) return null;
    return matchOf(text, hit, hit.end + length - 1, secret);
  },
};

const longestUserinfo = 402;

/** Whether an `@` comes before anything that ends the part of an address which it stands in. */
function hasUserinfo(text: string, from: number): boolean {
  const most = Math.min(text.length, from + longestUserinfo);
  for (let at = from; at < most; at++) {
    const code = text.charCodeAt(at);
    if (code === 64) return true;
    if (code <= 32 || code === 47 || code === 34 || code === 39 || code === 96 || code === 60 || code === 62)
      return false;
  }
  return false;
}

function tokenIn(text: string, user: string, host: number): string | null {
  if (user.length < 16 || isReference(user) || opacityOf(user) !== "high") return null;
  publicUser.lastIndex = host;
  return isHexadecimal(user) && publicUser.test(text) ? null : user;
}

function matchOf(text: string, { start }: Hit, end: number, secret: string): Match | null {
  const name = scheme.exec(text.slice(Math.max(0, start - longestScheme), start))?.[0];
  if (name === undefined || publicKeyed.test(name)) return null;
  return {
    kind: "url-credential",
    rule: "url-credential",
    severity: "block",
    start: start - name.length,
    end,
    secret,
    prefix: "",
    certainty: "structure",
  };
}
