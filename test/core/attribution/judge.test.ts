import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Account, Commit, Identity } from "../../../src/core/attribution/commit.ts";
import type { Authorship, Evidence } from "../../../src/core/attribution/evidence.ts";
import { judgeCommit } from "../../../src/core/attribution/judge.ts";
import { attributionOf } from "../../../src/core/attribution/pull-request.ts";
import { agentId, login, sha } from "../../../src/core/names.ts";

const person = (text: string, account: Account | null = null): Identity => {
  const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(text)!;
  return { name, email, account };
};
const account = (name: string, id: number | null, bot = false): Account => ({ login: login(name), id, bot });
const hana = person("Hana Human <hana@example.org>", account("hana", 7));
const claude = person("Claude <noreply@anthropic.com>");
const copilot = person("Copilot <198982749+Copilot@users.noreply.github.com>", account("Copilot", 198982749, true));
const renovate = person(
  "renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>",
  account("renovate[bot]", 29139614, true),
);

const commit = (message: string, more: Partial<Commit> = {}): Commit => ({
  sha: sha("a".repeat(40)),
  message,
  parents: [sha("b".repeat(40))],
  authors: [hana],
  committer: hana,
  byGitHub: false,
  verified: false,
  additions: 10,
  ...more,
});
const lines = (ai: number, human: number, unknown: number) => ({ ai, human, unknown });

describe("a commit", () => {
  test.for<readonly [name: string, commit: Commit, authorship: Authorship, ReturnType<typeof lines>]>([
    ["without a mark is unknown, not human", commit("s\n"), "unknown", lines(0, 0, 10)],
    ["declared free of AI is human", commit("s\n\nAssisted-by: none\n"), "human", lines(0, 10, 0)],
    [
      "declared free of AI against a mark is AI",
      commit("s\n\nAssisted-by: none\nMade-with: Cursor\n"),
      "ai",
      lines(0, 0, 10),
    ],
    [
      "declared free of AI against a medium mark is unknown",
      commit("s\n\nAssisted-by: none\nCo-authored-by: Cursor AI <ai@cursor.sh>\n"),
      "unknown",
      lines(0, 0, 10),
    ],
    ["with an agent's help has unknown lines", commit("s\n\nAssisted-by: Codex\n"), "ai", lines(0, 0, 10)],
    ["with counted lines has that many", commit("s\n\nAssisted-by: Codex\nAI-Lines: 4/12\n"), "ai", lines(4, 0, 6)],
    [
      "never has more lines of AI than lines",
      commit("s\n\nAssisted-by: Codex\nAI-Lines: 90/90\n"),
      "ai",
      lines(10, 0, 0),
    ],
    ["by the agent itself is all AI", commit("s\n", { authors: [claude] }), "ai", lines(10, 0, 0)],
    ["by the agent itself, counted", commit("s\n\nAI-Lines: 4/10\n", { authors: [claude] }), "ai", lines(4, 0, 6)],
    [
      "with one medium mark is unknown",
      commit("s\n\nCo-authored-by: Cursor AI <ai@cursor.sh>\n"),
      "unknown",
      lines(0, 0, 10),
    ],
    ["by a bot that is no AI is automation", commit("s\n", { authors: [renovate] }), "automation", lines(0, 0, 10)],
    ["of a person that an agent rebased is unknown", commit("s\n", { committer: claude }), "unknown", lines(0, 0, 10)],
    [
      "of a person called Claude is unknown",
      commit("s\n", { authors: [person("Claude Monet <claude@example.org>")] }),
      "unknown",
      lines(0, 0, 10),
    ],
    [
      "that merges adds no lines",
      commit("s\n\nAssisted-by: Codex\n", { parents: [sha("b"), sha("c")] }),
      "ai",
      lines(0, 0, 0),
    ],
    ["that nobody counted has no lines", commit("s\n", { additions: null }), "unknown", lines(0, 0, 0)],
  ])("%s", ([, one, authorship, counted]) => {
    const judged = judgeCommit(one);
    expect([judged.authorship, judged.lines]).toEqual([authorship, counted]);
  });

  test.for<readonly [name: string, message: string, authors: readonly Identity[], accountable: string | null]>([
    [
      "who signed off",
      "s\n\nAssisted-by: Codex\nAI-Human: O <o@example.org>\nSigned-off-by: H <h@example.org>\n",
      [hana],
      "H <h@example.org>",
    ],
    ["who was named", "s\n\nAssisted-by: Codex\nAI-Human: O <o@example.org>\n", [hana], "O <o@example.org>"],
    ["who asked GitHub's agent", "s\n\nCo-authored-by: R <r@example.org>\n", [copilot], "R <r@example.org>"],
    [
      "nobody: a co-author asked for nothing",
      "s\n\nAssisted-by: Codex\nCo-authored-by: R <r@example.org>\n",
      [hana],
      null,
    ],
    [
      "nobody: an agent cannot sign off",
      "s\n\nAssisted-by: Codex\nSigned-off-by: Claude <noreply@anthropic.com>\n",
      [hana],
      null,
    ],
  ])("is answered for by %s", ([, message, authors, accountable]) => {
    const judged = judgeCommit(commit(message, { authors }));
    expect(judged.accountable).toBe(accountable);
    expect(judged.violations.some(({ kind }) => kind === "no-accountable-human")).toBe(accountable === null);
  });

  test("is verified only where the platform vouches for login and id", () => {
    const verified = (author: Identity) =>
      judgeCommit(commit("s\n", { authors: [author] })).evidence.map((one) => one.verified);
    expect(verified(copilot)).toEqual([true]);
    expect(verified({ ...copilot, account: null })).toEqual([false]);
  });

  test("a person's message of words and trailers is never AI's", () => {
    const word = fc.constantFrom(
      "claude",
      "cursor",
      "codex",
      "copilot",
      "gemini",
      "aider",
      "AI",
      "fix",
      "Claude Code",
      "\n",
      "\n\n",
      ": ",
      "Refs: #1",
      "Reviewed-by: Claude Monet <c@example.org>",
      "> ",
      "Signed-off-by: Hana Human <hana@example.org>",
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        (words) => judgeCommit(commit(`s ${words.join(" ")}`)).authorship === "unknown",
      ),
      { numRuns: 1_000 },
    );
  });
});

