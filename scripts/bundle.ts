import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/**
 * Packages that only watch secretlint at work, and what stands for them in the bundle. The profiler doubles the cost
 * of a scan unless it is switched off; `debug` reads the terminal at every start.
 */
const watchers: Readonly<Record<string, string>> = {
  debug: "module.exports = () => () => {};",
  "@secretlint/profiler": "export const secretLintProfiler = { mark() {}, setEnabled() {} };",
};

const withoutWatchers: Plugin = {
  name: "without watchers",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:debug|@secretlint\/profiler)$/ }, ({ path }) => ({ path, namespace: "watcher" }));
    onLoad({ filter: /.*/, namespace: "watcher" }, ({ path }) => ({ contents: watchers[path]!, loader: "js" }));
  },
};

/** Loading it takes as long as scanning a hundred files, and only findings and stamps need it. */
const cryptoOnDemand: Plugin = {
  name: "crypto on demand",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:crypto$/ }, () => ({ path: "crypto", namespace: "on demand" }));
    onLoad({ filter: /^crypto$/, namespace: "on demand" }, () => ({
      contents: `for (const name of ["createHash", "createHmac", "randomBytes"])
        exports[name] = (...args) => require("crypto")[name](...args);`,
    }));
  },
};

/**
 * Writes `hook.cjs`, all that runs inside a git hook, into a folder, and beside it the licences of what it holds. One
 * CommonJS file, because that is what Node starts fastest.
 */
export async function bundleHook(folder: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: [join(root, "src/cli/hook.ts")],
    outfile: join(folder, "hook.cjs"),
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [withoutWatchers, cryptoOnDemand],
  });
  writeFileSync(join(folder, "hook.LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
}

function licencesOf(inputs: readonly string[]): string {
  const packages = inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(packages)]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(root, folder, file), "utf8") : "";
  return `${name} ${version} (${license})\n\n${text}`;
}
