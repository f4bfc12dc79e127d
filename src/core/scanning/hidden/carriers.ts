/** A part of a document that programs read and people do not see when it is shown. */
export type Carrier = { readonly start: number; readonly end: number };

/** So much of a carrier is read. */
const longest = 20_000;

const openings =
  /<!--|^[ \t]{0,8}\[[^\]\n]{1,40}\]:[ \t]{1,8}(?:#|<>)[ \t]{1,8}(?=["'(])|<[a-z]{1,10}[^<>]{0,200}(?:\shidden\b|display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0|opacity\s{0,3}:\s{0,3}0(?![.\d]))[^<>]{0,200}>/gim;

/**
 * The comments of HTML, closed or not, the link labels of Markdown that nothing refers to, and the elements that CSS
 * or HTML hides.
 */
export function carriersIn(text: string): readonly Carrier[] {
  const carriers: Carrier[] = [];
  let read = 0;
  for (const { 0: opening, index: start } of text.matchAll(openings)) {
    if (start < read) continue;
    const from = start + opening.length;
    const rest = text.slice(from, from + longest);
    const length = rest.indexOf(closingOf(opening));
    read = from + (length < 0 ? rest.length : length);
    carriers.push({ start: from, end: read });
  }
  return carriers;
}

function closingOf(opening: string): string {
  if (opening === "<!--") return "-->";
  return opening.startsWith("<") ? `</${/^<([a-z]+)/i.exec(opening)![1]}` : "\n";
}
