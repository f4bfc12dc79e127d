import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleHook } from "./bundle.ts";

// Makes `dist`: every module by the TypeScript compiler, and `hook.cjs`, the one file that runs inside git hooks.
// Built aside and then moved into place, so that nobody who starts meanwhile sees half of it.
const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");
const draft = mkdtempSync(join(root, ".build-"));
const old = `${draft}-old`;
try {
  await bundleHook(draft);
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", draft], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
  if (existsSync(join(draft, "cli/main.js"))) chmodSync(join(draft, "cli/main.js"), 0o755);
  chmodSync(draft, 0o755);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(draft, dist);
} finally {
  rmSync(draft, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
