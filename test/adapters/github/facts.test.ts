import { describe, expect, test } from "vitest";
import { readPullRequest, readShown } from "../../../src/adapters/github/facts.ts";
import { Incomplete } from "../../../src/core/policy/incomplete.ts";
import { actor, base, clientWith, commitNode, gate, head, headNode, list, page } from "./answers.ts";

const pullRequest = { repo: "acme/shop", number: 7 };
const appId = 99;
const read = (...answers: unknown[]) => readPullRequest({ read: clientWith(...answers).client, appId }, pullRequest);
const other = "b".repeat(40);

describe("what is not whole is no fact", () => {
  const blob = (object: unknown, name = "policy") => gate({ baseRef: { target: { oid: base, [name]: { object } } } });
  const siblings = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      number: at + 1,
      state: "OPEN",
      headRefOid: head,
      baseRepository: { nameWithOwner: "acme/shop" },
    }));
  const onHead = (change: Record<string, unknown>) => gate({ last: { nodes: [{ commit: headNode(change) }] } });
  const first = gate({
    commits: page([commitNode()], { totalCount: 2, pageInfo: { hasNextPage: true, endCursor: "0" } }),
  });
  const rows: [what: string, says: string, ...answers: unknown[]][] = [
    ["no repository", "GitHub does not show the pull request", { repository: null }],
    ["no pull request", "GitHub does not show the pull request", { repository: { id: "R", pullRequest: null } }],
    ["no list of commits", "GitHub left out the list of commits", gate({ commits: null })],
    ["no list of reviews", "GitHub left out the list of reviews", gate({ reviews: null })],
    [
      "fewer commits than counted",
      "GitHub listed 1 of 2 commits",
      gate({ commits: page([commitNode()], { totalCount: 2 }) }),
    ],
    ["fewer reviews than counted", "GitHub listed 0 of 3 reviews", gate({ reviews: page([], { totalCount: 3 }) })],
    [
      "fewer events than counted",
      "GitHub listed 0 of 3 timelineItems",
      gate({ timelineItems: page([], { totalCount: 3 }) }),
    ],
    ["fewer labels than counted", "GitHub listed 0 of 101 labels", gate({ labels: list([], 101) })],
    [
      "a commit with more authors than listed",
      "GitHub listed 1 of 26 authors of a commit",
      gate({ commits: page([commitNode({ authors: list([actor("hana", 1)], 26) })]) }),
    ],
    ["no base branch", "the base branch is gone", gate({ baseRef: null })],
    ["a folder for a policy", "the policy file is no text that GitHub shows", blob({ __typename: "Tree" })],
    [
      "a binary policy",
      "the policy file is no text that GitHub shows",
      blob({ __typename: "Blob", text: null, isTruncated: false }),
    ],
    [
      "a cut policy",
      "the policy file is no text that GitHub shows",
      blob({ __typename: "Blob", text: "version: 1", isTruncated: true }),
    ],
    [
      "a cut baseline",
      "the baseline is no text that GitHub shows",
      blob({ __typename: "Blob", text: "# ", isTruncated: true }, "baseline"),
    ],
    [
      "no list of pull requests with this head",
      "GitHub did not list every pull request with this head",
      onHead({ associatedPullRequests: null }),
    ],
    [
      "a cut list of them",
      "GitHub did not list every pull request with this head",
      onHead({ associatedPullRequests: list([], 51) }),
    ],
    [
      "too many of them",
      "more than 10 pull requests have this head",
      onHead({ associatedPullRequests: list(siblings(11)) }),
    ],
    [
      "a head that GitHub does not show",
      "GitHub does not show the head commit",
      gate({ last: { nodes: [] } }),
      { repository: { object: null } },
    ],
    [
      "another head on the second page",
      "the pull request changed while it was read",
      first,
      gate({ headRefOid: other }),
    ],
    [
      "another base on the second page",
      "the pull request changed while it was read",
      first,
      gate({ baseRefName: "release" }),
    ],
    [
      "another count on the second page",
      "a list changed while it was read",
      first,
      gate({ commits: page([commitNode()], { totalCount: 3 }) }),
    ],
    ["no end", "a list is longer than 30 pages", ...Array.from({ length: 30 }, () => first)],
  ];
  test.for(rows)("%s", async ([, says, ...answers]) => {
    await expect(read(...answers)).rejects.toThrow(new Incomplete(says));
  });
});

