import { describe, expect, test } from "vitest";
import { asGiven, type BranchHistory, type Given } from "../../../src/core/policy/opinion.ts";
import { at, head, olderHead, review } from "./facts.ts";

describe("what an approval was given on", () => {
  const quiet: BranchHistory = { base: "main", baseChangedAt: null, forcePushedAt: [] };
  const seen: Given = { commit: olderHead, base: "main" };
  type Row = [
    what: string,
    given: Given | undefined,
    history: BranchHistory,
    commit: string | null,
    base: string | null,
  ];
  const rows: Row[] = [
    ["nothing happened since, and nobody saw it arrive: GitHub's word", undefined, quiet, head, "main"],
    ["it was seen to arrive: GitHub's word does not count", seen, quiet, olderHead, "main"],
    ["re-pointed by a force-push, but seen to arrive", seen, { ...quiet, forcePushedAt: [at(31)] }, olderHead, "main"],
    [
      "a force-push afterwards, and nobody saw it arrive",
      undefined,
      { ...quiet, forcePushedAt: [at(10), at(31)] },
      null,
      "main",
    ],
    ["a force-push in the same second", undefined, { ...quiet, forcePushedAt: [at(30)] }, null, "main"],
    ["a force-push before", undefined, { ...quiet, forcePushedAt: [at(29)] }, head, "main"],
    ["another base afterwards, and nobody saw it arrive", undefined, { ...quiet, baseChangedAt: at(31) }, head, null],
    ["another base in the same second", undefined, { ...quiet, baseChangedAt: at(30) }, head, null],
    ["another base before", undefined, { ...quiet, baseChangedAt: at(29) }, head, "main"],
    [
      "another base afterwards, but seen to arrive",
      { ...seen, base: "release" },
      { ...quiet, baseChangedAt: at(31) },
      olderHead,
      "release",
    ],
  ];
  test.for(rows)("%s", ([, given, history, commit, base]) => {
    const listed = review("rosa", { at: at(30), commit: head });
    expect(asGiven(listed, given, history)).toEqual({ ...listed, commit, base });
  });
});
