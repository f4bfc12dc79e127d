import { resolve } from "../git.ts";
import { labelOf } from "../labels.ts";
import { nodeId, page } from "../shapes.ts";
import { type Issue, isPull, type Json, pullsOf, type Repository } from "../world.ts";
import { commitNode, objectNode } from "./commits.ts";
import { issueNode, labelNode } from "./issues.ts";
import { accountNode, type View } from "./people.ts";
import { pullNode } from "./pulls.ts";
import { connection, type PageArguments, refused } from "./schema.ts";

type ListArguments = PageArguments & {
  readonly states?: readonly string[];
  readonly labels?: readonly string[];
  readonly baseRefName?: string;
  readonly headRefName?: string;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
};

function ordered<T extends Issue>(all: readonly T[], { orderBy }: ListArguments): T[] {
  const key = (one: Issue) => (orderBy?.field === "UPDATED_AT" ? one.updatedAt.getTime() : one.number);
  const sorted = [...all].sort((a, b) => key(a) - key(b));
  return orderBy?.direction === "DESC" ? sorted.reverse() : sorted;
}

const hasLabels = (issue: Issue, labels: readonly string[] | undefined): boolean =>
  !labels || issue.labels.some((label) => labels.includes(label.name));

const missing = (what: string, number: number) =>
  refused("NOT_FOUND", `Could not resolve to ${what} with the number of ${number}.`);

export function repositoryNode(view: View, repository: Repository): Json {
  const place = { view, repository };
  const ref = async (qualified: string) => {
    const tip = await resolve(repository.dir, qualified);
    const name = qualified.replace(/^refs\/heads\//, "");
    return (
      tip && {
        __typename: "Ref",
        id: `REF_${qualified}`,
        name,
        prefix: "refs/heads/",
        target: () => commitNode(place, tip),
      }
    );
  };
  return {
    __typename: "Repository",
    id: nodeId("R", repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: accountNode(view, repository.owner),
    url: page(view.world, repository.fullName),
    isPrivate: repository.private,
    isArchived: false,
    isFork: false,
    defaultBranchRef: () => ref(`refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    object: ({ oid, expression }: { oid?: string; expression?: string }) => objectNode(place, oid ?? expression ?? ""),
    label: ({ name }: { name: string }) => {
      const label = labelOf(repository, name);
      return label ? labelNode(view, repository, label) : null;
    },
    labels: (asked: PageArguments) =>
      connection([...repository.labels.values()], asked, (label) => labelNode(view, repository, label)),
    pullRequest: ({ number }: { number: number }) => {
      const pr = repository.issues.get(number);
      if (!pr || !isPull(pr)) throw missing("a PullRequest", number);
      return pullNode(view, pr);
    },
    pullRequests: (asked: ListArguments) => {
      const { states, labels, baseRefName, headRefName } = asked;
      const state = (pr: Issue) => (pr.pull?.mergedAt ? "MERGED" : pr.state.toUpperCase());
      const wanted = pullsOf(repository).filter(
        (pr) =>
          (!states || states.includes(state(pr))) &&
          (!baseRefName || pr.pull.base === baseRefName) &&
          (!headRefName || pr.pull.head === headRefName) &&
          hasLabels(pr, labels),
      );
      return connection(ordered(wanted, asked), asked, (pr) => pullNode(view, pr));
    },
    issue: ({ number }: { number: number }) => {
      const issue = repository.issues.get(number);
      if (!issue || issue.pull) throw missing("an Issue", number);
      return issueNode(view, issue);
    },
    issues: (asked: ListArguments) => {
      const all = [...repository.issues.values()].filter((one) => !one.pull);
      const wanted = all.filter(
        (one) => (!asked.states || asked.states.includes(one.state.toUpperCase())) && hasLabels(one, asked.labels),
      );
      return connection(ordered(wanted, asked), asked, (one) => issueNode(view, one));
    },
  };
}