test("the second page goes on where each list of the first ended", async () => {
  const { client, asked } = clientWith(
    gate({
      commits: page([commitNode({ oid: other })], { totalCount: 2, pageInfo: { hasNextPage: true, endCursor: "c0" } }),
      comments: page([{ id: "C", viewerDidAuthor: false, body: "" }], {
        pageInfo: { hasNextPage: false, endCursor: "m0" },
      }),
    }),
    gate({ commits: page([commitNode()], { totalCount: 2 }), comments: page([], { totalCount: 1 }) }),
  );
  const { snapshot } = await readPullRequest({ read: client, appId }, pullRequest);
  expect(snapshot.commits.map(({ sha }) => sha)).toEqual([other, head]);
  expect(asked.map(({ variables: { commitsAfter, commentsAfter } }) => [commitsAfter, commentsAfter])).toEqual([
    [undefined, undefined],
    ["c0", "m0"],
  ]);
});

test("people, in our words", async () => {
  const review = (author: unknown) => ({
    fullDatabaseId: "5",
    state: "APPROVED",
    submittedAt: "2026-11-20T10:00:00Z",
    authorCanPushToRepository: true,
    author,
    commit: null,
  });
  const { snapshot } = await read(
    gate({
      author: { __typename: "Bot", login: "claude", databaseId: 3 },
      reviews: page([review(null), review({ __typename: "Bot", login: "helper[bot]", databaseId: 4 })]),
      commits: page([
        commitNode({
          authors: list([{ name: null, email: null, user: null }, actor("hana", 1)]),
          committer: { name: "GitHub", email: "noreply@github.com", user: { login: "web-flow", databaseId: 2 } },
          signature: { isValid: true, wasSignedByGitHub: true },
        }),
      ]),
    }),
  );
  expect(snapshot.author).toEqual({ login: "claude[bot]", id: 3, bot: true });
  expect(snapshot.reviews.map(({ by }) => by)).toEqual([
    { login: "ghost", id: null, bot: false },
    { login: "helper[bot]", id: 4, bot: true },
  ]);
  expect(snapshot.commits[0]).toMatchObject({
    authors: [
      { name: "", email: "", account: null },
      { email: "hana@corp.example", account: { login: "hana", id: 1, bot: false } },
    ],
    byGitHub: true,
    verified: true,
  });
});

describe("GitHub stands in the committer's place only where GitHub itself says so", () => {
  const signed = { isValid: true, wasSignedByGitHub: true };
  const gitHub = { name: "GitHub", email: "noreply@github.com", user: null };
  const rows = [
    ["signed by GitHub, committed by GitHub", signed, gitHub, true],
    ["not signed", null, gitHub, false],
    ["signed by somebody", { ...signed, wasSignedByGitHub: false }, gitHub, false],
    ["a signature that is not valid", { ...signed, isValid: false }, gitHub, false],
    ["signed by GitHub for a person", signed, actor("hana", 1), false],
  ] as const;
  test.for(rows)("%s", async ([, signature, committer, byGitHub]) => {
    const { snapshot } = await read(gate({ commits: page([commitNode({ signature, committer })]) }));
    expect(snapshot.commits[0]!.byGitHub).toBe(byGitHub);
  });
});

test("the history of the branches: force-pushes, and the last change of the base", async () => {
  const event = (__typename: string, minute: number) => ({ __typename, createdAt: `2026-11-20T10:0${minute}:00Z` });
  const { snapshot } = await read(
    gate({
      timelineItems: page([
        event("HeadRefForcePushedEvent", 1),
        event("AutomaticBaseChangeSucceededEvent", 4),
        event("BaseRefChangedEvent", 2),
        event("HeadRefForcePushedEvent", 3),
      ]),
    }),
  );
  expect(snapshot.history).toEqual({
    base: "main",
    baseChangedAt: "2026-11-20T10:04:00Z",
    forcePushedAt: ["2026-11-20T10:01:00Z", "2026-11-20T10:03:00Z"],
  });
});

