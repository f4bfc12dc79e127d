/** A file by where it lies: in the work tree, which the team shares, or in the git directory, which is this clone's own. */
export type Place = { readonly in: "work-tree" | "git-dir"; readonly path: string };

/** One change that set-up makes. `before` is what is there now, null for nothing, so that it can be undone. */
export type Edit =
  | { readonly kind: "write"; readonly at: Place; readonly before: string | null; readonly after: string }
  | { readonly kind: "remove"; readonly at: Place; readonly before: string }
  | { readonly kind: "config"; readonly key: string; readonly before: string | null; readonly after: string | null }
  /** Copies a file of our package into the git directory, executable. */
  | { readonly kind: "copy"; readonly from: string; readonly at: Place }
  /** Lets husky write its folder, which may be new, and point core.hooksPath from `before` to it. */
  | {
      readonly kind: "husky";
      readonly at: Place;
      readonly isNew: boolean;
      readonly before: string | null;
      readonly after: string;
    }
  /** `entirely` is said only of a folder whose every file a program wrote; otherwise only an empty folder goes. */
  | { readonly kind: "remove-folder"; readonly at: Place; readonly entirely: boolean };

/** What set-up decided: the edits, then what a person must know or do. Nothing has happened yet. */
export type Plan = { readonly edits: readonly Edit[]; readonly notes: readonly string[] };

export const inWorkTree = (path: string): Place => ({ in: "work-tree", path });
export const inGitDir = (path: string): Place => ({ in: "git-dir", path });

export const samePlace = (one: Place, other: Place): boolean => one.in === other.in && one.path === other.path;

/** Our programs' own folder in the git directory, and the folder in it that core.hooksPath names. */
export const ourBin = "countersign/bin";
export const ourHooksPath = (gitDir: string): string => `${gitDir}/${ourBin}/hooks`;
