// Where git sees trailers in a message: find_trailer_start, find_trailer_end and find_separator of trailer.c (git 2.39).

export type BlockFormat = { readonly commentPrefix: string; readonly divider: boolean };

/** The trailers' place in the message, and the end of what git keeps. `start` equals `end` when there are none. */
export function trailerBlock(message: string, format: BlockFormat): { readonly start: number; readonly end: number } {
  const end = endOfText(message, format);
  return { start: startOfTrailers(message.slice(0, end), format.commentPrefix), end };
}

/** Where the scissors line cuts the message off: everything from there on is git's own. */
export function scissorsIn(message: string, commentPrefix: string): number {
  if (commentPrefix === "") return message.length;
  const line = `${commentPrefix} ------------------------ >8 ------------------------\n`;
  if (message.startsWith(line)) return 0;
  const at = message.indexOf(`\n${line}`);
  return at === -1 ? message.length : at + 1;
}

/** Where the `:` of a trailer stands in its line; less than 1 if the line is none. */
export const separatorIn = (line: string): number =>
  (/^[A-Za-z0-9-]*(?:(?<=.)[ \t]+)?:/.exec(line)?.[0].length ?? 0) - 1;

/** A paragraph as logical lines: what begins with a blank continues the trailer above it. */
export function unfolded(block: string): readonly string[] {
  const lines: string[][] = [];
  let continues = false;
  for (const line of block.split(/(?<=\n)/)) {
    if (continues && startsBlank(line)) lines.at(-1)!.push(line);
    else {
      continues = separatorIn(line) >= 1;
      lines.push([line]);
    }
  }
  return lines.map((parts) => parts.join(""));
}

const isSpace = (character: string | undefined): boolean =>
  character === " " || character === "\t" || character === "\n" || character === "\r";
const startsBlank = (line: string): boolean => isSpace(line[0]);
const isBlank = (line: string): boolean => trimmed(line) === "";

/** Without the blanks that git knows at either end; Unicode's other spaces are text to git. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return text.slice(start, end);
}

/** A `---` line starts a patch. */
function endOfText(message: string, { commentPrefix, divider }: BlockFormat): number {
  const patch = divider ? /(?:^|\n)---[ \t\r\n]/.exec(message) : null;
  const end = patch ? patch.index + (patch[0].startsWith("\n") ? 1 : 0) : message.length;
  return end - trailingComments(message.slice(0, end), commentPrefix);
}

/** How much at the end is comments, blank lines, an old conflicts block, or below the scissors. */
function trailingComments(text: string, commentPrefix: string): number {
  const cutoff = scissorsIn(text, commentPrefix);
  let begun: number | null = null;
  let inConflicts = false;
  for (let at = 0; at < cutoff; ) {
    const next = lineAfter(text, at);
    const isComment = commentPrefix !== "" && text.startsWith(commentPrefix, at);
    if (isComment || text[at] === "\n") begun ??= at;
    else if (text.startsWith("Conflicts:\n", at)) {
      inConflicts = true;
      begun ??= at;
    } else if (!(inConflicts && text[at] === "\t")) {
      if (begun !== null) inConflicts = false;
      begun = null;
    }
    at = next;
  }
  return text.length - (begun ?? cutoff);
}

function lineAfter(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline + 1;
}

const gitsOwn = ["Signed-off-by: ", "(cherry picked from commit "];

/** The last paragraph counts if it is all trailers, or if git made one of them and a quarter of its lines are some. */
function startOfTrailers(text: string, commentPrefix: string): number {
  const isComment = (line: string) => commentPrefix !== "" && line.startsWith(commentPrefix);
  let endOfTitle = 0;
  while (endOfTitle < text.length) {
    const next = lineAfter(text, endOfTitle);
    const line = text.slice(endOfTitle, next);
    if (!isComment(line) && isBlank(line)) break;
    endOfTitle = next;
  }
  let trailers = 0;
  let others = 0;
  let continuations = 0;
  let recognized = false;
  let onlyBlanks = true;
  for (let end = text.length; end > 0; ) {
    const start = end === 1 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
    if (start < endOfTitle) break;
    const line = text.slice(start, end);
    end = start;
    if (isComment(line)) {
      others += continuations;
      continuations = 0;
    } else if (isBlank(line)) {
      if (onlyBlanks) continue;
      others += continuations;
      const counts = recognized ? trailers * 3 >= others : trailers > 0 && others === 0;
      return counts ? start + line.length : text.length;
    } else {
      onlyBlanks = false;
      const madeByGit = gitsOwn.some((prefix) => line.startsWith(prefix));
      if (madeByGit || (separatorIn(line) >= 1 && !startsBlank(line))) {
        trailers++;
        continuations = 0;
        recognized ||= madeByGit;
      } else if (startsBlank(line)) continuations++;
      else {
        others += 1 + continuations;
        continuations = 0;
      }
    }
  }
  return text.length;
}
