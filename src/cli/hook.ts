import { readFileSync, writeFileSync, writeSync } from "node:fs";
import type { OurGitHook } from "../core/setup/git-hooks.ts";

// What a git hook starts: `node hook.cjs <git hook> <git directory> <arguments of the git hook>`, see
// libexec/git-hook.sh. Everything but this file is loaded when it is needed, because every commit waits for it.

/** 1 is what a crash of Node gives, so it is no answer. */
const statuses = { "go on": 0, no: 10, "could not tell": 2 } as const;
type Answer = keyof typeof statuses;

const cwd = process.cwd();
const say = (line: string) => void writeSync(2, `${line}\n`);

async function preCommit(gitDir: string): Promise<Answer> {
  const { stagedFiles, stagedLines } = await import("../adapters/git/staged.ts");
  const { guardCommit, answerOf } = await import("../flows/guard-commit.ts");
  const guarded = await guardCommit(stagedFiles(readFileSync(0)), {
    stagedLines: async (paths) => {
      const { parentsOf } = await import("../adapters/git/state.ts");
      return stagedLines(paths, { against: await parentsOf(gitDir, { cwd }), cwd });
    },
    fingerprintKey: () => fingerprintKey(commonDirOf(gitDir)),
  });
  if (guarded.findings.length > 0) say(findingsText(guarded.findings, { color }));
  for (const problem of guarded.problems) say(`countersign: ${problem}`);
  return answerOf(guarded);
}
