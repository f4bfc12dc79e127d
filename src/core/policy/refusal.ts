/** Why an approval is no countersignature: one sentence, and what to do. The first that applies is told. */
export const refusals = {
  bot: {
    why: "it was given by a bot",
    next: "Ask a person to approve.",
  },
  "machine-account": {
    why: "the policy lists the account as a machine's",
    next: "Ask a person to approve, or take the account off `review.machine_accounts`.",
  },
  "no-write-access": {
    why: "the account may not push to this repository",
    next: "Ask somebody with write access to approve.",
  },
  author: {
    why: "the same person wrote this change",
    next: "Ask somebody who did not work on it to approve.",
  },
  operator: {
    why: "the same person is the operator the agent worked for, and answers for this change",
    next: "Ask somebody who did not ask for it to approve.",
  },
  committer: {
    why: "the same person committed part of this change",
    next: "Ask somebody who did not work on it to approve.",
  },
  "co-author": {
    why: "the same person is named as a co-author",
    next: "Ask somebody who did not work on it to approve.",
  },
  pusher: {
    why: "the same person pushed to this branch",
    next: "Ask somebody who did not push to approve.",
  },
  "unknown-head": {
    why: "which commit it was given on is not known, because the branch was force-pushed afterwards",
    next: "Review the current head and approve again.",
  },
  "stale-head": {
    why: "it was given on another commit than the current head",
    next: "Review the current head and approve again.",
  },
  "base-changed": {
    why: "the base branch was changed after it was given",
    next: "Review the change against the new base and approve again.",
  },
  dismissed: {
    why: "it was dismissed, and an earlier approval does not come back",
    next: "Approve again, if that is still your opinion.",
  },
  superseded: {
    why: "the same person gave another opinion later",
    next: "Approve again, if you changed your mind.",
  },
} as const;

export type RefusalCode = keyof typeof refusals;
