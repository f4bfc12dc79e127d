import { closedBy } from "../issues.ts";
import { nodeId, page } from "../shapes.ts";
import {
  associationOf,
  type Comment,
  type Issue,
  type Json,
  type Label,
  pullsOf,
  type Repository,
  stamp,
  stampOrNull,
} from "../world.ts";
import { accountNode, type View } from "./people.ts";
import { pullNode } from "./pulls.ts";
import { connection, type PageArguments } from "./schema.ts";

export const labelNode = (view: View, repository: Repository, label: Label): Json => ({
  __typename: "Label",
  id: nodeId("LA", label.id),
  name: label.name,
  color: label.color,
  description: label.description,
  url: page(view.world, `${repository.fullName}/labels/${encodeURIComponent(label.name)}`),
});

export function commentNode(view: View, issue: Issue, comment: Comment): Json {
  const kind = issue.pull ? "pull" : "issues";
  const viewer = view.actor?.kind === "app" ? null : view.actor?.user;
  return {
    __typename: "IssueComment",
    id: nodeId("IC", comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    author: accountNode(view, comment.author),
    authorAssociation: associationOf(issue.repository, comment.author),
    viewerDidAuthor: comment.author === viewer,
    createdAt: stamp(comment.createdAt),
    updatedAt: stamp(comment.updatedAt),
    lastEditedAt: comment.updatedAt > comment.createdAt ? stamp(comment.updatedAt) : null,
    isMinimized: false,
    url: page(view.world, `${issue.repository.fullName}/${kind}/${issue.number}#issuecomment-${comment.id}`),
  };
}

/** What issues and pull requests have in common. */
export const conversation = (view: View, issue: Issue): Json => ({
  number: issue.number,
  title: issue.title,
  body: issue.body ?? "",
  author: accountNode(view, issue.author),
  authorAssociation: associationOf(issue.repository, issue.author),
  editor: issue.editor && accountNode(view, issue.editor),
  createdAt: stamp(issue.createdAt),
  updatedAt: stamp(issue.updatedAt),
  closedAt: stampOrNull(issue.closedAt),
  closed: issue.state === "closed",
  lastEditedAt: stampOrNull(issue.editedAt),
  url: page(view.world, `${issue.repository.fullName}/${issue.pull ? "pull" : "issues"}/${issue.number}`),
  repository: {
    __typename: "Repository",
    id: nodeId("R", issue.repository.id),
    nameWithOwner: issue.repository.fullName,
  },
  labels: (asked: PageArguments) =>
    connection(issue.labels, asked, (label) => labelNode(view, issue.repository, label)),
  comments: (asked: PageArguments) => connection(issue.comments, asked, (comment) => commentNode(view, issue, comment)),
});

export const issueNode = (view: View, issue: Issue): Json => ({
  ...conversation(view, issue),
  __typename: "Issue",
  id: nodeId("I", issue.id),
  databaseId: issue.id,
  state: issue.state.toUpperCase(),
  stateReason: issue.stateReason?.toUpperCase() ?? null,
  closedByPullRequestsReferences: (asked: PageArguments & { includeClosedPrs?: boolean }) => {
    const { repository } = issue;
    const naming = pullsOf(repository).filter(
      (pr) =>
        pr.pull.base === repository.defaultBranch &&
        closedBy(repository, pr.body ?? "").includes(issue) &&
        (asked.includeClosedPrs || pr.state === "open" || pr.pull.mergedAt !== null),
    );
    return connection(naming, asked, (pr) => pullNode(view, pr));
  },
});
