import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asApp, begin, cloneOf, happened } from "./local-shop.ts";

const shop = "/repos/acme/shop";

/** A pull request of ann's with one commit. */
async function proposed() {
  const stage = await begin({ "README.md": "shop\n" });
  const { clone, github } = stage;
  await clone.git("switch", "-q", "-c", "work");
  const head = await clone.commit("a.txt", "one\n", "feat: one");
  await clone.git("push", "-q", "origin", "work");
  const ann = github.as("ann");
  const bob = github.as("bob");
  await ann.request("POST", `${shop}/pulls`, { title: "Work", head: "work", base: "main" });
  return { ...stage, ann, bob, head };
}

test("a push moves the pull request, and the one who pushed is the sender, whoever the commits name", async () => {
  const { github, repository, clone, head } = await proposed();
  await clone.git("remote", "set-url", "origin", repository.gitUrl("bob"));
  const next = await clone.commit("a.txt", "two\n", "feat: two");
  await clone.git("push", "-q", "origin", "work");
  expect(happened(github).slice(-2)).toEqual(["push", "pull_request.synchronize"]);
  const [push, moved] = github.deliveries.slice(-2).map((one) => one.payload);
  expect([push.ref, push.before, push.after, push.forced, push.created, push.pusher.name]).toEqual([
    "refs/heads/work",
    head,
    next,
    false,
    false,
    "bob",
  ]);
  expect(push.commits).toMatchObject([{ id: next, author: { username: "ann" }, modified: ["a.txt"] }]);
  expect([moved.before, moved.after, moved.sender.login, moved.pull_request.head.sha]).toEqual([
    head,
    next,
    "bob",
    next,
  ]);
  expect(await clone.git("ls-remote", "origin", "refs/pull/1/head")).toBe(`${next}\trefs/pull/1/head`);
  expect(github.problems).toEqual([]);
});

test("after a force-push the API claims an approval for the new head; the event told the old one", async () => {
  const { github, clone, bob, head } = await proposed();
  await bob.request("POST", `${shop}/pulls/1/reviews`, { event: "APPROVE" });
  await bob.request("POST", `${shop}/pulls/1/reviews`, { event: "REQUEST_CHANGES", body: "no" });
  await clone.git("commit", "-q", "--amend", "-m", "feat: another");
  const amended = await clone.git("rev-parse", "HEAD");
  await clone.git("push", "-q", "--force", "origin", "work");
  const { data } = await bob.request("GET", `${shop}/pulls/1/reviews`);
  expect(data.map((review: { state: string; commit_id: string }) => [review.state, review.commit_id])).toEqual([
    ["APPROVED", amended],
    ["CHANGES_REQUESTED", head],
  ]);
  const event = github.deliveries.find((one) => one.event === "pull_request_review")!;
  expect([event.payload.review.state, event.payload.review.commit_id]).toEqual(["approved", head]);
  expect(github.deliveries.findLast((one) => one.event === "push")!.payload.forced).toBe(true);
  const query = `query Forced { repository(owner: "acme", name: "shop") { pullRequest(number: 1) {
    timelineItems(first: 5, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) { nodes { ... on HeadRefForcePushedEvent {
      beforeCommit { oid } afterCommit { oid } actor { login } } } } } } }`;
  const { data: seen } = await (await asApp(github)).graphql(query, {});
  expect(seen.repository.pullRequest.timelineItems.nodes).toEqual([
    { beforeCommit: { oid: head }, afterCommit: { oid: amended }, actor: { login: "ann" } },
  ]);
  expect(github.problems).toEqual([]);
});

test("a plain push leaves an approval on the commit it was given on", async () => {
  const { github, clone, bob, head } = await proposed();
  await bob.request("POST", `${shop}/pulls/1/reviews`, { event: "APPROVE" });
  await clone.commit("a.txt", "two\n", "feat: two");
  await clone.git("push", "-q", "origin", "work");
  const { data } = await bob.request("GET", `${shop}/pulls/1/reviews`);
  expect(data[0].commit_id).toBe(head);
  expect(github.problems).toEqual([]);
});

