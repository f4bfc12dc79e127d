import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { scan as command } from "../../src/cli/scan.ts";
import { baselineFingerprint, formatBaseline } from "../../src/core/scanning/baseline.ts";
import { withBase62 } from "../core/scanning/checked.ts";
import { chance } from "../core/scanning/sampling.ts";
import { type Ran, type Repository, temporaryRepository as repository } from "../support/repository.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
const lintStagedFile = resolve(import.meta.dirname, "../../node_modules/lint-staged/bin/lint-staged.js");
// Put together at run time: no file of ours holds a token.
const token = (letter: string) => `ghp_${withBase62(chance(letter.charCodeAt(0)).alnum(30))}`;
const line = (letter: string) => `const key = "${token(letter)}";\n`;

/** In this process, which starts no Node for each of many calls. */
async function scan(r: { readonly folder: string }, args: readonly string[], { cwd = r.folder } = {}): Promise<Ran> {
  const [said, complained]: [string[], string[]] = [[], []];
  const out = (text: string) => void said.push(`${text}\n`);
  const err = (text: string) => void complained.push(`${text}\n`);
  const status = await command.run(args, { out, err, cwd, env: {}, interactive: false, color: false });
  return { status, stdout: said.join(""), stderr: complained.join("") };
}
/** As people start it. */
const program = (r: Repository, args: readonly string[], input: string | Uint8Array = ""): Ran =>
  r.run(process.execPath, [main, "scan", ...args], { input });

type Told = { path: string; line: number; kind: string; severity: string; commit?: string; fingerprint: string };
type Json = { findings: Told[]; allowed: unknown[]; problems: string[]; scanned: { files: number; bytes: number } };
const read = ({ status, stdout }: Ran) => {
  const told = JSON.parse(stdout) as Json;
  return { status, ...told, places: told.findings.map(({ path, line }) => `${path}:${line}`) };
};
const json = async (r: { readonly folder: string }, args: readonly string[], where: { cwd?: string } = {}) =>
  read(await scan(r, ["--format", "json", ...args], where));

test("a folder is what git tracks and would add, not what it ignores", async () => {
  using r = repository();
  r.stage(".gitignore", "ignored.ts\nbuild/\n");
  r.stage("tracked.ts", line("a"));
  r.write("untracked.ts", line("b"));
  r.write("ignored.ts", line("c"));
  r.write("build/out.ts", line("d"));
  r.stage("build/forced.ts", line("e"));
  r.stage("gone.ts", line("f"));
  unlinkSync(join(r.folder, "gone.ts"));
  const seen = await json(r, []);
  expect(seen.places).toEqual(["build/forced.ts:1", "tracked.ts:1", "untracked.ts:1"]);
  expect(seen).toMatchObject({ status: 1, problems: [], scanned: { files: 4 } });
});

test("what is named is read, ignored or not", async () => {
  using r = repository();
  r.stage(".gitignore", "ignored.ts\nbuild/\nnode_modules/\n");
  r.write("ignored.ts", line("a"));
  r.write("build/out.ts", line("b"));
  r.write("node_modules/p/index.js", line("c"));
  r.write("node_modules/p/node_modules/q/index.js", line("d"));
  expect((await json(r, ["ignored.ts"])).places).toEqual(["ignored.ts:1"]);
  expect((await json(r, ["build", "ignored.ts", "build/out.ts"])).places).toEqual(["build/out.ts:1", "ignored.ts:1"]);
  expect((await json(r, ["node_modules/p"])).places).toEqual(["node_modules/p/index.js:1"]);
  expect((await json(r, ["."])).places).toEqual([]);
});

test("paths are those from the top of the repository, wherever one stands", async () => {
  using r = repository();
  r.stage("packages/one/a.ts", line("a"));
  r.stage("packages/two/b.ts", line("b"));
  const cwd = join(r.folder, "packages/one");
  expect((await json(r, [], { cwd })).places).toEqual(["packages/one/a.ts:1"]);
  expect((await json(r, ["../two"], { cwd })).places).toEqual(["packages/two/b.ts:1"]);
});

