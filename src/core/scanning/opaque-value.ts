import { surprise } from "./surprise.ts";
import { isPlaceholder } from "./token-placeholder.ts";

/** How surely a value was made by a generator of secrets. */
export type Opacity = "high" | "middle";

/** Shorter and longer values are judged by nobody. */
const shortest = 8;
const longest = 400;

/** Something that stands for a value which is elsewhere: templates, variables, calls, vault paths, encrypted values. */
const reference =
  /\$\{|\{\{|#\{|<%|%[{(]|\$\(|^\$\w+$|^\$[{[]|^%[\w-]+%$|^@[\w.-]+@$|^<.*>$|^\{.*\}$|^\[.*\]$|^__\w+__$|\(\)|^(?:secrets|vars|env|config|process|os|self|this|params|ctx|context|request|req|local|var|data|settings)\.|process\.env|os\.environ|getenv|^(?:arn|op|ssm|vault|file|env|enc|data|cid|urn|did|oci|ref|blob|keyvault|awssm|gcpsm):|^ENC[[(]|^AQICAH|^(?:!|&|\*)\w+$|^\$(?:2[abxy]?|argon2\w*|[156y]|pbkdf2[\w-]*|scrypt)\$|^pbkdf2_|^\$ANSIBLE_|^\{\w{2,10}\}/;
/** A call, a list, markup, a sentence: no value of a generator holds such characters. */
const written = /[\s()[\]{}<>"'`\\,;|]|:\/\/|\.\.|^[.~]|^--|[.:/-]$/;
/** Things with a form of their own: hashes, versions, dates, addresses, packages, files, colours, public keys; and JSON Web Tokens, which others judge. */
const form =
  /^(?:sha\d{1,3}|md5|blake\w{1,3})[-:=]|^v?\d{1,4}(?:\.\d{1,6}){1,4}|^\d{4}-\d\d-\d\d|^[\w.+-]+@[\w-]+\.[\w.]+$|^@?[\w./-]+@[\^~]?\d+\.\d|\.(?:[cm]?[jt]sx?|json|ya?ml|html?|s?css|png|jpe?g|gif|svg|ico|md|txt|py|rb|go|rs|java|php|pem|key|crt|cer|p12|pfx|jks|sh|env|toml|xml|zip|gz|tgz|jar|exe|dll|so|vue|lock|log|db|com|org|net|io|dev|local)(?:$|[:/?#])|^#[0-9a-f]{3,8}$|^0x[0-9a-f]{1,16}$|^0x[0-9a-f]{40}$|^ssh-|^AAAA[BCE]3Nza|^MII[BC]Ij|^MF[kY]wEw|^MHYwEA|^MCowBQYDK2V|^MIG[fb]M|^age1|^[Mm]-?\d+(?:\.\d+)?[ ,-]|^eyj[\w-]{8,}\.eyj/i;
const uuid = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const onlyHex = /^(?:0x)?[0-9a-f]+$/i;

/** Whether a value stands for another one or has a form that no secret has, whatever its name is. */
export const isReference = (value: string): boolean => reference.test(value) || form.test(value);

/** Hexadecimal digits, also in the groups of a UUID: as likely the name of a thing as a key to it. */
export const isHexadecimal = (value: string): boolean => onlyHex.test(value) || uuid.test(value);

/** How much a value looks like chance; null if it does not, or if it is a reference, a placeholder, a form of its own. */
export function opacityOf(value: string): Opacity | null {
  const { length } = value;
  if (length < shortest || length > longest) return null;
  const classes = classesOf(value);
  const hasDigit = (classes & digitClass) > 0;
  const isOneClass = (classes & (classes - 1)) === 0;
  if (classes === digitClass || (length < 16 && (!hasDigit || isOneClass))) return null; // the cheap question first
  if (written.test(value) || isReference(value) || isPlaceholder(value)) return null;
  const bits = surprise(value);
  const spread = entropy(value) / Math.log2(Math.min(length, alphabetOf(value)));
  const least = isHexadecimal(value) ? 5.4 : hasDigit ? 5.2 : 6.2;
  if (length >= 16) {
    if (spread < 0.75 || bits < least) return null;
    return bits > least + 0.8 ? "high" : "middle";
  }
  if ((classes & otherClass && !/\w{6}/.test(value)) || spread < 0.8 || bits < 6) return null;
  return length >= 12 && bits > 7 ? "high" : "middle";
}

const lowerClass = 1;
const upperClass = 2;
export const digitClass = 4;
const otherClass = 8;

/** Which classes of characters a value has: small letters, capitals, digits, others. One bit each. */
export function classesOf(value: string): number {
  let classes = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code >= 97 && code <= 122) classes |= lowerClass;
    else if (code >= 65 && code <= 90) classes |= upperClass;
    else if (code >= 48 && code <= 57) classes |= digitClass;
    else classes |= otherClass;
  }
  return classes;
}

const alphabetOf = (value: string): number => (isHexadecimal(value) ? 16 : 64);

/** Shannon's, in bits per character. Characters beyond Latin-1 count as one. */
function entropy(value: string): number {
  const counts = new Uint16Array(256);
  for (let at = 0; at < value.length; at++) counts[Math.min(255, value.charCodeAt(at))]!++;
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / value.length) * Math.log2(count / value.length);
  return sum;
}
