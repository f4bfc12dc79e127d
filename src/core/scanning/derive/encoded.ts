import { longRuns, type Run, shortestRun } from "../long-runs.ts";
import { Assembly, type Derived } from "./assembly.ts";

const shortestHex = 32;
/** So much of what was decoded is looked at to tell text from anything else. */
const looked = 96;
const printableShare = 0.8;
/** A run may have begun before the base64 in it, as in `sha256-` or a path: so many beginnings are tried. */
const mostBeginnings = 4;
/** Base64 that is broken into lines has no more than this between two of them. */
const longestBreak = 60;

/** The value of each digit of base64 and base64url; 255 for what is none. */
const none = 255;
const values = new Uint8Array(256).fill(none);
for (const [digits, first] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 0],
  ["-_", 62],
] as const)
  for (let at = 0; at < digits.length; at++) values[digits.charCodeAt(at)] = first + at;

/** What the base64 and the hexadecimal digits of a text say, where that is text. */
export function decodedRuns(text: string): readonly Derived[] {
  const base64 = new Assembly();
  const hex = new Assembly();
  let last = { start: 0, end: -1 };
  for (const run of longRuns(text)) {
    const pairs = hexIn(text, run);
    if (pairs) {
      hex.part();
      hex.put(Buffer.from(text.slice(pairs.start, pairs.end), "hex").toString("latin1"), {
        from: pairs.start,
        until: pairs.end,
        step: 1,
        width: 2,
      });
      continue;
    }
    const goesOn = last.end >= 0 && (last.end - last.start) % 4 === 0 && isBreak(text, last.end, run.start);
    const start = goesOn ? run.start : beginningOf(text, run);
    if (start < 0) continue;
    if (!goesOn) base64.part();
    last = { start, end: run.end };
    putBase64(base64, text, last);
  }
  return [...base64.derived("base64"), ...hex.derived("hex")];
}

/** Where in a run text in base64 begins, or -1. */
function beginningOf(text: string, { start, end }: Run): number {
  let at = start;
  for (let tried = 0; tried < mostBeginnings && end - at >= shortestRun; tried++) {
    if (startsAscii(text, at) && isText(bytesOf(text.slice(at, Math.min(end, at + looked))))) return at;
    while (at < end && valueAt(text, at) < 62) at++;
    at++;
  }
  return -1;
}

/** Whether five of the first six groups may stand for three bytes of ASCII each: their high bits are 0. */
function startsAscii(text: string, start: number): boolean {
  let other = 0;
  for (let at = start; at < start + shortestRun; at += 4) {
    const highBits = (valueAt(text, at) & 32) + (valueAt(text, at + 1) & 8) + (valueAt(text, at + 2) & 2);
    if (highBits > 0 && ++other > 1) return false;
  }
  return true;
}

const valueAt = (text: string, at: number): number => values[text.charCodeAt(at)] ?? none;

/** Puts the text of a run, of UTF-16 without its NULs, as PowerShell takes its commands. */
function putBase64(assembly: Assembly, text: string, { start, end }: Run): void {
  const bytes = bytesOf(text.slice(start, end)).toString("latin1");
  const wide = bytes[1] === "\0" && bytes[3] === "\0";
  assembly.put(wide ? bytes.replaceAll("\0", "") : bytes, {
    from: start,
    until: end,
    step: 3,
    width: wide ? 8 : 4,
  });
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, "base64");

function isText(bytes: Buffer): boolean {
  let printable = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if ((byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13) printable++;
    else if (byte === 0 && at % 2 === 1) printable++;
  }
  return printable >= bytes.length * printableShare;
}

/** The pairs of hexadecimal digits that a run is, when they are text. */
function hexIn(text: string, { start, end }: Run): Run | null {
  const from = text[start] === "0" && text[start + 1] === "x" ? start + 2 : start;
  if (end - from < shortestHex || (end - from) % 2 === 1) return null;
  // The first digit of each pair is 2 to 7 for nearly all text.
  for (let at = from; at < from + 8; at += 2) if ((text.charCodeAt(at) & 0xf8) !== 0x30 || text[at]! < "2") return null;
  const written = text.slice(from, end);
  if (!/^[0-9a-fA-F]+$/.test(written) || !isText(Buffer.from(written.slice(0, looked), "hex"))) return null;
  return { start: from, end };
}

/** Whether nothing but the break of a line, with its quotes and signs, lies between two places. */
const isBreak = (text: string, from: number, to: number): boolean =>
  to - from <= longestBreak && /^[\s"'`+\\#*>|,.;]+$/.test(text.slice(from, to)) && /\n|\\/.test(text.slice(from, to));
