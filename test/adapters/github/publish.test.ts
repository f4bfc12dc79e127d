import { describe, expect, test } from "vitest";
import { publish } from "../../../src/adapters/github/publish.ts";
import { sha } from "../../../src/core/names.ts";
import type { Status } from "../../../src/core/policy/verdict.ts";
import type { Changes, Shown } from "../../../src/core/reports/changes.ts";
import { clientWith, Failure, head } from "./answers.ts";

const pullRequest = { repo: "acme/shop", number: 7 };
const shown: Shown = {
  ids: { repository: "R", pullRequest: "P", labels: { "ai-assisted": "A" } },
  open: true,
  head: sha(head),
  labels: [],
  run: null,
  comment: null,
};
const check = (status: Status) => ({
  head: sha(head),
  status,
  title: "T".repeat(300),
  summary: "S",
  digest: "d",
  annotations: [{ path: "a.ts", line: 3, level: "failure" as const, title: "GitHub token", message: "ghp_****" }],
});
const nothing: Changes = { labels: { add: [], remove: [] }, check: null, comment: null };
const publishing = async (changes: Partial<Changes>, ...answers: unknown[]) => {
  const { client, asked } = clientWith(...answers, {});
  await publish(client, pullRequest, { shown, changes: { ...nothing, ...changes } });
  return asked;
};

describe("a verdict in GitHub's words", () => {
  const rows: [status: Status, github: string, conclusion: string | undefined, annotations: number | undefined][] = [
    ["pending", "IN_PROGRESS", undefined, undefined],
    ["pass", "COMPLETED", "SUCCESS", 1],
    ["skipped", "COMPLETED", "SUCCESS", 1],
    ["fail", "COMPLETED", "FAILURE", 1],
    ["error", "COMPLETED", "FAILURE", 1],
  ];
  test.for(rows)("%s", async ([status, github, conclusion, annotations]) => {
    const [asked] = await publishing({ check: { check: check(status), update: null } });
    const { createCheck } = asked!.variables;
    const input = createCheck as { conclusion?: string; output: { annotations?: unknown[]; title: string } };
    expect(input).toMatchObject({
      repositoryId: "R",
      headSha: head,
      name: "countersign",
      externalId: "d",
      status: github,
    });
    expect(input.conclusion).toBe(conclusion);
    expect(input.output.annotations?.length).toBe(annotations);
    expect(input.output.title).toHaveLength(255);
  });
});

test("everything is one mutation, the check first", async () => {
  const asked = await publishing({
    check: { check: check("pending"), update: "run" },
    labels: { add: ["ai-assisted"], remove: ["ai-assisted"] },
    comment: { body: "hello", update: "comment" },
  });
  expect(asked).toHaveLength(1);
  expect(Object.keys(asked[0]!.variables)).toEqual(["updateCheck", "addLabels", "removeLabels", "editComment"]);
  expect(
    asked[0]!.query,
  ).toBe(`mutation Publish($updateCheck: UpdateCheckRunInput!, $addLabels: AddLabelsToLabelableInput!, $removeLabels: RemoveLabelsFromLabelableInput!, $editComment: UpdateIssueCommentInput!) {
  updateCheck: updateCheckRun(input: $updateCheck) { checkRun { id } }
  addLabels: addLabelsToLabelable(input: $addLabels) { clientMutationId }
  removeLabels: removeLabelsFromLabelable(input: $removeLabels) { clientMutationId }
  editComment: updateIssueComment(input: $editComment) { issueComment { id } }
}`);
});

test("a label that is missing is made first, and a new comment is written", async () => {
  const asked = await publishing(
    { labels: { add: ["ai-assisted", "human-review-required"], remove: [] }, comment: { body: "hello", update: null } },
    { node_id: "H" },
  );
  expect(asked.map(({ url }) => url)).toEqual(["/repos/acme/shop/labels", "/graphql"]);
  expect(asked[1]!.variables).toEqual({
    addLabels: { labelableId: "P", labelIds: ["A", "H"] },
    addComment: { subjectId: "P", body: "hello" },
  });
});

test("a label that somebody else just made is taken", async () => {
  const add = { labels: { add: ["human-review-required"], remove: [] } };
  const asked = await publishing(add, new Failure(422), { node_id: "H" });
  expect(asked.map(({ url }) => url)).toEqual([
    "/repos/acme/shop/labels",
    "/repos/acme/shop/labels/human-review-required",
    "/graphql",
  ]);
  expect(asked[2]!.variables).toEqual({ addLabels: { labelableId: "P", labelIds: ["H"] } });
  await expect(publishing(add, new Failure(403))).rejects.toThrow("no");
});
