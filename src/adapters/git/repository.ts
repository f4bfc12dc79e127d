import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { GitError, gitText } from "./run.ts";

/** A repository with a work tree, all paths absolute and free of links. */
export type Repository = {
  readonly top: string;
  /** The git directory that all work trees of the repository share. */
  readonly gitDir: string;
};

/** The repository around a folder. Throws, in one line that says what to do, where there is none with a work tree. */
export async function repositoryAt(cwd: string): Promise<Repository> {
  const ask = "--is-bare-repository --is-inside-work-tree --git-common-dir".split(" ");
  const [bare, inside, common = ""] = await gitText(["rev-parse", ...ask], { cwd }).then(
    (text) => text.split("\n"),
    (cause) => {
      if (cause instanceof GitError && cause.message.includes("not a git repository"))
        throw new Error("this is not a git repository: change into one, or run: git init", { cause });
      throw cause;
    },
  );
  if (bare === "true")
    throw new Error("this is a bare repository, where nobody commits: run it in a clone or a work tree");
  if (inside !== "true") throw new Error("this is the git directory itself: change into the work tree");
  const top = await gitText(["rev-parse", "--show-toplevel"], { cwd });
  return { top: realpathSync(top), gitDir: realpathSync(resolve(cwd, common)) };
}
