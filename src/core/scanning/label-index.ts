/** Something called by its name: how many words lie between, and how many words the name has. */
export type Naming = { readonly item: number; readonly distance: number; readonly words: number };

/** What may follow a name in one word, as in `nhsnumber` or `ssns`. */
const ending = /(?:numbers?|nummer|numero|num|nbr|no|nr|code|id|s)$/;
/** The first letter of Chinese, Japanese and Korean, which are written without blanks. */
const withoutBlanks = 0x2e80;
const longestEastern = 10;

type Phrase = { readonly item: number; readonly words: readonly string[] };
const none: readonly never[] = [];

/** Knows the labels of many items at once, by their last words. */
export class LabelIndex {
  readonly #byLastWord = new Map<string, Phrase[]>();

  /** For each item its labels, in lower case, with blanks between words. */
  constructor(labels: readonly (readonly string[])[]) {
    for (const [item, phrases] of labels.entries())
      for (const phrase of phrases) {
        const words = phrase.split(" ").toReversed();
        const list = this.#byLastWord.get(words[0]!) ?? [];
        this.#byLastWord.set(words[0]!, list);
        list.push({ item, words });
      }
  }

  /** The items that some words name, which are given the nearest first; `step` is -1 if they are in reading order. */
  named(words: readonly string[], step: 1 | -1 = 1): readonly Naming[] {
    let found: Naming[] | null = null;
    for (let distance = 0; distance < words.length; distance++)
      for (const { item, words: phrase } of this.#endingIn(words[distance]!))
        if (phrase.every((word, part) => part === 0 || words[distance + part * step] === word)) {
          found ??= [];
          found.push({ item, distance, words: phrase.length });
        }
    return found ?? none;
  }

  #endingIn(word: string): readonly Phrase[] {
    if (word === "") return none;
    const exact = this.#byLastWord.get(word);
    if (exact) return exact;
    const last = word.charCodeAt(word.length - 1);
    if (last >= withoutBlanks) return this.#endOf(word);
    return last >= 97 && word.length > 3 ? (this.#byLastWord.get(word.replace(ending, "")) ?? none) : none;
  }

  #endOf(word: string): readonly Phrase[] {
    for (let start = Math.max(1, word.length - longestEastern); start < word.length - 1; start++) {
      const phrases = this.#byLastWord.get(word.slice(start));
      if (phrases) return phrases;
    }
    return none;
  }
}
