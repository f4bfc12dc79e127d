import type { Detector, Match } from "../detector.ts";

/** RFC 7519 in its compact form: header and payload are JSON objects, so both start with base64url of `{"`. */
const candidate =
  /(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{10,2000})\.(eyJ[A-Za-z0-9_-]{2,6000})\.([A-Za-z0-9_-]{0,2000})(?![A-Za-z0-9_-])/g;

/** JSON Web Tokens. Unsigned ones and the sample of jwt.io open nothing. */
export const jwt: Detector = {
  rule: "jwt",
  about: "secret",
  find: (text) => [...text.matchAll(candidate)].flatMap(jwtIn),
};

function jwtIn({ 0: token, 1: head, 2: body, 3: signature, index: start }: RegExpExecArray): readonly Match[] {
  const header = decoded(head!);
  if (header === null || !("alg" in header || "typ" in header)) return [];
  const payload = decoded(body!);
  const harmless =
    signature === "" ||
    String(header.alg).toLowerCase() === "none" ||
    (payload?.sub === "1234567890" && payload.name === "John Doe");
  const end = start + token.length;
  const severity = harmless ? "info" : "block";
  return [
    { kind: "json-web-token", rule: "jwt", severity, start, end, secret: token, prefix: "", certainty: "structure" },
  ];
}

type Claims = { readonly alg?: unknown; readonly typ?: unknown; readonly sub?: unknown; readonly name?: unknown };

function decoded(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(atob(part.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof value === "object" && value !== null ? (value as Claims) : null;
  } catch {
    return null;
  }
}
