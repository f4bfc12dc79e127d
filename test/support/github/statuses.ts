import { known } from "./commits.ts";
import { type Access, inRepository, type Route } from "./routes.ts";
import { nodeId, page, repoApi, repositoryShape, userShape } from "./shapes.ts";
import { type CommitStatus, type Json, type Repository, stamp, type World } from "./world.ts";

const read: Access = { needs: ["statuses:read"], role: "read" };

function statusShape(world: World, repository: Repository, status: CommitStatus): Json {
  return {
    id: status.id,
    node_id: nodeId("SC", status.id),
    url: repoApi(world, repository, `/statuses/${status.sha}`),
    avatar_url: page(world, `avatars/${status.creator.id}`),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: stamp(status.createdAt),
    updated_at: stamp(status.createdAt),
    creator: userShape(world, status.creator),
  };
}

/** The newest status of each context; contexts compare without case. */
export function latestStatuses(repository: Repository, sha: string): CommitStatus[] {
  const newest = new Map<string, CommitStatus>();
  for (const one of repository.statuses) if (one.sha === sha) newest.set(one.context.toLowerCase(), one);
  return [...newest.values()];
}

const combined = (states: readonly string[]): string => {
  if (states.some((state) => state === "failure" || state === "error")) return "failure";
  return states.length > 0 && states.every((state) => state === "success") ? "success" : "pending";
};

export const statusRoutes: Route[] = [
  inRepository(
    ["POST", "/statuses/:sha"],
    { needs: ["statuses:write"], role: "write" },
    async ({ world, repository, user, params, body }) => {
      const { sha } = await known(repository, params.sha);
      const status = {
        id: world.nextId(),
        sha,
        context: body.context ?? "default",
        state: body.state,
        description: body.description ?? null,
        targetUrl: body.target_url ?? null,
        creator: user,
        createdAt: world.now(),
      };
      repository.statuses.push(status);
      const data = statusShape(world, repository, status);
      world.emit("status", repository, user, {
        ...data,
        sha,
        name: repository.fullName,
        branches: [],
        commit: { sha },
      });
      return { status: 201, data };
    },
  ),
  inRepository(["GET", "/commits/:ref{.+}/status"], read, async ({ world, repository, params }) => {
    const { sha } = await known(repository, params.ref);
    const statuses = latestStatuses(repository, sha);
    const url = repoApi(world, repository, `/commits/${sha}`);
    return {
      data: {
        state: combined(statuses.map((one) => one.state)),
        sha,
        total_count: statuses.length,
        statuses: statuses.map((one) => statusShape(world, repository, one)),
        repository: repositoryShape(world, repository),
        commit_url: url,
        url: `${url}/status`,
      },
    };
  }),
  inRepository(["GET", "/commits/:ref{.+}/statuses"], read, async ({ world, repository, params }) => {
    const { sha } = await known(repository, params.ref);
    const all = repository.statuses.filter((one) => one.sha === sha).reverse();
    return { list: all, shape: (one) => statusShape(world, repository, one) };
  }),
];
