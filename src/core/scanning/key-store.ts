import { createHash } from "node:crypto";
import type { Located } from "./locate.ts";

/** DER of a PFX (RFC 7292): a sequence of some length, version 3, a sequence that names PKCS #7 data or signed data. */
const pfx = /^30(?:8[0-4](?:..){0,4}?|..)02010330(?:8[0-4](?:..){0,4}?|..)06092a864886f70d01070[12]/;
/** Java's own formats, JKS and JCEKS, in version 1 or 2. */
const java = /^(?:feedfeed|cececece)0000000[12]/;
const headBytes = 64;

/**
 * The key store that the bytes are, by what they start with, whatever the file's name is. It is under a password, so
 * it is a warning; whether the password is a known one is not tried.
 */
export function keyStoreIn(bytes: Uint8Array): readonly Located[] {
  const head = Array.from(bytes.subarray(0, headBytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!pfx.test(head) && !java.test(head)) return [];
  const secret = createHash("sha256").update(bytes).digest("hex");
  const match = {
    kind: "key-store",
    rule: "key-store",
    severity: "warn",
    start: 0,
    end: 0,
    secret,
    prefix: "",
    certainty: "structure",
  } as const;
  return [{ match, line: 1, column: 1 }];
}
