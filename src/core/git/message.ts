/** A line `Key: value` in the last paragraph of a commit message. */
export type Trailer = { readonly key: string; readonly value: string };

type Line = { readonly text: string; readonly start: number; readonly end: number };
type Block = { readonly start: number; readonly end: number };

// The prefixes that git itself writes: one of them lets a paragraph of mixed lines count as trailers.
const generated = ["Signed-off-by: ", "(cherry picked from commit "];
const scissors = " ------------------------ >8 ------------------------";

/**
 * The trailers that `git interpret-trailers --parse` reads. The rules are those of git's own trailer.c: only the last
 * paragraph, never the subject's; nothing after a line `---`; all lines trailers, or a quarter of them and one of git's own.
 */
export function trailersOf(
  message: string,
  { commentPrefix = "#" }: { commentPrefix?: string } = {},
): readonly Trailer[] {
  const text = message.slice(0, patchStart(message));
  const block = trailerBlock(text, commentPrefix);
  const raw: string[] = [];
  let open = false;
  for (const line of linesOf(text.slice(block.start, block.end))) {
    const startsBlank = /^[ \t\r]/.test(line.text);
    if (startsBlank && open) raw[raw.length - 1] += `\n${line.text}`;
    else if (!line.text.startsWith(commentPrefix)) {
      open = separatorAt(line.text) >= 1;
      if (open) raw.push(line.text);
    } else open = false;
  }
  return raw.map((text) => {
    const colon = separatorAt(text);
    const value = text.slice(colon + 1).replace(/\n[ \t\r\n]*/g, " ");
    return { key: text.slice(0, colon).trim(), value: value.trim() };
  });
}

/**
 * The message with the trailers it lacks, at the end of its trailer block or in a new last paragraph, before comments
 * and scissors. A trailer is there already when key (without case) and value are equal. A message that holds nothing
 * but comments stays as it is: an emptied message must still abort the commit.
 */
export function withTrailers(
  message: string,
  trailers: readonly Trailer[],
  { commentPrefix = "#" }: { commentPrefix?: string } = {},
): string {
  const end = endOfText(message, commentPrefix);
  const text = message.slice(0, end);
  if (withoutComments(text, commentPrefix).trim() === "") return message;
  const present = trailersOf(text, { commentPrefix });
  const same = (one: Trailer, other: Trailer) =>
    one.key.toLowerCase() === other.key.toLowerCase() && one.value === other.value;
  const missing = trailers.filter((wanted) => !present.some((one) => same(one, wanted)));
  if (missing.length === 0) return message;

  const eol = /\r\n/.test(message) ? "\r\n" : "\n";
  const body = text.replace(/[ \t\r\n]+$/, "");
  const gap = present.length > 0 ? eol : eol + eol;
  const rest = message.slice(end);
  const added = missing.map(({ key, value }) => `${key}: ${value}`).join(eol);
  return `${body}${gap}${added}${eol}${rest === "" || rest.startsWith("\n") || rest.startsWith("\r\n") ? "" : eol}${rest}`;
}

/** What git keeps of an edited message: without comment lines and without everything from the scissors on. */
export function withoutComments(message: string, commentPrefix = "#"): string {
  const text = message.slice(0, scissorsAt(message, commentPrefix));
  return linesOf(text)
    .filter((line) => !line.text.startsWith(commentPrefix))
    .map((line) => text.slice(line.start, line.end))
    .join("");
}

/** Lines end at LF only, as in git; `end` is behind the LF. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lf = text.indexOf("\n", start);
    const end = lf < 0 ? text.length : lf + 1;
    lines.push({ text: text.slice(start, lf < 0 ? end : lf), start, end });
    start = end;
  }
  return lines;
}

const isBlank = (line: string): boolean => /^[ \t\r]*$/.test(line);

/** git's find_separator: letters, digits and dashes, then perhaps blanks, then a colon. −1 if there is none. */
function separatorAt(line: string): number {
  return /^[A-Za-z0-9-]*(?:(?<=.)[ \t]+)?:/.exec(line)?.[0].length ? line.indexOf(":") : -1;
}

/** A line that begins with `---` and a blank or a line end starts a patch. */
function patchStart(message: string): number {
  const first = linesOf(message).find(
    ({ text, end }) => /^---[ \t\r]/.test(text) || (text === "---" && message[end - 1] === "\n"),
  );
  return first?.start ?? message.length;
}

function scissorsAt(message: string, commentPrefix: string): number {
  return linesOf(message).find(({ text }) => text === `${commentPrefix}${scissors}`)?.start ?? message.length;
}

/** git's ignore_non_trailer: comments, blank lines and an old "Conflicts:" list at the end are no part of the text. */
function endOfText(message: string, commentPrefix: string): number {
  const cut = scissorsAt(message, commentPrefix);
  let end: number | null = null;
  let conflicts = false;
  for (const line of linesOf(message.slice(0, cut))) {
    const ignored = line.text === "" || line.text.startsWith(commentPrefix);
    if (ignored) end ??= line.start;
    else if (line.text === "Conflicts:" && message[line.end - 1] === "\n") {
      conflicts = true;
      end ??= line.start;
    } else if (!(conflicts && line.text.startsWith("\t")) && end !== null) {
      end = null;
      conflicts = false;
    }
  }
  return end ?? cut;
}

/** git's find_trailer_start and find_trailer_end. An empty block stands at the end of the text. */
function trailerBlock(text: string, commentPrefix: string): Block {
  const end = endOfText(text, commentPrefix);
  const lines = linesOf(text.slice(0, end));
  const titleEnd = lines.findIndex((line) => !line.text.startsWith(commentPrefix) && isBlank(line.text));
  const none = { start: end, end };
  if (titleEnd < 0) return none;

  let onlySpaces = true;
  let recognised = false;
  let trailers = 0;
  let others = 0;
  let continuations = 0;
  for (let at = lines.length - 1; at >= titleEnd; at--) {
    const line = lines[at]!;
    if (line.text.startsWith(commentPrefix)) {
      others += continuations;
      continuations = 0;
    } else if (isBlank(line.text)) {
      if (onlySpaces) continue;
      others += continuations;
      const counts = (recognised && trailers * 3 >= others) || (trailers > 0 && others === 0);
      return counts ? { start: line.end, end } : none;
    } else {
      onlySpaces = false;
      const known = generated.some((prefix) => line.text.startsWith(prefix));
      if (known || (separatorAt(line.text) >= 1 && !/^[ \t\r]/.test(line.text))) {
        trailers++;
        continuations = 0;
        recognised ||= known;
      } else if (/^[ \t\r]/.test(line.text)) continuations++;
      else {
        others += 1 + continuations;
        continuations = 0;
      }
    }
  }
  return none;
}
