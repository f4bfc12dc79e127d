import type { Detector, Match } from "../detector.ts";

/** A scheme, then `user:password@` or `:password@`, then a host: RFC 3986, 3.2.1. */
const candidate =
  /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{1,20}):\/\/([^\s:/@"'`<>\\]{0,100}):([^\s/@"'`<>\\]{4,200})@[A-Za-z0-9[%_]/g;

/** Stands for a password that is somewhere else, or shows where one goes. */
const placeholder =
  /[${}<>*]|\.\.\.|…|^%[A-Z_]{2,40}%$|^(.)\1*$|^(?:my|your|the|some|db|test|user)?[-_]?(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|token|api[-_]?key|key|credentials?|redacted|changeme|change[-_]me|placeholder|example|dummy|fake|x+)[-_]?(?:here)?\d{0,3}$|^(?:x-oauth-(?:basic|token)|root|admin|postgres|guest|user(?:name)?|mysql|redis|mongo|rabbitmq|minio|test(?:ing)?|local(?:host)?|foo(?:bar)?|bar|1234(?:5(?:6(?:78?)?)?)?)$/i;

/** Passwords in the address of a database, queue, registry or site, whatever its scheme. */
export const urlCredential: Detector = {
  rule: "url-credential",
  about: "secret",
  patterns: [candidate],
  find: (text) => [...text.matchAll(candidate)].flatMap(credentialIn),
};

function credentialIn({ 0: written, 2: user, 3: secret, index: start }: RegExpExecArray): readonly Match[] {
  if (user === secret || placeholder.test(secret!) || /^[${<]/.test(user!)) return [];
  const end = start + written.length - 1;
  return [
    { kind: "UrlCredential", rule: "url-credential", severity: "block", start, end, secret: secret!, prefix: "" },
  ];
}
