import type { RepoPath } from "../core/names.ts";
import { type ScanOptions, scanBlob } from "../core/scanning/scan.ts";

const nothing = new Uint8Array();

/** The name of a file of which nothing else can be told, as it may be shown: it may hold a secret itself. */
export const shownPath = (path: RepoPath, options: ScanOptions): RepoPath =>
  scanBlob({ path, bytes: nothing, added: "all" }, options).findings[0]?.path ?? path;
