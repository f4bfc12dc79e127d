import type { FileChange } from "../git/patch.ts";
import type { Instant, PullRequestRef, RepoPath, Sha } from "../names.ts";

/** The label that makes an issue an incident. GitHub compares label names without case. */
export const incidentLabel = "incident";
/** The label of a pull request that an incident was traced to. */
export const causedIncidentLabel = "caused-incident";

/** An issue, with the names of its labels. */
export type LabelledIssue = { readonly repo: string; readonly number: number; readonly labels: readonly string[] };

/** A merged pull request, as far as tracing asks about it. */
export type Fix = {
  readonly pullRequest: PullRequestRef;
  readonly mergedAt: Instant;
  /** The branch it was merged into. */
  readonly base: string;
  /** What was on that branch before the fix; blame is asked there. */
  readonly before: Sha;
  readonly after: Sha;
  /** The commits it put between the two. */
  readonly own: readonly Sha[];
  readonly closes: readonly LabelledIssue[];
};

/** What a fix did to files that existed before it. */
export type FixChanges = {
  readonly files: readonly FileChange[];
  /** Changed files whose lines are not shown: binary, or too large. */
  readonly unread: readonly RepoPath[];
  /** False when more files changed than GitHub lists. */
  readonly complete: boolean;
};

/** The incidents that a fix closed, by number. Issues of other repositories are not followed. */
export const incidentsOf = ({ closes, pullRequest }: Fix): readonly number[] =>
  closes
    .filter(({ repo, labels }) => repo === pullRequest.repo && labels.some(isIncidentLabel))
    .map(({ number }) => number)
    .sort((one, other) => one - other);

const isIncidentLabel = (label: string): boolean => label.toLowerCase() === incidentLabel;
