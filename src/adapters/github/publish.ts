import type { ProbotOctokit } from "probot";
import type { PullRequestRef } from "../../core/names.ts";
import type { Status } from "../../core/policy/verdict.ts";
import type { Changes, Shown } from "../../core/reports/changes.ts";
import { aiLabel, type Check, reviewLabel } from "../../core/reports/outcome.ts";
import { checkName } from "./head.ts";
import { named } from "./named.ts";

/** One part of the mutation: the variable it takes, and what it does with it. */
export const parts = {
  createCheck: ["CreateCheckRunInput!", "createCheckRun", "checkRun { id }"],
  updateCheck: ["UpdateCheckRunInput!", "updateCheckRun", "checkRun { id }"],
  addLabels: ["AddLabelsToLabelableInput!", "addLabelsToLabelable", "clientMutationId"],
  removeLabels: ["RemoveLabelsFromLabelableInput!", "removeLabelsFromLabelable", "clientMutationId"],
  addComment: ["AddCommentInput!", "addComment", "clientMutationId"],
  editComment: ["UpdateIssueCommentInput!", "updateIssueComment", "issueComment { id }"],
} as const satisfies Readonly<Record<string, readonly [input: string, field: string, answer: string]>>;

export type Part = keyof typeof parts;

/** The mutation of these parts. GitHub carries them out one after the other, in this order. */
export function publishMutation(wanted: readonly Part[]): string {
  const declared = wanted.map((part) => `$${part}: ${parts[part][0]}`).join(", ");
  const fields = wanted.map((part) => `  ${part}: ${parts[part][1]}(input: $${part}) { ${parts[part][2]} }`);
  return `mutation Publish(${declared}) {\n${fields.join("\n")}\n}`;
}

const looks: Readonly<Record<string, { readonly color: string; readonly description: string }>> = {
  [aiLabel]: { color: "5319e7", description: "AI worked on this change" },
  [reviewLabel]: { color: "fbca04", description: "Waits for an independent human to countersign" },
};

/**
 * Writes what is missing, in one mutation. The check comes first: it is what holds the merge. Whatever a crash leaves
 * out is found missing by the next reading.
 */
export async function publish(
  write: ProbotOctokit,
  pullRequest: PullRequestRef,
  { shown, changes }: { readonly shown: Shown; readonly changes: Changes },
): Promise<void> {
  const { repository, pullRequest: subjectId, labels } = shown.ids;
  const ids: Record<string, string> = { ...labels };
  for (const label of changes.labels.add) ids[label] ??= await createLabel(write, pullRequest.repo, label);
  const labelIds = (wanted: readonly string[]) => wanted.flatMap((label) => ids[label] ?? []);
  const { check, comment } = changes;
  const inputs: Partial<Record<Part, object>> = {
    ...(check && checkInput(repository, check)),
    ...(changes.labels.add.length > 0 && {
      addLabels: { labelableId: subjectId, labelIds: labelIds(changes.labels.add) },
    }),
    ...(changes.labels.remove.length > 0 && {
      removeLabels: { labelableId: subjectId, labelIds: labelIds(changes.labels.remove) },
    }),
    ...(comment &&
      (comment.update === null
        ? { addComment: { subjectId, body: comment.body } }
        : { editComment: { id: comment.update, body: comment.body } })),
  };
  await write.graphql(publishMutation(Object.keys(inputs) as Part[]), inputs);
}

/** GitHub's words for ours. `NEUTRAL` and `SKIPPED` would satisfy a required check, so they never occur. */
const conclusions = {
  pass: "SUCCESS",
  skipped: "SUCCESS",
  fail: "FAILURE",
  error: "FAILURE",
} as const satisfies Record<Exclude<Status, "pending">, string>;

/** Annotations add up on a run that is updated: only a run that ends gets them, and it is never updated again. */
function checkInput(
  repositoryId: string,
  { check, update }: { readonly check: Check; readonly update: string | null },
) {
  const { status, title, summary, annotations, digest, head } = check;
  const ends = status !== "pending";
  const told = {
    repositoryId,
    externalId: digest,
    status: ends ? "COMPLETED" : "IN_PROGRESS",
    ...(ends && { conclusion: conclusions[status] }),
    output: {
      title: title.slice(0, longestTitle),
      summary,
      ...(ends && { annotations: annotations.map(annotationInput) }),
    },
  };
  return update === null
    ? { createCheck: { ...told, name: checkName, headSha: head } }
    : { updateCheck: { ...told, checkRunId: update } };
}

/** GitHub docs, "Create a check run". */
const longestTitle = 255;

const annotationInput = ({ path, line, level, title, message }: Check["annotations"][number]) => ({
  path,
  location: { startLine: line, endLine: line },
  annotationLevel: level.toUpperCase(),
  title: title.slice(0, longestTitle),
  message,
});

/** The id of a label that was missing; somebody else may just have made it. */
async function createLabel(write: ProbotOctokit, repo: string, name: string): Promise<string> {
  try {
    const { data } = await write.request("POST /repos/{owner}/{repo}/labels", { ...named(repo), name, ...looks[name] });
    return data.node_id;
  } catch (error) {
    if ((error as { status?: unknown }).status !== 422) throw error;
    const { data } = await write.request("GET /repos/{owner}/{repo}/labels/{name}", { ...named(repo), name });
    return data.node_id;
  }
}
