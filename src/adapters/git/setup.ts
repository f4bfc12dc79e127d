import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { inGitDir, inWorkTree, ourBin, type Place } from "../../core/setup/edit.ts";
import type { HooksPath, SetupFacts } from "../../core/setup/facts.ts";
import { gitHookNames, ourGitHooks } from "../../core/setup/git-hooks.ts";
import { managerFiles } from "../../core/setup/managers.ts";
import { isOurHooksPath, readRecord, recordPath, type SetupRecord } from "../../core/setup/record.ts";
import type { RemovalFacts } from "../../core/setup/removal.ts";
import type { Repository } from "./repository.ts";
import { GitError, gitText } from "./run.ts";

/** Larger files are left alone: no git hook and no package.json is that long. */
const maxBytes = 1024 * 1024;

/** What this repository looks like to set-up. `packageRoot` is the folder of our own package. */
export async function readSetup(repository: Repository, packageRoot: string): Promise<SetupFacts> {
  const { top, gitDir } = repository;
  const record = recordOf(repository);
  const set = await hooksPathOf(repository);
  const ours = isOurHooksPath(set?.raw ?? null, { gitDir, record });
  const before = ours ? (record?.config.find(({ key }) => key === "core.hooksPath")?.before ?? null) : null;
  const hooksPath = ours ? before && (await hooksPathOf(repository, before)) : set;
  const folder = hooksPath ? resolve(top, hooksPath.path) : join(gitDir, "hooks");
  const otherHooks = gitHooksIn(folder);

  const above = hooksPath && !ours ? hooksPath.path.replace(/[\\/]_$/, "") : null;
  const readOnly = [
    ...managerFiles.map(inWorkTree),
    ...ourGitHooks.flatMap((name) => (above === null ? [] : [inWorkTree(`${above}/${name}`)])),
  ];
  const places = [
    inWorkTree("package.json"),
    ...ourGitHooks.map((name) => inWorkTree(`.husky/${name}`)),
    ...[...gitHookNames].map((name) => inGitDir(`${ourBin}/hooks/${name}`)),
  ];
  return {
    gitDir: gitDir.replaceAll(sep, "/"),
    ...filesAt(repository, { places, readOnly }),
    ours,
    hooksPathNow: set?.raw ?? null,
    hooksPath: hooksPath || null,
    otherHooks,
    missing: packageFiles(packageRoot).filter(
      (file) => !sameBytes(join(packageRoot, file), join(gitDir, ourBin, file)),
    ),
    inNodeModules: existsSync(join(top, "node_modules/countersign/hooks/pre-commit")),
    huskyFolder: existsSync(join(top, ".husky/_/h")) ? "ready" : existsSync(join(top, ".husky/_")) ? "old" : "none",
    node: process.execPath,
    record,
    human: await configOf(repository, "countersign.human"),
  };
}

/** What there is to take back. */
export async function readRemoval(repository: Repository): Promise<RemovalFacts> {
  const record = recordOf(repository);
  const keys = new Set(["core.hooksPath", ...(record?.config.map(({ key }) => key) ?? [])]);
  const config = new Map<string, string | null>();
  for (const key of keys) config.set(key, await configOf(repository, key, "--local"));
  const places = [
    ...(record?.files.map(({ at }) => at) ?? []),
    ...ourGitHooks.map((name) => inWorkTree(`.husky/${name}`)),
    ...[...gitHookNames].map((name) => inGitDir(`${ourBin}/hooks/${name}`)),
    inGitDir(recordPath),
  ];
  const readOnly = managerFiles.map(inWorkTree);
  const folders = ["libexec", "dist", "hooks", "."]
    .map((folder) => posix.join(ourBin, folder))
    .filter((folder) => existsSync(join(repository.gitDir, folder)));
  return {
    gitDir: repository.gitDir.replaceAll(sep, "/"),
    ...filesAt(repository, { places, readOnly }),
    record,
    config,
    folders,
  };
}

