import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProbotOctokit } from "probot";
import { afterEach } from "vitest";
import { createProbot } from "../../src/adapters/github/clients.ts";
import { deliveryOf } from "../../src/adapters/github/deliveries.ts";
import { pullRequestForge } from "../../src/adapters/github/pull-request.ts";
import { memoryOf } from "../../src/adapters/store/memory.ts";
import { openStore } from "../../src/adapters/store/open.ts";
import { createLog, probotLog } from "../../src/app/log.ts";
import { instant, login } from "../../src/core/names.ts";
import { evaluatePullRequest } from "../../src/flows/evaluate-pull-request.ts";
import { type LocalGitHub, startLocalGitHub } from "../support/github/index.ts";
import { cloneOf } from "../support/local-shop.ts";

const repo = "acme/shop";
const began = Date.parse("2026-11-20T10:00:00Z");
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** What an agent adds to the message of its commit. */
export const marked = (subject: string) =>
  `${subject}\n\nAssisted-by: Claude Code\nAI-Tool: claude-code/2.1.328\nAI-Human: Hana <hana@users.noreply.github.com>`;

type Check = {
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
};

/**
 * A repository on the local GitHub, our flow in this process with real clients, and a real database. Nothing is
 * evaluated before `evaluate`; what only events tell is kept then, as the App keeps it.
 */
export async function stage() {
  let ms = began;
  const github = await startLocalGitHub({ now: () => new Date(ms) });
  ends.push(() => github.close());
  for (const name of ["hana", "rosa", "kim"]) github.addUser(name, { email: `${name}@users.noreply.github.com`, name });
  github.addUser("claude[bot]", { bot: true, email: "209825114+claude[bot]@users.noreply.github.com" });
  github.addUser("helper[bot]", { bot: true });
  const collaborators = { hana: "write", rosa: "write", "claude[bot]": "write", "helper[bot]": "write" } as const;
  const shop = await github.addRepository(repo, { collaborators, files: { "a.txt": "one\n" } });
  const installation = github.install(repo);

  const probot = await createProbot({
    appId: github.app.id,
    privateKey: github.app.privateKey,
    baseUrl: `${github.url}/api/v3`,
    log: probotLog(createLog("silent")),
    request: { retries: 0 },
  });
  const app = await probot.auth();
  const { data } = await app.request("POST /app/installations/{installation_id}/access_tokens", {
    installation_id: installation,
  });
  // a client of the App as it is, without the second that GitHub wants between two writes
  const client = new ProbotOctokit({
    auth: { token: data.token },
    baseUrl: `${github.url}/api/v3`,
    throttle: { enabled: false },
    retry: { enabled: false },
    log: probotLog(createLog("silent")),
  });
  const forge = pullRequestForge({ read: client, write: client, appId: github.app.id });
  const db = await openStore(join(mkdtempSync(join(tmpdir(), "countersign-gate-")), "countersign.db"));
  ends.push(() => db.close());
  const memory = memoryOf(db, () => ms);
  const clock = { now: () => instant(new Date(ms).toISOString()) };
  const self = login(`${github.app.slug}[bot]`);

  let heard = 0;
  async function hear({ forgetful = false } = {}): Promise<void> {
    const fresh = github.deliveries.slice(heard);
    heard = github.deliveries.length;
    for (const { guid, event, payload } of fresh)
      if (!forgetful) await memory.observe(deliveryOf({ id: guid, name: event, payload }, self)?.observations ?? []);
  }
  const get = async (path: string) => (await github.as("rosa").request("GET", `/repos/${repo}${path}`)).data;
  const evaluate = async (number: number, how: { forgetful?: boolean } = {}): Promise<readonly string[]> => {
    await hear(how);
    github.calls.reset();
    await evaluatePullRequest({ repo, number }, { forge, memory, clock, key: "a key" });
    return github.calls.all().map(({ operation }) => operation);
  };

  return {
    github,
    forge,
    memory,
    evaluate,
    urlFor: shop.gitUrl,
    clone: (name: string) => cloneOf(shop.gitUrl(name), name),
    /** Time goes on, so that what comes next is not in the same second. */
    later() {
      ms += 1000;
    },
    async does(who: string, method: string, path: string, body?: unknown) {
      ms += 1000;
      const { status, data } = await github.as(who).request(method, `/repos/${repo}${path}`, body);
      if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(data)}`);
      return data;
    },
    labels: async (number: number): Promise<string[]> =>
      (await get(`/issues/${number}`)).labels.map((label: { name: string }) => label.name).sort(),
    comments: async (number: number): Promise<string[]> =>
      (await get(`/issues/${number}/comments`)).map((comment: { body: string }) => comment.body),
    async runs(sha: string): Promise<Check[]> {
      const { check_runs } = await get(`/commits/${sha}/check-runs?check_name=countersign&filter=all`);
      return check_runs
        .sort((one: { id: number }, other: { id: number }) => other.id - one.id)
        .map(({ status, conclusion, output }: { status: string; conclusion: string | null; output: Check }) => ({
          status,
          conclusion,
          title: output.title,
          summary: output.summary,
        }));
    },
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;
/** Calls that change something. */
export const writes = (calls: readonly string[]) =>
  calls.filter((call) => !/^graphql\/(Gate|Head|Shown)$|list|get/.test(call));
export const isWhole = (github: LocalGitHub) => github.problems;
