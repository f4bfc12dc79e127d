import fc from "fast-check";
import { expect, test } from "vitest";
import { readStaged } from "../../../src/adapters/git/staged.ts";

const id = "0123456789abcdef0123456789abcdef01234567";
const blob = (path: string, content: Buffer) =>
  Buffer.concat([Buffer.from(`${id} blob ${content.length} A\t${path}\n`), content, Buffer.from("\n")]);
const tree = (content = Buffer.from("100644 a\0aaaaaaaaaaaaaaaaaaaa")) =>
  Buffer.concat([Buffer.from(`${id} tree ${content.length} \n`), content, Buffer.from("\n")]);
const read = (...records: readonly Buffer[]) =>
  readStaged(Buffer.concat(records)).files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")]);

test("every file up to the tree is handed over", () => {
  expect(read(blob("a.txt", Buffer.from("one\ntwo\n")), blob('"n\\303\\244\\nme"', Buffer.from("")), tree())).toEqual([
    ["a.txt", "one\ntwo\n"],
    ["nä\nme", ""],
  ]);
});

test("content that imitates records is content", () => {
  const imitation = Buffer.from(`\n${id} tree 0 \n\n${id} missing\n`);
  expect(read(blob("a", imitation), tree())).toEqual([["a", imitation.toString("latin1")]]);
});

test.for([
  ["nothing at all", []],
  ["no tree at the end", [blob("a", Buffer.from("a"))]],
  ["a missing object", [Buffer.from(`${id} missing\n`), tree()]],
  ["an ambiguous object", [Buffer.from(`${id} ambiguous\n`), tree()]],
  ["a commit", [Buffer.from(`${id} commit 1 A\ta\nx\n`), tree()]],
  ["a file without a path", [Buffer.from(`${id} blob 1 \nx\n`), tree()]],
  ["something after the tree", [tree(), blob("a", Buffer.from("a"))]],
  ["a size beyond the end", [Buffer.from(`${id} blob 99 A\ta\nx\n`)]],
] as const)("%s is an error", ([, records]) => {
  expect(() => read(...records)).toThrow("git did not hand over every staged file");
});

test("a stream that ends anywhere too early is an error", () => {
  const file = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 60 }));
  const property = fc.property(fc.array(file, { maxLength: 4 }), fc.nat(), (files, at) => {
    const whole = Buffer.concat([...files.map(([path, bytes]) => blob(path, Buffer.from(bytes))), tree()]);
    expect(readStaged(whole).files.length).toBe(files.length);
    expect(() => readStaged(whole.subarray(0, at % whole.length))).toThrow();
  });
  fc.assert(property);
});
