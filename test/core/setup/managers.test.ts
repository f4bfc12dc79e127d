import { expect, test } from "vitest";
import { parse } from "yaml";
import { ourGitHooks } from "../../../src/core/setup/git-hooks.ts";
import { type Call, linesFor } from "../../../src/core/setup/managers.ts";

const call: Call = (name) => `node_modules/countersign/hooks/${name}`;
const inGitDirectory: Call = (name) => `"$(git rev-parse --git-common-dir)/countersign/bin/hooks/${name}"`;

const runs = {
  "pre-commit": "sh node_modules/countersign/hooks/pre-commit",
  "pre-merge-commit": "sh node_modules/countersign/hooks/pre-merge-commit",
  "prepare-commit-msg": `all="{0}"; sh node_modules/countersign/hooks/prepare-commit-msg "{1}" \${all#"{1}"}`,
  "commit-msg": 'sh node_modules/countersign/hooks/commit-msg "{1}"',
};
const lefthook = Object.fromEntries(
  Object.entries(runs).map(([name, run]) => [name, { commands: { countersign: { run } } }]),
);

test("lefthook.yml gets YAML", () => {
  const lines = linesFor({ file: "lefthook.yml", text: "", call });
  expect(parse(lines.join("\n"))).toEqual(lefthook);
});

test("lefthook.json gets JSON", () => {
  const lines = linesFor({ file: ".config/lefthook.json", text: "{}", call });
  expect(JSON.parse(`{${lines.join("")}}`)).toEqual(lefthook);
});

test("lefthook.toml gets TOML", () => {
  expect(linesFor({ file: ".lefthook.toml", text: "", call }).slice(-4)).toEqual([
    "[prepare-commit-msg.commands.countersign]",
    `run = '${runs["prepare-commit-msg"]}'`,
    "[commit-msg.commands.countersign]",
    `run = '${runs["commit-msg"]}'`,
  ]);
});

test("pre-commit gets local hooks, each with its own stage, and the types to install", () => {
  const lines = linesFor({ file: ".pre-commit-config.yaml", text: "repos: []", call: inGitDirectory });
  const { default_install_hook_types, repos } = parse(lines.join("\n"));
  expect(default_install_hook_types).toEqual(ourGitHooks);
  expect(repos[0].repo).toBe("local");
  const bin = '"$(git rev-parse --git-common-dir)/countersign/bin/hooks';
  expect(repos[0].hooks.map((hook: { stages: string[]; entry: string }) => [...hook.stages, hook.entry])).toEqual([
    ["pre-commit", `sh -c 'sh ${bin}/pre-commit"' countersign`],
    ["pre-merge-commit", `sh -c 'sh ${bin}/pre-merge-commit"' countersign`],
    [
      "prepare-commit-msg",
      `sh -c 'sh ${bin}/prepare-commit-msg" "$1" $PRE_COMMIT_COMMIT_MSG_SOURCE $PRE_COMMIT_COMMIT_OBJECT_NAME' countersign`,
    ],
    ["commit-msg", `sh -c 'sh ${bin}/commit-msg" "$1"' countersign`],
  ]);
  expect(repos[0].hooks.map((hook: { pass_filenames?: boolean }) => hook.pass_filenames)).toEqual([
    false,
    false,
    undefined,
    undefined,
  ]);
});

test("only what is missing is asked for, and nothing when all is there", () => {
  const all = linesFor({ file: "lefthook.yml", text: "", call });
  expect(linesFor({ file: "lefthook.yml", text: all.join("\n"), call })).toEqual([]);
  expect(linesFor({ file: "lefthook.yml", text: all.slice(0, 12).join("\n"), call })).toEqual(all.slice(12));
});
