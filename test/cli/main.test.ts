import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { nearest } from "../../src/cli/nearest.ts";
import { run } from "./installed.ts";

const project = resolve(import.meta.dirname, "../..");
const countersign = (...args: string[]) =>
  run(process.execPath, [resolve(project, "src/cli/main.ts"), ...args], { cwd: tmpdir() });

test("the help names every command, each with its own help", () => {
  const source = readFileSync(resolve(project, "src/cli/main.ts"), "utf8");
  const names = [...source.matchAll(/await import\("\.\/([a-z-]+)\.ts"\)/g)].map((match) => match[1]!);
  expect(names).toContain("init");
  const help = countersign("--help");
  expect(help).toMatchObject({ status: 0, err: "" });
  for (const name of names) {
    expect(help.out).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    expect(countersign(name, "--help")).toMatchObject({
      status: 0,
      err: "",
      out: expect.stringContaining(`countersign ${name}`),
    });
  }
  expect(countersign()).toEqual(help);
  expect(countersign("help")).toEqual(help);
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(resolve(project, "package.json"), "utf8"));
  expect(countersign("--version")).toEqual({ status: 0, out: `${version}\n`, err: "" });
});

test.for<[sentence: string, args: string[], err: string]>([
  ["a typing error", ["inti"], 'countersign: there is no command "inti". Did you mean: countersign init\n'],
  [
    "a made-up command",
    ["frobnicate"],
    'countersign: there is no command "frobnicate". All commands: countersign --help\n',
  ],
  [
    "a name of JavaScript's",
    ["constructor"],
    'countersign: there is no command "constructor". All commands: countersign --help\n',
  ],
  [
    "an unknown option",
    ["init", "--fast"],
    "countersign init: Unknown option '--fast'. See: countersign init --help\n",
  ],
  [
    "a missing value",
    ["init", "--human"],
    "countersign init: Option '--human <value>' argument missing. See: countersign init --help\n",
  ],
])("%s is answered in one line, with what to type next", ([, args, err]) => {
  expect(countersign(...args)).toEqual({ status: 2, out: "", err });
});

test("the stack is for whoever asks for it", () => {
  const asked = run(process.execPath, [resolve(project, "src/cli/main.ts"), "init", "--fast"], {
    cwd: tmpdir(),
    env: { COUNTERSIGN_DEBUG: "1" },
  });
  expect(asked.status).toBe(2);
  expect(asked.err).toContain("\n    at ");
});

test("an old Node is told so in one line, before anything else is loaded", () => {
  const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.19.0'})";
  const { status, out, err } = run(process.execPath, ["--import", old, resolve(project, "src/cli/main.ts"), "init"], {
    cwd: tmpdir(),
  });
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toMatch(/^countersign needs Node 22\.18 or newer, this is v\d+\.\d+\.\d+: https:\/\/nodejs\.org\n$/);
});

test.for<[typed: string, meant: string | null]>([
  ["inti", "init"],
  ["iinit", "init"],
  ["unin", "uninstall"],
  ["remove", null],
  ["x", null],
  ["x".repeat(100_000), null],
])("%s: probably meant is %s", ([typed, meant]) => {
  expect(nearest(typed, ["init", "uninstall", "git-hook", "stats"])).toBe(meant);
});
