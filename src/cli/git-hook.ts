import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { ourGitHooks } from "../core/setup/git-hooks.ts";
import type { Subcommand } from "./terminal.ts";

/** Runs one of our git hooks, for hook managers that call commands: the same file that git itself would run. */
export const gitHook: Subcommand = {
  summary: "run a git hook, for hook managers such as lefthook or pre-commit",
  usage: `countersign git-hook NAME [arguments git gave]

NAME is ${ourGitHooks.slice(0, -1).join(", ")} or
${ourGitHooks.at(-1)}.`,
  async run([name, ...args], { cwd, env, err }) {
    const hook = ourGitHooks.find((one) => one === name);
    if (!hook) {
      err(`countersign: no such git hook; type one of: ${ourGitHooks.join(", ")}`);
      return 2;
    }
    const file = resolve(import.meta.dirname, "../../hooks", hook);
    const { status, error } = spawnSync("sh", [file, ...args], {
      cwd,
      env: { ...env, COUNTERSIGN_NODE: env["COUNTERSIGN_NODE"] ?? process.execPath },
      stdio: [hook === "pre-push" ? "inherit" : "ignore", "inherit", "inherit"],
    });
    if (error) err(`countersign: could not start sh: ${error.message}`);
    return status ?? 2;
  },
};
