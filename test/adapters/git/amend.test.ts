import { expect, test } from "vitest";
import { saysAmend } from "../../../src/adapters/git/amend.ts";

test.for([
  [true, ["commit", "--amend"]],
  [true, ["commit", "-m", "new words", "--amend"]],
  [true, ["commit", "--amen", "-m", "new words"]],
  [true, ["commit", "--am", "-am", "new words"]],
  [true, ["-c", "user.name=x", "-C", "folder", "commit", "--amend"]],
  [true, ["commit", "-mt", "--amend"]],
  [false, ["commit", "-m", "--amend"]],
  [false, ["commit", "-am", "--amend"]],
  [false, ["commit", "--message", "--amend"]],
  [false, ["commit", "--message=--amend"]],
  [false, ["commit", "-F", "--amend"]],
  [false, ["commit", "-m", "x", "--", "--amend"]],
  [false, ["commit", "--all", "-m", "x"]],
  [false, ["commit", "--amendment"]],
  [false, ["rebase", "-i", "HEAD~2"]],
] as const)("%s: git %j", ([amends, args]) => {
  expect(saysAmend(args)).toBe(amends);
});
