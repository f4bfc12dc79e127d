import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { gravity, type Severity } from "../core/scanning/finding.ts";
import { nearest } from "./nearest.ts";

export const formats = ["text", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

/** What shall be scanned. */
export type Subject =
  | { readonly kind: "paths"; readonly paths: readonly string[] }
  | { readonly kind: "staged"; readonly paths: readonly string[] }
  | { readonly kind: "range"; readonly range: string }
  | { readonly kind: "history"; readonly revisions: readonly string[] }
  | { readonly kind: "stdin"; readonly name: string };

export type Request = {
  readonly subject: Subject;
  readonly format: Format;
  readonly jobs: number;
  readonly output: string | null;
  readonly severity: Severity;
  readonly quiet: boolean;
  /** Whether findings that the baseline accepts are let pass. */
  readonly baseline: boolean;
};

const mostJobs = 64;
/** One thread for each processor, within reason. */
export const usualJobs = (): number => Math.min(mostJobs, availableParallelism());

/** The options that say what to scan. */
export const subjectOptions = {
  staged: { type: "boolean" },
  range: { type: "string" },
  history: { type: "boolean" },
  stdin: { type: "boolean" },
  path: { type: "string" },
} as const;

const options = {
  ...subjectOptions,
  format: { type: "string", default: "text" },
  jobs: { type: "string" },
  output: { type: "string" },
  severity: { type: "string", default: "warn" },
  quiet: { type: "boolean", default: false },
  "no-baseline": { type: "boolean", default: false },
} as const;

/** What the arguments of `countersign scan` ask for, or in one line why that cannot be told. */
export function requestFrom(args: readonly string[]): Request | string {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const subject = subjectFrom(values, positionals);
  if (typeof subject === "string") return subject;
  const format = formats.find((one) => one === values.format);
  if (!format) return `there is no format ${quoted(values.format)}${hint(values.format, formats, "--format")}`;
  const severities = Object.keys(gravity) as readonly Severity[];
  const severity = severities.find((one) => one === values.severity);
  if (!severity)
    return `there is no severity ${quoted(values.severity)}${hint(values.severity, severities, "--severity")}`;
  const jobs = Number(values.jobs ?? usualJobs());
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs)
    return `--jobs takes a number from 1 to ${mostJobs}, such as --jobs 4`;
  if (values.output === "") return "--output takes the name of a file, such as --output scan.sarif";
  return {
    subject,
    format,
    jobs,
    severity,
    output: values.output ?? null,
    quiet: values.quiet,
    baseline: !values["no-baseline"],
  };
}

type Values = { staged?: boolean; range?: string; history?: boolean; stdin?: boolean; path?: string };

/** What the options and names of a command ask to scan, or in one line why that cannot be told. */
export function subjectFrom(
  { staged, range, history, stdin, path }: Values,
  names: readonly string[],
): Subject | string {
  const kinds = [
    ...(staged ? ["--staged"] : []),
    ...(range === undefined ? [] : ["--range"]),
    ...(history ? ["--history"] : []),
    ...(stdin ? ["--stdin"] : []),
  ];
  if (kinds.length > 1) return `give one of ${kinds.join(" and ")}`;
  if (path !== undefined && !stdin)
    return "--path names what --stdin reads; a file is named as it is: countersign scan FILE";
  if (names.includes("")) return "a path is empty; the current folder is: countersign scan .";
  if (staged) return { kind: "staged", paths: names };
  if (history) return { kind: "history", revisions: names };
  if (range !== undefined)
    return names.length > 0 ? `--range takes no paths, so remove ${quoted(names[0]!)}` : { kind: "range", range };
  if (!stdin) return { kind: "paths", paths: names.length > 0 ? names : ["."] };
  if (names.length > 0) return `--stdin takes no paths, so remove ${quoted(names[0]!)}`;
  return path ? { kind: "stdin", name: path } : "say what file the text is of: countersign scan --stdin --path NAME";
}

const quoted = (text: string) => JSON.stringify(text.slice(0, 100));

function hint(typed: string, names: readonly string[], option: string): string {
  const meant = nearest(typed, names);
  return meant ? `. Did you mean: ${option} ${meant}` : `; type ${option} and one of: ${names.join(", ")}`;
}
