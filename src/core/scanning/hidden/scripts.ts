/** Scripts whose letters join or stack, so that joiners and non-joiners belong to spelling (Unicode 16, 23.2). */
const joining =
  "Arab|Syrc|Mong|Deva|Beng|Guru|Gujr|Orya|Taml|Telu|Knda|Mlym|Sinh|Khmr|Mymr|Tibt|Nkoo|Thaa|Mand|Phag|Rohg|Newa|Tirh|Kthi|Java|Bali|Cakm|Sund|Lana|Adlm|Hebr";
/** Scripts without spaces, in which U+200B shows where a line may end. */
const unspaced = "Thai|Laoo|Khmr|Mymr|Tibt|Java|Bali|Lana|Hani|Hira|Kana|Bopo|Yiii";

const classOf = (scripts: string): string => `[${scripts.replace(/(?:^|\|)(\w+)/g, String.raw`\p{scx=$1}`)}]`;

export const joiningLetter = new RegExp(`^${classOf(joining)}$`, "u");
export const unspacedLetter = new RegExp(`^${classOf(unspaced)}$`, "u");

/** The character that ends before an offset, surrogate pairs whole; empty at the start. */
export function before(text: string, at: number): string {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.slice(Math.max(0, at - 1), at);
}

/** The character that begins at an offset; empty at the end. */
export const behind = (text: string, at: number): string => {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
};
