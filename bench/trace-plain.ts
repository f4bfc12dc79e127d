/**
 * How often the plain blame rule names the right commit.
 *
 *     node bench/trace-plain.ts <cases.jsonl> <folder>
 *
 * One case a line: `{ repo, fix_commit, members: [[commit, …], …] }`, where naming any member is right. The clones lie
 * in `<folder>/<owner>+<name>/repo`, with full history; cases without a clone are skipped. Messages are never read.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../src/adapters/git/run.ts";
import { blamedRanges } from "../src/core/git/blame.ts";
import { parsePatch } from "../src/core/git/patch.ts";
import { blameQuestions } from "../src/core/incidents/blame-questions.ts";
import { candidatesOf, type FileBlame } from "../src/core/incidents/origin.ts";
import { sha } from "../src/core/names.ts";

type Case = { readonly repo: string; readonly fix_commit: string; readonly members: readonly (readonly string[])[] };
type Result = { readonly repo: string; readonly kind: string; readonly answered: boolean; readonly right: boolean };

const [cases, folder] = process.argv.slice(2);
if (!cases || !folder) throw new Error("usage: node bench/trace-plain.ts <cases.jsonl> <folder of clones>");

async function resultOf({ repo, fix_commit: fix, members }: Case, cwd: string): Promise<Result> {
  const format = ["--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/"];
  const patch = await git(["diff", "-M", "-U0", "--diff-filter=a", ...format, `${fix}^1`, fix, "--"], { cwd });
  const questions = blameQuestions(parsePatch(patch.toString()));
  const blame: FileBlame[] = [];
  for (const { path } of questions.files) {
    const ranges = blamedRanges((await git(["blame", "--porcelain", `${fix}^1`, "--", path], { cwd })).toString());
    if (!ranges) throw new Error(`${repo}: no blame of ${path} before ${fix}`);
    blame.push({ path, ranges });
  }
  const candidates = candidatesOf(questions, blame, new Set([sha(fix)]));
  const right = members.flat().includes(candidates[0]?.commit.sha ?? "");
  const kind = `${questions.about}, ${candidates.length === 1 ? "one" : "several"}`;
  return { repo, kind, answered: candidates.length > 0, right };
}

function show(name: string, results: readonly Result[]): void {
  const answered = results.filter((one) => one.answered).length;
  const right = results.filter((one) => one.right).length;
  const share = (number: number, of: number) => (of === 0 ? "  -  " : (number / of).toFixed(3));
  console.log(
    `${name.padEnd(40)} n ${String(results.length).padStart(3)}  right ${String(right).padStart(3)}` +
      `  P ${share(right, answered)}  R ${share(right, results.length)}  F1 ${share(2 * right, answered + results.length)}`,
  );
}

const results: Result[] = [];
let missing = 0;
for (const line of readFileSync(cases, "utf8").split("\n").filter(Boolean)) {
  const one = JSON.parse(line) as Case;
  const clone = join(folder, one.repo.replace("/", "+"), "repo");
  const known =
    existsSync(clone) &&
    (await git(["cat-file", "-e", `${one.fix_commit}^1^{commit}`], { cwd: clone }).then(
      () => true,
      () => false,
    ));
  if (known) results.push(await resultOf(one, clone));
  else missing++;
}
for (const repo of new Set(results.map((one) => one.repo)))
  show(
    repo,
    results.filter((one) => one.repo === repo),
  );
for (const kind of new Set(results.map((one) => one.kind)))
  show(
    kind,
    results.filter((one) => one.kind === kind),
  );
show("all", results);
console.log(`${missing} cases skipped: no clone, or the commit is not in it`);
