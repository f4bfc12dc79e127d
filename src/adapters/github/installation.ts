import type { ProbotOctokit } from "probot";
import type { PullRequestRef, Sha } from "../../core/names.ts";
import { named } from "./named.ts";

/** A list that may have been cut at a limit of ours. */
export type Listed<Item> = { readonly items: readonly Item[]; readonly complete: boolean };

const mostInstallations = 10_000;
const mostRepositories = 10_000;
const mostPullRequests = 1_000;

type Pages<Item> = AsyncIterable<{ readonly data: readonly Item[] }>;

async function upTo<Item>(most: number, pages: Pages<Item>, goesOn = (_item: Item) => true): Promise<Listed<Item>> {
  const items: Item[] = [];
  for await (const { data } of pages)
    for (const item of data) {
      if (!goesOn(item)) return { items, complete: true };
      if (items.length === most) return { items, complete: false };
      items.push(item);
    }
  return { items, complete: true };
}

/** The installations of this app that are not suspended. */
export async function installationsOf(app: ProbotOctokit): Promise<Listed<number>> {
  const pages = app.paginate.iterator("GET /app/installations", { per_page: 100 });
  const { items, complete } = await upTo(mostInstallations, pages);
  return { items: items.filter((one) => !one.suspended_at).map((one) => one.id), complete };
}

/** A repository, and what its listing already tells, so that a quiet one costs no further request. */
export type Reached = { readonly repo: string; readonly openIssues: number; readonly pushedAt: number };

/** The repositories that an installation reaches; archived ones cannot change. GitHub counts pull requests as issues. */
export async function repositoriesOf(read: ProbotOctokit): Promise<Listed<Reached>> {
  const pages = read.paginate.iterator("GET /installation/repositories", { per_page: 100 });
  const { items, complete } = await upTo(mostRepositories, pages);
  const reached = items.filter((one) => !one.archived);
  return {
    items: reached.map(({ full_name, open_issues_count, pushed_at }) => ({
      repo: full_name,
      openIssues: open_issues_count,
      pushedAt: pushed_at ? Date.parse(pushed_at) : 0,
    })),
    complete,
  };
}

/** The open pull requests of a repository. */
export async function openPullRequestsOf(read: ProbotOctokit, repo: string): Promise<Listed<PullRequestRef>> {
  const pages = read.paginate.iterator("GET /repos/{owner}/{repo}/pulls", {
    ...named(repo),
    state: "open",
    per_page: 100,
  });
  const { items, complete } = await upTo(mostPullRequests, pages);
  return { items: items.map(({ number }) => ({ repo, number })), complete };
}

/** The pull requests of a repository that were merged since then. */
export async function mergedPullRequestsOf(
  read: ProbotOctokit,
  repo: string,
  since: number,
): Promise<Listed<PullRequestRef>> {
  const newestFirst = { state: "closed", sort: "updated", direction: "desc" } as const;
  const pages = read.paginate.iterator("GET /repos/{owner}/{repo}/pulls", {
    ...named(repo),
    ...newestFirst,
    per_page: 100,
  });
  const { items, complete } = await upTo(mostPullRequests, pages, (one) => Date.parse(one.updated_at) >= since);
  const merged = items.filter(({ merged_at }) => merged_at && Date.parse(merged_at) >= since);
  return { items: merged.map(({ number }) => ({ repo, number })), complete };
}

/** The open pull requests whose head is this commit; a pull request that merely contains it is not meant. */
export async function pullRequestsAt(read: ProbotOctokit, repo: string, head: Sha): Promise<Listed<PullRequestRef>> {
  const pages = read.paginate.iterator("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
    ...named(repo),
    commit_sha: head,
    per_page: 100,
  });
  const { items, complete } = await upTo(mostPullRequests, pages);
  const here = items.filter((one) => one.state === "open" && one.head.sha === head && one.base.repo.full_name === repo);
  return { items: here.map(({ number }) => ({ repo, number })), complete };
}

const fixesQuery = `query Fixes($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      closedByPullRequestsReferences(first: 25, includeClosedPrs: true) {
        totalCount
        nodes { number merged repository { nameWithOwner } }
      }
    }
  }
}`;

type Fixes = {
  readonly repository: {
    readonly issue: {
      readonly closedByPullRequestsReferences: {
        readonly totalCount: number;
        readonly nodes: readonly {
          readonly number: number;
          readonly merged: boolean;
          readonly repository: { readonly nameWithOwner: string };
        }[];
      };
    };
  };
};

/** The merged pull requests of the same repository that say they close an issue. */
export async function fixesOf(
  read: ProbotOctokit,
  { repo, number }: { readonly repo: string; readonly number: number },
): Promise<Listed<PullRequestRef>> {
  const { repository } = await read.graphql<Fixes>(fixesQuery, { ...named(repo), number });
  const { totalCount, nodes } = repository.issue.closedByPullRequestsReferences;
  const merged = nodes.filter((one) => one.merged && one.repository.nameWithOwner === repo);
  return { items: merged.map((one) => ({ repo, number: one.number })), complete: nodes.length === totalCount };
}