test("files carry git's own patches; renames name both paths, and binary files have no patch", async () => {
  const { github, clone, ann } = await proposed();
  await clone.git("mv", "README.md", "READ ME é.md");
  await clone.git("commit", "-q", "-m", "docs: rename");
  await writeFile(join(clone.dir, "data.bin"), Buffer.from([0, 1, 2, 255]));
  await clone.git("add", "data.bin");
  await clone.git("commit", "-q", "-m", "feat: data");
  await clone.git("push", "-q", "origin", "work");
  const { data } = await ann.request("GET", `${shop}/pulls/1/files`);
  const brief = data.map(({ filename, previous_filename, status, additions, patch }: Record<string, unknown>) => ({
    filename,
    previous_filename,
    status,
    additions,
    patch,
  }));
  expect(brief).toEqual([
    { filename: "READ ME é.md", previous_filename: "README.md", status: "renamed", additions: 0 },
    { filename: "a.txt", status: "added", additions: 1, patch: "@@ -0,0 +1 @@\n+one" },
    { filename: "data.bin", status: "added", additions: 0 },
  ]);
  const { data: one } = await ann.request("GET", `${shop}/pulls/1`);
  expect([one.commits, one.changed_files, one.additions]).toEqual([3, 3, 1]);
  expect(github.problems).toEqual([]);
});

test("commits and files leave out what the base brought in meanwhile", async () => {
  const { github, clone, ann, head } = await proposed();
  await clone.git("switch", "-q", "main");
  await clone.commit("base.txt", "base\n", "feat: base");
  await clone.git("push", "-q", "origin", "main");
  await clone.git("switch", "-q", "work");
  await clone.git("merge", "-q", "--no-edit", "main");
  const merge = await clone.git("rev-parse", "HEAD");
  await clone.git("push", "-q", "origin", "work");
  const { data: commits } = await ann.request("GET", `${shop}/pulls/1/commits`);
  const { data: files } = await ann.request("GET", `${shop}/pulls/1/files`);
  expect(commits.map((one: { sha: string }) => one.sha)).toEqual([head, merge]);
  expect(files.map((one: { filename: string }) => one.filename)).toEqual(["a.txt"]);
  expect(github.problems).toEqual([]);
});

/** Two commits by two people, the second with a body. */
async function readyToMerge() {
  const stage = await proposed();
  const { clone } = stage;
  await clone.git("config", "user.name", "bob");
  await clone.git("config", "user.email", "bob@users.noreply.github.com");
  const second = await clone.commit("b.txt", "two\n", "feat: two\n\nWith a body.");
  await clone.git("push", "-q", "origin", "work");
  return { ...stage, second };
}

test.for([
  {
    method: "merge",
    subjects: ["Merge pull request #1 from acme/work", "feat: two", "feat: one", "chore: begin"],
    parents: 2,
    committer: "GitHub",
  },
  { method: "squash", subjects: ["Work (#1)", "chore: begin"], parents: 1, committer: "GitHub" },
  { method: "rebase", subjects: ["feat: two", "feat: one", "chore: begin"], parents: 1, committer: "bob" },
])("merging by $method writes what GitHub would write", async ({ method, subjects, parents, committer }) => {
  const { github, clone, bob, second } = await readyToMerge();
  const { data } = await bob.request("PUT", `${shop}/pulls/1/merge`, { merge_method: method, sha: second });
  await clone.git("fetch", "-q", "origin");
  expect((await clone.git("log", "--topo-order", "--format=%s", "origin/main")).split("\n")).toEqual(subjects);
  expect((await clone.git("log", "-1", "--format=%P", "origin/main")).split(" ")).toHaveLength(parents);
  expect(await clone.git("log", "-1", "--format=%cn", "origin/main")).toBe(committer);
  expect(await clone.git("diff", "--stat", "origin/work", "origin/main")).toBe("");
  const { data: pulls } = await bob.request("GET", `${shop}/commits/${data.sha}/pulls`);
  expect(pulls).toMatchObject([{ number: 1, merge_commit_sha: data.sha, state: "closed" }]);
  expect(happened(github).slice(-2)).toEqual(["pull_request.closed", "push"]);
  expect(github.problems).toEqual([]);
});

test("a squashed commit names everybody who wrote a part of it", async () => {
  const { github, clone, bob } = await readyToMerge();
  await bob.request("PUT", `${shop}/pulls/1/merge`, { merge_method: "squash" });
  await clone.git("fetch", "-q", "origin");
  expect(await clone.git("log", "-1", "--format=%B", "origin/main")).toBe(
    "Work (#1)\n\n* feat: one\n\n* feat: two\n\nWith a body.\n\nCo-authored-by: bob <bob@users.noreply.github.com>\n",
  );
  expect(github.problems).toEqual([]);
});

