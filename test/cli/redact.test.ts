import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "countersign-redact-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(input: string | Buffer, ...args: readonly string[]) {
  const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "redact", ...args], { cwd: folder, input });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

const mia = ["mia.berg", "nordpost.se"].join("@");

test("standard input goes to standard output, byte for byte but for what is redacted", () => {
  expect(run(`to ${mia}\r\n\n`)).toEqual({ status: 0, out: "to [EMAIL_1]\r\n\n", err: "" });
  expect(run(`to ${mia}`)).toEqual({ status: 0, out: "to [EMAIL_1]", err: "" });
  expect(run("")).toEqual({ status: 0, out: "", err: "" });
});

test("a file goes to a file", () => {
  writeFileSync(join(folder, "a.csv"), "dob,name\n1984-03-09,x\n");
  expect(run("", "a.csv", "--output", "b.csv")).toEqual({ status: 0, out: "", err: "" });
  expect(readFileSync(join(folder, "b.csv"), "utf8")).toBe("dob,name\n[DATE_OF_BIRTH_1],x\n");
  expect(run("dob,name\n1984-03-09,x\n", "--name", "a.csv").out).toBe("dob,name\n[DATE_OF_BIRTH_1],x\n");
});

test("for programs, with counts", () => {
  expect(JSON.parse(run(`${mia} ${mia}`, "--json").out)).toEqual({
    schema: "countersign-redaction/1",
    counts: { EMAIL: 2 },
    text: "[EMAIL_1] [EMAIL_1]",
  });
});

test("under the profile for health care", () => {
  expect(run("{{patientName}}, {{ward}}: write to info@example.com\n", "--profile", "hipaa").out).toBe(
    "[PATIENT_NAME], [REDACTED]: write to [EMAIL_1]\n",
  );
});

test.for<[why: string, input: string | Buffer, args: readonly string[], err: string]>([
  ["an unknown profile", "", ["--profile", "gdpr"], "the only profile is hipaa"],
  ["two files", "", ["a", "b"], "give one file, or none to read standard input"],
  [
    "UTF-16",
    Buffer.from("hello", "utf16le"),
    [],
    "this is no text in UTF-8; if it is UTF-16, convert it first: iconv -f utf-16 -t utf-8",
  ],
])("%s is refused in one line", ([, input, args, err]) => {
  expect(run(input, ...args)).toEqual({ status: 2, out: "", err: `countersign redact: ${err}\n` });
});

test("a file that is not there is told", () => {
  const { status, out, err } = run("", "nowhere.txt");
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toMatch(/^countersign redact: ENOENT.*nowhere\.txt'\n$/);
});
