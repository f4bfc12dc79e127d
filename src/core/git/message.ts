import { scissorsIn, separatorIn, trailerBlock, trimmed, unfolded } from "./trailer-block.ts";

/** A line `Key: value` in the last paragraph of a commit message. */
export type Trailer = { readonly key: string; readonly value: string };

/** How git reads a message: the comment sign, "" where nothing is a comment, and whether a line `---` ends the text. */
export type MessageFormat = { readonly commentPrefix?: string; readonly divider?: boolean };

/** The trailers of a message, exactly as `git interpret-trailers --parse` reads them. */
export function trailersOf(
  message: string,
  { commentPrefix = "#", divider = true }: MessageFormat = {},
): readonly Trailer[] {
  const { start, end } = trailerBlock(message, { commentPrefix, divider });
  return unfolded(message.slice(start, end))
    .filter((line) => commentPrefix === "" || !line.startsWith(commentPrefix))
    .flatMap((line) => {
      const separator = separatorIn(line);
      if (separator < 1) return [];
      const value = trimmed(line.slice(separator + 1)).replace(/\n[ \t\r\n]*/g, " ");
      return [{ key: trimmed(line.slice(0, separator)), value: trimmed(value) }];
    });
}

/**
 * The message with these trailers, as `git interpret-trailers --if-exists addIfDifferent --no-divider` adds them: what
 * is there stays single, comments and scissors stay behind. A message that git would refuse as empty is left alone, so
 * that emptying it still stops the commit.
 */
export function withTrailers(
  message: string,
  trailers: readonly Trailer[],
  { commentPrefix = "#" }: { readonly commentPrefix?: string } = {},
): string {
  if (isEmpty(message, commentPrefix)) return message;
  const format = { commentPrefix, divider: false };
  const said = new Set(trailersOf(message, format).map(spoken));
  const missing = trailers.filter((one) => !said.has(spoken(one)) && said.add(spoken(one)));
  if (missing.length === 0) return message;

  const { start, end } = trailerBlock(message, format);
  const kept = message.slice(0, lastLineEnd(message, end));
  const newline = /\r?\n/.exec(kept)?.[0] ?? "\n";
  const lastLine = kept.endsWith("\n") ? "" : newline;
  const paragraph = start < end ? "" : newline;
  const lines = missing.map(({ key, value }) => `${key}: ${value}${newline}`);
  return [kept, lastLine, paragraph, ...lines, message.slice(kept.length)].join("");
}

/** Where the last line with text ends, before `end`. */
function lastLineEnd(message: string, end: number): number {
  let at = end;
  while (at > 0 && trimmed(message[at - 1]!) === "") at--;
  const newline = message.indexOf("\n", at);
  return newline === -1 || newline >= end ? end : newline + 1;
}

/** The message as git keeps it when it strips comments: no comment lines, and nothing from the scissors on. */
export function withoutComments(message: string, commentPrefix: string): string {
  if (commentPrefix === "") return message;
  const lines = message.slice(0, scissorsIn(message, commentPrefix)).split(/(?<=\n)/);
  return lines.filter((line) => !line.startsWith(commentPrefix)).join("");
}

const spoken = ({ key, value }: Trailer): string => `${key.toLowerCase()}: ${value}`;

/** Git aborts a commit when only comments, blanks and sign-offs are left (rest_is_empty in builtin/commit.c). */
const isEmpty = (message: string, commentPrefix: string): boolean =>
  withoutComments(message, commentPrefix)
    .split("\n")
    .every((line) => line.startsWith("Signed-off-by: ") || trimmed(line) === "");
