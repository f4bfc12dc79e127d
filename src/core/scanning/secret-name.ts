/** How surely something of this name is a secret. */
export type NameStrength = "strong" | "fair" | "weak";

/** Said last, these name something about a secret, or where it is, and not the secret. */
const about = new Set(
  `id ids name names path paths file files filename dir directory folder url urls uri host hostname port version size length len
  type types kind pattern regex regexp prefix suffix field fields column columns label labels title text message messages error errors
  description desc help hint placeholder hash hashes digest checksum integrity fingerprint thumbprint algorithm alg algo format
  count limit max min index idx offset position pos order sort color colour style class classes cls icon image selector element
  node component expiry expires expiration expired ttl age duration timeout lifetime time date at on enabled disabled required
  optional valid invalid exists present issuer audience scope scopes endpoint route provider service owner user username email
  tag tags ref refs link links template example sample test tests spec mock generator factory validator parser handler manager
  store storage cache policy rule rules schema model table mode status state code codes map list set array object event events
  action input output button form page view header headers param params parameter parameters arg args argument option options
  property attribute attr var variable env location source src target origin domain region arn bits curve usage`.split(
    /\s+/,
  ),
);
/** Said anywhere, these make it no secret. */
const open = new Set(
  `public publishable pub hash sha sha1 sha256 sha512 md5 checksum digest integrity fingerprint etag csrf xsrf authenticity nonce salt websocket ws page next
  continuation cursor primary foreign cache sort partition translation i18n locale keyboard keycode keypress keyword keywords
  shortcut hotkey sitekey commit revision rev git blob object column row map react unique idempotency lookup routing bind binding`.split(
    /\s+/,
  ),
);
/** Words that end like a name for secrets and are none. */
const lookalike =
  /^(?:monkey|donkey|turkey|hockey|jockey|whiskey|hotkey|passkey|subkey|datakey|mapkey|rowkey|pubkey|publickey)$/;
/** What kind of key it is. A key of another kind, or just a key, is as likely one of a map. */
const lock = new Set(
  `api app application access account admin aes auth authentication authorization client consumer cookie crypt crypto decrypt
  decryption deploy dev developer device encrypt encryption hmac integration jwt licence license live live local master personal
  private prod production project root rsa secret security server service session shared sign signature signing ssh ssl
  staging storage subscription symmetric system team tls user webhook workspace write x`.split(/\s+/),
);
/** Names of many things, one of which is a secret. */
const vague = /^(?:keys|api|auth|access|session|sessionid|client|pepper|seed|pat|signature|sig|licen[cs]e)$/;
const compound = /^(\w{2,20})(key|token|secret)s?$/;

/** What a name says of its value: a secret surely, likely, perhaps; or null if it is something else. */
export function strengthOf(name: string): NameStrength | null {
  const words = wordsOf(name);
  const last = words.at(-1)?.replace(/\d+$/, "");
  if (last === undefined || about.has(last) || words.some((word) => open.has(word))) return null;
  if (last === "key" && words.at(-2) === "site") return null; // of a captcha, for browsers
  for (const [at, word] of words.entries()) {
    if (/^(?:secrets?|tokens?|credentials?|creds?|bearer|authorization|apikeys?)$/.test(word)) return "strong";
    if (/^keys?$/.test(word) && lock.has(words[at - 1] ?? "")) return "strong";
    const [, first, second] = compound.exec(word) ?? [];
    if (first && !lookalike.test(word) && (second !== "key" || lock.has(first))) return "strong";
  }
  if (lookalike.test(last)) return null;
  if (last !== "key" && !last.endsWith("key")) return vague.test(last) ? "weak" : null;
  return words.length > 1 || last !== "key" ? "fair" : "weak";
}

/** `customerAPIKey`, `customer-api_key` and `customer.apiKey` as `customer`, `api`, `key`. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

const passwordWord =
  /passw(?:or)?ds?$|pwd$|passphrase$|passcode$|^(?:(?:db|user|my|smtp|mysql|sql|pg|ftp|mail|root|admin|key|store|keystore)?pass)$/;
const environment =
  /^(?:prod|production|dev|development|stag(?:e|ing)|test|live|main|master|root|admin|db|value|default|old|new|backup|local|plain|text)$/;

/** Whether a name says that its value is a password. */
export function isPasswordName(name: string): boolean {
  const words = wordsOf(name).map((word) => word.replace(/\d+$/, ""));
  if (words.some((word) => open.has(word) || /^(?:hashed|encrypted|encoded|encryption|cwd)$/.test(word))) return false;
  const last = words.findLast((word) => !environment.test(word)) ?? "";
  return passwordWord.test(last) || words.join(" ") === "identified by";
}
