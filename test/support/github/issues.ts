import { Refusal } from "./identity.ts";
import { addLabels, labelsNamed, removeLabels } from "./labels.ts";
import { closePull, reopenPull } from "./pulls.ts";
import { type Access, inRepository, invalid, type Route } from "./routes.ts";
import { issueShape, nodeId, userShape } from "./shapes.ts";
import { type Issue, isPull, type Json, type Repository, remember, stamp, type User, type World } from "./world.ts";

const read: Access = { needs: ["issues:read", "pull_requests:read"], role: "read" };
/** Anybody who can read may open an issue; the rest of the rules stand in `mayEdit`. */
const write: Access = { needs: ["issues:write"], role: "read" };

export function issueIn(repository: Repository, number: string | undefined): Issue {
  const issue = repository.issues.get(Number(number));
  if (!issue) throw new Refusal(404, "Not Found");
  return issue;
}

/** The part of an issue that a pull request has too. */
export function newIssue(
  world: World,
  repository: Repository,
  author: User,
  { title, body }: Json,
): Omit<Issue, "pull"> {
  const at = world.now();
  return {
    id: world.nextId(),
    number: repository.issues.size + 1,
    repository,
    author,
    title,
    body: body ?? null,
    createdAt: at,
    updatedAt: at,
    editedAt: null,
    editor: null,
    state: "open",
    stateReason: null,
    closedAt: null,
    closedBy: null,
    labels: [],
    comments: [],
    assignees: [],
    timeline: [],
  };
}

const tell = (world: World, issue: Issue, by: User, action: string, more: Json = {}) =>
  world.emit("issues", issue.repository, by, { action, issue: issueShape(world, issue), ...more });

export function closeIssue(world: World, issue: Issue, by: User, reason = "completed"): void {
  if (issue.state === "closed") return;
  Object.assign(issue, { state: "closed", stateReason: reason, closedAt: world.now(), closedBy: by });
  remember(world, issue, by, "ClosedEvent");
  tell(world, issue, by, "closed");
}

function reopenIssue(world: World, issue: Issue, by: User): void {
  Object.assign(issue, { state: "open", stateReason: "reopened", closedAt: null, closedBy: null });
  remember(world, issue, by, "ReopenedEvent");
  tell(world, issue, by, "reopened");
}

/** Title and body, with the change told in GitHub's way. Gives what changed; nothing when nothing did. */
export function edit(world: World, issue: Issue, by: User, wanted: Json): Record<string, { from: string }> {
  const changes: Record<string, { from: string }> = {};
  for (const field of ["title", "body"] as const) {
    if (wanted[field] === undefined || wanted[field] === issue[field]) continue;
    changes[field] = { from: issue[field] ?? "" };
    issue[field] = wanted[field];
  }
  if (changes["body"]) Object.assign(issue, { editedAt: world.now(), editor: by });
  return changes;
}

async function changeState(world: World, issue: Issue, by: User, body: Json): Promise<void> {
  if (body.state === undefined || body.state === issue.state) return;
  if (isPull(issue)) await (body.state === "closed" ? closePull : reopenPull)(world, issue, by);
  else if (body.state === "closed") closeIssue(world, issue, by, body.state_reason ?? "completed");
  else reopenIssue(world, issue, by);
}

/** GitHub's keywords (docs, "Linking a pull request to an issue"): the issues of this repository that a text closes. */
export function closedBy(repository: Repository, text: string): Issue[] {
  const words = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+(?:([\w.-]+\/[\w.-]+))?#(\d{1,9})\b/gi;
  const found = [...text.matchAll(words)].filter(([, place]) => !place || same(place, repository.fullName));
  const issues = found.map(([, , number]) => repository.issues.get(Number(number)));
  return [...new Set(issues)].filter((issue): issue is Issue => issue !== undefined && !issue.pull);
}
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function matching(repository: Repository, query: URLSearchParams): Issue[] {
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").toLowerCase().split(",").filter(Boolean);
  const since = query.get("since") ?? "";
  const oldestFirst = query.get("direction") === "asc";
  const found = [...repository.issues.values()].filter(
    (issue) =>
      (state === "all" || issue.state === state) &&
      labels.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name)) &&
      stamp(issue.updatedAt) >= since,
  );
  return oldestFirst ? found : found.reverse();
}

const restNames: Record<string, string> = {
  LabeledEvent: "labeled",
  UnlabeledEvent: "unlabeled",
  ClosedEvent: "closed",
  ReopenedEvent: "reopened",
  MergedEvent: "merged",
  HeadRefForcePushedEvent: "head_ref_force_pushed",
  BaseRefChangedEvent: "base_ref_changed",
  ReviewDismissedEvent: "review_dismissed",
  ReadyForReviewEvent: "ready_for_review",
  ConvertToDraftEvent: "convert_to_draft",
};

export const issueRoutes: Route[] = [
  inRepository(["GET", "/issues"], read, ({ world, repository, query }) => ({
    list: matching(repository, query),
    shape: (issue) => issueShape(world, issue),
  })),
  inRepository(["POST", "/issues"], write, async ({ world, repository, user, body }) => {
    if (!String(body?.title ?? "").trim()) throw invalid("Issue", "title", "missing_field");
    const issue: Issue = { ...newIssue(world, repository, user, body), pull: null };
    repository.issues.set(issue.number, issue);
    tell(world, issue, user, "opened");
    await addLabels(world, issue, user, labelsNamed(world, repository, user, body.labels ?? []));
    return { status: 201, data: issueShape(world, issue) };
  }),
  inRepository(["GET", "/issues/:number"], read, ({ world, repository, params }) => ({
    data: issueShape(world, issueIn(repository, params.number)),
  })),
  inRepository(
    ["PATCH", "/issues/:number"],
    { needs: ["issues:write", "pull_requests:write"], role: "triage" },
    async ({ world, repository, user, params, body }) => {
      const issue = issueIn(repository, params.number);
      const changes = edit(world, issue, user, body);
      if (Object.keys(changes).length > 0 && !issue.pull) tell(world, issue, user, "edited", { changes });
      if (body.labels) {
        const wanted = labelsNamed(world, repository, user, body.labels);
        await removeLabels(
          world,
          issue,
          user,
          issue.labels.filter((label) => !wanted.includes(label)),
        );
        await addLabels(world, issue, user, wanted);
      }
      await changeState(world, issue, user, body);
      return { data: issueShape(world, issue) };
    },
  ),
  inRepository(["GET", "/issues/:number/events"], read, ({ world, repository, params }) => ({
    list: issueIn(repository, params.number).timeline.filter((item) => restNames[item.type]),
    shape: (item) => ({
      id: item.id,
      node_id: nodeId("TI", item.id),
      url: `${issueShape(world, issueIn(repository, params.number)).events_url}/${item.id}`,
      actor: userShape(world, item.actor),
      event: restNames[item.type],
      commit_id: item.data.commit ?? null,
      commit_url: null,
      created_at: stamp(item.createdAt),
      performed_via_github_app: null,
      ...(item.data.label && { label: { name: item.data.label.name, color: item.data.label.color } }),
    }),
  })),
];
