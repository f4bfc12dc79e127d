import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { fingerprintKey } from "../../../src/adapters/git/key.ts";

const run = promisify(execFile);
const module = resolve(import.meta.dirname, "../../../src/adapters/git/key.ts");
const folder = () => mkdtempSync(join(tmpdir(), "countersign-key-"));

test("a repository has one key, and only its owner may read it", () => {
  const at = folder();
  const key = fingerprintKey(at);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintKey(at)).toBe(key);
  expect(statSync(join(at, "countersign/key")).mode & 0o777).toBe(0o600);
  expect(fingerprintKey(folder())).not.toBe(key);
});

test("programs that make it at the same time end with the same key, and leave nothing else behind", async () => {
  const at = folder();
  const script = `import { fingerprintKey } from ${JSON.stringify(module)}; console.log(fingerprintKey(${JSON.stringify(at)}))`;
  const keys = await Promise.all(
    Array.from({ length: 6 }, () => run(process.execPath, ["--input-type=module", "--eval", script])),
  );
  expect(new Set(keys.map(({ stdout }) => stdout)).size).toBe(1);
  expect(readdirSync(join(at, "countersign"))).toEqual(["key"]);
});

test("a file that holds no key is told, not used", () => {
  const at = folder();
  mkdirSync(join(at, "countersign"));
  writeFileSync(join(at, "countersign/key"), "");
  expect(() => fingerprintKey(at)).toThrow("holds no key; delete it, and a new one is made");
});
