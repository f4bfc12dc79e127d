import { type LineRange, newSide } from "../git/patch.ts";
import { type RepoPath, repoPath } from "../names.ts";
import { viewsOf, viewsOfText } from "./decode.ts";
import type { Finding } from "./finding.ts";
import { noFingerprint } from "./fingerprint.ts";
import { keyStoreIn } from "./key-store.ts";
import { locate } from "./locate.ts";
import { sensitiveFileIn } from "./sensitive-path.ts";
import { judged } from "./severity.ts";
import { findingOf, type ScanOptions, type ScanResult, scanSheet } from "./sheet.ts";

export type { LineRange } from "../git/patch.ts";
export type { Finding, Severity } from "./finding.ts";
export type { ScanOptions, ScanResult } from "./sheet.ts";

/** More of one file is not scanned but told. */
export const mostBytes = 20 * 1024 * 1024;

/** What must not be published in a file's added lines. The whole file is read, since old lines explain new ones. */
export function scanBlob(
  input: { path: RepoPath; bytes: Uint8Array; added: "all" | readonly LineRange[] },
  options: ScanOptions,
): ScanResult {
  const problems = input.bytes.length > mostBytes ? [`only its first ${mostBytes} bytes were scanned`] : [];
  const views = viewsOf(input.bytes.subarray(0, mostBytes));
  const isChanged = input.added === "all" || input.added.length > 0;
  const whole = isChanged ? [...keyStoreIn(input.bytes), ...sensitiveFileIn(input.path, views[0]!.text)] : [];
  const numberOf = (line: number) => line;
  return scanSheet({ path: input.path, views, added: input.added, numberOf, whole, problems }, options);
}

/**
 * The same for a file of which only a patch is known, as GitHub's API gives it: the new side of its hunks, with its
 * context. Lines are those of the new file.
 */
export function scanPatch(input: { path: RepoPath; patch: string }, options: ScanOptions): ScanResult {
  const { lines, whole: complete } = newSide(input.patch);
  // An empty line between hunks, so that what is far apart in the file is not neighbours here.
  const rows = lines.flatMap((line, at) =>
    at > 0 && line.number !== lines[at - 1]!.number + 1 ? [{ number: 0, text: "", added: false }, line] : [line],
  );
  const text = rows.map((row) => row.text).join("\n");
  const problems = [
    ...(complete ? [] : ["its patch is cut short"]),
    ...(text.length > mostBytes ? [`only the first ${mostBytes} characters of its patch were scanned`] : []),
  ];
  const added = rows.flatMap((row, at) => (row.added ? [{ start: at + 1, end: at + 1 }] : []));
  const views = viewsOfText(text.slice(0, mostBytes));
  const numberOf = (line: number) => rows[line - 1]?.number ?? 0;
  return scanSheet({ path: input.path, views, added, numberOf, whole: [], problems }, options);
}

/**
 * Every secret in a text, whatever its comments allow; the path tells what kind of file it is. The findings have no
 * fingerprints, for which a key is needed, and what could not be scanned is not told: for judging the detectors and for
 * tools of one's own. To guard something, use `scanBlob`.
 */
export const scanSecrets = (text: string, path: string): readonly Finding[] => scanText("secret", text, path);

/** The same for personal data. The kinds are Presidio's entity names where it has one. */
export const scanPII = (text: string, path: string): readonly Finding[] => scanText("person", text, path);

function scanText(about: "secret" | "person", text: string, path: string): readonly Finding[] {
  const { found } = locate({ views: viewsOfText(text), path, added: "all", about: [about] });
  return judged(found, path).map((one) => findingOf(one, repoPath(path), noFingerprint));
}
