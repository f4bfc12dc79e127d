import type { Match, WaitingDetector } from "../detector.ts";
import { isPublishedKey } from "../published-key.ts";
import { isPlaceholder } from "../token-placeholder.ts";

/**
 * RFC 7519 in the compact form of RFC 7515 (three parts: header, claims, signature) or RFC 7516 (five: header, key,
 * vector, text, tag).
 */
const parts =
  /(eyJ[A-Za-z0-9_-]{10,4000})\.([A-Za-z0-9_-]{0,8000})\.([A-Za-z0-9_-]{0,2000})(?:\.([A-Za-z0-9_-]{4,16000})\.([A-Za-z0-9_-]{16,100}))?(?![A-Za-z0-9_<${*…-]|\.\.|\.[A-Za-z0-9_-]{10})/y;
/** The shortest signature that RFC 7518 has, of 256 bits, is longer; a shorter one was made up or cut. */
const shortestSignature = 40;

const algorithm = /"alg"\s{0,5}:\s{0,5}"([^"]{1,40})"/;
/** What the samples of jwt.io, of RFC 7519, 3.1, and of Supabase claim, whatever they are signed with: nothing real. */
const harmless =
  /"sub"\s{0,5}:\s{0,5}"1234567890"|"http:\/\/example\.com\/is_root"|"iss"\s{0,5}:\s{0,5}"supabase-demo"/;
/** Supabase means it for browsers. */
const forEverybody = /"role"\s{0,5}:\s{0,5}"anon"/;

/** JSON Web Tokens. Unsigned ones open nothing; samples that everybody prints and keys for browsers are no finding. */
export const jwt: WaitingDetector = {
  rule: "jwt",
  about: "secret",
  keywords: ["eyj"],
  at(text, { start }) {
    if (start > 0 && /[A-Za-z0-9_-]/.test(text[start - 1]!)) return null;
    parts.lastIndex = start;
    const found = parts.exec(text);
    return found && jwtIn(found);
  },
};

function jwtIn({ 0: token, 1: head, 2: body, 3: third, 4: text, index: start }: RegExpExecArray): Match | null {
  const header = decoded(head!);
  const alg = algorithm.exec(header)?.[1];
  if (!isObject(header) || (alg === undefined && !/"typ"/.test(header))) return null;
  const encrypted = /"enc"/.test(header);
  if (encrypted !== (text !== undefined)) return null;
  const claims = encrypted ? "" : decoded(body!);
  if (!encrypted && !isObject(claims)) return null;
  const unsigned = third === "" || alg?.toLowerCase() === "none";
  if (!encrypted && !unsigned && (third!.length < shortestSignature || isPlaceholder(third!))) return null;
  if (forEverybody.test(claims) || isPublishedKey(token)) return null;
  return {
    kind: "json-web-token",
    rule: "jwt",
    severity: (unsigned && !encrypted) || harmless.test(claims) ? "info" : "block",
    certainty: "structure",
    start,
    end: start + token.length,
    secret: token,
    prefix: "",
  };
}

const isObject = (json: string): boolean => json.startsWith("{") && json.trimEnd().endsWith("}");

const decoded = (part: string): string => Buffer.from(part, "base64url").toString("latin1");
