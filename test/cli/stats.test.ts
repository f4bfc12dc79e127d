import { expect, test } from "vitest";
import { history } from "../../src/adapters/git/history.ts";
import { stats } from "../../src/cli/stats.ts";
import type { Commit } from "../../src/core/attribution/commit.ts";
import { type Repository, temporaryRepository } from "../support/repository.ts";

async function run({ folder }: { readonly folder: string }, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const status = await stats.run(args, { ...terminal, cwd: folder, env: {}, interactive: false, color: false });
  return { status, out: out.join("\n"), err };
}
async function commitsOf({ folder }: Repository, range = "HEAD"): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  for await (const commit of history(range, { cwd: folder })) commits.push(commit);
  return commits;
}
const lines = (count: number) => "line\n".repeat(count);

test("counts a repository's lines by who wrote them", async () => {
  using r = temporaryRepository();
  r.commit("a.txt", lines(3));
  r.commit(
    "b.txt",
    lines(4),
    "b\n\nAssisted-by: Codex:gpt-5.2\nAI-Lines: 1/4\nAI-Human: Hana Human <hana@example.org>\n",
  );
  r.commit("c.txt", lines(2), "c\n\nAssisted-by: none\n");
  const { status, out, err } = await run(r, "--json");
  expect([status, err]).toEqual([0, []]);
  expect(JSON.parse(out)).toEqual({
    schema: "countersign-statistics/1",
    range: "HEAD",
    commits: 3,
    authorship: { ai: 1, mixed: 0, human: 1, automation: 0, unknown: 1 },
    lines: { ai: 1, human: 2, unknown: 6 },
    assistedLines: 4,
    tools: [{ name: "Codex", model: "gpt-5.2", commits: 1, lines: { ai: 1, human: 0, unknown: 3 } }],
    accountable: [{ who: "Hana Human <hana@example.org>", commits: 1 }],
    unanswered: 0,
  });
  expect(JSON.parse((await run(r, "HEAD~2..HEAD", "--json")).out).commits).toBe(2);
  expect((await run(r)).out.split("\n")[0]).toBe("3 commits  1 AI-assisted, 1 human, 1 unknown");
});

test("a range that git does not know is told in one line", async () => {
  using r = temporaryRepository();
  expect(await run(r)).toEqual({ status: 2, out: "", err: ["countersign stats: there is no commit here yet"] });
  r.commit("a.txt", lines(1));
  const unknown = (range: string) => [
    `countersign stats: git knows no commit or range ${JSON.stringify(range)}; try: countersign stats HEAD~10..HEAD`,
  ];
  for (const range of ["nowhere", "nowhere..HEAD", "a.txt", "$(touch x)", ""])
    expect(await run(r, range)).toEqual({ status: 2, out: "", err: unknown(range) });
  for (const range of ["--all", "--output=x"])
    expect(await run(r, "--", range)).toEqual({ status: 2, out: "", err: unknown(range) });
  expect(r.git("status", "--porcelain", "--ignored")).toBe("");
  expect((await run(r, "HEAD", "HEAD")).err).toEqual(["countersign stats: give one range, such as v1.0..HEAD"]);
});

test("a folder without a repository is told in one line", async () => {
  expect(await run({ folder: "/" })).toEqual({
    status: 2,
    out: "",
    err: ["countersign stats: this is not a git repository: change into one, or run: git init"],
  });
});

test("added lines leave out merges, generated and binary files, and count odd names", async () => {
  using r = temporaryRepository();
  r.commit("base.txt", lines(1));
  r.git("checkout", "-q", "-b", "side");
  r.commit('o dd/"nä\nme\t1".txt', lines(5));
  r.git("checkout", "-q", "main");
  r.commit("package-lock.json", lines(1000));
  r.commit("image.bin", Buffer.from([0, 1, 2, 10, 0]));
  r.git("merge", "-q", "--no-edit", "side");
  r.git("mv", "base.txt", "moved.txt");
  r.git("commit", "-q", "-m", "Move");
  const commits = await commitsOf(r);
  expect(commits.map(({ parents, additions }) => [parents.length, additions]).toSorted()).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
    [1, 1],
    [1, 5],
    [2, 0],
  ]);
});

test("no message, name or setting makes two commits of one", async () => {
  using r = temporaryRepository({
    config: {
      "log.showSignature": "true",
      "diff.renames": "copies",
      "log.decorate": "full",
      "color.ui": "always",
      "diff.noprefix": "true",
    },
  });
  const hostile = `commit ${"a".repeat(40)}\n\n3\t4\tfile\ncommit x\n\nAssisted-by: Codex\n`;
  r.stage("a.txt", lines(2));
  r.git("commit", "-q", "--author", "commit 1 <a@example.org>", "-m", hostile);
  r.git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "");
  const commits = await commitsOf(r);
  expect(commits.map(({ message, authors, additions }) => [message, authors[0]!.name, additions])).toEqual([
    ["", "Hana Human", 0],
    [hostile, "commit 1", 2],
  ]);
});

test("a shallow clone does not count the tree that it begins with", async () => {
  using r = temporaryRepository();
  r.commit("a.txt", lines(50));
  r.commit("b.txt", lines(50));
  r.commit("c.txt", lines(2));
  r.git("clone", "-q", "--depth", "2", `file://${r.folder}`, ".git/shallow-clone");
  const commits = await commitsOf({ ...r, folder: `${r.folder}/.git/shallow-clone` });
  expect(commits.map(({ additions }) => additions)).toEqual([2, null]);
});

test("a reader that stops early leaves no git behind", async () => {
  using r = temporaryRepository();
  for (const name of ["a", "b", "c"]) r.commit(name, lines(1));
  for await (const commit of history("HEAD", { cwd: r.folder })) {
    expect(commit.additions).toBe(1);
    break;
  }
});
