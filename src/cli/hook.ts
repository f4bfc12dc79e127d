import { readFileSync, writeFileSync, writeSync } from "node:fs";
import type { MessageSettings } from "../adapters/git/message-settings.ts";
import type { ScanSettings } from "../core/scanning/settings.ts";
import type { Guarded } from "../flows/guard-commit.ts";
import type { Index } from "../flows/ports.ts";

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

/** What the scan asks only when something looks suspicious. */
const index: Index = {
  stagedLines: async (paths) => {
    const { commitsBelow, stagedLines } = await import("../adapters/git/staged-lines.ts");
    return stagedLines(paths, { against: await commitsBelow({ gitDir, cwd }), cwd });
  },
  fingerprintKey: async () => {
    const { fingerprintKey } = await import("../adapters/git/key.ts");
    const { commonDirOf } = await import("../adapters/git/state.ts");
    return fingerprintKey(commonDirOf(gitDir));
  },
  baseline: async () => {
    const { stagedText } = await import("../adapters/git/staged-text.ts");
    const { baselinePath } = await import("../core/scanning/baseline.ts");
    return (await stagedText(baselinePath, { cwd }))?.text ?? null;
  },
  today: new Date().toISOString().slice(0, 10),
};

async function guard(): Promise<Answer> {
  const reason = await skipReason();
  if (reason !== null) {
    say(`countersign: not scanned, and the commit will say so: ${reason}`);
    return "go on";
  }
  const { guardCommit } = await import("../flows/guard-commit.ts");
  const { readStaged } = await import("../adapters/git/staged.ts");
  const { files, policy } = readStaged(readFileSync(0));
  return told(await guardCommit(files, await settingsIn(policy), index));
}

async function settingsIn(policy: { id: string; text: string } | null): Promise<ScanSettings | null> {
  if (policy === null) return null;
  const { scanSettings } = await import("../adapters/git/scan-settings.ts");
  const { commonDirOf } = await import("../adapters/git/state.ts");
  return scanSettings(policy, commonDirOf(gitDir));
}

/** Shows what a scan found, and gives its answer. */
async function told(guarded: Guarded): Promise<Answer> {
  const { answerOf } = await import("../flows/guard-commit.ts");
  if (guarded.findings.length > 0) {
    const { findingsText } = await import("../core/reports/findings.ts");
    say(findingsText(guarded.findings, { color: process.stderr.isTTY && !process.env["NO_COLOR"] }));
  }
  if (guarded.problems.length > 0) {
    const { oneLine } = await import("../core/reports/markdown.ts");
    for (const problem of guarded.problems) say(`countersign: could not scan ${oneLine(problem, 400)}`);
  }
  const answer = answerOf(guarded);
  if (answer === "could not tell")
    say(
      'Nothing was committed. If you know what is in there:  COUNTERSIGN_SKIP=scan COUNTERSIGN_SKIP_REASON="<why>" git commit',
    );
  return answer;
}

/** Why a person asked that this commit be not scanned; null if nobody did. An agent may not ask. */
async function skipReason(): Promise<string | null> {
  if (!process.env["COUNTERSIGN_SKIP"]) return null;
  const { skipOf } = await import("../core/scanning/skip.ts");
  const { environmentOf } = await import("../core/attribution/environment.ts");
  const { guardMessage } = await import("../flows/guard-commit.ts");
  const skip = skipOf(process.env);
  if (skip === null) return null;
  if ("problem" in skip) return refuse(skip.problem);
  if (environmentOf(process.env))
    return refuse("a coding agent may not skip the scan; a person can, in their own shell");
  const { findings } = await guardMessage(skip.reason, null, index);
  return findings.length > 0
    ? refuse("the reason for skipping the scan holds what must not be published")
    : skip.reason;
}

function refuse(why: string): never {
  throw Object.assign(new Error(why), { code: "EREFUSED" });
}

