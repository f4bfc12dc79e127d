import { assignmentAt } from "../assignment.ts";
import type { WaitingDetector } from "../detector.ts";
import type { NamedToken } from "../provider-token.ts";
import { namedTokens } from "../providers/index.ts";
import { isPlaceholder } from "../token-placeholder.ts";

type Form = { readonly row: NamedToken; whole: RegExp | null };

const rule = "named-token";

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

/** Credentials that have no form of their own and are given to a name that holds the provider's word. */
export const namedToken: WaitingDetector = {
  rule,
  about: "secret",
  keywords: [...forms.keys()],
  at(text, hit, path) {
    const assignment = assignmentAt(text, hit.start, hit.end, path);
    if (assignment === null) return null;
    const { name, value, start, end } = assignment;
    if (!/\d/.test(value) || !saysSecret(name, hit.keyword)) return null;
    const form = forms.get(hit.keyword)!.find((one) => wholeOf(one).test(value));
    if (form === undefined || isPlaceholder(value)) return null;
    const { kind, severity = "block" } = form.row;
    return { kind, rule, severity, certainty: "name", start, end, secret: value, prefix: "" };
  },
};

/** The provider's word itself may end in `id`; what follows it may not. */
function saysSecret(name: string, word: string): boolean {
  const rest = name.slice(name.toLowerCase().indexOf(word) + word.length);
  return secretive.test(name) && !harmless.test(rest);
}

const wholeOf = (form: Form): RegExp => (form.whole ??= new RegExp(`^(?:${form.row.value})$`));
