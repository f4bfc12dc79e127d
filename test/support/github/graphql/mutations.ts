import { checkIn, createCheck, updateCheck } from "../checks.ts";
import { addComment, commentIn, mayChange, updateComment } from "../comments.ts";
import { forbidden, sees } from "../identity.ts";
import { addLabels, createLabel, removeLabels } from "../labels.ts";
import { type Access, allow, userOf } from "../routes.ts";
import { nodeId } from "../shapes.ts";
import { type Comment, type Issue, isPull, type Json, type Label, type Repository } from "../world.ts";
import { checkNode } from "./checks.ts";
import { commentNode, issueNode, labelNode } from "./issues.ts";
import type { View } from "./people.ts";
import { pullNode } from "./pulls.ts";
import { refused } from "./schema.ts";

const checks: Access = { needs: ["checks:write"], role: "app" };
const triage: Access = { needs: ["issues:write", "pull_requests:write"], role: "triage" };
const speak: Access = { needs: ["issues:write", "pull_requests:write"], role: "read" };

/** Finds things by their node id among what the viewer may see. */
function finder({ world, actor }: View) {
  const unknown = (id: string) => refused("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
  const visible = [...world.repositories.values()].filter((one) => sees(one, actor));
  return {
    repository(id: string): Repository {
      const found = visible.find((one) => nodeId("R", one.id) === id);
      if (!found) throw unknown(id);
      return found;
    },
    issue(id: string): Issue {
      for (const repository of visible)
        for (const issue of repository.issues.values())
          if ((issue.pull ? nodeId("PR", issue.pull.id) : nodeId("I", issue.id)) === id) return issue;
      throw unknown(id);
    },
    label(repository: Repository, id: string): Label {
      const found = [...repository.labels.values()].find((one) => nodeId("LA", one.id) === id);
      if (!found) throw unknown(id);
      return found;
    },
    comment(id: string): { issue: Issue; comment: Comment } {
      for (const repository of visible) {
        const place = commentIn(repository, Number(id.replace("IC_", "")));
        if (place && nodeId("IC", place.comment.id) === id) return place;
      }
      throw unknown(id);
    },
  };
}

/** A GraphQL input in the words of REST, which the one implementation of checks understands. */
function checkBody(input: Json): Json {
  const { output } = input;
  const annotations = output?.annotations?.map((one: Json) => ({
    path: one.path,
    start_line: one.location.startLine,
    end_line: one.location.endLine,
    start_column: one.location.startColumn ?? null,
    end_column: one.location.endColumn ?? null,
    annotation_level: one.annotationLevel.toLowerCase(),
    message: one.message,
    title: one.title ?? null,
    raw_details: one.rawDetails ?? null,
  }));
  return {
    name: input.name,
    head_sha: input.headSha,
    status: input.status?.toLowerCase(),
    conclusion: input.conclusion?.toLowerCase(),
    started_at: input.startedAt,
    completed_at: input.completedAt,
    external_id: input.externalId,
    details_url: input.detailsUrl,
    actions: input.actions,
    output: output && { ...output, annotations },
  };
}

type Input = { readonly input: Json };

/** What GraphQL can change here, with the same rules and events as through REST. */
export function mutations(view: View): Json {
  const { world, actor } = view;
  const find = finder(view);
  const by = () => userOf(world, actor);
  const labelable = (issue: Issue) => (isPull(issue) ? pullNode(view, issue) : issueNode(view, issue));
  const changeLabels = (change: typeof addLabels) => async (input: Json) => {
    const issue = find.issue(input.labelableId);
    allow(world, actor, issue.repository, triage);
    const labels = input.labelIds.map((id: string) => find.label(issue.repository, id));
    await change(world, issue, by(), labels);
    return { labelable: labelable(issue) };
  };
  const all: Record<string, (input: Json) => Promise<Json> | Json> = {
    async createCheckRun(input) {
      const repository = find.repository(input.repositoryId);
      allow(world, actor, repository, checks);
      const run = await createCheck(world, repository, by(), checkBody(input));
      return { checkRun: checkNode(view, repository, run) };
    },
    updateCheckRun(input) {
      const repository = find.repository(input.repositoryId);
      allow(world, actor, repository, checks);
      const run = checkIn(repository, input.checkRunId.replace("CR_", ""));
      return { checkRun: checkNode(view, repository, updateCheck(world, repository, by(), run, checkBody(input))) };
    },
    addLabelsToLabelable: changeLabels(addLabels),
    removeLabelsFromLabelable: changeLabels(removeLabels),
    createLabel(input) {
      const repository = find.repository(input.repositoryId);
      allow(world, actor, repository, triage);
      return { label: labelNode(view, repository, createLabel(world, repository, by(), input)) };
    },
    addComment(input) {
      const issue = find.issue(input.subjectId);
      allow(world, actor, issue.repository, speak);
      const comment = commentNode(view, issue, addComment(world, issue, by(), input.body));
      return { commentEdge: { cursor: "0", node: comment }, subject: labelable(issue) };
    },
    updateIssueComment(input) {
      const place = find.comment(input.id);
      allow(world, actor, place.issue.repository, speak);
      if (!mayChange(place, by())) throw forbidden();
      updateComment(world, place, by(), input.body);
      return { issueComment: commentNode(view, place.issue, place.comment) };
    },
  };
  const named = Object.entries(all).map(([name, change]) => [
    name,
    async ({ input }: Input) => ({ clientMutationId: input.clientMutationId ?? null, ...(await change(input)) }),
  ]);
  return Object.fromEntries(named);
}
