import { expect, test } from "vitest";
import { unquotePath } from "../../../src/core/git/quote.ts";

test.for([
  ["src/a.ts", "src/a.ts"],
  ["with space", "with space"],
  [String.raw`"a\303\244"`, "aä"],
  [String.raw`"\360\237\232\200.txt"`, "🚀.txt"],
  [String.raw`"two\nlines\tand\rmore"`, "two\nlines\tand\rmore"],
  [String.raw`"\a\b\v\f"`, "\u0007\b\v\f"],
  [String.raw`"say \"hi\""`, 'say "hi"'],
  [String.raw`"back\\slash"`, "back\\slash"],
  [String.raw`"back\\303"`, "back\\303"],
  ['"ä unescaped, as with core.quotePath=false \\t"', "ä unescaped, as with core.quotePath=false \t"],
  [String.raw`"\377"`, "\ufffd"],
  ['"', '"'],
  ['""', ""],
  ['"only at the start', '"only at the start'],
])("%s is the path %s", ([printed, path]) => {
  expect(unquotePath(printed!)).toBe(path);
});
