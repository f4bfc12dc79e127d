/** The git hooks that countersign answers, in the order in which git runs them. */
export const ourGitHooks = ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "commit-msg", "pre-push"] as const;
export type OurGitHook = (typeof ourGitHooks)[number];

/** Every name that git runs as a git hook: githooks(5), git 2.51. Other files in a hooks folder are not ours to call. */
export const gitHookNames: ReadonlySet<string> = new Set([
  ...ourGitHooks,
  "applypatch-msg",
  "fsmonitor-watchman",
  "p4-changelist",
  "p4-post-changelist",
  "p4-pre-submit",
  "p4-prepare-changelist",
  "post-applypatch",
  "post-checkout",
  "post-commit",
  "post-index-change",
  "post-merge",
  "post-receive",
  "post-rewrite",
  "post-update",
  "pre-applypatch",
  "pre-auto-gc",
  "pre-rebase",
  "pre-receive",
  "proc-receive",
  "push-to-checkout",
  "reference-transaction",
  "sendemail-validate",
  "update",
]);
