import { wordsOf } from "./labelled.ts";
import { isCode } from "./paths.ts";
import { safeHarborFields, safeHarborForms } from "./safe-harbor-identifiers.ts";
import { tablesIn } from "./table.ts";

/** A place to redact, and the word to write there. Equal values of one word get the same number. */
export type Identifier = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
};

/** `label: value`, `"label": "value"`, `label = value`: the label begins a line or follows a separator. */
const labelled =
  /(?<=^|[\n,;{(|<>\t]|\. )[ \t]{0,40}["']?([A-Za-z][\w '.-]{1,40}?)["']?[ \t]{0,3}(?::|=>?|\|)[ \t]{0,8}(?:"((?:[^"\\\n]|\\.){1,400})"|'((?:[^'\\\n]|\\.){1,400})'|([^\s"'{}[\]<>|,;][^\n"{}[\]<>|;,]{0,200}))/dg;

const known = safeHarborFields.map(({ word, label }) => ({ word, label: new RegExp(`^(?:the )?(?:${label})s?$`) }));
const wordFor = (name: string): string | undefined => {
  const words = wordsOf(name.trim());
  return known.find(({ label }) => label.test(words))?.word;
};
/** Says that there is no value; a year may stay, and so may a sentence where a name should be. */
const isHarmless = (word: string, value: string): boolean =>
  /^(?:null|none|nil|true|false|undefined|unknown|n\/a|-{1,9}|\.{1,9})?$/i.test(value) ||
  (word === "DATE" && /^\d{4}$/.test(value)) ||
  (word === "NAME" && !/^\p{Lu}/u.test(value));

/** Every place in a text that holds one of the eighteen identifiers of the Safe Harbor method. */
export const identifiersIn = (text: string, path: string): readonly Identifier[] => [
  ...safeHarborForms.flatMap(({ word, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: value, index }) => identifier(word, index, value)),
  ),
  ...labelledIn(text, path),
  ...columnsIn(text, path),
];

function labelledIn(text: string, path: string): readonly Identifier[] {
  return [...text.matchAll(labelled)].flatMap((found) => {
    const word = wordFor(found[1]!);
    // In code, a bare word is a name and no value.
    const group = found[2] !== undefined ? 2 : found[3] !== undefined ? 3 : isCode(path) ? 0 : 4;
    if (word === undefined || group === 0) return [];
    const value = found[group]!.trimEnd();
    return isHarmless(word, value) ? [] : [identifier(word, found.indices![group]![0], value)];
  });
}

function columnsIn(text: string, path: string): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const { header, rows } of tablesIn(text, path)) {
    const words = header.map(wordFor);
    if (words.some((word) => word !== undefined))
      for (const cells of rows)
        for (const [column, { start, end }] of cells.entries()) {
          const [word, value] = [words[column], text.slice(start, end)];
          if (word !== undefined && !isHarmless(word, value)) found.push(identifier(word, start, value));
        }
  }
  return found;
}

const identifier = (word: string, start: number, value: string): Identifier => ({
  word,
  start,
  end: start + value.length,
  value: value.toLowerCase(),
});
