/** What a piece of hidden text was hidden by. */
export type Via = "base64" | "hex" | "percent" | "entities" | "escapes" | "concatenation" | "invisible";

/** A text that another one holds in disguise. */
export type Derived = {
  readonly text: string;
  readonly via: Via;
  /** The place in the original that a place in this text comes from. The ends are not included. */
  readonly placeOf: (start: number, end: number) => { readonly start: number; readonly end: number };
};

/** Characters from `at` on come from the original from `from` to `until`: every `step` of them from `width` there. */
type Piece = {
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly step: number;
  readonly width: number;
};

/** Puts a derived text together, and remembers where it comes from. */
export class Assembly {
  readonly #texts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  /** Adds what the original has from `from` to `until`, as it is. */
  copy(original: string, from: number, until: number): void {
    this.put(original.slice(from, until), { from, until, step: 1, width: 1 });
  }

  /** Adds a text that the original has in another form. */
  put(text: string, piece: Omit<Piece, "at">): void {
    if (text === "") return;
    this.#pieces.push({ ...piece, at: this.#length });
    this.#texts.push(text);
    this.#length += text.length;
  }

  /** What follows has nothing to do with what was before. */
  part(): void {
    if (this.#length === 0) return;
    this.#texts.push("\n");
    this.#length++;
  }

  /** The text, or none when nothing was added. */
  derived(via: Via): readonly Derived[] {
    if (this.#length === 0) return [];
    const pieces = this.#pieces;
    const placeOf = (start: number, end: number) => {
      const first = pieceAt(pieces, start);
      const last = pieceAt(pieces, Math.max(start, end - 1));
      const from = first.from + Math.floor((start - first.at) / first.step) * first.width;
      const until = last.from + (Math.floor((Math.max(start, end - 1) - last.at) / last.step) + 1) * last.width;
      return { start: Math.min(from, first.until), end: Math.min(until, last.until) };
    };
    return [{ text: this.#texts.join(""), via, placeOf }];
  }
}

/** The last piece that begins at or before an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}
