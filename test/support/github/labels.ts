import { Refusal } from "./identity.ts";
import { issueIn } from "./issues.ts";
import { pullShape } from "./pull-shape.ts";
import { type Access, inRepository, invalid, type Route } from "./routes.ts";
import { issueShape, labelShape, repoApi } from "./shapes.ts";
import { type Issue, isPull, type Label, type Repository, remember, type User, type World } from "./world.ts";

const read: Access = { needs: ["issues:read", "pull_requests:read"], role: "read" };
const write: Access = { needs: ["issues:write", "pull_requests:write"], role: "triage" };

export const labelOf = (repository: Repository, name: string): Label | undefined =>
  repository.labels.get(name.toLowerCase());

type NewLabel = { readonly name: string; readonly color?: string; readonly description?: string | null };

export function createLabel(world: World, repository: Repository, by: User, wanted: NewLabel): Label {
  if (labelOf(repository, wanted.name)) throw invalid("Label", "name", "already_exists");
  if (wanted.name.length > 50) throw invalid("Label", "name", "invalid", "is too long (maximum is 50 characters)");
  if ((wanted.description?.length ?? 0) > 100) throw invalid("Label", "description", "invalid");
  const color = wanted.color ?? "ededed";
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid("Label", "color", "invalid");
  const label = { id: world.nextId(), name: wanted.name, color, description: wanted.description ?? null };
  repository.labels.set(label.name.toLowerCase(), label);
  world.emit("label", repository, by, { action: "created", label: labelShape(world, repository, label) });
  return label;
}

/** Puts labels on an issue or pull request; a label that it has already is no event. */
export async function addLabels(world: World, issue: Issue, by: User, labels: readonly Label[]): Promise<void> {
  for (const label of labels) {
    if (issue.labels.includes(label)) continue;
    issue.labels.push(label);
    await tell(world, issue, by, "labeled", label);
  }
}

export async function removeLabels(world: World, issue: Issue, by: User, labels: readonly Label[]): Promise<void> {
  for (const label of labels) {
    if (!issue.labels.includes(label)) continue;
    issue.labels = issue.labels.filter((one) => one !== label);
    await tell(world, issue, by, "unlabeled", label);
  }
}

/** GitHub tells of a pull request's label by `pull_request`, of an issue's by `issues`. */
async function tell(world: World, issue: Issue, by: User, action: "labeled" | "unlabeled", label: Label) {
  const { repository } = issue;
  remember(world, issue, by, action === "labeled" ? "LabeledEvent" : "UnlabeledEvent", { label });
  const about = { action, label: labelShape(world, repository, label) };
  if (isPull(issue))
    world.emit("pull_request", repository, by, {
      ...about,
      number: issue.number,
      pull_request: await pullShape(world, issue),
    });
  else world.emit("issues", repository, by, { ...about, issue: issueShape(world, issue) });
}

const namesIn = (body: unknown): string[] => {
  const given = Array.isArray(body) ? body : ((body as { labels?: unknown[] })?.labels ?? []);
  return given.map((one) => (typeof one === "string" ? one : (one as { name: string }).name));
};

/** Labels by name; a name that nobody knows becomes a new grey label, as on GitHub. */
export const labelsNamed = (world: World, repository: Repository, by: User, body: unknown): Label[] =>
  namesIn(body).map((name) => labelOf(repository, name) ?? createLabel(world, repository, by, { name }));

const listOf = (world: World, issue: Issue) => ({
  data: issue.labels.map((label) => labelShape(world, issue.repository, label)),
});

export const labelRoutes: Route[] = [
  inRepository(["GET", "/labels"], read, ({ world, repository }) => ({
    list: [...repository.labels.values()],
    shape: (label) => labelShape(world, repository, label),
  })),
  inRepository(["POST", "/labels"], write, ({ world, repository, user, body }) => {
    const label = createLabel(world, repository, user, body);
    const data = labelShape(world, repository, label);
    return { status: 201, data, headers: { location: repoApi(world, repository, `/labels/${label.name}`) } };
  }),
  inRepository(["GET", "/labels/:name"], read, ({ world, repository, params }) => {
    const label = labelOf(repository, params.name);
    if (!label) throw new Refusal(404, "Not Found");
    return { data: labelShape(world, repository, label) };
  }),
  inRepository(["PATCH", "/labels/:name"], write, ({ world, repository, user, params, body }) => {
    const label = labelOf(repository, params.name);
    if (!label) throw new Refusal(404, "Not Found");
    repository.labels.delete(label.name.toLowerCase());
    label.name = body.new_name ?? label.name;
    label.color = body.color ?? label.color;
    label.description = body.description ?? label.description;
    repository.labels.set(label.name.toLowerCase(), label);
    world.emit("label", repository, user, {
      action: "edited",
      label: labelShape(world, repository, label),
      changes: {},
    });
    return { data: labelShape(world, repository, label) };
  }),
  inRepository(["GET", "/issues/:number/labels"], read, ({ world, repository, params }) => ({
    list: issueIn(repository, params.number).labels,
    shape: (label) => labelShape(world, repository, label),
  })),
  inRepository(["POST", "/issues/:number/labels"], write, async ({ world, repository, user, params, body }) => {
    const issue = issueIn(repository, params.number);
    await addLabels(world, issue, user, labelsNamed(world, repository, user, body));
    return listOf(world, issue);
  }),
  inRepository(["PUT", "/issues/:number/labels"], write, async ({ world, repository, user, params, body }) => {
    const issue = issueIn(repository, params.number);
    const wanted = labelsNamed(world, repository, user, body);
    const gone = issue.labels.filter((label) => !wanted.includes(label));
    await removeLabels(world, issue, user, gone);
    await addLabels(world, issue, user, wanted);
    return listOf(world, issue);
  }),
  inRepository(["DELETE", "/issues/:number/labels/:name"], write, async ({ world, repository, user, params }) => {
    const issue = issueIn(repository, params.number);
    const label = labelOf(repository, params.name);
    if (!label || !issue.labels.includes(label)) throw new Refusal(404, "Label does not exist");
    await removeLabels(world, issue, user, [label]);
    return listOf(world, issue);
  }),
];
