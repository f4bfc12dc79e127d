import { type LineRange, newSide } from "../git/patch.ts";
import { type RepoPath, repoPath } from "../names.ts";
import { type Allowance, allowancesIn } from "./allowance.ts";
import { type View, viewsOf, viewsOfText } from "./decode.ts";
import { type Finding, gravity } from "./finding.ts";
import { keyStoreIn } from "./key-store.ts";
import { type Located, locate } from "./locate.ts";
import { fingerprintOf, masked, repeats, withoutSecrets } from "./redact.ts";
import { judged } from "./severity.ts";

export type { LineRange } from "../git/patch.ts";

export type ScanOptions = {
  /** The secret key of the fingerprints. */
  readonly key: string;
  /** Whose e-mail addresses are no finding, subdomains included. */
  readonly emails?: { readonly allowedDomains: readonly string[] };
};

type Allowed = { readonly rule: string; readonly path: RepoPath; readonly line: number; readonly reason: string };

export type ScanResult = {
  readonly findings: readonly Finding[];
  /** What a comment with a reason let pass. */
  readonly allowed: readonly Allowed[];
  /** What could not be scanned, for people to read. Empty means: all of it was. */
  readonly problems: readonly string[];
};

/** More of one file is not scanned but told. */
export const mostBytes = 20 * 1024 * 1024;
/** More findings in one file are not listed but told. */
export const mostFindings = 1_000;

/** What must not be published in a file's added lines. The whole file is read, since old lines explain new ones. */
export async function scanBlob(
  input: { path: RepoPath; bytes: Uint8Array; added: "all" | readonly LineRange[] },
  options: ScanOptions,
): Promise<ScanResult> {
  const problems = input.bytes.length > mostBytes ? [`only its first ${mostBytes} bytes were scanned`] : [];
  const views = viewsOf(input.bytes.subarray(0, mostBytes));
  const whole = input.added === "all" || input.added.length > 0 ? keyStoreIn(input.bytes) : [];
  const numberOf = (line: number) => line;
  return scanViews({ path: input.path, views, added: input.added, numberOf, whole, problems }, options);
}

/**
 * The same for a file of which only a patch is known, as GitHub's API gives it: the new side of its hunks, with its
 * context. Lines are those of the new file.
 */
export async function scanPatch(input: { path: RepoPath; patch: string }, options: ScanOptions): Promise<ScanResult> {
  const { lines, whole: complete } = newSide(input.patch);
  // An empty line between hunks, so that what is far apart in the file is not neighbours here.
  const rows = lines.flatMap((line, at) =>
    at > 0 && line.number !== lines[at - 1]!.number + 1 ? [{ number: 0, text: "", added: false }, line] : [line],
  );
  const text = rows.map((row) => row.text).join("\n");
  const problems = [
    ...(complete ? [] : ["its patch is cut short"]),
    ...(text.length > mostBytes ? [`only the first ${mostBytes} characters of its patch were scanned`] : []),
  ];
  const added = rows.flatMap((row, at) => (row.added ? [{ start: at + 1, end: at + 1 }] : []));
  const views = viewsOfText(text.slice(0, mostBytes));
  const numberOf = (line: number) => rows[line - 1]?.number ?? 0;
  return scanViews({ path: input.path, views, added, numberOf, whole: [], problems }, options);
}

/**
 * Every secret in a text, whatever its lines allow. Without a key there are no fingerprints, and what could not be
 * scanned is not told: for judging the rules, not for guarding anything.
 */
export const scanSecrets = (text: string, path: string): Promise<readonly Finding[]> => scanText("secret", text, path);

/** The same for personal data. */
export const scanPII = (text: string, path: string): Promise<readonly Finding[]> => scanText("person", text, path);

async function scanText(about: "secret" | "person", text: string, path: string): Promise<readonly Finding[]> {
  const { found } = await locate({ views: viewsOfText(text), path, added: "all", about: [about] });
  return judged(found, path).map((one) => ({ ...findingOf(one, repoPath(path), ""), fingerprint: "" }));
}

type Sheet = {
  readonly path: RepoPath;
  readonly views: readonly View[];
  /** In lines of the views. */
  readonly added: "all" | readonly LineRange[];
  /** The line of the file that a line of the views is. */
  readonly numberOf: (line: number) => number;
  /** What the file is as a whole. */
  readonly whole: readonly Located[];
  readonly problems: readonly string[];
};

async function scanViews(sheet: Sheet, options: ScanOptions): Promise<ScanResult> {
  const { path, views, added, numberOf, whole, problems } = sheet;
  const inName = await locate({ views: viewsOfText(path), path, added: "all", about: ["secret"] });
  const inText = await locate({ views, path, added, about: ["secret", "person"] });
  const shown = repoPath(withoutSecrets(path, inName.found));
  const counted = inText.found.filter((one) => !isOurs(one, options));
  const all = [...whole, ...judged(counted, path)];
  const found = gravestFirst(all).slice(0, mostFindings);
  const notes = [
    ...problems,
    ...new Set([...inName.troubles, ...inText.troubles]),
    ...(all.length > found.length ? [`it has ${all.length} findings, of which ${found.length} are listed`] : []),
  ];

  const allowances = found.length === 0 ? [] : views.flatMap((view) => allowancesIn(view.text, view.starts));
  const findings = inName.found.map((one) => findingOf({ ...one, line: 1, column: 1 }, shown, options.key));
  const allowed: Allowed[] = [];
  for (const one of found) {
    const finding = findingOf({ ...one, line: numberOf(one.line) }, shown, options.key);
    const beside = allowances.filter((allowance) => isFor(allowance, one));
    const obeyed = beside.find(({ reason }) => reason !== "");
    if (obeyed) allowed.push({ rule: finding.rule, path: shown, line: finding.line, reason: await told(obeyed, one) });
    else findings.push(beside.length > 0 ? { ...finding, hint: "the allowance beside it gives no reason" } : finding);
  }
  findings.sort((one, other) => one.line - other.line || one.column - other.column);
  return { findings, allowed, problems: notes.map((note) => `${shown}: ${note}`) };
}

const gravestFirst = (found: readonly Located[]) =>
  found.toSorted((one, other) => gravity[other.match.severity] - gravity[one.match.severity]);

/** An address of a domain that is allowed to appear. */
const isOurs = ({ match }: Located, { emails }: ScanOptions): boolean =>
  match.kind === "EMAIL_ADDRESS" &&
  (emails?.allowedDomains ?? []).some((domain) => {
    const own = domain.toLowerCase().replace(/^@/, "");
    return match.secret.endsWith(`@${own}`) || match.secret.endsWith(`.${own}`);
  });

const isFor = ({ name, line }: Allowance, { match, line: at }: Located): boolean =>
  (line === at || line === at - 1) && (name === match.rule.toLowerCase() || name === match.kind.toLowerCase());

/** The reason of an allowance, unless it repeats the secret, as people do. */
async function told({ reason }: Allowance, { match }: Located): Promise<string> {
  const views = viewsOfText(reason);
  const { found } = await locate({ views, path: "", added: "all", about: ["secret", "person"] });
  return found.length > 0 || repeats(reason, match.secret) ? "(withheld: it repeats the secret)" : reason;
}

const findingOf = ({ match, line, column }: Located, path: RepoPath, key: string): Finding => ({
  kind: match.kind,
  rule: match.rule,
  severity: match.severity,
  path,
  line,
  column,
  masked: masked(match),
  fingerprint: fingerprintOf(match, key),
});
