import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Trailer, trailersOf, withoutComments, withTrailers } from "../../../src/core/git/message.ts";

const show = (trailers: readonly Trailer[]) => trailers.map(({ key, value }) => `${key}: ${value}\n`).join("");
function interpretTrailers(message: string, ...options: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", ["interpret-trailers", ...options], {
    input: message,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const read: readonly (readonly [name: string, message: string, trailers: string])[] = [
  ["only trailers", "s\n\nA: 1\nB: 2\n", "A: 1\nB: 2\n"],
  ["a continued value", "s\n\nA: 1\n  more\n\tand more\nB: 2\n", "A: 1 more and more\nB: 2\n"],
  ["prose and one trailer", "s\n\nprose\nAssisted-by: X:y\n", ""],
  [
    "prose, a trailer and a sign-off",
    "s\n\nprose\nAssisted-by: X:y\nSigned-off-by: H <h@x.y>\n",
    "Assisted-by: X:y\nSigned-off-by: H <h@x.y>\n",
  ],
  ["a sign-off of five lines (20 %)", "s\n\na\nb\nc\nd\nSigned-off-by: H <h@x.y>\n", ""],
  ["a sign-off of four lines (25 %)", "s\n\na\nb\nc\nSigned-off-by: H <h@x.y>\n", "Signed-off-by: H <h@x.y>\n"],
  ["a cherry-picked line makes it git's", "s\n\nprose\nA: 1\n(cherry picked from commit 1)\n", "A: 1\n"],
  ["the subject alone", "feat: x\n", ""],
  ["directly under the subject", "feat: x\nA: 1\n", ""],
  ["glued to the body", "s\n\nbody\nA: 1\n", ""],
  ["text after them", "s\n\nA: 1\n\nbody\n", ""],
  ["a divider after them", "s\n\nA: 1\n---\n file | 2 +-\n", "A: 1\n"],
  ["a divider before them", "s\n\n--- \n\nA: 1\n", ""],
  ["comments between", "s\n\nA: 1\n# note\nB: 2\n", "A: 1\nB: 2\n"],
  ["comments after", "s\n\nA: 1\n\n# Please enter\n# a message\n", "A: 1\n"],
  ["scissors after", `s\n\nA: 1\n# ${"-".repeat(24)} >8 ${"-".repeat(24)}\ndiff\n\nB: 2\n`, "A: 1\n"],
  ["an old conflicts block after", "s\n\nA: 1\n\nConflicts:\n\tfile\n", "A: 1\n"],
  ["blanks before the colon, none after", "s\n\nA : 1\nB:2\n", "A: 1\nB: 2\n"],
  ["no value", "s\n\nA:\nB: 2\n", "A: \nB: 2\n"],
  ["an underscore", "s\n\nAI_Tool: x\n", ""],
  ["CRLF", "s\r\n\r\nA: 1\r\nB: 2\r\n", "A: 1\nB: 2\n"],
  ["no final line end", "s\n\nA: 1", "A: 1\n"],
  ["a form feed is no blank", "s\n\f\nA: 1\n", ""],
  ["Unicode", "s\n\nA: Grüße\u00a0\u2028\n", "A: Grüße\u00a0\u2028\n"],
  ["GitHub's footer", "s\n\nA: 1\n\n---------\n\nCo-authored-by: H <h@x.y>\n", "Co-authored-by: H <h@x.y>\n"],
  ["an empty message", "", ""],
];

const cut = `# ${"-".repeat(24)} >8 ${"-".repeat(24)}`;
/** Messages made of what trailer.c looks at. Git 2.39 overlooks a divider above scissors, newer ones do not. */
const messages = fc
  .array(
    fc.constantFrom(
      ...["s", "prose of some words", "A: 1", "b-C : two", "AI-Tool:x", "Signed-off-by: H <h@x.y>", "signed-off-by: h"],
      ...["(cherry picked from commit 1)", "  more", "\tmore", " ", "", "", "", "\r", "A: 1\r", "# note", "#", "---"],
      ...["--- a", "----", "Conflicts:", "\tfile", cut, ": 1", "A_b: 1", "A b: 1", "é: 1", "A: é\u2028", " A: 1"],
      ...["A:  1  ", "\f", "https://x.y", "- A: 1"],
    ),
    { maxLength: 14 },
  )
  .filter((lines) => !(lines.includes(cut) && lines.some((line) => line.startsWith("--- ") || line === "---")))
  .map((lines) => lines.map((line) => `${line}\n`).join(""));
/** No key begins another one: git takes `A` for an abbreviated `AI-Tool`. */
const someTrailers = fc.uniqueArray(
  fc.record({ key: fc.constantFrom("Kind", "b-c", "Signed-off-by"), value: fc.constantFrom("1", "x", "two") }),
  { maxLength: 3, selector: ({ key, value }) => `${key}:${value}` },
);
/** Each run starts git, so a fault is told as it is found, without shrinking. */
const bounded = { numRuns: 100, endOnFailure: true };

describe("trailersOf", () => {
  test.for(read)("%s", ([, message, trailers]) => {
    expect(show(trailersOf(message))).toBe(trailers);
    expect(interpretTrailers(message, "--parse")).toBe(trailers);
  });

  test("reads every message as git does", () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(show(trailersOf(message))).toBe(interpretTrailers(message, "--parse"));
      }),
      bounded,
    );
  });

  test("a long hostile message is read to its end", () => {
    const hostile = [" ".repeat(200_000), "A".repeat(200_000), "\n \t".repeat(60_000), "A: 1\n\t\n ".repeat(30_000)];
    for (const text of hostile) trailersOf(`s\n\n${text}`);
    // A pattern that goes back over the line again and again would not get here before the runner gives up.
  });
});

