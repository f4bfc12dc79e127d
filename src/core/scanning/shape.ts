/** One way to write an identifier: groups of `9`, `A` and `X`, and the character before each but the first. */
export type Shape = { readonly groups: readonly string[]; readonly separators: readonly string[] };

/** Every way of writing that a picture such as `999_999_9999` or `9{7-9}` means. */
export function shapesOf(picture: string): readonly Shape[] {
  const brace = picture.indexOf("{");
  if (brace > 0) return repeated(picture, brace).flatMap(shapesOf);
  if (picture.includes("~")) return ["", " ", "-"].map((one) => shapeOf(picture.replaceAll("~", one)));
  if (picture.includes("_")) return [" ", "-"].map((one) => shapeOf(picture.replaceAll("_", one)));
  return [shapeOf(picture)];
}

/** A picture without its first `{7-9}`, once for each length. */
function repeated(picture: string, brace: number): readonly string[] {
  const end = picture.indexOf("}", brace);
  const [least = 0, most = least] = picture
    .slice(brace + 1, end)
    .split("-")
    .map(Number);
  const [before, symbol, after] = [picture.slice(0, brace - 1), picture[brace - 1]!, picture.slice(end + 1)];
  return Array.from({ length: most - least + 1 }, (_, more) => before + symbol.repeat(least + more) + after);
}

function shapeOf(picture: string): Shape {
  const [groups, separators]: [string[], string[]] = [[], []];
  let start = 0;
  for (let at = 0; at <= picture.length; at++) {
    const one = picture[at];
    if (one === "9" || one === "A" || one === "X") continue;
    if (at > start) groups.push(picture.slice(start, at));
    if (at > start && one !== undefined && at + 1 < picture.length) separators.push(one);
    start = at + 1;
  }
  return { groups, separators };
}

/** Whether letters and digits stand where the picture wants them. */
export function isShaped(value: string, picture: string): boolean {
  if (value.length !== picture.length) return false;
  for (let at = 0; at < picture.length; at++) {
    const isDigit = value.charCodeAt(at) < 58;
    if (picture[at] === "9" ? !isDigit : picture[at] === "A" && isDigit) return false;
  }
  return true;
}
