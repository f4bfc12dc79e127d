import type { Place } from "./edit.ts";
import type { SetupRecord } from "./record.ts";

/** Where git is told to look for git hooks. */
export type HooksPath = {
  /** As it stands in the configuration. */
  readonly raw: string;
  /** With `~` spelt out. */
  readonly path: string;
  /** `local` is this repository's own configuration; anything else was set for more than this repository. */
  readonly scope: string;
  /** It lies in the work tree or the git directory. */
  readonly inside: boolean;
};

/** What a repository looks like to set-up: plain data. */
export type SetupFacts = {
  /** Absolute, `/` between its parts; shared by all work trees. */
  readonly gitDir: string;
  /** The text of each file that set-up may read or edit and that exists. */
  readonly files: readonly { readonly at: Place; readonly text: string }[];
  /** Those of them that exist but that set-up must not edit, with the reason: a link, a folder, no UTF-8. */
  readonly barred: readonly { readonly at: Place; readonly because: string }[];
  /** core.hooksPath is what we made it. */
  readonly ours: boolean;
  /** core.hooksPath now, as it stands in the configuration. */
  readonly hooksPathNow: string | null;
  /** core.hooksPath as it would be without us. */
  readonly hooksPath: HooksPath | null;
  /** The git hooks that would run if we were not there. */
  readonly otherHooks: readonly string[];
  /** The files of our package, as `dist/hook.cjs`, that the git directory lacks or holds in another version. */
  readonly missing: readonly string[];
  /** Our package lies in the work tree's `node_modules`. */
  readonly inNodeModules: boolean;
  /** husky's own folder `.husky/_`: `old` lacks what today's husky writes. */
  readonly huskyFolder: "none" | "old" | "ready";
  /** The program that runs us. */
  readonly node: string;
  readonly record: SetupRecord | null;
  /** Who answers for AI-assisted commits here: what git is told now. */
  readonly human: string | null;
};

export const textAt = (facts: Pick<SetupFacts, "files">, at: Place): string | null =>
  facts.files.find((file) => file.at.in === at.in && file.at.path === at.path)?.text ?? null;

export const barredAt = (facts: Pick<SetupFacts, "barred">, at: Place): string | null =>
  facts.barred.find((file) => file.at.in === at.in && file.at.path === at.path)?.because ?? null;
