import { expect, test } from "vitest";
import { asApp, begin, happened, receiver } from "./local-shop.ts";

const shop = "/repos/acme/shop";

test("every delivery is signed, has its own number and all of GitHub's headers, and arrives in order", async () => {
  const { github } = await begin();
  const got = await receiver(github);
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello", labels: ["a", "b"] });
  expect(await github.flush()).toBe(6);
  expect(await github.flush()).toBe(0);
  expect(got.map(({ event, payload }) => `${event}.${payload.action}`)).toEqual(happened(github));
  expect(got.map((one) => one.genuine)).toEqual(Array(6).fill(true));
  expect(new Set(got.map((one) => one.guid)).size).toBe(6);
  expect(got[1]!.headers).toMatchObject({
    "content-type": "application/json",
    "x-github-hook-installation-target-id": String(github.app.id),
    "x-github-hook-installation-target-type": "integration",
    "x-github-hook-id": expect.stringMatching(/^\d+$/),
    "user-agent": expect.stringMatching(/^GitHub-Hookshot\//),
  });
  expect(got[1]!.payload).toMatchObject({
    action: "opened",
    installation: { id: expect.any(Number) },
    repository: { full_name: "acme/shop" },
    organization: { login: "acme" },
    sender: { login: "ann", type: "User" },
  });
});

test("nothing is sent without an address, and nothing is lost by that", async () => {
  const { github } = await begin();
  expect(await github.flush()).toBe(0);
  const got = await receiver(github);
  expect([await github.flush(), got.map((one) => one.event)]).toEqual([1, ["installation"]]);
});

test("what the App does itself is delivered too, with its bot as sender", async () => {
  const { github } = await begin();
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello" });
  await (await asApp(github)).rest("POST", `${shop}/issues/1/comments`, { body: "I am here" });
  const { event, payload } = github.deliveries.at(-1)!;
  expect([event, payload.action, payload.sender]).toMatchObject([
    "issue_comment",
    "created",
    { login: "countersign-local[bot]", type: "Bot" },
  ]);
});

test("repositories without the App are silent", async () => {
  const { github } = await begin();
  await github.addRepository("acme/other");
  await github.as("ann").request("POST", "/repos/acme/other/issues", { title: "Hello" });
  expect(happened(github)).toEqual(["installation.created"]);
});

test("a failed delivery stays in the App's list and comes again under the same number", async () => {
  const { github } = await begin();
  let answer = 503;
  const got = await receiver(github, () => answer);
  await github.flush();
  expect(github.deliveries[0]!.status).toBe(503);
  const app = await asApp(github);
  const { data: failed } = await app.asItself("GET", "/app/hook/deliveries?status=failure");
  expect(failed).toMatchObject([{ event: "installation", status_code: 503, redelivery: false, guid: got[0]!.guid }]);
  answer = 202;
  expect((await app.asItself("POST", `/app/hook/deliveries/${failed[0].id}/attempts`)).status).toBe(202);
  expect(await github.flush()).toBe(1);
  expect(got.map((one) => one.guid)).toEqual([failed[0].guid, failed[0].guid]);
  const { data: all } = await app.asItself("GET", "/app/hook/deliveries");
  expect(all.map((one: { status_code: number; redelivery: boolean }) => [one.status_code, one.redelivery])).toEqual([
    [202, true],
    [503, false],
  ]);
  await github.redeliver(got[0]!.guid);
  expect(got.map((one) => one.guid)).toEqual(Array(3).fill(failed[0].guid));
  expect(github.problems).toEqual([]);
});

test("an App that does not answer is a failure as well", async () => {
  const { github } = await begin();
  github.sendWebhooksTo("http://127.0.0.1:1/");
  expect([await github.flush(), github.deliveries[0]!.status]).toEqual([1, 0]);
});

/** Five issues' worth of deliveries, after the installation has been told. */
async function five() {
  const stage = await begin();
  const got = await receiver(stage.github);
  await stage.github.flush();
  got.length = 0;
  for (const title of ["1", "2", "3", "4", "5"])
    await stage.github.as("ann").request("POST", `${shop}/issues`, { title });
  return { ...stage, titles: () => got.map((one) => (one.payload as { issue: { title: string } }).issue.title), got };
}

test("lost deliveries never arrive, and GitHub's list does not know them", async () => {
  const { github, titles } = await five();
  github.faults.lose(2);
  expect(await github.flush()).toBe(3);
  expect(titles()).toEqual(["3", "4", "5"]);
  const { data } = await (await asApp(github)).asItself("GET", "/app/hook/deliveries");
  expect(data).toHaveLength(4);
  expect(github.deliveries.filter((one) => one.lost)).toHaveLength(2);
});

test("doubled deliveries arrive twice under one number", async () => {
  const { github, titles, got } = await five();
  github.faults.duplicate(1);
  expect(await github.flush()).toBe(6);
  expect(titles()).toEqual(["1", "1", "2", "3", "4", "5"]);
  expect(got[0]!.guid).toBe(got[1]!.guid);
});

test("the same seed shuffles in the same way, and nothing goes missing", async () => {
  const orders = [];
  for (const seed of [7, 7, 8]) {
    const { github, titles } = await five();
    github.faults.shuffle(seed);
    await github.flush();
    orders.push(titles());
  }
  expect(orders[0]).toEqual(orders[1]);
  expect(orders[0]).not.toEqual(orders[2]);
  expect(orders[0]).not.toEqual(["1", "2", "3", "4", "5"]);
  expect([...orders[0]!].sort()).toEqual(["1", "2", "3", "4", "5"]);
});

const limits = [
  {
    operation: "issues/create-comment",
    status: 403,
    headers: { "retry-after": "7" },
    body: { message: "You have exceeded a secondary rate limit." },
  },
  { operation: "issues/create-comment", status: 429, headers: { "retry-after": "1" } },
  { operation: "issues/create-comment", status: 502 },
];
test.for(limits)("a call can be answered by $status, as often as wanted", async (fault) => {
  const { github } = await begin();
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello" });
  const app = await asApp(github);
  github.calls.reset();
  github.faults.fail({ ...fault, times: 2 });
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await app.rest("POST", `${shop}/issues/1/comments`, { body: "hi" }));
  expect(answers.map((one) => one.status)).toEqual([fault.status, fault.status, 201]);
  expect(answers[0]!.headers.get("retry-after")).toBe(fault.headers?.["retry-after"] ?? null);
  expect((await app.rest("GET", `${shop}/issues/1/comments`)).data).toHaveLength(1);
  expect([github.calls.count("issues/create-comment"), github.calls.count()]).toEqual([3, 4]);
  expect(github.problems).toEqual([]);
});

