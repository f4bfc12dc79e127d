import type { Hit, Match, WaitingDetector } from "../detector.ts";
import { isPlaceholder } from "../token-placeholder.ts";

/** PuTTY's format, versions 2 and 3 (PuTTY's manual, appendix C): what is public, and then the private lines. */
const puttyStart = /PuTTY-User-Key-File-[23]: ?[a-z0-9@.-]{3,60}[\s\\]{1,8}Encryption: ?([a-z0-9-]{3,20})/y;
const puttyEnd = /Private-Lines: ?\d{1,3}[\s\\]{1,8}([A-Za-z0-9+/]{24,64})/y;
const longestPutty = 6_000;

/** 32 bytes in base64: the last digit stands for four bits. */
const wireguard = /private_?key["']?\s{0,5}[=:]\s{0,5}["']?([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/iy;

const keyType = /kty\\{0,3}["']?\s{0,5}[:=]\s{0,5}\\{0,3}["'](?:RSA|EC|OKP|(oct))\\{0,3}["']/y;
/** RFC 7518, 6.2.2, 6.3.2 and 6.4: the private part is `d`, of a shared key `k`. */
const privatePart = /(?<![\w-])d\\{0,3}["']?\s{0,5}[:=]\s{0,5}\\{0,3}["']([\w-]{40,1400})=?\\{0,3}["']/;
const sharedPart = /(?<![\w-])k\\{0,3}["']?\s{0,5}[:=]\s{0,5}\\{0,3}["']([\w-]{22,1400})=?\\{0,3}["']/;
/** An RSA key of 4,096 bits as JSON has about 3,200 characters; `kty` stands anywhere among them. */
const jwkReach = 3_500;
/** Two keys do not lie so close together. */
const closest = 48;

const readers: Readonly<Record<string, (text: string, hit: Hit) => Seen | null>> = {
  "putty-user-key-file-": puttyAt,
  privatekey: wireguardAt,
  private_key: wireguardAt,
  kty: jwkAt,
};

type Seen = Pick<Match, "kind" | "start" | "end" | "secret">;

/** Private keys in the formats of PuTTY, WireGuard and JSON Web Key. */
export const keyFile: WaitingDetector = {
  rule: "key-file",
  about: "secret",
  keywords: Object.keys(readers),
  at(text, hit) {
    const seen = readers[hit.keyword]!(text, hit);
    if (seen === null || isPlaceholder(seen.secret)) return null;
    const severity = seen.kind === "encrypted-private-key" ? "warn" : "block";
    return { ...seen, rule: "key-file", severity, certainty: "structure", prefix: "" };
  },
};

function puttyAt(text: string, { start }: Hit): Seen | null {
  puttyStart.lastIndex = start;
  const cipher = puttyStart.exec(text)?.[1];
  const lines = cipher === undefined ? -1 : text.slice(start, start + longestPutty).indexOf("Private-Lines:");
  if (lines < 0) return null;
  puttyEnd.lastIndex = start + lines;
  const secret = puttyEnd.exec(text)?.[1];
  if (secret === undefined) return null;
  return { kind: cipher === "none" ? "private-key" : "encrypted-private-key", start, end: puttyEnd.lastIndex, secret };
}

function wireguardAt(text: string, { start }: Hit): Seen | null {
  wireguard.lastIndex = start;
  const found = wireguard.exec(text);
  if (found === null || isWordCharacter(text[start - 1])) return null;
  const end = start + found[0].length;
  return { kind: "wireguard-private-key", start: end - found[1]!.length, end, secret: found[1]! };
}

/** The private or shared part of the object that says its key type here. */
function jwkAt(text: string, { start }: Hit): Seen | null {
  keyType.lastIndex = start;
  const type = keyType.exec(text);
  if (type === null || text.slice(Math.max(0, start - closest), start).includes("kty")) return null;
  const before = text.slice(Math.max(0, start - jwkReach), start);
  const behind = text.slice(start, start + jwkReach);
  const opens = before.lastIndexOf("{");
  const closes = behind.search(/[{}]/);
  if (opens < 0) return null;
  const from = start - before.length + opens;
  const object = before.slice(opens) + (closes < 0 ? behind : behind.slice(0, closes));
  const found = (type[1] ? sharedPart : privatePart).exec(object);
  if (found === null) return null;
  return {
    kind: "json-web-key",
    start: from + found.index,
    end: from + found.index + found[0].length,
    secret: found[1]!,
  };
}

const isWordCharacter = (one: string | undefined): boolean => one !== undefined && /[A-Za-z0-9_]/.test(one);
