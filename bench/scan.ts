import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lintSource } from "@secretlint/core";
import { secretLintProfiler } from "@secretlint/profiler";
import { creator as preset } from "@secretlint/secretlint-rule-preset-recommend";
import { contentsOf } from "../src/adapters/git/file-contents.ts";
import { treeFiles } from "../src/adapters/git/tree-files.ts";
import { standardMachine } from "../src/core/scanning/engine.ts";
import { noFingerprint } from "../src/core/scanning/fingerprint.ts";
import { openingKeywords } from "../src/core/scanning/openings.ts";
import { mostBytes, scanBlob } from "../src/core/scanning/scan.ts";

// What scanning costs beside programs that read the same bytes. Every variant runs once a round, in random order; the
// figures are medians, and the ratios those of rounds. Trust the ratios; seconds belong to the machine and its load.

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, history: { type: "string" }, revision: { type: "string" } },
});
const rounds = Number(options.rounds);
const root = resolve(import.meta.dirname, "..");
const command = join(root, "dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
const corpus = positionals.length > 0 ? positionals : ["node_modules/@typescript/typescript6", "src"];

type Sample = { readonly seconds: number; readonly cpu: number; readonly code: number | null };
type Variant = { readonly name: string; run(): Sample | Promise<Sample> };

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;

/** Runs every variant so many times, after one that is not counted, and prints them beside the first one. */
async function compare(title: string, bytes: number, variants: readonly Variant[]): Promise<void> {
  const samples = new Map<Variant, Sample[]>(variants.map((variant) => [variant, []]));
  for (const variant of variants) await variant.run();
  for (let round = 0; round < rounds; round++)
    for (const variant of shuffled(variants)) samples.get(variant)!.push(await variant.run());

  console.log(`\n${title}: ${(bytes / 1e6).toFixed(1)} MB, ${rounds} rounds, load ${loadavg()[0]!.toFixed(2)}`);
  const ours = samples.get(variants[0]!)!;
  for (const [{ name }, all] of samples) {
    const of = (measure: "seconds" | "cpu") => median(all.map((sample) => sample[measure]));
    const ratio = (measure: "seconds" | "cpu") =>
      median(all.map((sample, round) => ours[round]![measure] / sample[measure])).toFixed(2);
    const codes = [...new Set(all.map(({ code }) => code))].join(",");
    const rate = `${(bytes / 1e6 / of("cpu")).toFixed(0).padStart(5)} MB per cpu-second`;
    const times = `${of("seconds").toFixed(2).padStart(7)} s ${of("cpu").toFixed(2).padStart(7)} cpu-s`;
    console.log(
      `${name.padEnd(44)} ${times} ${rate}   exit ${codes}   we take ${ratio("seconds")} x its time, ${ratio("cpu")} x its cpu`,
    );
  }
}

/** A command line by bash, which tells the time of all that it started to the millisecond. */
function shell(name: string, line: string, cwd: string): Variant {
  return {
    name,
    run() {
      const timed = `TIMEFORMAT='%3R %3U %3S'; time { ${line} >/dev/null 2>"$ERRORS"; }`;
      const env = { ...process.env, ERRORS: join(folder, "errors"), NO_COLOR: "1", NODE_EXTRA_CA_CERTS: undefined };
      const { status, stderr } = spawnSync("bash", ["-c", timed], { cwd, env, encoding: "utf8" });
      const [seconds = 0, user = 0, system = 0] = stderr.trim().split(" ").map(Number);
      if (status !== 0 && status !== 1)
        throw new Error(`${name} ended with ${status}: ${readFileSync(join(folder, "errors"), "utf8").slice(0, 400)}`);
      return { seconds, cpu: user + system, code: status };
    },
  };
}

/** The version that a program tells, or null if it is not installed. */
function versionOf(program: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync(program, args.length > 0 ? args : ["--version"], { encoding: "utf8" }).split("\n")[0]!;
  } catch {
    return null;
  }
}
function ifInstalled(program: string, variants: readonly Variant[]): readonly Variant[] {
  if (versionOf(program, program === "gitleaks" ? "version" : "--version") !== null) return variants;
  console.log(`${program} is not installed, so it is not compared`);
  return [];
}
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** All that our machine waits for, and those of them that secretlint's preset needs: rg does best with few. */
const own = standardMachine().automaton.keywords;
const few = openingKeywords;
function fileOf(keywords: readonly string[]): string {
  const file = join(folder, `keywords-${keywords.length}`);
  writeFileSync(file, `${keywords.join("\n")}\n`);
  return file;
}

