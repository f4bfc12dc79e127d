import type { ProbotOctokit } from "probot";
import type { FixChanges } from "../../core/incidents/fix.ts";
import type { FileBlame } from "../../core/incidents/origin.ts";
import { instant, type PullRequestRef, type RepoPath, repoPath, sha } from "../../core/names.ts";
import type { IncidentForge } from "../../flows/ports.ts";
import { type BlameAnswer, type BlameOfFile, blameQuery, filesInOneQuery } from "./blame-query.ts";
import { hunksOf } from "./fix-patch.ts";
import {
  type AssociatedAnswer,
  associatedQuery,
  type FixAnswer,
  fixQuery,
  type LandedAnswer,
  landedQuery,
} from "./fix-queries.ts";

/** GitHub lists no more files of a comparison. */
const mostFilesListed = 300;
const mostCommentPages = 10;
/** GitHub rebases no more commits into a branch. */
const mostRebased = 100;

/** GitHub as the forge that incidents are traced on: reads through one client, writes through the other. */
export function incidentForge({
  read,
  write,
  appId,
}: {
  readonly read: ProbotOctokit;
  readonly write: ProbotOctokit;
  readonly appId: number;
}): IncidentForge {
  return {
    async mergedFix(pullRequest) {
      const { repo, number } = pullRequest;
      const { repository } = await read.graphql<FixAnswer>(fixQuery, { ...named(repo), number });
      const found = present(repository?.pullRequest, `pull request ${repo}#${number}`);
      if (found.mergedAt === null) return null;
      const merge = present(found.mergeCommit, `merge commit of ${repo}#${number}`);
      const { nodes, totalCount } = found.closingIssuesReferences;
      if (nodes.length < totalCount) throw new Error(`${repo}#${number} closes more than ${nodes.length} issues`);
      const own =
        merge.parents.totalCount === 1 && found.commits.totalCount > 1 ? await landed(pullRequest, merge.oid) : [];
      const before = own.at(-1)?.parent ?? merge.parents.nodes[0]?.oid;
      return {
        pullRequest,
        mergedAt: instant(found.mergedAt),
        base: found.baseRefName,
        before: sha(present(before, `commit before ${merge.oid}`)),
        after: sha(merge.oid),
        own: [sha(merge.oid), ...own.slice(1).map(({ oid }) => sha(oid))],
        closes: nodes.map((issue) => ({
          repo: issue.repository.nameWithOwner,
          number: issue.number,
          labels: issue.labels.nodes.map(({ name }) => name),
        })),
      };
    },

    async changesOf({ pullRequest, before, after }) {
      const { data } = await read.rest.repos.compareCommitsWithBasehead({
        ...ownerAndRepo(pullRequest.repo),
        basehead: `${before}...${after}`,
        per_page: 1, // of the commits, which nobody needs; the files are all on the first page
      });
      const changed = present(data.files, `files of ${before}...${after}`);
      const files: FixChanges["files"][number][] = [];
      const unread: RepoPath[] = [];
      for (const { filename, previous_filename, status, changes, patch } of changed) {
        if (status === "added" || status === "copied") continue; // nobody wrote it before
        const path = repoPath(filename);
        const hunks = changes === 0 ? [] : hunksOf(patch);
        if (hunks === null) unread.push(path);
        else files.push({ path, hunks, ...(previous_filename ? { from: repoPath(previous_filename) } : {}) });
      }
      return { files, unread, complete: changed.length < mostFilesListed };
    },

    async blame({ repo, commit }, paths) {
      const answers: FileBlame[] = [];
      for (let at = 0; at < paths.length; at += filesInOneQuery) {
        const asked = paths.slice(at, at + filesInOneQuery);
        const variables = Object.fromEntries(asked.map((path, index) => [`p${index}`, path]));
        const { repository } = await read.graphql<BlameAnswer>(blameQuery(asked.length), {
          ...named(repo),
          commit,
          ...variables,
        });
        const object = present(repository?.object, `commit ${commit} of ${repo}`);
        asked.forEach((path, index) => {
          answers.push({ path, ranges: rangesOf(present(object[`f${index}`], `blame of ${path} at ${commit}`)) });
        });
      }
      return answers;
    },

    async pullRequestsWith({ repo, commit }) {
      const { repository } = await read.graphql<AssociatedAnswer>(associatedQuery, { ...named(repo), commit });
      const { nodes, totalCount } = present(repository?.object, `commit ${commit} of ${repo}`).associatedPullRequests;
      if (nodes.length < totalCount) throw new Error(`more than ${nodes.length} pull requests hold ${commit}`);
      return nodes.map((one) => ({
        repo: one.baseRepository?.nameWithOwner ?? "",
        number: one.number,
        mergedAt: one.mergedAt === null ? null : instant(one.mergedAt),
        base: one.baseRefName,
        mergeCommit: one.mergeCommit && sha(one.mergeCommit.oid),
        labels: one.labels?.nodes.map(({ name }) => name) ?? [],
      }));
    },

    async ownComment({ repo, number }, { marker, since }) {
      let pages = 0;
      for await (const { data } of read.paginate.iterator("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...ownerAndRepo(repo),
        issue_number: number,
        since,
        per_page: 100,
      })) {
        for (const { id, body = "", performed_via_github_app } of data)
          if (performed_via_github_app?.id === appId && body.startsWith(marker))
            return { id, body: body.replaceAll("\r\n", "\n").trimEnd() };
        // Not found so far is not "not there": to write now might be to write twice.
        if (data.length === 100 && ++pages === mostCommentPages)
          throw new Error(`${repo}#${number} has more than ${mostCommentPages * 100} comments since ${since}`);
      }
      return null;
    },

    async createComment({ repo, number }, body) {
      await write.rest.issues.createComment({
        ...ownerAndRepo(repo),
        issue_number: number,
        body,
        request: { retries: 0 }, // a lost answer may hide a comment; the next run looks before it writes
      });
    },

    async editComment({ repo }, { id }, body) {
      await write.rest.issues.updateComment({ ...ownerAndRepo(repo), comment_id: id, body });
    },

    async addLabel({ repo, number }, label) {
      await write.rest.issues.addLabels({ ...ownerAndRepo(repo), issue_number: number, labels: [label] });
    },
  };

  /** The commits that a rebase or squash put on the branch, the newest first; each names its parent. */
  async function landed({ repo, number }: PullRequestRef, merge: string) {
    const { repository } = await read.graphql<LandedAnswer>(landedQuery, {
      ...named(repo),
      commit: merge,
      most: mostRebased,
    });
    const own: { readonly oid: string; readonly parent: string | undefined }[] = [];
    for (const commit of present(repository?.object, `commit ${merge} of ${repo}`).history.nodes) {
      const ours = commit.associatedPullRequests.nodes.some(
        (one) => one.number === number && one.baseRepository?.nameWithOwner === repo,
      );
      const follows = own.length === 0 ? commit.oid === merge : commit.oid === own.at(-1)?.parent;
      if (!ours || !follows) break;
      own.push({ oid: commit.oid, parent: commit.parents.nodes[0]?.oid });
    }
    return own;
  }
}

const rangesOf = ({ ranges }: BlameOfFile): FileBlame["ranges"] =>
  ranges.map(({ startingLine, endingLine, commit }) => ({
    start: startingLine,
    end: endingLine,
    commit: { sha: sha(commit.oid), committedAt: instant(commit.committedDate) },
  }));

/** GitHub answers null for what is gone and for what it may not show. Neither may pass for "nothing there". */
function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`GitHub does not give the ${what}`);
  return value;
}

function ownerAndRepo(repo: string): { readonly owner: string; readonly repo: string } {
  const [owner = "", name = ""] = repo.split("/");
  return { owner, repo: name };
}

function named(repo: string): { readonly owner: string; readonly name: string } {
  const { owner, repo: name } = ownerAndRepo(repo);
  return { owner, name };
}