test("outside of a repository everything below a folder is read but .git and node_modules", async () => {
  using r = repository();
  rmSync(join(r.folder, ".git"), { recursive: true });
  r.write("a.ts", line("a"));
  r.write("deep/er/b.ts", line("b"));
  r.write("node_modules/c.ts", line("c"));
  r.write(".git/d.ts", line("d"));
  expect((await json(r, [])).places).toEqual(["a.ts:1", "deep/er/b.ts:1"]);
  expect((await json(r, ["./deep/"])).places).toEqual(["deep/er/b.ts:1"]);
  expect(await scan(r, ["--staged"])).toMatchObject({
    status: 2,
    stderr: "countersign scan: this is not a git repository: change into one, or name files: countersign scan .\n",
  });
});

test.for(["na me.ts", "-rf.ts", "--staged", "$(touch x).ts", "*.ts", ":(top)a.ts", "q\"uo'te.ts", "nä\nme\t.ts"])(
  "a file may be called %j",
  async (name) => {
    using r = repository();
    r.write(name, line("a"));
    r.write("other.ts", line("b"));
    expect((await json(r, ["--", name])).findings.map(({ path }) => path)).toEqual([name]);
    expect((await json(r, [])).findings.map(({ path }) => path).toSorted()).toEqual([name, "other.ts"].toSorted());
    r.git("--literal-pathspecs", "add", "--", name);
    expect((await json(r, ["--staged", "--", name])).findings.map(({ path }) => path)).toEqual([name]);
    r.git("commit", "-q", "-m", "One");
    expect((await json(r, ["--history"])).findings.map(({ path }) => path)).toEqual([name]);
    expect((await json(r, ["--range", "HEAD"])).findings.map(({ path }) => path)).toEqual([name]);
  },
);

test("a name that is no UTF-8 is another file than its text", async () => {
  using r = repository();
  const name = Buffer.concat([Buffer.from(join(r.folder, "x")), Buffer.from([0xff]), Buffer.from(".ts")]);
  writeFileSync(name, line("a"));
  expect(await json(r, [])).toMatchObject({ status: 1, places: ["x\ufffd.ts:1"] });
});

test("a link is its text, and where it leads is not read", async () => {
  using r = repository();
  using other = repository();
  other.write("secret.ts", line("a"));
  symlinkSync(other.folder, join(r.folder, "folder"));
  symlinkSync(join(other.folder, "secret.ts"), join(r.folder, "file"));
  symlinkSync(`https://deploy:${token("b")}@example.com`, join(r.folder, "talking"));
  expect((await json(r, [])).places).toEqual(["talking:1"]);
  expect(await json(r, ["folder", "file"])).toMatchObject({ status: 0, places: [], scanned: { files: 2 } });
});

test("what cannot be read is told and is no pass", async () => {
  using r = repository();
  r.write("pipe/../a.ts", "");
  r.run("mkfifo", ["a.pipe"]);
  expect(await scan(r, ["a.pipe"])).toMatchObject({
    status: 2,
    stderr: "countersign scan: could not scan a.pipe: it is no file\n",
  });
  if (process.getuid?.() === 0) return; // nothing is closed to root
  r.write("closed.ts", line("a"));
  chmodSync(join(r.folder, "closed.ts"), 0);
  expect(await scan(r, ["closed.ts"])).toMatchObject({
    status: 2,
    stderr: "countersign scan: could not scan closed.ts: it could not be read (EACCES)\n",
  });
});

test("a file beyond the limit is told, and its beginning scanned", async () => {
  using r = repository();
  r.write("large.ts", line("a") + "x\n".repeat(10_500_000));
  const { status, stderr } = await scan(r, ["large.ts"]);
  expect([status, stderr]).toEqual([
    1,
    "countersign scan: could not scan large.ts: only its first 20971520 bytes were scanned\n",
  ]);
  r.write("large.ts", "x\n".repeat(10_500_000));
  r.git("add", "large.ts");
  expect((await scan(r, ["--staged"])).status).toBe(2);
});

