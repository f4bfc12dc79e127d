import type { ProbotOctokit } from "probot";
import { repoPath } from "../../core/names.ts";
import { Incomplete } from "../../core/policy/incomplete.ts";
import type { Snapshot } from "../../core/policy/snapshot.ts";
import type { Patches } from "../../flows/ports.ts";
import { named } from "./named.ts";

/** GitHub docs, "List pull requests files": it lists no more. */
const mostFiles = 3000;
const pageSize = 100;
/** The id of a blob without a byte. */
const emptyBlob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

type File = {
  readonly sha: string | null;
  readonly filename: string;
  readonly status: string;
  readonly changes: number;
  readonly contents_url: string;
  readonly patch?: string;
};

/** What the head of a pull request adds, file by file; throws when the head or the base moved since the snapshot. */
export async function readPatches(read: ProbotOctokit, snapshot: Snapshot): Promise<Patches> {
  const { repo, number } = snapshot.pullRequest;
  const files: File[] = [];
  for (let page = 1; files.length < Math.min(snapshot.changedFiles, mostFiles); page++) {
    const { data } = await read.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", {
      ...named(repo),
      pull_number: number,
      per_page: pageSize,
      page,
    });
    files.push(...data);
    if (data.length < pageSize) break;
  }
  if (files.length < Math.min(snapshot.changedFiles, mostFiles))
    throw new Incomplete(`GitHub listed ${files.length} of ${snapshot.changedFiles} files`);
  if (files.some((file) => new URL(file.contents_url).searchParams.get("ref") !== snapshot.head))
    throw new Incomplete("the head moved while its diff was read");

  const adding = files.filter(addsSomething);
  const rest = snapshot.changedFiles - files.length;
  return {
    files: adding.flatMap(({ filename, patch }) => (patch === undefined ? [] : [{ path: repoPath(filename), patch }])),
    unscanned: [
      ...adding
        .filter(({ patch }) => patch === undefined)
        .map(({ filename, changes }) => ({
          path: filename,
          why: changes === 0 ? "GitHub shows no text of it" : `GitHub does not show its ${changes} changed lines`,
        })),
      ...(rest > 0 ? [{ path: `${rest} more files`, why: `GitHub lists only ${mostFiles}` }] : []),
    ],
  };
}

/** A file that goes, is empty, or only gets another name brings nothing new. */
const addsSomething = ({ status, sha, changes }: File): boolean =>
  status !== "removed" && sha !== emptyBlob && !(status === "renamed" && changes === 0);
