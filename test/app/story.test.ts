import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const demo = resolve(root, "demo/demo.ts");

/** What the README shows of a terminal: its blocks without a language, line by line, but for what somebody typed. */
const shownInReadme = [...readFileSync(resolve(root, "README.md"), "utf8").matchAll(/\n\n```\n([^`]*?)```/g)]
  .slice(0, 2)
  .flatMap(([, block]) => block!.split("\n"))
  .filter((line) => line.trim() !== "" && !line.startsWith("$"));

/** Runs the demo as a newcomer does and gives its last words. It checks its own claims. */
async function tellStory(...args: readonly string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [demo, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [status] = await once(child, "close");
  return { status, output };
}

// Each seed kills the App with SIGKILL at another moment of every step of the story and starts it again.
test.concurrent.for([
  ["undisturbed"],
  ["killed at every step, seed 1", "--kill", "1"],
  ["killed at every step, seed 2", "--kill", "2"],
])("the story ends right, %s", { timeout: 120_000 }, async ([, ...args]) => {
  const { status, output } = await tellStory(...args);
  expect(output.split("\n").filter((line) => line.includes("✘"))).toEqual([]);
  expect(output).toMatch(/\b(\d+) of \1 claims hold\b/);
  expect(status, output.slice(-2000)).toBe(0);
  expect(shownInReadme.length).toBeGreaterThan(8);
  expect(shownInReadme.filter((line) => !output.includes(line))).toEqual([]);
});
