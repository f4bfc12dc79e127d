import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Source } from "../../core/attribution/carry.ts";
import type { CommitState } from "../../flows/ports.ts";
import { git } from "./run.ts";

/** The folder that all work trees share. Format: `commondir` in gitrepository-layout(5). */
export function commonDirOf(gitDir: string): string {
  return resolve(gitDir, textOf(gitDir, "commondir")?.trim() ?? ".");
}

/** Any of these stands while git makes commits again or undoes them. */
const replaySigns = ["rebase-merge", "rebase-apply", "sequencer", "CHERRY_PICK_HEAD", "REVERT_HEAD"];

type Place = { readonly gitDir: string; readonly cwd: string };

/**
 * What git is doing while it makes this commit, told by the files it keeps meanwhile. A clean revert and `-n` leave
 * nothing but MERGE_MSG, which otherwise stands only beside MERGE_HEAD (a merge) or SQUASH_MSG (`merge --squash`).
 */
export async function commitState({ gitDir, cwd }: Place, { amends }: { amends: boolean }): Promise<CommitState> {
  const has = (name: string) => existsSync(join(gitDir, name));
  const handedOver = has("MERGE_MSG") && !has("MERGE_HEAD") && !has("SQUASH_MSG");
  const replaying = handedOver || replaySigns.some(has);

  // One `fixup <id>` or `squash <id>` a line. Each of them amends the commit before it, which is HEAD.
  const fixups = idsIn(textOf(gitDir, "rebase-merge/current-fixups"), /^\w+ ([0-9a-f]{40,64})$/gm);
  const squashed = has("rebase-merge") ? [] : idsIn(textOf(gitDir, "SQUASH_MSG"), /^commit ([0-9a-f]{40,64})$/gm);
  const joined = await commits([...fixups, ...squashed], cwd);
  const kept = await commits(amends || fixups.length > 0 ? ["HEAD"] : [], cwd);
  const message = handedOver ? textOf(gitDir, "MERGE_MSG") : null;
  const sources = [...kept.map(keepingAuthor), ...joined, ...(message === null ? [] : [{ author: null, message }])];
  return { replaying, sources };
}

const keepingAuthor = ({ message }: Source): Source => ({ author: null, message });

const idsIn = (text: string | null, line: RegExp): readonly string[] =>
  [...(text ?? "").matchAll(line)].map(([, id]) => id!);

async function commits(ids: readonly string[], cwd: string): Promise<readonly Source[]> {
  if (ids.length === 0) return [];
  const args = ["log", "--no-walk=unsorted", "-z", "--format=%an%n%ae%n%B", "--stdin"];
  const records = (await git(args, { cwd, input: `${ids.join("\n")}\n` })).toString().split("\0");
  return records
    .filter((record) => record !== "")
    .map((record) => {
      const [name = "", email = "", ...message] = record.split("\n");
      return { author: { name, email }, message: message.join("\n") };
    });
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
