/**
 * Characters that nobody sees, by what they do (Unicode 16, chapters 23 and 9.2; CVE-2021-42574 for the bidi controls).
 * The sets are sources of character classes for patterns with the flag `u`.
 */
export const zeroWidth = String.raw`\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff`;
export const bidiMarks = String.raw`\u061c\u200e\u200f`;
export const bidiControls = String.raw`\u202a-\u202e\u2066-\u2069`;
export const selectors = String.raw`\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
export const tags = String.raw`\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}`;
export const fillers = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufff9-\ufffb\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}`;

/** Whether a text may hold one of them at all. Most are none's, and most texts are ASCII, which is told at once. */
export const mayHide = (text: string): boolean => Buffer.byteLength(text) !== text.length && anyOf.test(text);

/** Without the flag `u`, which makes it fast: beyond the basic plane the first halves stand for all. */
const anyOf = new RegExp(
  String.raw`[${zeroWidth}${bidiMarks}${bidiControls}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffb\ud80d\ud82f\ud834\udb40-\udb43]`,
);
