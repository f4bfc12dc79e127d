import { changes, type FileChange } from "./diff.ts";
import { branches, type Commit, commit, commits, count, mergeBase, type Person, resolve } from "./git.ts";
import { Refusal } from "./identity.ts";
import { commitsOf, landedBy, simplePullShape } from "./pull-shape.ts";
import { type Access, inRepository, type RepoCall, type Route } from "./routes.ts";
import { page, repoApi, userShape } from "./shapes.ts";
import { type Json, type PullRequest, pullsOf, type Repository, type User, type World } from "./world.ts";

const read: Access = { needs: ["contents:read"], role: "read" };

/** The account behind a git identity: by its e-mail, or by GitHub's no-reply address. */
export function userByEmail(world: World, email: string): User | null {
  const wanted = email.toLowerCase();
  const noReply = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(wanted)?.[1];
  if (noReply) return world.users.get(noReply) ?? null;
  return [...world.users.values()].find((user) => user.email.toLowerCase() === wanted) ?? null;
}

const personShape = ({ name, email, date }: Person): Json => ({ name, email, date });

const verification = (repository: Repository, sha: string): Json => {
  const verified = repository.madeHere.has(sha);
  return { verified, reason: verified ? "valid" : "unsigned", signature: null, payload: null, verified_at: null };
};

export function commitShape(world: World, repository: Repository, found: Commit): Json {
  const { sha } = found;
  const url = repoApi(world, repository, `/commits/${sha}`);
  const html = page(world, `${repository.fullName}/commit/${sha}`);
  const accountOf = ({ email }: Person) => {
    const user = userByEmail(world, email);
    return user && userShape(world, user);
  };
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: html,
    comments_url: `${url}/comments`,
    commit: {
      author: personShape(found.author),
      committer: personShape(found.committer),
      message: found.message,
      tree: { sha: found.tree, url: repoApi(world, repository, `/git/trees/${found.tree}`) },
      url: repoApi(world, repository, `/git/commits/${sha}`),
      comment_count: 0,
      verification: verification(repository, sha),
    },
    author: accountOf(found.author),
    committer: accountOf(found.committer),
    parents: found.parents.map((parent) => ({
      sha: parent,
      url: repoApi(world, repository, `/commits/${parent}`),
      html_url: page(world, `${repository.fullName}/commit/${parent}`),
    })),
  };
}

export function fileShape(world: World, repository: Repository, ref: string, file: FileChange): Json {
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: page(world, `${repository.fullName}/blob/${ref}/${path}`),
    raw_url: page(world, `${repository.fullName}/raw/${ref}/${path}`),
    contents_url: repoApi(world, repository, `/contents/${path}?ref=${ref}`),
    ...(file.previous !== null && { previous_filename: file.previous }),
    ...(file.patch !== null && { patch: file.patch }),
  };
}

const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** What a commit changed against its first parent. */
export const changesOf = (dir: string, { sha, parents }: Commit): Promise<FileChange[]> =>
  changes(dir, parents[0] ?? emptyTree, sha);

export async function known(repository: Repository, ref: string): Promise<Commit> {
  const sha = await resolve(repository.dir, ref);
  if (!sha) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return commit(repository.dir, sha);
}

/** Pull requests that hold this commit, or whose merge brought it (or a copy of it) to the base. Oldest first. */
export async function pullsWith(repository: Repository, sha: string): Promise<PullRequest[]> {
  const found: PullRequest[] = [];
  for (const pr of pullsOf(repository)) {
    const all = [...(await commitsOf(pr)), ...(await landedBy(pr))];
    if (all.some((one) => one.sha === sha)) found.push(pr);
  }
  return found;
}

/** GitHub shows the first 300 files of a comparison. */
const mostFiles = 300;

