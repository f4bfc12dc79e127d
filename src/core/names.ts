/** Strings that must not be mixed up. The brand exists only for the compiler: at run time each is a plain string. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** A commit, tree or blob id as git prints it: 40 or 64 lower-case hex digits. */
export type Sha = Branded<"Sha">;
/** A path inside the repository, `/` between its parts, exactly as git stores it. */
export type RepoPath = Branded<"RepoPath">;
/** A GitHub account's name as GitHub spells it; compare with `sameLogin`. Bots end in `[bot]`. */
export type Login = Branded<"Login">;
/** The stable id of a coding agent on our shelf, such as `claude-code`. */
export type AgentId = Branded<"AgentId">;
/** A point in time: ISO 8601 in UTC, such as `2026-11-20T11:04:00Z`. */
export type Instant = Branded<"Instant">;

/** `owner/name` and the number of a pull request in it. */
export type PullRequestRef = { readonly repo: string; readonly number: number };

export const sha = (text: string): Sha => text as Sha;
export const repoPath = (text: string): RepoPath => text as RepoPath;
export const login = (text: string): Login => text as Login;
export const agentId = (text: string): AgentId => text as AgentId;
export const instant = (text: string): Instant => text as Instant;

/** GitHub compares logins without case. */
export const sameLogin = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
