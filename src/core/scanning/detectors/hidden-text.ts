import type { Match, ReadingDetector } from "../detector.ts";
import { controlsIn } from "../hidden/controls.ts";
import { homoglyphsIn } from "../hidden/homoglyphs.ts";
import { invisiblesIn } from "../hidden/invisibles.ts";
import { foreignIn } from "../hidden/points.ts";

const rule = "hidden-text";
/** What is around a place goes into its fingerprint: one hidden character is like another. */
const around = 16;
/** With so many characters that are no text, it is none. */
const mostForeign = 0.05;
const looked = 4_096;

/**
 * Text that people do not see and programs do: invisible characters that no script needs, bidi controls that show
 * code in another order, letters that look like others, terminal sequences that conceal.
 */
export const hiddenText: ReadingDetector = {
  rule,
  about: "hidden",
  find(text, path) {
    const warn = { severity: "warn" } as const;
    const foreign = foreignIn(text);
    const escapes = text.includes("\u001b") || text.includes("\u009b");
    if (foreign.hiding.length + foreign.lookAlikes.length === 0 && !escapes) return [];
    if (!isAscii(text) && isBinary(text)) return [];
    const seen = [
      ...(foreign.hiding.length > 0 ? invisiblesIn(text, path) : []),
      ...(foreign.lookAlikes.length > 0 ? homoglyphsIn(text) : []).map((place) => ({
        kind: "homoglyph",
        ...warn,
        ...place,
      })),
      ...(escapes ? controlsIn(text, path) : []).map((place) => ({
        kind: "control-character",
        ...warn,
        ...place,
      })),
    ];
    return seen.map((one) => matchOf(text, one));
  },
};

type Seen = Pick<Match, "kind" | "severity" | "start" | "end">;

const matchOf = (text: string, seen: Seen): Match => ({
  ...seen,
  rule,
  certainty: "structure",
  secret: text.slice(Math.max(0, seen.start - around), seen.end + around),
  prefix: seen.kind === "homoglyph" ? "" : `${escaped(text.codePointAt(seen.start)!)} `,
});

/** The first character by its number. What was hidden is not shown as it is: programs read reports, too. */
const escaped = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;

function isBinary(text: string): boolean {
  const start = text.slice(0, looked);
  return start.replace(/[^\ufffd\p{Cc}]|\s/gu, "").length > start.length * mostForeign;
}

const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;
