import { assignmentAt } from "../assignment.ts";
import type { Hit, WaitingDetector } from "../detector.ts";
import type { NamedToken } from "../provider-token.ts";
import { namedTokens } from "../providers/index.ts";
import { isPlaceholder } from "../token-placeholder.ts";

type Form = { readonly row: NamedToken; whole: RegExp | null };

const rule = "named-token";
const longestName = 80;

const forms = new Map<string, Form[]>();
for (const row of namedTokens) {
  const form = { row, whole: null };
  for (const word of row.words) {
    const same = forms.get(word);
    if (same) same.push(form);
    else forms.set(word, [form]);
  }
}

/** A name says that its value is a credential ... */
const secretive =
  /key|token|secret|pass|pwd|auth|cred|private|api|bearer|licen[cs]e|webhook|dsn|pat(?![a-z])|sid(?![a-z])|pw(?![a-z])/i;
/** ... and not what belongs to one, whatever stands before. */
const harmless =
  /(?:id|ids|name|url|uri|host|path|file|dir|sha\d{0,3}|hash|digest|checksum|commit|rev|revision|version|ref|public|length|size)$/i;

/** Words of one case are no keys, however long. */
const looksMixed = /\d|[a-z][A-Z]/;

/** Credentials that have no form of their own and are given to a name that holds the provider's word. */
export const namedToken: WaitingDetector = {
  rule,
  about: "secret",
  keywords: [...forms.keys()],
  at(text, hit, path) {
    if (!saysSecret(text, hit)) return null; // most names that hold the word do not
    const assignment = assignmentAt(text, hit.start, hit.end, path);
    if (assignment === null || !looksMixed.test(assignment.value)) return null;
    const { value, start, end } = assignment;
    const form = forms.get(hit.keyword)!.find((one) => wholeOf(one).test(value));
    if (form === undefined || isPlaceholder(value)) return null;
    const { kind, severity = "block" } = form.row;
    return { kind, rule, severity, certainty: "name", start, end, secret: value, prefix: "" };
  },
};

/** Judges the name round a hit. The provider's word itself may end in `id`; what follows it may not. */
function saysSecret(text: string, hit: Hit): boolean {
  let { start, end } = hit;
  while (end - start < longestName && isNameLike(text.charCodeAt(end))) end++;
  while (end - start < longestName && isNameLike(text.charCodeAt(start - 1))) start--;
  if (end - start >= longestName) return false;
  return secretive.test(text.slice(start, end)) && !harmless.test(text.slice(hit.end, end));
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
