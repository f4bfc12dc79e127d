const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802-\ud803\ud83a-\ud83b]/;
/** So far on both sides letters that run from right to left are looked for, at least. */
const reach = 400;

/** Tells whether letters that run from right to left stand near an offset. Each part of the text is read three times. */
export function rightToLeftIn(text: string): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const part = Math.floor(at / reach);
    let is = known.get(part);
    if (is === undefined) {
      is = rightToLeft.test(text.slice(Math.max(0, (part - 1) * reach), (part + 2) * reach));
      known.set(part, is);
    }
    return is;
  };
}

/** Where embeddings, overrides and isolates begin that nothing on their line ends (UAX #9, 3.1.2). */
export function unclosedIn(text: string): ReadonlySet<number> {
  const unclosed = new Set<number>();
  let open: { readonly at: number; readonly isolate: boolean }[] = [];
  const endOfLine = () => {
    for (const { at } of open) unclosed.add(at);
    open = [];
  };
  for (const { 0: control, index: at } of text.matchAll(/[\u202a-\u202e\u2066-\u2069]|\n/g)) {
    if (control === "\n") endOfLine();
    else if (/[\u202c\u2069]/.test(control)) {
      if (open.at(-1)?.isolate === (control === "\u2069")) open.pop();
    } else open.push({ at, isolate: control >= "\u2066" });
  }
  endOfLine();
  return unclosed;
}
