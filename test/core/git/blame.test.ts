import { describe, expect, test } from "vitest";
import { blamedRanges } from "../../../src/core/git/blame.ts";

const one = "1".repeat(40);
const two = "2".repeat(40);
const header = (time: string) => `author A\nauthor-time 1\ncommitter C\ncommitter-time ${time}\ncommitter-tz +0200\n`;
const end = "filename a.ts\n";

describe("git blame --porcelain", () => {
  test("groups of lines, each commit told once and remembered", () => {
    const text = [
      `${one} 1 1 2\n${header("1767225600")}summary first\nboundary\n${end}\tline\n${one} 2 2\n\tline\n`,
      `${two} 3 3 1\n${header("1767229200")}summary second\nprevious ${one} a.ts\n${end}\tline\n`,
      `${one} 3 4 1\n\tline\n`,
    ].join("");
    const first = { sha: one, committedAt: "2026-01-01T00:00:00.000Z" };
    const second = { sha: two, committedAt: "2026-01-01T01:00:00.000Z" };
    expect(blamedRanges(text)).toEqual([
      { start: 1, end: 2, commit: first },
      { start: 3, end: 3, commit: second },
      { start: 4, end: 4, commit: first },
    ]);
  });

  test("neither the blamed text nor a summary can pass for a header", () => {
    const fake = `${two} 1 1 9`;
    const text = `${one} 1 1 1\n${header("0")}summary ${fake}\n${end}\t${fake}\n`;
    expect(blamedRanges(text)).toEqual([
      { start: 1, end: 1, commit: { sha: one, committedAt: "1970-01-01T00:00:00.000Z" } },
    ]);
  });

  test("ids of 64 digits are ids too", () => {
    const long = "a".repeat(64);
    expect(blamedRanges(`${long} 7 5 3\n${header("60")}${end}\tx\n`)).toEqual([
      { start: 5, end: 7, commit: { sha: long, committedAt: "1970-01-01T00:01:00.000Z" } },
    ]);
  });

  test("an empty file has no lines", () => expect(blamedRanges("")).toEqual([]));

  const broken: [why: string, text: string][] = [
    ["another text", "fatal: no such path\n"],
    ["a commit without a time", `${one} 1 1 1\nauthor A\n${end}\tx\n`],
    ["a time that is none", `${one} 1 1 1\n${header("soon")}${end}\tx\n`],
    ["a time beyond every calendar", `${one} 1 1 1\n${header("99999999999999")}${end}\tx\n`],
  ];
  test.for(broken)("%s is no blame", ([, text]) => expect(blamedRanges(text)).toBeNull());
});
