import type { Detector, Match } from "../detector.ts";

/** `user:password@` or `:password@` behind a scheme, then a host: RFC 3986, 3.2.1. It starts with what is rare. */
const candidate = /:\/\/([^\s:/@"'`<>\\]{0,100}):([^\s/@"'`<>\\]{4,200})@[A-Za-z0-9[%_]/g;
const scheme = /[A-Za-z][A-Za-z0-9+.-]{1,20}$/;

/** Stands for a password that is somewhere else, or shows where one goes. */
const placeholder =
  /\$\{|\{\{|^\{|^\$[A-Za-z_]\w*$|\*{3}|\.\.\.|…|^%[A-Z_]{2,40}%$|^(.)\1*$|^(?:my|your|the|some|db|test|user)?[-_]?(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|token|api[-_]?key|key|credentials?|redacted|changeme|change[-_]me|placeholder|example|dummy|fake|x+)[-_]?(?:here)?\d{0,3}$|^(?:x-oauth-(?:basic|token)|root|admin|postgres|guest|user(?:name)?|mysql|redis|mongo|rabbitmq|minio|test(?:ing)?|local(?:host)?|foo(?:bar)?|bar|1234(?:5(?:6(?:78?)?)?)?)$/i;

/** Passwords in the address of a database, queue, registry or site, whatever its scheme. */
export const urlCredential: Detector = {
  rule: "url-credential",
  about: "secret",
  find: (text) => [...text.matchAll(candidate)].flatMap((found) => credentialIn(found, text)),
};

function credentialIn({ 0: written, 1: user, 2: secret, index }: RegExpExecArray, text: string): readonly Match[] {
  const name = scheme.exec(text.slice(Math.max(0, index - 21), index))?.[0];
  if (name === undefined || user === secret || placeholder.test(secret!) || /^[${<]/.test(user!)) return [];
  const start = index - name.length;
  const end = index + written.length - 1;
  return [
    {
      kind: "url-credential",
      rule: "url-credential",
      severity: "block",
      start,
      end,
      secret: secret!,
      prefix: "",
      certainty: "structure",
    },
  ];
}
