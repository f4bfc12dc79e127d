import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { githubToken } from "../support/tokens.ts";
import { isWhole, marked, stage, writes } from "./gate-stage.ts";

const waiting = (sha: string, has = 0) => `${has} of 1 independent humans approved ${sha.slice(0, 7)}`;

/** An agent's pull request from `work` to `main`, not looked at yet. */
async function opened() {
  const scene = await stage();
  const agent = await scene.clone("claude[bot]");
  await agent.git("config", "user.email", "209825114+claude[bot]@users.noreply.github.com");
  await agent.git("switch", "-q", "-c", "work");
  const head = await agent.commit("b.txt", "two\n", marked("feat: two"));
  await agent.git("push", "-q", "origin", "work");
  const { number } = await scene.does("claude[bot]", "POST", "/pulls", { title: "Two", head: "work", base: "main" });
  const approve = (who: string, event = "APPROVE") =>
    scene.does(who, "POST", `/pulls/${number}/reviews`, { event, body: "I read it" });
  return { ...scene, agent, head, number: number as number, approve };
}

test("the whole way: it waits, an operator does not count, an independent human does, a push takes it back", async () => {
  const { github, agent, head, number, approve, evaluate, labels, comments, runs, does } = await opened();

  expect(await evaluate(number)).toEqual([
    "graphql/Gate",
    "pulls/list-files",
    "issues/create-label",
    "issues/create-label",
    "graphql/Publish",
  ]);
  expect(await labels(number)).toEqual(["ai-assisted", "human-review-required"]);
  expect(await runs(head)).toMatchObject([{ status: "in_progress", conclusion: null, title: waiting(head) }]);
  expect(await comments(number)).toHaveLength(1);
  expect((await comments(number))[0]).toContain("**Accountable**: `Hana <hana@users.noreply.github.com>`");

  expect(await evaluate(number)).toEqual(["graphql/Gate"]);

  await approve("hana");
  expect(await evaluate(number)).toEqual(["graphql/Gate", "graphql/Publish"]);
  const [own] = await runs(head);
  expect(own).toMatchObject({ status: "in_progress", title: waiting(head) });
  expect(own!.summary).toContain("- `hana` does not count (`operator`)");

  await approve("rosa");
  expect(await evaluate(number)).toEqual(["graphql/Gate", "graphql/Publish"]);
  expect(await runs(head)).toMatchObject([{ status: "completed", conclusion: "success", title: waiting(head, 1) }]);
  expect(await labels(number)).toEqual(["ai-assisted"]);

  const next = await agent.commit("b.txt", "two\nthree\n", marked("feat: three"));
  await agent.git("push", "-q", "origin", "work");
  expect(await evaluate(number)).toEqual(["graphql/Gate", "pulls/list-files", "graphql/Publish"]);
  const [again] = await runs(next);
  expect(again).toMatchObject({ status: "in_progress", conclusion: null, title: waiting(next) });
  expect(again!.summary).toContain("- `rosa` does not count (`stale-head`)");
  expect(await labels(number)).toEqual(["ai-assisted", "human-review-required"]);

  await does("hana", "DELETE", `/issues/${number}/labels/human-review-required`);
  expect(await evaluate(number)).toEqual(["graphql/Gate", "graphql/Publish"]);
  expect(await labels(number)).toEqual(["ai-assisted", "human-review-required"]);
  expect(await evaluate(number)).toEqual(["graphql/Gate"]);
  expect(await comments(number)).toHaveLength(1);
  expect(isWhole(github)).toEqual([]);
});

test("an approval that a force-push re-points does not count, whether it was seen to arrive or not", async () => {
  for (const forgetful of [false, true]) {
    const { github, agent, number, approve, evaluate, runs, later } = await opened();
    await evaluate(number, { forgetful });
    await approve("rosa");
    await evaluate(number, { forgetful });
    later();
    await agent.git("commit", "-q", "--amend", "-m", marked("feat: two, said otherwise"));
    await agent.git("push", "-q", "--force", "origin", "work");
    const head = await agent.git("rev-parse", "HEAD");
    const { data } = await github.as("rosa").request("GET", `/repos/acme/shop/pulls/${number}/reviews`);
    expect(data[0].commit_id).toBe(head); // what GitHub says now
    await evaluate(number, { forgetful });
    const [run] = await runs(head);
    expect(run).toMatchObject({ status: "in_progress", title: waiting(head) });
    expect(run!.summary).toContain(forgetful ? "(`unknown-head`)" : "(`stale-head`)");
  }
});

test("taking the marks out of the commits does not take the duty away", async () => {
  const { agent, number, evaluate, labels, runs } = await opened();
  await evaluate(number);
  await agent.git("commit", "-q", "--amend", "--author", "Hana <hana@users.noreply.github.com>", "-m", "feat: two");
  await agent.git("push", "-q", "--force", "origin", "work");
  await evaluate(number);
  expect(await runs(await agent.git("rev-parse", "HEAD"))).toMatchObject([{ status: "in_progress" }]);
  expect(await labels(number)).toEqual(["ai-assisted", "human-review-required"]);
});

