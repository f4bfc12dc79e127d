import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { checkRoutes, pressButton } from "./checks.ts";
import { commentRoutes } from "./comments.ts";
import { commitRoutes } from "./commits.ts";
import { contentRoutes } from "./contents.ts";
import { type LocalDelivery, openPostOffice } from "./deliveries.ts";
import { type Fault, faultBox } from "./faults.ts";
import { gitOverHttp } from "./git-http.ts";
import { graphqlServer } from "./graphql/server.ts";
import { appRoutes, install } from "./installations.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { mergeRoutes } from "./merge.ts";
import { pageServer } from "./pages/server.ts";
import { pullRoutes } from "./pulls.ts";
import { type Registration, registerApp, registrationOfAppYml } from "./registration.ts";
import { createRepository, type RepositoryOptions, repositoryRoutes } from "./repositories.ts";
import { reviewRoutes } from "./reviews.ts";
import type { Route } from "./routes.ts";
import { type Bindings, byHand, type LocalCall, prefix, restServer } from "./server.ts";
import { aboutRepository, userShape } from "./shapes.ts";
import { statusRoutes } from "./statuses.ts";
import type { Json, Repository, User, World } from "./world.ts";

export type { LocalDelivery } from "./deliveries.ts";
export type { LocalCall } from "./server.ts";
export type LocalUser = { readonly login: string; readonly id: number; readonly token: string; readonly email: string };
export type LocalRepository = {
  readonly fullName: string;
  readonly id: number;
  /** The bare repository on disk. */
  readonly dir: string;
  /** The address to clone from and push to, with that person's credentials. */
  gitUrl(login: string): string;
};
type Answer = { readonly status: number; readonly data: Json };

/** A stateful double of GitHub over real bare repositories. */
export type LocalGitHub = {
  /** REST under `/api/v3`, GraphQL at `/api/graphql`, git at `/<owner>/<repo>.git`, pages for people at `/`. */
  readonly url: string;
  readonly app: {
    readonly id: number;
    readonly slug: string;
    readonly privateKey: string;
    readonly webhookSecret: string;
  };
  /** Where deliveries go; without an address they wait. */
  sendWebhooksTo(url: string | null): void;
  addUser(login: string, options?: { bot?: boolean; email?: string; name?: string }): LocalUser;
  addRepository(fullName: string, options?: RepositoryOptions): Promise<LocalRepository>;
  /** Installs the App, with the events that tell so. Gives the installation's number. */
  install(fullName: string): number;
  /** Merges into that branch are refused until this check is green on the head. */
  requireCheck(fullName: string, branch: string, check: string): void;
  /** Acts as that person through the same REST routes. Such calls are not counted and meet no fault. */
  as(login: string): { request(method: string, path: string, body?: unknown): Promise<Answer> };
  /** Presses a button that the App put on one of its check runs; GitHub has no REST call for it. */
  press(fullName: string, pressed: { run: number; button: string; by: string }): void;
  /** Delivers what is queued, in order, until nothing is left. Gives how many were sent. */
  flush(): Promise<number>;
  /** From now on deliveries leave by themselves. */
  deliverAutomatically(): void;
  readonly deliveries: readonly LocalDelivery[];
  redeliver(guid: string): Promise<void>;
  readonly faults: {
    lose(n: number): void;
    duplicate(n: number): void;
    shuffle(seed: number): void;
    fail(fault: Fault): void;
    reset(): void;
  };
  readonly calls: { all(): readonly LocalCall[]; count(operation?: string): number; reset(): void };
  /** Every deviation from GitHub's own description, and everything that the double lacks. Expect it to be empty. */
  readonly problems: readonly string[];
  close(): Promise<void>;
};

export type LocalGitHubOptions = {
  readonly port?: number;
  /** Where the bare repositories lie; a temporary folder by default, removed at the end. */
  readonly root?: string;
  readonly now?: () => Date;
  /** What the App asks for; by default what app.yml says. */
  readonly registration?: Registration;
  /** Deliver at once instead of at `flush`. */
  readonly automatic?: boolean;
};

