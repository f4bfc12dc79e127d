import type { Severity } from "./finding.ts";
import { isOwnPassword } from "./password-value.ts";
import { isPlaceholder } from "./token-placeholder.ts";

const inAddress = /^[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:/@]{0,200}):([^\s/]{1,200})@/i;

/** Behind its name stands the number of an account. Of other values without a prefix nothing is said here. */
const account = /\b\d{12}(?=["']?$)/;

/**
 * How grave it is at most what a rule of secretlint saw; null if a hand wrote it. Its rules ask for a form and nothing
 * else, so `scott:tiger@localhost` is a credential to them. With digits, what everybody tries first may be one.
 */
export function believed(secret: string, prefix: string): Severity | null {
  const [, user, password] = inAddress.exec(secret) ?? [];
  if (password === undefined) {
    const body = prefix === "" ? account.exec(secret)?.[0] : secret.slice(prefix.length);
    return body !== undefined && isPlaceholder(body) ? null : "block";
  }
  if (isOwnPassword(user!, password)) return "block";
  return /^[a-z]+\W?\d[\w!@#$%]*$/i.test(password) && password.length >= 8 && user !== password ? "warn" : null;
}
