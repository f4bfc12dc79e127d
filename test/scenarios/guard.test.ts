import { existsSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtGitHooks } from "../support/git-hooks.ts";
import { type Repository, repositoryAt, temporaryRepository } from "../support/repository.ts";
import { githubToken } from "../support/tokens.ts";

const token = githubToken();
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const pem = (body: string) => `-----BEGIN RSA ${"PRIVATE"} KEY-----\n${body}\n-----END RSA ${"PRIVATE"} KEY-----\n`;
const keyBody = (letter: string) =>
  Array.from({ length: 12 }, (_, at) => `MII${letter}${at}`.padEnd(64, "Ab9+/zQ")).join("\n");

type Row = readonly [sentence: string, status: 0 | 1 | 2, arrange: (repository: Repository) => void];

const rows: readonly Row[] = [
  ["a clean file", 0, (r) => r.stage("a.txt", "nothing here\n")],
  ["a token", 1, (r) => r.stage("a.txt", `token = ${token}\n`)],
  [
    "a token in a file with the attribute -diff",
    1,
    (r) => {
      r.commit(".gitattributes", "*.txt -diff\n");
      r.stage("a.txt", `token = ${token}\n`);
    },
  ],
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
  ["a token in UTF-16LE", 1, (r) => r.stage("a.txt", utf16(`token = ${token}\n`))],
  ["a token after an early NUL", 1, (r) => r.stage("a.bin", `a\0b\ntoken = ${token}\n`)],
  [
    "a token after a NUL beyond the first 8,000 bytes",
    1,
    (r) => r.stage("a.bin", `${"x\n".repeat(5000)}\0\ntoken = ${token}\n`),
  ],
  ["a token between CR line ends", 1, (r) => r.stage("a.txt", `one\rtoken = ${token}\rthree\r`)],
  [
    "a token between CR line ends and lines that imitate a diff",
    1,
    (r) => r.stage("a.txt", `one\rdiff --git a/x b/x\r@@ -1 +1 @@\r+token = ${token}\r`),
  ],
  [
    "a token in a file whose lines imitate diff headers",
    1,
    (r) => {
      r.commit("a.txt", "one\ntwo\n");
      r.stage("a.txt", `one\n++ b/other\n@@ -9 +9 @@\ndiff --git a/x b/x\nindex 1..2\ntoken = ${token}\ntwo\n`);
    },
  ],
  [
    "a new key under the header of an old one",
    1,
    (r) => {
      r.commit("id.pem", pem(keyBody("a")));
      r.stage("id.pem", pem(keyBody("b")));
    },
  ],
  [
    "an ignored file that was added by force",
    1,
    (r) => {
      r.commit(".gitignore", ".env\n");
      r.stage(".env", `TOKEN=${token}\n`);
    },
  ],
  [
    "a staged file that is gone from the work tree",
    1,
    (r) => {
      r.stage("a.txt", `token = ${token}\n`);
      unlinkSync(join(r.folder, "a.txt"));
    },
  ],
  ["a file named --help", 1, (r) => r.stage("--help", `token = ${token}\n`)],
  [
    "a file with a newline, quotes and umlauts in its name",
    1,
    (r) => r.stage('o dd/"nä\nme"\t*.txt', `token = ${token}\n`),
  ],
  [
    "a token that only the index has",
    1,
    (r) => {
      r.stage("a.txt", `token = ${token}\n`);
      r.write("a.txt", "clean again\n");
    },
  ],
  [
    "a token that only the work tree has",
    0,
    (r) => {
      r.stage("a.txt", "clean\n");
      r.write("a.txt", `token = ${token}\n`);
    },
  ],
  [
    "diff settings that change what git diff prints",
    1,
    (r) => {
      for (const [name, value] of [
        ["diff.noprefix", "true"],
        ["diff.mnemonicPrefix", "true"],
        ["color.ui", "always"],
      ] as const) // prettier-ignore
        r.git("config", name, value);
      r.stage("base.txt", `two\ntoken = ${token}\n`);
    },
  ],
  [
    "an external diff",
    1,
    (r) => {
      r.git("config", "diff.external", "true");
      r.stage("base.txt", `two\ntoken = ${token}\n`);
    },
  ],
  [
    "a textconv",
    1,
    (r) => {
      r.commit(".gitattributes", "*.txt diff=blind\n");
      r.git("config", "diff.blind.textconv", "true");
      r.stage("base.txt", `two\ntoken = ${token}\n`);
    },
  ],
  [
    "a token in the first commit",
    1,
    (r) => {
      unborn(r);
      r.stage("a.txt", `token = ${token}\n`);
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
    "a renamed file with a token added",
    1,
    (r) => {
      r.git("mv", "base.txt", "moved.txt");
      r.stage("moved.txt", `base\ntoken = ${token}\n`);
    },
  ],
  [
    "a symlink whose target is a token",
    1,
    (r) => {
      symlinkSync(token, join(r.folder, "link"));
      r.git("add", "link");
    },
  ],
  [
    "a symlink that becomes a file with a token",
    1,
    (r) => {
      symlinkSync("base.txt", join(r.folder, "link"));
      r.git("add", "link");
      r.git("commit", "-q", "-m", "Link");
      rmSync(join(r.folder, "link"));
      r.stage("link", `token = ${token}\n`);
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
  // Beyond the 27 of the table that every stack was measured with.
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
  ["a file with CRLF line ends", 1, (r) => r.stage("a.txt", `one\r\ntoken = ${token}\r\n`)],
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
  type Way = readonly [name: string, commit: (r: Repository) => ReturnType<typeof committed>];
  const ways: readonly Way[] = [
    [
      "-a",
      (r) => {
        r.write("base.txt", `base\ntoken = ${token}\n`);
        return committed(r, "commit", "-q", "-a", "-m", "x");
      },
    ],
    [
      "PATH, while something else is staged",
      (r) => {
        r.stage("clean.txt", "clean\n");
        r.write("base.txt", `base\ntoken = ${token}\n`);
        return committed(r, "commit", "-q", "-m", "x", "--", "base.txt");
      },
    ],
    [
      "--amend",
      (r) => {
        r.stage("a.txt", `token = ${token}\n`);
        return committed(r, "commit", "-q", "--amend", "--no-edit");
      },
    ],
    [
      "in a sub-folder",
      (r) => {
        r.stage("sub/a.txt", `token = ${token}\n`);
        return committed(r, "-C", "sub", "commit", "-q", "-m", "x");
      },
    ],
    [
      "on a detached HEAD",
      (r) => {
        r.git("checkout", "-q", "--detach");
        r.stage("a.txt", `token = ${token}\n`);
        return committed(r, "commit", "-q", "-m", "x");
      },
    ],
    [
      "that ends a merge with a conflict",
      (r) => {
        fork(r, "theirs\n");
        r.tryGit(["merge", "-q", "side"]);
        r.stage("both.txt", `token = ${token}\n`);
        return committed(r, "commit", "-q", "-m", "x");
      },
    ],
  ];
  test.for(ways)("%s is refused with a token in it", ([, commit]) => {
    using repository = temporaryRepository();
    repository.commit("base.txt", "base\n");
    const { passed, moved, stderr } = commit(repository);
    expect({ passed, moved, leaks: stderr.includes(token) }).toEqual({ passed: false, moved: false, leaks: false });
    expect(stderr).toContain("GitHub token");
  });

  test("in a linked work tree is refused, with the key of the repository", () => {
    using repository = temporaryRepository();
    repository.commit("base.txt", "base\n");
    repository.git("worktree", "add", "-q", "-b", "linked", ".git/linked");
    const linked = repositoryAt(join(repository.folder, ".git/linked"), repository.env);
    linked.stage("a.txt", `token = ${token}\n`);
    expect(committed(linked, "commit", "-q", "-m", "x")).toMatchObject({ passed: false, moved: false });
    expect(existsSync(join(repository.folder, ".git/countersign/key"))).toBe(true);
  });

  test("--no-verify passes: the server scans again", () => {
    using repository = temporaryRepository();
    repository.stage("a.txt", `token = ${token}\n`);
    expect(committed(repository, "commit", "-q", "--no-verify", "-m", "x").passed).toBe(true);
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
