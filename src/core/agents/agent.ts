import type { AgentId } from "../names.ts";

/** Where a fact was seen, most reliable first: in the vendor's package or public history, in source, in documentation. */
export type Source = { readonly level: "measured" | "source" | "docs" | "third-party"; readonly seen: string };

/** A fact with a line that shows it, which a test matches. */
type Fact = { readonly example: string; readonly source: Source };

/** Somebody it signs commits as. Addresses are exact and in lower case; `name` decides where others use the address. */
export type Signature = Fact & {
  readonly email: string | null;
  readonly name?: RegExp;
  readonly strength: "strong" | "medium";
};

/** A GitHub account of its own. The login proves nothing without the id, nor the id without the login. */
export type App = { readonly login: string; readonly id: number; readonly source: Source };

/** A trailer that only this agent writes. The key is in lower case. */
export type OwnTrailer = Fact & { readonly key: string; readonly value: RegExp };

/** A line in a description or message, or the name of a branch. A group called `model` holds the model. */
export type Shape = Fact & { readonly pattern: RegExp; readonly strength: "strong" | "medium" };

/** What a variable says: an agent runs this shell, supports that, a person's terminal, or only a detail. */
export type Variable = Fact & {
  readonly name: string;
  readonly value: RegExp;
  readonly says: "agent" | "supports" | "person" | "detail";
  /** Set in every shell for other reasons: only the value tells. */
  readonly shared?: true;
};

/** A coding agent as data: how it signs, names branches and marks its shells. Adding one adds no code elsewhere. */
export type CodingAgent = {
  readonly id: AgentId;
  readonly name: string;
  /** Further names by which it is called, compared by `plain`. */
  readonly aliases: readonly string[];
  /** Its word in git-ai's notes and session keys. */
  readonly gitAiTool: string;
  /** Its models begin with these words. Null when it runs anybody's models. */
  readonly models: RegExp | null;
  readonly apps: readonly App[];
  readonly signatures: readonly Signature[];
  readonly trailers: readonly OwnTrailer[];
  readonly footers: readonly Shape[];
  readonly branches: readonly Shape[];
  readonly variables: readonly Variable[];
  /** The variable with the id of the conversation, and the one that says whether a person attends (`0` or `1`). */
  readonly session?: string;
  readonly attended?: string;
  /** Agents whose variables it also sets or inherits by design: seen together, it is this one. */
  readonly outranks?: readonly string[];
  /** Its co-author on a commit that it wrote itself is the person who asked for it. */
  readonly namesRequester?: true;
};

/** Public git history that was counted for the facts called `measured`. */
export const history = (seen: string): Source => ({
  level: "measured",
  seen: `git history of 197 public repositories since 2023-06-01: ${seen}`,
});
