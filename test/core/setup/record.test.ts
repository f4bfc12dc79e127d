import { expect, test } from "vitest";
import { type Edit, inWorkTree } from "../../../src/core/setup/edit.ts";
import { isOurHooksPath, nothingRecorded, readRecord, recorded, recordText } from "../../../src/core/setup/record.ts";

const at = inWorkTree(".husky/pre-commit");
const write = (before: string | null, after: string): Edit => ({ kind: "write", at, before, after });
const config = (before: string | null, after: string): Edit => ({
  kind: "config",
  key: "core.hooksPath",
  before,
  after,
});

test.for<[sentence: string, edits: Edit[], before: string | null, after: string]>([
  ["one edit", [write("a", "b")], "a", "b"],
  ["a second one on top of ours", [write(null, "b"), write("b", "c")], null, "c"],
  ["a second one after somebody changed the file", [write("a", "b"), write("x", "y")], "x", "y"],
])("a file is given back as it was first, unless it was changed meanwhile: %s", ([, edits, before, after]) => {
  const record = edits.reduce((known, edit) => recorded(known, [edit]), nothingRecorded);
  expect(record).toEqual({ ...nothingRecorded, files: [{ at, before, after }] });
});

test("settings are remembered likewise, and that husky came with us", () => {
  const husky: Edit = { kind: "husky", at: inWorkTree(".husky/_"), isNew: true, before: "mine", after: ".husky/_" };
  expect(recorded(nothingRecorded, [husky])).toEqual({
    files: [],
    config: [{ key: "core.hooksPath", before: "mine", after: ".husky/_" }],
    husky: true,
  });
  expect(recorded(recorded(nothingRecorded, [config("a", "b")]), [config("b", "c")]).config).toEqual([
    { key: "core.hooksPath", before: "a", after: "c" },
  ]);
});

test("a record is read as it was written", () => {
  const record = recorded(nothingRecorded, [write("é\r\n\u0000", "b"), config(null, "x")]);
  expect(readRecord(recordText(record))).toEqual(record);
});

test.for<[sentence: string, text: string]>([
  ["no JSON", "{"],
  ["null", "null"],
  ["another version", '{ "version": 2, "files": [], "config": [], "husky": false }'],
  [
    "a path out of the repository",
    '{ "version": 1, "files": [{ "at": { "in": "work-tree", "path": "a/../../b" }, "before": "x", "after": "y" }], "config": [], "husky": false }',
  ],
  [
    "an absolute path",
    '{ "version": 1, "files": [{ "at": { "in": "git-dir", "path": "/b" }, "before": "x", "after": "y" }], "config": [], "husky": false }',
  ],
  [
    "a place that is none",
    '{ "version": 1, "files": [{ "before": "x", "after": "y" }], "config": [], "husky": false }',
  ],
  ["files that are none", '{ "version": 1, "files": [null], "config": [], "husky": false }'],
])("%s is no record", ([, text]) => expect(readRecord(text)).toBe(null));

test.for<[raw: string | null, ours: boolean]>([
  ["/repo/.git/countersign/bin/hooks", true],
  ["/before it moved/.git/countersign/bin/hooks", true],
  ["/somewhere else/countersign/bin/hooks", false],
  [".husky/_", false],
  [null, false],
])("core.hooksPath %s: ours is %s", ([raw, ours]) => {
  const record = recorded(nothingRecorded, [config(null, "/before it moved/.git/countersign/bin/hooks")]);
  expect(isOurHooksPath(raw, { gitDir: "/repo/.git", record })).toBe(ours);
});