test("GraphQL meets its limit with status 200", async () => {
  const { github } = await begin();
  const app = await asApp(github);
  github.faults.fail({
    operation: "graphql/Who",
    times: 1,
    status: 200,
    headers: { "x-ratelimit-remaining": "0" },
    body: { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
  });
  const who = `query Who { viewer { login } }`;
  expect((await app.graphql(who, {})).errors[0].type).toBe("RATE_LIMITED");
  expect((await app.graphql(who, {})).data.viewer.login).toBe("countersign-local[bot]");
  expect(github.calls.count("graphql/Who")).toBe(2);
});

test("the work is done, and then the connection breaks", async () => {
  const { github } = await begin();
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello" });
  const app = await asApp(github);
  github.faults.fail({ operation: "issues/create-comment", times: 1, status: 0, afterWriting: true });
  await expect(app.rest("POST", `${shop}/issues/1/comments`, { body: "hi" })).rejects.toThrow("fetch failed");
  expect((await app.rest("GET", `${shop}/issues/1/comments`)).data).toHaveLength(1);
  github.faults.fail({ times: 1, status: 0 });
  github.faults.reset();
  expect((await app.rest("GET", `${shop}/issues/1`)).status).toBe(200);
  expect(github.problems).toEqual([]);
});

test("deliveries leave by themselves when they are told to", async () => {
  const { github } = await begin();
  const got = await receiver(github);
  github.deliverAutomatically();
  await github.as("ann").request("POST", `${shop}/issues`, { title: "Hello" });
  await expect.poll(() => got.map((one) => one.event)).toEqual(["installation", "issues"]);
});
