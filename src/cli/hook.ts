import { readFileSync, writeFileSync, writeSync } from "node:fs";

// What a git hook starts: `node hook.cjs <git hook> <git directory> <arguments of the git hook>`; see
// libexec/git-hook.sh. The rest is loaded when it is needed, because every commit waits for this file.

/** 1 is what Node gives when it crashes, so it is no answer. */
const statuses = { "go on": 0, no: 10, "could not tell": 2 } as const;
type Answer = keyof typeof statuses;

const cwd = process.cwd();
const [name = "", gitDir = ".git", ...args] = process.argv.slice(2);

function say(text: string): void {
  writeSync(2, text.endsWith("\n") ? text : `${text}\n`);
}

async function guard(): Promise<Answer> {
  const { guardCommit, answerOf } = await import("../flows/guard-commit.ts");
  const { stagedFiles } = await import("../adapters/git/staged.ts");
  const guarded = await guardCommit(stagedFiles(readFileSync(0)), {
    stagedLines: async (paths) => {
      const { commitsBelow, stagedLines } = await import("../adapters/git/staged-lines.ts");
      return stagedLines(paths, { against: await commitsBelow({ gitDir, cwd }), cwd });
    },
    fingerprintKey: async () => {
      const { fingerprintKey } = await import("../adapters/git/key.ts");
      const { commonDirOf } = await import("../adapters/git/state.ts");
      return fingerprintKey(commonDirOf(gitDir));
    },
  });
  if (guarded.findings.length > 0) {
    const { findingsText } = await import("../core/reports/findings.ts");
    say(findingsText(guarded.findings, { color: process.stderr.isTTY && !process.env["NO_COLOR"] }));
  }
  for (const problem of guarded.problems) say(`countersign: could not scan ${problem}`);
  return answerOf(guarded);
}

async function answer(): Promise<Answer> {
  switch (name) {
    case "pre-commit":
    case "pre-merge-commit":
      return guard();
    default:
      throw new Error(`${name} is not one of our git hooks`);
  }
}

/** One line, without a stack: an error of somebody else's code may quote what it choked on. */
async function giveUp(error: unknown): Promise<void> {
  const { reasonOf } = await import("./reason.ts");
  say(`countersign: could not finish ${name}: ${reasonOf(error)}`);
  process.exit(statuses["could not tell"]);
}

// Stays if the work ends without an answer: Node leaves with 0 when nothing is left to wait for.
process.exitCode = statuses["could not tell"];
process.on("uncaughtException", giveUp);
answer().then((given) => {
  process.exitCode = statuses[given];
}, giveUp);
