import { isFixture, isTest } from "../paths.ts";

const esc = "\u001b";
const csi = "\u009b";
/** Sequences that a terminal obeys (ECMA-48): control sequences, and strings such as titles and links. */
const sequences = new RegExp(`${esc}(?:\\[([0-?]{0,30})[ -/]{0,3}([@-~])|[\\]P^_X])|${csi}[0-?]{0,30}[@-~]`, "g");
/** What programs have printed is full of them. */
const printed = /\.(?:log|ans|ansi|cast|out|snap|golden|stdout|stderr)$/i;

/** Terminal sequences that move, erase or conceal what a person sees. Colours do not. */
export function controlsIn(text: string, path: string): readonly { readonly start: number; readonly end: number }[] {
  if (!(text.includes(esc) || text.includes(csi)) || printed.test(path) || isFixture(path) || isTest(path)) return [];
  return [...text.matchAll(sequences)].flatMap(({ 0: sequence, 1: values, 2: final, index: start }) => {
    const colours = final === "m" && !/(?:^|;)8(?:;|$)/.test(values!.replace(/[34]8;[25];[\d;]*/g, ""));
    return colours ? [] : [{ start, end: start + sequence.length }];
  });
}
