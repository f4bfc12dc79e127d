import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { baseline as baselineCommand } from "../../src/cli/baseline.ts";
import { scan as scanCommand } from "../../src/cli/scan.ts";
import type { Subcommand } from "../../src/cli/terminal.ts";
import { acceptedBy, baselinePath, parseBaseline } from "../../src/core/scanning/baseline.ts";
import { scanSecrets } from "../../src/core/scanning/scan.ts";
import { builtGitHooks } from "../support/git-hooks.ts";
import {
  type Environment,
  type Ran,
  type Repository,
  temporaryRepository as repository,
} from "../support/repository.ts";
import { githubToken, gitlabToken } from "../support/tokens.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
/** As people start it. */
const program = (r: Repository, ...args: readonly string[]): Ran => r.run(process.execPath, [main, ...args]);
/** In this process, which starts no Node for each of many calls. */
async function run(command: Subcommand, r: Repository, args: readonly string[], env: Environment = {}): Promise<Ran> {
  const [said, complained]: [string[], string[]] = [[], []];
  const out = (text: string) => void said.push(`${text}\n`);
  const err = (text: string) => void complained.push(`${text}\n`);
  const terminal = { out, err, cwd: r.folder, env: { ...r.env, ...env }, interactive: false, color: false };
  const status = await command.run(args, terminal);
  return { status, stdout: said.join(""), stderr: complained.join("") };
}
const baseline = (r: Repository, ...args: readonly string[]) => run(baselineCommand, r, args);
const why = ["--reason", "revoked in 2020"] as const;
const add = (r: Repository, ...args: readonly string[]) => baseline(r, "add", ...why, ...args);
const scanned = (r: Repository, ...args: readonly string[]) => run(scanCommand, r, ["--quiet", ...args]);
const read = (r: Repository) => readFileSync(join(r.folder, baselinePath), "utf8");
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const line = (token: string) => `const key = "${token}";\n`;

test("what was accepted passes, whatever its checksum says, in every later scan and commit", async () => {
  using r = repository();
  const token = githubToken();
  r.stage("src/a.ts", line(token));
  expect(program(r, "baseline", "add", ...why, "src/a.ts")).toEqual({
    status: 0,
    stdout: `src/a.ts:1:14  block  GitHub token  ghp_********

Added 1 entry until ${dayIn(180)}, by Hana Human: revoked in 2020
Now type:  git add .github/countersign.baseline .gitattributes
`,
    stderr: "",
  });
  expect(read(r)).toMatch(
    new RegExp(
      `^# .*\nsalt [0-9a-f]{32}\n[0-9a-f]{32} github-token until ${dayIn(180)} by Hana Human -- revoked in 2020\n$`,
    ),
  );
  expect(read(r)).not.toContain(token);
  expect(scanSecrets(read(r), baselinePath)).toEqual([]);
  expect(readFileSync(join(r.folder, ".gitattributes"), "utf8")).toBe(`${baselinePath} merge=union\n`);
  expect(r.git("check-attr", "merge", "--", baselinePath)).toMatch(/: merge: union$/);
  expect(await scanned(r)).toEqual({ status: 0, stdout: "", stderr: "" });
  expect((await scanned(r, "--staged")).status).toBe(1); // not yet staged
  r.git("add", ".");
  expect((await scanned(r, "--staged")).status).toBe(0);
  r.stage("src/b.ts", line(githubToken()));
  expect((await scanned(r, "--staged")).status).toBe(1);
});

test("a second run finds nothing to do and changes nothing", async () => {
  using r = repository();
  r.write("a.ts", line(githubToken()));
  await add(r, "a.ts");
  const before = read(r);
  expect((await add(r, "a.ts")).stdout).toBe("Nothing to accept that is not accepted already.\n");
  expect(read(r)).toBe(before);
  r.write("clean.ts", "let x;\n");
  expect((await add(r, "clean.ts")).stdout).toBe("Nothing to accept: nothing was found.\n");
});

test.for([
  ["each begins the baseline", false],
  ["each extends it", true],
] as const)("two branches merge without a conflict when %s, and both findings pass", async ([, begun]) => {
  using r = repository();
  r.commit("README", "x\n");
  const accept = (name: string) => {
    r.write(`${name}.ts`, line(githubToken()));
    expect(program(r, "baseline", "add", ...why, "--all")).toMatchObject({ status: 0, stderr: "" });
    r.git("add", ".");
    r.git("commit", "-q", "-m", `Accept ${name}`);
  };
  if (begun) accept("zero");
  r.git("branch", "two");
  accept("one");
  r.git("checkout", "-q", "two");
  accept("two");
  expect(r.tryGit(["merge", "-q", "-m", "Merge", "main"])).toMatchObject({ status: 0, stderr: "" });
  expect(parseBaseline(read(r)).problems).toEqual([]);
  expect(parseBaseline(read(r)).baseline.entries).toHaveLength(begun ? 3 : 2);
  expect(await scanned(r)).toEqual({ status: 0, stdout: "", stderr: "" });
  accept("three");
  expect((await scanned(r)).status).toBe(0);
});

