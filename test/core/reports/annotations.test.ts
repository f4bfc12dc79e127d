import fc from "fast-check";
import { expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { scanAnnotations } from "../../../src/core/reports/annotations.ts";
import { commit, finding, reportOf } from "./scan-report.ts";

test.for<[sentence: string, more: Parameters<typeof finding>[0], line: string]>([
  [
    "what blocks is an error",
    {},
    "::error file=src/a.ts,line=3,col=14,title=countersign%3A github-token::GitHub token ghp_********",
  ],
  [
    "what is to be looked at is a warning",
    { severity: "warn", kind: "EMAIL_ADDRESS", masked: "********" },
    "::warning file=src/a.ts,line=3,col=14,title=countersign%3A EMAIL_ADDRESS::e-mail address ********",
  ],
  [
    "what is dead is a notice",
    { severity: "info" },
    "::notice file=src/a.ts,line=3,col=14,title=countersign%3A github-token::GitHub token ghp_********",
  ],
  [
    "the commit and the hint stand behind it",
    { commit, hint: "the allowance beside it gives no reason" },
    `::error file=src/a.ts,line=3,col=14,title=countersign%3A github-token::GitHub token ghp_******** (commit ${commit}; the allowance beside it gives no reason)`,
  ],
  [
    "a path keeps every character",
    { path: repoPath("a,b:c%d\r\ne::f/ä .ts") },
    "::error file=a%2Cb%3Ac%25d%0D%0Ae%3A%3Af/ä .ts,line=3,col=14,title=countersign%3A github-token::GitHub token ghp_********",
  ],
  [
    "a kind of one's own begins no command",
    { kind: "a\n::stop-commands::x,y=1" },
    "::error file=src/a.ts,line=3,col=14,title=countersign%3A a%0A%3A%3Astop-commands%3A%3Ax%2Cy=1::a ::stop commands::x,y=1 ghp_********",
  ],
])("%s", ([, more, line]) => {
  expect(scanAnnotations(reportOf([finding(more)]))).toBe(line);
});

test("nothing found is nothing said, and what could not be scanned is an error", () => {
  expect(scanAnnotations(reportOf([]))).toBe("");
  expect(scanAnnotations(reportOf([], ["a 100%\n::b.ts: it could not be read (EACCES)"]))).toBe(
    "::error title=countersign::could not scan a 100%25 ::b.ts: it could not be read (EACCES)",
  );
});

/** How the runner reads a command: `ActionCommand` of actions/runner. */
function parsed(line: string) {
  const [, command, properties = "", message] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const pairs = properties
    .split(",")
    .map((pair) => [pair.split("=")[0]!, unescaped(pair.slice(pair.indexOf("=") + 1))]);
  return { command, ...Object.fromEntries(pairs), message };
}

test("whatever a path holds, the runner reads one command about this file", () => {
  const path = fc.string({ unit: fc.constantFrom(..."ab/%:,=\r\n \t0ADC23", "ä", "::error ::"), minLength: 1 });
  fc.assert(
    fc.property(path, (name) => {
      const text = scanAnnotations(reportOf([finding({ path: repoPath(name) })]));
      expect(text).not.toMatch(/[\r\n]/);
      expect(parsed(text)).toEqual({
        command: "error",
        file: name,
        line: "3",
        col: "14",
        title: "countersign: github-token",
        message: "GitHub token ghp_********",
      });
    }),
  );
});
