import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/core/policy/evaluate.ts";
import type { Facts } from "../../../src/core/policy/facts.ts";
import { builtIn, type Policy } from "../../../src/core/policy/policy.ts";
import { refusals } from "../../../src/core/policy/refusal.ts";
import { account, at, commit, facts, head, olderHead, person, review, stranger } from "./facts.ts";

const withMachines = (...machineAccounts: string[]): Policy => ({
  ...builtIn,
  review: { approvals: 1, machineAccounts },
});
/** Status, and each opinion with its reason. */
const told = (given: Partial<Facts>, policy: Policy = builtIn) => {
  const { verdict, refused, countersignatures } = evaluate(policy, facts(given));
  return [
    verdict.status,
    ...countersignatures.map(({ by }) => `${by.login} counts`),
    ...refused.map(({ review: { by }, code }) => `${by.login} ${code}`),
  ];
};

describe("one approval of the head: who countersigns", () => {
  type Row = [who: string, given: Partial<Facts>, told: string[], policy?: Policy];
  const rows: Row[] = [
    ["an independent human with write access", { reviews: [review("rosa")] }, ["pass", "rosa counts"]],
    ["nobody", { reviews: [] }, ["pending"]],
    ["a bot", { reviews: [review("helper[bot]")] }, ["pending", "helper[bot] bot"]],
    [
      "a bot whose login does not say so",
      { reviews: [review("rosa", { by: { ...account("rosa"), bot: true } })] },
      ["pending", "rosa bot"],
    ],
    [
      "a bot that only its login tells",
      { reviews: [review("rosa", { by: { ...account("helper[bot]"), bot: false } })] },
      ["pending", "helper[bot] bot"],
    ],
    [
      "a machine account of the policy, in other letters",
      { reviews: [review("Deployer")] },
      ["pending", "Deployer machine-account"],
      withMachines("other", "deployeR"),
    ],
    [
      "somebody without write access",
      { reviews: [review("rosa", { mayPush: false })] },
      ["pending", "rosa no-write-access"],
    ],
    ["the pull request's author", { author: account("rosa"), reviews: [review("rosa")] }, ["pending", "rosa author"]],
    [
      "the pull request's author, in other letters",
      { author: { ...account("ROSA"), id: null }, reviews: [review("rosa")] },
      ["pending", "rosa author"],
    ],
    [
      "the pull request's author, under a new name",
      {
        author: { ...account("rosa-old"), id: 4711 },
        reviews: [review("rosa", { by: { ...account("rosa"), id: 4711 } })],
      },
      ["pending", "rosa author"],
    ],
    [
      "the author of one of several commits",
      {
        commits: [commit({ sha: olderHead, authors: [person("rosa")] }), commit()],
        reviews: [review("rosa")],
      },
      ["pending", "rosa author"],
    ],
    ["the operator", { reviews: [review("hana")] }, ["pending", "hana operator"]],
    [
      "the operator, whom a trailer names by an address that a commit links",
      {
        attribution: {
          authorship: "ai",
          evidence: [],
          operators: [{ name: "Rosa", email: "ROSA@corp.example", account: null }],
        },
        commits: [commit({ sha: olderHead, committer: person("rosa"), byGitHub: true }), commit()],
        reviews: [review("rosa")],
      },
      ["pending", "rosa operator"],
    ],
    [
      "the operator, whom a trailer names by a no-reply address",
      {
        attribution: {
          authorship: "ai",
          evidence: [],
          operators: [{ name: "R", email: "12+Rosa@users.noreply.github.com", account: null }],
        },
        reviews: [review("rosa")],
      },
      ["pending", "rosa operator"],
    ],
    [
      "the committer",
      { commits: [commit({ committer: person("rosa") })], reviews: [review("rosa")] },
      ["pending", "rosa committer"],
    ],
    [
      "the committer in whose place GitHub stands",
      { commits: [commit({ committer: person("rosa"), byGitHub: true })], reviews: [review("rosa")] },
      ["pass", "rosa counts"],
    ],
    [
      "a co-author",
      {
        commits: [commit({ authors: [person("claude[bot]"), person("kim"), person("rosa")] })],
        reviews: [review("rosa")],
      },
      ["pending", "rosa co-author"],
    ],
    [
      "whoever pushed",
      { pushers: [account("claude[bot]"), account("Rosa")], reviews: [review("rosa")] },
      ["pending", "rosa pusher"],
    ],
    [
      "a deleted account",
      { reviews: [review("ghost", { by: { ...account("ghost"), id: null }, mayPush: false })] },
      ["pending", "ghost no-write-access"],
    ],
  ];
  test.for(rows)("%s", ([, given, expected, policy]) => expect(told(given, policy)).toEqual(expected));
});

describe("one approval by an independent human: which head and base it stands for", () => {
  const rows: [what: string, given: Partial<Facts>, told: string[]][] = [
    ["given on another commit", { reviews: [review("rosa", { commit: olderHead })] }, ["pending", "rosa stale-head"]],
    [
      "given on nobody knows which commit",
      { reviews: [review("rosa", { commit: null })] },
      ["pending", "rosa unknown-head"],
    ],
    ["given for another base", { reviews: [review("rosa", { base: "release" })] }, ["pending", "rosa base-changed"]],
    [
      "given for nobody knows which base",
      { reviews: [review("rosa", { base: null })] },
      ["pending", "rosa base-changed"],
    ],
    [
      "given before the base went away and came back",
      { baseChangedAt: at(31), reviews: [review("rosa", { at: at(30) })] },
      ["pending", "rosa base-changed"],
    ],
    [
      "given after the base was changed",
      { baseChangedAt: at(29), reviews: [review("rosa", { at: at(30) })] },
      ["pass", "rosa counts"],
    ],
  ];
  test.for(rows)("%s", ([, given, expected]) => expect(told(given)).toEqual(expected));
});

