import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

// What a commit pays for its git hooks: every variant commits the same staged files of the same repository, once a
// round and in random order, and is compared with the bare commit of its own round. Trust the ratios; milliseconds
// belong to the machine and its load.

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, files: { type: "string", default: "1,10,100,1000" } },
});
const rounds = Number(options.rounds);
const root = resolve(import.meta.dirname, "..");
const bin = join(root, "node_modules/.bin");
const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
const repository = join(folder, "repository");
const trackedFiles = 1_200;
const bytesPerFile = 6_200;

/** Found by git through core.hooksPath; husky's own folder lies below the files that a project writes. */
type Variant = { readonly name: string; readonly hooksPath: string; readonly env?: NodeJS.ProcessEnv };

const env: NodeJS.ProcessEnv = {
  PATH: `${bin}:${process.env["PATH"]}`,
  HOME: folder,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  npm_config_update_notifier: "false",
};

function run(program: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: repository,
    env: { ...env, ...more },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
  return stdout.trim();
}
const git = (...args: readonly string[]) => run("git", args);

/** Husky's shims, made by husky, and the project's files that they run. */
function husky(name: string, files: Readonly<Record<string, string>>): string {
  run(join(bin, "husky"), [name]);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(repository, name, file), text);
  return `${name}/_`;
}

function prepare(): readonly Variant[] {
  mkdirSync(repository);
  git("init", "-q", "-b", "main");
  for (const [name, value] of [
    ["user.name", "Hana Human"],
    ["user.email", "hana@example.org"],
    ["gc.auto", "0"],
  ] as const) // prettier-ignore
    git("config", name, value);
  symlinkSync(join(root, "node_modules"), join(repository, "node_modules"));
  writeFileSync(join(repository, ".git/info/exclude"), "node_modules\n.husky-*\n");
  writeFileSync(
    join(repository, "package.json"),
    JSON.stringify({ name: "bench", private: true, "lint-staged": { "*": ["secretlint"] } }),
  );
  writeFileSync(
    join(repository, ".secretlintrc.json"),
    JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }),
  );
  mkdirSync(join(repository, "src"));
  for (let at = 0; at < trackedFiles; at++) writeFile(at, "base");
  git("add", "-A");
  git("commit", "-q", "-m", "Base");
  git("tag", "base");

  const ours = (hook: string) => `sh ${join(root, "hooks", hook)} "$@"\n`;
  const agent = { AI_AGENT: "claude-code_2-1-328_agent", CLAUDE_CODE_SESSION_ID: "bench" };
  const floor = join(folder, "floor");
  mkdirSync(floor);
  const script = "#!/bin/sh\ngit diff-index --cached -p HEAD >/dev/null && exec node -e 0\n";
  writeFileSync(join(floor, "pre-commit"), script, { mode: 0o755 });
  return [
    { name: "bare git commit", hooksPath: "/dev/null" },
    { name: "git diff-index -p and one Node start", hooksPath: floor },
    { name: "ours", hooksPath: join(root, "hooks") },
    { name: "ours, an agent commits", hooksPath: join(root, "hooks"), env: agent },
    {
      name: "ours under husky",
      hooksPath: husky(
        ".husky-ours",
        Object.fromEntries(["pre-commit", "prepare-commit-msg", "commit-msg"].map((hook) => [hook, ours(hook)])),
      ),
    },
    { name: "husky + lint-staged + secretlint", hooksPath: husky(".husky-plain", { "pre-commit": "lint-staged\n" }) },
    {
      name: "the same by npx (secretlint's README)",
      hooksPath: husky(".husky-npx", { "pre-commit": "npx --no-install lint-staged\n" }),
    },
  ];
}

/** Plausible source text without anything to find, different for each file and version. */
function writeFile(at: number, version: string): void {
  const line = (number: number) =>
    `export const value${at}_${number} = compute("${version}", ${number * at}); // see docs\n`;
  let text = "";
  for (let number = 0; text.length < bytesPerFile; number++) text += line(number);
  writeFileSync(join(repository, `src/file${at}.ts`), text);
}

/** One commit of the same staged files; gives its wall time in milliseconds. */
function commit(variant: Variant, files: number, round: number): number {
  git("-c", "core.hooksPath=/dev/null", "reset", "-q", "--hard", "base");
  for (let at = 0; at < files; at++) writeFile(at, `round ${round}`);
  git("add", "-A");
  git("update-index", "-q", "--refresh");
  git("config", "core.hooksPath", variant.hooksPath);
  const before = process.hrtime.bigint();
  run("git", ["commit", "-q", "-m", "Measure"], variant.env);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;

function measure(variants: readonly Variant[], files: number): void {
  const times = new Map(variants.map(({ name }) => [name, [] as number[]]));
  for (const variant of variants) commit(variant, files, -1); // warms the caches, not counted
  for (let round = 0; round < rounds; round++)
    for (const variant of shuffled(variants)) times.get(variant.name)!.push(commit(variant, files, round));

  const bare = times.get(variants[0]!.name)!;
  const over = (name: string) => median(times.get(name)!.map((time, round) => time - bare[round]!));
  const recipe = over(variants.at(-1)!.name);
  console.log(`\n${files} staged file${files === 1 ? "" : "s"}: a bare commit takes ${median(bare).toFixed(1)} ms`);
  for (const { name } of variants.slice(1)) {
    const share = recipe / over(name);
    const text = `${name.padEnd(40)} + ${over(name).toFixed(1).padStart(7)} ms   ${(1 + over(name) / median(bare)).toFixed(1).padStart(6)} x bare`;
    console.log(`${text}   1/${share.toFixed(1)} of the README's overhead`);
  }
}

try {
  if (!existsSync(join(root, "dist/hook.cjs"))) throw new Error("dist/hook.cjs is missing; run: npm run build");
  const variants = prepare();
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/secretlint/package.json"), "utf8"));
  console.log(
    `${rounds} rounds, medians of (variant - bare) of the same round; node ${process.version}, ${git("--version")}, ` +
      `secretlint ${version}, load ${loadavg()[0]!.toFixed(2)}`,
  );
  for (const files of options.files.split(",").map(Number)) measure(variants, files);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
