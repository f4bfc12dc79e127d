import type { WaitingDetector } from "../detector.ts";
import { isGivenPassword } from "../password-value.ts";

/** https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html: words, parted by blanks or line ends. */
const entry =
  /(?: {0,8}[\w.-]{1,200}\s{1,20})?\s{0,20}(?:login|user)\s{1,20}\S{1,120}\s{1,20}(?:account\s{1,20}\S{1,120}\s{1,20})?(?:password|passwd)\s{1,20}(\S{1,200})/y;

/** Passwords in the file that curl, git and ftp read. */
export const netrcPassword: WaitingDetector = {
  rule: "netrc-password",
  about: "secret",
  keywords: ["machine ", "default login"],
  at(text, { keyword, start, end }) {
    if (/[\w-]/.test(text[start - 1] ?? "")) return null;
    entry.lastIndex = keyword === "machine " ? end : start + "default".length;
    const written = entry.exec(text)?.[1];
    const secret = written?.replace(/["'`,;)\\]{1,4}$/, "");
    if (secret === undefined || !isGivenPassword(secret)) return null;
    const from = entry.lastIndex - written!.length;
    return {
      kind: "netrc-password",
      rule: "netrc-password",
      severity: "block",
      certainty: "structure",
      start: from,
      end: from + secret.length,
      secret,
      prefix: "",
    };
  },
};
