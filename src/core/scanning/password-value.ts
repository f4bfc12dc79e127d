import { classesOf, digitClass, isReference } from "./opaque-value.ts";
import { commonPasswords, instruction } from "./password-words.ts";
import { surprise } from "./surprise.ts";
import { isPlaceholder } from "./token-placeholder.ts";

const shortest = 8;
const longest = 128;
/** Sentences, code and markup. */
const written = /\s|[<>{}[\]"`]|\w\(|=>|==|&&|\|\||::|->|:\/\/|\.\.|^[./~#%:+-]|\\|[:,]$|\)[.,;]/;
/** One word, or several joined by case, `-`, `_`, `.`, `/`, `:`; each may end in a digit. So things are named, not guarded. */
const named = /^_{0,4}\p{L}+\d?(?:[-_./:](?:\p{L}+\d?|\d{1,2}|\*)){0,8}$/u;
/** Letters of languages in which nobody types passwords, but labels are written. */
const foreign = /[^\0-\x7f]/;
/** A word that says that a password stands here is none. */
const says = /pass|pwd|secret|admin|token|test|guess|dummy|demo/i;
/** Words that a passphrase is made of. */
const phrase = /^[a-z]{3,10}(?:-[a-z]{3,10}){2,7}$/;
/** What a name of chance has at least, in bits per character. */
const leastSurprise = 6.2;

/** Whether a value may be a password that a person chose and that is not what everybody tries first. */
export function isChosenPassword(value: string): boolean {
  if (value.length < shortest || value.length > longest || written.test(value) || isReference(value)) return false;
  const classes = classesOf(value);
  if ((classes & (classes - 1)) === 0 || instruction.test(value)) return false;
  if (isPhrase(value)) return true;
  if (isName(value)) return false;
  if (foreign.test(value) && (classes & digitClass) === 0) return false;
  return !isCommonPassword(value) && !isPlaceholder(value);
}

/** Whether a value is a password where nothing else can stand, such as in an address: also a plain word is one there. */
export const isGivenPassword = (value: string): boolean =>
  value.length >= 4 &&
  value.length <= longest &&
  !/^\/[a-z]{3,10}\/[\w./-]+$|^\d{1,5}$|\*{3}|\.{3}|…|[<>{}]|^\$\w+$|^\[|\]$/.test(value) &&
  !(isName(value) && says.test(value)) &&
  !isReference(value) &&
  !instruction.test(value) &&
  !isCommonPassword(value) &&
  (isPhrase(value) || !isPlaceholder(value));

/** `https://host:8080?q=@x` */
const port = /^\d{2,5}(?:[?#]|$)/;

/** Whether what stands between a user and a host is the user's own password: neither a port nor the user again. */
export const isOwnPassword = (user: string, password: string): boolean =>
  user !== password && !/^[${<%]/.test(user) && !port.test(password) && isGivenPassword(password);

/** Whether a value is a word, or several joined, as variables, fields and labels are. */
export const isName = (value: string): boolean => named.test(value) && surprise(value) < leastSurprise;

const lookalikes: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** Whether nothing is left of it but common words, with digits and signs for letters and behind them. */
export function isCommonPassword(value: string): boolean {
  const bare = value.replace(/[\d\W_]+$/, "");
  const plain = bare.replace(/[@4310!$57]/g, (sign) => lookalikes[sign]!);
  return [bare, plain].some((text) => {
    const words = text
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/);
    return words.every((word) => word.length < 2 || commonPasswords.has(word));
  });
}

/** `correct-horse-battery`, but not `new-password-field`. */
const isPhrase = (value: string): boolean =>
  phrase.test(value) && !value.split("-").some((word) => commonPasswords.has(word));