test("an operator who is written out of the commits stays the operator", async () => {
  const { agent, number, approve, evaluate, runs } = await opened();
  await evaluate(number);
  await agent.git("commit", "-q", "--amend", "-m", "feat: two\n\nAssisted-by: Claude Code");
  await agent.git("push", "-q", "--force", "origin", "work");
  const head = await agent.git("rev-parse", "HEAD");
  await approve("hana");
  await evaluate(number);
  const [run] = await runs(head);
  expect(run).toMatchObject({ status: "in_progress", title: waiting(head) });
  expect(run!.summary).toContain("- `hana` does not count (`operator`)");
});

test("another base takes a countersignature back", async () => {
  const { agent, head, number, approve, evaluate, runs, does } = await opened();
  await agent.git("push", "-q", "origin", "main:release");
  await approve("rosa");
  await evaluate(number);
  expect((await runs(head))[0]).toMatchObject({ conclusion: "success" });
  await does("hana", "PATCH", `/pulls/${number}`, { base: "release" });
  await evaluate(number);
  const [run, ...before] = await runs(head);
  expect(run).toMatchObject({ status: "in_progress", conclusion: null });
  expect(run!.summary).toContain("(`base-changed`)");
  expect(before).toHaveLength(1); // a run that ended is not opened again
});

test("an objection fails it, a dismissal does not bring the approval back", async () => {
  const { head, number, approve, evaluate, runs, does } = await opened();
  await approve("rosa");
  const { id } = await approve("rosa", "REQUEST_CHANGES");
  await evaluate(number);
  expect((await runs(head))[0]).toMatchObject({ conclusion: "failure", title: "Changes were requested" });
  await does("hana", "PUT", `/pulls/${number}/reviews/${id}/dismissals`, { message: "done" });
  await evaluate(number);
  const [run] = await runs(head);
  expect(run).toMatchObject({ status: "in_progress", title: waiting(head) });
  expect(run!.summary).toContain("(`dismissed`)");
});

test("a bot, somebody without write access and whoever pushed do not count", async () => {
  const { agent, number, approve, evaluate, runs, urlFor } = await opened();
  const head = await agent.commit("b.txt", "two\nthree\n", marked("feat: three"));
  await agent.git("push", "-q", urlFor("rosa"), "work");
  for (const who of ["helper[bot]", "kim", "rosa"]) await approve(who);
  await evaluate(number);
  const [run] = await runs(head);
  expect(run).toMatchObject({ status: "in_progress", title: waiting(head) });
  expect(run!.summary).toContain("- `helper[bot]` does not count (`bot`)");
  expect(run!.summary).toContain("- `kim` does not count (`no-write-access`)");
  expect(run!.summary).toContain("- `rosa` does not count (`pusher`)");
});

test("no mark of AI: green at once, no label, no comment, and no second run", async () => {
  const { github, clone, does, evaluate, labels, comments, runs } = await stage();
  const hana = await clone("hana");
  await hana.git("switch", "-q", "-c", "by-hand");
  const head = await hana.commit("c.txt", "three\n", "feat: three");
  await hana.git("push", "-q", "origin", "by-hand");
  const { number } = await does("hana", "POST", "/pulls", { title: "Three", head: "by-hand", base: "main" });
  expect(await evaluate(number)).toEqual(["graphql/Gate", "pulls/list-files", "graphql/Publish"]);
  expect(await runs(head)).toMatchObject([
    { conclusion: "success", title: "Not applicable: no mark of AI was found, which does not prove human work" },
  ]);
  expect([await labels(number), await comments(number)]).toEqual([[], []]);
  expect(await evaluate(number)).toEqual(["graphql/Gate"]);
  expect(isWhole(github)).toEqual([]);
});

test("a secret in the diff fails the check beside its line, and is shown nowhere", async () => {
  const { github, agent, number, evaluate, runs, comments } = await opened();
  const secret = githubToken();
  const head = await agent.commit("key.txt", `one\ntoken = ${secret}\n`, marked("feat: a key"));
  await agent.git("push", "-q", "origin", "work");
  await evaluate(number);
  const [run] = await runs(head);
  expect(run).toMatchObject({ conclusion: "failure", title: "1 finding must go first" });
  const { data } = await github.as("rosa").request("GET", `/repos/acme/shop/commits/${head}/check-runs`);
  const { data: notes } = await github
    .as("rosa")
    .request("GET", `/repos/acme/shop/check-runs/${data.check_runs[0].id}/annotations`);
  expect(notes).toMatchObject([{ path: "key.txt", start_line: 2, annotation_level: "failure" }]);
  expect(JSON.stringify([run, notes, await comments(number)])).not.toContain(secret.slice(4));
  expect(isWhole(github)).toEqual([]);
});

