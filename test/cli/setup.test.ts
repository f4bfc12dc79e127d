import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ourGitHooks } from "../../src/core/setup/git-hooks.ts";
import { ourLine } from "../../src/core/setup/hook-line.ts";
import { githubToken } from "../support/tokens.ts";
import { installPackage, type Ran, run, write } from "./installed.ts";

let ours: Awaited<ReturnType<typeof installPackage>>;
let scratch: string;
let count = 0;

beforeAll(async () => {
  ours = await installPackage();
  scratch = realpathSync(mkdtempSync(join(tmpdir(), "countersign setup é-")));
});
afterAll(() => {
  ours.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const countersign = (cwd: string, ...args: string[]): Ran =>
  run(process.execPath, [join(ours.root, "src/cli/main.ts"), ...args], { cwd });
const git = (cwd: string, ...args: string[]): Ran => run("git", args, { cwd });
/** What `--json` says, after checking that the command went well. */
function plan(cwd: string, ...args: string[]) {
  const { status, out, err } = countersign(cwd, ...args, "--json");
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return JSON.parse(out);
}

const script = (text: string) => `#!/bin/sh\n${text}\n`;
const repository = (files: Record<string, string> = {}) => {
  count += 1;
  const top = join(scratch, `a répo ${count}`);
  mkdirSync(top);
  git(top, "init", "-q", "-b", "main");
  write(top, files);
  return top;
};
/** A repository whose package.json has us installed. */
const nodeProject = (files: Record<string, string> = {}) => {
  const top = repository({ "package.json": '{\n  "name": "x"\n}\n', ".gitignore": "node_modules\n", ...files });
  mkdirSync(join(top, "node_modules"));
  symlinkSync(ours.root, join(top, "node_modules/countersign"));
  return top;
};

/** Every file below a folder, but for git's objects and what is installed: its bytes and its mode. */
function snapshot(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (path: string) => {
    for (const name of readdirSync(join(folder, path))) {
      const at = join(path, name);
      const stats = lstatSync(join(folder, at));
      if (["node_modules", ".git/objects"].includes(at) || at.endsWith(".sample")) continue;
      if (stats.isDirectory()) walk(at);
      else
        files[at] =
          `${(stats.mode & 0o777).toString(8)} ${stats.isSymbolicLink() ? "link" : readFileSync(join(folder, at), "latin1")}`;
    }
  };
  walk("");
  return files;
}

type Situation = {
  readonly where: () => string;
  readonly way: string;
  readonly hooksPath: (top: string) => string | null;
  readonly calls?: readonly string[];
};
const huskyFiles = ["commit-msg", "pre-commit", "pre-merge-commit", "pre-push", "prepare-commit-msg"].map(
  (name) => `.husky/${name}`,
);
const hookFolder = (top: string) => `${top}/.git/countersign/bin/hooks`;

const situations: [sentence: string, situation: Situation][] = [
  ["an empty repository", { where: repository, way: "hooks-path", hooksPath: hookFolder }],
  [
    "a repository with git hooks of its own",
    {
      where: () => {
        const top = repository();
        write(join(top, ".git/hooks"), { "pre-commit": script("true"), "pre-push": script("cat") }, { mode: 0o755 });
        return top;
      },
      way: "hooks-path",
      hooksPath: hookFolder,
      calls: ["pre-push"],
    },
  ],
  [
    "a repository with a hooks folder of its own",
    {
      where: () => {
        const top = repository();
        write(
          top,
          { "git hooks/pre-commit": script("true"), "git hooks/post-checkout": script("true") },
          { mode: 0o755 },
        );
        git(top, "config", "core.hooksPath", "git hooks");
        return top;
      },
      way: "hooks-path",
      hooksPath: hookFolder,
      calls: ["post-checkout"],
    },
  ],
  ["a Node project", { where: nodeProject, way: "husky", hooksPath: () => ".husky/_" }],
  [
    "a Node project with CRLF and tabs",
    {
      where: () => nodeProject({ "package.json": '{\r\n\t"name": "x",\r\n\t"files": ["a", "b"]\r\n}' }),
      way: "husky",
      hooksPath: () => ".husky/_",
    },
  ],
  [
    "a Node project that uses husky",
    {
      where: () => {
        const top = nodeProject({
          "package.json": '{ "scripts": { "prepare": "husky" } }\n',
          ".husky/pre-commit": "npx lint-staged",
          ".husky/commit-msg": "npx commitlint --edit $1\r\n",
        });
        chmodSync(join(top, ".husky/commit-msg"), 0o700);
        return top;
      },
      way: "husky",
      hooksPath: () => ".husky/_",
    },
  ],
  [
    "a Node project with git hooks that husky would silence",
    {
      where: () => {
        const top = nodeProject();
        write(join(top, ".git/hooks"), { "pre-push": script("cat") }, { mode: 0o755 });
        return top;
      },
      way: "hooks-path",
      hooksPath: hookFolder,
      calls: ["pre-push"],
    },
  ],
  [
    "lefthook",
    { where: () => repository({ "lefthook.yml": "pre-push: {}\n" }), way: "lefthook", hooksPath: () => null },
  ],
  [
    "lefthook in a Node project",
    { where: () => nodeProject({ ".config/lefthook.json": "{}\n" }), way: "lefthook", hooksPath: () => null },
  ],
  [
    "pre-commit",
    { where: () => repository({ ".pre-commit-config.yaml": "repos: []\n" }), way: "pre-commit", hooksPath: () => null },
  ],
  [
    "husky in a sub-folder",
    {
      where: () => {
        const top = repository({ "web/.husky/pre-commit": "npm test\n" });
        git(top, "config", "core.hooksPath", "web/.husky/_");
        return top;
      },
      way: "others",
      hooksPath: () => "web/.husky/_",
    },
  ],
];

describe.for(situations)("%s", ([, { where, way, hooksPath, calls = [] }]) => {
  test(`is set up through ${way}, once, and given back byte for byte`, () => {
    const top = where();
    const before = snapshot(top);

    expect(plan(top, "init", "--dry-run")).toMatchObject({ dryRun: true, way });
    expect(snapshot(top)).toEqual(before);

    const first = plan(top, "init");
    const after = snapshot(top);
    expect(git(top, "config", "core.hooksPath").out.trimEnd()).toBe(hooksPath(top) ?? "");
    if (way === "husky") {
      for (const file of huskyFiles) expect(after[file]).toContain(ourLine(file.slice(7) as "commit-msg"));
    } else {
      const own = Object.keys(after).filter((file) => file.startsWith(".git/countersign/bin/hooks/"));
      const inGit = first.edits.some((edit: { kind: string }) => edit.kind === "copy");
      const wanted = inGit
        ? [...new Set([...ourGitHooks, ...calls])].map((name) => `.git/countersign/bin/hooks/${name}`).sort()
        : [];
      expect(own.sort()).toEqual(wanted);
    }
    for (const [file, text] of Object.entries(before))
      if (!/^\.git\/config$|^\.husky\/|^package\.json$/.test(file)) expect([file, after[file]]).toEqual([file, text]);

    const second = plan(top, "init");
    expect(second.edits).toEqual([]);
    expect(second.lines).toEqual(first.lines);
    expect(snapshot(top)).toEqual(after);

    plan(top, "uninstall", "--dry-run");
    expect(snapshot(top)).toEqual(after);
    plan(top, "uninstall");
    expect(snapshot(top)).toEqual(before);
    expect(plan(top, "uninstall").edits).toEqual([]);
    expect(snapshot(top)).toEqual(before);
  });
});

describe("git hooks that were there keep running", () => {
  const commit = (top: string) => run("git", ["commit", "--allow-empty", "-m", "x"], { cwd: top });

  test("ours first; both can refuse; the one that refused gives the reason", () => {
    const top = repository({ "clean.txt": "nothing\n", "no.txt": "" });
    write(
      join(top, ".git/hooks"),
      { "pre-commit": script("echo theirs >&2; ! git ls-files --error-unmatch no.txt") },
      { mode: 0o755 },
    );
    plan(top, "init");
    git(top, "add", "clean.txt");
    expect(commit(top)).toMatchObject({ status: 0, err: expect.stringContaining("theirs") });

    git(top, "add", "no.txt");
    expect(commit(top)).toMatchObject({ status: 1, err: expect.stringContaining("theirs") });

    write(top, { "pay.ts": `const token = "${githubToken()}";\n` });
    git(top, "add", "pay.ts");
    const refused = commit(top);
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining("pay.ts") });
    expect(refused.err).not.toContain("theirs");
  });

  test("a pre-push hook gets its arguments and its standard input", () => {
    const top = repository();
    const there = `${top} remote`;
    git(scratch, "init", "-q", "--bare", there);
    write(
      join(top, ".git/hooks"),
      { "pre-push": script(`printf '%s|' "$@" > "${top}/args"; cat > "${top}/input"`) },
      { mode: 0o755 },
    );
    plan(top, "init");
    expect(commit(top).status).toBe(0);
    expect(git(top, "push", there, "HEAD:refs/heads/main").status).toBe(0);
    const head = git(top, "rev-parse", "HEAD").out.trim();
    expect(readFileSync(join(top, "args"), "utf8")).toBe(`${there}|${there}|`);
    expect(readFileSync(join(top, "input"), "utf8")).toBe(`HEAD ${head} refs/heads/main ${"0".repeat(40)}\n`);
  });

  test("from a relative hooks folder too, in every work tree", () => {
    const top = repository();
    write(top, { "it's hooks/commit-msg": script('echo "theirs: $(cat "$1")" >&2') }, { mode: 0o755 });
    git(top, "config", "core.hooksPath", "it's hooks");
    plan(top, "init");
    git(top, "add", ".");
    expect(commit(top)).toMatchObject({ status: 0, err: expect.stringContaining("theirs: x") });
    const other = `${top} other`;
    git(top, "worktree", "add", "-q", "-b", "other", other);
    expect(commit(other)).toMatchObject({ status: 0, err: expect.stringContaining("theirs: x") });
  });

  test("a git hook that comes later is taken in by the next init; one that goes is passed over", () => {
    const top = repository();
    plan(top, "init");
    write(join(top, ".git/hooks"), { "post-commit": script("echo later >&2") }, { mode: 0o755 });
    expect(plan(top, "init").edits).toMatchObject([
      { kind: "write", at: { path: "countersign/bin/hooks/post-commit" } },
    ]);
    expect(commit(top)).toMatchObject({ status: 0, err: expect.stringContaining("later") });
    rmSync(join(top, ".git/hooks/post-commit"));
    expect(commit(top).status).toBe(0);
  });
});

