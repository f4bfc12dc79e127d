import { Refusal } from "./identity.ts";
import { issueIn } from "./issues.ts";
import { type Access, inRepository, invalid, type Route } from "./routes.ts";
import { commentShape, issueShape } from "./shapes.ts";
import { type Comment, hasRole, type Issue, type Repository, remember, stamp, type User, type World } from "./world.ts";

const read: Access = { needs: ["issues:read", "pull_requests:read"], role: "read" };
const write: Access = { needs: ["issues:write", "pull_requests:write"], role: "read" };
/** GitHub refuses longer bodies. */
const longestBody = 65_536;

function checked(body: unknown): string {
  if (typeof body !== "string" || body.trim() === "") throw invalid("IssueComment", "body", "missing_field");
  if (body.length > longestBody)
    throw invalid("IssueComment", "body", "custom", `body is too long (maximum is ${longestBody} characters)`);
  return body;
}

const tell = (world: World, issue: Issue, comment: Comment, by: User, action: string, more = {}) =>
  world.emit("issue_comment", issue.repository, by, {
    action,
    ...more,
    issue: issueShape(world, issue),
    comment: commentShape(world, issue, comment),
  });

export function addComment(world: World, issue: Issue, by: User, text: unknown): Comment {
  const at = world.now();
  const comment = { id: world.nextId(), author: by, createdAt: at, updatedAt: at, body: checked(text) };
  issue.comments.push(comment);
  issue.updatedAt = at;
  tell(world, issue, comment, by, "created");
  return comment;
}

/** Where a comment stands; null when nobody wrote it. */
export function commentIn(repository: Repository, id: number): { issue: Issue; comment: Comment } | null {
  for (const issue of repository.issues.values()) {
    const comment = issue.comments.find((one) => one.id === id);
    if (comment) return { issue, comment };
  }
  return null;
}

type Place = { readonly issue: Issue; readonly comment: Comment };

export function updateComment(world: World, { issue, comment }: Place, by: User, text: unknown): void {
  const from = comment.body;
  comment.body = checked(text);
  comment.updatedAt = world.now();
  tell(world, issue, comment, by, "edited", { changes: { body: { from } } });
}

function deleteComment(world: World, { issue, comment }: Place, by: User): void {
  issue.comments = issue.comments.filter((one) => one !== comment);
  remember(world, issue, by, "CommentDeletedEvent");
  tell(world, issue, comment, by, "deleted");
}

function found(repository: Repository, id: string | undefined): Place {
  const place = commentIn(repository, Number(id));
  if (!place) throw new Refusal(404, "Not Found");
  return place;
}

/** One's own comments, and with write access those of others. */
export function mayChange({ issue, comment }: Place, user: User): boolean {
  return comment.author === user || hasRole(issue.repository, user, "write");
}

function changeable(repository: Repository, id: string | undefined, user: User): Place {
  const place = found(repository, id);
  if (!mayChange(place, user)) throw new Refusal(403, "Must have write access to Repository.");
  return place;
}

export const commentRoutes: Route[] = [
  inRepository(["GET", "/issues/:number/comments"], read, ({ world, repository, params, query }) => {
    const issue = issueIn(repository, params.number);
    const since = query.get("since") ?? "";
    return {
      list: issue.comments.filter((comment) => stamp(comment.updatedAt) >= since),
      shape: (comment) => commentShape(world, issue, comment),
    };
  }),
  inRepository(["POST", "/issues/:number/comments"], write, ({ world, repository, user, params, body }) => {
    const issue = issueIn(repository, params.number);
    const comment = addComment(world, issue, user, body?.body);
    return { status: 201, data: commentShape(world, issue, comment) };
  }),
  inRepository(["GET", "/issues/comments/:id"], read, ({ world, repository, params }) => {
    const { issue, comment } = found(repository, params.id);
    return { data: commentShape(world, issue, comment) };
  }),
  inRepository(["PATCH", "/issues/comments/:id"], write, ({ world, repository, user, params, body }) => {
    const place = changeable(repository, params.id, user);
    updateComment(world, place, user, body?.body);
    return { data: commentShape(world, place.issue, place.comment) };
  }),
  inRepository(["DELETE", "/issues/comments/:id"], write, ({ world, repository, user, params }) => {
    deleteComment(world, changeable(repository, params.id, user), user);
    return { status: 204 };
  }),
];
