import type { Match } from "./detector.ts";

const mask = "********";
/** What may be shown of a match: the public prefix and a mask that tells nothing, not even the length. */
export const masked = (match: Match): string => match.prefix + mask;

/** A text without the secrets that were found in it. */
export function withoutSecrets(text: string, found: readonly { readonly match: Match }[]): string {
  let rest = text;
  for (const { match } of found.toSorted((one, other) => other.match.start - one.match.start))
    rest = rest.slice(0, match.start) + masked(match) + rest.slice(match.end);
  return rest;
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
