import type { OurGitHook } from "./git-hooks.ts";

/** The one line by which a husky file calls us. The comment marks it as ours, and swallows the CR of a CRLF file. */
export const ourLine = (name: OurGitHook): string => `sh node_modules/countersign/hooks/${name} "$@" # countersign`;

/** The script calls our git hook, through this line or one that a person wrote. */
export const callsUs = (text: string, name: OurGitHook): boolean =>
  text.split("\n").some((line) => callOf(name).test(uncommented(line)));

/**
 * The script with our line as the last one that is reached, since a formatter that runs after us could bring in what
 * we did not see. `withoutOurLine` gives back exactly what was there.
 */
export function withOurLine(text: string, name: OurGitHook): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const leave = lastStatement(text);
  if (leave !== null && leaves.test(text.slice(leave)))
    return text.slice(0, leave) + ourLine(name) + eol + text.slice(leave);
  if (text === "" || text.endsWith("\n")) return text + ourLine(name) + eol;
  return text + eol + ourLine(name);
}

/** The script without the line that is marked as ours; the same text if there is none. */
export function withoutOurLine(text: string, name: OurGitHook): string {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => callOf(name).test(line) && /# countersign\s*$/.test(line));
  if (at === -1) return text;
  const rest = lines.toSpliced(at, 1).join("\n");
  const endedTheFile = at > 0 && at === lines.length - 1;
  return endedTheFile ? rest.replace(/\r$/, "") : rest;
}

const callOf = (name: OurGitHook) => new RegExp(`countersign/(?:bin/)?hooks/${name}(?![\\w-])`);
const uncommented = (line: string): string => (line.trimStart().startsWith("#") ? "" : line);
/** `exit`, or `exec` of a program (not of a redirection): nothing below it runs. */
const leaves = /^(?:exit\b|exec[ \t]+[^\s<>&\d])/;

/** Where the last line starts that is neither blank nor a comment. */
function lastStatement(text: string): number | null {
  let start = text.length;
  for (const line of text.split("\n").reverse()) {
    start -= line.length;
    if (uncommented(line).trim() !== "") return start;
    start -= 1;
  }
  return null;
}
