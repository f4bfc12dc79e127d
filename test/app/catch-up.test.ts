import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { gitText } from "../../src/adapters/git/run.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { type LocalGitHub, startLocalGitHub } from "../support/github/index.ts";

const repo = "acme/web";
const agentsWork = "feat: add a page\n\nCo-authored-by: Claude <noreply@anthropic.com>";
type Later = (end: () => Promise<void>) => void;

/** A GitHub with an installed App, and one person's clone. */
async function begin(later: Later) {
  const github = await startLocalGitHub();
  later(() => github.close());
  github.addUser("ann");
  github.addUser("bob");
  const { gitUrl } = await github.addRepository(repo, { collaborators: { ann: "write", bob: "write" } });
  github.install(repo);
  const cwd = await mkdtemp(join(tmpdir(), "countersign-clone-"));
  later(() => rm(cwd, { recursive: true, force: true }));
  const git = (...args: string[]) => gitText(args, { cwd });
  await git("clone", "-q", gitUrl("ann"), ".");
  await git("config", "user.name", "ann");
  await git("config", "user.email", "ann@users.noreply.github.com");
  const ann = github.as("ann");
  /** Adds a commit of an agent's to the branch and gives it. */
  const push = async (branch: string): Promise<string> => {
    await appendFile(join(cwd, `${branch}.txt`), "one more line\n");
    await git("add", "-A");
    await git("commit", "-q", "-m", agentsWork);
    await git("push", "-q", "origin", branch);
    return git("rev-parse", "HEAD");
  };
  return {
    github,
    ann,
    bob: github.as("bob"),
    push,
    /** Opens a pull request with one commit and gives its head. */
    async open(branch: string, body = ""): Promise<string> {
      await git("checkout", "-q", "-b", branch, "origin/main");
      const head = await push(branch);
      await ann.request("POST", `/repos/${repo}/pulls`, { title: branch, head: branch, base: "main", body });
      return head;
    },
  };
}

/** Starts the App, or starts it again where it was: GitHub knows only one address of it. */
async function run(later: Later, github: LocalGitHub, before?: RunningApp): Promise<RunningApp> {
  const same = before && { databaseFile: before.databaseFile, port: Number(new URL(before.url).port) };
  const app = await startApp(github, same);
  later(() => app.kill("SIGKILL").then(() => {}));
  github.sendWebhooksTo(`${app.url}/api/github/webhooks`);
  await app.idle();
  await github.flush();
  await app.idle();
  return app;
}

const checksOn = async (github: LocalGitHub, head: string): Promise<readonly { name: string; status: string }[]> =>
  (await github.as("ann").request("GET", `/repos/${repo}/commits/${head}/check-runs`)).data.check_runs;
const rows = ({ databaseFile }: RunningApp, sql: string) => {
  const db = new DatabaseSync(databaseFile, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
};

/** How often a job was asked for and done; NaN when something is left to do. */
const runsOf = (app: RunningApp, key: string): number =>
  Number(rows(app, `select done_gen as n from jobs where key = '${key}' and gen = done_gen`)[0]?.["n"]);

test.concurrent("a pull request of which no event ever arrived is found at the start", async ({
  onTestFinished: later,
}) => {
  const { github, open } = await begin(later);
  github.faults.lose(100);
  const head = await open("lost");
  await github.flush();
  github.faults.reset();
  await run(later, github);
  expect(await checksOn(github, head)).toMatchObject([{ name: "countersign", status: "in_progress" }]);
  expect(github.problems).toEqual([]);
});

test.concurrent("what was delivered while it was down is delivered again, with what only the event tells", async ({
  onTestFinished: later,
}) => {
  const { github, bob, open } = await begin(later);
  const app = await run(later, github);
  await github.flush();
  await app.idle();
  await app.kill("SIGKILL");
  const head = await open("down");
  await bob.request("POST", `/repos/${repo}/pulls/1/reviews`, { event: "APPROVE", commit_id: head });
  await github.flush();
  expect(rows(app, "select identity from observations")).toEqual([]);

  const again = await run(later, github, app);
  await github.flush();
  await again.idle();
  const told = rows(again, "select observation from observations").map(({ observation }) =>
    JSON.parse(String(observation)),
  );
  expect(told).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "pushed", head, by: expect.objectContaining({ login: "ann" }) }),
      expect.objectContaining({ kind: "reviewed", commit: head, base: "main" }),
    ]),
  );
  expect(await checksOn(github, head)).toMatchObject([
    { name: "countersign", status: "completed", conclusion: "success" },
  ]);
  expect(github.problems).toEqual([]);
});

