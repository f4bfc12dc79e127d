import type { AgentId, Login } from "../names.ts";

/** Who made something. `unknown` is not `human`: a human is observed or declared, never concluded from silence. */
export type Author =
  | { readonly kind: "ai"; readonly agent: AgentId | null; readonly model: Model | null }
  | { readonly kind: "human"; readonly login: Login | null }
  | { readonly kind: "automation"; readonly login: Login | null }
  | { readonly kind: "unknown" };

/** `exact` is the provider's own id, `alias` a short name such as "opus", `display` a product name such as "Claude Opus 4.6". */
export type Model = { readonly name: string; readonly precision: "exact" | "alias" | "display" };

/** The kinds of sign, strongest first. Prose, style and statistics are never evidence. */
export type EvidenceKind =
  | "note"
  | "author"
  | "trailer"
  | "co-author"
  | "body"
  | "branch"
  | "declaration"
  | "environment";

/** `strong` suffices alone, two `medium` of different kinds suffice together, `weak` only supports. */
export type Strength = "strong" | "medium" | "weak";

/** One sign of who made a change, printed word for word so that a person can contest it. */
export type Evidence = {
  readonly kind: EvidenceKind;
  readonly says: Author;
  readonly strength: Strength;
  /** Only what a platform vouches for is verified; everything in a message is claimed. */
  readonly verified: boolean;
  /** Where it was seen: a commit id and line such as `4f1c2aa:3`, `branch`, `CODEX_THREAD_ID`. */
  readonly where: string;
  /** What was seen, cleaned of control characters and cut at 200 characters. */
  readonly value: string;
};

/** The verdict on a commit or a pull request. `mixed` holds AI and human work; `automation` is a bot that is no AI. */
export type Authorship = "ai" | "mixed" | "human" | "automation" | "unknown";