async function comparison({ world, repository, params, query }: RepoCall): Promise<Json> {
  const [from = "", to = ""] = params.basehead.split("...");
  const { dir } = repository;
  const [base, head] = [await resolve(dir, from), await resolve(dir, to)];
  if (!base || !head) throw new Refusal(404, "Not Found");
  const common = await mergeBase(dir, base, head);
  if (!common) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);
  const ahead = await count(dir, `${base}..${head}`);
  const behind = await count(dir, `${head}..${base}`);
  const size = Math.min(Number(query.get("per_page") ?? 250), 250);
  const number = Number(query.get("page") ?? 1);
  const all = await commits(dir, ["--reverse", "--topo-order", `${base}..${head}`]);
  const shown = all.slice((number - 1) * size, number * size);
  const files = number === 1 ? (await changes(dir, common, head)).slice(0, mostFiles) : [];
  const url = repoApi(world, repository, `/compare/${from}...${to}`);
  const html = page(world, `${repository.fullName}/compare/${from}...${to}`);
  const diverged = ahead > 0 && behind > 0 ? "diverged" : behind > 0 ? "behind" : "identical";
  return {
    url,
    html_url: html,
    permalink_url: page(world, `${repository.fullName}/compare/${base}...${head}`),
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitShape(world, repository, await commit(dir, base)),
    merge_base_commit: commitShape(world, repository, await commit(dir, common)),
    status: ahead > 0 && behind === 0 ? "ahead" : diverged,
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: shown.map((one) => commitShape(world, repository, one)),
    files: files.map((file) => fileShape(world, repository, head, file)),
  };
}

async function branchNamed(repository: Repository, name: string): Promise<string> {
  const sha = (await branches(repository.dir)).get(name);
  if (!sha) throw new Refusal(404, "Branch not found");
  return sha;
}

export const commitRoutes: Route[] = [
  inRepository(["GET", "/commits"], read, async ({ world, repository, query }) => {
    const tip = await resolve(repository.dir, query.get("sha") ?? repository.defaultBranch);
    if (!tip) throw new Refusal(404, "Not Found");
    const path = query.get("path");
    const found = await commits(repository.dir, [tip, ...(path ? ["--", path] : [])]);
    return { list: found, shape: (one) => commitShape(world, repository, one) };
  }),
  inRepository(["GET", "/commits/:sha/pulls"], read, async ({ world, repository, params }) => {
    const { sha } = await known(repository, params.sha);
    return { list: await pullsWith(repository, sha), shape: (one) => simplePullShape(world, one) };
  }),
  inRepository(["GET", "/commits/:ref{.+}"], read, async ({ world, repository, params }) => {
    const found = await known(repository, params.ref);
    const files = await changesOf(repository.dir, found);
    const additions = files.reduce((sum, file) => sum + file.additions, 0);
    const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
    return {
      data: {
        ...commitShape(world, repository, found),
        stats: { additions, deletions, total: additions + deletions },
        files: files.slice(0, mostFiles).map((file) => fileShape(world, repository, found.sha, file)),
      },
    };
  }),
  inRepository(["GET", "/compare/:basehead{.+}"], read, async (call) => ({ data: await comparison(call) })),
  inRepository(["GET", "/branches"], read, async ({ world, repository }) => ({
    list: [...(await branches(repository.dir))],
    shape: ([name, sha]) => ({
      name,
      commit: { sha, url: repoApi(world, repository, `/commits/${sha}`) },
      protected: repository.required.has(name),
    }),
  })),
  inRepository(["GET", "/branches/:branch{.+}"], read, async ({ world, repository, params }) => {
    const name = params.branch;
    const found = await commit(repository.dir, await branchNamed(repository, name));
    const self = repoApi(world, repository, `/branches/${name}`);
    const required = [...(repository.required.get(name) ?? [])];
    return {
      data: {
        name,
        commit: commitShape(world, repository, found),
        _links: { self, html: page(world, `${repository.fullName}/tree/${name}`) },
        protected: required.length > 0,
        protection: {
          enabled: required.length > 0,
          required_status_checks: {
            enforcement_level: required.length > 0 ? "everyone" : "off",
            contexts: required,
            checks: required.map((context) => ({ context, app_id: null })),
          },
        },
        protection_url: `${self}/protection`,
      },
    };
  }),
  inRepository(["GET", "/git/ref/:ref{.+}"], read, async ({ world, repository, params }) => {
    const ref = `refs/${params.ref}`;
    const sha = await resolve(repository.dir, ref);
    if (!sha) throw new Refusal(404, "Not Found");
    const object = { sha, type: "commit", url: repoApi(world, repository, `/git/commits/${sha}`) };
    const url = repoApi(world, repository, `/git/${ref}`);
    return { data: { ref, node_id: `REF_${sha}`, url, object } };
  }),
];
