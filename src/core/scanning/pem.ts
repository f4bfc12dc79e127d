import { isPlaceholder } from "./token-placeholder.ts";

/** A private key in text form: its base64 without what stands in between, and the place of it all, header included. */
export type Pem = {
  readonly secret: string;
  readonly start: number;
  readonly end: number;
  readonly encrypted: boolean;
};

/** RFC 7468, RFC 4716 (four dashes and blanks) and OpenPGP's armour (RFC 9580, 6.2). */
const header = /-{4,5} ?BEGIN ([A-Z0-9 ]{0,30})PRIVATE KEY(?: BLOCK)? ?-{4,5}/;
/** How far before the words "PRIVATE KEY" the header begins, at most. */
const headerReach = 45;
/** The longest body that is read: an RSA key of 16,384 bits has about 12,500 characters. */
const longestBody = 16_000;
const shortestBody = 40;
/** Less than this, and then an ellipsis, is a picture of a key. */
const shortestElided = 100;

/** A DER sequence, OpenSSH's own form, ssh.com's; and an OpenPGP packet with a secret key. */
const keyStart = /^(?:M[A-P]|b3BlbnNzaC1rZXk|P2\/56w)/;
const pgpKeyStart = /^(?:l[A-Za-v]|x[Q-Za-f])/;
/** OpenSSH names the cipher behind its magic; `none` is none. */
const opensshCipher = /^openssh-key-v1\0{4}.(?:aes|3des|chacha20|blowfish|cast|arcfour)/s;

/** What may stand before, between and behind the lines: indentation, comment signs, quotes, operators that join. */
const between = /(?:(?!-{4}|\.{3})[\s"'`,;.\\#*>|()[\]&-])+/y;
/** The fields of RFC 1421 and of OpenPGP's armour. */
const field =
  /(Proc-Type: ?4,ENCRYPTED|DEK-Info: ?[A-Z0-9-]{1,30}(?:,[0-9A-Fa-f]{1,64})?)|(?:Version|Comment|Hash|Charset|Subject) ?: (?:[^\n ]| (?! )){0,200}/y;
const line = /[A-Za-z0-9+/]{1,16000}={0,2}/y;
const ellipsis = /\.{3}|…/y;

/**
 * The private key whose header has the words "PRIVATE KEY" at an offset: also without its last lines, escaped inside a
 * string, on one line, indented, quoted, commented out or joined from strings. Null when there is none.
 */
export function pemAt(text: string, words: number): Pem | null {
  const near = Math.max(0, words - headerReach);
  const found = header.exec(text.slice(near, words + headerReach));
  if (found === null || near + found.index > words) return null;
  const start = near + found.index;
  const label = found[1]!;
  const body = bodyFrom(text, start + found[0].length, { commented: text.slice(start - 2, start) === "//" });
  const { secret, elided } = body;
  if (secret.length < (elided ? shortestElided : shortestBody) || isPlaceholder(secret)) return null;
  // Under RFC 1421 the base64 is of what the cipher made of the key.
  if (!body.locked && !(label.includes("PGP") ? pgpKeyStart : keyStart).test(secret)) return null;
  const opening = Buffer.from(secret.slice(0, 60), "base64").toString("latin1");
  return {
    secret,
    start,
    end: body.end,
    encrypted: /ENCRYPTED/.test(label) || body.locked || opensshCipher.test(opening),
  };
}

/** The lines of base64 from an offset on. All are of one length but the last. */
function bodyFrom(text: string, from: number, { commented }: { commented: boolean }) {
  const body = { secret: "", end: from, locked: false, elided: false };
  let longest = 0;
  for (let at = from; at < text.length && at - from < longestBody; ) {
    const skipped = lengthAt(between, text, at);
    at += skipped;
    field.lastIndex = at;
    const named = body.secret === "" ? field.exec(text) : null;
    if (named) {
      body.locked ||= named[1] !== undefined;
      at = field.lastIndex;
      continue;
    }
    const length = lengthAt(line, text, at);
    if (length === 0) {
      body.elided = lengthAt(ellipsis, text, at) > 0;
      break;
    }
    const written = text.slice(at, at + length);
    at += length;
    const bare = commented && skipped > 0 ? written.replace(/^\/{2,}/, "") : written;
    if (/^(?:\+|\/*)$/.test(bare)) continue; // joins two strings, or starts a comment
    body.secret += bare;
    body.end = at;
    if (bare.length < longest || bare.endsWith("=")) break;
    longest = bare.length;
  }
  return body;
}

/** How much of a text a sticky pattern takes at an offset. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
