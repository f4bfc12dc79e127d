import type { Hit, Match, WaitingDetector } from "../detector.ts";
import type { ProviderToken } from "../provider-token.ts";
import { providerTokens } from "../providers/index.ts";
import { isPlaceholder } from "../token-placeholder.ts";

/** One way in which one kind of token begins, and how it is found: made when it is first met, most never are. */
type Form = { readonly row: ProviderToken; readonly start: string; search: Search | null };
type Search = {
  readonly pattern: RegExp;
  /** Punctuation of the token's own alphabet. A beginning right behind it stands within another such token. */
  readonly inner: string;
};

const rule = "provider-token";

let made: ReadonlyMap<string, readonly Form[]> | null = null;

/** By how they begin, in lower case. */
function forms(): ReadonlyMap<string, readonly Form[]> {
  if (made) return made;
  const byStart = new Map<string, Form[]>();
  for (const row of providerTokens)
    for (const start of row.starts) {
      const same = byStart.get(start.toLowerCase());
      if (same) same.push({ row, start, search: null });
      else byStart.set(start.toLowerCase(), [{ row, start, search: null }]);
    }
  made = byStart;
  return made;
}

/** Credentials that show by their beginning whose they are. */
export const providerToken: WaitingDetector = {
  rule,
  about: "secret",
  get keywords() {
    return [...forms().keys()];
  },
  at(text, hit) {
    if (!hit.keyword.endsWith("-----") && !isLong(text, hit)) return null; // most are a word or two
    let best: Match | null = null;
    for (const form of forms().get(hit.keyword) ?? []) {
      const match = matchOf(form, text, hit.start);
      if (match !== null && (best === null || match.end - match.start > best.end - best.start)) best = match;
    }
    return best;
  },
};

/** No token is shorter, with what stands before the part by which it is known. Behind a PEM header a line ends. */
const shortestToken = 16;

/** Whether so many characters without a blank or quote stand round a place. */
function isLong(text: string, { start, end }: Hit): boolean {
  let [from, to] = [start, end];
  while (to - from < shortestToken && isSolid(text.charCodeAt(to))) to++;
  while (to - from < shortestToken && isSolid(text.charCodeAt(from - 1))) from--;
  return to - from >= shortestToken;
}

/** Neither a blank, a quote, a bracket of a call nor a comma; past the end there is nothing. */
const isSolid = (code: number): boolean =>
  code > 32 &&
  code !== 34 &&
  code !== 39 &&
  code !== 40 &&
  code !== 41 &&
  code !== 44 &&
  code !== 60 &&
  code !== 62 &&
  code !== 96;

function matchOf(form: Form, text: string, at: number): Match | null {
  const { row, start } = form;
  form.search ??= searchFor(row, start);
  const { pattern, inner } = form.search;
  if (at > 0 && inner.includes(text[at - 1]!)) return null; // else long tokens are read again from each mark on
  if (!mayStart(form, text, at)) return null;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const before = row.before === undefined ? "" : found[1]!;
  const secret = before + found[0];
  const check = row.check?.(secret) ?? "none";
  // What a checksum proves needs neither a boundary nor an eye for placeholders.
  if (check !== "valid" && !startsWord(text, at - before.length)) return null;
  if (check !== "valid" && isPlaceholder(before + found[0].slice(start.length))) return null;
  return {
    kind: row.kind,
    rule,
    severity: check === "valid" ? "block" : check === "invalid" ? "info" : (row.severity ?? "block"),
    certainty: check === "valid" ? "checksum" : "structure",
    start: at - before.length,
    end: at + found[0].length,
    secret,
    prefix: before === "" ? start : "",
  };
}

/** The whole form. A token whose alphabet has `-` (last in its class, as in `[\w-]`) does not end before one. */
function searchFor({ before, rest }: ProviderToken, start: string): Search {
  const ahead = before === undefined ? "" : `(?<=(${before}))`;
  const end = rest.includes("-]") ? "(?![A-Za-z0-9_-])" : "(?![A-Za-z0-9_])";
  const pattern = new RegExp(`${ahead}${start.replace(/[.$^*+?()[\]{}|\\/]/g, "\\$&")}(?:${rest})${end}`, "y");
  const alphabets = before === undefined ? (rest.match(/\[[^\]]*\]/g) ?? []).join("") : "";
  return { pattern, inner: [..."/+.~"].filter((mark) => alphabets.includes(mark)).join("") };
}

/** What a glance at the character before tells. A checksum will prove `ghp_…` also within a word. */
const mayStart = ({ row, start }: Form, text: string, at: number): boolean =>
  row.before !== undefined || (row.check !== undefined && start.endsWith("_")) || startsWord(text, at);

/** Whether a token may begin here: not within a word, unless the word's last character is written in percent form. */
function startsWord(text: string, at: number): boolean {
  if (at === 0 || !isWordLike(text.charCodeAt(at - 1)) || !isWordLike(text.charCodeAt(at))) return true;
  return text[at - 3] === "%" && /^[0-9A-F]{2}$/i.test(text.slice(at - 2, at));
}

const isWordLike = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 45;
