import { readFileSync } from "node:fs";
import type { Cleaning } from "../../core/git/comment-sign.ts";
import { GitError, git, gitText } from "./run.ts";

export type MessageSettings = {
  readonly cleaning: Cleaning;
  /** `countersign.human`; null if it is not set. */
  readonly human: string | null;
  /** The text of `commit.template`; null without one. */
  readonly template: string | null;
};

const names = ["core.commentchar", "core.commentstring", "commit.cleanup", "commit.template", "countersign.human"];

/** What git's settings and the variables of its git hooks say about a commit message. */
export async function messageSettings({ cwd }: { readonly cwd: string }): Promise<MessageSettings> {
  const set = await settings(cwd);
  const get = (name: string) => set.get(name) || null;
  return {
    cleaning: {
      sign: get("core.commentstring") ?? get("core.commentchar"),
      cleanup: get("commit.cleanup"),
      edited: process.env["GIT_EDITOR"] !== ":", // githooks(5): set to that when no editor comes
    },
    human: get("countersign.human"),
    template: get("commit.template") === null ? null : await template(cwd),
  };
}

async function settings(cwd: string): Promise<ReadonlyMap<string, string>> {
  const pattern = `^(${names.join("|").replaceAll(".", "\\.")})$`;
  const found = await git(["config", "--null", "--get-regexp", pattern], { cwd }).catch((error: unknown) => {
    if (error instanceof GitError && error.status === 1) return Buffer.of(); // none is set
    throw error;
  });
  // `name LF value NUL`; the last value of a name counts.
  const entries = found
    .toString()
    .split("\0")
    .map((entry) => /^([^\n]*)\n?(.*)$/s.exec(entry)!);
  return new Map(entries.map(([, name = "", value = ""]) => [name, value]));
}

async function template(cwd: string): Promise<string | null> {
  try {
    return readFileSync(await gitText(["config", "--type=path", "commit.template"], { cwd }), "utf8");
  } catch {
    return null; // git itself complains about a template that it cannot read
  }
}
