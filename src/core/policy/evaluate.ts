import type { Identity } from "../attribution/commit.ts";
import { refusalOf } from "./countersignature.ts";
import type { Facts, Review, Scan } from "./facts.ts";
import { unlinkedOf } from "./identity.ts";
import { latestOpinions } from "./opinion.ts";
import type { Policy, Problem } from "./policy.ts";
import type { RefusalCode } from "./refusal.ts";
import { allOf, type Status, type Verdict } from "./verdict.ts";

export type Refused = { readonly review: Review; readonly code: RefusalCode };

/** The verdict on a pull request, and the people and places its reasons speak of. */
export type Decision = {
  readonly verdict: Verdict;
  /** How many countersignatures it takes; 0 when none is asked for. */
  readonly needed: number;
  readonly countersignatures: readonly Review[];
  readonly refused: readonly Refused[];
  readonly objections: readonly Review[];
  /** Addresses of people that no account stands for. */
  readonly unlinked: readonly Identity[];
  /** What is wrong with the policy file. */
  readonly problems: readonly Problem[];
};

/** May this head merge, given that AI worked on it? Total: whatever is missing or broken gives an error, never a pass. */
export function evaluate(policy: Policy, facts: Facts): Decision {
  const { latest, superseded } = latestOpinions(facts.reviews);
  const judged = latest
    .filter(({ state }) => state === "approved")
    .map((review) => ({ review, code: refusalOf(review, policy, facts) }));
  const countersignatures = judged.filter(({ code }) => code === null).map(({ review }) => review);
  const refused: readonly Refused[] = [
    ...judged.filter((one): one is Refused => one.code !== null),
    ...latest.filter(({ state }) => state === "dismissed").map((review) => ({ review, code: "dismissed" as const })),
    ...superseded.map((review) => ({ review, code: "superseded" as const })),
  ];
  const objections = latest.filter(({ state, mayPush }) => state === "changes-requested" && mayPush);

  const why = whyNeeded(policy, facts);
  const unlinked = why === null ? [] : unlinkedOf(facts.commits, facts.attribution.operators);
  const needed = why === null ? 0 : policy.review.approvals + unlinked.length;
  const reasons = [
    readable(facts),
    withoutFindings(facts),
    ...(why === null
      ? [notApplicable]
      : [unopposed(objections), countersigned({ why, needed, unlinked, has: countersignatures.length }, facts)]),
  ];
  const decided = allOf("", reasons);
  const title = reasons.findLast(({ status }) => status === decided.status)!.title;
  return { verdict: { ...decided, title }, needed, countersignatures, refused, objections, unlinked, problems: [] };
}

/** The decision when the policy cannot be read: no built-in rule stands in for one that somebody wrote. */
export const withoutPolicy = (problems: readonly Problem[]): Decision =>
  undecided(
    reason("error", "Could not tell: the policy file is broken", "Mend the policy file on the base branch."),
    problems,
  );

/** The decision when the facts could not be read. `what` holds no strangers' text. */
export const withoutFacts = (what: string): Decision =>
  undecided(
    reason(
      "error",
      `Could not tell: ${what}`,
      "Nothing to do: it is tried again. If it stays, press Re-run on this check.",
    ),
    [],
  );

const undecided = (because: Verdict, problems: readonly Problem[]): Decision => ({
  verdict: allOf(because.title, [because]),
  needed: 0,
  countersignatures: [],
  refused: [],
  objections: [],
  unlinked: [],
  problems,
});

function reason(status: Status, title: string, next?: string): Verdict {
  return { status, title, because: [], ...(next === undefined ? {} : { next }) };
}

/** Why a human has to look; null when nobody has to. */
function whyNeeded(policy: Policy, { attribution, scan }: Facts): string | null {
  const { authorship } = attribution;
  if (authorship === "ai" || authorship === "mixed") return "AI worked on this change";
  if (authorship === "unknown" && policy.detection.unattributed.whenUnknown === "fail")
    return "nobody knows who wrote this change, and the policy asks for a human then";
  if (scan.unscanned.length > 0) return "part of this change could not be scanned";
  if (suppressedIn(scan).length > 0) return "this change lets findings of its own pass";
  return null;
}

/** What the change itself says is no finding, by a comment or a line in the baseline. */
export const suppressedIn = ({ allowed }: Scan): Scan["allowed"] =>
  allowed.filter(({ by }) => by === "comment" || by === "change");

function readable({ commits, head }: Facts): Verdict {
  const next = "Nothing to do: it is tried again. If it stays, press Re-run on this check.";
  if (commits.length === 0) return reason("error", "Could not tell: GitHub listed no commits", next);
  if (!commits.some((commit) => commit.sha === head))
    return reason("error", "Could not tell: the head is not among the commits", next);
  return reason("pass", "Every commit was read");
}

function withoutFindings({ scan }: Facts): Verdict {
  const all = [...scan.findings, ...scan.inMessages];
  const blocking = all.filter(({ severity }) => severity === "block").length;
  if (blocking > 0)
    return reason(
      "fail",
      blocking === 1 ? "1 finding must go first" : `${blocking} findings must go first`,
      "Take it out of the branch's history, and revoke it if it is a credential: it was published when it was pushed.",
    );
  const rest = scan.unscanned.length;
  return rest === 0
    ? reason("pass", "The diff holds no secret and no personal data that we know")
    : reason("pass", `${rest} ${rest === 1 ? "part" : "parts"} of the diff could not be scanned: a human has to look`);
}

const notApplicable = reason("pass", "Not applicable: no mark of AI was found, which does not prove human work");

function unopposed(objections: readonly Review[]): Verdict {
  return objections.length === 0
    ? reason("pass", "Nobody objects")
    : reason("fail", "Changes were requested", "Make the changes, and ask whoever requested them to look again.");
}

type Need = {
  readonly why: string;
  readonly needed: number;
  readonly unlinked: readonly Identity[];
  readonly has: number;
};

function countersigned({ why, needed, unlinked, has }: Need, { head }: Facts): Verdict {
  const title = `${has} of ${needed} independent humans approved ${head.slice(0, 7)}`;
  const because = [reason("pass", `Needed because ${why}`)];
  if (unlinked.length > 0)
    because.push(reason("pass", `One more for each of ${unlinked.length} addresses that belong to no account`));
  if (has >= needed && needed > 0) return { status: "pass", title, because };
  const next = `Somebody with write access who had no part in this change reviews ${head.slice(0, 7)} and approves it.`;
  return { status: "pending", title, next, because };
}
