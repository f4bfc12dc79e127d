let last: { readonly text: string; readonly bytes: Buffer } = { text: "", bytes: Buffer.of() };

let lossless: { readonly text: string; readonly answer: boolean } = { text: "", answer: true };

/** Whether the low bytes are all there is: no unit lies beyond Latin-1. */
export function isLossless(text: string): boolean {
  if (lossless.text !== text) lossless = { text, answer: lowBytes(text).toString("latin1") === text };
  return lossless.answer;
}

/**
 * The low byte of every UTF-16 code unit of a text, at the unit's offset. Indexing it is several times as fast as asking
 * a string for its codes. A unit beyond Latin-1 may be taken for another one, so what is seen in the bytes is looked for
 * in the text once more. What was asked last is remembered, because several ask for the same text.
 */
export function lowBytes(text: string): Buffer {
  if (last.text !== text) last = { text, bytes: Buffer.from(text, "latin1") };
  return last.bytes;
}