/** In `commit-msg` once more: a message that was empty until the editor came is stamped there. */
async function stamp(
  file: string,
  { amends, sources }: { amends: boolean; sources: boolean },
): Promise<MessageSettings> {
  const { stampCommit } = await import("../flows/stamp-commit.ts");
  const { commitState } = await import("../adapters/git/state.ts");
  const { messageSettings } = await import("../adapters/git/message-settings.ts");
  const settings = await messageSettings({ cwd });
  const state = await commitState({ gitDir, cwd }, { amends });
  const { text, encoding } = readMessage(file);
  const draft = { message: text, environment: process.env, ...settings, skipped: await skipReason() };
  const stamped = stampCommit({ ...draft, state: sources ? state : { ...state, sources: [] } });
  if (stamped !== text) {
    writeFileSync(file, stamped, encoding);
    if (settings.human === null && /^Assisted-by:/im.test(stamped) && !/^AI-Human:/im.test(stamped))
      say('countersign: nobody answers for this yet; type: git config countersign.human "Your Name <you@example.org>"');
  }
  return settings;
}

async function prepare(file: string, source: string | undefined): Promise<Answer> {
  const { amends } = await import("../adapters/git/amend.ts");
  await stamp(file, { amends: source === "message" && (await amends({ cwd })), sources: true });
  return "go on";
}

/** The marks of other commits stood in the editor; who took them out there meant it. */
async function check(file: string): Promise<Answer> {
  const { cleaning } = await stamp(file, { amends: false, sources: false });
  const { checkMessage, keptOf } = await import("../flows/check-message.ts");
  const { text } = readMessage(file);
  const problems = checkMessage(text, cleaning);
  for (const { line, problem, next } of problems) say(`countersign: message line ${line}: ${problem}\n  ${next}`);
  if (problems.length > 0) return "no";
  if (process.env["COUNTERSIGN_SKIP"]) return "go on";
  const { guardMessage } = await import("../flows/guard-commit.ts");
  const { stagedText } = await import("../adapters/git/staged-text.ts");
  const { policyPath } = await import("../core/policy/policy.ts");
  const settings = await settingsIn(await stagedText(policyPath, { cwd }));
  return told(await guardMessage(keptOf(text, cleaning), settings, index));
}

/** UTF-8 unless it is not (`i18n.commitEncoding`): Latin-1 gives every byte back as it was. */
function readMessage(file: string): { readonly text: string; readonly encoding: "utf8" | "latin1" } {
  const bytes = readFileSync(file);
  const encoding = bytes.equals(Buffer.from(bytes.toString("utf8"))) ? "utf8" : "latin1";
  return { text: bytes.toString(encoding), encoding };
}

async function push(remote: string): Promise<Answer> {
  const reason = await skipReason();
  if (reason !== null) {
    say(`countersign: pushed without a scan: ${reason}`);
    return "go on";
  }
  const { answerToPush } = await import("./push.ts");
  const request = { told: readFileSync(0, "utf8"), remote, gitDir, cwd, today: index.today };
  const color = Boolean(process.stderr.isTTY) && !process.env["NO_COLOR"];
  const { answer: given, text, problems } = await answerToPush(request, { color });
  if (text !== "") say(text);
  for (const problem of problems) say(`countersign: could not scan ${problem}`);
  if (given === "could not tell")
    say(
      'Nothing was pushed. If you know what is in there:  COUNTERSIGN_SKIP=scan COUNTERSIGN_SKIP_REASON="<why>" git push',
    );
  return given === "clean" ? "go on" : given === "findings" ? "no" : given;
}

async function answer(): Promise<Answer> {
  const [file = "", source] = args;
  switch (name) {
    case "pre-commit":
    case "pre-merge-commit":
      return guard();
    case "prepare-commit-msg":
      return prepare(file, source);
    case "commit-msg":
      return check(file);
    case "pre-push":
      return push(file);
    default:
      throw new Error(`${name} is not one of our git hooks`);
  }
}

/** One line, without a stack: an error of somebody else's code may quote what it choked on. */
async function giveUp(error: unknown): Promise<void> {
  const { reasonOf } = await import("./reason.ts");
  const refused = (error as NodeJS.ErrnoException).code === "EREFUSED";
  say(`countersign: ${refused ? "" : `could not finish ${name}: `}${reasonOf(error)}`);
  process.exit(statuses["could not tell"]);
}

// Stays if the work ends without an answer: Node leaves with 0 when nothing is left to wait for.
process.exitCode = statuses["could not tell"];
process.on("uncaughtException", giveUp);
answer().then((given) => {
  process.exitCode = statuses[given];
}, giveUp);
