import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { environmentNames } from "../../src/core/agents/index.ts";

const launcher = readFileSync(resolve(import.meta.dirname, "../../libexec/git-hook.sh"), "utf8");

test("the launcher looks at the variables of the shelf, and at no other", () => {
  const body = /\nagent_runs\(\) \{\n[\s\S]*?\n\}\n/.exec(launcher)![0];
  const asked = [...body.matchAll(/\$\{(\w+)-\}/g)].map(([, name]) => name!);
  expect(asked.toSorted()).toEqual(environmentNames.toSorted());
});