test("a merge is refused when the head moved, with conflicts, as a draft, and a second time", async () => {
  const { github, clone, ann, bob, head } = await proposed();
  const put = async (body: object, number = 1) => {
    const { status, data } = await bob.request("PUT", `${shop}/pulls/${number}/merge`, body);
    return [status, data.message];
  };
  expect(await put({ sha: "0".repeat(40) })).toEqual([
    409,
    "Head branch was modified. Review and try the merge again.",
  ]);

  await clone.git("switch", "-q", "-c", "clash", "main");
  await clone.commit("a.txt", "clash\n", "feat: clash");
  await clone.git("push", "-q", "origin", "clash");
  await ann.request("POST", `${shop}/pulls`, { title: "Clash", head: "clash", base: "main" });
  expect(await put({ sha: head })).toEqual([200, "Pull Request successfully merged"]);
  expect(await put({})).toEqual([405, "Pull Request is not mergeable"]);
  expect(await put({}, 2)).toEqual([405, "Pull Request has merge conflicts"]);
  const { data } = await ann.request("GET", `${shop}/pulls/2`);
  expect([data.mergeable, data.mergeable_state]).toEqual([false, "dirty"]);

  await clone.git("switch", "-q", "-c", "draft", "main");
  await clone.commit("d.txt", "draft\n", "feat: draft");
  await clone.git("push", "-q", "origin", "draft");
  await ann.request("POST", `${shop}/pulls`, { title: "Draft", head: "draft", base: "main", draft: true });
  expect(await put({}, 3)).toEqual([405, "Pull Request is still a draft"]);
  expect(github.problems).toEqual([]);
});

test("a branch merged by hand and pushed counts as merged, and closes what the text names", async () => {
  const { github, clone, ann } = await proposed();
  await ann.request("POST", `${shop}/issues`, { title: "wish" });
  await ann.request("PATCH", `${shop}/pulls/1`, { body: "closes #2" });
  await clone.git("switch", "-q", "main");
  await clone.git("merge", "-q", "--no-ff", "-m", "Merge by hand", "work");
  await clone.git("push", "-q", "origin", "main");
  const { data } = await ann.request("GET", `${shop}/pulls/1`);
  expect([data.state, data.merged, data.merge_commit_sha]).toEqual([
    "closed",
    true,
    await clone.git("rev-parse", "HEAD"),
  ]);
  expect((await ann.request("GET", `${shop}/issues/2`)).data.state).toBe("closed");
  expect(github.problems).toEqual([]);
});

test("another base is told as a change, and shows in the timeline", async () => {
  const { github, clone, ann } = await proposed();
  await clone.git("push", "-q", "origin", "main:release");
  const { data: before } = await ann.request("GET", `${shop}/pulls/1`);
  await ann.request("PATCH", `${shop}/pulls/1`, { base: "release" });
  const { action, changes, pull_request } = github.deliveries.at(-1)!.payload;
  expect([action, changes, pull_request.base.ref]).toEqual([
    "edited",
    { base: { ref: { from: "main" }, sha: { from: before.base.sha } } },
    "release",
  ]);
  const { data: events } = await ann.request("GET", `${shop}/issues/1/events`);
  expect(events.map((one: { event: string }) => one.event)).toEqual(["base_ref_changed"]);
  expect(github.problems).toEqual([]);
});

test("close and reopen; a deleted branch closes its pull request for good", async () => {
  const { github, clone, ann } = await proposed();
  const patch = async (state: string) => (await ann.request("PATCH", `${shop}/pulls/1`, { state })).data.state;
  expect([await patch("closed"), await patch("open")]).toEqual(["closed", "open"]);
  await clone.git("push", "-q", "origin", ":work");
  expect(happened(github).slice(-3)).toEqual(["delete", "push", "pull_request.closed"]);
  expect((await ann.request("PATCH", `${shop}/pulls/1`, { state: "open" })).status).toBe(422);
  expect(github.problems).toEqual([]);
});

