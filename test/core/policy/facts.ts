import type { Account, Commit, Identity } from "../../../src/core/attribution/commit.ts";
import { type Instant, instant, login, sha } from "../../../src/core/names.ts";
import type { Facts, Review } from "../../../src/core/policy/facts.ts";

/** Whole facts to change one of: an agent's commit that Hana asked for, on which nobody said anything yet. */
export const head = sha("a".repeat(40));
export const olderHead = sha("b".repeat(40));

const numbers = new Map<string, number>();
export function account(name: string): Account {
  const known = name.toLowerCase();
  if (!numbers.has(known)) numbers.set(known, 100 + numbers.size);
  return { login: login(name), id: numbers.get(known)!, bot: name.endsWith("[bot]") };
}

/** Somebody whose address GitHub links to an account of that name. */
export const person = (name: string): Identity => ({ name, email: `${name}@corp.example`, account: account(name) });
export const stranger = (email: string): Identity => ({ name: "Somebody", email, account: null });

export const commit = (change: Partial<Commit> = {}): Commit => ({
  sha: head,
  message: "feat: refund an order",
  parents: [olderHead],
  authors: [person("claude[bot]")],
  committer: person("claude[bot]"),
  byGitHub: false,
  verified: false,
  additions: 3,
  ...change,
});

export const at = (minute: number): Instant => instant(`2026-11-20T10:${String(minute).padStart(2, "0")}:00Z`);

let reviews = 0;
export const review = (by: string, change: Partial<Review> = {}): Review => ({
  id: String(++reviews),
  by: account(by),
  state: "approved",
  commit: head,
  base: "main",
  at: at(30),
  mayPush: true,
  ...change,
});

export const facts = (change: Partial<Facts> = {}): Facts => ({
  pullRequest: { repo: "acme/shop", number: 7 },
  head,
  base: { ref: "main", sha: sha("c".repeat(40)) },
  author: account("claude[bot]"),
  commits: [commit()],
  pushers: [account("claude[bot]")],
  reviews: [],
  baseChangedAt: null,
  attribution: { authorship: "ai", evidence: [], operators: [person("hana")] },
  scan: { findings: [], allowed: [], markers: [], inMessages: [], skipped: [], unscanned: [] },
  ...change,
});
