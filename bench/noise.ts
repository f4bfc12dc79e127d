// What the scanner says about code that holds no secrets: clone some public repositories and read what it finds there.
// node bench/noise.ts [--tests] [--list] DIR… counts files and findings by kind. With --tests also tests, fixtures and
// vendored code are read, with --list every finding is shown: where it is, and the shape of its line. Not timed.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { treeFiles } from "../src/adapters/git/tree-files.ts";
import { type Finding, gravity, type Severity } from "../src/core/scanning/finding.ts";
import { noFingerprint } from "../src/core/scanning/fingerprint.ts";
import { scanBlob, scanPII, scanSecrets } from "../src/core/scanning/scan.ts";

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: "boolean" }, list: { type: "boolean" } },
});

/** Nobody reads these to find out what a project does. */
const tests =
  /(?:^|\/)(?:_{0,2}(?:tests?|specs?|fixtures?|mocks?|snapshots?|testdata|e2e)_{0,2}|testing|t|test[-_][^/]*|[^/]*[-_]tests?|test-(?:apps?|dts|cases))\/|[._-](?:tests?|specs?|fixtures?|e2e)\.|(?:^|\/)(?:test_|conftest)|Tests?\.(?:java|php|kt|cs)$|\.snap$/i;
const foreign = /(?:^|\/)(?:vendor|vendored|third_?party|node_modules|dist|\.yarn)\/|[.-]min\.(?:m?js|css)$|\.map$/i;
const largest = 2_000_000;
const longestLine = 5_000;

type Subject = "secret" | "person" | "other";
type Seen = Finding & { readonly about: Subject };
type Count = { files: number; bytes: number; readonly bySeverity: Record<Severity, number> };
const count = (): Count => ({ files: 0, bytes: 0, bySeverity: { block: 0, warn: 0, info: 0 } });

const all = count();
const byKind = new Map<string, Count["bySeverity"]>();
const bySubject: Record<Subject, Count["bySeverity"]> = {
  secret: count().bySeverity,
  person: count().bySeverity,
  other: count().bySeverity,
};
const rows: string[] = [];

for (const folder of folders) {
  const here = count();
  const prefix = `${folder.replace(/\/+$/, "")}/`;
  for (const { path: shown, file } of await treeFiles([folder], { cwd: process.cwd(), top: null })) {
    const path = shown.startsWith(prefix) ? shown.slice(prefix.length) : shown;
    if (!options.tests && (tests.test(path) || foreign.test(path))) continue;
    const bytes = readFileSync(typeof file === "string" ? file : Buffer.from(file));
    if (bytes.length > largest || bytes.includes(0)) continue;
    const text = bytes.toString();
    if (!options.tests && isMinified(text)) continue;
    here.files++;
    here.bytes += bytes.length;
    const found = scanned(text, path);
    for (const finding of found) {
      here.bySeverity[finding.severity]++;
      bySubject[finding.about][finding.severity]++;
      const kind = byKind.get(finding.kind) ?? count().bySeverity;
      kind[finding.severity]++;
      byKind.set(finding.kind, kind);
    }
    if (options.list) for (const finding of found) console.log(told(finding, prefix + path, found, text));
  }
  rows.push(row(basename(folder), here));
  all.files += here.files;
  all.bytes += here.bytes;
  for (const severity of ["block", "warn", "info"] as const) all.bySeverity[severity] += here.bySeverity[severity];
}

console.log(
  `\n${["repository".padEnd(28), " files", "    MB", " block", "  warn", "  info"].join(" ")}   per 1,000 files`,
);
for (const line of [...rows, row("all", all)]) console.log(line);
console.log();
for (const [subject, counted] of Object.entries(bySubject)) console.log(figures(subject, counted));
console.log();
for (const [kind, counted] of [...byKind].sort()) console.log(figures(kind, counted));

/** What the scanner says of a text by itself, and then of the file as a whole: hidden text, key files, its name. */
function scanned(text: string, path: string): readonly Seen[] {
  const seen: Seen[] = [
    ...scanSecrets(text, path).map((finding) => ({ ...finding, about: "secret" as const })),
    ...scanPII(text, path).map((finding) => ({ ...finding, about: "person" as const })),
  ];
  const kinds = new Set(seen.map(({ kind, line, column }) => `${kind} ${line}:${column}`));
  const bytes = new TextEncoder().encode(text);
  const { findings } = scanBlob({ path: path as Finding["path"], bytes, added: "all" }, { fingerprint: noFingerprint });
  for (const finding of findings)
    if (!kinds.has(`${finding.kind} ${finding.line}:${finding.column}`)) seen.push({ ...finding, about: "other" });
  return seen.sort((one, other) => one.line - other.line || gravity[other.severity] - gravity[one.severity]);
}

/** Whether the text was written by a program for a program. */
function isMinified(text: string): boolean {
  return text.length > longestLine && text.length / text.split("\n").length > longestLine / 10;
}

/** Where a finding is and what its line looks like from there on, without telling the value. */
function told(finding: Finding, path: string, found: readonly Finding[], text: string): string {
  const { severity, kind, rule, line, column } = finding;
  const written = text.split("\n")[line - 1] ?? "";
  const isFirst = !found.some((other) => other.line === line && other.column < column);
  const before = written.slice(Math.max(0, column - 50), column - 1);
  const context = (isFirst ? before : shapeOf(before)) + shapeOf(written.slice(column - 1, column + 60));
  return `${severity} ${kind} (${rule}) ${path}:${line}:${column}  ${context.trim()}`;
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, "A")
    .replace(/[^\P{L}A]/gu, "a")
    .replace(/\p{N}/gu, "9");
}

function row(name: string, { files, bytes, bySeverity }: Count): string {
  const { block, warn, info } = bySeverity;
  const numbers = [files, (bytes / 1e6).toFixed(1), block, warn, info].map((number) => String(number).padStart(6));
  return `${name.padEnd(28)} ${numbers.join(" ")}   ${(((block + warn + info) / Math.max(1, files)) * 1000).toFixed(1)}`;
}

function figures(name: string, bySeverity: Count["bySeverity"]): string {
  const counts = (["block", "warn", "info"] as const).map((severity) => `${severity} ${bySeverity[severity]}`);
  const rate = ((Object.values(bySeverity).reduce((sum, one) => sum + one) / Math.max(1, all.files)) * 1000).toFixed(2);
  return `${name.padEnd(28)} ${counts.map((one) => one.padEnd(10)).join(" ")} ${rate} per 1,000 files`;
}
