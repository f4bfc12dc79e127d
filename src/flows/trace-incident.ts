import { blameQuestions } from "../core/incidents/blame-questions.ts";
import { kindOf } from "../core/incidents/files.ts";
import { causedIncidentLabel, type Fix, incidentsOf } from "../core/incidents/fix.ts";
import { candidatesOf } from "../core/incidents/origin.ts";
import { type Origin, pullRequestOf, type Trace } from "../core/incidents/trace.ts";
import type { PullRequestRef } from "../core/names.ts";
import { fixComment, incidentComment, originComment, traceMarker } from "../core/reports/incident.ts";
import type { Clock, IncidentForge, Memory } from "./ports.ts";

type Deps = { readonly forge: IncidentForge; readonly memory: Memory; readonly clock: Clock };

/** Traces what a merged pull request fixed to where it came from, when it closed an incident. Safe to run twice. */
export async function traceFix(pullRequest: PullRequestRef, deps: Deps): Promise<void> {
  const { forge, memory, clock } = deps;
  const fix = await forge.mergedFix(pullRequest);
  if (fix === null || incidentsOf(fix).length === 0) return;

  const trace = await traceOf(fix, forge);

  const writes = await missing(trace, deps);
  if (writes.length === 0) return;
  const { repo, number } = pullRequest;
  await memory.record({ at: clock.now(), action: "traced", subject: `${repo}#${number}`, data: trace });
  for (const write of writes) await write();
}

/** Asks blame who wrote what the fix had to change, and takes the latest. */
async function traceOf(fix: Fix, forge: IncidentForge): Promise<Trace> {
  const { repo } = fix.pullRequest;
  const changes = await forge.changesOf(fix);
  const questions = blameQuestions(changes.files);
  const paths = questions.files.map(({ path }) => path);
  const blame = paths.length === 0 ? [] : await forge.blame({ repo, commit: fix.before }, paths);
  const [latest, ...others] = candidatesOf(questions, blame, new Set(fix.own));
  const origin: Origin | null = latest
    ? {
        strength: "possible",
        candidate: latest,
        pullRequest: pullRequestOf(
          latest.commit.sha,
          await forge.pullRequestsWith({ repo, commit: latest.commit.sha }),
          fix,
        ),
        others: others.length,
      }
    : null;
  return {
    fix,
    incidents: incidentsOf(fix),
    about: questions.about,
    origin,
    limits: {
      leftOut: questions.leftOut,
      unread: changes.unread.filter((path) => kindOf(path) !== "generated"),
      moreFiles: !changes.complete,
    },
  };
}

/** What is not there yet, as writes to make in this order. None when everything already says so. */
async function missing(trace: Trace, { forge, memory }: Deps): Promise<readonly (() => Promise<void>)[]> {
  const { fix, incidents, origin } = trace;
  const { repo, number } = fix.pullRequest;
  const cause = origin?.pullRequest ?? null;
  const observed = cause ? await memory.observationsOf({ repo, number: cause.number }) : [];
  const marks = observed.flatMap((one) => (one.kind === "attributed" ? [one.evidence] : []));
  const wanted = [
    ...incidents.map((incident) => ({ on: incident, body: incidentComment({ trace, marks }) })),
    { on: number, body: fixComment({ trace, marks }) },
    ...(cause ? [{ on: cause.number, body: originComment({ trace, marks }) }] : []),
  ];
  const writes: (() => Promise<void>)[] = [];
  for (const { on, body } of wanted) {
    const thread = { repo, number: on };
    const found = await forge.ownComment(thread, { marker: traceMarker(number), since: fix.mergedAt });
    // The label goes first: where our comment stands without it, a person took it off, and it stays off.
    if (on === cause?.number && !found && !cause.labels.some((label) => label.toLowerCase() === causedIncidentLabel))
      writes.push(() => forge.addLabel(thread, causedIncidentLabel));
    if (!found) writes.push(() => forge.createComment(thread, body));
    else if (found.body !== body) writes.push(() => forge.editComment(thread, found, body));
  }
  return writes;
}
