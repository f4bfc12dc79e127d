import { assignmentAt } from "../assignment.ts";
import { base58Checksum } from "../base58.ts";
import type { Match, WaitingDetector } from "../detector.ts";
import { isPublishedKey } from "../published-key.ts";
import { hasRunAhead } from "../run-ahead.ts";
import { isPlaceholder } from "../token-placeholder.ts";

const rule = "wallet";
const shortestKey = 50;
const longestKey = 88;
const keyNames = [
  "private_key",
  "privatekey",
  "private-key",
  "privkey",
  "priv_key",
  "deployer_key",
  "wallet_key",
  "wif",
];
const phraseNames = ["mnemonic", "seed_phrase", "seedphrase", "seed phrase", "recovery_phrase", "recovery phrase"];

const scalar = /^(?:0x)?([0-9a-f]{64})$/i;
/** Wallet import format: a version, 32 bytes, perhaps a mark, four bytes of checksum. */
const importFormat = /^[59KLc][1-9A-HJ-NP-Za-km-z]{50,51}$/;
/** Solana's: the scalar and the public key. */
const pair = /^[1-9A-HJ-NP-Za-km-z]{86,88}$/;
/** BIP 39: 12, 15, 18, 21 or 24 words of three to eight letters. */
const phrase =
  /[\w-]{0,30}["'`]?\s{0,4}(?::=|=>|[:=,(])\s{0,20}["'`]?((?:[a-z]{3,8}[ ,]{1,2}){11,23}[a-z]{3,8})(?![a-z]|[ ,]{1,2}[a-z])/y;
const lengths = new Set([12, 15, 18, 21, 24]);
/** Words that no sentence does without, and the list of BIP 39 does. */
const prose =
  /\b(?:the|and|for|with|from|your|our|are|was|were|has|had|not|but|its|his|her|their|which|should|could|would|been|being|these|those|used|into|using|does)\b/;
/** Of twelve words by chance, hardly two are the same; samples say one of them over and over. */
const leastDistinct = 0.75;

/** Keys and seed phrases of wallets. Nothing but their name tells them from hashes and prose. */
export const wallet: WaitingDetector = {
  rule,
  about: "secret",
  keywords: [...keyNames, ...phraseNames],
  at(text, { keyword, start, end }, path) {
    if (phraseNames.includes(keyword)) return phraseAt(text, end);
    if (!hasRunAhead(text, end, shortestKey)) return null;
    const assignment = assignmentAt(text, start, end, path);
    return assignment && keyIn(assignment);
  },
};

function keyIn({ name, value, start, end }: { name: string; value: string; start: number; end: number }): Match | null {
  if (value.length < shortestKey || value.length > longestKey || /public|address|hash|path/i.test(name)) return null;
  const hex = scalar.exec(value)?.[1]?.toLowerCase();
  const checked = importFormat.test(value) && base58Checksum(value) === "valid";
  if (!checked && ((hex === undefined && !pair.test(value)) || isPlaceholder(value))) return null;
  const published = isPublishedKey(hex ?? value);
  const severity = published ? "info" : "block";
  // What is known to be everybody's is surer than any name.
  const certainty = checked ? "checksum" : published ? "structure" : "name";
  return { kind: "crypto-private-key", rule, severity, certainty, start, end, secret: hex ?? value, prefix: "" };
}

function phraseAt(text: string, at: number): Match | null {
  phrase.lastIndex = at;
  const found = phrase.exec(text)?.[1];
  if (found === undefined) return null;
  const words = found.split(/[ ,]{1,2}/);
  if (!lengths.has(words.length) || prose.test(found)) return null;
  if (new Set(words).size < words.length * leastDistinct) return null;
  const end = phrase.lastIndex;
  const secret = words.join(" ");
  const start = end - found.length;
  return { kind: "crypto-seed-phrase", rule, severity: "block", certainty: "name", start, end, secret, prefix: "" };
}
