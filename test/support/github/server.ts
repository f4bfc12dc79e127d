import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { isAllowed } from "./allowed.ts";
import type { Faults } from "./faults.ts";
import { type Actor, actorOf, Refusal } from "./identity.ts";
import { operationOf, requestProblems, responseProblems } from "./openapi.ts";
import type { Call, Reply, Route } from "./routes.ts";
import type { Json, World } from "./world.ts";

export type Bindings = { Bindings: Partial<HttpBindings> };
export type LocalCall = {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Who asked: a login, or the App's slug for its JWT. */
  readonly by: string;
};

export const prefix = "/api/v3";
/** Set on requests that `as(login)` makes: the hands of the test, which nobody counts or disturbs. */
export const byHand = "x-local-github-by-hand";

type Needs = {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly calls: { push(call: LocalCall): unknown };
  /** Writes one after the other, as if in a transaction. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
};

const nameOf = (world: World, actor: Actor | null): string => {
  if (!actor) return "nobody";
  return actor.kind === "app" ? world.app.slug : actor.user.login;
};

export async function bodyOf(request: Request): Promise<Json> {
  const text = await request.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
}

/** The REST side: who asks, what the description says to it, the handler, and what the description says to the answer. */
export function restServer({ world, routes, faults, calls, exclusively }: Needs): Hono<Bindings> {
  const server = new Hono<Bindings>();

  async function serve(context: Context<Bindings>, route: Route): Promise<Response> {
    const request = context.req.raw;
    const url = new URL(request.url);
    const path = url.pathname.slice(prefix.length);
    const operation = operationOf(request.method, path) ?? "unknown";
    const hand = request.headers.has(byHand);
    const report = (problems: readonly string[], about: string) => {
      for (const problem of problems)
        world.problems.push(`${operation} ${about}: ${problem} (${request.method} ${path})`);
    };
    let actor: Actor | null = null;
    let reply: { status: number; data: Json; headers: Record<string, string> };
    const answer = async () => {
      actor = actorOf(world, request.headers.get("authorization"));
      const body = await bodyOf(request);
      if (!hand) calls.push({ operation, method: request.method, path, by: nameOf(world, actor) });
      report(requestProblems(request.method, path, url.searchParams, body), "request");
      const params = context.req.param() as Call["params"];
      return paged(await route.run({ world, actor, params, query: url.searchParams, body }), url);
    };
    const fault = hand ? null : faults.next(operation);
    if (fault && !fault.afterWriting) {
      calls.push({ operation, method: request.method, path, by: "refused" });
      return faults.answer(fault, context);
    }
    try {
      reply = await (request.method === "GET" ? answer() : exclusively(answer));
    } catch (error) {
      if (!(error instanceof Refusal))
        world.problems.push(`${operation}: ${error instanceof Error ? error.stack : error}`);
      reply = refusal(error);
    }
    if (fault) return faults.answer(fault, context);
    const deviations = responseProblems(request.method, path, reply.status, reply.data);
    report(
      deviations.filter((one) => !isAllowed(operation, one)),
      `answer ${reply.status}`,
    );
    return respond(world, reply);
  }

  for (const route of routes) server.on(route.method, `${prefix}${route.path}`, (context) => serve(context, route));
  server.all(`${prefix}/*`, (context) => {
    world.problems.push(`no such route: ${context.req.method} ${context.req.path}`);
    return respond(world, refusal(new Refusal(404, "Not Found")));
  });
  return server;
}

function refusal(error: unknown) {
  const { status, message, errors } = error instanceof Refusal ? error : new Refusal(500, "Server Error");
  const data = {
    message,
    documentation_url: "https://docs.github.com/rest",
    status: String(status),
    ...(errors && { errors }),
  };
  return { status, data, headers: {} };
}

async function paged(reply: Reply, url: URL): Promise<{ status: number; data: Json; headers: Record<string, string> }> {
  if (!("list" in reply))
    return { status: reply.status ?? 200, data: reply.data ?? null, headers: reply.headers ?? {} };
  const size = Math.min(Math.max(Number(url.searchParams.get("per_page") ?? 30), 1), 100);
  const number = Math.max(Number(url.searchParams.get("page") ?? 1), 1);
  const last = Math.max(Math.ceil(reply.list.length / size), 1);
  const shown = await Promise.all(reply.list.slice((number - 1) * size, number * size).map(reply.shape));
  const data = reply.under ? { total_count: reply.list.length, [reply.under]: shown } : shown;
  const link = (page: number, rel: string) => {
    const to = new URL(url);
    to.searchParams.set("page", String(page));
    return `<${to}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, "prev"), link(1, "first")] : []),
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
  ];
  return { status: 200, data, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

/** GitHub's usual headers. `date` matters: with it a client finds out how much its clock differs. */
export function respond(
  world: World,
  { status, data, headers }: { status: number; data: Json; headers: Record<string, string> },
) {
  const all = {
    date: world.now().toUTCString(),
    "x-github-media-type": "github.v3; format=json",
    "x-github-request-id": `LOCAL:${world.nextId()}`,
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": "4999",
    "x-ratelimit-used": "1",
    "x-ratelimit-reset": String(Math.floor(world.now().getTime() / 1000) + 3600),
    "x-ratelimit-resource": "core",
    ...headers,
  };
  if (status === 204) return new Response(null, { status, headers: all });
  return new Response(JSON.stringify(data), {
    status,
    headers: { ...all, "content-type": "application/json; charset=utf-8" },
  });
}
