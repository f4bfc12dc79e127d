import { noSettings, type ScanSettings } from "../scanning/settings.ts";

/** What a repository asks for, in `.github/countersign.yml` on its base branch. */
export type Policy = {
  /** `observe` only tells in the check, `warn` labels and comments too, `enforce` holds the merge. */
  readonly mode: "observe" | "warn" | "enforce";
  readonly review: {
    /** How many independent humans have to approve. */
    readonly approvals: number;
    /** Accounts that people cannot be told from: their approvals do not count. */
    readonly machineAccounts: readonly string[];
  };
  readonly detection: {
    readonly unattributed: {
      /** `fail` asks for a human when nobody knows who wrote a change. */
      readonly whenUnknown: "ignore" | "fail";
    };
  };
  readonly scanning: ScanSettings;
};

/** What is wrong in the policy file and where. `says` is ours; `found` was written by somebody. Both count from 1. */
export type Problem = {
  readonly line: number;
  readonly column: number;
  readonly says: string;
  readonly found: string | null;
};

export const policyPath = ".github/countersign.yml";

/** What holds where no policy was written. */
export const builtIn: Policy = {
  mode: "enforce",
  review: { approvals: 1, machineAccounts: [] },
  detection: { unattributed: { whenUnknown: "ignore" } },
  scanning: noSettings,
};