test("what stood there stays as it is, byte for byte", async () => {
  using r = repository();
  const entry = `${"0".repeat(32)} x until 2099-01-01 by  Anna -- why`;
  const last = `${"f".repeat(32)} x until 2001-01-01 by Anna -- old`;
  const before = `# ours\r\n\r\nsalt ${"ab".repeat(16)}\r\n${entry}\r\n# the last one\r\n${last}`;
  r.write(baselinePath, before);
  r.write(".gitattributes", "*.png binary");
  r.write("a.ts", line(githubToken()));
  expect((await add(r, "a.ts")).status).toBe(0);
  const after = read(r).split("\r\n");
  expect(after.toSpliced(5, 1).join("\r\n")).toBe(`${before}\r\n`);
  expect(after[5]).toMatch(/ github-token until .* by Hana Human -- revoked in 2020$/);
  expect(readFileSync(join(r.folder, ".gitattributes"), "utf8")).toBe(`*.png binary\n${baselinePath} merge=union\n`);
});

test("an expired acceptance is marked, can be renewed, and pruned", async () => {
  using r = repository();
  const token = githubToken();
  r.write("a.ts", line(token));
  await add(r, "a.ts", "--until", dayIn(30));
  r.write(baselinePath, read(r).replace(dayIn(30), "2020-05-31"));
  expect((await scanned(r)).stdout).toContain("its acceptance in the baseline ended on 2020-05-31");
  expect((await baseline(r)).stdout).toBe(`expired 2020-05-31  GitHub token, by Hana Human: revoked in 2020

1 accepted, 1 of them expired: countersign baseline prune
`);
  expect((await add(r, "a.ts", "--days", "7")).status).toBe(0);
  expect((await scanned(r)).status).toBe(0);
  expect((await baseline(r, "prune")).stdout).toBe(`expired 2020-05-31  GitHub token, by Hana Human: revoked in 2020

1 dropped. Now type:  git add .github/countersign.baseline
`);
  expect((await baseline(r, "prune")).stdout).toBe("Nothing has expired.\n");
  const { version, path, entries } = JSON.parse((await baseline(r, "--json")).stdout);
  expect([version, path]).toEqual([1, baselinePath]);
  expect(entries).toEqual([
    {
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      kind: "github-token",
      until: dayIn(7),
      by: "Hana Human",
      reason: "revoked in 2020",
      expired: false,
    },
  ]);
  expect(acceptedBy(parseBaseline(read(r)).baseline, dayIn(8))({ secret: token })).toEqual({ expired: dayIn(7) });
});

test("kinds narrow what is accepted, and nothing is written when it is only to be shown", async () => {
  using r = repository();
  r.write("a.ts", line(githubToken()) + line(gitlabToken()));
  expect((await add(r, "--all", "--dry-run")).stdout).toContain("Would add 2 entries until");
  expect(r.git("status", "--porcelain")).toBe("?? a.ts");
  expect((await add(r, "--all", "--kind", "npm-token")).stdout).toBe(
    "Nothing to accept; found are other kinds: github-token, gitlab-personal-access-token\n",
  );
  expect((await add(r, "--all", "--kind", "github-token")).stdout).toContain("Added 1 entry until");
  expect((await scanned(r)).stdout).toBe("a.ts:2:14  block  GitLab access token  glpat-********\n");
});

test("one entry stands for a value wherever it is: in files, in a name, in a message, in the history", async () => {
  using r = repository();
  const token = githubToken();
  r.commit(`${token}.ts`, line(token), `Use ${token}`);
  expect((await scanned(r, "--history")).status).toBe(1);
  expect((await add(r, "--history")).stdout).toContain("Added 1 entry until");
  for (const subject of [["."], ["--history"], ["--range", "HEAD"]])
    expect((await scanned(r, ...subject)).status).toBe(0);
});

test("a message that may stay is accepted from where git left it, as the git hook says", async () => {
  using r = repository();
  r.git("config", "core.hooksPath", await builtGitHooks());
  r.stage("a.txt", "clean\n");
  const args = ["commit", "-q", "-m", `Use ${githubToken()}`];
  const { status, stderr } = r.tryGit(args);
  expect(status).toBe(1);
  expect(stderr).toContain("Take it out of the message, then commit again.");
  expect(stderr).toContain('Then type  countersign baseline add --reason "<why>" .git/COMMIT_EDITMSG\n');
  expect((await add(r, ".git/COMMIT_EDITMSG")).status).toBe(0);
  r.git("add", ".");
  expect(r.tryGit(args).status).toBe(0);
});

test("a file without comments is accepted as the scan says", async () => {
  using r = repository();
  r.write("config.json", `{ "key": "${githubToken()}" }\n`);
  const { stdout } = await run(scanCommand, r, []);
  expect(stdout).toContain('Is it no secret? Then type  countersign baseline add --reason "<why>" config.json\n');
});

