import type { Severity } from "./finding.ts";
import { isOwnPassword } from "./password-value.ts";
import { isPlaceholder } from "./token-placeholder.ts";

const inAddress = /^[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:/@]{0,200}):([^\s/]{1,200})@/i;

/** The number of an account behind its name. Of other values without a prefix nothing is said here. */
const account = /^(.{0,40}[^\d])(\d{12})["']?$/s;

/**
 * How grave it is at most what a rule of secretlint saw; null if a hand wrote it. Its rules ask for a form and nothing
 * else, so `scott:tiger@localhost` is a credential to them. With digits, what everybody tries first may be one.
 */
export function believed(secret: string, prefix: string): Severity | null {
  const [, user, password] = inAddress.exec(secret) ?? [];
  if (password === undefined) {
    const [, name = "aws", number = secret.slice(prefix.length)] = account.exec(secret) ?? [];
    const isJudged = prefix !== "" || number !== secret;
    return isJudged && (isPlaceholder(number) || !/aws|amazon/i.test(name)) ? null : "block";
  }
  if (isOwnPassword(user!, password)) return "block";
  return /^[a-z]+\W?\d[\w!@#$%]*$/i.test(password) && password.length >= 8 && user !== password ? "warn" : null;
}
