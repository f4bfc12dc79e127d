// How much of what it should see the scanner sees: names x syntaxes x values, by detector. Not timed.
// node bench/recall.ts [--missed] lists by syntax and by value, and some of those that were missed.
import { automatonOf, eachKeyword } from "../src/core/scanning/automaton.ts";
import { withoutEscapes } from "../src/core/scanning/decode.ts";
import type { WaitingDetector } from "../src/core/scanning/detector.ts";
import { opaqueValue } from "../src/core/scanning/detectors/opaque-value.ts";
import { password } from "../src/core/scanning/detectors/password.ts";
import { type Chance, chance } from "../test/core/scanning/sampling.ts";
import { spelled, syntaxes } from "../test/core/scanning/syntaxes.ts";

const names = [
  "api key", "api token", "access token", "auth token", "secret", "client secret", "secret key", "private key",
  "refresh token", "signing key", "encryption key", "acme token", "acme api key", "webhook secret", "jwt secret",
  "session secret", "bearer token", "acme key", "token", "apikey", "service account key", "master key", "app secret",
]; // biome-ignore format: a list

const values: Readonly<Record<string, (by: Chance) => string>> = {
  "hex 32": (by) => by.hex(32),
  "hex 40": (by) => by.hex(40),
  "hex 64": (by) => by.hex(64),
  uuid: (by) => by.uuid(),
  "base36 20": (by) => by.base36(20),
  "base36 32": (by) => by.base36(32),
  "alnum 16": (by) => by.alnum(16),
  "alnum 20": (by) => by.alnum(20),
  "alnum 32": (by) => by.alnum(32),
  "alnum 40": (by) => by.alnum(40),
  "alnum 64": (by) => by.alnum(64),
  "base64 24": (by) => `${by.base64(22)}==`,
  "base64 44": (by) => `${by.base64(43)}=`,
  "base64 88": (by) => `${by.base64(86)}==`,
  "base64url 22": (by) => by.url(22),
  "base64url 43": (by) => by.url(43),
  "upper 32": (by) => by.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 32),
  "dotted": (by) => `${by.alnum(8)}.${by.alnum(24)}`,
  "prefixed": (by) => `acme_live_${by.alnum(24)}`,
}; // biome-ignore format: a list

const words = [
  "winter",
  "dragon",
  "orchid",
  "falcon",
  "pepper",
  "silver",
  "marble",
  "rocket",
  "coffee",
  "jordan",
  "velvet",
  "thunder",
];
const symbols = "!@#$%&*?-_.+";
const leet = (word: string) =>
  word.replace(/[aeios]/g, (letter) => ({ a: "4", e: "3", i: "1", o: "0", s: "5" })[letter]!);
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const word = (by: Chance) => words[by.number(0, words.length - 1)]!;
const passwords: Readonly<Record<string, (by: Chance) => string>> = {
  "Winter2024!": (by) => capital(word(by)) + by.number(1980, 2026) + by.of(symbols, 1),
  "winter8731": (by) => word(by) + by.digits(4),
  "W1nt3r&Dr4g0n": (by) => capital(leet(word(by))) + by.of("&!#_", 1) + capital(leet(word(by))),
  "winter-dragon-orchid": (by) => `${word(by)}-${word(by)}-${word(by)}`,
  "WinterDragon99": (by) => capital(word(by)) + capital(word(by)) + by.digits(2),
  "Tr0ub4dor&3": (by) => capital(leet(word(by))) + by.of(symbols, 1) + by.digits(1),
  "qwErty99!x": (by) => by.of("qwertyasdfg", 5) + by.upper(1) + by.digits(2) + by.of(symbols, 1) + by.lower(1),
  "S3cure!Winter2024": (by) => `S3cure!${capital(word(by))}${by.number(2010, 2026)}`,
  "random 10": (by) => by.alnum(10),
  "random 12 with signs": (by) => by.of("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#%^*-_+=", 12),
  "random 16": (by) => by.alnum(16),
  "random 20 with signs": (by) => by.of("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#%^*-_+=", 20),
}; // biome-ignore format: a list
const passwordNames = [
  "password",
  "db password",
  "passwd",
  "pwd",
  "smtp pass",
  "admin password",
  "passphrase",
  "postgres password",
  "redis password",
  "pass",
  "user passwd",
];

measure("opaque values", opaqueValue, names, values);
measure("passwords", password, passwordNames, passwords);

function measure(
  title: string,
  detector: WaitingDetector,
  names: readonly string[],
  values: Readonly<Record<string, (by: Chance) => string>>,
) {
  const automaton = automatonOf(detector.keywords);
  const sees = (text: string, path: string, value: string): boolean => {
    const plain = withoutEscapes(text);
    let seen = false;
    eachKeyword(automaton, plain, (index, end) => {
      const keyword = automaton.keywords[index]!;
      if (!seen) seen = detector.at(plain, { keyword, start: end - keyword.length, end }, path)?.secret === value;
    });
    return seen;
  };
  const by = chance(11);
  const tally = new Map<string, [found: number, all: number]>();
  const missed: string[] = [];
  for (const syntax of syntaxes)
    for (const name of names)
      for (const [kind, make] of Object.entries(values)) {
        const value = make(by);
        const text = syntax.text(spelled(name, syntax.style), value);
        const found = sees(text, syntax.path, value);
        for (const group of ["all", `syntax ${syntax.what}`, `name ${name}`, `value ${kind}`]) {
          const [one, all] = tally.get(group) ?? [0, 0];
          tally.set(group, [one + Number(found), all + 1]);
        }
        if (!found) missed.push(`${syntax.path}: ${text.trim()}`);
      }
  const share = ([found, all]: readonly [number, number]) => (100 * found) / all;
  console.log(`${title}: ${share(tally.get("all")!).toFixed(1)} % of ${tally.get("all")![1]}`);
  const worst = [...tally].filter(([group]) => group !== "all").sort((one, other) => share(one[1]) - share(other[1]));
  for (const [group, counted] of worst.slice(0, 24))
    console.log(`${share(counted).toFixed(1).padStart(7)} %  ${group}`);
  if (process.argv.includes("--missed"))
    for (let at = 0; at < missed.length; at += Math.ceil(missed.length / 40)) console.log(`  ${missed[at]}`);
}