test.concurrent("a fix that was merged while it was down is traced", async ({ onTestFinished: later }) => {
  const { github, ann, open } = await begin(later);
  const app = await run(later, github);
  await app.kill("SIGTERM");
  github.faults.lose(100);
  await ann.request("POST", `/repos/${repo}/issues`, { title: "It is broken", labels: ["incident"] });
  const head = await open("fix", "Fixes #1");
  expect((await ann.request("PUT", `/repos/${repo}/pulls/2/merge`, { sha: head })).status).toBe(200);
  await github.flush();
  github.faults.reset();

  const again = await run(later, github, app);
  expect(rows(again, "select key, dead, last_error from jobs where key like 'trace:%'")).toEqual([
    { key: "trace:acme/web#2", dead: 0, last_error: null },
  ]);
  expect(github.problems).toEqual([]);
});

test.concurrent("an issue that becomes an incident after its fix was merged leads to the fix", async ({
  onTestFinished: later,
}) => {
  const { github, ann, open } = await begin(later);
  const app = await run(later, github);
  await ann.request("POST", `/repos/${repo}/issues`, { title: "It is broken" });
  const head = await open("fix", "Fixes #1");
  await ann.request("PUT", `/repos/${repo}/pulls/2/merge`, { sha: head });
  await github.flush();
  await app.idle();
  const before = runsOf(app, "trace:acme/web#2");
  await ann.request("POST", `/repos/${repo}/issues/1/labels`, { labels: ["incident"] });
  await github.flush();
  await app.idle();
  expect(rows(app, "select key, dead, last_error from jobs where key like 'incident:%'")).toEqual([
    { key: "incident:acme/web#1", dead: 0, last_error: null },
  ]);
  expect(runsOf(app, "trace:acme/web#2")).toBe(before + 1);
});

test.concurrent("whoever asks for the check again gets the pull request evaluated again", async ({
  onTestFinished: later,
}) => {
  const { github, ann, open } = await begin(later);
  const app = await run(later, github);
  const head = await open("again");
  await github.flush();
  await app.idle();
  const [check] = (await ann.request("GET", `/repos/${repo}/commits/${head}/check-runs`)).data.check_runs;
  const before = runsOf(app, "pull:acme/web#1");
  expect((await ann.request("POST", `/repos/${repo}/check-runs/${check.id}/rerequest`)).status).toBe(201);
  await github.flush();
  await app.idle();
  expect(runsOf(app, "pull:acme/web#1")).toBe(before + 1);
});

test.concurrent("what we do ourselves is no reason to look again", async ({ onTestFinished: later }) => {
  const { github, open } = await begin(later);
  const app = await run(later, github);
  await open("own");
  await github.flush();
  await app.idle();
  const before = runsOf(app, "pull:acme/web#1");
  expect(await github.flush()).toBeGreaterThan(0);
  await app.idle();
  expect(runsOf(app, "pull:acme/web#1")).toBe(before);
});

test.concurrent.for([1, 2])(
  "deliveries in the wrong order, and twice, end where the right order ends: seed %i",
  async (seed, { onTestFinished: later }) => {
    const { github, ann, bob, open, push } = await begin(later);
    const app = await run(later, github);
    const first = await open("shuffled");
    await bob.request("POST", `/repos/${repo}/pulls/1/reviews`, { event: "APPROVE", commit_id: first });
    const second = await push("shuffled");
    await ann.request("PATCH", `/repos/${repo}/pulls/1`, { title: "another title" });
    github.faults.shuffle(seed);
    github.faults.duplicate(4);
    await github.flush();
    await app.idle();
    expect(await checksOn(github, second)).toMatchObject([{ name: "countersign", status: "in_progress" }]);
    await bob.request("POST", `/repos/${repo}/pulls/1/reviews`, { event: "APPROVE", commit_id: second });
    await github.flush();
    await app.idle();
    expect(await checksOn(github, second)).toMatchObject([{ status: "completed", conclusion: "success" }]);
  },
);

test.concurrent.for([0, 150, 400])(
  "killed %i ms after the deliveries: started again it ends right, and says so once",
  async (ms, { onTestFinished: later }) => {
    const { github, ann, bob, open } = await begin(later);
    const app = await run(later, github);
    const head = await open("killed");
    await bob.request("POST", `/repos/${repo}/pulls/1/reviews`, { event: "APPROVE", commit_id: head });
    await github.flush();
    await sleep(ms);
    await app.kill("SIGKILL");
    await run(later, github, app);
    expect(await checksOn(github, head)).toMatchObject([{ status: "completed", conclusion: "success" }]);
    const { data: comments } = await ann.request("GET", `/repos/${repo}/issues/1/comments`);
    expect(comments).toHaveLength(1);
  },
);