const block: readonly Trailer[] = [
  { key: "Assisted-by", value: "Claude Code" },
  { key: "AI-Tool", value: "claude-code/2.1.328" },
];
const lines = "Assisted-by: Claude Code\nAI-Tool: claude-code/2.1.328\n";
const scissors = `# ${"-".repeat(24)} >8 ${"-".repeat(24)}\n`;

describe("withTrailers", () => {
  test.for<readonly [name: string, message: string, wanted: string]>([
    ["begins a paragraph", "s\n", `s\n\n${lines}`],
    ["begins a paragraph after prose", "s\n\nbody\n", `s\n\nbody\n\n${lines}`],
    ["joins trailers that are there", "s\n\nRefs: #1\n", `s\n\nRefs: #1\n${lines}`],
    ["adds the missing line end", "s", `s\n\n${lines}`],
    [
      "adds only what is missing",
      "s\n\nassisted-BY: Claude Code\n",
      "s\n\nassisted-BY: Claude Code\nAI-Tool: claude-code/2.1.328\n",
    ],
    ["keeps another value", "s\n\nAI-Tool: codex\n", `s\n\nAI-Tool: codex\n${lines}`],
    ["stays before comments", "s\n\n# Please enter\n", `s\n\n${lines}\n# Please enter\n`],
    ["stays before comments under the text", "s\n# Please enter\n", `s\n\n${lines}# Please enter\n`],
    ["stays before the scissors", `s\n${scissors}diff --git\n`, `s\n\n${lines}${scissors}diff --git\n`],
    ["matches CRLF", "s\r\n\r\nbody\r\n", `s\r\n\r\nbody\r\n\r\n${lines.replaceAll("\n", "\r\n")}`],
    ["goes below a divider, which a commit keeps", "s\n\n---\n\ntext\n", `s\n\n---\n\ntext\n\n${lines}`],
    ["leaves an empty message alone", "", ""],
    ["leaves blanks and comments alone", "\n \n# Please enter\n", "\n \n# Please enter\n"],
    [
      "leaves a lone sign-off alone",
      "\nSigned-off-by: H <h@x.y>\n\n# Please enter\n",
      "\nSigned-off-by: H <h@x.y>\n\n# Please enter\n",
    ],
    ["leaves a lone diff alone", `${scissors}diff --git\n`, `${scissors}diff --git\n`],
  ])("%s", ([, message, wanted]) => {
    expect(withTrailers(message, block)).toBe(wanted);
    expect(withTrailers(wanted, block)).toBe(wanted);
  });

  test("knows another comment sign, and none", () => {
    expect(withTrailers("s\n\n;; enter\n", block, { commentPrefix: ";;" })).toBe(`s\n\n${lines}\n;; enter\n`);
    expect(withTrailers("s\n\n#1 is mended\n", block, { commentPrefix: "" })).toBe(`s\n\n#1 is mended\n\n${lines}`);
  });

  test("says a trailer once that is asked for twice", () => {
    expect(withTrailers("s\n", [...block, ...block])).toBe(`s\n\n${lines}`);
  });

  test("changes nothing when there is nothing to add", () => {
    fc.assert(fc.property(messages, (message) => withTrailers(message, []) === message));
  });

  test("adds what git would add, where git would read it, and nothing the second time", () => {
    fc.assert(
      fc.property(messages, someTrailers, (message, wanted) => {
        const stamped = withTrailers(message, wanted);
        expect(withTrailers(stamped, wanted)).toBe(stamped);
        if (stamped === message) return;
        // Below a last line of blanks git begins another block, which it then reads alone. No commit ends with one.
        if (/[ \t\r]\n*$/.test(message)) return;
        const arguments_ = wanted.flatMap(({ key, value }) => ["--trailer", `${key}: ${value}`]);
        const options = ["--no-divider", "--if-exists", "addIfDifferent", ...arguments_];
        const parse = ["--parse", "--no-divider"];
        expect(interpretTrailers(stamped, ...parse)).toBe(
          interpretTrailers(interpretTrailers(message, ...options), ...parse),
        );
      }),
      bounded,
    );
  });

  test("takes no line away", () => {
    fc.assert(
      fc.property(messages, someTrailers, (message, wanted) => {
        const left = withTrailers(message, wanted).split(/\r?\n/);
        const linesOf = message.split(/\r?\n/);
        for (const line of linesOf) expect(left).toContain(line);
      }),
    );
  });
});

test.for<readonly [name: string, message: string, prefix: string, wanted: string]>([
  ["comment lines go", "s\n# a\nb # c\n#d\n", "#", "s\nb # c\n"],
  ["all below the scissors goes", `s\n${scissors}diff\n`, "#", "s\n"],
  ["another comment sign", "s\n# a\n;b\n", ";", "s\n# a\n"],
  ["no comment sign", `s\n# a\n${scissors}`, "", `s\n# a\n${scissors}`],
  ["no final line end", "s\n#", "#", "s\n"],
])("withoutComments: %s", ([, message, prefix, wanted]) => {
  expect(withoutComments(message, prefix)).toBe(wanted);
});
