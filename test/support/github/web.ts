import { Hono } from "hono";
import { checkRoutes } from "./checks.ts";
import { commentRoutes } from "./comments.ts";
import { commitRoutes } from "./commits.ts";
import { contentRoutes } from "./contents.ts";
import type { PostOffice } from "./deliveries.ts";
import type { Faults } from "./faults.ts";
import { gitOverHttp } from "./git-http.ts";
import { graphqlServer } from "./graphql/server.ts";
import { hookLogRoutes } from "./hook-log.ts";
import { line } from "./in-turn.ts";
import { appRoutes } from "./installations.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { mergeRoutes } from "./merge.ts";
import { pageServer } from "./pages/server.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repositories.ts";
import { reviewRoutes } from "./reviews.ts";
import type { Route } from "./routes.ts";
import { type Bindings, byHand, type LocalCall, prefix, restServer } from "./server.ts";
import { statusRoutes } from "./statuses.ts";
import type { Json, World } from "./world.ts";

/** Where two paths fit, the first one listed answers: `/commits/:ref` may hold slashes and comes after its neighbours. */
const routesOf = (post: PostOffice): Route[] => [
  ...appRoutes,
  ...hookLogRoutes(post),
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

type Needs = {
  readonly world: World;
  readonly root: string;
  readonly post: PostOffice;
  readonly faults: Faults;
  readonly calls: { push(call: LocalCall): unknown };
};
export type Hands = (login: string) => {
  request(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly data: Json }>;
};

/** Everything that answers at this GitHub's address, and a way to ask it without a network, as one of its people. */
export function openWeb({ world, root, post, faults, calls }: Needs): { web: Hono<Bindings>; as: Hands } {
  const web = new Hono<Bindings>();
  const exclusively = line();
  const as: Hands = (login) => ({
    async request(method, path, body) {
      const user = world.users.get(login.toLowerCase());
      if (!user) throw new Error(`there is no user ${login}`);
      const headers = { authorization: `token ${user.token}`, [byHand]: "yes" };
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const answer = await web.request(`${world.url}${prefix}${path}`, init);
      const text = await answer.text();
      return { status: answer.status, data: text === "" ? null : JSON.parse(text) };
    },
  });
  web.route("/", restServer({ world, routes: routesOf(post), faults, calls, exclusively }));
  web.route("/", graphqlServer({ world, faults, calls, exclusively }));
  web.all("/:owner/:repo{[^/]+\\.git}/*", (context) => exclusively(() => gitOverHttp(world, root, context)));
  web.route("/", pageServer(world, as));
  return { web, as };
}
