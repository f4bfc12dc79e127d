import type { Match } from "./detector.ts";

const mask = "********";
/** What may be shown of a match: the public prefix and a mask that tells nothing, not even the length. */
export const masked = (match: Match): string => match.prefix + mask;

/** A text without what was found in it. Hidden characters may lie within a secret, which is then masked as a whole. */
export function withoutSecrets(text: string, found: readonly { readonly match: Match }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { match } of found.toSorted((one, other) => one.match.start - other.match.start)) {
    if (match.start >= at) parts.push(text.slice(at, match.start), masked(match));
    at = Math.max(at, match.end);
  }
  return parts.join("") + text.slice(at);
}

/** So many characters of a secret in a row give it away. */
const piece = 8;

/** Whether a text holds a secret or a piece of it, spaces and dashes aside. */
export function repeats(text: string, secret: string): boolean {
  const said = text.replace(/[\s-]/g, "");
  const hidden = secret.replace(/[\s-]/g, "");
  if (hidden.length <= piece) return said.includes(hidden);
  for (let at = 0; at + piece <= said.length; at++) if (hidden.includes(said.slice(at, at + piece))) return true;
  return false;
}
