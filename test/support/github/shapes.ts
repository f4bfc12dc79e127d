import {
  associationOf,
  type Comment,
  type Issue,
  type Json,
  type Label,
  type Repository,
  stamp,
  stampOrNull,
  type User,
  type World,
} from "./world.ts";

export const api = (world: World, path: string): string => `${world.url}/api/v3${path}`;
export const repoApi = (world: World, repository: Repository, path = ""): string =>
  api(world, `/repos/${repository.fullName}${path}`);
export const page = (world: World, path: string): string => `${world.url}/${path}`;

/** Node ids: a prefix for the kind and our number. Clients must not look inside. */
export const nodeId = (
  kind: "U" | "R" | "PR" | "I" | "LA" | "IC" | "PRR" | "CR" | "CS" | "SC" | "A" | "TI",
  id: number,
) => `${kind}_${id}`;

export function userShape(world: World, user: User): Json {
  const url = api(world, `/users/${encodeURIComponent(user.login)}`);
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId("U", user.id),
    avatar_url: page(world, `avatars/${user.id}`),
    gravatar_id: "",
    url,
    html_url: page(world, user.login),
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** The URL templates of a repository, as GitHub lists them. */
const templates = (
  "forks keys{/key_id} collaborators{/collaborator} teams hooks issue_events=issues/events{/number} events assignees{/user} " +
  "branches{/branch} tags blobs=git/blobs{/sha} git_tags=git/tags{/sha} git_refs=git/refs{/sha} trees=git/trees{/sha} " +
  "statuses/{sha} languages stargazers contributors subscribers subscription commits{/sha} git_commits=git/commits{/sha} " +
  "comments{/number} issue_comment=issues/comments{/number} contents/{+path} compare/{base}...{head} merges " +
  "archive=/{archive_format}{/ref} downloads issues{/number} pulls{/number} milestones{/number} " +
  "notifications{?since,all,participating} labels{/name} releases{/id} deployments"
).split(" ");

function urlsOf(base: string): Record<string, string> {
  const pairs = templates.map((template) => {
    const name = /^\w+/.exec(template)![0];
    const path = template.includes("=") ? template.slice(name.length + 1) : template;
    return [`${name}_url`, `${base}/${path.replace(/^\//, "")}`];
  });
  return Object.fromEntries(pairs);
}

export function repositoryShape(world: World, repository: Repository): Json {
  const open = [...repository.issues.values()].filter((issue) => issue.state === "open").length;
  const html = page(world, repository.fullName);
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    visibility: repository.private ? "private" : "public",
    owner: userShape(world, repository.owner),
    html_url: html,
    description: null,
    fork: false,
    url: repoApi(world, repository),
    ...urlsOf(repoApi(world, repository)),
    created_at: stamp(repository.createdAt),
    updated_at: stamp(repository.pushedAt),
    pushed_at: stamp(repository.pushedAt),
    git_url: `${html}.git`,
    ssh_url: `${html}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    forks_count: 0,
    forks: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues_count: open,
    open_issues: open,
    has_issues: true,
    has_projects: false,
    has_downloads: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    default_branch: repository.defaultBranch,
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: true,
  };
}

/** What every payload tells of the repository that it is about. */
export function aboutRepository(world: World, repository: Repository): Json {
  const { owner } = repository;
  const about = { repository: repositoryShape(world, repository) };
  if (owner.type !== "Organization") return about;
  const url = api(world, `/orgs/${owner.login}`);
  const organization = {
    login: owner.login,
    id: owner.id,
    node_id: nodeId("U", owner.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: page(world, `avatars/${owner.id}`),
    description: "",
  };
  return { ...about, organization };
}

export const labelShape = (world: World, repository: Repository, label: Label): Json => ({
  id: label.id,
  node_id: nodeId("LA", label.id),
  url: repoApi(world, repository, `/labels/${encodeURIComponent(label.name)}`),
  name: label.name,
  color: label.color,
  description: label.description,
  default: false,
});

export function commentShape(world: World, issue: Issue, comment: Comment): Json {
  const kind = issue.pull ? "pull" : "issues";
  return {
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    url: repoApi(world, issue.repository, `/issues/comments/${comment.id}`),
    html_url: page(world, `${issue.repository.fullName}/${kind}/${issue.number}#issuecomment-${comment.id}`),
    issue_url: repoApi(world, issue.repository, `/issues/${issue.number}`),
    user: userShape(world, comment.author),
    created_at: stamp(comment.createdAt),
    updated_at: stamp(comment.updatedAt),
    author_association: associationOf(issue.repository, comment.author),
    body: comment.body,
    performed_via_github_app: comment.author === world.app.bot ? appShape(world) : null,
    reactions: reactions(repoApi(world, issue.repository, `/issues/comments/${comment.id}/reactions`)),
  };
}

const reactions = (url: string): Json => ({
  url,
  total_count: 0,
  "+1": 0,
  "-1": 0,
  laugh: 0,
  hooray: 0,
  confused: 0,
  heart: 0,
  rocket: 0,
  eyes: 0,
});

export function issueShape(world: World, issue: Issue): Json {
  const { repository, number, pull } = issue;
  const url = repoApi(world, repository, `/issues/${number}`);
  const html = page(world, `${repository.fullName}/${pull ? "pull" : "issues"}/${number}`);
  const pullUrl = repoApi(world, repository, `/pulls/${number}`);
  return {
    id: issue.id,
    node_id: pull ? nodeId("PR", pull.id) : nodeId("I", issue.id),
    number,
    url,
    repository_url: repoApi(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: html,
    title: issue.title,
    body: issue.body,
    user: userShape(world, issue.author),
    labels: issue.labels.map((label) => labelShape(world, repository, label)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    active_lock_reason: null,
    assignee: issue.assignees[0] ? userShape(world, issue.assignees[0]) : null,
    assignees: issue.assignees.map((user) => userShape(world, user)),
    milestone: null,
    comments: issue.comments.length,
    created_at: stamp(issue.createdAt),
    updated_at: stamp(issue.updatedAt),
    closed_at: stampOrNull(issue.closedAt),
    closed_by: issue.closedBy && userShape(world, issue.closedBy),
    author_association: associationOf(repository, issue.author),
    performed_via_github_app: null,
    reactions: reactions(`${url}/reactions`),
    ...(pull && {
      draft: pull.draft,
      pull_request: {
        url: pullUrl,
        html_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        merged_at: stampOrNull(pull.mergedAt),
      },
    }),
  };
}

export function appShape(world: World): Json {
  const { app } = world;
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    client_id: `Iv1.${app.slug}`,
    owner: userShape(world, app.owner),
    name: app.slug,
    description: "",
    external_url: page(world, `apps/${app.slug}`),
    html_url: page(world, `apps/${app.slug}`),
    created_at: stamp(app.createdAt),
    updated_at: stamp(app.createdAt),
    permissions: app.permissions,
    events: [...app.events],
    installations_count: world.installations.size,
  };
}