/** Starts a GitHub of our own on this machine. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const now = options.now ?? (() => new Date());
  const root = options.root ?? (await mkdtemp(join(tmpdir(), "local-github-")));
  await mkdir(root, { recursive: true });
  let lastId = 1000;
  const nextId = () => ++lastId;
  const users = new Map<string, User>();
  const problems: string[] = [];

  function newUser(login: string, type: User["type"], options: { email?: string; name?: string } = {}): User {
    const id = nextId();
    const email = options.email ?? `${id}+${login}@users.noreply.github.com`;
    const user = { id, login, type, name: options.name ?? null, email, token: `ghp_local${id}` };
    users.set(login.toLowerCase(), user);
    return user;
  }

  const owner = newUser("app-owner", "User");
  const slug = "countersign-local";
  const bot = newUser(`${slug}[bot]`, "Bot");
  const registration = options.registration ?? registrationOfAppYml();
  const app = registerApp({ bot, owner, id: nextId(), slug, createdAt: now() }, registration);
  const post = openPostOffice({ app, hookId: nextId(), automatic: options.automatic ?? false, now, nextId });
  const faults = faultBox();
  let calls: LocalCall[] = [];

  let last: Promise<unknown> = Promise.resolve();
  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  }

  const all = new Hono<Bindings>();
  const server: ServerType = await new Promise((started) => {
    const listening = serve({ fetch: all.fetch, port: options.port ?? 0, hostname: "127.0.0.1" }, () =>
      started(listening),
    );
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the local GitHub has no port");
  const url = `http://127.0.0.1:${address.port}`;

  const world: World = {
    url,
    now,
    nextId,
    app,
    users,
    repositories: new Map(),
    installations: new Map(),
    tokens: new Map(),
    problems,
    emit(event, repository, sender, payload) {
      if (repository && !repository.installation) return;
      const always = event.startsWith("installation");
      if (!always && !app.events.includes(event)) return;
      const about = repository && aboutRepository(world, repository);
      post.queue(event, repository?.installation ?? null, { ...payload, ...about, sender: userShape(world, sender) });
    },
  };

  const routes: Route[] = [
    ...appRoutes(post),
    ...checkRoutes,
    ...statusRoutes,
    ...commitRoutes,
    ...labelRoutes,
    ...commentRoutes,
    ...issueRoutes,
    ...mergeRoutes,
    ...reviewRoutes,
    ...pullRoutes,
    ...contentRoutes,
    ...repositoryRoutes,
  ];
  const record = { push: (call: LocalCall) => calls.push(call) };
  all.route("/", restServer({ world, routes, faults, calls: record, exclusively }));
  all.route("/", graphqlServer({ world, faults, calls: record, exclusively }));
  all.all("/:owner/:repo{[^/]+\\.git}/*", (context) => exclusively(() => gitOverHttp(world, root, context)));

  const repositoryNamed = (fullName: string): Repository => {
    const found = world.repositories.get(fullName.toLowerCase());
    if (!found) throw new Error(`there is no repository ${fullName}`);
    return found;
  };
  const userNamed = (login: string): User => {
    const found = users.get(login.toLowerCase());
    if (!found) throw new Error(`there is no user ${login}`);
    return found;
  };

  const as: LocalGitHub["as"] = (login) => ({
    async request(method, path, body) {
      const { token } = userNamed(login);
      const headers = { authorization: `token ${token}`, [byHand]: "yes" };
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const answer = await all.request(`${url}${prefix}${path}`, init);
      const text = await answer.text();
      return { status: answer.status, data: text === "" ? null : JSON.parse(text) };
    },
  });
  all.route("/", pageServer(world, as));

  return {
    url,
    app,
    problems,
    deliveries: post.all,
    sendWebhooksTo: post.sendTo,
    flush: post.flush,
    deliverAutomatically: post.deliverByItself,
    redeliver: post.redeliver,
    addUser(login, { bot = false, ...more } = {}) {
      const name = bot && !login.endsWith("[bot]") ? `${login}[bot]` : login;
      return newUser(name, bot ? "Bot" : "User", more);
    },
    async addRepository(fullName, more = {}) {
      const [login = "", name = ""] = fullName.split("/");
      const owner = users.get(login.toLowerCase()) ?? newUser(login, "Organization");
      const { id, dir } = await createRepository(world, { root, owner, name }, more);
      const gitUrl = (of: string) => {
        const { login, token } = userNamed(of);
        return `http://${encodeURIComponent(login)}:${token}@127.0.0.1:${address.port}/${fullName}.git`;
      };
      return { fullName, id, dir, gitUrl };
    },
    install: (fullName) => install(world, repositoryNamed(fullName)).id,
    requireCheck(fullName, branch, check) {
      const { required } = repositoryNamed(fullName);
      required.set(branch, new Set([...(required.get(branch) ?? []), check]));
    },
    as,
    press: (fullName, { run, button, by }) =>
      pressButton(world, repositoryNamed(fullName), { run, button, by: userNamed(by) }),
    faults: {
      ...post.faults,
      fail: faults.fail,
      reset() {
        post.faults.reset();
        faults.reset();
      },
    },
    calls: {
      all: () => calls,
      count: (operation) => calls.filter((one) => operation === undefined || one.operation === operation).length,
      reset: () => {
        calls = [];
      },
    },
    async close() {
      post.sendTo(null);
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      if (options.root === undefined) await rm(root, { recursive: true, force: true });
    },
  };
}
