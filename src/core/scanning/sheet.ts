import type { LineRange } from "../git/patch.ts";
import { type RepoPath, repoPath } from "../names.ts";
import { type Allowance, allowancesIn } from "./allowance.ts";
import { type Accepted, howToAccept } from "./baseline.ts";
import { type View, viewsOfText } from "./decode.ts";
import { type Finding, gravity } from "./finding.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type Located, locate } from "./locate.ts";
import { type Marker, markersIn } from "./marker.ts";
import { masked, repeats, withoutSecrets } from "./redact.ts";
import type { ReadySettings } from "./settings.ts";
import { judged } from "./severity.ts";

export type ScanOptions = {
  readonly fingerprint: Fingerprint;
  /** What the repository's policy says; without it, the shelf and nothing else. */
  readonly settings?: ReadySettings;
  /** What the baseline says of a finding. */
  readonly accepted?: Accepted;
};

/** A finding that was let pass, and by what. */
export type Suppression = {
  readonly kind: string;
  readonly rule: string;
  readonly path: RepoPath;
  readonly line: number;
  readonly reason: string;
  /** `change`: what is scanned wants to accept it itself. */
  readonly by: "comment" | "baseline" | "policy" | "change";
};

export type ScanResult = {
  readonly findings: readonly Finding[];
  /** What a comment with a reason, the baseline or the policy let pass. */
  readonly allowed: readonly Suppression[];
  /** Comments in the added lines that tell other scanners to look away. */
  readonly markers: readonly (Marker & { readonly path: RepoPath })[];
  /** What could not be scanned, for people to read. Empty means: all of it was. */
  readonly problems: readonly string[];
};

/** What is scanned, decoded. */
export type Sheet = {
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

/** More findings in one file are not listed but told. */
export const mostFindings = 1_000;

/** What must not be published in the added lines of a sheet, and in its name. */
export function scanSheet(sheet: Sheet, options: ScanOptions): ScanResult {
  const { path, views, added, numberOf, whole, problems } = sheet;
  const { settings, fingerprint, accepted: acceptance } = options;
  const machine = settings && { machine: settings.machine };
  const inName = locate({ views: viewsOfText(path), path, added: "all", about: ["secret", "hidden"], ...machine });
  const inText = locate({ views, path, added, about: ["secret", "person", "hidden"], ...machine });
  const shown = repoPath(withoutSecrets(path, inName.found));
  const all = [...whole, ...judged(inText.found, path)];
  const found = gravestFirst(all).slice(0, mostFindings);
  const notes = [
    ...problems,
    ...new Set([...inName.troubles, ...inText.troubles]),
    ...(all.length > found.length ? [`it has ${all.length} findings, of which ${found.length} are listed`] : []),
  ];

  const allowances = found.length === 0 ? [] : views.flatMap((view) => allowancesIn(view.text, view.starts));
  const findings: Finding[] = [];
  const allowed: Suppression[] = [];
  // No comment stands in a name, so none speaks for what is in it.
  const named = inName.found.map((one) => ({ ...one, line: 1, column: 1, comment: null }));
  const written = found.map((one) => ({
    ...one,
    line: numberOf(one.line),
    comment: commentFor(one, allowances, shown),
  }));
  for (const { comment, ...one } of [...named, ...written]) {
    const finding = findingOf(one, shown, fingerprint);
    const { kind, rule, line } = finding;
    const place = { kind, rule, path: shown, line };
    const accepted = acceptance?.(one.match) ?? null;
    if (settings?.allows(one.match, path)) allowed.push({ ...place, reason: "allowed by the policy", by: "policy" });
    else if (accepted && "reason" in accepted)
      allowed.push({ ...place, reason: accepted.reason, by: accepted.proposed ? "change" : "baseline" });
    else if (accepted)
      findings.push({ ...finding, hint: `its acceptance in the baseline ended on ${accepted.expired}` });
    else if (comment?.reason) allowed.push({ ...place, reason: comment.reason, by: "comment" });
    else findings.push(comment ? { ...finding, hint: comment.hint } : finding);
  }
  findings.sort((one, other) => one.line - other.line || one.column - other.column);
  const markers = views.flatMap(markersIn).filter(({ line }) => isIn(line, added));
  return {
    findings,
    allowed,
    markers: markers.map(({ tool, line }) => ({ tool, line: numberOf(line), path: shown })),
    problems: notes.map((note) => `${shown}: ${note}`),
  };
}

const gravestFirst = (found: readonly Located[]) =>
  found.toSorted((one, other) => gravity[other.match.severity] - gravity[one.match.severity]);

const isIn = (line: number, added: Sheet["added"]) =>
  added === "all" || added.some(({ start, end }) => start <= line && line <= end);

/** The reason of the comment that lets a finding pass, or why it does not; null without one. */
function commentFor(one: Located, allowances: readonly Allowance[], path: RepoPath) {
  const beside = allowances.filter((allowance) => isFor(allowance, one));
  if (beside.length === 0) return null;
  const given = beside.find(({ reason }) => reason !== "");
  if (!given) return { reason: "", hint: "the allowance beside it gives no reason" };
  if (one.match.certainty === "checksum" && !/^[A-Z]/.test(one.match.kind))
    return {
      reason: "",
      hint: `its checksum is right, so no comment lets it pass; if it must stay, type: ${howToAccept(path)}`,
    };
  return { reason: told(given, one), hint: "" };
}

const isFor = ({ name, line }: Allowance, { match, line: at }: Located): boolean =>
  (line === at || line === at - 1) && (name === match.rule.toLowerCase() || name === match.kind.toLowerCase());

/** The reason of an allowance, unless it repeats the secret, as people do. */
function told({ reason }: Allowance, { match }: Located): string {
  const { found } = locate({ views: viewsOfText(reason), path: "", added: "all", about: ["secret", "person"] });
  return found.length > 0 || repeats(reason, match.secret) ? "(withheld: it repeats the secret)" : reason;
}

/** What may be told of a match. */
export const findingOf = ({ match, line, column }: Located, path: RepoPath, fingerprint: Fingerprint): Finding => ({
  kind: match.kind,
  rule: match.rule,
  severity: match.severity,
  path,
  line,
  column,
  masked: masked(match),
  fingerprint: fingerprint(match),
});
