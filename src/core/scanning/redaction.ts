import type { Match } from "./detector.ts";
import { matchesIn } from "./engine.ts";
import { type Identifier, identifiersIn } from "./safe-harbor.ts";
import { filledTemplate } from "./template.ts";

/** `hipaa` also takes out the eighteen identifiers of the Safe Harbor method and fills the health-care template. */
export type RedactionProfile = "standard" | "hipaa";

export type Redaction = {
  readonly text: string;
  /** How many places were redacted, by the word that now stands there. */
  readonly counts: Readonly<Record<string, number>>;
  /** What could not be looked at, for people to read; empty when all was. */
  readonly troubles: readonly string[];
};

/** What is redacted may uncover what it lay over; more rounds than these are not needed and not made. */
const mostRounds = 8;

const shorter: Readonly<Record<string, string>> = { EMAIL_ADDRESS: "EMAIL", PHONE_NUMBER: "PHONE", IBAN_CODE: "IBAN" };

/**
 * A text without the secrets and personal data in it: `[EMAIL_1]` stands where an address stood, the same number for
 * the same address. Nothing leads back to the values. To redact the result changes nothing, and a scan of it finds
 * nothing.
 */
export function redact(
  text: string,
  path: string,
  { profile = "standard" }: { readonly profile?: RedactionProfile } = {},
): Redaction {
  const counts: Record<string, number> = {};
  const troubles = new Set<string>();
  let rest = profile === "hipaa" ? filledTemplate(text, counts) : text;
  const name = namer(text);
  for (let round = 0; round < mostRounds; round++) {
    const seen = matchesIn(rest, path, ["secret", "person"]);
    for (const trouble of seen.troubles) troubles.add(trouble);
    const more = profile === "hipaa" ? identifiersIn(rest, path) : [];
    const found = apart([...seen.matches.map(identifierOf), ...more], rest);
    if (found.length === 0) return { text: rest, counts, troubles: [...troubles] };
    rest = replaced(rest, found, name);
    for (const { word } of found) counts[word] = (counts[word] ?? 0) + 1;
  }
  troubles.add(`after ${mostRounds} rounds something is left in it`);
  return { text: rest, counts, troubles: [...troubles] };
}

const identifierOf = ({ kind, start, end, secret }: Match): Identifier => ({
  word: shorter[kind] ?? kind.toUpperCase().replace(/\W/g, "_"),
  start,
  end,
  value: secret,
});

const placeholder = /\[([A-Z][A-Z0-9_]*?)(?:_(\d{1,9}))?\]/g;

/** Numbers values as they come, after the numbers that an earlier redaction has left in the text. */
function namer(text: string): (identifier: Identifier) => string {
  const last = new Map<string, number>();
  for (const [, word, number] of text.matchAll(placeholder))
    last.set(word!, Math.max(last.get(word!) ?? 0, Number(number ?? 0)));
  const names = new Map<string, string>();
  return ({ word, value }) => {
    const key = `${word}\0${value}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const number = (last.get(word) ?? 0) + 1;
    last.set(word, number);
    names.set(key, `[${word}_${number}]`);
    return `[${word}_${number}]`;
  };
}

/** In their order, the longest of those that overlap; what is a placeholder already stays. */
function apart(found: readonly Identifier[], text: string): readonly Identifier[] {
  const done = new Uint8Array(text.length);
  for (const { 0: written, index } of text.matchAll(placeholder)) done.fill(1, index, index + written.length);
  const taken = new Uint8Array(text.length);
  return found
    .filter(({ start, end }) => done.subarray(start, end).includes(0) && !isPlaceholders(text.slice(start, end)))
    .toSorted((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((one, other) => one.start - other.start);
}

/** Whether nothing is left to redact. */
const isPlaceholders = (text: string): boolean => !/[\p{L}\d]/u.test(text.replace(placeholder, ""));

function replaced(text: string, found: readonly Identifier[], name: (identifier: Identifier) => string): string {
  let rest = "";
  let at = 0;
  for (const identifier of found) {
    rest += text.slice(at, identifier.start) + name(identifier);
    at = identifier.end;
  }
  return rest + text.slice(at);
}
