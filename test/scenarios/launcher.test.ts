import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { agents, environmentNames } from "../../src/core/agents/index.ts";

const launcher = readFileSync(resolve(import.meta.dirname, "../../libexec/git-hook.sh"), "utf8");

test("the launcher looks at the variables of the shelf, and at no other", () => {
  const body = /\nagent_runs\(\) \{\n[\s\S]*?\n\}\n/.exec(launcher)![0];
  const asked = [...body.matchAll(/\$\{(\w+)-\}/g)].map(([, name]) => name!);
  expect(asked.toSorted()).toEqual(environmentNames.toSorted());
});

/** Every line by which an agent of the shelf may be known in a message. */
const examples = agents.flatMap(({ name, signatures, trailers, footers }) => [
  `Assisted-by: ${name}`,
  ...signatures.flatMap(({ example }) => [`Co-authored-by: ${example}`, `Signed-off-by: ${example}`]),
  ...trailers.map(({ key, example }) => `${key}: ${example}`),
  ...footers.map(({ example }) => example),
]);
const [, pattern = ""] = /^marks='(.*)'$/m.exec(launcher) ?? [];
const marked = (line: string) =>
  spawnSync("grep", ["-qaiE", "-e", pattern], { input: `subject\n\n${line}\n`, env: { LC_ALL: "C" } }).status === 0;

test.for([...examples, "AI-Session: codex:s_0", "AI-Human: x", "ai-tool : x"])("the launcher sees %s", (line) => {
  expect([line, `    ${line}`, `* ${line}`].filter((one) => !marked(one))).toEqual([]);
});

test.for([
  "fix: something",
  "Refs: #1",
  "Fixes: #2",
  "See https://example.org/a",
  "Said-of: AI",
  "    indented code: yes",
])("the launcher passes over %s", (line) => expect(marked(line)).toBe(false));
