import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { GitError, gitText } from "./run.ts";

/** The repository around a folder, all paths absolute. */
export type Surroundings = {
  /** The top of the work tree; null in a bare repository and in the git directory itself. */
  readonly top: string | null;
  readonly gitDir: string;
  /** The git directory that all work trees share. */
  readonly commonDir: string;
};

/** The repository around a folder, or null if there is none. */
export async function surroundingsOf(cwd: string): Promise<Surroundings | null> {
  const asked = (...args: readonly string[]) =>
    gitText(["rev-parse", ...args], { cwd }).catch((error) => {
      if (error instanceof GitError && error.status !== null) return null;
      throw error;
    });
  const [directories, top] = await Promise.all([
    asked("--absolute-git-dir", "--git-common-dir"),
    asked("--show-toplevel"),
  ]);
  const [gitDir, common] = directories?.split("\n") ?? [];
  if (gitDir === undefined || common === undefined) return null;
  return { top: top ? realpathSync(top) : null, gitDir, commonDir: resolve(cwd, common) };
}
