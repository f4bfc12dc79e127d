/** A name and what it is set to, wherever and in whatever syntax. `start` and `end` are the value's offsets. */
export type Assignment = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
};

/** Longer names and values are none. */
const longestName = 80;
const longestValue = 500;

/** Files whose texts stand in quotes. In all others a value may stand bare. */
const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|py|pyi|ipynb|rb|erb|php|java|kts?|scala|groovy|gradle|swift|go|rs|c|h|cc|cpp|cxx|hpp|hh|ino|mm?|cs|fs|vb|dart|lua|pl|pm|ex|exs|erl|hrl|clj[cs]?|edn|el|lisp|scm|hs|ml|mli|nim|zig|jl|r|sql|tf|tfvars|hcl|json|json5|jsonc|jsonl|sol|cr|v|proto|graphql|gql|css|scss|less)$/i;
/** A comment or a text within code: what stands in it stands bare. */
const withinText = /(?:^|\s)(?:\/\/|#|--|;;|\*|<!--)|["'`]/;

/** Closes what the name stands in: quotes (also escaped), a subscript, TypeScript's marks, C's array. */
const closing = /\*{0,3}(?:\\{0,3}["'`]|&quot;|&#3[49];)?[\])}!?]{0,3}(?:\[\w{0,10}\])?/y;
/** A declared type between the name and `=`. */
const type =
  "(?:&(?:'\\w{1,12} )?|\\*)?(?:(?:readonly|mut|const|final) )?[A-Za-z_[\\]][\\w.<>[\\]|?*&;, ]{0,40}?[ \\t]{0,4}(?==[^=>])";
const operator = new RegExp(
  `[ \\t]{0,40}(?:\\{ get;[\\w; ]{0,30}\\} )?(?::{1,3}=|(?::[ \\t]{0,4})?${type}=|[?|&]{1,2}=|[=!]={1,2}|=[>~]?|\\+=|<-|->|\\|\\||\\|(?=[ \\t])|\\?\\?|\\?:|:|or\\b|is\\b|to\\b|,|\\(|\\{)`,
  "y",
);
/** `name: X`, `value: y`: two properties, elements or attributes that say together what one would. */
const valueBeside =
  /(?:\s{0,40},?\s{0,60}|\s\{[^{}]{0,160}?\n\s{0,20}(?=default))\\{0,3}["']?(?:secret_?)?(?:value|content|val|default)\\{0,3}["']?\s{0,10}[:=]\s{0,4}/iy;
/** The end of an opening tag, or of a key in a property list. */
const tagEnd =
  /(?:\s{1,4}[\w:.-]{1,40}=["'][^"'<>]{0,60}["']){0,4}\s?>\s{0,80}(?:<!\[CDATA\[|<(?:string|value)>\s{0,40})?|<\/key>\s{0,80}<string>\s{0,40}/y;
/** Calls, casts and literal prefixes before an opening quote. */
const opening =
  /\s{0,100}(?:- |<\w{1,20}>|[[({]\s{0,40})?(?:(?:new |await |\(\w{1,20}\) ?)?[\w.:$[\]<>@!&()-]{1,60}\(\s{0,40}|[\w.!]{1,40} \? |ConvertTo-SecureString (?:-String )?)?[rbfulRBFUL@$]{0,2}("\\{1,3}"|\\{0,3}(?:"""|'''|["'`])|&quot;|&#3[49];)(?:(?:Bearer|Basic|Token) )?/iy;
const bare =
  /(?:(?<=:)\r?\n[ \t]{0,40}- |[ \t]{0,40})(?:[&!][\w!]{1,30} )?(?:[|>][+-]?[ \t]{0,4}\r?\n[ \t]{1,40})?(?:(?:Bearer|Basic|Token) )?/iy;
const bareValue = /[^\s"'`<>\\]{1,160}/y;
const longestBare = 160;
/** Lines of a Dockerfile, of shells, of a netrc file. */
const instruction = /(?<=(?:^|\n)[ \t]{0,8}(?:ENV|ARG|setx|setenv) |\blogin\s\S{1,80}\s{1,20})/y;
const noValueEnd = /[,;.)\]}]{1,10}$/;

/** Of a query or a connection string a value ends where the next parameter begins. */
const parameters: Readonly<Record<string, RegExp>> = { "?": /^[^&#]+/, "&": /^[^&#]+/, ";": /^[^;]+/ };

/** A word that belongs to the name where people write it as two: `API key: ...`. */
const kindOfKey = /(?:^|[^\w.-])(api|access|auth|secret|private|client|signing|encryption|service|account|license) $/i;
const longestKind = 24;

/** The assignment whose name holds the characters from `start` to `end`, in the syntax of any language; null if there is none. */
export function assignmentAt(text: string, start: number, end: number, path: string): Assignment | null {
  let to = end;
  while (to - start < longestName && isNameLike(text.charCodeAt(to))) to++;
  if (text.startsWith("--", to - 2)) return null; // of a PEM header
  let from = start;
  while (to - from < longestName && isNameLike(text.charCodeAt(from - 1))) from--;
  if (text.startsWith("</", from - 2)) return null;
  const value = valueAfter(text, from, to, path);
  if (value === null || isInResource(text, from)) return null;
  const kind = kindOfKey.exec(text.slice(Math.max(0, from - longestKind), from))?.[1] ?? "";
  const name = `${kind} ${text.slice(from, to).replace(/^[.$-]+|[.-]+$/g, "")}`.trimStart();
  const own = value.quoted ? undefined : parameters[text[from - 1] ?? ""]?.exec(value.value)?.[0];
  return own === undefined ? { name, ...value } : { ...value, name, value: own, end: value.start + own.length };
}

/** `arn:aws:secretsmanager:eu-west-1:1:secret:name` says where something is. */
const resource = /\b(?:arn|urn|spiffe):[^\s"'`]{1,120}:$/;
const longestResource = 128;

const isInResource = (text: string, from: number): boolean =>
  text[from - 1] === ":" && resource.test(text.slice(Math.max(0, from - longestResource), from));

type Value = Omit<Assignment, "name">;

function valueAfter(text: string, from: number, to: number, path: string): Value | null {
  const after = isClosing(text.charCodeAt(to)) ? run(closing, text, to) : to;
  if (!mayFollow(text.charCodeAt(after))) return null; // most names are only used
  const isQuoted = after > to && /["'`;]/.test(text.slice(to, after));
  if (isQuoted || isSpace(text.charCodeAt(after))) {
    const beside = run(valueBeside, text, after);
    if (beside > 0) return quotedAt(text, beside) ?? bareAt(text, beside, path, true);
  }
  if (
    (isQuoted && isSpace(text.charCodeAt(after))) ||
    text.charCodeAt(after) === 62 ||
    text.charCodeAt(after) === 60 ||
    text.charCodeAt(from - 1) === 60
  ) {
    const element = run(tagEnd, text, after);
    if (element > 0) return bareAt(text, element, path, true);
  }
  const behind = run(operator, text, after);
  if (behind < 0) {
    if (!isSpace(text.charCodeAt(after))) return null;
    return quotedAt(text, after) ?? (isFlag(text, from) || !code.test(path) ? bareAt(text, after, path, true) : null);
  }
  const quoted = quotedAt(text, behind);
  if (quoted) return quoted;
  const last = text[behind - 1]!;
  if (last === "|" || last === ">") return code.test(path) ? null : bareAt(text, behind, path, true);
  return /[:=s]/.test(last) ? bareAt(text, behind, path, isFlag(text, from)) : null;
}

/** Where a sticky pattern that matches here ends; -1 if it does not. */
function run(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function quotedAt(text: string, at: number): Value | null {
  opening.lastIndex = at;
  const opened = opening.exec(text);
  if (opened === null) return null;
  const start = opening.lastIndex;
  const quote = opened[1]!;
  const last = quote[0] === "&" ? "&" : quote.includes("\\") ? "\\" : quote[quote.length - 1]!;
  const most = Math.min(text.length, start + longestValue);
  for (let end = start; end < most; end++) {
    const character = text[end]!;
    if (character === last) return end > start ? { value: text.slice(start, end), start, end, quoted: true } : null;
    if (character === "\n" && quote.length < 3 && last !== "`") return null;
    if (character === "\\") end++;
  }
  return null;
}

function bareAt(text: string, at: number, path: string, anywhere: boolean): Value | null {
  if (!anywhere && code.test(path) && !withinText.test(lineBefore(text, at))) return null;
  const start = run(bare, text, at);
  bareValue.lastIndex = start;
  const written = bareValue.exec(text)?.[0] ?? "";
  if (written.length === longestBare) return null;
  const value = written.replace(noValueEnd, "");
  return value ? { value, start, end: start + value.length, quoted: false } : null;
}

const lineBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(before.lastIndexOf("\n") + 1);
};

/** `--token`, or the instructions that name a variable and its value without a sign between them. */
const isFlag = (text: string, from: number): boolean =>
  text.startsWith("--", from) || (isSpace(text.charCodeAt(from - 1)) && isInstruction(text, from));

function isInstruction(text: string, from: number): boolean {
  instruction.lastIndex = from;
  return instruction.test(text);
}

/** Quotes, brackets, `\\`, `!`, `?`, `&`. */
const isClosing = (code: number): boolean =>
  code === 34 ||
  code === 42 ||
  code === 39 ||
  code === 96 ||
  code === 92 ||
  code === 93 ||
  code === 41 ||
  code === 125 ||
  code === 33 ||
  code === 63 ||
  code === 91 ||
  code === 38;

/** What an operator may begin with: blanks, `:`, `=`, `,`, `(`, `{`, `|`, `?`, `!`, `&`, `<`, `>`, `+`, `-`. */
const mayFollow = (code: number): boolean =>
  isSpace(code) ||
  code === 58 ||
  code === 61 ||
  code === 44 ||
  code === 40 ||
  code === 123 ||
  code === 124 ||
  code === 63 ||
  code === 33 ||
  code === 38 ||
  code === 60 ||
  code === 62 ||
  code === 43 ||
  code === 45;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/** Letters, digits, `_`, `$`, `.` and `-`. */
const isNameLike = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 36 ||
  code === 46 ||
  code === 45;
