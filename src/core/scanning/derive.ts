import type { Derived } from "./derive/assembly.ts";
import { edited } from "./derive/edits.ts";
import { decodedRuns } from "./derive/encoded.ts";
import { backslashEdits, entityEdits, percentEdits } from "./derive/escapes.ts";
import { invisibleEdits } from "./derive/invisible.ts";
import { jointEdits } from "./derive/joints.ts";

export type { Derived, Via } from "./derive/assembly.ts";

/** What a text holds in disguise, one text for each disguise; `exhausted` when there was more than is decoded. */
export type Derivation = { readonly texts: readonly Derived[]; readonly exhausted: boolean };

/** No more text is derived than twice the original and this. */
const mostDerived = 65_536;

/**
 * What is written in base64, in hexadecimal digits, with escapes, in literals that are joined or with invisible
 * characters in between. A text may hold another disguise inside of the first, so it is worth asking twice.
 */
export function derivedTexts(text: string): Derivation {
  const all = [
    ...decodedRuns(text),
    ...edited(text, percentEdits(text), "percent"),
    ...edited(text, entityEdits(text), "entities"),
    ...edited(text, backslashEdits(text), "escapes"),
    ...edited(text, jointEdits(text), "concatenation"),
    ...edited(text, invisibleEdits(text), "invisible"),
  ];
  let left = mostDerived + 2 * text.length;
  const texts = all.filter((one) => {
    left -= one.text.length;
    return left >= 0;
  });
  return { texts, exhausted: texts.length < all.length };
}
