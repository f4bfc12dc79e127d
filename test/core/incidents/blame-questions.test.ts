import { describe, expect, test } from "vitest";
import type { FileChange, Hunk } from "../../../src/core/git/patch.ts";
import { blameQuestions } from "../../../src/core/incidents/blame-questions.ts";
import { type FileKind, kindOf } from "../../../src/core/incidents/files.ts";
import { repoPath } from "../../../src/core/names.ts";

const removing = (oldStart: number, count: number): Hunk => ({
  oldStart,
  newStart: oldStart,
  removed: Array.from({ length: count }, () => "x"),
  added: [],
});
const change = (path: string, ...hunks: Hunk[]): FileChange => ({ path: repoPath(path), hunks });

describe("what one fix may ask is bounded, and the rest is told", () => {
  test("thirty files, in the order of the fix", () => {
    const fix = Array.from({ length: 33 }, (_, index) => change(`${index}.ts`, removing(1, 1)));
    const { files, leftOut } = blameQuestions(fix);
    expect(files.map(({ path }) => path)).toEqual(fix.slice(0, 30).map(({ path }) => path));
    expect(leftOut).toEqual({ files: 3, linesOf: [] });
  });

  test("six hundred lines of a file, counted over its hunks", () => {
    const fix = [
      change("exact.ts", removing(1, 300), removing(500, 300)),
      change("long.ts", removing(1, 599), removing(700, 5)),
      change("next.ts", removing(1, 600), removing(700, 1)),
    ];
    expect(blameQuestions(fix)).toEqual({
      about: "changed",
      files: [
        {
          path: "exact.ts",
          ranges: [
            { start: 1, end: 300 },
            { start: 500, end: 799 },
          ],
        },
        {
          path: "long.ts",
          ranges: [
            { start: 1, end: 599 },
            { start: 700, end: 700 },
          ],
        },
        { path: "next.ts", ranges: [{ start: 1, end: 600 }] },
      ],
      leftOut: { files: 0, linesOf: ["long.ts", "next.ts"] },
    });
  });

  test("additions that stand close together ask about their neighbours once", () => {
    const adding = (oldStart: number): Hunk => ({ oldStart, newStart: oldStart, removed: [], added: ["x"] });
    expect(blameQuestions([change("a.ts", adding(2), adding(10), adding(15), adding(22))])).toMatchObject({
      about: "around",
      files: [
        {
          path: "a.ts",
          ranges: [
            { start: 1, end: 4 },
            { start: 7, end: 17 },
            { start: 19, end: 24 },
          ],
        },
      ],
    });
  });

  test("a change without lines asks nothing", () => {
    expect(blameQuestions([change("a.ts"), change("b.md")]).files).toEqual([]);
  });
});

describe("the kind of a file", () => {
  const rows: [path: string, kind: FileKind][] = [
    ["src/pay.ts", "code"],
    ["Makefile", "other"],
    ["README.md", "other"],
    ["config/app.yml", "other"],
    ["src/contest.py", "code"],
    ["src/latest.js", "code"],
    ["src/inspect/walk.go", "code"],
    ["src/Greatest.java", "code"],
    ["tests/pay.py", "test"],
    ["src/__tests__/pay.js", "test"],
    ["pay_test.go", "test"],
    ["test_pay.py", "test"],
    ["conftest.py", "test"],
    ["src/pay.test.ts", "test"],
    ["src/pay.spec.tsx", "test"],
    ["spec/pay_spec.rb", "test"],
    ["src/PayTest.java", "test"],
    ["src/PayTests.cs", "test"],
    ["Test/Pay.hs", "test"],
    ["package-lock.json", "generated"],
    ["web/yarn.lock", "generated"],
    ["vendor/x/pay.go", "generated"],
    ["node_modules/x/test/a.js", "generated"],
    ["public/app.min.js", "generated"],
  ];
  test.for(rows)("%s is %s", ([path, kind]) => expect(kindOf(path)).toBe(kind));
});
