import { type OurGitHook, ourGitHooks } from "./git-hooks.ts";

/** Where git looked for git hooks before us: its own folder, or what core.hooksPath said (`~` already spelt out). */
export type HooksFolder = { readonly kind: "default" } | { readonly kind: "configured"; readonly path: string };

/**
 * The script that git runs from our hooks folder: ours first, then what was there before, which gets the arguments,
 * the standard input and the last word. It lies at `<git directory>/countersign/bin/hooks/<name>` and finds everything
 * from there. `node` is the program that set us up: a git client without a terminal often has no PATH that names one.
 */
export function chain(name: string, { before, node }: { before: HooksFolder | null; node: string }): string {
  const lines = ["#!/bin/sh", signature];
  const readsStdin = name === "pre-push";
  if (ourGitHooks.includes(name as OurGitHook)) {
    const ours = `. "\${0%/*}/../libexec/git-hook.sh"`;
    lines.push(
      `[ -n "\${COUNTERSIGN_NODE:-}" ] || [ ! -x ${quoted(node)} ] || export COUNTERSIGN_NODE=${quoted(node)}`,
      ...(before === null
        ? [ours]
        : readsStdin
          ? [keep, `told | (${ours}) || exit`]
          : [`(${ours}) </dev/null || exit`]),
    );
  }
  if (before) {
    const path =
      before.kind === "default" ? `"\${0%/*}/../../../hooks/${name}"` : quoted(`${rooted(before.path)}/${name}`);
    lines.push(readsStdin ? `[ ! -x ${path} ] || told | ${path} "$@"` : `[ ! -x ${path} ] || exec ${path} "$@"`);
  }
  return `${lines.join("\n")}\n`;
}

/** Git says once what is pushed, and both want to know. */
const keep = `pushed=$(cat); told() { [ -z "$pushed" ] || printf '%s\\n' "$pushed"; }`;

/** The script was written by `chain`, perhaps by an older version of it. */
export const isChain = (text: string): boolean => text.startsWith(`#!/bin/sh\n${signature}\n`);

const signature = "# Written by `countersign init`; `countersign uninstall` takes it away.";

/** Any text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Git takes a relative core.hooksPath from the folder the git hook runs in; `./` keeps the shell from searching PATH. */
const rooted = (path: string): string => (/^(\/|[A-Za-z]:[\\/])/.test(path) ? path : `./${path}`).replace(/\/$/, "");
