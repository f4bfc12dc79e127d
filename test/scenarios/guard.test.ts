import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtGitHooks } from "../support/git-hooks.ts";
import { type Repository, repositoryAt, temporaryRepository } from "../support/repository.ts";
import { githubToken } from "../support/tokens.ts";

const token = githubToken();

// What must be refused stands in bypass.test.ts; here is what must pass, and what cannot be told.
type Row = readonly [sentence: string, status: 0 | 1 | 2, arrange: (repository: Repository) => void];

const rows: readonly Row[] = [
  ["a clean file", 0, (r) => r.stage("a.txt", "nothing here\n")],
  ["a token", 1, (r) => r.stage("a.txt", `token = ${token}\n`)],
  [
    "a clean edit of a table that holds more old findings than are listed",
    0,
    (r) => {
      const people = Array.from({ length: 1_100 }, (_, at) => `ana.berg${at},ana.berg${at}@firm-of-ana.com\n`).join("");
      r.commit("people.csv", `name,email\n${people}`);
      r.stage("people.csv", `name,email\nnobody,\n${people}`);
    },
  ],
  ["a file that is longer than what is scanned", 2, (r) => r.stage("a.txt", "x\n".repeat(11 * 1024 * 1024))],
  [
    "a token that only the work tree has",
    0,
    (r) => {
      r.stage("a.txt", "clean\n");
      r.write("a.txt", `token = ${token}\n`);
    },
  ],
  [
    "a clean first commit",
    0,
    (r) => {
      unborn(r);
      r.stage("a.txt", "nothing here\n");
    },
  ],
  [
    "an edit beside a token that was there before",
    0,
    (r) => {
      r.commit("a.txt", `one\ntoken = ${token}\nthree\n`);
      r.stage("a.txt", `one\ntoken = ${token}\nthree\nfour\n`);
    },
  ],
  [
    "a submodule",
    0,
    (r) => {
      r.commit("a.txt", "clean\n");
      r.git("update-index", "--add", "--cacheinfo", `160000,${r.git("rev-parse", "HEAD")},sub`);
    },
  ],
  [
    "a staged object that is missing",
    2,
    (r) => {
      r.stage("a.txt", "soon gone\n");
      const id = r.git("rev-parse", ":a.txt");
      rmSync(join(r.folder, ".git/objects", id.slice(0, 2), id.slice(2)));
    },
  ],
  [
    "an executable bit on a file that held a token before",
    0,
    (r) => {
      r.commit("a.sh", `token=${token}\n`);
      r.git("update-index", "--chmod=+x", "a.sh");
    },
  ],
  [
    "a deleted file that held a token",
    0,
    (r) => {
      r.commit("a.txt", `token = ${token}\n`);
      r.git("rm", "-q", "a.txt");
    },
  ],
  [
    "a file that is only intended to be added",
    0,
    (r) => {
      r.write("later.txt", `token = ${token}\n`);
      r.git("add", "-N", "later.txt");
      r.stage("a.txt", "clean\n");
    },
  ],
  ["nothing at all", 0, () => {}],
  ["an empty file", 0, (r) => r.stage("empty", "")],
  [
    "a binary file",
    0,
    (r) => r.stage("a.png", Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))),
  ],
];

/** Back to a branch without a commit and an empty index. */
function unborn(repository: Repository): void {
  repository.git("checkout", "-q", "--orphan", "fresh");
  repository.git("rm", "-q", "-r", "-f", ".");
}

let hooks = "";
beforeAll(async () => {
  hooks = await builtGitHooks();
});

test.for(rows)("pre-commit: %s gives %i", ([, status, arrange]) => {
  using repository = temporaryRepository();
  repository.commit("base.txt", "base\n");
  arrange(repository);
  const ran = repository.tryGit(["-c", `core.hooksPath=${hooks}`, "hook", "run", "pre-commit"]);
  expect({ status: ran.status, leaks: (ran.stdout + ran.stderr).includes(token) }).toEqual({ status, leaks: false });
});