describe("wherever it is called", () => {
  test("in a sub-folder, in a linked work tree and in a submodule it finds the right repository", () => {
    const top = repository({ "a/b/file": "" });
    git(top, "add", ".");
    git(top, "commit", "-q", "-m", "x");
    plan(join(top, "a/b"), "init");
    expect(existsSync(join(top, ".git/countersign/setup.json"))).toBe(true);

    const linked = `${top} linked`;
    git(top, "worktree", "add", "-q", "-b", "linked", linked);
    expect(plan(linked, "init").edits).toEqual([]);
    write(linked, { "k.ts": `export const key = "${githubToken()}";\n` });
    git(linked, "add", "k.ts");
    expect(git(linked, "commit", "-m", "x").status).toBe(1);

    const host = repository();
    run("git", ["-c", "protocol.file.allow=always", "submodule", "add", "-q", top, "sub"], { cwd: host });
    plan(join(host, "sub"), "init");
    expect(existsSync(join(host, ".git/modules/sub/countersign/setup.json"))).toBe(true);
    expect(existsSync(join(host, ".git/countersign"))).toBe(false);
  });

  test("a repository that was moved is mended by the next init, and given back", () => {
    const top = repository();
    git(top, "config", "core.hooksPath", "own");
    const before = snapshot(top);
    plan(top, "init");
    const moved = `${top} moved`;
    renameSync(top, moved);
    plan(moved, "init");
    expect(git(moved, "config", "core.hooksPath").out.trimEnd()).toBe(hookFolder(moved));
    plan(moved, "uninstall");
    expect(snapshot(moved)).toEqual(before);
  });

  test.for<[sentence: string, where: () => string, says: RegExp]>([
    ["outside a repository", () => scratch, /^countersign init: this is not a git repository: .*git init\n$/],
    [
      "in a bare repository",
      () => {
        const bare = join(scratch, "bare.git");
        git(scratch, "init", "-q", "--bare", bare);
        return bare;
      },
      /^countersign init: this is a bare repository.*\n$/,
    ],
    ["inside .git", () => join(repository(), ".git"), /^countersign init: this is the git directory itself.*\n$/],
    [
      "in a Node project without the package",
      () => repository({ "package.json": "{}" }),
      /^countersign init: countersign is not in node_modules: npm install --save-dev countersign.*\n$/,
    ],
  ])("%s it refuses in one line and touches nothing", ([, where, says]) => {
    const cwd = where();
    const before = cwd === scratch ? {} : snapshot(cwd);
    const { status, out, err } = countersign(cwd, "init");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(says);
    if (cwd !== scratch) expect(snapshot(cwd)).toEqual(before);
  });
});

