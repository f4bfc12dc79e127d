/** One way to write an identifier: groups of `9`, `A` and `X`, and what stands between them. */
export type Shape = { readonly groups: readonly string[]; readonly separators: readonly string[] };

const repeated = /(.)\{(\d+)(?:-(\d+))?\}/;

/** Every way of writing that a picture such as `999_999_9999` or `9{7-9}` means. */
export function shapesOf(picture: string): readonly Shape[] {
  const range = repeated.exec(picture);
  if (range) {
    const [whole, symbol = "", least = "", most = least] = range;
    const lengths = Array.from({ length: Number(most) - Number(least) + 1 }, (_, more) => Number(least) + more);
    return lengths.flatMap((length) => shapesOf(picture.replace(whole, symbol.repeat(length))));
  }
  if (picture.includes("~")) return ["", "_"].flatMap((one) => shapesOf(picture.replaceAll("~", one)));
  if (picture.includes("_")) return [" ", "-"].flatMap((one) => shapesOf(picture.replaceAll("_", one)));
  return [
    { groups: picture.split(/[^9AX]+/).filter(Boolean), separators: picture.match(/(?<=[9AX])[^9AX](?=[9AX])/g) ?? [] },
  ];
}

/** Whether letters and digits stand where the picture wants them. */
export function isShaped(value: string, picture: string): boolean {
  for (let at = 0; at < picture.length; at++) {
    const wanted = picture.charCodeAt(at);
    const isDigit = value.charCodeAt(at) < 58;
    if (wanted === 57 ? !isDigit : wanted === 65 ? isDigit : false) return false;
  }
  return value.length === picture.length;
}
