import { changes, type FileChange } from "./diff.ts";
import { type Commit, commits, mergeBase, mergedTree, resolve } from "./git.ts";
import { labelShape, nodeId, page, repoApi, repositoryShape, userShape } from "./shapes.ts";
import {
  associationOf,
  type Json,
  type PullRequest,
  type Repository,
  stamp,
  stampOrNull,
  type World,
} from "./world.ts";

const remembered = new Map<string, Promise<unknown>>();
/** Both ends are commits, so the answer never changes. */
function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = remembered.get(key) ?? ask();
  remembered.set(key, known);
  return known as Promise<T>;
}

/** The pull request's own commits, oldest first; those of the base are left out. */
export const commitsOf = ({ repository: { dir }, pull: { baseSha, headSha } }: PullRequest): Promise<Commit[]> =>
  once(`commits ${dir} ${baseSha} ${headSha}`, () =>
    commits(dir, ["--reverse", "--topo-order", `${baseSha}..${headSha}`]),
  );

/** What its merge put on the base branch: a merge commit and its own commits, one squashed commit, or copies. */
export const landedBy = async ({
  repository: { dir },
  pull: { baseSha, mergeCommit },
}: PullRequest): Promise<Commit[]> =>
  mergeCommit
    ? once(`landed ${dir} ${baseSha} ${mergeCommit}`, () => commits(dir, [`${baseSha}..${mergeCommit}`]))
    : [];

/** What the pull request changes against the commit where it left its base. */
export const filesOf = ({ repository: { dir }, pull: { baseSha, headSha } }: PullRequest): Promise<FileChange[]> =>
  once(`files ${dir} ${baseSha} ${headSha}`, async () =>
    changes(dir, (await mergeBase(dir, baseSha, headSha)) ?? baseSha, headSha),
  );

/** Where its base branch stands now. */
export const baseTipOf = async ({ repository, pull }: PullRequest): Promise<string> =>
  (await resolve(repository.dir, `refs/heads/${pull.base}`)) ?? pull.baseSha;

/** The tree that a merge into the present base would give; null when there are conflicts. */
export const mergeTreeOf = ({ repository: { dir }, pull: { headSha } }: PullRequest, baseTip: string) =>
  once(`merge ${dir} ${baseTip} ${headSha}`, () => mergedTree(dir, baseTip, headSha));

export const sizeOf = async (pull: PullRequest) => {
  const files = await filesOf(pull);
  return {
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
  };
};

/** The state of a required check on a commit: the newest run of that name decides. */
export function isGreen(repository: Repository, sha: string, name: string): boolean {
  const run = repository.checks.findLast((one) => one.headSha === sha && one.name === name);
  const status = repository.statuses.findLast((one) => one.sha === sha && one.context === name);
  if (!run && !status) return false;
  const passes = ["success", "neutral", "skipped"]; // GitHub docs: these conclusions satisfy a required check
  return (
    (!run || (run.status === "completed" && passes.includes(run.conclusion ?? ""))) &&
    (!status || status.state === "success")
  );
}

export const missingChecks = ({ repository, pull }: PullRequest): string[] =>
  [...(repository.required.get(pull.base) ?? [])].filter((name) => !isGreen(repository, pull.headSha, name));

/** Whether it can be merged, in GitHub's words. */
export async function mergeState(pr: PullRequest): Promise<"clean" | "dirty" | "blocked" | "draft" | "unknown"> {
  if (pr.state === "closed") return "unknown";
  if ((await mergeTreeOf(pr, await baseTipOf(pr))) === null) return "dirty";
  if (pr.pull.draft) return "draft";
  return missingChecks(pr).length > 0 ? "blocked" : "clean";
}

function sideShape(world: World, repository: Repository, ref: string, sha: string): Json {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: userShape(world, repository.owner),
    repo: repositoryShape(world, repository),
  };
}

/** As it stands in lists and in the payloads of reviews. */
export function simplePullShape(world: World, issue: PullRequest): Json {
  const { repository, pull, number } = issue;
  const url = repoApi(world, repository, `/pulls/${number}`);
  const issueUrl = repoApi(world, repository, `/issues/${number}`);
  const html = page(world, `${repository.fullName}/pull/${number}`);
  const statuses = repoApi(world, repository, `/statuses/${pull.headSha}`);
  const href = (to: string) => ({ href: to });
  return {
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    number,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: repoApi(world, repository, "/pulls/comments{/number}"),
    comments_url: `${issueUrl}/comments`,
    statuses_url: statuses,
    state: issue.state,
    locked: false,
    active_lock_reason: null,
    title: issue.title,
    body: issue.body,
    user: userShape(world, issue.author),
    labels: issue.labels.map((label) => labelShape(world, repository, label)),
    milestone: null,
    assignee: issue.assignees[0] ? userShape(world, issue.assignees[0]) : null,
    assignees: issue.assignees.map((user) => userShape(world, user)),
    requested_reviewers: pull.requestedReviewers.map((user) => userShape(world, user)),
    requested_teams: [],
    draft: pull.draft,
    created_at: stamp(issue.createdAt),
    updated_at: stamp(issue.updatedAt),
    closed_at: stampOrNull(issue.closedAt),
    merged_at: stampOrNull(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit,
    head: sideShape(world, pull.headRepository, pull.head, pull.headSha),
    base: sideShape(world, repository, pull.base, pull.baseSha),
    author_association: associationOf(repository, issue.author),
    auto_merge: null,
    _links: {
      self: href(url),
      html: href(html),
      issue: href(issueUrl),
      comments: href(`${issueUrl}/comments`),
      review_comments: href(`${url}/comments`),
      review_comment: href(repoApi(world, repository, "/pulls/comments{/number}")),
      commits: href(`${url}/commits`),
      statuses: href(statuses),
    },
  };
}

/** As it stands alone and in the payloads of `pull_request`. */
export async function pullShape(world: World, issue: PullRequest): Promise<Json> {
  const { pull } = issue;
  const [{ additions, deletions, changedFiles }, own, state] = await Promise.all([
    sizeOf(issue),
    commitsOf(issue),
    mergeState(issue),
  ]);
  const mergeable = issue.state === "closed" ? null : state !== "dirty";
  return {
    ...simplePullShape(world, issue),
    merged: pull.mergedAt !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: state,
    merged_by: pull.mergedBy && userShape(world, pull.mergedBy),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: own.length,
    additions,
    deletions,
    changed_files: changedFiles,
  };
}
