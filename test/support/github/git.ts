import { appendFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GitError, git } from "../../../src/adapters/git/run.ts";

/** Nothing of the machine steers the bare repositories: no configuration, no hooks, no running git command around us. */
const clean = { PATH: process.env["PATH"], GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", LC_ALL: "C" };

export type Person = { readonly name: string; readonly email: string; readonly date: string };
export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
};

type Options = { readonly env?: Record<string, string>; readonly input?: string | Uint8Array };
const run = async (dir: string, args: readonly string[], { env, input }: Options = {}): Promise<Buffer> =>
  git(args, { cwd: dir, env: { ...clean, ...env }, ...(input !== undefined && { input }) });
const text = async (dir: string, args: readonly string[], options?: Options): Promise<string> =>
  (await run(dir, args, options)).toString().trimEnd();
const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
};

/** A commit that a force-push left behind stays readable, and `refs/pull` belongs to GitHub alone. */
const settings = `[gc]
\tauto = 0
[receive]
\thideRefs = refs/pull
[http]
\treceivepack = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
`;

export async function createBare(dir: string, branch: string): Promise<void> {
  await run(".", ["init", "-q", "--bare", "-b", branch, dir]);
  await appendFile(join(dir, "config"), settings);
}

const isId = /^[0-9a-f]{40}$/;

/** The commit that an expression (branch, tag, id) names; null when there is none. */
export async function resolve(dir: string, expression: string): Promise<string | null> {
  const known = await orNull(text(dir, ["rev-parse", "--verify", "-q", "--end-of-options", `${expression}^{commit}`]));
  return known && isId.test(known) ? known : null;
}

/** The object that `rev:path` or a plain revision names, with its type. */
export async function objectAt(dir: string, expression: string): Promise<{ oid: string; type: string } | null> {
  const oid = await orNull(text(dir, ["rev-parse", "--verify", "-q", "--end-of-options", expression]));
  if (!oid || !isId.test(oid)) return null;
  return { oid, type: await text(dir, ["cat-file", "-t", oid]) };
}

export const blob = (dir: string, oid: string): Promise<Buffer> => run(dir, ["cat-file", "blob", oid]);

export const branches = async (dir: string): Promise<Map<string, string>> => {
  const lines = await text(dir, ["for-each-ref", "--format=%(objectname) %(refname)", "refs/heads"]);
  const pairs = lines.split("\n").filter(Boolean);
  return new Map(pairs.map((line) => [line.slice(41 + "refs/heads/".length), line.slice(0, 40)]));
};

export const setRef = (dir: string, ref: string, sha: string): Promise<unknown> => run(dir, ["update-ref", ref, sha]);

/** Moves a branch only when it still stands where we saw it. */
export const moveBranch = async (dir: string, branch: string, { from, to }: { from: string; to: string }) =>
  (await orNull(run(dir, ["update-ref", `refs/heads/${branch}`, to, from]))) !== null;

const format = `${["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"].join("%x00")}%x00`;

const seen = new Map<string, Commit>();

/** Commits in the order `git rev-list` gives them. */
export async function commits(dir: string, args: readonly string[]): Promise<Commit[]> {
  const fields = (await run(dir, ["log", `--format=${format}`, ...args])).toString().split("\0");
  const found: Commit[] = [];
  for (let at = 0; at + 9 < fields.length; at += 10) {
    const [sha, tree, parents, an, ae, ad, cn, ce, cd, message] = fields.slice(at, at + 10) as [string, ...string[]];
    found.push({
      sha: sha.trim(),
      tree: tree!,
      parents: parents!.split(" ").filter(Boolean),
      author: { name: an!, email: ae!, date: utc(ad!) },
      committer: { name: cn!, email: ce!, date: utc(cd!) },
      message: message!.replace(/\n+$/, ""),
    });
  }
  for (const one of found) seen.set(`${dir} ${one.sha}`, one);
  return found;
}
const utc = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19)}Z`;

/** One commit; commits never change, so each is read once. */
export const commit = async (dir: string, sha: string): Promise<Commit> =>
  seen.get(`${dir} ${sha}`) ?? (await commits(dir, ["-1", sha]))[0]!;

export const isAncestor = async (dir: string, { older, newer }: { older: string; newer: string }): Promise<boolean> =>
  (await orNull(run(dir, ["merge-base", "--is-ancestor", older, newer]))) !== null;

export const mergeBase = (dir: string, a: string, b: string): Promise<string | null> =>
  orNull(text(dir, ["merge-base", a, b]));

export const count = async (dir: string, range: string): Promise<number> =>
  Number(await text(dir, ["rev-list", "--count", range]));

/** The tree of a three-way merge; null when there are conflicts. */
export async function mergedTree(dir: string, ours: string, theirs: string): Promise<string | null> {
  const answer = await orNull(text(dir, ["merge-tree", "--write-tree", ours, theirs]));
  return answer?.slice(0, 40) ?? null;
}

type NewCommit = {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
};
export const writeCommit = (dir: string, { tree, parents, message, author, committer }: NewCommit): Promise<string> =>
  text(dir, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])], {
    input: `${message}\n`,
    env: {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: author.date,
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: committer.date,
    },
  });

/** The tree of `onto` with what `picked` changed against its first parent; null when that conflicts. */
export async function pickedTree(dir: string, picked: Commit, onto: string, who: Person): Promise<string | null> {
  const made = { message: "three-way", author: who, committer: who };
  const treeOf = async (sha: string) => (await commit(dir, sha)).tree;
  // merge-tree takes commits, so three of them are made whose only common ancestor is the picked commit's parent
  const base = await writeCommit(dir, { ...made, tree: await treeOf(picked.parents[0]!), parents: [] });
  const ours = await writeCommit(dir, { ...made, tree: await treeOf(onto), parents: [base] });
  const theirs = await writeCommit(dir, { ...made, tree: picked.tree, parents: [base] });
  return mergedTree(dir, ours, theirs);
}

let indexes = 0;
/** The tree of `from` (or the empty one) with these files written over it. */
export async function treeWith(dir: string, from: string | null, files: Readonly<Record<string, string | Buffer>>) {
  const index = join(tmpdir(), `local-github-index-${process.pid}-${indexes++}`);
  const env = { GIT_INDEX_FILE: index };
  try {
    if (from) await run(dir, ["read-tree", from], { env });
    for (const [path, content] of Object.entries(files)) {
      const oid = await text(dir, ["hash-object", "-w", "--stdin"], { input: content });
      await run(dir, ["update-index", "--add", "--cacheinfo", `100644,${oid},${path}`], { env });
    }
    return await text(dir, ["write-tree"], { env });
  } finally {
    await rm(index, { force: true });
  }
}
export { orNull, run as gitIn, text as gitTextIn };
