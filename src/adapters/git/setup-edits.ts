import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Edit, Place } from "../../core/setup/edit.ts";
import { recordPath, recordText, type SetupRecord } from "../../core/setup/record.ts";
import type { Repository } from "./repository.ts";
import { git } from "./run.ts";

/** Makes the edits, in order. The record is written first, so that a set-up that breaks off can be taken back. */
export async function makeEdits(
  edits: readonly Edit[],
  { repository, packageRoot, record }: { repository: Repository; packageRoot: string; record: SetupRecord | null },
): Promise<void> {
  if (record) {
    const path = join(repository.gitDir, recordPath);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, recordText(record));
  }
  for (const edit of edits) await make(edit, { repository, packageRoot });
}

async function make(edit: Edit, { repository, packageRoot }: { repository: Repository; packageRoot: string }) {
  const { top: cwd } = repository;
  switch (edit.kind) {
    case "write":
      mkdirSync(dirname(pathOf(edit.at, repository)), { recursive: true });
      return writeFileSync(pathOf(edit.at, repository), edit.after, { mode: 0o755 }); // a file that is there keeps its mode
    case "remove":
      return rmSync(pathOf(edit.at, repository), { force: true });
    case "copy":
      mkdirSync(dirname(pathOf(edit.at, repository)), { recursive: true });
      return copyFileSync(join(packageRoot, edit.from), pathOf(edit.at, repository));
    case "config":
      if (edit.after === null) return void (await git(["config", "--local", "--unset-all", edit.key], { cwd }));
      return void (await git(["config", "--local", "--replace-all", edit.key, edit.after], { cwd }));
    case "husky":
      return installHusky(repository);
    case "remove-folder":
      if (edit.entirely) return rmSync(pathOf(edit.at, repository), { recursive: true, force: true });
      return removeIfEmpty(pathOf(edit.at, repository));
  }
}

const pathOf = (at: Place, { top, gitDir }: Repository): string => join(at.in === "git-dir" ? gitDir : top, at.path);

/** Runs husky's own installer. It reports a failure on standard output and exits with 0. */
function installHusky({ top }: Repository): void {
  const bin = join(dirname(fileURLToPath(import.meta.resolve("husky"))), "bin.js");
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [bin], { cwd: top, encoding: "utf8" });
  const said = `${stdout ?? ""}${stderr ?? ""}`.trim() || error?.message;
  if (status !== 0 || said) throw new Error(`husky did not install: ${said ?? `exit status ${status}`}`);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
