import { spawn } from "node:child_process";
import type { Context } from "hono";
import { branches } from "./git.ts";
import { actorOf, Refusal, sees } from "./identity.ts";
import { afterPush, changedBranches } from "./pushes.ts";
import { userOf } from "./routes.ts";
import { hasRole, type World } from "./world.ts";

/** `git clone`, `fetch` and `push` by git's own CGI program, against the bare repositories. */
export async function gitOverHttp(world: World, root: string, context: Context): Promise<Response> {
  const request = context.req.raw;
  const url = new URL(request.url);
  const [, owner, name] = /^\/([^/]+)\/([^/]+)\.git\//.exec(url.pathname) ?? [];
  const repository = world.repositories.get(`${owner}/${name}`.toLowerCase());
  try {
    const actor = actorOf(world, request.headers.get("authorization"));
    if (!actor) throw new Refusal(401, "Authentication required");
    if (!repository || !sees(repository, actor)) return new Response("Repository not found.\n", { status: 404 });
    const user = userOf(world, actor);
    const pushes = url.pathname.endsWith("/git-receive-pack") || url.searchParams.get("service") === "git-receive-pack";
    if (pushes && !hasRole(repository, user, "write"))
      return new Response(`Permission to ${repository.fullName}.git denied to ${user.login}.\n`, { status: 403 });
    const before = await branches(repository.dir);
    const answer = await cgi(request, root, user.login);
    for (const change of changedBranches(before, await branches(repository.dir)))
      await afterPush(world, repository, user, change);
    return answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const headers = { "www-authenticate": 'Basic realm="GitHub"' };
    return new Response(`${error.message}\n`, { status: error.status, headers });
  }
}

async function cgi(request: Request, root: string, user: string): Promise<Response> {
  const url = new URL(request.url);
  const header = (name: string) => request.headers.get(name) ?? "";
  const git = spawn("git", ["http-backend"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      PATH: process.env["PATH"],
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      REMOTE_USER: user, // http-backend refuses a push without it
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header("content-type"),
      HTTP_CONTENT_ENCODING: header("content-encoding"),
      GIT_PROTOCOL: header("git-protocol"),
    },
  });
  git.stdin.on("error", () => {}); // it may answer and leave before it has read everything
  git.stdin.end(Buffer.from(await request.arrayBuffer()));
  const answer = Buffer.concat(await Array.fromAsync(git.stdout));
  const end = answer.indexOf("\r\n\r\n");
  const lines = answer.subarray(0, end).toString().split("\r\n");
  const headers = new Headers(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]));
  const status = Number(headers.get("status")?.slice(0, 3) ?? 200);
  headers.delete("status");
  return new Response(answer.subarray(end + 4), { status, headers });
}
