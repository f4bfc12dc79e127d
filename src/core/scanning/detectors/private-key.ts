import type { WaitingDetector } from "../detector.ts";
import { pemAt } from "../pem.ts";

/**
 * Private keys in text form, whatever stands around their lines, their end present or not. A key under a password is
 * a warning; public keys and certificates are none.
 */
export const privateKey: WaitingDetector = {
  rule: "private-key",
  about: "secret",
  keywords: ["private key"],
  at(text, hit) {
    const key = pemAt(text, hit.start);
    if (key === null) return null;
    const { secret, start, end, encrypted } = key;
    return {
      kind: encrypted ? "encrypted-private-key" : "private-key",
      rule: "private-key",
      severity: encrypted ? "warn" : "block",
      certainty: "structure",
      start,
      end,
      secret,
      prefix: "",
    };
  },
};