test("staged is what the index has, in added lines only", async () => {
  using r = repository();
  r.commit("a.ts", line("a"));
  r.stage("a.ts", `${line("a")}// two\n`);
  r.stage("b.ts", line("b"));
  r.write("b.ts", "// clean in the work tree\n");
  r.write("c.ts", line("c"));
  expect((await json(r, ["--staged"])).places).toEqual(["b.ts:1"]);
  expect((await json(r, ["--staged", "a.ts"])).places).toEqual([]);
  const cwd = join(r.folder, "deep");
  mkdirSync(cwd);
  expect((await json(r, ["--staged", "../b.ts", join(r.folder, "a.ts")], { cwd })).places).toEqual(["b.ts:1"]);
  expect((await scan(r, ["--staged", "a.ts"])).stdout).toBe("1 file scanned (63 bytes): nothing found\n");
});

test("before the first commit everything is staged", async () => {
  using r = repository();
  r.stage("a.ts", line("a"));
  expect((await json(r, ["--staged"])).places).toEqual(["a.ts:1"]);
});

test("a range tells what a commit added, also when the next one takes it out", async () => {
  using r = repository();
  const base = r.commit("old.ts", line("a"));
  const added = r.commit("a.ts", line("b"), `Try with ${token("c")}\n\nSigned-off-by: Hana Human <hana@acme.io>\n`);
  r.commit("a.ts", "// clean\n");
  r.commit("old.ts", `${line("a")}// longer\n`);
  const seen = await json(r, ["--range", `${base}..HEAD`]);
  expect(seen.findings.map(({ path, line, commit }) => [path, line, commit])).toEqual([
    ["a.ts", 1, added],
    ["commit message", 1, added],
  ]);
  expect((await json(r, ["--range", "HEAD~2..HEAD"])).places).toEqual([]);
  expect((await json(r, ["--range", "HEAD"])).places).toEqual(["old.ts:1", "a.ts:1", "commit message:1"]);
});

test("a merge tells what none of its parents had", async () => {
  using r = repository();
  r.commit("base.ts", "// base\n");
  r.git("checkout", "-q", "-b", "side");
  r.commit("side.ts", line("a"));
  r.git("checkout", "-q", "main");
  const before = r.commit("main.ts", "// main\n");
  r.git("merge", "-q", "--no-commit", "side");
  r.stage("evil.ts", line("b"));
  r.stage("main.ts", `// main\n${line("c")}`);
  r.git("commit", "-q", "-m", "Merge");
  const merge = r.git("rev-parse", "HEAD");
  const told = ({ path, line, commit }: Told) => [path, line, commit === merge];
  expect((await json(r, ["--range", `${before}..HEAD`])).findings.map(told)).toEqual([
    ["side.ts", 1, false],
    ["evil.ts", 1, true],
    ["main.ts", 2, true],
  ]);
  expect((await json(r, ["--history"])).findings.map(told)).toEqual([
    ["evil.ts", 1, true],
    ["main.ts", 2, true],
    ["side.ts", 1, false],
  ]);
});

