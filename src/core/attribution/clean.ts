/** The longest value of a mark that is kept. */
const longestValue = 200;

/** A mark's value fit to be shown: one line, no control, format or direction characters, cut at 200 characters. */
export function shown(value: string): string {
  const clean = value
    .slice(0, longestValue * 8)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, " ")
    .trim();
  return [...clean].slice(0, longestValue).join("");
}

/** A variable's value is hostile text: what is outside the list of harmless characters makes it worthless as a name. */
export function harmless(value: string): string | null {
  return /^[\w.:/@+-]{1,64}$/.test(value) ? value : null;
}