test("the policy comes from the base branch, and a broken one is an error that names the line", async () => {
  const { agent, head, number, approve, evaluate, runs } = await opened();
  await agent.git("switch", "-q", "main");
  await mkdir(join(agent.dir, ".github"));
  const write = async (text: string) => {
    await agent.commit(".github/countersign.yml", text, "chore: rules");
    await agent.git("push", "-q", "origin", "main");
  };
  await write("version: 1\nreview:\n  approvals: 2\n");
  await approve("rosa");
  await evaluate(number);
  expect((await runs(head))[0]).toMatchObject({ title: `1 of 2 independent humans approved ${head.slice(0, 7)}` });
  await write("version: 1\nreview:\n  aprovals: 1\n");
  await evaluate(number);
  const [run] = await runs(head);
  expect(run).toMatchObject({ conclusion: "failure", title: "Could not tell: the policy file is broken" });
  expect(run!.summary).toContain(
    "`.github/countersign.yml:3:3` unknown key in `review`; did you mean `approvals`? (found `aprovals`)",
  );
});

test("two pull requests with one head share the strictest verdict, and do not write in turn", async () => {
  const { agent, head, number, approve, evaluate, runs, does, labels } = await opened();
  await agent.git("push", "-q", "origin", "main:release");
  await approve("rosa");
  const other = await does("claude[bot]", "POST", "/pulls", { title: "Two again", head: "work", base: "release" });
  await evaluate(number);
  expect((await runs(head))[0]).toMatchObject({ status: "in_progress", title: waiting(head) });
  expect((await runs(head))[0]!.summary).toContain(
    `${head.slice(0, 7)} is the head of #${number}, #${other.number}: the strictest decision counts for all, here that on #${other.number}.`,
  );
  await evaluate(other.number);
  for (const one of [number, other.number]) expect(writes(await evaluate(one))).toEqual([]);
  expect(await labels(number)).toEqual(["ai-assisted"]);
  expect(await labels(other.number)).toEqual(["ai-assisted", "human-review-required"]);
});

test("a reading that fails turns an old green check red, is thrown, and heals", async () => {
  const { github, head, number, approve, evaluate, runs } = await opened();
  await approve("rosa");
  await evaluate(number);
  expect((await runs(head))[0]).toMatchObject({ conclusion: "success" });
  github.faults.fail({ operation: "graphql/Gate", times: 1, status: 502 });
  await expect(evaluate(number)).rejects.toThrow();
  expect((await runs(head))[0]).toMatchObject({
    conclusion: "failure",
    title: "Could not tell: GitHub did not answer everything",
  });
  await evaluate(number);
  expect((await runs(head))[0]).toMatchObject({ conclusion: "success", title: waiting(head, 1) });
});

test("whatever breaks between two requests, the next run ends it with one comment and one check", async () => {
  const faults = [
    { operation: "graphql/Publish", afterWriting: true },
    { operation: "graphql/Publish", afterWriting: false },
    { operation: "issues/create-label", afterWriting: true },
    { operation: "pulls/list-files", afterWriting: false },
  ];
  for (const fault of faults) {
    const { github, head, number, evaluate, runs, comments, labels } = await opened();
    github.faults.fail({ ...fault, times: 1, status: 0 });
    await expect(evaluate(number)).rejects.toThrow();
    await evaluate(number);
    expect(await comments(number)).toHaveLength(1);
    expect(await labels(number)).toEqual(["ai-assisted", "human-review-required"]);
    expect((await runs(head))[0]).toMatchObject({ status: "in_progress", title: waiting(head) });
    expect(await evaluate(number)).toEqual(["graphql/Gate"]);
  }
});

test("a stranger's comment with our marker is not ours", async () => {
  const { number, evaluate, comments, does } = await opened();
  const theirs = `<!-- countersign:verdict ${"0".repeat(64)} -->\nAll is well`;
  await does("kim", "POST", `/issues/${number}/comments`, { body: theirs });
  await evaluate(number);
  expect(await comments(number)).toHaveLength(2);
  expect((await comments(number))[0]).toBe(theirs);
});

test("a closed pull request is left alone", async () => {
  const { number, evaluate, does, comments } = await opened();
  await does("hana", "PATCH", `/pulls/${number}`, { state: "closed" });
  expect(await evaluate(number)).toEqual(["graphql/Gate"]);
  expect(await comments(number)).toEqual([]);
});

test("more than a page of commits and comments is read to its end", async () => {
  const { agent, number, does, evaluate, runs, comments } = await opened();
  await evaluate(number);
  for (let i = 0; i < 120; i++) await agent.git("commit", "-q", "--allow-empty", "-m", `chore: ${i}`);
  await agent.git("push", "-q", "origin", "work");
  for (let i = 0; i < 101; i++) await does("kim", "POST", `/issues/${number}/comments`, { body: `number ${i}` });
  expect(await evaluate(number)).toEqual(["graphql/Gate", "graphql/Gate", "pulls/list-files", "graphql/Publish"]);
  expect(await runs(await agent.git("rev-parse", "HEAD"))).toHaveLength(1);
  expect((await comments(number)).filter((body) => body.includes("countersign:verdict"))).toHaveLength(1);
});
