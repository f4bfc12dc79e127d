import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import { expect, test } from "vitest";
import { kindsFile, kindsPage } from "../scripts/kinds-table.ts";
import { baseline } from "../src/cli/baseline.ts";
import { gitHook } from "../src/cli/git-hook.ts";
import { init } from "../src/cli/init.ts";
import { redact } from "../src/cli/redact.ts";
import { scan } from "../src/cli/scan.ts";
import { stats } from "../src/cli/stats.ts";
import { synth } from "../src/cli/synth.ts";
import type { Subcommand } from "../src/cli/terminal.ts";
import { uninstall } from "../src/cli/uninstall.ts";
import { agents } from "../src/core/agents/index.ts";
import { kindOfMessage } from "../src/core/scanning/secretlint.ts";

const root = resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith(".md")),
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

test("ARCHITECTURE.md names every room, and every path it names exists", () => {
  const text = read("ARCHITECTURE.md");
  const folders = ["core", "adapters"].flatMap((hall) =>
    readdirSync(join(root, "src", hall), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${hall}/${name}`),
  );
  expect(folders.filter((room) => !text.includes(`**${room}**`))).toEqual([]);
  const named = [...text.matchAll(/`((?:src|libexec|hooks|test)\/[\w./-]+)`/g)].map(([, path]) => path!);
  expect(named.filter((path) => !path.includes("<") && !existsSync(join(root, path)))).toEqual([]);
});

test.for(pages)("%s: every link inside the repository leads somewhere", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test.for(pages)("%s: every npm script it names exists", (page) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = [...read(page).matchAll(/npm (?:run ([\w:-]+)|(test|start)\b)/g)].map(
    ([, run, plain]) => run ?? plain!,
  );
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test("the first commands of the README are the demo and the tests", () => {
  const [first = ""] = /```sh\n([\s\S]*?)```/.exec(read("README.md"))!.slice(1);
  expect(
    first
      .trim()
      .split("\n")
      .map((line) => line.replace(/\s+#.*/, "")),
  ).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
});

const subcommands: readonly Subcommand[] = [init, uninstall, gitHook, scan, baseline, redact, synth, stats];
const nameOfCommand = ({ usage }: Subcommand) => /^countersign ([\w-]+)/.exec(usage)![1]!;
/** Where the arguments of a subcommand are read. */
const readers: Readonly<Record<string, readonly string[]>> = {
  scan: ["scan-request"],
  baseline: ["baseline", "baseline-add", "scan-request"],
};
const sectionOf = (name: string) =>
  read("docs/commands.md")
    .split(/^## /m)
    .find((section) => section.startsWith(`countersign ${name}\n`)) ?? "";

test("every subcommand is known to these tests and has its section in docs/commands.md", () => {
  const table = [...read("src/cli/main.ts").matchAll(/^\s*"?([\w-]+)"?: async \(\) =>/gm)].map(([, name]) => name!);
  expect(table).toEqual(subcommands.map(nameOfCommand));
  expect(table.filter((name) => sectionOf(name) === "")).toEqual([]);
});

test.for(subcommands.map(nameOfCommand))("countersign %s: every option stands in its usage and its section", (name) => {
  const { usage } = subcommands.find((one) => nameOfCommand(one) === name)!;
  const source = (readers[name] ?? [name]).map((file) => read(`src/cli/${file}.ts`)).join("\n");
  const all = [...source.matchAll(/"?([\w-]+)"?: \{ type: "(?:boolean|string)"/g)].map(([, option]) => option!);
  const notOfBaseline = ["format", "jobs", "output", "severity", "quiet", "no-baseline"];
  const options = all.filter((option) => name !== "baseline" || !notOfBaseline.includes(option));
  expect(options.filter((option) => !usage.includes(`--${option}`))).toEqual([]);
  expect(options.filter((option) => !sectionOf(name).includes(`--${option}`))).toEqual([]);
});

test("usage fits a terminal of 80 columns, and so does each line of countersign --help", () => {
  const lines = subcommands.flatMap(({ usage }) => usage.split("\n"));
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(subcommands.filter(({ summary }) => summary.length > 66).map(nameOfCommand)).toEqual([]);
});

test("the example of the library in docs/scanning.md runs and prints what it says", () => {
  const [, example = "", output = ""] = /```js\n([^`]*?)```\n\n```\n([^`]*?)```/.exec(read("docs/scanning.md")) ?? [];
  const library = pathToFileURL(join(root, "src/core/scanning/scan.ts")).href;
  const folder = mkdtempSync(join(tmpdir(), "countersign-example-"));
  try {
    writeFileSync(join(folder, "example.mjs"), example.replace('"countersign/scanning"', JSON.stringify(library)));
    const row = `Anna,${["536", "90", "4399"].join("-")},postgres://app:${"Vq8zR2mK"}${"x4tN7w"}@db.internal.example.org/shop`;
    writeFileSync(join(folder, "customers.csv"), `name,ssn,database\n${row}\n`);
    expect(execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" })).toBe(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("docs/kinds.md is what `node scripts/kinds-table.ts` writes", () => {
  expect(readFileSync(kindsFile, "utf8") === kindsPage(), "type: node scripts/kinds-table.ts").toBe(true);
});

test("every kind that a detector or a rule of secretlint names is in docs/kinds.md", () => {
  const listed = new Set([...kindsPage().matchAll(/^\| `([\w-]+)` \|/gm)].map(([, kind]) => kind!));
  const sources = readdirSync(join(root, "src/core/scanning"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => read(`src/core/scanning/${file}`));
  const written = sources.flatMap((text) =>
    [...text.matchAll(/(?:\bkind(?::| =)|\bhook\()\s*"([A-Za-z][\w-]*)"/g)].map(([, kind]) => kind!),
  );
  // Its rule for disable comments is not obeyed, and that for `.p12` reads the disk.
  const silent = ["private-key-p12", "ignore-message"];
  const told = rules.flatMap(({ messages }) => Object.keys(messages)).map(kindOfMessage);
  expect(written.length).toBeGreaterThan(900);
  expect([...new Set([...written, ...told])].filter((kind) => !listed.has(kind))).toEqual(silent);
});

test("docs/trailers.md names every agent on the shelf", () => {
  expect(agents.map(({ name }) => name).filter((name) => !read("docs/trailers.md").includes(name))).toEqual([]);
});

test("a git hook has at most five lines", () => {
  const long = readdirSync(join(root, "hooks")).filter(
    (file) => read(`hooks/${file}`).trimEnd().split("\n").length > 5,
  );
  expect(long).toEqual([]);
});
