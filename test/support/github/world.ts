import type { KeyObject } from "node:crypto";

/** JSON in GitHub's shape. Its truth is checked at run time against GitHub's own description, not by the compiler. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is GitHub's, and openapi.ts checks it
export type Json = any;

export type Role = "admin" | "maintain" | "write" | "triage" | "read";
const roles: readonly Role[] = ["read", "triage", "write", "maintain", "admin"];

export type User = {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot" | "Organization";
  readonly name: string | null;
  readonly email: string;
  readonly token: string;
};

export type Label = { readonly id: number; name: string; color: string; description: string | null };

export type Comment = {
  readonly id: number;
  readonly author: User;
  readonly createdAt: Date;
  body: string;
  updatedAt: Date;
};

export type Review = {
  readonly id: number;
  readonly author: User;
  readonly submittedAt: Date;
  readonly body: string;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED";
  /** Moves with a force-push, as GitHub's does. The event told the commit the review was given on. */
  commit: string;
};

/** What the timeline remembers; `type` is GraphQL's name for it. */
export type TimelineItem = {
  readonly id: number;
  readonly type: string;
  readonly actor: User;
  readonly createdAt: Date;
  readonly data: Json;
};

export type Pull = {
  readonly id: number;
  base: string;
  /** The base branch's tip when the head or the base of the pull request last changed. */
  baseSha: string;
  readonly head: string;
  readonly headRepository: Repository;
  headSha: string;
  draft: boolean;
  mergedAt: Date | null;
  mergedBy: User | null;
  mergeCommit: string | null;
  readonly reviews: Review[];
  readonly requestedReviewers: User[];
};

/** Issues and pull requests share their numbers; a pull request is an issue with a `pull`. */
export type Issue = {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly author: User;
  readonly createdAt: Date;
  title: string;
  body: string | null;
  state: "open" | "closed";
  stateReason: string | null;
  closedAt: Date | null;
  closedBy: User | null;
  updatedAt: Date;
  editedAt: Date | null;
  editor: User | null;
  labels: Label[];
  comments: Comment[];
  readonly assignees: User[];
  readonly timeline: TimelineItem[];
  readonly pull: Pull | null;
};
export type PullRequest = Issue & { readonly pull: Pull };

export type CheckRun = {
  readonly id: number;
  readonly headSha: string;
  readonly name: string;
  readonly by: User;
  readonly startedAt: Date;
  status: string;
  conclusion: string | null;
  completedAt: Date | null;
  externalId: string;
  detailsUrl: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: Json[];
  actions: Json[];
};

export type CommitStatus = {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: User;
  readonly createdAt: Date;
};

export type Repository = {
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly fullName: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly dir: string;
  readonly createdAt: Date;
  pushedAt: Date;
  readonly collaborators: Map<string, Role>;
  readonly labels: Map<string, Label>;
  readonly issues: Map<number, Issue>;
  readonly checks: CheckRun[];
  readonly statuses: CommitStatus[];
  /** Branch -> names of the checks that must be green before a merge. */
  readonly required: Map<string, Set<string>>;
  /** Commits that GitHub itself made, by a merge or in the browser: it signs those. */
  readonly madeHere: Set<string>;
  installation: Installation | null;
};

export type Installation = { readonly id: number; readonly account: User; readonly createdAt: Date };

export type App = {
  readonly id: number;
  readonly slug: string;
  readonly privateKey: string;
  readonly publicKey: KeyObject;
  readonly webhookSecret: string;
  readonly bot: User;
  readonly owner: User;
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly createdAt: Date;
};

/** An event as it happened; the payload is a snapshot of that moment. */
export type Emit = (event: string, repository: Repository | null, sender: User, payload: Json) => void;

export type World = {
  readonly url: string;
  readonly now: () => Date;
  /** A number that no other object here has. */
  readonly nextId: () => number;
  readonly app: App;
  readonly users: Map<string, User>;
  readonly repositories: Map<string, Repository>;
  readonly installations: Map<number, Installation>;
  /** Installation tokens, by their text. */
  readonly tokens: Map<string, { readonly installation: Installation; readonly expiresAt: Date }>;
  readonly emit: Emit;
  /** Deviations: a request or answer that GitHub's description does not know, a route or field that is missing here. */
  readonly problems: string[];
};

/** GitHub's way to write a time: UTC, whole seconds. */
export const stamp = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
export const stampOrNull = (at: Date | null): string | null => at && stamp(at);

export const isPull = (issue: Issue): issue is PullRequest => issue.pull !== null;

/** All pull requests of a repository, oldest first. */
export const pullsOf = (repository: Repository): PullRequest[] => [...repository.issues.values()].filter(isPull);

export const roleOf = (repository: Repository, user: User): Role | null => {
  if (user.login === repository.owner.login) return "admin";
  return repository.collaborators.get(user.login.toLowerCase()) ?? (repository.private ? null : "read");
};

/** Whether this person has at least that role; the app's bot has none, its permissions count instead. */
export const hasRole = (repository: Repository, user: User, needed: Role): boolean => {
  const role = roleOf(repository, user);
  return role !== null && roles.indexOf(role) >= roles.indexOf(needed);
};

export const associationOf = (repository: Repository, user: User): string => {
  if (user.login === repository.owner.login) return "OWNER";
  return repository.collaborators.has(user.login.toLowerCase()) ? "COLLABORATOR" : "NONE";
};

/** Adds to an issue's timeline. */
export function remember(world: World, issue: Issue, actor: User, type: string, data: Json = {}): void {
  issue.timeline.push({ id: world.nextId(), type, actor, createdAt: world.now(), data });
  issue.updatedAt = world.now();
}