describe("our check run on the head", () => {
  const run = (change: Record<string, unknown> = {}) => ({
    __typename: "CheckRun",
    id: "ours",
    databaseId: 1,
    name: "countersign",
    status: "COMPLETED",
    externalId: "digest",
    checkSuite: { app: { databaseId: appId } },
    ...change,
  });
  const shows = async (nodes: readonly unknown[], totalCount = nodes.length, ...more: unknown[]) => {
    const commit = headNode({ statusCheckRollup: { contexts: list(nodes, totalCount) } });
    return (await read(gate({ last: { nodes: [{ commit }] } }), ...more)).shown.run;
  };
  const ours = { id: "ours", digest: "digest", completed: true };

  test("is found", async () => expect(await shows([{ __typename: "StatusContext" }, run()])).toEqual(ours));
  test("is not another app's of the same name", async () =>
    expect(await shows([run({ checkSuite: { app: { databaseId: 15368 } } })])).toBeNull());
  test("is not another of our app", async () => expect(await shows([run({ name: "other" })])).toBeNull());
  test("is the newest", async () =>
    expect(await shows([run({ databaseId: 9, id: "new", status: "IN_PROGRESS", externalId: null }), run()])).toEqual({
      id: "new",
      digest: "",
      completed: false,
    }));
  test("is asked for by name behind a hundred others", async () => {
    const found = { id: 5, node_id: "far", external_id: "digest", status: "in_progress" };
    const check_runs = [{ ...found, id: 4, node_id: "older" }, found];
    expect(await shows([], 101, { total_count: 2, check_runs })).toEqual({
      id: "far",
      digest: "digest",
      completed: false,
    });
  });
  test("is read from the head itself when the last commit is another", async () => {
    const object = headNode({ statusCheckRollup: { contexts: list([run()]) } });
    const { shown } = await read(gate({ last: { nodes: [{ commit: headNode({ oid: other }) }] } }), {
      repository: { object },
    });
    expect(shown.run).toEqual(ours);
  });
});

test("only open pull requests of this repository with this very head are siblings", async () => {
  const sibling = (number: number, change: Record<string, unknown> = {}) => ({
    number,
    state: "OPEN",
    headRefOid: head,
    baseRepository: { nameWithOwner: "acme/shop" },
    ...change,
  });
  const all = [
    sibling(7),
    sibling(8),
    sibling(9, { state: "CLOSED" }),
    sibling(10, { headRefOid: other }),
    sibling(11, { baseRepository: { nameWithOwner: "fork/shop" } }),
  ];
  const { snapshot } = await read(
    gate({ last: { nodes: [{ commit: headNode({ associatedPullRequests: list(all) }) }] } }),
  );
  expect(snapshot.siblings).toEqual([8]);
});

test("our comment is the one that we wrote and that begins with our marker", async () => {
  const body = `<!-- countersign:verdict ${"1".repeat(64)} -->\nhello`;
  const { shown } = await read(
    gate({
      comments: page([
        { id: "theirs", viewerDidAuthor: false, body },
        { id: "trace", viewerDidAuthor: true, body: "<!-- countersign:trace-3 -->" },
        { id: "ours", viewerDidAuthor: true, body },
      ]),
    }),
  );
  expect(shown.comment).toEqual({ id: "ours", digest: "1".repeat(64) });
});

test("what a pull request shows can be read without its facts", async () => {
  const { client } = clientWith(
    { repository: { id: "R", pullRequest: { id: "P", state: "OPEN", headRefOid: head } } },
    { repository: { object: headNode() } },
  );
  expect(await readShown({ read: client, appId }, pullRequest)).toEqual({
    ids: { repository: "R", pullRequest: "P", labels: {} },
    open: true,
    head,
    labels: [],
    run: null,
    comment: null,
  });
});
