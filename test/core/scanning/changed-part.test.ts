import fc from "fast-check";
import { expect, test } from "vitest";
import { changedPart } from "../../../src/core/scanning/changed-part.ts";

const lines = (count: number, text = "const value = compute(other, 12);") =>
  Array.from({ length: count }, (_, at) => `${text} // ${at}\n`);
const changed = (before: readonly string[], after: readonly string[]) =>
  changedPart(Buffer.from(before.join("")), Buffer.from(after.join(""))).toString();

test("a change in the middle is read with its surroundings and the head of the file", () => {
  const before = lines(2_000);
  const after = before.with(1_000, "new line\n");
  const part = changed(before, after);
  expect(part.length).toBeLessThan(20_000);
  expect(part.startsWith(after.slice(0, 20).join(""))).toBe(true);
  expect(part).toContain(after.slice(900, 1_100).join(""));
  expect(part).not.toContain(after[500]);
  expect(part).not.toContain(after[1_500]);
});

test("of an inserted, a repeated and a removed line the same is read", () => {
  const before = lines(2_000);
  for (const after of [
    before.toSpliced(1_000, 0, "new\n"),
    before.toSpliced(1_000, 0, before[999]!),
    before.toSpliced(1_000, 1),
  ]) {
    expect(changed(before, after)).toContain(after.slice(900, 1_100).join(""));
    expect(changed(before, after).length).toBeLessThan(20_000);
  }
});

test("what was added at an end is read to the end", () => {
  const before = lines(2_000);
  expect(changed(before, [...before, "last\n"]).endsWith(`${before.at(-1)}last\n`)).toBe(true);
  expect(changed(before, ["first\n", ...before]).startsWith(`first\n${before[0]}`)).toBe(true);
  expect(changed([], before)).toBe(before.join(""));
  expect(changed(before, before)).toBe("");
});

test("text with NUL bytes and very long lines are read whole", () => {
  const before = lines(2_000);
  const after = before.with(1_000, "new\n").with(3, "a\0b\n");
  expect(changed(before.with(3, "a\0b\n"), after)).toBe(after.join(""));
  const long = ["x".repeat(200_000), "\n"];
  expect(changed(long, ["x".repeat(150_000), "y", "x".repeat(50_000), "\n"])).toHaveLength(200_002);
});

test("every line that the version before did not have is in it, whole", () => {
  const text = fc.array(fc.constantFrom("a\n", "b\n", "\n", "c".repeat(5_000), `${"d".repeat(3_000)}\n`), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, text, text, text, (start, removed, added, end) => {
      const before = [...start, ...removed, ...end].join("").split(/(?<=\n)/);
      const after = [...start, ...added, ...end].join("").split(/(?<=\n)/);
      const part = changed(before, after);
      const old = new Set(before);
      for (const line of after) if (!old.has(line)) expect(part).toContain(line);
    }),
  );
});