test("the history tells each value once, with the first commit that has it", async () => {
  using r = repository();
  const first = r.commit("a.ts", `// one\n${line("a")}`);
  r.commit("a.ts", `// one\n// two\n${line("a")}`);
  const second = r.commit("a.ts", `${line("b")}// one\n// two\n${line("a")}`);
  r.commit("a.ts", "// clean\n");
  r.git("tag", "-a", "-m", `Released with ${token("c")}`, "v1");
  r.git("notes", "add", "-m", `noted ${token("d")}`);
  r.git("checkout", "-q", "--orphan", "other");
  const elsewhere = r.commit("z.ts", line("e"));
  r.git("checkout", "-q", "main");
  r.git(
    "update-ref",
    "refs/tags/blob",
    r.run("git", ["hash-object", "-w", "--stdin"], { input: line("f") }).stdout.trim(),
  );
  const seen = await json(r, ["--history"]);
  expect(seen.status).toBe(1);
  const named = Object.fromEntries(seen.findings.map(({ path, line, commit }) => [`${path}:${line}`, commit]));
  expect(named).toMatchObject({
    "a.ts:2": first,
    "a.ts:1": second,
    "z.ts:1": elsewhere,
    "refs/tags/blob:1": undefined,
  });
  expect(seen.findings.filter(({ path }) => path === "a.ts")).toHaveLength(2);
  expect(named["commit message:1"]).toBe(r.git("rev-parse", "v1"));
  expect(seen.findings.some(({ commit }) => commit === r.git("rev-parse", "refs/notes/commits"))).toBe(true);
  expect((await json(r, ["--history", "main"])).findings.map(({ commit }) => commit)).toEqual([first, second]);
});

test("a history that is cut off is no pass", async () => {
  using r = repository();
  r.commit("a.ts", line("a"));
  r.commit("a.ts", "// clean\n");
  r.git("clone", "-q", "--depth", "1", `file://${r.folder}`, "clone");
  const { status, stderr } = await scan(r, ["--history"], { cwd: join(r.folder, "clone") });
  expect([status, stderr]).toEqual([
    2,
    "countersign scan: could not scan the history before the commits at which this clone is cut off; type: git fetch --unshallow\n",
  ]);
});

test("a bare repository has a history and ranges, and nothing staged", async () => {
  using r = repository();
  r.commit("a.ts", line("a"));
  r.git("clone", "-q", "--bare", ".", "bare.git");
  const cwd = join(r.folder, "bare.git");
  expect((await json(r, ["--history"], { cwd })).places).toEqual(["a.ts:1"]);
  expect((await json(r, ["--range", "HEAD"], { cwd })).places).toEqual(["a.ts:1"]);
  expect(await scan(r, ["--staged"], { cwd })).toMatchObject({
    status: 2,
    stderr: "countersign scan: nothing is staged without a work tree: change into one\n",
  });
});

test("standard input is a file of the name it is given", async () => {
  using r = repository();
  expect(read(program(r, ["--format", "json", "--stdin", "--path", "src/a.ts"], line("a"))).places).toEqual([
    "src/a.ts:1",
  ]);
  const utf16 = Buffer.from(line("a"), "utf16le");
  expect(read(program(r, ["--format", "json", "--stdin", "--path", "a.txt"], utf16)).places).toEqual(["a.txt:1"]);
  expect(read(program(r, ["--format", "json", "--stdin", "--path", "a.ts"]))).toMatchObject({
    status: 0,
    scanned: { files: 1, bytes: 0 },
  });
});

test("a comment with a reason and the baseline let pass, unless one asks for what the baseline accepts", async () => {
  using r = repository();
  const [shop, sales] = ["paula.shop@acme.io", "peter.sales@acme.io"] as const;
  r.write("a.ts", `// countersign:allow EMAIL_ADDRESS -- the address of our shop\nconst to = "${shop}";\n`);
  r.write("b.ts", `const to = "${sales}";\n`);
  const salt = "ab".repeat(16);
  const accepted = { kind: "EMAIL_ADDRESS", until: "9999-12-31", by: "Hana", reason: "it is on our web site" };
  const entries = [{ ...accepted, fingerprint: baselineFingerprint({ secret: sales }, salt) }];
  r.stage(".github/countersign.baseline", formatBaseline({ salts: [salt], entries }));
  expect(await json(r, ["."])).toMatchObject({
    status: 0,
    findings: [],
    allowed: [
      { path: "a.ts", by: "comment", reason: "the address of our shop" },
      { path: "b.ts", by: "baseline", reason: "it is on our web site" },
    ],
  });
  expect((await json(r, ["--no-baseline"])).places).toEqual(["b.ts:1"]);
  r.write(".github/countersign.baseline", `salt ${salt}\nnonsense\n`);
  r.git("add", "b.ts");
  expect((await json(r, ["--staged"])).places).toEqual([]);
  const { status, stderr } = await scan(r, ["b.ts"]);
  expect([status, stderr]).toEqual([
    2,
    'countersign scan: could not scan .github/countersign.baseline:2: this line is no "<fingerprint> <kind> until <day> by <who> -- <why>"\n',
  ]);
});

