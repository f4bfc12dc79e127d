import { assignmentAt } from "../assignment.ts";
import type { WaitingDetector } from "../detector.ts";
import { isHexadecimal, type Opacity, opacityOf } from "../opaque-value.ts";
import { isChosenPassword } from "../password-value.ts";
import { isLockFile } from "../paths.ts";
import { strengthOf } from "../secret-name.ts";

/** Words that say something only as the last of a name. */
const atEnd = new Set(["api", "auth", "access", "bearer", "session", "_pat"]);

/** Values that look like chance under a name that says secret, token, key or the like, in any syntax. */
export const opaqueValue: WaitingDetector = {
  rule: "opaque-value",
  about: "secret",
  keywords: ["secret", "token", "key", "cred", "authorization", ...atEnd],
  at(text, hit, path) {
    if (atEnd.has(hit.keyword) && /\w/.test(text[hit.end] ?? "")) return null;
    const found = assignmentAt(text, hit.start, hit.end, path);
    if (found === null || found.value.length < 8 || isLockFile(path)) return null;
    const strength = strengthOf(found.name);
    if (strength === null) return null;
    const opacity = judged(found.value);
    if (opacity === null || (strength === "weak" && (opacity !== "high" || isHexadecimal(found.value)))) return null;
    // What everybody may see: a badge, a page, a ciphertext.
    if ((found.value.length < 16 || strength !== "strong") && isInAddress(text, hit.start)) return null;
    if (encrypted.test(text.slice(Math.max(0, hit.start - reach), hit.start))) return null;
    return {
      kind: "opaque-secret",
      rule: "opaque-value",
      severity: strength === "strong" && opacity === "high" && !isForSearch(text, found) ? "block" : "warn",
      start: found.start,
      end: found.end,
      secret: found.value,
      prefix: "",
      certainty: "name",
    };
  },
};

/** The value is the ciphertext of a secret. */
const encrypted = /["']?encrypted["']?\s?[:=]\s?\{\s{1,20}["']?\w{0,20}$/i;
const reach = 70;

const app = /\bapp(?:lication)?_?id\b/i;
const index = /\bindex_?name\b/i;

/** Beside the names of an application and an index, as in the settings of a site's search box, a key is for browsers. */
function isForSearch(text: string, { value, start, end }: { value: string; start: number; end: number }): boolean {
  if (value.length !== 32 || !isHexadecimal(value)) return false;
  const near = text.slice(Math.max(0, start - siteReach), end + siteReach);
  return app.test(near) && index.test(near);
}
const siteReach = 160;

/** Whether a parameter of a query stands here. */
const isInAddress = (text: string, at: number): boolean =>
  /[?&][\w-]{0,40}$/.test(text.slice(Math.max(0, at - 40), at));

/** Base 64 of readable text, such as `user:password`, is as secret as that text. */
function judged(value: string): Opacity | null {
  const text = readableIn(value);
  if (text === null) return opacityOf(value);
  const own = text.slice(text.indexOf(":") + 1);
  return opacityOf(own) ?? (isChosenPassword(own) ? "middle" : null);
}

const base64 = /^(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What a value is in base 64, if all of that is printable ASCII. */
function readableIn(value: string): string | null {
  const text = base64.test(value) ? atob(value) : "";
  return /^[\x20-\x7e]+$/.test(text) ? text : null;
}