test("a pull request is refused without a branch, without commits, and twice", async () => {
  const { github, ann } = await proposed();
  const open = async (head: string) =>
    (await ann.request("POST", `${shop}/pulls`, { title: "x", head, base: "main" })).data.errors;
  expect(await open("nowhere")).toEqual([{ resource: "PullRequest", field: "head", code: "invalid" }]);
  expect(await open("main")).toMatchObject([{ message: "No commits between main and main" }]);
  expect(await open("acme:work")).toMatchObject([{ message: "A pull request already exists for acme:work." }]);
  expect(github.problems).toEqual([]);
});

test("git asks for credentials, and refuses strangers and readers", async () => {
  const { github, repository, clone } = await begin();
  github.addUser("eve");
  const secret = await github.addRepository("acme/secret", { private: true });
  const asEve = (url: string) =>
    cloneOf(url, "eve").then(
      () => "cloned",
      (error: Error) => error.message,
    );
  expect(await asEve(repository.gitUrl("eve"))).toBe("cloned");
  expect(await asEve(secret.gitUrl("eve"))).toContain("not found");
  expect(await asEve(repository.gitUrl("eve").replace(/\/\/[^@]+@/, "//eve:wrong@"))).toContain(
    "Authentication failed",
  );
  await clone.commit("x.txt", "x\n", "feat: x");
  await expect(clone.git("push", "-q", repository.gitUrl("eve"), "HEAD:refs/heads/eve")).rejects.toThrow("403");
  await expect(clone.git("push", "-q", "origin", "HEAD:refs/pull/9/head")).rejects.toThrow("hidden");
  expect(github.problems).toEqual([]);
});

test("contents, comparisons and blame are read from git", async () => {
  const { github, clone, bob, head } = await proposed();
  await bob.request("PUT", `${shop}/pulls/1/merge`, { merge_method: "squash" });
  await clone.git("switch", "-q", "main");
  await clone.git("pull", "-q");
  const squashed = await clone.git("rev-parse", "HEAD");
  const second = await clone.commit("a.txt", "one\ntwo\n", "feat: two");
  await clone.git("push", "-q", "origin", "main");

  const { data: file } = await bob.request("GET", `${shop}/contents/a.txt?ref=${squashed}`);
  expect(Buffer.from(file.content, "base64").toString()).toBe("one\n");
  expect((await bob.request("GET", `${shop}/contents/none.txt`)).status).toBe(404);
  const { data: folder } = await bob.request("GET", `${shop}/contents/`);
  expect(folder.map((one: { path: string }) => one.path)).toEqual(["README.md", "a.txt"]);
  const { data: compared } = await bob.request("GET", `${shop}/compare/${squashed}...main`);
  expect([
    compared.status,
    compared.ahead_by,
    compared.total_commits,
    compared.commits[0].sha,
    compared.files[0].patch,
  ]).toEqual(["ahead", 1, 1, second, "@@ -1 +1,2 @@\n one\n+two"]);

  const query = `query Origin($rev: String!, $path: String!) { repository(owner: "acme", name: "shop") { object(expression: $rev) { ... on Commit {
    oid
    blame(path: $path) { ranges { startingLine endingLine commit { ...C } } }
    history(first: 6, path: $path) { nodes { oid } }
  } } } }
  fragment C on Commit {
    oid committedDate messageHeadline additions deletions changedFilesIfAvailable parents(first: 2) { totalCount }
    associatedPullRequests(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number merged mergedAt baseRefName mergeCommit { oid } baseRepository { nameWithOwner } }
    }
  }`;
  const { data } = await (await asApp(github)).graphql(query, { rev: second, path: "a.txt" });
  const found = data.repository.object;
  expect(found.history.nodes).toEqual([{ oid: second }, { oid: squashed }]);
  expect(found.blame.ranges).toMatchObject([
    {
      startingLine: 1,
      endingLine: 1,
      commit: {
        oid: squashed,
        messageHeadline: "feat: one (#1)",
        additions: 1,
        associatedPullRequests: {
          nodes: [{ number: 1, merged: true, baseRefName: "main", mergeCommit: { oid: squashed } }],
        },
      },
    },
    { startingLine: 2, endingLine: 2, commit: { oid: second, associatedPullRequests: { nodes: [] } } },
  ]);
  expect(head).not.toBe(squashed);
  expect(github.problems).toEqual([]);
});
