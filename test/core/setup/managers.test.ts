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
  "pre-push": 'sh node_modules/countersign/hooks/pre-push "{1}"',
};
const lefthook = Object.fromEntries(
  Object.entries(runs).map(([name, run]) => [
    name,
    { commands: { countersign: name === "pre-push" ? { run, use_stdin: true } : { run } } },
  ]),
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
  expect(linesFor({ file: ".lefthook.toml", text: "", call }).slice(-5)).toEqual([
    "[commit-msg.commands.countersign]",
    `run = '${runs["commit-msg"]}'`,
    "[pre-push.commands.countersign]",
    `run = '${runs["pre-push"]}'`,
    "use_stdin = true",
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
    [
      "pre-push",
      `sh -c 'printf "%s %s %s %s\\n" "\${PRE_COMMIT_LOCAL_BRANCH:-HEAD}" "\${PRE_COMMIT_TO_REF:-$(git rev-parse HEAD)}" "\${PRE_COMMIT_REMOTE_BRANCH:-HEAD}" "\${PRE_COMMIT_FROM_REF:-${"0".repeat(40)}}" | sh ${bin}/pre-push" "$PRE_COMMIT_REMOTE_NAME"' countersign`,
    ],
  ]);
  expect(repos[0].hooks.map((hook: { pass_filenames?: boolean }) => hook.pass_filenames)).toEqual([
    false,
    false,
    undefined,
    undefined,
    false,
  ]);
});

test("only what is missing is asked for, and nothing when all is there", () => {
  const all = linesFor({ file: "lefthook.yml", text: "", call });
  expect(linesFor({ file: "lefthook.yml", text: all.join("\n"), call })).toEqual([]);
  expect(linesFor({ file: "lefthook.yml", text: all.slice(0, 12).join("\n"), call })).toEqual(all.slice(12));
});
