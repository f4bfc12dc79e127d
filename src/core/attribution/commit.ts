import type { Login, Sha } from "../names.ts";

/** An account as GitHub shows it. `id` is what survives a rename; `login` of a bot ends in `[bot]`. */
export type Account = { readonly login: Login; readonly id: number | null; readonly bot: boolean };

/** Somebody git names. `account` is null when the address belongs to no account known to us: an unlinked identity. */
export type Identity = { readonly name: string; readonly email: string; readonly account: Account | null };

/** One commit, as told by git or by GitHub. */
export type Commit = {
  readonly sha: Sha;
  readonly message: string;
  readonly parents: readonly Sha[];
  /** The author first, then every co-author. */
  readonly authors: readonly Identity[];
  readonly committer: Identity | null;
  /** Committed by GitHub itself (web editor, merge button): GitHub stands in the committer's place. */
  readonly byGitHub: boolean;
  /** The platform says that the signature is valid. */
  readonly verified: boolean;
  /** Lines added; null when nobody counted. */
  readonly additions: number | null;
};
