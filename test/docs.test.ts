import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { agents } from "../src/core/agents/index.ts";

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

test("docs/commands.md names every subcommand", () => {
  const table = [...read("src/cli/main.ts").matchAll(/^\s*"?([\w-]+)"?: async \(\) =>/gm)].map(([, name]) => name!);
  expect(table.length).toBeGreaterThan(3);
  expect(table.filter((name) => !read("docs/commands.md").includes(`## countersign ${name}`))).toEqual([]);
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
