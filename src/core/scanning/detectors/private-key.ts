import type { Detector, Match } from "../detector.ts";

const begin = /-----BEGIN[ A-Z0-9]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
/** The longest body that is looked at: an RSA key of 16,384 bits has about 12,500 characters. */
const longestBody = 16_000;
/** RFC 7468 and RFC 1421 bodies are DER sequences, OpenSSH's start with its name, PGP's with a secret-key packet. */
const keyStart = /^(?:M[A-P]|b3BlbnNzaC1rZXk)/;
const pgpKeyStart = /^[lx][Q-Za-f]/;
const shortestBody = 40;

/**
 * Private keys in text form, also without their last lines, escaped inside a string, indented, quoted or commented
 * out. A key under a password is a warning.
 */
export const privateKey: Detector = {
  rule: "private-key",
  about: "secret",
  find: (text) => [...text.matchAll(begin)].flatMap((found) => keyAt(text, found)),
};

function keyAt(text: string, { 0: header, index: start }: RegExpExecArray): readonly Match[] {
  const from = start + header.length;
  const dashes = text.slice(from, from + longestBody).indexOf("-----");
  const body = text.slice(from, from + (dashes < 0 ? longestBody : dashes));
  const { secret, length, locked } = readBody(body);
  const isKey = header.includes("PGP") ? pgpKeyStart : keyStart;
  if (secret.length < shortestBody || !isKey.test(secret)) return [];
  const encrypted = locked || header.includes("ENCRYPTED");
  return [
    {
      kind: encrypted ? "encrypted-private-key" : "private-key",
      rule: "private-key",
      severity: encrypted ? "warn" : "block",
      start,
      end: from + length,
      secret,
      prefix: "",
      certainty: "structure",
    },
  ];
}

/** The base64 lines at the start of a body, and how far they reach. */
function readBody(body: string): { secret: string; length: number; locked: boolean } {
  let secret = "";
  let length = 0;
  let locked = false;
  // An escaped line end has become two blanks.
  for (const { 0: line, index } of body.matchAll(/(?:[^\n ]| (?! ))+/g)) {
    // What stands around a line of the key: comment signs, quotes, a plus or comma that joins strings.
    const bare = line.replace(/^[\s#*>|"'`;-]{0,40}(?:\/\/)?[\s"'`]{0,40}/, "").replace(/[\s"'`+,;.)\\]{1,40}$/, "");
    if (/^(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset):/.test(bare)) locked ||= /ENCRYPTED|^DEK/.test(bare);
    else if (/^[A-Za-z0-9+/]{1,16000}={0,2}$/.test(bare)) {
      secret += bare;
      length = index + line.length;
    } else if (bare !== "") break;
  }
  return { secret, length, locked };
}
