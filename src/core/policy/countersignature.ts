import type { Account, Identity } from "../attribution/commit.ts";
import { sameLogin } from "../names.ts";
import type { Facts, Review } from "./facts.ts";
import { isBot, linkedBy, sameAccount } from "./identity.ts";
import type { Policy } from "./policy.ts";
import type { RefusalCode } from "./refusal.ts";

/** Why this approval is no countersignature of exactly this head by an independent human; null when it is one. */
export function refusalOf(approval: Review, policy: Policy, facts: Facts): RefusalCode | null {
  const { by } = approval;
  if (isBot(by)) return "bot";
  if (policy.review.machineAccounts.some((machine) => sameLogin(machine, by.login))) return "machine-account";
  if (!approval.mayPush) return "no-write-access";
  return roleOf(by, facts) ?? doubtOf(approval, facts);
}

/** What this person had to do with the change; null for an independent one. */
function roleOf(by: Account, { author, commits, pushers, attribution }: Facts): RefusalCode | null {
  const linked = linkedBy(commits);
  const isBy = (identity: Identity | null | undefined) => {
    const account = identity && linked(identity);
    return !!account && sameAccount(account, by);
  };
  if (sameAccount(author, by)) return "author";
  if (commits.some(({ authors }) => isBy(authors[0]))) return "author";
  if (attribution.operators.some(isBy)) return "operator";
  if (commits.some(({ committer, byGitHub }) => !byGitHub && isBy(committer))) return "committer";
  if (commits.some(({ authors }) => authors.slice(1).some(isBy))) return "co-author";
  if (pushers.some((pusher) => sameAccount(pusher, by))) return "pusher";
  return null;
}

/** What keeps it from standing for this head on this base. */
function doubtOf({ commit, base, at }: Review, facts: Facts): RefusalCode | null {
  if (commit === null) return "unknown-head";
  if (commit !== facts.head) return "stale-head";
  if (base !== facts.base.ref) return "base-changed";
  if (facts.baseChangedAt !== null && facts.baseChangedAt > at) return "base-changed";
  return null;
}