async function engine(): Promise<void> {
  const files = await treeFiles(
    corpus.map((path) => resolve(path)),
    { cwd: process.cwd(), top: null },
  );
  const contents = [...contentsOf(files, { mostBytes })].flatMap((one) =>
    "bytes" in one ? [{ path: one.path, bytes: Uint8Array.from(one.bytes) }] : [],
  );
  const texts = contents.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }));
  const bytes = contents.reduce((sum, one) => sum + one.bytes.length, 0);
  secretLintProfiler.setEnabled(false);
  const rule = { id: "preset", rule: preset };
  const timed = async (work: () => unknown): Promise<Sample> => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6, code: 0 };
  };
  await compare(`Engine, ${contents.length} files in memory, one process`, bytes, [
    {
      name: `countersign, ${own.length} keywords`,
      run: () =>
        timed(() => {
          for (const { path, bytes } of contents)
            scanBlob({ path, bytes, added: "all" }, { fingerprint: noFingerprint });
        }),
    },
    {
      name: "secretlint's preset, profiler off, text decoded",
      run: () =>
        timed(async () => {
          for (const { path, text } of texts)
            await lintSource({
              source: { filePath: path, content: text, contentType: "text", ext: "" },
              options: { config: { rules: [rule] }, noPhysicFilePath: true },
            });
        }),
    },
  ]);
}

async function tree(): Promise<void> {
  const paths = corpus.map((path) => quoted(resolve(path))).join(" ");
  const files = await treeFiles(
    corpus.map((path) => resolve(path)),
    { cwd: process.cwd(), top: null },
  );
  let bytes = 0;
  for (const one of contentsOf(files, { mostBytes })) bytes += "bytes" in one ? one.bytes.length : 0;
  const rules = join(folder, "secretlintrc.json");
  const presetPath = join(root, "node_modules/@secretlint/secretlint-rule-preset-recommend");
  writeFileSync(rules, JSON.stringify({ rules: [{ id: presetPath }] }));
  const globs = corpus.map((path) => quoted(`${resolve(path)}/**/*`)).join(" ");
  const secretlint = join(root, "node_modules/.bin/secretlint");
  await compare(`Tree, ${files.length} files`, bytes, [
    shell(
      "countersign scan --jobs 1",
      `${quoted(process.execPath)} ${quoted(command)} scan --jobs 1 -- ${paths}`,
      root,
    ),
    ...ifInstalled("rg", [
      shell(`rg -j1 -aciF, ${own.length} keywords`, `rg -j1 -aciF -f ${quoted(fileOf(own))} -- ${paths}`, root),
      shell(`rg -j1 -aciF, ${few.length} keywords`, `rg -j1 -aciF -f ${quoted(fileOf(few))} -- ${paths}`, root),
    ]),
    shell("secretlint's command", `${quoted(secretlint)} --secretlintrc ${quoted(rules)} ${globs}`, root),
    ...ifInstalled("gitleaks", [shell("gitleaks dir", `gitleaks dir --no-banner ${paths}`, root)]),
    ...ifInstalled("ripsecrets", [shell("ripsecrets", `ripsecrets ${paths}`, root)]),
    ...ifInstalled("detect-secrets", [shell("detect-secrets", `detect-secrets scan --all-files ${paths}`, root)]),
  ]);
}

async function history(repository: string): Promise<void> {
  const revision = quoted(options.revision ?? "HEAD");
  const list = `git rev-list --objects --filter=object:type=blob ${revision} | cut -d' ' -f1`;
  const sizes = execFileSync("bash", ["-c", `${list} | git cat-file --batch-check='%(objectsize)'`], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const bytes = sizes.split("\n").reduce((sum, size) => sum + (Number(size) || 0), 0);
  await compare(`History of ${revision}, ${sizes.split("\n").length} blobs`, bytes, [
    shell(
      "countersign scan --history --jobs 1",
      `${quoted(process.execPath)} ${quoted(command)} scan --history --jobs 1 ${revision}`,
      repository,
    ),
    ...ifInstalled("rg", [
      shell(
        `git rev-list | cat-file | rg, ${few.length} keywords`,
        `${list} | git cat-file --batch --buffer | rg -j1 -aciF -f ${quoted(fileOf(few))}`,
        repository,
      ),
    ]),
    shell("git log -p", `git log -p ${revision}`, repository),
    ...ifInstalled("gitleaks", [shell("gitleaks git", "gitleaks git --no-banner .", repository)]),
  ]);
}

try {
  if (!existsSync(command)) throw new Error("dist/cli/main.js is missing; run: npm run build");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/secretlint/package.json"), "utf8"));
  console.log(
    [`node ${process.version}`, `secretlint ${version}`, ...[versionOf("git"), versionOf("rg")].filter(Boolean)].join(
      ", ",
    ),
  );
  await engine();
  await tree();
  if (options.history) await history(resolve(options.history));
  else console.log("\nNo history was measured; name a repository: --history PATH");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
