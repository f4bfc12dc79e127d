import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

const root = resolve(import.meta.dirname, "..");

const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: true,
  legalComments: "none", // hook.LICENSES.txt holds the whole texts
  metafile: true,
  write: false,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** What only a suspicious commit needs, or one in a repository with rules of its own. */
const rarelyNeeded = /^(?:@secretlint\/secretlint-rule-preset-recommend|libphonenumber-js\/min|re2js|yaml)$/;

/**
 * Node compiles the whole bundle at every start, so what is rarely needed lies in it as text, compiled when one of its
 * names is first used. `node:crypto` takes as long to load and is asked for at its first use.
 */
const asleep = (inputs: Set<string>): Plugin => ({
  name: "asleep until needed",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: rarelyNeeded }, ({ path }) => ({ path, namespace: "asleep" }));
    onLoad({ filter: /.*/, namespace: "asleep" }, async ({ path }) => {
      const names = Object.keys(await import(path));
      const stdin = { contents: `module.exports = require(${JSON.stringify(path)})`, resolveDir: root };
      const { outputFiles, metafile } = await build({ ...settings, stdin });
      for (const input of Object.keys(metafile.inputs)) inputs.add(input);
      const text = JSON.stringify(outputFiles[0]!.text);
      return {
        contents: `const module_ = {};
          const awake = () => {
            if (!module_.exports) require("vm").compileFunction(${text}, ["module", "require"])(module_, require);
            return module_.exports;
          };
          for (const name of ${JSON.stringify(names)})
            Object.defineProperty(exports, name, { enumerable: true, get: () => awake()[name] });`,
      };
    });
    onResolve({ filter: /^node:crypto$/ }, () => ({ path: "crypto", namespace: "on demand" }));
    onLoad({ filter: /.*/, namespace: "on demand" }, ({ path }) => ({
      contents: `for (const name of ["createHash", "createHmac", "randomBytes", "scryptSync"])
        exports[name] = (...args) => require(${JSON.stringify(path)})[name](...args);`,
    }));
  },
});

/**
 * Writes `hook.cjs`, all that runs inside a git hook, into a folder, and beside it the licences of what it holds. One
 * CommonJS file, because that is what Node starts fastest.
 */
export async function bundleHook(folder: string): Promise<void> {
  const inputs = new Set<string>();
  const { metafile } = await build({
    ...settings,
    entryPoints: [join(root, "src/cli/hook.ts")],
    outfile: join(folder, "hook.cjs"),
    write: true,
    plugins: [asleep(inputs)],
  });
  const all = [...inputs, ...Object.keys(metafile.inputs)];
  writeFileSync(join(folder, "hook.LICENSES.txt"), licencesOf(all));
}

function licencesOf(inputs: readonly string[]): string {
  const packages = inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  const line = `\n${"-".repeat(80)}\n\n`;
  return [...new Set(packages)].sort().map(licenceOf).join(line);
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(root, folder, file), "utf8") : "";
  return `${name} ${version} (${license})\n\n${text}`;
}