/** Makes a commit through our git hooks and tells how that ended, and whether HEAD moved. */
function committed(repository: Repository, ...args: readonly string[]) {
  const before = repository.tryGit(["rev-parse", "HEAD"]).stdout;
  const { status, stderr } = repository.tryGit(["-c", `core.hooksPath=${hooks}`, ...args]);
  return { passed: status === 0, moved: repository.tryGit(["rev-parse", "HEAD"]).stdout !== before, stderr };
}

describe("a commit", () => {
  test("in a linked work tree is refused, with the key of the repository", () => {
    using repository = temporaryRepository();
    repository.commit("base.txt", "base\n");
    repository.git("worktree", "add", "-q", "-b", "linked", ".git/linked");
    const linked = repositoryAt(join(repository.folder, ".git/linked"), repository.env);
    linked.stage("a.txt", `token = ${token}\n`);
    expect(committed(linked, "commit", "-q", "-m", "x")).toMatchObject({ passed: false, moved: false });
    expect(existsSync(join(repository.folder, ".git/countersign/key"))).toBe(true);
  });
});

/** `main` and `side` both change both.txt; the side's text is given. */
function fork(r: Repository, theirs: string, path = "both.txt"): void {
  r.commit("both.txt", "base\n");
  r.git("branch", "side");
  r.commit("both.txt", "ours\n");
  r.git("checkout", "-q", "side");
  r.commit(path, theirs);
  r.git("checkout", "-q", "main");
}

describe("a merge answers for its own lines only", () => {
  test("a clean one brings in what the other side had committed", () => {
    using repository = temporaryRepository();
    fork(repository, `token = ${token}\n`, "theirs.txt");
    expect(committed(repository, "merge", "-q", "--no-ff", "--no-edit", "side").passed).toBe(true);
  });

  test("so does one with a conflict elsewhere", () => {
    using repository = temporaryRepository();
    fork(repository, "theirs\n");
    repository.git("checkout", "-q", "side");
    repository.commit("theirs.txt", `token = ${token}\n`);
    repository.git("checkout", "-q", "main");
    repository.tryGit(["merge", "-q", "side"]);
    repository.stage("both.txt", "both\n");
    expect(committed(repository, "commit", "-q", "-m", "x").passed).toBe(true);
  });

  test("a token that neither side had is refused", () => {
    using repository = temporaryRepository();
    fork(repository, "theirs\n", "theirs.txt");
    repository.git("merge", "-q", "--no-commit", "--no-ff", "side");
    repository.stage("theirs.txt", `theirs\ntoken = ${token}\n`);
    expect(committed(repository, "commit", "-q", "-m", "x")).toMatchObject({ passed: false, moved: false });
  });
});

describe("what cannot be told stops the commit with one line", () => {
  type Broken = readonly [name: string, env: Readonly<Record<string, string>>, line: RegExp];
  const broken: readonly Broken[] = [
    [
      "no Node",
      { COUNTERSIGN_NODE: "/nowhere/node" },
      /^countersign: cannot find \/nowhere\/node; install Node\.js, .*\n$/,
    ],
    ["a Node that crashes", { COUNTERSIGN_NODE: "false" }, /^countersign: pre-commit ended with status 1 before .*\n$/],
  ];
  test.for(broken)("%s", ([, env, line]) => {
    using repository = temporaryRepository({ env });
    repository.stage("a.txt", "clean\n");
    const { status, stderr } = repository.tryGit(["-c", `core.hooksPath=${hooks}`, "hook", "run", "pre-commit"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(line);
  });

  test("a file that is too long is named, with what to type; beside a secret nobody is told how to skip the scan", () => {
    using repository = temporaryRepository();
    repository.stage("long.txt", "x\n".repeat(11 * 1024 * 1024));
    const run = () => repository.tryGit(["-c", `core.hooksPath=${hooks}`, "hook", "run", "pre-commit"]);
    const tooLong = run();
    expect(tooLong.status).toBe(2);
    expect(tooLong.stderr).toMatch(
      /^countersign: could not scan long\.txt: .*\nNothing was committed\. .*COUNTERSIGN_SKIP=scan .*\n$/,
    );

    repository.stage("a.txt", `token = ${token}\n`);
    const secret = run();
    expect(secret.status).toBe(1);
    expect(secret.stderr).toContain("could not scan long.txt");
    expect(secret.stderr).not.toContain("COUNTERSIGN_SKIP");
  });
});
