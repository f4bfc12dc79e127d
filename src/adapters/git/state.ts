import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CommitState } from "../../flows/ports.ts";

/** The folder that all work trees share. Format: `commondir` in gitrepository-layout(5). */
export function commonDirOf(gitDir: string): string {
  return resolve(gitDir, textOf(gitDir, "commondir")?.trim() ?? ".");
}

/**
 * What git is doing while it makes this commit, told by the files it keeps meanwhile. A clean revert and `-n` leave
 * nothing but MERGE_MSG, which otherwise stands only beside MERGE_HEAD (a merge) or SQUASH_MSG (`merge --squash`).
 */
export function commitState(gitDir: string, replaced: string | null): CommitState {
  const has = (name: string) => existsSync(join(gitDir, name));
  const handedOver = has("MERGE_MSG") && !has("MERGE_HEAD") && !has("SQUASH_MSG");
  const replaying =
    handedOver || ["rebase-merge", "rebase-apply", "sequencer", "CHERRY_PICK_HEAD", "REVERT_HEAD"].some(has);
  const kept = ["rebase-merge/message-squash", "SQUASH_MSG", ...(has("MERGE_HEAD") ? [] : ["MERGE_MSG"])];
  const sources = [...kept.map((name) => textOf(gitDir, name)), replaced].filter((text) => text !== null);
  return { replaying, sources };
}

/** A file of the git directory; null if there is none. */
export function textOf(gitDir: string, name: string): string | null {
  try {
    return readFileSync(join(gitDir, name), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
