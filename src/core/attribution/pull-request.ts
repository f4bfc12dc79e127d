import type { Identity } from "./commit.ts";
import type { Authorship, Evidence } from "./evidence.ts";

/** Judged from every commit and from what was ever seen on this pull request, so that rewriting removes no duty. */
export type PullRequestAttribution = {
  readonly authorship: Authorship;
  readonly evidence: readonly Evidence[];
  /** The people an agent worked for: named by `AI-Human`, `Signed-off-by` or the agent's request. */
  readonly operators: readonly Identity[];
};
