import { ProbotOctokit } from "probot";

type Json = Record<string, unknown>;
type Asked = { readonly url: string; readonly query: string | null; readonly variables: Json };

/** A client of GitHub's API that gets these answers, in this order, and keeps what it asked. */
export function clientWith(...answers: readonly unknown[]) {
  const asked: Asked[] = [];
  const left = [...answers];
  const fetch = async (url: string, { body }: { body?: string }) => {
    const { query = null, variables = {} } = body ? JSON.parse(body) : {};
    asked.push({
      url: url.replace("https://api.github.com", ""),
      query,
      variables: query ? variables : body ? JSON.parse(body) : {},
    });
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody expected ${url} ${query?.slice(0, 40) ?? ""}`);
    const { status = 200, data } = answer instanceof Failure ? answer : { data: answer };
    return new Response(JSON.stringify(query ? { data } : data), {
      status,
      headers: { "content-type": "application/json; charset=utf-8" },
    });
  };
  const client = new ProbotOctokit({
    auth: { token: "t" },
    throttle: { enabled: false },
    retry: { enabled: false },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    request: { fetch },
  });
  return { client, asked, left };
}

export class Failure {
  readonly status: number;
  readonly data = { message: "no" };
  constructor(status: number) {
    this.status = status;
  }
}

export const head = "a".repeat(40);
export const base = "c".repeat(40);
const page = (nodes: readonly unknown[], more: Json = {}) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: nodes.length > 0 ? String(nodes.length - 1) : null },
  nodes,
  ...more,
});
export const list = (nodes: readonly unknown[], totalCount = nodes.length) => ({ totalCount, nodes });
export { page };

export const actor = (login: string, databaseId: number) => ({
  name: login,
  email: `${login}@corp.example`,
  user: { login, databaseId },
});
export const commitNode = (change: Json = {}) => ({
  commit: {
    oid: head,
    message: "feat: one",
    additions: 1,
    parents: { nodes: [{ oid: base }] },
    authors: list([actor("hana", 1)]),
    committer: actor("hana", 1),
    signature: null,
    ...change,
  },
});
export const headNode = (change: Json = {}) => ({
  oid: head,
  associatedPullRequests: list([]),
  statusCheckRollup: null,
  ...change,
});

/** What GitHub answers to the Gate query about a plain pull request. */
export const gate = (change: Json = {}, around: Json = {}) => ({
  repository: {
    id: "R",
    aiLabel: null,
    reviewLabel: { id: "L" },
    pullRequest: {
      id: "P",
      state: "OPEN",
      title: "One",
      body: "",
      author: { __typename: "User", login: "hana", databaseId: 1 },
      baseRefName: "main",
      headRefName: "work",
      headRefOid: head,
      baseRef: { target: { oid: base, policy: null, baseline: null } },
      changedFiles: 1,
      labels: list([]),
      commits: page([commitNode()]),
      reviews: page([]),
      timelineItems: page([]),
      comments: page([]),
      last: { nodes: [{ commit: headNode() }] },
      ...change,
    },
    ...around,
  },
});
