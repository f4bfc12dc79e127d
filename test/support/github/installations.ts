import { type Actor, asApp, newToken, Refusal } from "./identity.ts";
import type { Route } from "./routes.ts";
import { api, appShape, page, repositoryShape, userShape } from "./shapes.ts";
import { type Installation, type Json, type Repository, stamp, type World } from "./world.ts";

function installationShape(world: World, installation: Installation): Json {
  const url = api(world, `/app/installations/${installation.id}`);
  return {
    id: installation.id,
    account: userShape(world, installation.account),
    app_id: world.app.id,
    app_slug: world.app.slug,
    client_id: `Iv1.${world.app.slug}`,
    target_id: installation.account.id,
    target_type: installation.account.type === "Organization" ? "Organization" : "User",
    repository_selection: "selected",
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: api(world, "/installation/repositories"),
    html_url: page(world, `settings/installations/${installation.id}`),
    permissions: world.app.permissions,
    events: [...world.app.events],
    created_at: stamp(installation.createdAt),
    updated_at: stamp(installation.createdAt),
    single_file_name: null,
    suspended_at: null,
    suspended_by: null,
  };
}

const briefly = (repository: Repository): Json => ({
  id: repository.id,
  node_id: `R_${repository.id}`,
  name: repository.name,
  full_name: repository.fullName,
  private: repository.private,
});

const repositoriesOf = (world: World, installation: Installation): Repository[] =>
  [...world.repositories.values()].filter((one) => one.installation?.id === installation.id);

/** Installs the App on a repository; the owner's first one makes the installation, later ones are added to it. */
export function install(world: World, repository: Repository): Installation {
  if (repository.installation) return repository.installation;
  const { owner } = repository;
  const existing = [...world.installations.values()].find((one) => one.account === owner);
  const installation = existing ?? { id: world.nextId(), account: owner, createdAt: world.now() };
  world.installations.set(installation.id, installation);
  repository.installation = installation;
  const about = { installation: installationShape(world, installation), repository_selection: "selected" };
  if (!existing)
    world.emit("installation", null, owner, {
      ...about,
      action: "created",
      repositories: [briefly(repository)],
      requester: null,
    });
  else
    world.emit("installation_repositories", null, owner, {
      ...about,
      action: "added",
      repositories_added: [briefly(repository)],
      repositories_removed: [],
      requester: null,
    });
  return installation;
}

function installationOf(actor: Actor | null): Installation {
  if (actor?.kind !== "installation") throw new Refusal(403, "You must authenticate with an installation access token");
  return actor.installation;
}

export const appRoutes: Route[] = [
  {
    method: "GET",
    path: "/app",
    run: ({ world, actor }) => {
      asApp(actor);
      return { data: appShape(world) };
    },
  },
  {
    method: "GET",
    path: "/app/installations",
    run: ({ world, actor }) => {
      asApp(actor);
      return { list: [...world.installations.values()], shape: (one) => installationShape(world, one) };
    },
  },
  {
    method: "GET",
    path: "/app/installations/:id",
    run: ({ world, actor, params }) => {
      asApp(actor);
      const installation = world.installations.get(Number(params.id));
      if (!installation) throw new Refusal(404, "Not Found");
      return { data: installationShape(world, installation) };
    },
  },
  {
    method: "POST",
    path: "/app/installations/:id/access_tokens",
    run: ({ world, actor, params }) => {
      asApp(actor);
      const installation = world.installations.get(Number(params.id));
      if (!installation) throw new Refusal(404, "Not Found");
      const { token, expiresAt } = newToken(world, installation);
      const { permissions } = world.app;
      return {
        status: 201,
        data: { token, expires_at: stamp(expiresAt), permissions, repository_selection: "selected" },
      };
    },
  },
  {
    method: "GET",
    path: "/repos/:owner/:repo/installation",
    run: ({ world, actor, params }) => {
      asApp(actor);
      const repository = world.repositories.get(`${params.owner}/${params.repo}`.toLowerCase());
      if (!repository?.installation) throw new Refusal(404, "Not Found");
      return { data: installationShape(world, repository.installation) };
    },
  },
  {
    method: "GET",
    path: "/installation/repositories",
    run: ({ world, actor }) => ({
      list: repositoriesOf(world, installationOf(actor)),
      under: "repositories",
      shape: (one) => repositoryShape(world, one),
    }),
  },
  {
    method: "DELETE",
    path: "/installation/token",
    run: ({ world, actor }) => {
      const { id } = installationOf(actor);
      for (const [token, issued] of world.tokens) if (issued.installation.id === id) world.tokens.delete(token);
      return { status: 204 };
    },
  },
];