test.for<[why: string, args: readonly string[], said: string]>([
  ["without a reason", ["--all"], 'say why, for whoever reads it later: --reason "<why>"'],
  ["for one letter", ["--all", "--reason", "x 1 -"], 'say why, for whoever reads it later: --reason "<why>"'],
  [
    "for a reason with a secret",
    ["--all", "--reason", `it is ${gitlabToken()}`],
    "the reason holds what must not be published",
  ],
  ["without naming anything", ["--reason", "why"], "name the files with what you accept, or give --staged or --all"],
  [
    "all and some",
    ["--all", "--reason", "why", "a.ts"],
    "--all is the whole current folder: give it alone, or name what to accept",
  ],
  ["of no file", ["--reason", "why", "b.ts"], "there is no file b.ts"],
  ["until yesterday", ["--all", "--reason", "why", "--until", dayIn(-1)], "--until lies in the past"],
  ["for ever", ["--all", "--reason", "why", "--until", "9999-12-31"], `--until may be ${dayIn(400)} at the latest`],
  [
    "until a day that is none",
    ["--all", "--reason", "why", "--until", "2027-02-30"],
    `--until takes a day, such as --until ${dayIn(180)}`,
  ],
  ["for too many days", ["--all", "--reason", "why", "--days", "401"], "--days takes a number from 1 to 400"],
  ["for no day", ["--all", "--reason", "why", "--days", "0"], "--days takes a number from 1 to 400"],
  [
    "until two days",
    ["--all", "--reason", "why", "--days", "1", "--until", dayIn(1)],
    "give --until or --days, not both",
  ],
])("nothing is accepted %s", async ([, args, said]) => {
  using r = repository();
  r.write("a.ts", line(githubToken()));
  expect(await baseline(r, "add", ...args)).toEqual({
    status: 2,
    stdout: "",
    stderr: `countersign baseline: ${said}\n`,
  });
  expect(r.git("status", "--porcelain")).toBe("?? a.ts");
});

test("an agent may not accept anything, nor may nobody", async () => {
  using r = repository();
  r.write("a.ts", line(githubToken()));
  const args = ["baseline", "add", "--all", "--reason", "why"];
  expect(await run(baselineCommand, r, args.slice(1), { CLAUDE_CODE_CHILD_SESSION: "1" })).toMatchObject({
    status: 2,
    stderr: "countersign baseline: a coding agent may not accept a finding; a person can, in their own shell\n",
  });
  expect(await run(baselineCommand, r, args.slice(1), { GIT_AUTHOR_NAME: "" })).toMatchObject({
    status: 2,
    stderr: 'countersign baseline: say who you are: git config user.name "Your Name"\n',
  });
  expect(r.git("status", "--porcelain")).toBe("?? a.ts");
});

test("a name cannot pass for the reason, nor begin a line", async () => {
  using r = repository();
  r.write("a.ts", line(githubToken()));
  const name = `Hana -- Human\n${"0".repeat(32)} x`;
  await run(baselineCommand, r, ["add", "--all", "--reason", "as -- it\nis"], { GIT_AUTHOR_NAME: name });
  expect(parseBaseline(read(r))).toMatchObject({
    problems: [],
    baseline: { entries: [{ by: `Hana Human ${"0".repeat(32)} x`, reason: "as -- it is" }] },
  });
});

test("a baseline that cannot be read is mended first", async () => {
  using r = repository();
  r.write(baselinePath, "<<<<<<< HEAD\n");
  r.write("a.ts", line(githubToken()));
  expect(await add(r, "a.ts")).toMatchObject({ status: 2, stdout: "" });
  expect((await add(r, "a.ts")).stderr).toContain(`${baselinePath}:1: this line is no`);
  expect(await baseline(r)).toMatchObject({ status: 2, stdout: "Nothing is accepted.\n" });
});

test("no link leads the writing out of the repository", async () => {
  using r = repository();
  using other = repository();
  other.write("notes", "mine\n");
  r.write("a.ts", line(githubToken()));
  mkdirSync(join(r.folder, ".github"));
  symlinkSync(join(other.folder, "notes"), join(r.folder, ".gitattributes"));
  expect((await add(r, "a.ts")).status).toBe(2);
  rmSync(join(r.folder, ".gitattributes"));
  symlinkSync(join(other.folder, "new"), join(r.folder, baselinePath));
  expect((await add(r, "a.ts")).status).toBe(0);
  expect(other.git("status", "--porcelain")).toBe("?? notes");
  expect(readFileSync(join(other.folder, "notes"), "utf8")).toBe("mine\n");
});

test("what could not be scanned is told, and is no success", async () => {
  using r = repository();
  r.run("mkfifo", ["a.pipe"]);
  r.write("a.ts", line(githubToken()));
  expect(await add(r, "a.ts", "a.pipe")).toMatchObject({
    status: 2,
    stderr: "countersign baseline: could not scan a.pipe: it is no file\n",
  });
  expect((await scanned(r, "a.ts")).status).toBe(0);
});

test("a word that is no verb is refused, with the one that was meant", async () => {
  using r = repository();
  expect((await baseline(r, "prunes")).stderr).toBe(
    'countersign baseline: there is no "prunes". Did you mean: countersign baseline prune\n',
  );
});
