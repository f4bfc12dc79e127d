import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { pressButton } from "./checks.ts";
import { type LocalDelivery, openPostOffice } from "./deliveries.ts";
import { type Fault, faultBox } from "./faults.ts";
import { install } from "./installations.ts";
import { listen } from "./listen.ts";
import { type Registration, registerApp, registrationOfAppYml } from "./registration.ts";
import { createRepository, type RepositoryOptions } from "./repositories.ts";
import type { Bindings, LocalCall } from "./server.ts";
import { aboutRepository, userShape } from "./shapes.ts";
import { type Hands, openWeb } from "./web.ts";
import type { Repository, User, World } from "./world.ts";

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
  readonly as: Hands;
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

  const shell = new Hono<Bindings>();
  const { url, close } = await listen(shell.fetch, options.port ?? 0);
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

  const record = { push: (call: LocalCall) => calls.push(call) };
  const { web, as } = openWeb({ world, root, post, faults, calls: record });
  shell.route("/", web);

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
        return `${url.replace("//", `//${encodeURIComponent(login)}:${token}@`)}/${fullName}.git`;
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
      await close();
      if (options.root === undefined) await rm(root, { recursive: true, force: true });
    },
  };
}
