import { bidiControls, bidiMarks, fillers, runsAt, selectors, tags, zeroWidth } from "../hidden/points.ts";
import type { Edit } from "./edits.ts";

const runs = new RegExp(`[${zeroWidth}${bidiMarks}${bidiControls}${selectors}${tags}${fillers}]{1,10000}`, "uy");

/** The characters that nobody sees inside words of ASCII, where no script needs them. */
export function invisibleEdits(text: string): readonly Edit[] {
  return [...runsAt(runs, text)].flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    return isAscii(text.charCodeAt(index - 1)) && isAscii(text.charCodeAt(end)) ? [{ start: index, end, put: "" }] : [];
  });
}

const isAscii = (code: number): boolean => code > 32 && code < 127;
