/** How a message will be cleaned before it is stored: what is set, and whether an editor comes or came in between. */
export type Cleaning = {
  /** `core.commentString`, else `core.commentChar`; null if neither is set. */
  readonly sign: string | null;
  /** `commit.cleanup`; null if it is not set. */
  readonly cleanup: string | null;
  readonly edited: boolean;
};

const cutLine = " ------------------------ >8 ------------------------";
/** What git chooses from when the sign is `auto` (`adjust_comment_line_char`, builtin/commit.c). */
const automatic = "#;@!$%^&|:";

/** Starts no line: git lets no NUL into a message. */
export const noSign = "\0";

/**
 * What starts a comment in this message. Without an editor git writes no comments and keeps lines that look like some.
 */
export function commentSign(message: string, { sign, cleanup, edited }: Cleaning): string {
  if (!edited && cleanup !== "strip") return noSign;
  if (sign !== "auto") return sign || "#";
  // Git ends what it hands to an editor with comments, or with the diff below the cut line.
  const lines = message.trimEnd().split("\n");
  const cut = lines.find((line) => line.slice(1).trimEnd() === cutLine && automatic.includes(line[0]!));
  const chosen = (cut ?? lines.at(-1)!)[0] ?? "#";
  return automatic.includes(chosen) ? chosen : "#";
}

/** The message above the cut line, and the rest of it with that line. */
export function cutOff(message: string, sign: string): readonly [message: string, rest: string] {
  const line = `${sign}${cutLine}\n`;
  const at = message.startsWith(line) ? 0 : message.indexOf(`\n${line}`) + 1;
  return at > 0 || message.startsWith(line) ? [message.slice(0, at), message.slice(at)] : [message, ""];
}
