import type { RepoPath } from "../names.ts";

/** One run of changed lines. Line numbers are 1-based; `removed` and `added` hold lines without their line end. */
export type Hunk = {
  readonly oldStart: number;
  readonly newStart: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};
/** What a change did to one file; `from` is the old path of a rename. */
export type FileChange = { readonly path: RepoPath; readonly from?: RepoPath; readonly hunks: readonly Hunk[] };
