import { expect, test } from "vitest";
import { type Cleaning, commentSign, cutOff } from "../../../src/core/git/comment-sign.ts";

const cut = "------------------------ >8 ------------------------";
const none = "\0";

type Row = readonly [sentence: string, sign: string, message: string, cleaning: Partial<Cleaning>];
const rows: readonly Row[] = [
  ["an editor comes", "#", "Subject\n# hint\n", {}],
  ["no editor comes, so # is text", none, "Subject\n\n#1 is mended\n", { edited: false }],
  ["no editor comes, but comments are to be stripped", "#", "Subject\n", { edited: false, cleanup: "strip" }],
  ["a sign is set", ";", "Subject\n; hint\n", { sign: ";" }],
  ["a long sign is set", "//", "Subject\n// hint\n", { sign: "//" }],
  ["git chose ; because # was taken", ";", "# draft\n\n; hint\n;\n", { sign: "auto" }],
  ["git chose # itself", "#", "\n# hint\n#\n", { sign: "auto" }],
  ["git chose @ and added a diff", "@", `\n@ hint\n@ ${cut}\n@ below\ndiff --git a/; b/;\n;x\n`, { sign: "auto" }],
  ["git chose, but nothing is commented", "#", "Subject\n", { sign: "auto" }],
];

test.for(rows)("%s", ([, sign, message, cleaning]) => {
  expect(commentSign(message, { sign: null, cleanup: null, edited: true, ...cleaning })).toBe(sign);
});

test.for([
  ["a message and a diff", `Subject\n# ${cut}\ndiff\n`, ["Subject\n", `# ${cut}\ndiff\n`]],
  ["nothing above the line", `# ${cut}\ndiff\n`, ["", `# ${cut}\ndiff\n`]],
  ["no line", "Subject\n", ["Subject\n", ""]],
  ["a line that is quoted", `Subject\n> # ${cut}\n`, [`Subject\n> # ${cut}\n`, ""]],
] as const)("%s is cut at the line that git draws", ([, message, parts]) => {
  expect(cutOff(message, "#")).toEqual(parts);
});
