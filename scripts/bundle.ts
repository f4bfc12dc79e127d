import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import type { Automaton } from "../src/core/scanning/automaton.ts";
import { providerWords } from "../src/core/scanning/detectors/named-token.ts";
import { standardMachine } from "../src/core/scanning/engine.ts";

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

/**
 * What only few commits need: modules of packages and of ours, and the file each goes into. Node compiles and runs the
 * whole bundle at every start, so they lie beside it until a name of them is used.
 */
const rarelyNeeded: readonly { readonly module: RegExp; readonly entry: string; readonly file: string }[] = [
  ...["@secretlint/secretlint-rule-preset-recommend", "libphonenumber-js/min", "re2js", "yaml"].map((name) => ({
    module: new RegExp(`^${name}$`),
    entry: name,
    file: `hook.${/[a-z0-9]+(?=-js|$|-rule|\/min)/.exec(name)![0]}.cjs`,
  })),
  ...["providers/index", "identifiers/index", "hidden/invisibles", "hidden/homoglyphs"].map((name) => ({
    module: new RegExp(`^\\.\\.?/(?:.*/)?${name}\\.ts$`),
    entry: join(root, `src/core/scanning/${name}.ts`),
    file: `hook.${name.replace("/index", "").replace("hidden/", "")}.cjs`,
  })),
];
/** Ready-made tables, of the detectors' keywords and of the providers' words. Node reads them faster than it makes them. */
const tables = { detectors: "hook.tables.bin", providers: "hook.words.bin" } as const;

const asleep: Plugin = {
  name: "asleep until needed",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^/ }, ({ path, kind }) => {
      const rare = kind === "import-statement" && rarelyNeeded.find(({ module }) => module.test(path));
      return rare ? { path: rare.entry, namespace: "asleep" } : null;
    });
    onLoad({ filter: /.*/, namespace: "asleep" }, async ({ path }) => ({
      contents: `const awake = () => require(${JSON.stringify(`./${rarelyNeeded.find(({ entry }) => entry === path)!.file}`)});
        for (const name of ${JSON.stringify(Object.keys(await import(path)))})
          Object.defineProperty(exports, name, { enumerable: true, get: () => awake()[name] });`,
    }));
    onResolve({ filter: /^\.\/hook\.\w+\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Parts of Node that take as long to load as a small scan. */
const onDemand: Plugin = {
  name: "on demand",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(?:crypto|zlib)$/ }, ({ path }) => ({ path: path.slice(5), namespace: "on demand" }));
    onLoad({ filter: /.*/, namespace: "on demand" }, ({ path }) => ({
      contents: `for (const name of ["createHash", "createHmac", "randomBytes", "scryptSync", "crc32"])
        exports[name] = (...args) => require(${JSON.stringify(path)})[name](...args);`,
    }));
  },
};

/** Reads what every scan uses of all keywords instead of making it. */
const readTables: Plugin = {
  name: "prepared",
  setup({ onLoad }) {
    onLoad({ filter: /core[\\/]scanning[\\/]prepared\.ts$/ }, () => ({
      contents: `import { readFileSync } from "node:fs";
        let made;
        export const prepared = () => (made ??= {
          ...read("${tables.detectors}"),
          get providers() { return read("${tables.providers}").automaton; },
        });
        function read(name) {
          const file = readFileSync(__dirname + "/" + name);
          const start = file.indexOf(10) + 1;
          const { automaton: { keywords, ...parts }, ...rest } = JSON.parse(file.latin1Slice(0, start));
          const bytes = (key) => file.subarray(start + parts[key][0], start + parts[key][0] + parts[key][1]);
          const wide = (key) => new Uint16Array(file.buffer, file.byteOffset + start + parts[key][0], parts[key][1] / 2);
          const automaton = {
            keywords, classes: bytes("classes"), ends: bytes("ends"), table: wide("table"), from: wide("from"), ending: wide("ending"),
          };
          return { automaton, ...rest };
        }`,
    }));
  },
};

/** A line of JSON that says what an automaton is and where its tables lie behind it, and the tables, each at an even place. */
function tablesFile({ keywords, ...automaton }: Automaton, more: object): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const places = Object.entries(automaton).map(([key, table]) => {
    const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    const place = [length, bytes.length];
    parts.push(bytes, new Uint8Array(bytes.length % 2));
    length += bytes.length + (bytes.length % 2);
    return [key, place];
  });
  const header = JSON.stringify({ automaton: { keywords, ...Object.fromEntries(places) }, ...more });
  return Buffer.concat([Buffer.from(`${header}${header.length % 2 === 0 ? " " : ""}\n`), ...parts]);
}

/**
 * Writes `hook.cjs`, all that runs inside a git hook of a clean commit, into a folder, and beside it what others need
 * and the licences of what they hold. CommonJS, because that is what Node starts fastest.
 */
export async function bundleHook(folder: string): Promise<void> {
  const main = { entryPoints: [join(root, "src/cli/hook.ts")], plugins: [asleep, readTables, onDemand] };
  const inputs: string[] = [];
  const write = async (file: string, options: BuildOptions) => {
    const { metafile } = await build({ ...settings, ...options, outfile: join(folder, file), write: true });
    inputs.push(...Object.keys(metafile!.inputs));
  };
  await write("hook.cjs", main);
  for (const { entry, file } of rarelyNeeded)
    await write(file, {
      stdin: { contents: `export * from ${JSON.stringify(entry)}`, resolveDir: root },
      plugins: [onDemand],
    });
  const { automaton, waiters, opens } = standardMachine();
  writeFileSync(join(folder, tables.detectors), tablesFile(automaton, { waiters, opens }));
  writeFileSync(join(folder, tables.providers), tablesFile(providerWords(), {}));
  writeFileSync(join(folder, "hook.LICENSES.txt"), licencesOf(inputs));
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
