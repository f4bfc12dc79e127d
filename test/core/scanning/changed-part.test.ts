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
  expect(part.length).toBeLessThan(5_000);
  expect(part.startsWith(after.slice(0, 20).join(""))).toBe(true);
  expect(part).toContain(after.slice(990, 1_010).join(""));
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
    expect(changed(before, after)).toContain(after.slice(990, 1_010).join(""));
    expect(changed(before, after).length).toBeLessThan(5_000);
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

test("of changes far apart only their surroundings are read, and they stay apart", () => {
  const before = lines(2_000);
  const after = before.with(500, "one\n").with(1_500, "two\n").toSpliced(1_000, 3);
  const part = changed(before, after);
  expect(part.length).toBeLessThan(10_000);
  for (const at of [500, 1_000, 1_497]) expect(part).toContain(after.slice(at - 10, at + 10).join(""));
  expect(part).not.toContain(after[750]);
  expect(part).toContain("\n\n\n");
});

test("every new line is in it, and every two lines that did not meet before", () => {
  const text = fc.array(
    fc.constantFrom("a\n", "b\n", "\n", "c".repeat(5_000), `${"d".repeat(3_000)}\n`, ...lines(8, "e".repeat(400))),
    { maxLength: 30 },
  );
  const versions = fc.tuple(text, text, text, text, text).map(([one, two, three, four, five]) => [
    [...one, ...two, ...three, ...four],
    [...one, ...five, ...three, ...two],
  ]);
  fc.assert(
    fc.property(versions, ([old, now]) => {
      const before = old!.join("").split(/(?<=\n)/);
      const after = now!.join("").split(/(?<=\n)/);
      const part = changed(before, after);
      const known = new Set(before.flatMap((line, at) => [line, line + (before[at + 1] ?? "")]));
      after.forEach((line, at) => {
        const pair = line + (after[at + 1] ?? "");
        if (!known.has(line)) expect(part).toContain(line);
        if (!known.has(pair)) expect(part).toContain(pair);
      });
    }),
    { numRuns: 1_000 },
  );
});
