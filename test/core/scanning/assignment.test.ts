import { describe, expect, test } from "vitest";
import { assignmentAt } from "../../../src/core/scanning/assignment.ts";
import { chance } from "./sampling.ts";
import { spelled, syntaxes } from "./syntaxes.ts";

const read = (text: string, path: string, word = "token") => {
  const start = text.toLowerCase().indexOf(word);
  return assignmentAt(text, start, start + word.length, path);
};

describe("reads the name and the whole value", () => {
  const value = chance(3).alnum(24);

  test.for(syntaxes.map((syntax) => [syntax.what, syntax] as const))("%s", ([, { path, style, text }]) => {
    const written = text(spelled("api token", style), value);
    const found = [...written.matchAll(/token/gi)].map(({ index }) => assignmentAt(written, index, index + 5, path));
    const own = found.find((one) => one?.value === value);
    expect(own?.name.toLowerCase().replace(/[^a-z]/g, "")).toMatch(/apitoken$/);
    expect(written.slice(own!.start, own!.end)).toBe(value);
  });
});

describe("ends a value where its syntax does", () => {
  test.for<[string, string, string]>([
    ["a.sh", "TOKEN=ab12;next", "ab12;next"],
    ["a.sh", "TOKEN=ab12; next", "ab12"],
    ["a.yml", "token: ab12 # why", "ab12"],
    ["a.ts", 'token = "ab\\"12";', 'ab\\"12'],
    ["a.md", "see https://acme.io/?token=ab12&b=1", "ab12"],
    ["a.md", "see https://acme.io/?a=1&token=ab12#top", "ab12"],
    ["a.txt", "The token is ab12.", "ab12"],
    ["a.xml", "<token>ab12</token>", "ab12"],
    ["a.py", 'token = """ab12"""', "ab12"],
    ["a.http", "Authorization-Token: Bearer ab12", "ab12"],
    ["a.ini", "a=1;token=ab12;b=2", "ab12"],
  ])("%s: %s", ([path, text, value]) => {
    expect(read(text, path)?.value).toBe(value);
  });
});

describe("sees no value", () => {
  test.for<[string, string]>([
    ["a.ts", "const token = other;"],
    ["a.ts", "token: string;"],
    ["a.ts", "use(token);"],
    ["a.ts", "return token;"],
    ["a.ts", 'token = "";'],
    ["a.ts", 'token = "never closed'],
    ["a.ts", `token = "${"a".repeat(600)}"`],
    ["a.env", `TOKEN=${"a".repeat(600)}`],
    ["a.env", "TOKEN="],
    ["a.txt", "token"],
    ["a.txt", `token${"x".repeat(200)}=ab12`],
  ])("%s: %s", ([path, text]) => {
    expect(read(text, path)).toBeNull();
  });
});