const marked = "s\n\nAssisted-by: Codex\nAI-Human: Olga <olga@example.org>\n";
const pull = (more: Partial<Parameters<typeof attributionOf>[0]> = {}) =>
  attributionOf({
    commits: [commit("s\n")],
    branch: "topic",
    title: "Title",
    body: "",
    author: account("hana", 7),
    seen: [],
    ...more,
  });
const other = (message: string, more: Partial<Commit> = {}) => commit(message, { sha: sha("c".repeat(40)), ...more });
const ofCodex: Evidence = {
  kind: "trailer",
  says: { kind: "ai", agent: agentId("codex"), model: null },
  strength: "strong",
  verified: false,
  where: "f".repeat(12),
  value: "Assisted-by: Codex",
};

describe("a pull request", () => {
  test.for<readonly [name: string, given: Partial<Parameters<typeof attributionOf>[0]>, authorship: Authorship]>([
    ["without a mark is unknown", {}, "unknown"],
    ["of marked commits is AI", { commits: [commit(marked)] }, "ai"],
    ["of marked and other commits is mixed", { commits: [commit(marked), other("s\n")] }, "mixed"],
    ["of declared commits is human", { commits: [commit("s\n\nAssisted-by: none\n")] }, "human"],
    [
      "of declared and other commits is unknown",
      { commits: [commit("s\n\nAssisted-by: none\n"), other("s\n")] },
      "unknown",
    ],
    ["whose description declares it is human", { body: "Assisted-by: none" }, "human"],
    [
      "whose description declares it against a mark is AI",
      { body: "Assisted-by: none", commits: [commit(marked)] },
      "ai",
    ],
    [
      "with an agent's footer is AI",
      { body: "Text\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)" },
      "ai",
    ],
    ["with a mark in its description is AI", { body: "Assisted-by: Codex" }, "ai"],
    [
      "with a quoted footer is unknown",
      { body: "> 🤖 Generated with [Claude Code](https://claude.com/claude-code)" },
      "unknown",
    ],
    ["with a review bot's summary is unknown", { body: "<!-- CURSOR_SUMMARY -->\nThis moves the cursor." }, "unknown"],
    [
      "that reverts an agent's is unknown",
      {
        title: 'Revert "feat: x"',
        body: "Reverts o/r#1\n\nfeat: x\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
      },
      "unknown",
    ],
    ["on a generated branch is AI", { branch: "claude/issue-28-20250822-1753" }, "ai"],
    ["on a branch with a bare prefix is unknown", { branch: "codex/add-retry" }, "unknown"],
    [
      "on such a branch, with another medium mark, is AI",
      { branch: "cursor/x", commits: [commit("s\n\nCo-authored-by: Cursor AI <ai@cursor.sh>\n")] },
      "ai",
    ],
    ["on a branch about an agent is unknown", { branch: "docs/claude/issue-28-20250822-1753" }, "unknown"],
    ["opened by an agent is AI", { author: account("Copilot", 198982749, true) }, "ai"],
    ["opened under an agent's name is unknown", { author: account("Copilot", 1) }, "unknown"],
    [
      "by a bot that is no AI is automation",
      { author: account("renovate[bot]", 29139614, true), commits: [commit("s\n", { authors: [renovate] })] },
      "automation",
    ],
    [
      "of a bot's signed commits is automation",
      { commits: [commit("s\n", { authors: [renovate], verified: true })] },
      "automation",
    ],
    [
      "of commits that only bear a bot's name is unknown",
      { commits: [commit("s\n", { authors: [renovate] })] },
      "unknown",
    ],
    [
      "that merged the base is judged by its own commits",
      { commits: [commit(marked), other("Merge main", { parents: [sha("a"), sha("b")] })] },
      "ai",
    ],
    ["that was AI before it was rewritten is AI", { seen: [ofCodex] }, "ai"],
    [
      "that was AI before everybody declared otherwise is mixed",
      { seen: [ofCodex], commits: [commit("s\n\nAssisted-by: none\n")] },
      "mixed",
    ],
    [
      "that was rebased is what it was",
      { seen: [ofCodex], commits: [commit("s\n\nAssisted-by: Codex\n"), other("s\n")] },
      "mixed",
    ],
    ["without commits is unknown", { commits: [] }, "unknown"],
  ])("%s", ([, given, authorship]) => {
    expect(pull(given).authorship).toBe(authorship);
  });

  test("says where each sign was seen, and keeps what is gone", () => {
    const { evidence } = pull({
      commits: [commit("s\n\nMade-with: Cursor\n")],
      body: "Text\n\nMade-with: Cursor",
      branch: "cursor/x",
      seen: [ofCodex],
    });
    expect(evidence.map(({ kind, where }) => [kind, where])).toEqual([
      ["trailer", `${"a".repeat(12)}:3`],
      ["body", "body:3"],
      ["branch", "branch"],
      ["trailer", "f".repeat(12)],
    ]);
  });

  test("names the people an agent worked for, with the account that their commits show", () => {
    const { operators } = pull({
      commits: [commit("s\n\nAssisted-by: Codex\nSigned-off-by: Hana Human <HANA@example.org>\n")],
      body: "AI-Human: Olga <olga@example.org>",
    });
    expect(operators.map(({ name, account: of }) => [name, of?.login ?? null])).toEqual([
      ["Hana Human", "hana"],
      ["Olga", null],
    ]);
  });

  test("once AI is never less, whatever the commits become", () => {
    const messages = ["s\n", marked, "s\n\nAssisted-by: none\n", "s\n\nMade-with: Cursor\n"];
    const rows = fc.array(fc.constantFrom(...messages), { maxLength: 4 });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const of = (list: readonly string[], seen: readonly Evidence[]) =>
          pull({ commits: list.map((message, at) => commit(message, { sha: sha(String(at).repeat(40)) })), seen });
        const first = of(before, []);
        const again = of(before, first.evidence);
        expect(again).toEqual(first);
        const later = of(after, first.evidence);
        if (first.authorship === "ai" || first.authorship === "mixed")
          expect(["ai", "mixed"]).toContain(later.authorship);
        for (const one of first.evidence) expect(later.evidence.map(({ value }) => value)).toContain(one.value);
      }),
    );
  });
});
