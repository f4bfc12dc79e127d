import { type CommitSize, sizeOfCommit } from "../commit-sizes.ts";
import { pullsWith } from "../commits.ts";
import { blob, type Commit, commit, commits, gitTextIn, objectAt } from "../git.ts";
import { page } from "../shapes.ts";
import { type Json, pullsOf, type Repository, stamp } from "../world.ts";
import { rollupNode } from "./checks.ts";
import { gitActorNode, type View } from "./people.ts";
import { pullNode } from "./pulls.ts";
import { connection, type PageArguments, refused } from "./schema.ts";

type Place = { readonly view: View; readonly repository: Repository };

/** Above this GitHub cuts a blob's text. */
const mostBytes = 512_000;

/** The commit with this id. */
export const commitNode = async (place: Place, sha: string): Promise<Json> =>
  nodeOf(place, await commit(place.repository.dir, sha));

export function nodeOf(place: Place, found: Commit): Json {
  const { view, repository } = place;
  const { dir, fullName } = repository;
  const { sha, message } = found;
  const [headline = "", ...rest] = message.split("\n");
  const size = (field: keyof CommitSize) => async () => (await sizeOfCommit(dir, sha))[field];
  const signed = repository.madeHere.has(sha);
  return {
    __typename: "Commit",
    id: `C_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    url: page(view.world, `${fullName}/commit/${sha}`),
    message,
    messageHeadline: headline,
    messageBody: rest.join("\n").trim(),
    authoredDate: found.author.date,
    committedDate: found.committer.date,
    committedViaWeb: signed,
    additions: size("additions"),
    deletions: size("deletions"),
    changedFilesIfAvailable: size("changedFiles"),
    tree: { __typename: "Tree", oid: found.tree },
    parents: (asked: PageArguments) => connection(found.parents, asked, (parent) => commitNode(place, parent)),
    author: gitActorNode(view, found.author),
    committer: gitActorNode(view, found.committer),
    authors: (asked: PageArguments) => connection(authorsOf(found), asked, (one) => gitActorNode(view, one)),
    signature: signed ? githubSignature(view) : null,
    file: ({ path }: { path: string }) => treeEntryNode(place, sha, path),
    blame: ({ path }: { path: string }) => blameNode(place, sha, path),
    history: async ({ path, ...asked }: PageArguments & { path?: string }) =>
      connection(await commits(dir, [sha, ...(path ? ["--", path] : [])]), asked, (one) => nodeOf(place, one)),
    associatedPullRequests: (asked: PageArguments & { orderBy?: { field: string; direction: string } | null }) =>
      associated(place, sha, asked),
    statusCheckRollup: () => rollupNode(view, repository, sha),
    repository: { __typename: "Repository", nameWithOwner: fullName },
  };
}

/** The author git names, and then everybody in a `Co-authored-by` line, each once. */
function authorsOf({ author, message }: Commit) {
  const named = message.split("\n").flatMap((line) => {
    const found = /^co-authored-by:[ \t]*([^<]*)<([^<>\s]+)>\s*$/i.exec(line);
    return found ? [{ name: found[1]!.trim(), email: found[2]!, date: null }] : [];
  });
  const all = [author, ...named];
  return all.filter(
    (one, at) => all.findIndex((other) => other.email.toLowerCase() === one.email.toLowerCase()) === at,
  );
}

const githubSignature = ({ world }: View): Json => ({
  __typename: "GpgSignature",
  email: "noreply@github.com",
  isValid: true,
  state: "VALID",
  wasSignedByGitHub: true,
  signer: null,
  verifiedAt: stamp(world.now()),
});

async function associated(
  place: Place,
  sha: string,
  { orderBy, ...asked }: PageArguments & { orderBy?: { direction: string } | null },
) {
  const { repository, view } = place;
  const found = await pullsWith(repository, sha);
  // GitHub also finds a pull request by its head while nothing of it is merged
  const byHead = pullsOf(repository).filter((pr) => pr.pull.headSha === sha && !found.includes(pr));
  const oldestFirst = [...found, ...byHead].sort((a, b) => a.number - b.number);
  const ordered = orderBy?.direction === "DESC" ? oldestFirst.reverse() : oldestFirst;
  return connection(ordered, asked, (pr) => pullNode(view, pr));
}

/** Ranges of lines that one commit last touched, by git's own blame. */
async function blameNode(place: Place, sha: string, path: string): Promise<Json> {
  const { dir } = place.repository;
  const found = await objectAt(dir, `${sha}:${path}`);
  if (found?.type !== "blob") throw refused("NOT_FOUND", `Could not resolve to a file at path '${path}'.`);
  const porcelain = await gitTextIn(dir, ["blame", "--incremental", sha, "--", path]);
  const heads = porcelain.split("\n").flatMap((line) => /^([0-9a-f]{40}) \d+ (\d+) (\d+)$/.exec(line)?.slice(1) ?? []);
  const ranges: { oid: string; startingLine: number; endingLine: number }[] = [];
  for (let at = 0; at < heads.length; at += 3) {
    const startingLine = Number(heads[at + 1]);
    ranges.push({ oid: heads[at]!, startingLine, endingLine: startingLine + Number(heads[at + 2]) - 1 });
  }
  ranges.sort((a, b) => a.startingLine - b.startingLine);
  return { ranges: ranges.map(({ oid, ...lines }) => ({ ...lines, age: 1, commit: () => commitNode(place, oid) })) };
}

async function treeEntryNode(place: Place, sha: string, path: string): Promise<Json> {
  const object = await objectNode(place, `${sha}:${path}`);
  if (object === null) return null;
  const name = path.split("/").at(-1);
  return { __typename: "TreeEntry", name, path, oid: object.oid, type: object.__typename.toLowerCase(), object };
}

/** Whatever an expression such as `main:README.md` names; null when it names nothing. */
export async function objectNode(place: Place, expression: string): Promise<Json> {
  const { dir } = place.repository;
  const found = await objectAt(dir, expression);
  if (!found) return null;
  if (found.type === "commit") return commitNode(place, found.oid);
  if (found.type === "tag") return commitNode(place, await gitTextIn(dir, ["rev-parse", `${found.oid}^{commit}`]));
  if (found.type === "tree") return { __typename: "Tree", oid: found.oid };
  const bytes = await blob(dir, found.oid);
  const isBinary = bytes.includes(0);
  return {
    __typename: "Blob",
    oid: found.oid,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > mostBytes,
    text: isBinary ? null : bytes.subarray(0, mostBytes).toString(),
  };
}
