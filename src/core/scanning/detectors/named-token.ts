import { assignmentAt } from "../assignment.ts";
import { type Automaton, automatonOf, eachKeyword } from "../automaton.ts";
import type { Hit, WaitingDetector } from "../detector.ts";
import { prepared } from "../prepared.ts";
import type { NamedToken } from "../provider-token.ts";
import { namedTokens } from "../providers/index.ts";
import { isPlaceholder } from "../token-placeholder.ts";

type Form = { readonly row: NamedToken; whole: RegExp | null };

const rule = "named-token";
const longestName = 80;
/** A provider and what it is of: `x_key`. */
const shortestName = 5;

let made: ReadonlyMap<string, readonly Form[]> | null = null;

/** By the providers' words; made when the first of them is met. */
function forms(): ReadonlyMap<string, readonly Form[]> {
  if (made) return made;
  const byWord = new Map<string, Form[]>();
  for (const row of namedTokens) {
    const form = { row, whole: null };
    for (const word of row.words) {
      const same = byWord.get(word);
      if (same) same.push(form);
      else byWord.set(word, [form]);
    }
  }
  made = byWord;
  return made;
}

let words: Automaton | null = null; // of the providers' words, which only names that say secret are searched for

/** A name says that its value is a credential by one of these, the short ones as a word of their own ... */
const secretive = [
  ...["key", "token", "secret", "pass", "pwd", "auth", "cred", "private", "api", "bearer", "license", "licence"],
  ...["webhook", "dsn", "_pat", "-pat", "_sid", "-sid", "_pw", "-pw"],
];
/** ... and not what belongs to one, whatever stands before. */
const harmless =
  /(?:id|ids|name|url|uri|host|path|file|dir|sha\d{0,3}|hash|digest|checksum|commit|rev|revision|version|ref|public|length|size)$/i;

/** Words of one case are no keys, however long. */
const looksMixed = /\d|[a-z][A-Z]/;

/** Credentials that have no form of their own and are given to a name that holds the provider's word. */
export const namedToken: WaitingDetector = {
  rule,
  about: "secret",
  keywords: secretive,
  at(text, hit, path) {
    const [from, to] = nameRound(text, hit);
    if (to - from < shortestName || to - from >= longestName) return null;
    for (const word of wordsIn(text.slice(from, to))) {
      if (harmless.test(text.slice(from + word.end, to))) continue;
      const assignment = assignmentAt(text, from + word.start, from + word.end, path);
      if (assignment === null || !looksMixed.test(assignment.value)) continue;
      const { value, start, end } = assignment;
      const form = forms()
        .get(word.keyword)!
        .find((one) => wholeOf(one).test(value));
      if (form === undefined || isPlaceholder(value)) continue;
      const { kind, severity = "block" } = form.row;
      return { kind, rule, severity, certainty: "name", start, end, secret: value, prefix: "" };
    }
    return null;
  },
};

/** The automaton of the providers' words, made when the first name says secret. */
export function providerWords(): Automaton {
  words ??= prepared()?.providers ?? automatonOf([...forms().keys()]);
  return words;
}

/** The providers' words in a name. */
function wordsIn(name: string): readonly Hit[] {
  const automaton = providerWords();
  const { keywords } = automaton;
  const found: Hit[] = [];
  eachKeyword(automaton, name, (index, end) => {
    const keyword = keywords[index]!;
    found.push({ keyword, start: end - keyword.length, end });
  });
  return found;
}

/** Where the name begins and ends in which a word stands. */
function nameRound(text: string, hit: Hit): readonly [from: number, to: number] {
  let { start, end } = hit;
  while (end - start < longestName && isNameLike(text.charCodeAt(end))) end++;
  while (end - start < longestName && isNameLike(text.charCodeAt(start - 1))) start--;
  return [start, end];
}

/** Letters, digits, `_`, `.` and `-`. */
const isNameLike = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46 ||
  code === 45;

const wholeOf = (form: Form): RegExp => (form.whole ??= new RegExp(`^(?:${form.row.value})$`));
