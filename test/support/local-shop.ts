import { sign } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verify } from "@octokit/webhooks-methods";
import { afterEach } from "vitest";
import { gitText } from "../../src/adapters/git/run.ts";
import { type LocalGitHub, startLocalGitHub } from "./github/index.ts";
import { registrationOfAppYml } from "./github/registration.ts";

const noon = Date.parse("2026-03-01T12:00:00Z");
/** The local GitHub's time; a test may move it, and every test begins at noon. */
export const clock = { ms: noon };
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  clock.ms = noon;
  for (const end of ends.splice(0).reverse()) await end();
});

/** An App that hears more than ours, so that every event can be seen. */
const registration = {
  permissions: { ...registrationOfAppYml().permissions, statuses: "write" },
  events: [
    "check_run",
    "create",
    "delete",
    "issue_comment",
    "issues",
    "label",
    "pull_request",
    "pull_request_review",
    "push",
    "status",
  ],
};

/** A GitHub with an owner's repository, two people, an installed App, and a clone of each person. */
export async function begin(files?: Record<string, string>) {
  const github = await startLocalGitHub({ now: () => new Date(clock.ms), registration });
  ends.push(() => github.close());
  github.addUser("ann");
  github.addUser("bob");
  const repository = await github.addRepository("acme/shop", {
    collaborators: { ann: "write", bob: "write" },
    ...(files && { files }),
  });
  github.install("acme/shop");
  return { github, repository, clone: await cloneOf(repository.gitUrl("ann"), "ann") };
}

export async function cloneOf(url: string, login: string) {
  const dir = await mkdtemp(join(tmpdir(), "local-github-clone-"));
  ends.push(() => rm(dir, { recursive: true, force: true }));
  const git = (...args: string[]) => gitText(args, { cwd: dir });
  await git("clone", "-q", url, ".");
  await git("config", "user.name", login);
  await git("config", "user.email", `${login}@users.noreply.github.com`);
  return {
    dir,
    git,
    async commit(path: string, content: string, message: string) {
      await writeFile(join(dir, path), content);
      await git("add", "--", path);
      await git("commit", "-q", "-m", message);
      return git("rev-parse", "HEAD");
    },
  };
}

type Received = {
  readonly event: string;
  readonly guid: string;
  /** Whether the signature fits. */
  readonly genuine: boolean;
  readonly headers: IncomingHttpHeaders;
  readonly payload: { readonly action?: string };
};

/** Somebody who receives deliveries and answers what it is told to. */
export async function receiver(github: LocalGitHub, answer: () => number = () => 202) {
  const got: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const header = (name: string) => String(request.headers[name]);
    const genuine = await verify(github.app.webhookSecret, body, header("x-hub-signature-256"));
    got.push({
      event: header("x-github-event"),
      guid: header("x-github-delivery"),
      genuine,
      headers: request.headers,
      payload: JSON.parse(body),
    });
    response.writeHead(answer()).end();
  });
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  github.sendWebhooksTo(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
  return got;
}

/** What the App would send: a JWT signed with its key, and the installation token it gets for it. */
export function jwtOf({ app }: LocalGitHub, { from, until }: { from: number; until: number }) {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const iat = clock.ms / 1000;
  const text = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iat: iat + from, exp: iat + until, iss: app.id })}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), app.privateKey).toString("base64url")}`;
}

export async function asApp(github: LocalGitHub) {
  const ask = async (authorization: string, method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${github.url}/api${path}`, {
      method,
      headers: { authorization },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, data: text ? JSON.parse(text) : null };
  };
  const jwt = `bearer ${jwtOf(github, { from: -30, until: 570 })}`;
  const { data: installations } = await ask(jwt, "GET", "/v3/app/installations");
  const { data } = await ask(jwt, "POST", `/v3/app/installations/${installations[0].id}/access_tokens`);
  const token = `token ${data.token}`;
  return {
    rest: (method: string, path: string, body?: unknown) => ask(token, method, `/v3${path}`, body),
    asItself: (method: string, path: string, body?: unknown) => ask(jwt, method, `/v3${path}`, body),
    graphql: async (query: string, variables: Record<string, unknown>) =>
      (await ask(token, "POST", "/graphql", { query, variables })).data,
  };
}

export const happened = (github: LocalGitHub) =>
  github.deliveries.map(({ event, action }) => (action ? `${event}.${action}` : event));
