import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account, Commit, Identity } from "../../../src/core/attribution/commit.ts";
import { login } from "../../../src/core/names.ts";
import { evaluate } from "../../../src/core/policy/evaluate.ts";
import type { Facts, Review } from "../../../src/core/policy/facts.ts";
import { builtIn, type Policy } from "../../../src/core/policy/policy.ts";
import { account, at, commit, facts, head, olderHead, person, review, stranger } from "./facts.ts";

// Few people, so that roles and opinions meet often enough; nothing passes by having nobody in it.
const names = ["claude[bot]", "hana", "rosa", "kim", "lee"] as const;
const name = fc.constantFrom(...names);
const somebody = name.map(account);
const identity: fc.Arbitrary<Identity> = fc.oneof(
  { weight: 8, arbitrary: name.map(person) },
  { weight: 1, arbitrary: fc.constantFrom("x@home.example", "y@home.example").map(stranger) },
);
const aCommit: fc.Arbitrary<Commit> = fc
  .record({
    sha: fc.constantFrom(head, olderHead),
    authors: fc.array(identity, { minLength: 1, maxLength: 2 }),
    committer: fc.option(identity),
    byGitHub: fc.boolean(),
  })
  .map(commit);
const aReview: fc.Arbitrary<Review> = fc
  .record({
    name: fc.constantFrom("rosa", "kim", "lee", "hana"),
    state: fc.constantFrom("approved", "approved", "approved", "changes-requested", "dismissed"),
    commit: fc.constantFrom(head, head, head, olderHead, null),
    base: fc.constantFrom("main", "main", "main", "release"),
    at: fc.integer({ min: 0, max: 9 }).map(at),
    mayPush: fc.constantFrom(true, true, true, false),
  })
  .map(({ name: by, ...rest }) => review(by, rest as Partial<Review>));
const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    author: somebody,
    commits: fc.array(aCommit, { maxLength: 2 }).map((rest) => [commit(), ...rest]),
    pushers: fc.array(somebody, { maxLength: 2 }),
    reviews: fc.array(aReview, { maxLength: 4 }),
    attribution: fc.record({
      authorship: fc.constantFrom("ai", "mixed", "unknown", "human"),
      evidence: fc.constant([]),
      operators: fc.array(name.map(person), { maxLength: 1 }),
    }),
  })
  .map((some) => facts(some as Partial<Facts>));
const aPolicy: fc.Arbitrary<Policy> = fc.record({
  mode: fc.constant("enforce" as const),
  review: fc.record({ approvals: fc.integer({ min: 1, max: 2 }), machineAccounts: fc.subarray(["kim"]) }),
  detection: fc.constant({ unattributed: { whenUnknown: "fail" as const } }),
  scanning: fc.constant(builtIn.scanning),
});

const passes = (policy: Policy, given: Facts) => evaluate(policy, given).verdict.status === "pass";
const runs = { numRuns: 3000 };
/** What does not pass does not pass after that change either. */
const neverFrees = <Change>(change: fc.Arbitrary<Change>, apply: (given: Facts, change: Change) => Facts) =>
  fc.assert(
    fc.property(aPolicy, someFacts, change, (policy, given, changed) => {
      if (!passes(policy, given)) expect(passes(policy, apply(given, changed))).toBe(false);
    }),
    runs,
  );

test("one more commit never lets a change through", () => {
  neverFrees(aCommit, (given, one) => ({ ...given, commits: [...given.commits, one] }));
});

test("one more author whom no account stands for never lets a change through", () => {
  neverFrees(fc.emailAddress().map(stranger), (given, one) => ({
    ...given,
    commits: given.commits.map((each) => ({ ...each, authors: [...each.authors, one] })),
  }));
});

test("one more pusher or operator never lets a change through", () => {
  neverFrees(name, (given, one) => ({ ...given, pushers: [...given.pushers, account(one)] }));
  neverFrees(identity, (given, one) => ({
    ...given,
    attribution: { ...given.attribution, operators: [...given.attribution.operators, one] },
  }));
});

test("taking back what somebody approved never lets a change through", () => {
  neverFrees(name, (given, one) => ({
    ...given,
    reviews: given.reviews.filter(({ by, state }) => by.login !== one || state !== "approved"),
  }));
  neverFrees(name, (given, one) => ({
    ...given,
    reviews: given.reviews.map((each) =>
      each.by.login === one && each.state === "approved" ? { ...each, state: "dismissed" as const } : each,
    ),
  }));
});

test("only humans who are named nowhere else are ever counted, once each", () => {
  fc.assert(
    fc.property(aPolicy, someFacts, (policy, given) => {
      const { countersignatures } = evaluate(policy, given);
      const counted = countersignatures.map(({ by }) => by.login as string);
      expect(new Set(counted).size).toBe(counted.length);
      const involved = [
        given.author,
        ...given.pushers,
        ...given.commits.flatMap(({ authors }) => authors.map((one) => one.account)),
      ];
      for (const one of involved) expect(counted).not.toContain(one?.login);
    }),
    runs,
  );
});

test("neither the order of anything nor the case of a login matters", () => {
  const mixed = (given: Account): Account => ({
    ...given,
    login: login(given.login.toUpperCase().replace("[BOT]", "[bot]")),
  });
  fc.assert(
    fc.property(aPolicy, someFacts, (policy, given) => {
      const turned: Facts = {
        ...given,
        author: mixed(given.author),
        commits: given.commits.toReversed(),
        pushers: given.pushers.toReversed().map(mixed),
        reviews: given.reviews.toReversed(),
      };
      expect(evaluate(policy, turned).verdict).toEqual(evaluate(policy, given).verdict);
    }),
    runs,
  );
});

test("the facts above decide in every way, so that the rules above are put to the test", () => {
  const statuses = fc
    .sample(fc.tuple(aPolicy, someFacts), { numRuns: 2000, seed: 1 })
    .map(([policy, given]) => evaluate(policy, given).verdict.status);
  const share = (status: string) => statuses.filter((one) => one === status).length / statuses.length;
  expect(share("pass")).toBeGreaterThan(0.1);
  expect(share("pending")).toBeGreaterThan(0.1);
  expect(share("fail")).toBeGreaterThan(0.05);
});