describe("several opinions: the latest of each person counts", () => {
  const approved = (minute: number) => review("rosa", { at: at(minute) });
  const objects = (minute: number) => review("rosa", { at: at(minute), state: "changes-requested" });
  const dismissed = (minute: number) => review("rosa", { at: at(minute), state: "dismissed" });
  const rows: [what: string, given: Partial<Facts>, told: string[]][] = [
    ["dismissed", { reviews: [dismissed(1)] }, ["pending", "rosa dismissed"]],
    [
      "approved, approved again and that dismissed",
      { reviews: [approved(1), dismissed(2)] },
      ["pending", "rosa dismissed", "rosa superseded"],
    ],
    ["approved, then objected", { reviews: [approved(1), objects(2)] }, ["fail", "rosa superseded"]],
    ["objected, then approved", { reviews: [objects(1), approved(2)] }, ["pass", "rosa counts"]],
    [
      "objected, the objection dismissed, then approved",
      { reviews: [dismissed(1), approved(2)] },
      ["pass", "rosa counts"],
    ],
    ["approved twice", { reviews: [approved(1), approved(2)] }, ["pass", "rosa counts"]],
    [
      "approved the head, then an older commit",
      { reviews: [approved(1), review("rosa", { at: at(2), commit: olderHead })] },
      ["pending", "rosa stale-head"],
    ],
    [
      "approved under one name, objected under a new one",
      {
        reviews: [
          review("rosa", { at: at(1) }),
          review("rosa-new", {
            at: at(2),
            by: { ...account("rosa-new"), id: account("rosa").id },
            state: "changes-requested",
          }),
        ],
      },
      ["fail", "rosa superseded"],
    ],
    [
      "approved and objected in the same second, by the order of their ids",
      { reviews: [review("rosa", { id: "10", state: "changes-requested" }), review("rosa", { id: "9" })] },
      ["fail", "rosa superseded"],
    ],
    [
      "one approves, another objects",
      { reviews: [approved(1), review("kim", { state: "changes-requested" })] },
      ["fail", "rosa counts"],
    ],
    [
      "one approves, somebody without write access objects",
      { reviews: [approved(1), review("kim", { state: "changes-requested", mayPush: false })] },
      ["pass", "rosa counts"],
    ],
  ];
  test.for(rows)("%s", ([, given, expected]) => expect(told(given)).toEqual(expected));
});

describe("people that no account stands for: one more approval for each", () => {
  const signed = (name: string, email: string) =>
    commit({ authors: [person("claude[bot]"), { name, email, account: null }] });
  const unlinked = (...emails: string[]) => commit({ authors: [person("claude[bot]"), ...emails.map(stranger)] });
  const rows: [what: string, given: Partial<Facts>, needed: number][] = [
    ["everybody is linked", {}, 1],
    ["an author", { commits: [commit({ authors: [stranger("x@home.example")] })] }, 2],
    ["a co-author", { commits: [unlinked("x@home.example")] }, 2],
    ["a committer", { commits: [commit({ committer: stranger("x@home.example") })] }, 2],
    [
      "GitHub as the committer",
      { commits: [commit({ committer: stranger("noreply@github.com"), byGitHub: true })] },
      1,
    ],
    ["the same address twice", { commits: [unlinked("x@home.example"), unlinked("X@home.example")] }, 2],
    ["two addresses", { commits: [unlinked("x@home.example", "y@home.example")] }, 3],
    ["a no-reply address that GitHub does not link", { commits: [unlinked("1+sam@users.noreply.github.com")] }, 2],
    [
      "a bot's address, which GitHub links to nobody",
      { commits: [unlinked("41898282+actions[bot]@users.noreply.github.com")] },
      1,
    ],
    ["an agent, as it signs", { commits: [signed("Claude", "noreply@anthropic.com")] }, 1],
    ["a person with an agent's first name", { commits: [signed("Claude", "claude@home.example")] }, 2],
    ["an address that says only half that it is an agent's", { commits: [signed("Cursor AI", "ai@cursor.sh")] }, 2],
    ["an operator", { attribution: { authorship: "ai", evidence: [], operators: [stranger("x@home.example")] } }, 2],
    [
      "nobody asks for approvals",
      { commits: [unlinked("x@home.example")], attribution: { authorship: "human", evidence: [], operators: [] } },
      0,
    ],
  ];
  test.for(rows)("%s", ([, given, needed]) => {
    expect(evaluate(builtIn, facts(given)).needed).toBe(needed);
    const enough = [review("rosa"), review("kim"), review("lee")].slice(0, needed);
    expect(evaluate(builtIn, facts({ ...given, reviews: enough })).verdict.status).toBe("pass");
    if (needed > 0)
      expect(evaluate(builtIn, facts({ ...given, reviews: enough.slice(1) })).verdict.status).toBe("pending");
  });
});

test("every refusal has a sentence and a next step of its own words", () => {
  for (const { why, next } of Object.values(refusals)) {
    expect(why).toMatch(/^[a-z][^.]+$/);
    expect(next).toMatch(/^[A-Z].+\.$/);
  }
  expect(new Set(Object.values(refusals).map(({ why }) => why)).size).toBe(Object.keys(refusals).length);
});

test("the head is not any commit of the pull request", () => {
  const { verdict } = evaluate(builtIn, facts({ reviews: [review("rosa", { commit: head })] }));
  expect(verdict.title).toBe("1 of 1 independent humans approved aaaaaaa");
});
