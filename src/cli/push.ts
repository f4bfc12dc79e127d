import { blobs } from "../adapters/git/blobs.ts";
import { addedLines, commitsIn } from "../adapters/git/commit-range.ts";
import { pushedLoose, pushedRevisions } from "../adapters/git/pushed.ts";
import { gitText } from "../adapters/git/run.ts";
import { commonDirOf } from "../adapters/git/state.ts";
import { pushedRefs } from "../core/git/push.ts";
import { sha } from "../core/names.ts";
import { oneLine } from "../core/reports/markdown.ts";
import { answerTo, atLeast, scanText } from "../core/reports/scan-report.ts";
import { guardPush } from "../flows/guard-push.ts";
import type { CommitRange } from "../flows/ports.ts";
import { ownRules } from "./own-rules.ts";
import { optionsFrom, readLimit } from "./scan-share.ts";

export type PushRequest = {
  /** What git tells its pre-push hook. */
  readonly told: string;
  /** The name of the remote, or its address when it has none. */
  readonly remote: string;
  readonly gitDir: string;
  readonly cwd: string;
  /** The day, as `2026-11-20`. */
  readonly today: string;
};

/** Scans what is about to be pushed; gives the answer, and what to show. */
export async function answerToPush({ told, remote, gitDir, cwd, today }: PushRequest, { color }: { color: boolean }) {
  // Another hook may have read what git told; then it is what stands here and nowhere there.
  const head = async () => [{ name: "HEAD", local: sha(await gitText(["rev-parse", "HEAD"], { cwd })), remote: null }];
  const refs = told === "" ? await head() : pushedRefs(told);
  const revisions = await pushedRevisions(refs, { remote, cwd });
  const { policy, baseline, problems } = await ownRules(cwd, "index");
  const options = optionsFrom({ cwd, commonDir: commonDirOf(gitDir), passingKey: "", policy, baseline, today });
  const range: CommitRange = {
    commits: () => (revisions ? commitsIn(revisions, { cwd }) : nothing()),
    blobs: (ids) => blobs(ids, { cwd, mostBytes: readLimit }),
    addedLines: (commit, paths) => addedLines(commit, paths, { cwd }),
  };
  const names = refs.map(({ name }) => name);
  const report = await guardPush({ range, names, ...(await pushedLoose(refs, { cwd })) }, options);
  const shown = atLeast("warn", report);
  return {
    answer: answerTo({ ...report, problems: [...problems, ...report.problems] }),
    text: shown.findings.length > 0 ? scanText(shown, { color, quiet: true }) : "",
    problems: [...problems, ...report.problems].map((problem) => oneLine(problem, 400)),
  };
}

async function* nothing(): AsyncGenerator<never> {}
