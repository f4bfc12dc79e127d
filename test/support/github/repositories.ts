import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createBare, setRef, treeWith, writeCommit } from "./git.ts";
import { Refusal } from "./identity.ts";
import { type Access, inRepository, type Route } from "./routes.ts";
import { repositoryShape, userShape } from "./shapes.ts";
import { type Json, type Repository, type Role, roleOf, stamp, type User, type World } from "./world.ts";

export type RepositoryOptions = {
  readonly collaborators?: Readonly<Record<string, Role>>;
  readonly private?: boolean;
  /** The first commit on `main`; a README when nothing is said, no commit at all for `{}`. */
  readonly files?: Readonly<Record<string, string>>;
};
const read: Access = { needs: ["metadata:read"], role: "read" };

type Place = { readonly root: string; readonly owner: User; readonly name: string };

/** A new repository with its bare directory on disk. */
export async function createRepository(world: World, { root, owner, name }: Place, options: RepositoryOptions) {
  const fullName = `${owner.login}/${name}`;
  const dir = join(root, owner.login, `${name}.git`);
  await mkdir(dir, { recursive: true });
  await createBare(dir, "main");
  const collaborators = Object.entries(options.collaborators ?? {}).map(
    ([login, role]) => [login.toLowerCase(), role] as const,
  );
  const repository: Repository = {
    id: world.nextId(),
    owner,
    name,
    fullName,
    private: options.private ?? false,
    defaultBranch: "main",
    dir,
    createdAt: world.now(),
    pushedAt: world.now(),
    collaborators: new Map(collaborators),
    labels: new Map(),
    issues: new Map(),
    checks: [],
    statuses: [],
    required: new Map(),
    madeHere: new Set(),
    installation: null,
  };
  world.repositories.set(fullName.toLowerCase(), repository);
  const files = options.files ?? { "README.md": `# ${name}\n` };
  if (Object.keys(files).length > 0) await firstCommit(world, repository, files);
  return repository;
}

async function firstCommit(world: World, { dir, owner }: Repository, files: Readonly<Record<string, string>>) {
  const who = { name: owner.name ?? owner.login, email: owner.email, date: stamp(world.now()) };
  const tree = await treeWith(dir, null, files);
  const sha = await writeCommit(dir, { tree, parents: [], message: "chore: begin", author: who, committer: who });
  await setRef(dir, "refs/heads/main", sha);
}

/** REST knows four levels here; `role_name` has the fine one. */
const coarse: Record<Role, string> = {
  admin: "admin",
  maintain: "write",
  write: "write",
  triage: "read",
  read: "read",
};

function permissionShape(world: World, repository: Repository, user: User): Json {
  const role = roleOf(repository, user);
  return {
    permission: role ? coarse[role] : "none",
    role_name: role ?? "none",
    user: {
      ...userShape(world, user),
      role_name: role ?? "none",
      permissions: Object.fromEntries(
        (["admin", "maintain", "write", "triage", "read"] as const).map((one, at, all) => [
          one === "write" ? "push" : one === "read" ? "pull" : one,
          role !== null && all.indexOf(role) <= at,
        ]),
      ),
    },
  };
}

const limit = (world: World): Json => {
  const reset = Math.floor(world.now().getTime() / 1000) + 3600;
  return { limit: 5000, used: 1, remaining: 4999, reset };
};

export const repositoryRoutes: Route[] = [
  {
    method: "GET",
    path: "/rate_limit",
    run: ({ world }) => {
      const one = limit(world);
      return { data: { resources: { core: one, graphql: one, search: one, integration_manifest: one }, rate: one } };
    },
  },
  inRepository(["GET", ""], read, ({ world, repository }) => ({ data: repositoryShape(world, repository) })),
  inRepository(["GET", "/collaborators/:username/permission"], read, ({ world, repository, params }) => {
    const user = world.users.get(params.username.toLowerCase());
    if (!user) throw new Refusal(404, `${params.username} is not a user`);
    return { data: permissionShape(world, repository, user) };
  }),
  {
    method: "GET",
    path: "/users/:username",
    run: ({ world, params }) => {
      const user = world.users.get(params.username.toLowerCase());
      if (!user) throw new Refusal(404, "Not Found");
      return { data: publicUserShape(world, user) };
    },
  },
];

const publicUserShape = (world: World, user: User): Json => ({
  ...userShape(world, user),
  name: user.name,
  email: null,
  bio: null,
  blog: null,
  company: null,
  location: null,
  hireable: null,
  followers: 0,
  following: 0,
  public_gists: 0,
  public_repos: 0,
  created_at: stamp(world.app.createdAt),
  updated_at: stamp(world.app.createdAt),
});
