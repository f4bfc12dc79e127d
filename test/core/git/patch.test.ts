import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addedRanges, newSide, parsePatch } from "../../../src/core/git/patch.ts";

const flags = ["--text", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/"];

/** A repository in a folder that goes away with the test. */
function repository() {
  const folder = mkdtempSync(join(tmpdir(), "patch-"));
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder, encoding: "latin1" });
  git("init", "-q");
  git("config", "user.email", "dev@example.com");
  git("config", "user.name", "Dev");
  git("config", "core.fileMode", "false");
  return {
    git,
    write(name: string, text: string) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    rename: (from: string, to: string) => renameSync(join(folder, from), join(folder, to)),
    remove: (name: string) => rmSync(join(folder, name)),
    commit() {
      git("add", "-A");
      git("commit", "-q", "-m", "state", "--allow-empty");
    },
    changes: (...more: readonly string[]) =>
      parsePatch(Buffer.from(git("diff", "--cached", ...flags, ...more), "latin1").toString()),
    staged(...more: readonly string[]) {
      git("add", "-A");
      return this.changes(...more);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

test("a change in the middle is one run with both sides", () => {
  using repo = repository();
  repo.write("a", "1\n2\n3\n4\n5\n");
  repo.commit();
  repo.write("a", "1\n2\ndrei\nvier\n5\n");
  const run = { oldStart: 3, newStart: 3, removed: ["3", "4"], added: ["drei", "vier"] };
  expect(repo.staged("-U0")).toEqual([{ path: "a", hunks: [run] }]);
  expect(repo.staged("-U3")).toEqual([{ path: "a", hunks: [run] }]);
});

test("an insertion and a removal are numbered the same with and without context", () => {
  using repo = repository();
  repo.write("a", "1\n2\n3\n4\n5\n6\n");
  repo.commit();
  repo.write("a", "1\nnew\n2\n3\n4\n6\n");
  const runs = [
    { oldStart: 2, newStart: 2, removed: [], added: ["new"] },
    { oldStart: 5, newStart: 6, removed: ["5"], added: [] },
  ];
  expect(repo.staged("-U0")).toEqual([{ path: "a", hunks: runs }]);
  expect(repo.staged("-U3")).toEqual([{ path: "a", hunks: runs }]);
  expect(addedRanges(repo.staged("-U0")[0]!)).toEqual([{ start: 2, end: 2 }]);
});

test("a new file is all added, a deleted one all removed", () => {
  using repo = repository();
  repo.write("old", "x\n");
  repo.commit();
  repo.remove("old");
  repo.write("new", "a\nb\nc"); // no line end at the end
  expect(repo.staged("-U0", "--no-renames")).toEqual([
    { path: "new", hunks: [{ oldStart: 1, newStart: 1, removed: [], added: ["a", "b", "c"] }] },
    { path: "old", hunks: [{ oldStart: 1, newStart: 1, removed: ["x"], added: [] }] },
  ]);
});

test.for([
  "with space",
  "ümlaut",
  'quo"te',
  "new\nline",
  "tab\there",
  "b/b",
  "a b/a",
  "--help",
  "back\\slash",
  "ends with space ",
])("a file named %j keeps its name: edited, renamed, made executable, empty", (name) => {
  using repo = repository();
  const other = `${name} 2`;
  repo.write(name, "1\n2\n3\n4\n5\n");
  repo.commit();
  repo.write(name, "1\n2\n3\n4\nfive\n");
  expect(repo.staged("-U0").map(({ path }) => path)).toEqual([name]);
  repo.commit();
  repo.rename(name, other);
  expect(repo.staged("-M")).toEqual([{ path: other, from: name, hunks: [] }]);
  repo.commit();
  repo.git("update-index", "--chmod=+x", "--", other);
  expect(repo.changes()).toEqual([{ path: other, hunks: [] }]);
  repo.git("commit", "-q", "-m", "mode");
  repo.write(`${name} 3`, "");
  expect(repo.staged()).toEqual([{ path: `${name} 3`, hunks: [] }]);
});

test("a rename with an edit names both paths", () => {
  using repo = repository();
  repo.write("from", `${"line\n".repeat(20)}end\n`);
  repo.commit();
  repo.rename("from", "to");
  repo.write("to", `${"line\n".repeat(20)}END\n`);
  const hunks = [{ oldStart: 21, newStart: 21, removed: ["end"], added: ["END"] }];
  expect(repo.staged("-M")).toEqual([{ path: "to", from: "from", hunks }]);
});

test("content that imitates a patch is content", () => {
  using repo = repository();
  const lines = [
    "diff --git a/x b/x",
    "--- a/x",
    "+++ b/x",
    "@@ -1 +1 @@",
    "++ two",
    "-- two",
    "\\ No newline",
    "index 1..2",
  ];
  repo.write("a", `keep\n${lines.map((line) => `old ${line}`).join("\n")}\n`);
  repo.write("z", "z\n");
  repo.commit();
  repo.write("a", `keep\n${lines.join("\n")}\n`);
  repo.write("z", "zz\n");
  const changes = repo.staged("-U1");
  expect(changes.map(({ path }) => path)).toEqual(["a", "z"]);
  expect(changes[0]!.hunks.flatMap(({ added }) => added)).toEqual(lines);
});

test("only LF ends a line", () => {
  using repo = repository();
  repo.write("a", "one\rdiff --git a/x b/x\r@@ -1 +1 @@\rlast\u2028and\u0085more\r\nnext\0nul\n");
  expect(repo.staged("-U0")[0]!.hunks[0]!.added).toEqual([
    "one\rdiff --git a/x b/x\r@@ -1 +1 @@\rlast\u2028and\u0085more\r",
    "next\0nul",
  ]);
});

test("a patch that ends inside a hunk is an error, not a smaller patch", () => {
  const head = "diff --git a/a b/a\n--- a/a\n+++ b/a\n";
  for (const body of [
    "@@ -1,2 +1,2 @@\n 1\n+2",
    "@@ -1 +1,3 @@\n 1\n+2\n",
    "@@ -0,0 +1,2 @@\n+1\ndiff --git a/b b/b\n",
    "@@ x @@\n",
  ])
    expect(() => parsePatch(head + body)).toThrow("ends inside a hunk (line 4)");
});

test("applying what was parsed to the old text gives the new text", () => {
  using repo = repository();
  const lines = fc.array(fc.constantFrom("a", "b", "@@ -1 +1 @@", "+", "-", "", " ", "--- a/a"), { maxLength: 14 });
  fc.assert(
    fc.property(lines, lines, fc.constantFrom("-U0", "-U1", "-U3"), (before, after, context) => {
      const text = (rows: readonly string[]) => rows.map((row) => `${row}\n`).join("");
      repo.write("a", text(before));
      repo.commit();
      repo.write("a", text(after));
      const [change] = repo.staged(context);
      const rebuilt: string[] = [...before];
      for (const { oldStart, removed, added } of (change?.hunks ?? []).toReversed()) {
        expect(rebuilt.slice(oldStart - 1, oldStart - 1 + removed.length)).toEqual(removed);
        rebuilt.splice(oldStart - 1, removed.length, ...added);
      }
      expect(rebuilt).toEqual(after);
      for (const { start, end } of change ? addedRanges(change) : [])
        expect(change!.hunks.find(({ newStart }) => newStart === start)!.added).toEqual(after.slice(start - 1, end));
    }),
    { numRuns: 25 },
  );
});

test("the new side of a patch has its context and the numbers of the new file", () => {
  const patch =
    "@@ -1,3 +1,3 @@ title\n one\n-two\n+zwei\n three\n@@ -10,0 +11 @@\n+eleven\n\\ No newline at end of file";
  expect(newSide(patch)).toEqual({
    whole: true,
    lines: [
      { number: 1, text: "one", added: false },
      { number: 2, text: "zwei", added: true },
      { number: 3, text: "three", added: false },
      { number: 11, text: "eleven", added: true },
    ],
  });
});

test.for(["@@ -1,3 +1,3 @@\n one\n+two", "@@ -1 +1,2 @@\n one", "hello", "@@ -1 +1 @@\n-a\n+b\nrest"])(
  "%j is not a whole patch",
  (patch) => {
    expect(newSide(patch).whole).toBe(false);
  },
);