test("with threads and without, a long scan tells the same", { timeout: 120_000 }, async () => {
  using r = repository();
  const filler = `${"const value = compute(other, 12);\n".repeat(30_000)}`;
  for (let at = 0; at < 80; at++) r.write(`f${at}.ts`, at % 16 === 15 ? filler + line("abcde"[at >> 4]!) : filler);
  for (let at = 0; at < 600; at++) r.write(`small/${at}.ts`, at % 100 === 0 ? line("x") : "// clean\n");
  r.git("add", "-A");
  r.git("commit", "-q", "-m", "Much");
  // Files of the same content are one blob of the history.
  for (const [args, findings] of [
    [[], 11],
    [["--history"], 6],
  ] as const) {
    const [one, two] = ["1", "2"].map((jobs) => program(r, ["--format", "json", "--jobs", jobs, ...args]));
    expect(two).toEqual(one);
    expect(JSON.parse(one!.stdout).findings).toHaveLength(findings);
  }
});

test("the report for people", async () => {
  using r = repository();
  r.write("src/a.ts", `// hello\n${line("a")}const to = "paula.shop@acme.io";\n`);
  expect(await scan(r, [])).toEqual({
    status: 1,
    stderr: "",
    stdout: `src/a.ts:2:14  block  GitHub token  ghp_********
src/a.ts:3:13  warn  e-mail address  ********

Take it out of the file. Was it ever pushed or shared? Then it is known: revoke it where it was issued.
Is it no secret? Then add the comment  countersign:allow github-token -- <why>  on the same line or the line before.

1 file scanned (98 bytes): 1 finding that must not be published, 1 to look at
`,
  });
  expect((await scan(r, ["--quiet", "--severity", "block"])).stdout).toBe(
    "src/a.ts:2:14  block  GitHub token  ghp_********\n",
  );
  r.write("src/a.ts", "// clean\n");
  expect(await scan(r, ["--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("a report goes into a file, and a pipe that closes is no fault", async () => {
  using r = repository();
  r.write("a.ts", line("a").repeat(900));
  expect(await scan(r, ["--format", "sarif", "--output", "out.sarif", "a.ts"])).toEqual({
    status: 1,
    stdout: "",
    stderr: "",
  });
  expect(JSON.parse(readFileSync(join(r.folder, "out.sarif"), "utf8")).runs[0].results).toHaveLength(900);
  expect(r.git("ls-files", "--others")).toBe("a.ts\nout.sarif");
  const piped = r.run("sh", ["-c", `"$0" "$1" scan a.ts | head -n 1`, process.execPath, main]);
  expect([piped.stdout, piped.stderr]).toEqual([
    "a.ts:1:14  block  GitHub token  ghp_********\n",
    expect.not.stringMatching(/EPIPE|at /),
  ]);
  expect(await scan(r, ["--output", "no/such/folder", "a.ts"])).toMatchObject({ status: 2, stdout: "" });
});

test("colours only on a terminal, and never with NO_COLOR", async () => {
  using r = repository();
  r.write("a.ts", line("a"));
  const onTerminal = (env: string) =>
    spawnSync("script", ["-qec", `${env} '${process.execPath}' '${main}' scan a.ts`, "/dev/null"], {
      cwd: r.folder,
      env: { ...r.env, NO_COLOR: undefined },
      encoding: "utf8",
    }).stdout;
  expect(onTerminal("NO_COLOR=")).toContain("\u001b[31mGitHub token\u001b[0m");
  expect(onTerminal("NO_COLOR=1")).not.toContain("\u001b");
  expect(program(r, ["a.ts"]).stdout).not.toContain("\u001b");
});

test.for<[sentence: string, args: string[], why: string]>([
  ["a path without a file", ["a.ts", "nope.ts"], "there is no file nope.ts"],
  ["an empty path", [""], "a path is empty; the current folder is: countersign scan ."],
  ["two subjects", ["--staged", "--history"], "give one of --staged and --history"],
  ["a range and a path", ["--range", "A..B", "a.ts"], '--range takes no paths, so remove "a.ts"'],
  ["standard input without a name", ["--stdin"], "say what file the text is of: countersign scan --stdin --path NAME"],
  ["standard input and a path", ["--stdin", "--path", "a", "b"], '--stdin takes no paths, so remove "b"'],
  [
    "a name without standard input",
    ["--path", "a"],
    "--path names what --stdin reads; a file is named as it is: countersign scan FILE",
  ],
  ["a typing error in a format", ["--format", "sarfi"], 'there is no format "sarfi". Did you mean: --format sarif'],
  [
    "an unknown format",
    ["--format", "yaml"],
    'there is no format "yaml"; type --format and one of: text, json, sarif, github',
  ],
  [
    "an unknown severity",
    ["--severity", "bad"],
    'there is no severity "bad"; type --severity and one of: info, warn, block',
  ],
  ["no number of threads", ["--jobs", "many"], "--jobs takes a number from 1 to 64, such as --jobs 4"],
  ["too many threads", ["--jobs", "65"], "--jobs takes a number from 1 to 64, such as --jobs 4"],
  ["an output without a name", ["--output", ""], "--output takes the name of a file, such as --output scan.sarif"],
  [
    "a range that git does not know",
    ["--range", "no..where"],
    'git knows no commit or range "no..where"; try: countersign scan --range HEAD~1..HEAD',
  ],
  [
    "a range that is an option",
    ["--range=--all"],
    'git knows no commit or range "--all"; try: countersign scan --range HEAD~1..HEAD',
  ],
  [
    "a history that git does not know",
    ["--history", "nowhere"],
    'git knows no commit or range "nowhere"; try: countersign scan --range HEAD~1..HEAD',
  ],
])("%s is answered in one line", async ([, args, why]) => {
  using r = repository();
  r.commit("a.ts", line("a"));
  expect(await scan(r, args)).toEqual({ status: 2, stdout: "", stderr: `countersign scan: ${why}\n` });
});

test("a policy that cannot be read is told, and nothing passes by it", async () => {
  using r = repository();
  r.stage(".github/countersign.yml", "scanning: [\n");
  const { status, stderr } = await scan(r, []);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^countersign scan: \.github\/countersign\.yml:\d+:\d+: .+\n$/);
});

test("lint-staged needs one line, and the index is scanned whatever the work tree holds", async () => {
  using r = repository();
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/scanning.md"), "utf8");
  const [, lines = ""] = /```json\n([^`]*"lint-staged"[^`]*)```/.exec(page) ?? [];
  const bin = join(r.folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "countersign"), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`, { mode: 0o755 });
  r.stage("package.json", lines);
  r.stage(".gitignore", "node_modules\n");
  r.git("commit", "-q", "-m", "Set up");
  const lintStaged = () => r.run(process.execPath, [lintStagedFile]);

  r.stage("-a b.ts", line("a"));
  r.write("-a b.ts", "// clean in the work tree\n");
  const refused = lintStaged();
  expect(refused.status).toBe(1);
  expect(refused.stdout + refused.stderr).toContain("-a b.ts:1:14  block  GitHub token  ghp_********");

  r.stage("-a b.ts", "// clean\n");
  r.write("-a b.ts", line("a"));
  expect(lintStaged().status).toBe(0);
  expect(readFileSync(join(r.folder, "-a b.ts"), "utf8")).toBe(line("a"));
});
