import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { bundleHook } from "../../scripts/bundle.ts";

const project = resolve(import.meta.dirname, "../..");

/** Our package as npm would lay it down, in a folder of its own: with what the git hooks need, built. */
export async function installPackage(): Promise<{ readonly root: string; remove(): void }> {
  const root = mkdtempSync(join(tmpdir(), "countersign-package-"));
  for (const part of ["src", "hooks", "libexec", "package.json"])
    cpSync(join(project, part), join(root, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  mkdirSync(join(root, "dist"));
  await bundleHook(join(root, "dist"));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

/** Runs a program and gives its answer. No agent's variable of the machine that tests reaches it. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, input = "", env = {} }: { cwd: string; input?: string; env?: Record<string, string> },
): Ran {
  const { PATH = "", HOME = "", TMPDIR, GIT_CONFIG_GLOBAL = "", GIT_CONFIG_SYSTEM = "" } = process.env;
  const people = {
    GIT_AUTHOR_NAME: "Hana Human",
    GIT_AUTHOR_EMAIL: "hana@example.org",
    GIT_COMMITTER_NAME: "Hana Human",
    GIT_COMMITTER_EMAIL: "hana@example.org",
  };
  const clean = {
    PATH,
    HOME,
    ...(TMPDIR ? { TMPDIR } : {}),
    GIT_CONFIG_GLOBAL,
    GIT_CONFIG_SYSTEM,
    ...people,
    TZ: "UTC",
    NO_COLOR: "1",
    ...env,
  };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, input, env: clean, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

/** Writes files below a folder; those named in `executable` can be run. */
export function write(folder: string, files: Readonly<Record<string, string>>, { mode = 0o644 } = {}): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode });
  }
}
