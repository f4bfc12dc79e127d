/** A line of a message that may hold a mark: not its subject, not fenced, not quoted, not what a revert repeats. */
export type MarkLine = { readonly number: number; readonly paragraph: number; readonly text: string };

/** Longer lines are cut: no mark is that long, and patterns stay quick. */
const longestLine = 1000;
/** A message of more lines is judged by its first ones. */
const mostLines = 20_000;

const bullet = /^(?:[*-] | {4})/;
const keyLine = /^[A-Za-z][\w-]{0,60}[ \t]*:/;
const isBlank = (text: string): boolean => text.trim() === "";

/**
 * The lines of a commit message that may hold marks, unfolded. Squash merges put them behind bullets or four blanks, in
 * any paragraph, and GitHub puts a footer behind them, so every paragraph counts; the subject never does. Lines end at
 * LF: JavaScript's own line starts know U+2028, which git does not.
 */
export function markLines(message: string): readonly MarkLine[] {
  const all = message.split("\n", mostLines).map((line) => line.replace(/\r$/, "").slice(0, longestLine));
  const subjectAt = all.findIndex((text) => !isBlank(text));
  const fenced = fencedLines(all);
  const lines: MarkLine[] = [];
  let paragraph = 0;
  let readTo = -1;
  for (const [index, text] of all.entries()) {
    if (isBlank(text)) {
      paragraph++;
      continue;
    }
    if (index === subjectAt || fenced.has(index) || /^\s{0,8}>/.test(text)) continue;
    const own = text.replace(bullet, "");
    const last = lines.at(-1);
    if (/^[ \t]/.test(text) && !keyLine.test(own) && last && keyLine.test(last.text) && readTo === index - 1)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${text.trim()}`.slice(0, longestLine),
      };
    else lines.push({ number: index + 1, paragraph, text: own.trimEnd() });
    readTo = index;
  }
  return isRevert(all[subjectAt] ?? "", lines) ? ownOfRevert(all[subjectAt]!, lines) : lines;
}

/** The lines inside fences, the fences included. One that is never closed is none, or it would hide all that follows. */
function fencedLines(all: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open: { readonly at: number; readonly bar: string } | null = null;
  for (const [index, text] of all.entries()) {
    const [, bar = "", info = ""] = /^\s{0,8}(`{3,1000}|~{3,1000})(.*)$/.exec(text) ?? [];
    if (bar === "") continue;
    if (open === null) {
      if (!(bar.startsWith("`") && info.includes("`"))) open = { at: index, bar };
    } else if (bar.startsWith(open.bar) && isBlank(info)) {
      for (let at = open.at; at <= index; at++) fenced.add(at);
      open = null;
    }
  }
  return fenced;
}

const isRevert = (subject: string, lines: readonly MarkLine[]): boolean =>
  /^(?:Revert|Reapply) "/.test(subject) ||
  (/^revert\b/i.test(subject) && lines.some(({ text }) => /^This reverts commit [0-9a-f]{7,64}\b/.test(text)));

/** A revert's own marks stand in its last paragraph, unless it repeats the message that it takes back. */
function ownOfRevert(subject: string, lines: readonly MarkLine[]): readonly MarkLine[] {
  const repeated = subject.slice(subject.indexOf('"') + 1, subject.lastIndexOf('"'));
  const repeats = lines.some(
    ({ text }) => text === repeated || /^original (?:commit |change'?s? |pr )?(?:message|description)/i.test(text),
  );
  return repeats ? [] : lines.filter(({ paragraph }) => paragraph === lines.at(-1)!.paragraph);
}

/** `Key: value`, or null. Blanks before the colon are allowed, as git allows them. */
export function keyed(text: string): { readonly key: string; readonly value: string } | null {
  const [, key, value] = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:(.*)$/.exec(text) ?? [];
  return key === undefined || value === undefined ? null : { key: key.toLowerCase(), value: value.trim() };
}
