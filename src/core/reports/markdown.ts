// Invisible or direction-changing characters make text lie about itself: controls, soft hyphen, zero-width, bidi, tags.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u{e0000}-\u{e0fff}]+/gu;

/** Hostile text on one line, without hidden characters, cut at `most` characters. */
export function oneLine(text: string, most = 200): string {
  const clean = text
    .slice(0, most * 8)
    .replace(hidden, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...clean];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : clean;
}

/**
 * Text from strangers as a Markdown code span: inside one GitHub makes no link, mention, reference, image or HTML.
 * Backticks become apostrophes and bars a look-alike, so that it can end neither the span nor a table cell.
 */
export function code(text: string, most = 200): string {
  const clean = oneLine(text, most).replaceAll("`", "'").replaceAll("|", "¦");
  return clean === "" ? "(empty)" : `\`${clean}\``;
}

/** A hidden marker by which a later run finds its own comment again. */
export const marker = (name: string): string => `<!-- countersign:${name} -->`;
