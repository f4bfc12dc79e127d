import type { Hit, Match, WaitingDetector } from "../detector.ts";
import { isHexadecimal, isReference, opacityOf } from "../opaque-value.ts";
import { isGivenPassword } from "../password-value.ts";

/** `user@`, `user:password@` or `:password@` before a host: RFC 3986, 3.2.1. */
const userinfo = /([^\s:/@"'`<>\\]{0,200})(?::([^\s/@"'`<>\\]{0,200}))?@(?=[A-Za-z0-9[%_])/y;
const scheme = /[A-Za-z][A-Za-z0-9+.-]{1,20}$/;
const longestScheme = 21;

/** Says that the user is the token. */
const noPassword = /^(?:|x-oauth-basic|x|api_token)$/i;
/** Sentry's address for reports has a public key for a user. */
const publicUser = /[\w.-]{0,80}(?:sentry|ingest)/iy;
/** `https://host:8080?q=@x` */
const port = /^\d{2,5}(?:[?#]|$)/;

/** Passwords and tokens in the address of a database, queue, registry or site, whatever its scheme. */
export const urlCredential: WaitingDetector = {
  rule: "url-credential",
  about: "secret",
  keywords: ["://"],
  at(text, hit) {
    userinfo.lastIndex = hit.end;
    const found = userinfo.exec(text);
    if (found === null) return null;
    const [{ length }, user = "", password] = found;
    const secret =
      password === undefined || noPassword.test(password) ? tokenIn(text, user, hit.end + length) : password;
    if (secret === null || (secret === password && !isOwn(user, password))) return null;
    return matchOf(text, hit, hit.end + length - 1, secret);
  },
};

/** Whether it is the user's own password, and neither a port nor the user again. */
const isOwn = (user: string, password: string): boolean =>
  user !== password && !/^[${<%]/.test(user) && !port.test(password) && isGivenPassword(password);

function tokenIn(text: string, user: string, host: number): string | null {
  if (user.length < 16 || isReference(user) || opacityOf(user) !== "high") return null;
  publicUser.lastIndex = host;
  return isHexadecimal(user) && publicUser.test(text) ? null : user;
}

function matchOf(text: string, { start }: Hit, end: number, secret: string): Match | null {
  const name = scheme.exec(text.slice(Math.max(0, start - longestScheme), start))?.[0];
  if (name === undefined) return null;
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
