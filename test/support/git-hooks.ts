import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleHook } from "../../scripts/bundle.ts";

const root = resolve(import.meta.dirname, "../..");

/** Builds what runs inside git hooks from today's sources into a temporary folder; gives the folder for core.hooksPath. */
export async function builtGitHooks(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "countersign-hooks-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["hooks", "libexec"]) cpSync(join(root, part), join(folder, part), { recursive: true });
  await bundleHook(join(folder, "dist"));
  return join(folder, "hooks");
}
