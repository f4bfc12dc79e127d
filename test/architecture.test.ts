import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "@typescript/typescript6"; // TypeScript 7 itself exports no compiler API
import { expect, test } from "vitest";

/** Who may import whom. A room may always import from itself; nothing else is allowed. `*` ends a prefix. */
const doors: Record<string, readonly string[]> = {
  "core/names": [],
  "core/git": ["core/names"],
  "core/agents": ["core/names"],
  "core/scanning": [
    "core/names",
    "core/git",
    "npm:@secretlint/types",
    "npm:@secretlint/secretlint-rule-preset-recommend",
    "npm:libphonenumber-js/min",
    "npm:re2js",
    "npm:node:crypto",
    "npm:node:zlib",
  ],
  "core/attribution": ["core/names", "core/git", "core/agents", "npm:node:crypto"],
  "core/policy": ["core/names", "core/attribution", "core/scanning", "npm:yaml"],
  "core/incidents": ["core/names", "core/git"],
  "core/synthesis": [],
  "core/statistics": ["core/attribution"],
  "core/setup": [],
  "core/reports": [
    "core/names",
    "core/scanning",
    "core/attribution",
    "core/policy",
    "core/incidents",
    "core/statistics",
    "npm:node:crypto",
  ],
  "flows/ports": ["core/*"],
  flows: ["core/*", "flows/ports"],
  "adapters/git": ["core/*", "flows/ports", "npm:node:*"],
  "adapters/github": ["core/*", "flows/ports", "npm:probot", "npm:@octokit/webhooks", "npm:bottleneck", "npm:node:*"],
  "adapters/store": ["core/*", "flows/ports", "npm:node:*"],
  secretlint: ["core/scanning", "npm:@secretlint/types"],
  cli: ["core/*", "flows", "flows/ports", "adapters/git", "npm:node:*"],
  app: [
    "core/*",
    "flows",
    "flows/ports",
    "adapters/*",
    "npm:probot",
    "npm:hono",
    "npm:hono/body-limit",
    "npm:@hono/node-server",
    "npm:pino",
    "npm:node:*",
  ],
};
/** One folder or file per item, one list. The type of an agent lies on its shelf; the others lie one step above. */
const shelves = ["core/agents", "core/scanning/detectors", "core/scanning/identifiers", "core/scanning/providers"];
/** A pure room is handed the time, chance and the environment; it never asks for them. */
const ambient = new Set([
  "process",
  "console",
  "fetch",
  "globalThis",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "crypto",
  "randomUUID",
  "randomBytes",
]);

const src = resolve(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const textOf = (file: string) => readFileSync(join(src, file), "utf8");

function roomOf(file: string): string {
  const [hall = "", room = ""] = file.replace(/\.ts$/, "").split("/");
  if (file === "flows/ports.ts") return "flows/ports";
  return hall === "core" || hall === "adapters" ? `${hall}/${room}` : hall;
}

/** Every import of a file, types included: a file of ours as `core/x.ts`, a package as `npm:x`, an alias as `alias:#x`. */
function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith(".")) return `${/^(#|countersign(\/|$))/.test(fileName) ? "alias" : "npm"}:${fileName}`;
    return relative(src, resolve(src, dirname(file), fileName))
      .replaceAll("\\", "/")
      .replace(/\.js$/, ".ts");
  });
}
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const ours = (file: string) => imports.get(file)!.filter((to) => !/^(npm|alias):/.test(to));
const allows = (door: string, to: string) => (door.endsWith("*") ? to.startsWith(door.slice(0, -1)) : door === to);

function questionsOf(file: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const said = node.getText();
    if (ts.isIdentifier(node) && ambient.has(node.text) && (node.parent as { name?: ts.Node }).name !== node)
      found.push(node.text);
    if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) found.push(said);
    if (ts.isCallExpression(node) && node.expression.getText() === "Date") found.push(said);
    if (ts.isPropertyAccessExpression(node) && (said === "Date.now" || said === "Math.random")) found.push(said);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return found;
}

test("every file stands in a room", () => {
  expect(files.filter((file) => !(roomOf(file) in doors))).toEqual([]);
});

test("every import goes through an open door", () => {
  const shut = files.flatMap((file) =>
    imports.get(file)!.flatMap((specifier) => {
      const from = roomOf(file);
      const to = imports.has(specifier) ? roomOf(specifier) : specifier;
      const open = to === from || (doors[from] ?? []).some((door) => allows(door, to));
      return open ? [] : [`${file} may not import ${specifier} (${from} -> ${to})`];
    }),
  );
  expect(shut).toEqual([]);
});

test("no import is computed, so every import can be seen", () => {
  expect(files.filter((file) => /\b(import|require)\(\s*[^"'\s)]/.test(textOf(file)))).toEqual([]);
});

test("no file imports itself through others", () => {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" -> ")];
    if (done.has(file) || !imports.has(file)) return [];
    const found = ours(file).flatMap((next) => walk(next, [...path, file]));
    done.add(file);
    return found;
  };
  expect(files.flatMap((file) => walk(file, []))).toEqual([]);
});

test("the core and the flows ask the world for nothing", () => {
  const pure = files.filter((file) => /^(core|flows)\//.test(file));
  expect(pure.flatMap((file) => questionsOf(file).map((asked) => `${file} asks for ${asked}`))).toEqual([]);
});

test("only the app and the GitHub adapter load probot or Octokit", () => {
  const loading = files.filter((file) => imports.get(file)!.some((to) => /^npm:(probot|@octokit\/)/.test(to)));
  expect(loading.filter((file) => !/^(app|adapters\/github)\//.test(file))).toEqual([]);
});

test.for(shelves)("%s: every item is listed, and no item is known but through the list", (shelf) => {
  const itemOf = (file: string) => (file.startsWith(`${shelf}/`) ? file.slice(shelf.length + 1).split("/")[0]! : null);
  const isItem = (name: string | null) => name !== null && name !== "index.ts" && name !== "agent.ts";
  const items = [...new Set(files.map(itemOf).filter(isItem))];
  const list = `${shelf}/index.ts`;
  const listed = imports.has(list) ? ours(list).map(itemOf) : [];
  expect(items.filter((item) => !listed.includes(item))).toEqual([]);
  const passes = files
    .filter((file) => file !== list)
    .flatMap((file) =>
      ours(file)
        .filter((to) => isItem(itemOf(to)) && itemOf(to) !== itemOf(file))
        .map((to) => `${file} reaches past ${list} to ${to}`),
    );
  expect(passes).toEqual([]);
});

test("only one file knows nock", () => {
  const tests = resolve(import.meta.dirname);
  const knowing = readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && /^import .* from "nock"/m.test(readFileSync(join(tests, file), "utf8")))
    .map((file) => file.replaceAll("\\", "/"));
  expect(knowing).toEqual(["support/answering.ts"]);
});