/** The files of our package that every git hook needs. Throws where the package was not built. */
function packageFiles(packageRoot: string): readonly string[] {
  if (!existsSync(join(packageRoot, "dist/hook.cjs")))
    throw new Error(`dist/hook.cjs is missing in ${packageRoot}: run: npm run build`);
  const inside = (folder: string) => readdirSync(join(packageRoot, folder)).map((file) => `${folder}/${file}`);
  return [...inside("libexec"), ...inside("dist").filter((file) => /^dist\/hook\.[\w.]+$/.test(file))];
}

function sameBytes(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

function recordOf({ gitDir }: Repository): SetupRecord | null {
  const path = join(gitDir, recordPath);
  return existsSync(path) ? readRecord(readFileSync(path, "utf8")) : null;
}

/** A value of git's configuration, null if there is none. */
async function configOf({ top }: Repository, key: string, ...options: string[]): Promise<string | null> {
  return await gitText(["config", ...options, "--get", key], { cwd: top }).catch(absentIsNull);
}

/** `git config --get` answers 1, without a word, when there is no such key. */
function absentIsNull(error: unknown): null {
  if (error instanceof GitError && error.status === 1) return null;
  throw error;
}

/** core.hooksPath as git understands it, or as git would understand `instead`. */
async function hooksPathOf({ top, gitDir }: Repository, instead?: string): Promise<HooksPath | null> {
  const given = instead === undefined ? [] : ["-c", `core.hooksPath=${instead}`];
  const get = ["config", "--show-scope", "--get", "core.hooksPath"];
  const raw = await gitText([...given, ...get], { cwd: top }).catch(absentIsNull);
  if (raw === null) return null;
  const path = await gitText([...given, "config", "--type=path", "--get", "core.hooksPath"], { cwd: top });
  const [scope = "", value = ""] = raw.split(/\t(.*)/s);
  const inside = [top, gitDir].some(
    (folder) => !/^(\.\.([\\/]|$)|[\\/]|[A-Za-z]:)/.test(relative(folder, resolve(top, path))),
  );
  return { raw: value, path, scope: instead === undefined ? scope : "local", inside };
}

/** The git hooks that git would run from a folder: known names, files, executable. */
function gitHooksIn(folder: string): readonly string[] {
  const runs = (name: string) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return statSync(join(folder, name)).isFile();
    } catch {
      return false;
    }
  };
  return [...gitHookNames].filter(runs);
}

/** The text of each file that exists, or why set-up must not touch it. What is only read may lie behind a link. */
function filesAt(
  { top, gitDir }: Repository,
  { places, readOnly }: { places: readonly Place[]; readOnly: readonly Place[] },
): Pick<SetupFacts, "files" | "barred"> {
  const files: { at: Place; text: string }[] = [];
  const barred: { at: Place; because: string }[] = [];
  for (const at of [...places, ...readOnly]) {
    const file = resolve(at.in === "git-dir" ? gitDir : top, at.path);
    const link = readOnly.includes(at) ? null : linkOnTheWay(file);
    const found = link === null ? textOf(file) : { because: link };
    if (found === null) continue;
    if ("text" in found) files.push({ at, text: found.text });
    else barred.push({ at, because: found.because });
  }
  return { files, barred };
}

/** A link could lead a write out of the repository. */
function linkOnTheWay(file: string): string | null {
  const folder = dirname(file);
  if (!existsSync(folder)) return null;
  if (realpathSync(folder) !== folder) return "lies behind a link";
  if (!statSync(folder).isDirectory()) return "cannot lie in a file";
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? "is a link" : null;
}

/** A file's text; null if there is no such file. */
function textOf(file: string): { readonly text: string } | { readonly because: string } | null {
  if (!existsSync(file)) return null;
  const stats = statSync(file);
  if (!stats.isFile()) return { because: "is not a file" };
  if (stats.size > maxBytes) return { because: "is too large" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file)) };
  } catch {
    return { because: "is not UTF-8" };
  }
}
