import { schema } from "@octokit/graphql-schema";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { blameQuery, filesInOneQuery } from "../../src/adapters/github/blame-query.ts";
import { hunksOf } from "../../src/adapters/github/fix-patch.ts";
import { associatedQuery, fixQuery, landedQuery } from "../../src/adapters/github/fix-queries.ts";

describe("every query is valid on GitHub's own schema", () => {
  const github = buildSchema(schema.idl, { assumeValidSDL: true });
  const rows: [name: string, query: string][] = [
    ["the fix", fixQuery],
    ["what a rebase put on the branch", landedQuery],
    ["the pull requests of a commit", associatedQuery],
    ["blame of one file", blameQuery(1)],
    ["blame of a full batch", blameQuery(filesInOneQuery)],
  ];
  test.for(rows)("%s", ([, query]) => expect(validate(github, parse(query))).toEqual([]));
});

describe("the hunks in GitHub's patch of one file", () => {
  test("runs without their context; an insertion stands before the line it names", () => {
    const patch =
      "@@ -1,4 +1,5 @@ head\n one\n-two\n+zwei\n three\n+drei\n four\n@@ -9 +10,0 @@\n-nine\n\\ No newline at end of file";
    expect(hunksOf(patch)).toEqual([
      { oldStart: 2, newStart: 2, removed: ["two"], added: ["zwei"] },
      { oldStart: 4, newStart: 4, removed: [], added: ["drei"] },
      { oldStart: 9, newStart: 11, removed: ["nine"], added: [] },
    ]);
  });

  const unreadable: [why: string, patch: string | undefined][] = [
    ["binary or too large", undefined],
    ["cut inside a hunk", "@@ -1,3 +1,3 @@\n one\n-two"],
    ["empty", ""],
    ["a submodule", `@@ -1 +1 @@\n-Subproject commit ${"a".repeat(40)}\n+Subproject commit ${"b".repeat(40)}`],
  ];
  test.for(unreadable)("%s: nothing to ask about", ([, patch]) => expect(hunksOf(patch)).toBeNull());
});
