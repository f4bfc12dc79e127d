import type { AgentId } from "../names.ts";

/**
 * How sure a fact about an agent is: `measured` in public history or in the vendor's own package, `source` read in its
 * published code, `docs` in its documentation. Hearsay has no place on the shelf.
 */
type Sourced = { readonly from: "measured" | "source" | "docs" };

/** An address the agent signs with. Addresses are matched, never domains: people work at the vendors. */
export type Signature = Sourced & {
  readonly email: string;
  /** The name must match as well; a group `model` gives the model. */
  readonly name?: RegExp;
  readonly strength: "strong" | "medium";
  readonly example: string;
};

/** A GitHub account of the agent: login and id together, either alone proves nothing. */
export type AgentAccount = Sourced & { readonly login: string; readonly id: number };

/** A trailer of its own. `means: "session"` links to the session that made the change. */
export type TrailerMark = Sourced & {
  readonly key: string;
  readonly value: RegExp;
  readonly means: "author" | "session";
  readonly example: string;
};

/**
 * A variable in the shells it opens. `strong` suffices alone, `weak` only supports, `detail` adds a fact and proves
 * nothing, `person` says that a person types there.
 */
export type Variable = Sourced & {
  readonly name: string;
  /** Groups `version` (dashes for dots) and `session` are read from the value. */
  readonly value: RegExp;
  readonly strength: "strong" | "weak" | "detail" | "person";
  /** What the value tells, beside the agent. */
  readonly tells?: "session" | "attended";
  readonly example: string;
};

/** A name it gives to branches: `strong` when generated, `medium` for a bare prefix that people use too. */
export type BranchMark = Sourced & {
  readonly pattern: RegExp;
  readonly strength: "strong" | "medium";
  readonly example: string;
};

/** A line of its own in the body of a pull request or commit. A group `model` gives the model. */
export type FooterMark = Sourced & { readonly pattern: RegExp; readonly example: string };

/** Everything one coding agent leaves behind. Patterns are matched against one line, without regard to case of keys. */
export type CodingAgent = {
  readonly id: AgentId;
  /** Its name as people write it, and as `Assisted-by` shows it. */
  readonly name: string;
  /** Other names read in `Assisted-by`; compared without case, blanks, `-` and `_`. */
  readonly aliases: readonly string[];
  /** Agents whose variables stand beside its own by design: seen together, it is this one that runs. */
  readonly outranks?: readonly AgentId[];
  /** The word git-ai uses for it, part of the formula of session keys. */
  readonly gitAiTool: string;
  readonly signatures: readonly Signature[];
  /** Names that decide whatever the address is. */
  readonly names?: readonly (Sourced & { readonly pattern: RegExp; readonly example: string })[];
  readonly accounts: readonly AgentAccount[];
  readonly trailers: readonly TrailerMark[];
  readonly variables: readonly Variable[];
  readonly branches: readonly BranchMark[];
  readonly footers: readonly FooterMark[];
};
