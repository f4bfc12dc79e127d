import { describe, expect, test } from "vitest";
import { readPatches } from "../../../src/adapters/github/patches.ts";
import { sha } from "../../../src/core/names.ts";
import { Incomplete } from "../../../src/core/policy/incomplete.ts";
import type { Snapshot } from "../../../src/core/policy/snapshot.ts";
import { clientWith, head } from "./answers.ts";

const file = (change: Record<string, unknown> = {}) => ({
  sha: "f".repeat(40),
  filename: "a.ts",
  status: "modified",
  changes: 1,
  contents_url: `https://api.github.com/repos/acme/shop/contents/a.ts?ref=${head}`,
  patch: "@@ -1 +1 @@\n-a\n+b",
  ...change,
});
const { patch: _, ...withoutPatch } = file();
const reading = async (changedFiles: number, ...pages: unknown[][]) => {
  const { client, asked } = clientWith(...pages);
  const snapshot = { pullRequest: { repo: "acme/shop", number: 7 }, head: sha(head), changedFiles } as Snapshot;
  return { ...(await readPatches(client, snapshot)), requests: asked.length };
};

describe("what of a diff can be scanned", () => {
  const rows: [what: string, file: object, scanned: number, unscanned: string[]][] = [
    ["a changed file", file(), 1, []],
    ["a picture", { ...withoutPatch, changes: 0 }, 0, ["GitHub shows no text of it"]],
    [
      "a file too long to be shown",
      { ...withoutPatch, changes: 90_000 },
      0,
      ["GitHub does not show its 90000 changed lines"],
    ],
    ["a file that goes", { ...withoutPatch, status: "removed" }, 0, []],
    [
      "an empty file",
      { ...withoutPatch, status: "added", changes: 0, sha: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" },
      0,
      [],
    ],
    ["a new name", { ...withoutPatch, status: "renamed", changes: 0 }, 0, []],
    [
      "a new name and too many new lines",
      { ...withoutPatch, status: "renamed", changes: 9 },
      0,
      ["GitHub does not show its 9 changed lines"],
    ],
  ];
  test.for(rows)("%s", async ([, one, scanned, unscanned]) => {
    const { files, unscanned: rest } = await reading(1, [one]);
    expect([files.length, rest.map(({ why }) => why)]).toEqual([scanned, unscanned]);
  });
});

test("no file is asked for when none changed", async () => expect((await reading(0)).requests).toBe(0));

test("every page is read, and the files that GitHub does not list are told", async () => {
  const full = Array.from({ length: 100 }, () => file());
  expect(await reading(101, full, [file()])).toMatchObject({ requests: 2, unscanned: [] });
  const many = await reading(3002, ...Array.from({ length: 30 }, () => full));
  expect(many.files).toHaveLength(3000);
  expect(many.unscanned).toEqual([{ path: "2 more files", why: "GitHub lists only 3000" }]);
});

test("a list that is too short, or of another head, is no diff", async () => {
  await expect(reading(2, [file()])).rejects.toThrow(new Incomplete("GitHub listed 1 of 2 files"));
  const moved = file({ contents_url: `https://api.github.com/x?ref=${"b".repeat(40)}` });
  await expect(reading(1, [moved])).rejects.toThrow(new Incomplete("the head moved while its diff was read"));
});
