/** The name and value of the script that npm runs after `npm install`; `|| true` lets `npm ci --omit=dev` pass. */
export const prepare = { name: "prepare", command: "husky || true" } as const;

export type Prepare =
  /** A script there runs husky already. */
  | { readonly status: "present" }
  /** Another script is there, which a person must extend. */
  | { readonly status: "taken"; readonly command: string }
  | { readonly status: "missing"; readonly text: string }
  | { readonly status: "unreadable" };

/** What to do about the `prepare` script of a package.json; `missing` brings the text with it, all else untouched. */
export function prepareOf(text: string): Prepare {
  const manifest = parsed(text);
  if (manifest === null) return { status: "unreadable" };
  const scripts = manifest["scripts"];
  if (scripts !== undefined && !isObject(scripts)) return { status: "unreadable" };
  const command = scripts?.[prepare.name];
  if (typeof command === "string")
    return /\bhusky\b/.test(command) ? { status: "present" } : { status: "taken", command };

  const member = `${JSON.stringify(prepare.name)}: ${JSON.stringify(prepare.command)}`;
  const top = membersOf(text, text.indexOf("{"));
  const held = top.members.findLast((one) => one.key === "scripts");
  const inner = held ? membersOf(text, held.value) : null;
  if (inner?.members.length) return { status: "missing", text: appended(text, inner, member) };

  const indent = top.members.length ? text.slice(top.open + 1, top.members[0]!.start) : "\n  ";
  const unit = /[\r\n]/.test(indent) ? indent.replace(/^[\r\n]+/, "") : "";
  const block = `{${indent}${unit}${member}${indent}}`;
  if (held) return { status: "missing", text: text.slice(0, held.value) + block + text.slice(held.end) };
  return { status: "missing", text: appended(text, top, `"scripts": ${block}`, indent) };
}

/** The package.json without the `prepare` script that we wrote; the same text if it is not there, or not ours. */
export function withoutPrepare(text: string): string {
  const scripts = parsed(text)?.["scripts"];
  if (!isObject(scripts) || scripts[prepare.name] !== prepare.command) return text;
  const held = membersOf(text, text.indexOf("{")).members.findLast((one) => one.key === "scripts")!;
  const { open, close, members } = membersOf(text, held.value);
  const at = members.findLastIndex((one) => one.key === prepare.name);
  if (members.length === 1) return text.slice(0, open + 1) + text.slice(close);
  const [from, to] = at > 0 ? [members[at - 1]!.end, members[at]!.end] : [members[0]!.start, members[1]!.start];
  return text.slice(0, from) + text.slice(to);
}

/** The names that a package.json depends on, for production or development. */
export function dependenciesOf(text: string): readonly string[] {
  const manifest = parsed(text);
  return ["dependencies", "devDependencies"].flatMap((kind) => Object.keys(manifest?.[kind] ?? {}));
}

type JsonObject = { readonly [key: string]: unknown };
/** One member of an object in a JSON text: where its key starts, where its value starts and where that ends. */
type Member = { readonly key: string; readonly start: number; readonly value: number; readonly end: number };
type Members = { readonly open: number; readonly close: number; readonly members: readonly Member[] };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Adds a member behind the last one, set off as the first one is. */
function appended(text: string, { open, close, members }: Members, member: string, indent?: string): string {
  const last = members.at(-1);
  if (!last) return `${text.slice(0, open + 1)}${indent}${member}${indent?.replace(/[ \t]+$/, "")}${text.slice(close)}`;
  return `${text.slice(0, last.end)},${text.slice(open + 1, members[0]!.start)}${member}${text.slice(last.end)}`;
}

/** The members of the object that opens at `open`, in a text that is known to be JSON. */
function membersOf(text: string, open: number): Members {
  const members: Member[] = [];
  let at = afterSpace(text, open + 1);
  while (text[at] !== "}") {
    const start = at;
    const endOfKey = afterValue(text, start);
    const value = afterSpace(text, afterSpace(text, endOfKey) + 1);
    const end = afterValue(text, value);
    members.push({ key: JSON.parse(text.slice(start, endOfKey)), start, value, end });
    at = afterSpace(text, end);
    if (text[at] === ",") at = afterSpace(text, at + 1);
  }
  return { open, close: at, members };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at += 1;
  return at;
}

/** Just behind the JSON value that starts at `from`. */
function afterValue(text: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:"[\]{}]+|[\s,:]/gy;
  token.lastIndex = from;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (/^[[{]/.test(match[0])) depth += 1;
    else if (/^[\]}]/.test(match[0])) depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return text.length;
}