describe("what a person changed since stays", () => {
  test("in files that we changed only our line goes", () => {
    const top = nodeProject({ ".husky/pre-commit": "npx lint-staged\n" });
    plan(top, "init");
    write(top, {
      ".husky/pre-commit": `npx lint-staged\n${ourLine("pre-commit")}\nnpm test\n`,
      "package.json": '{ "name": "x", "scripts": { "prepare": "husky || true", "test": "vitest" } }\n',
    });
    plan(top, "uninstall");
    expect(readFileSync(join(top, ".husky/pre-commit"), "utf8")).toBe("npx lint-staged\nnpm test\n");
    expect(readFileSync(join(top, "package.json"), "utf8")).toBe('{ "name": "x", "scripts": { "test": "vitest" } }\n');
  });

  test("a setting that was changed is not ours to restore", () => {
    const top = repository();
    plan(top, "init");
    git(top, "config", "core.hooksPath", "mine");
    expect(plan(top, "uninstall").notes).toEqual([
      "git config core.hooksPath was changed since set-up and stays: mine",
    ]);
    expect(git(top, "config", "core.hooksPath").out).toBe("mine\n");
  });

  test("a file that somebody put into our hooks folder stays, and is told", () => {
    const top = repository();
    plan(top, "init");
    write(join(hookFolder(top)), { "post-merge": script("true") }, { mode: 0o755 });
    expect(plan(top, "uninstall").notes).toEqual([
      "countersign/bin/hooks/post-merge in the git directory was changed since set-up: it stays, but git no longer runs it.",
    ]);
    expect(readdirSync(hookFolder(top))).toEqual(["post-merge"]);
  });

  test("without a record, as in a colleague's clone, the marked lines go", () => {
    const top = nodeProject({
      ".husky/pre-commit": `npm test\n${ourLine("pre-commit")}\n`,
      ".husky/commit-msg": `${ourLine("commit-msg")}\n`,
    });
    plan(top, "uninstall");
    expect(readFileSync(join(top, ".husky/pre-commit"), "utf8")).toBe("npm test\n");
    expect(existsSync(join(top, ".husky/commit-msg"))).toBe(false);
  });

  test("a broken record does not keep git from its own hooks", () => {
    const top = repository();
    const before = snapshot(top);
    plan(top, "init");
    write(join(top, ".git/countersign"), { "setup.json": "{" });
    plan(top, "uninstall");
    expect(snapshot(top)).toEqual(before);
  });

  test("the first state is given back even after a second init with other words", () => {
    const top = nodeProject();
    const before = snapshot(top);
    plan(top, "init", "--human", "Hana Human <hana@example.org>");
    plan(top, "init", "--human", "Hugo Human <hugo@example.org>");
    expect(git(top, "config", "countersign.human").out).toBe("Hugo Human <hugo@example.org>\n");
    plan(top, "uninstall");
    expect(snapshot(top)).toEqual(before);
  });
});

