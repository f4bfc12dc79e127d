import { type Actor, forbidden, isGranted, Refusal, sees } from "./identity.ts";
import { hasRole, type Json, type Repository, type Role, type User, type World } from "./world.ts";

/** What stands in the holes of a route's path. A handler reads only the holes that its path has. */
type Hole = "owner" | "repo" | "number" | "name" | "id" | "sha" | "ref" | "branch" | "path" | "basehead" | "username";

/** What a handler is given. */
export type Call = {
  readonly world: World;
  readonly actor: Actor | null;
  readonly params: Readonly<Record<Hole, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
};
export type RepoCall = Call & { readonly repository: Repository; readonly user: User };

/** A list is cut into pages by the server; only what stands on the page is shaped. */
export type Reply =
  | { readonly status?: number; readonly data?: Json; readonly headers?: Record<string, string> }
  | { readonly list: readonly unknown[]; readonly under?: string; readonly shape: (item: Json) => Json };

export type Route = {
  readonly method: string;
  readonly path: string;
  readonly run: (call: Call) => Reply | Promise<Reply>;
};

/** The App needs one of the permissions, a person the role. */
export type Access = { readonly needs: readonly string[]; readonly role: Role | "app" };

/** The one who acts, as an account; nobody is refused. */
export function userOf(world: World, actor: Actor | null): User {
  if (!actor) throw new Refusal(401, "Requires authentication");
  return actor.kind === "app" ? world.app.bot : actor.user;
}

/** Lets pass or refuses with GitHub's own words. */
export function allow(world: World, actor: Actor | null, repository: Repository, { needs, role }: Access): void {
  if (!sees(repository, actor)) throw new Refusal(404, "Not Found");
  if (actor?.kind === "installation") {
    if (!needs.some((one) => isGranted(world, one))) throw forbidden();
    return;
  }
  if (actor?.kind === "app") throw new Refusal(401, "A JSON web token could not be used here");
  if (role === "app") throw new Refusal(403, "You must authenticate via a GitHub App.");
  if (role === "read" && !actor) return;
  if (!hasRole(repository, userOf(world, actor), role)) throw new Refusal(403, "Must have write access to Repository.");
}

/** A route below `/repos/{owner}/{repo}`. */
export function inRepository(
  [method, path]: readonly [method: string, path: string],
  access: Access,
  run: (call: RepoCall) => Reply | Promise<Reply>,
): Route {
  return {
    method,
    path: `/repos/:owner/:repo${path}`,
    run: (call) => {
      const repository = call.world.repositories.get(`${call.params.owner}/${call.params.repo}`.toLowerCase());
      if (!repository) throw new Refusal(404, "Not Found");
      allow(call.world, call.actor, repository, access);
      // a public page may be read by nobody in particular
      const user = call.actor ? userOf(call.world, call.actor) : call.world.app.owner;
      return run({ ...call, repository, user });
    },
  };
}

/** 422 in GitHub's shape. */
export const invalid = (resource: string, field: string, code: string, message?: string): Refusal =>
  new Refusal(422, "Validation Failed", [{ resource, field, code, ...(message && { message }) }]);
