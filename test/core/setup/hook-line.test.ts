import fc from "fast-check";
import { expect, test } from "vitest";
import { callsUs, ourLine, withOurLine, withoutOurLine } from "../../../src/core/setup/hook-line.ts";

const ours = ourLine("pre-commit");

const rows: [sentence: string, before: string, after: string][] = [
  ["a new file", "", `${ours}\n`],
  ["behind the formatters", "npx lint-staged\n", `npx lint-staged\n${ours}\n`],
  ["a file without a last line end keeps none", "npm test", `npm test\n${ours}`],
  ["a CRLF file stays one", "npm test\r\n", `npm test\r\n${ours}\r\n`],
  ["a CRLF file without a last line end", "a\r\nb", `a\r\nb\r\n${ours}`],
  ["before an exit, which would leave us out", "npm test\nexit 0\n", `npm test\n${ours}\nexit 0\n`],
  ["before an exit that a comment follows", "a\nexit $?\n# end\n\n", `a\n${ours}\nexit $?\n# end\n\n`],
  ["before an exec of a program", "exec npm test\n", `${ours}\nexec npm test\n`],
  ["behind an exec that only redirects", "exec < /dev/tty\n", `exec < /dev/tty\n${ours}\n`],
  ["behind an exit inside a branch", "if x; then\n  exit 1\nfi\n", `if x; then\n  exit 1\nfi\n${ours}\n`],
  ["behind nothing but comments", "# nothing yet\n", `# nothing yet\n${ours}\n`],
];

test.for(rows)("our line goes %s", ([, before, after]) => expect(withOurLine(before, "pre-commit")).toBe(after));
test.for(rows)("and comes out again: %s", ([, before, after]) =>
  expect(withoutOurLine(after, "pre-commit")).toBe(before),
);

test("whatever a script holds, adding and removing our line gives back every byte", () => {
  const line = fc.constantFrom(
    "npm test",
    "exit 0",
    "exec true",
    "# note",
    "",
    "  fi",
    "é",
    ours.replace("pre-commit", "commit-msg"),
  );
  const script = fc
    .tuple(fc.array(line), fc.constantFrom("\n", "\r\n"), fc.boolean())
    .map(([lines, eol, ended]) => lines.join(eol) + (ended ? eol : ""));
  fc.assert(
    fc.property(script, (before) => {
      const after = withOurLine(before, "pre-commit");
      expect(callsUs(after, "pre-commit")).toBe(true);
      expect(withoutOurLine(after, "pre-commit")).toBe(before);
    }),
  );
});

test.for<[sentence: string, text: string, calls: boolean]>([
  ["our own line", `${ours}\n`, true],
  ["a line that a person wrote", 'sh ./node_modules/countersign/hooks/pre-commit "$@" || exit 1\n', true],
  ["the copy in the git directory", 'sh "$(git rev-parse --git-common-dir)/countersign/bin/hooks/pre-commit"', true],
  ["a comment", "# sh node_modules/countersign/hooks/pre-commit\n", false],
  ["another git hook of ours", "sh node_modules/countersign/hooks/pre-commit-x\n", false],
  ["nothing of ours", "npx lint-staged\n", false],
])("%s: calls us is %3$s", ([, text, calls]) => expect(callsUs(text, "pre-commit")).toBe(calls));

test("only the marked line is ours to remove", () => {
  const theirs = "sh node_modules/countersign/hooks/pre-commit --of-theirs\n";
  expect(withoutOurLine(theirs, "pre-commit")).toBe(theirs);
  expect(withoutOurLine(`a\n${ours} \nb\n`, "pre-commit")).toBe("a\nb\n");
});