describe("what is not ours is left alone", () => {
  test("a link is not followed out of the repository", () => {
    const top = nodeProject();
    const outside = join(scratch, "outside");
    write(scratch, { outside: "secret\n" });
    mkdirSync(join(top, ".husky"));
    symlinkSync(outside, join(top, ".husky/pre-commit"));
    expect(plan(top, "init").notes).toEqual([
      `.husky/pre-commit is a link: add this line to it yourself: ${ourLine("pre-commit")}`,
    ]);
    expect(readFileSync(outside, "utf8")).toBe("secret\n");
  });

  test("core.hooksPath that serves every repository is explained, not replaced", () => {
    const top = repository();
    const folder = join(scratch, "global hooks");
    const config = join(scratch, "gitconfig");
    git(scratch, "config", "--file", config, "core.hooksPath", folder);
    const env = { GIT_CONFIG_GLOBAL: config };
    const main = join(ours.root, "src/cli/main.ts");
    const first = JSON.parse(run(process.execPath, [main, "init", "--json"], { cwd: top, env }).out);
    expect(first).toMatchObject({ way: "others", refusal: null });
    expect(first.notes[0]).toBe(
      `core.hooksPath is ${folder} (global), so git runs only the git hooks there. countersign leaves it alone.`,
    );
    expect(git(top, "config", "--local", "core.hooksPath").out).toBe("");

    const lines = first.lines as string[];
    for (const line of lines) {
      const [file = "", call = ""] = line.split(":  ");
      write("/", { [file]: script(call) }, { mode: 0o755 });
    }
    expect(JSON.parse(run(process.execPath, [main, "init", "--json"], { cwd: top, env }).out)).toMatchObject({
      edits: [],
      notes: [],
      lines: [],
    });
    write(top, { "k.ts": `export const key = "${githubToken()}";\n` });
    git(top, "add", "k.ts");
    expect(run("git", ["commit", "-m", "x"], { cwd: top, env }).status).toBe(1);
    expect(run("git", ["commit", "--allow-empty", "-m", "x"], { cwd: repository(), env }).status).toBe(0);
  });

  test("nor a link in place of the whole folder", () => {
    const top = nodeProject();
    const outside = join(scratch, "outside folder");
    mkdirSync(outside);
    symlinkSync(outside, join(top, ".husky"));
    const { status, err } = countersign(top, "init");
    expect({ status, err }).toEqual({
      status: 2,
      err: "countersign init: what is in .husky lies behind a link: nothing can be added\n",
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  test("husky's folder of an older version is not ours to remove", () => {
    const top = nodeProject({ ".husky/_/husky.sh": "# version 8\n" });
    plan(top, "init");
    plan(top, "uninstall");
    expect(existsSync(join(top, ".husky/_/h"))).toBe(true);
    expect(git(top, "config", "core.hooksPath").status).toBe(1);
  });

  test("git hooks that were switched off stay off, and that is said", () => {
    const top = repository();
    git(top, "config", "core.hooksPath", "/dev/null");
    expect(plan(top, "init")).toMatchObject({
      lines: [],
      notes: [
        "core.hooksPath is /dev/null (local), so git runs only the git hooks there. countersign leaves it alone.",
        "To give this repository its own: git config --local core.hooksPath .git/hooks && countersign init",
      ],
    });
    git(top, "config", "--local", "core.hooksPath", ".git/hooks");
    expect(plan(top, "init").way).toBe("hooks-path");
  });

  test("a manager's file that calls us is named when we go", () => {
    const top = repository({ "lefthook.yml": "pre-push: {}\n" });
    write(top, { "lefthook.yml": `${plan(top, "init").lines.join("\n")}\n` });
    expect(plan(top, "init")).toMatchObject({ edits: [], lines: [], notes: [] });
    expect(plan(top, "uninstall").notes).toEqual(["lefthook.yml still calls countersign: remove its lines there."]);
  });

  test("a prepare script of somebody else's is theirs to extend", () => {
    const top = nodeProject({ "package.json": '{ "scripts": { "prepare": "tsc" } }\n' });
    expect(plan(top, "init").notes).toEqual([
      'Change this line in the scripts of package.json, so that a colleague\'s npm install sets up husky: "prepare": "tsc && husky"',
    ]);
    expect(readFileSync(join(top, "package.json"), "utf8")).toBe('{ "scripts": { "prepare": "tsc" } }\n');
  });
});

describe("who answers", () => {
  test.for<[sentence: string, text: string]>([
    ["no address", "Hana Human"],
    ["no name", "<hana@example.org>"],
    ["two lines", "Hana\nSigned-off-by: Eve <hana@example.org>"],
    ["two addresses", "Hana <a@example.org> <b@example.org>"],
  ])("--human refuses %s, and nothing is set up", ([, text]) => {
    const top = repository();
    const before = snapshot(top);
    expect(countersign(top, "init", "--human", text)).toMatchObject({ status: 2, out: "" });
    expect(snapshot(top)).toEqual(before);
  });

  const named = () => {
    const top = repository();
    git(top, "config", "user.name", "Hana Human");
    git(top, "config", "user.email", "hana@example.org");
    return top;
  };

  test("nobody is recorded when no person runs it", () => {
    const top = named();
    expect(countersign(top, "init").out).toContain("Nobody is named yet who answers");
    expect(git(top, "config", "countersign.human").status).toBe(1);
  });

  /** As if typed at a terminal. */
  async function typed(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
    const { init } = await import(join(ours.root, "src/cli/init.ts"));
    const lines: string[] = [];
    const out = (line: string) => void lines.push(line);
    await init.run(args, { out, err: out, cwd, env, interactive: true, color: false });
    return lines.join("\n");
  }

  test("the person at the terminal is recorded as git knows them, told so, and never replaced by a proposal", async () => {
    const top = named();
    const told = await typed(top, []);
    expect(told).toContain("For AI-assisted commits made here answers: Hana Human <hana@example.org>. To change it:");
    expect(git(top, "config", "countersign.human").out).toBe("Hana Human <hana@example.org>\n");

    await typed(top, ["--human", "Hugo Human <hugo@example.org>"]);
    expect(await typed(top, [])).toBe("countersign is set up here: nothing to do.");
    expect(git(top, "config", "countersign.human").out).toBe("Hugo Human <hugo@example.org>\n");
  });

  test.for<[variable: string, value: string]>([
    ["CODEX_THREAD_ID", "019a2b3c-0000-7000-8000-000000000000"],
    ["AI_AGENT", "some-agent_1-0"],
    ["GIT_AUTHOR_NAME", "Hana Human (aider)"],
  ])("an agent at the terminal, shown by %s, is no person, whatever it types", async ([variable, value]) => {
    const top = named();
    await typed(top, [], { [variable]: value });
    expect(git(top, "config", "countersign.human").status).toBe(1);
    await expect(typed(top, ["--human", "Hana Human <hana@example.org>"], { [variable]: value })).rejects.toThrow(
      `${variable} says that a coding agent runs this: only a person may give --human, in their own terminal`,
    );
    expect(git(top, "config", "countersign.human").status).toBe(1);
  });
});

describe("what is printed", () => {
  test("what was done, how to try it and how to undo it", () => {
    const top = nodeProject({ ".husky/pre-commit": "npx lint-staged\n" });
    const changes = [
      "  run husky: it writes .husky/_ and sets core.hooksPath to it",
      "  change .husky/pre-commit",
      `    + ${ourLine("pre-commit")}`,
      "  write .husky/pre-merge-commit",
      `    + ${ourLine("pre-merge-commit")}`,
      "  write .husky/prepare-commit-msg",
      `    + ${ourLine("prepare-commit-msg")}`,
      "  write .husky/commit-msg",
      `    + ${ourLine("commit-msg")}`,
      "  write .husky/pre-push",
      `    + ${ourLine("pre-push")}`,
      "  change package.json",
      '    -   "name": "x"',
      '    +   "name": "x",',
      '    +   "scripts": {',
      '    +     "prepare": "husky || true"',
      "    +   }",
    ];
    expect(countersign(top, "init", "--dry-run").out.split("\n")).toEqual([
      "countersign init would:",
      ...changes,
      "Nothing was changed.",
      "",
    ]);
    expect(countersign(top, "init").out.split("\n")).toEqual([
      "countersign init did:",
      ...changes,
      "",
      "Installed through husky: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, pre-push.",
      'Nobody is named yet who answers for AI-assisted commits: countersign init --human "Name <email>"',
      "Try it:  git commit. A staged secret is refused; a commit that an agent made gets its trailers.",
      "Undo it: countersign uninstall",
      "",
    ]);
    expect(countersign(top, "init").out).toBe("countersign is set up here: nothing to do.\n");
  });

  test("beside lefthook, the lines to add", () => {
    const top = nodeProject({ "lefthook.yml": "pre-push: {}\n" });
    const { out, status } = countersign(top, "init");
    expect(status).toBe(0);
    expect(out.split("\n").slice(0, 5)).toEqual([
      "Add these lines to lefthook.yml, then run: lefthook install",
      "    pre-commit:",
      "      commands:",
      "        countersign:",
      "          run: sh node_modules/countersign/hooks/pre-commit",
    ]);
  });

  test("what was taken back", () => {
    const top = repository();
    countersign(top, "init");
    expect(countersign(top, "uninstall").out.split("\n")).toEqual([
      "countersign uninstall did:",
      "  git config --unset core.hooksPath",
      `  remove from .git/countersign/bin/hooks: ${ourGitHooks.join(", ")}`,
      "  remove from .git/countersign/bin: libexec, dist",
      "  remove from .git/countersign: setup.json",
      "",
    ]);
    expect(countersign(top, "uninstall").out).toBe("countersign is not set up here: nothing to do.\n");
  });
});
