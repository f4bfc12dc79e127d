import { lineBefore } from "../context.ts";
import type { Severity } from "../finding.ts";
import { isCode } from "../paths.ts";
import { rightToLeftIn, unclosedIn } from "./bidi.ts";
import { bidiControls, bidiMarks, fillers, foreignIn, runsAt, selectors, tags, zeroWidth } from "./points.ts";
import { before, behind, joiningLetter, unspacedLetter } from "./scripts.ts";

/** A run of characters that nobody sees. */
export type Invisible = {
  readonly kind: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
};

/** One class of points after another, so that each run is of one class. */
const kinds = [
  "tag-characters",
  "variation-selector-bytes",
  "zero-width",
  "bidi-control",
  "bidi-mark",
  "filler",
] as const;
const runs = new RegExp(
  [tags, selectors, zeroWidth, bidiControls, bidiMarks, fillers].map((points) => `([${points}]{1,10000})`).join("|"),
  "uy",
);
/** Runs so close together are one find: somebody wrote between the letters of a word. */
const together = 8;

/** Three in a row that differ carry a message; equal ones are a slip until there are many. */
const shortestMessage = 3;
const mostEqual = 10;

/** The flags that Unicode recommends for interchange with tags: England, Scotland, Wales. */
const flag =
  /^\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}$/u;
const blackFlag = "\u{1f3f4}";
const emoji = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\ufe0f|\u20e3)$/u;
/** What a variation selector may follow: emoji, digits of keycaps, ideographs, symbols, letters of Mongolian and Myanmar. */
const varied = /^[\p{Emoji}\p{Ideographic}\p{S}\p{scx=Mong}\p{scx=Mymr}\p{scx=Phag}\p{P}]$/u;
const ideograph = /^\p{Ideographic}$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;
const hangul = /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]$/u;
const identifier = /^[\w$]$/;
const letter = /^\p{L}$/u;
const symbol = /^[\p{S}()]$/u;
/** Marks that a grapheme joiner follows; Khmer, hieroglyphs, shorthand and music, whose own controls these are. */
const atHome = /^[\p{M}\p{scx=Khmr}\p{scx=Egyp}\p{scx=Dupl}\u{1d100}-\u{1d1ff}]$/u;

/** Files of translations end like those of TypeScript. */
const markup = /^\s{0,8}<(?:\?xml|!doctype)/i;
const comment = /^\s{0,40}(?:\*|\/\/|\/\*|#)/;
const wordLike = /^[\p{L}\p{N}_./@:-]$/u;

/** The runs that no script, emoji or flag needs. */
export function invisiblesIn(text: string, path: string): readonly Invisible[] {
  if (foreignIn(text).hiding.length === 0) return [];
  const found: Invisible[] = [];
  const shared = {
    text,
    code: isCode(path) && !markup.test(text),
    unclosed: unclosedIn(text),
    rightToLeftNear: rightToLeftIn(text),
  };
  for (const groups of runsAt(runs, text)) {
    const { 0: run, index: start } = groups;
    const end = start + run.length;
    const kind = kinds[groups.indexOf(run, 1) - 1]!;
    const severity = severities[kind]({ ...shared, start, end, run });
    const last = found.at(-1);
    if (severity && last?.kind === kind && start - last.end <= together)
      found[found.length - 1] = { ...last, end, severity: severity === "block" ? severity : last.severity };
    else if (severity) found.push({ kind, severity, start, end });
  }
  return found;
}

type Place = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly run: string;
  readonly code: boolean;
  readonly unclosed: ReadonlySet<number>;
  readonly rightToLeftNear: (at: number) => boolean;
};
/** How grave a run of each kind is where it stands; null when it belongs there. */
const severities: Readonly<Record<(typeof kinds)[number], (place: Place) => Severity | null>> = {
  "tag-characters": ({ text, start, run }) => (before(text, start) === blackFlag && flag.test(run) ? null : "block"),
  "variation-selector-bytes": ofSelectors,
  "zero-width": ofZeroWidth,
  "bidi-control": ofBidiControl,
  "bidi-mark": (place) => (place.rightToLeftNear(place.start) || isQuoted(place) || isLoose(place) ? null : "warn"),
  filler: ofFiller,
};

/** Each selector can stand for a byte, so two in a row say more than how one character looks. */
function ofSelectors({ text, start, end, run }: Place): Severity | null {
  const shown = before(text, start);
  const differ = new Set(run.match(/./gsu)).size > 1;
  if (differ || run.length >= mostEqual) return "block";
  if (behind(text, end) === "-") return null; // a range of them in a pattern
  const point = run.codePointAt(0)!;
  if (point > 0xffff) return ideograph.test(shown) ? null : "warn";
  return varied.test(shown) && (point >= 0xfe0e || !pictograph.test(shown)) ? null : "warn";
}

/** Code about the character itself. */
const isQuoted = ({ text, start, end, run }: Place): boolean =>
  run.length === 1 && /["'`]/.test(before(text, start)) && before(text, start) === behind(text, end);

/** In a document or comment, what does not part or join a word is the slip of an editor or a translator. */
const isLoose = ({ text, start, end, code }: Place): boolean =>
  (!code || comment.test(lineBefore(text, start, 200))) &&
  !(wordLike.test(before(text, start)) && wordLike.test(behind(text, end)));

function ofZeroWidth(place: Place): Severity | null {
  const { text, start, end, run } = place;
  if (run.length >= (new Set(run).size > 1 ? shortestMessage : mostEqual)) return "block";
  const [left, right] = [before(text, start), behind(text, end)];
  if (run === "\ufeff" && start === 0) return null;
  if (isQuoted(place) || isLoose(place)) return null;
  if (/^[\u200b\u2060]$/.test(run) && symbol.test(left) && symbol.test(right)) return null; // a face of signs
  if (run === "\u200d" && emoji.test(left) && emoji.test(right)) return null;
  if (/^[\u180e\u200c\u200d]$/.test(run) && joiningLetter.test(left)) return null;
  if (/^[\u200b\u2060]{1,2}$/.test(run) && (unspacedLetter.test(left) || unspacedLetter.test(right))) return null;
  return "warn";
}

function ofBidiControl({ start, run, code, unclosed, rightToLeftNear }: Place): Severity | null {
  if (/[\u202d\u202e]/.test(run)) return "block";
  if (rightToLeftNear(start) && !code) return null; // the end of a line closes what is open
  if ([...run].some((_, at) => unclosed.has(start + at))) return "block";
  if (rightToLeftNear(start)) return "warn";
  return code ? "block" : "warn";
}

function ofFiller(place: Place): Severity | null {
  const { text, start, end, run, code } = place;
  const [left, right] = [before(text, start), behind(text, end)];
  if (run === "\u00ad") return (!code && letter.test(left) && letter.test(right)) || isQuoted(place) ? null : "warn";
  if (/^[\u115f\u1160\u3164\uffa0]+$/.test(run)) {
    if (hangul.test(left) || hangul.test(right)) return null;
    return code || identifier.test(left) || identifier.test(right) ? "block" : "warn";
  }
  if (/^\u2800+$/.test(run)) return identifier.test(left) || identifier.test(right) ? "warn" : null; // a blank of art
  return atHome.test(left) || atHome.test(right) || isQuoted(place) ? null : "warn";
}
