import { lineStarts } from "./lines.ts";

/**
 * One way to read a file's bytes as text. `starts` are the offsets at which git's lines begin. What nobody sees in a
 * guess is no hidden text.
 */
export type View = { readonly text: string; readonly starts: readonly number[]; readonly isGuess?: true };

/** A view whose lines are counted when somebody asks: most texts hold nothing to be told. */
function viewOf(text: string, isGuess = false): View {
  let starts: readonly number[] | null = null;
  return {
    text,
    get starts() {
      starts ??= lineStarts(text);
      return starts;
    },
    ...(isGuess && { isGuess }),
  };
}

/** UTF-16 of mostly Latin text has a NUL in nearly every second byte; this share is enough to read it so. */
const utf16Share = 0.3;
/** How much of a file is looked at to guess its encoding. */
const sampleBytes = 65_536;

/**
 * Every way in which a file may hold readable text. Without NUL bytes there is one. With them, the file is also read
 * with the NULs left out (which shows ASCII inside UTF-16 and UTF-32 of any alignment) and, if it looks like it, as
 * UTF-16. A NUL byte never means "binary, do not look".
 */
export function viewsOf(bytes: Uint8Array): readonly View[] {
  const encoding = utf16(bytes);
  if (!encoding && !bytes.includes(0)) return [viewOf(new TextDecoder().decode(bytes))]; // without a byte order mark
  // Latin-1 gives every byte back, and is read many times as fast where the bytes are no text.
  const text = utf8(bytes) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const views = [viewOf(text), ...(bytes.includes(0) ? [viewOf(text.replaceAll("\0", ""), true)] : [])];
  return encoding ? [...views, wide(bytes, encoding)] : views;
}

/** The same for text that somebody else decoded. */
export const viewsOfText = (text: string): readonly View[] =>
  text.includes("\0") ? [viewOf(text), viewOf(text.replaceAll("\0", ""), true)] : [viewOf(text)];

/** Null for bytes that are no UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function wide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): View {
  const mark = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, 2)) === "\ufeff" ? 2 : 0;
  // Git counts every byte 0x0A as a line end, also the half of another character: U+0A05 and U+010A end lines too.
  const starts = [0];
  for (let at = bytes.indexOf(10, mark); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(((at - mark) >> 1) + 1);
  return { text: new TextDecoder(encoding).decode(bytes), starts, ...(mark === 0 && { isGuess: true }) };
}

function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (!bytes.includes(0)) return null;
  const sample = bytes.subarray(0, sampleBytes);
  const nuls = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at & 1]!++;
  const enough = (sample.length / 2) * utf16Share;
  if (nuls[1]! > enough && nuls[1]! > nuls[0]!) return "utf-16le";
  return nuls[0]! > enough && nuls[0]! > nuls[1]! ? "utf-16be" : null;
}

/** A backslash escape written as text. */
const backslashEscape = /\\(?:[nrtbfv0]|u00[0-9a-fA-F]{2}|x[0-9a-fA-F]{2})/g;
/** A blank, quote or line end in percent form. */
const percentEscape = /%(?:0[AaDd9]|2[027])/g;

/** The text with escapes made blanks of the same length: in `"key:\n1234"` a word ends before the 1, not before the n. */
export const withoutEscapes = (text: string): string =>
  withoutPercentEscapes(text.includes("\\") ? text.replace(backslashEscape, blanks) : text);

const withoutPercentEscapes = (text: string): string =>
  text.includes("%0") || text.includes("%2") ? text.replace(percentEscape, blanks) : text;

const blanks = (written: string): string => " ".repeat(written.length);
