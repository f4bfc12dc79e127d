import type { Evidence } from "../attribution/evidence.ts";
import { mostFiles, mostLines } from "../incidents/blame-questions.ts";
import { causedIncidentLabel } from "../incidents/fix.ts";
import type { Lines } from "../incidents/origin.ts";
import type { Origin, Trace } from "../incidents/trace.ts";
import type { Instant, RepoPath, Sha } from "../names.ts";
import { code, marker } from "./markdown.ts";

/** A trace and the marks of AI once seen on its origin. The marks are shown; nothing is concluded from them here. */
export type TraceReport = { readonly trace: Trace; readonly marks: readonly Evidence[] };

const mostShown = 5;

/** Begins every comment about one fix, on whichever issue or pull request it stands. */
export const traceMarker = (fix: number): string => marker(`trace-${fix}`);

/** What the incident shows: where it came from and what fixed it. */
export const incidentComment = (report: TraceReport): string =>
  comment(report, ({ fix, origin }) =>
    origin
      ? `This incident was possibly caused by ${name(origin)}. It was fixed by #${fix.pullRequest.number}.`
      : `No origin was found for this incident. It was fixed by #${fix.pullRequest.number}.`,
  );

/** What the fix shows: the incidents it closed and where they came from. */
export const fixComment = (report: TraceReport): string =>
  comment(report, ({ incidents, origin }) =>
    origin
      ? `This fixed ${incidentsIn(incidents)}, possibly caused by ${name(origin)}.`
      : `This fixed ${incidentsIn(incidents)}. No origin was found.`,
  );

/** What the origin shows: which incidents it may have caused, what fixed them, and how to object. */
export const originComment = (report: TraceReport): string =>
  comment(
    report,
    ({ incidents, fix }) =>
      `This pull request possibly caused ${incidentsIn(incidents)}, fixed by #${fix.pullRequest.number}.`,
    `If the lines below do not explain the incident, remove the label \`${causedIncidentLabel}\`; it will not be set again for this fix.`,
  );

function comment(report: TraceReport, says: (trace: Trace) => string, objection = ""): string {
  const { trace, marks } = report;
  const { fix, origin } = trace;
  const reasons = origin ? evidence(trace, origin) : [nothing(trace)];
  const paragraphs = [
    `**${says(trace)}**`,
    objection,
    ...reasons,
    ...limits(trace),
    origin?.pullRequest ? attribution(origin.pullRequest.number, marks) : "",
    `<sub>Traced with git blame at ${short(fix.before)}, the commit before the fix. ${
      origin
        ? "The latest commit on these lines is the cause about two times in three: read them before you conclude."
        : ""
    }</sub>`.replace(" </sub>", "</sub>"),
  ];
  return `${traceMarker(fix.pullRequest.number)}\n${paragraphs.filter((text) => text !== "").join("\n\n")}`;
}

function evidence({ about, fix }: Trace, { candidate, pullRequest, others }: Origin): readonly string[] {
  const { commit, lines } = candidate;
  const wrote = `${short(commit.sha)}${pullRequest ? ` in #${pullRequest.number}` : ""}, ${age(commit.committedAt, fix.mergedAt)} before the fix`;
  const touched = about === "changed" ? "changed by the fix" : "next to what the fix added";
  const rows = lines.slice(0, mostShown).map((one) => `- ${place(one)}, ${touched}, last written by ${wrote}`);
  if (lines.length > mostShown) rows.push(`- and ${count(lines.length - mostShown, "more place")} by the same commit`);
  const rest =
    others === 0
      ? `No other commit wrote the lines ${touched}.`
      : `${count(others, "earlier commit")} wrote other lines ${touched}; the latest is named.`;
  return [rows.join("\n"), rest];
}

function nothing({ limits: { unread } }: Trace): string {
  return unread.length > 0
    ? "The fix changes no line that can be asked about."
    : "The fix changes no line that existed before it, outside generated files: there is nobody to ask about.";
}

function limits({ limits: { leftOut, unread, moreFiles } }: Trace): readonly string[] {
  return [
    leftOut.files > 0 ? `Only the first ${mostFiles} files were asked about; ${leftOut.files} were left out.` : "",
    leftOut.linesOf.length > 0
      ? `Only the first ${mostLines} lines were asked about in ${paths(leftOut.linesOf)}.`
      : "",
    unread.length > 0 ? `GitHub shows no lines of ${paths(unread)} (binary, too large, or a submodule).` : "",
    moreFiles ? "The fix changed more files than GitHub lists; the rest was not looked at." : "",
  ];
}

function attribution(number: number, marks: readonly Evidence[]): string {
  const agents = new Set(
    marks.flatMap(({ says }) =>
      says.kind === "ai"
        ? [[says.agent ?? "an agent", says.model?.name].filter((word) => word !== undefined).join(" ")]
        : [],
    ),
  );
  const seen = [...agents].slice(0, mostShown).map((agent) => code(agent));
  return `Not part of the score: ${
    seen.length > 0
      ? `#${number} carries marks of AI (${seen.join(", ")}).`
      : `who or what wrote #${number} is unknown.`
  }`;
}

const name = ({ pullRequest, candidate }: Origin): string =>
  pullRequest ? `#${pullRequest.number}` : `${short(candidate.commit.sha)}, a commit without a pull request`;

const incidentsIn = (incidents: readonly number[]): string =>
  `incident${incidents.length === 1 ? "" : "s"} ${incidents.map((number) => `#${number}`).join(", ")}`;

const place = ({ path, start, end }: Lines): string =>
  `${code(path)} ${start === end ? `line ${start}` : `lines ${start}–${end}`}`;

function paths(all: readonly RepoPath[]): string {
  const shown = all.slice(0, mostShown).map((path) => code(path));
  return [...shown, ...(all.length > mostShown ? [`${all.length - mostShown} more`] : [])].join(", ");
}

/** GitHub makes a link of seven digits of a commit id, unless they stand in a code span. */
const short = (sha: Sha): string => sha.slice(0, 7);

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

function age(from: Instant, to: Instant): string {
  const hours = Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000);
  if (hours < 1) return "less than an hour";
  return hours < 48 ? count(hours, "hour") : count(Math.floor(hours / 24), "day");
}
