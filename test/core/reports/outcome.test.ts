import { describe, expect, test } from "vitest";
import { sha } from "../../../src/core/names.ts";
import { withoutFacts } from "../../../src/core/policy/evaluate.ts";
import { builtIn } from "../../../src/core/policy/policy.ts";
import { changesBetween, type Shown } from "../../../src/core/reports/changes.ts";
import { digestIn, outcomeOf, outcomeWithoutFacts } from "../../../src/core/reports/outcome.ts";
import { head, review } from "../policy/facts.ts";
import { evaluation } from "./evaluation.ts";

const waiting = evaluation();
const passed = evaluation({ reviews: [review("rosa")] });
const human = evaluation({ attribution: { authorship: "human", evidence: [], operators: [] } });
const failed = evaluation({ reviews: [review("rosa", { state: "changes-requested" })] });
const unknown = { ...evaluation(), decision: withoutFacts("GitHub did not answer everything") };
const watched = evaluation({}, { ...builtIn, mode: "observe" });
const warned = evaluation({}, { ...builtIn, mode: "warn" });

describe("labels and comment", () => {
  const rows = [
    ["it waits", waiting, ["ai-assisted", "human-review-required"], [], true],
    ["it fails", failed, ["ai-assisted", "human-review-required"], [], true],
    ["it passed", passed, ["ai-assisted"], ["human-review-required"], true],
    ["no mark of AI", human, [], ["human-review-required"], false],
    ["nobody knows", unknown, ["ai-assisted"], [], true],
    ["the policy only warns", warned, ["ai-assisted", "human-review-required"], [], true],
  ] as const;
  test.for(rows)("%s", ([, given, want, drop, create]) => {
    const outcome = outcomeOf(given, []);
    expect(outcome.labels).toEqual({ want, drop });
    expect(outcome.comment?.create).toBe(create);
    expect(digestIn(outcome.comment!.body)).toBe(outcome.comment!.digest);
  });
  test("the policy only watches: nothing but the check", () => {
    expect(outcomeOf(watched, [])).toMatchObject({ labels: { want: [], drop: [] }, comment: null });
  });
  test("the facts could not be read: nothing but the check", () => {
    expect(outcomeWithoutFacts(unknown)).toMatchObject({
      labels: { want: [], drop: [] },
      comment: null,
      check: { status: "error" },
    });
  });
});

describe("pull requests with one head: the strictest decides what its check says", () => {
  const numbered = (number: number, one: typeof passed) => ({ ...one, pullRequest: { repo: "acme/shop", number } });
  const rows = [
    ["passed and waiting", passed, waiting, "pending"],
    ["not applicable and waiting", human, waiting, "pending"],
    ["waiting and failed", waiting, failed, "fail"],
    ["failed and unknown", failed, unknown, "error"],
    ["passed and passed", passed, passed, "pass"],
  ] as const;
  test.for(rows)("%s", ([, one, other, status]) => {
    const [here, there] = [numbered(7, one), numbered(9, other)];
    expect(outcomeOf(here, [there]).check.status).toBe(status);
    // both see the same check, or they would rewrite it in turn
    expect(outcomeOf(there, [here]).check).toEqual(outcomeOf(here, [there]).check);
  });
  test("labels are each pull request's own", () => {
    expect(outcomeOf(numbered(7, human), [numbered(9, waiting)]).labels.want).toEqual([]);
  });
});

describe("what has to be written", () => {
  const outcome = outcomeOf(waiting, []);
  const { check, comment } = outcome;
  const done: Shown = {
    ids: { repository: "R", pullRequest: "P", labels: {} },
    open: true,
    head,
    labels: ["bug", "AI-assisted", "human-review-required"],
    run: { id: "run", digest: check.digest, completed: false },
    comment: { id: "comment", digest: comment!.digest },
  };
  const none = { labels: { add: [], remove: [] }, check: null, comment: null };

  test("everything is shown already: nothing", () => expect(changesBetween(done, outcome)).toBeNull());
  test("a label was removed: it returns", () =>
    expect(changesBetween({ ...done, labels: ["ai-assisted"] }, outcome)).toEqual({
      ...none,
      labels: { add: ["human-review-required"], remove: [] },
    }));
  test("another check that waits: the same run says so", () =>
    expect(changesBetween({ ...done, run: { ...done.run!, digest: "old" } }, outcome)).toEqual({
      ...none,
      check: { check, update: "run" },
    }));
  test("a check that ended, even with the same words: a new run", () =>
    expect(changesBetween({ ...done, run: { ...done.run!, completed: true } }, outcome)).toEqual({
      ...none,
      check: { check, update: null },
    }));
  test("no check yet: a new run", () =>
    expect(changesBetween({ ...done, run: null }, outcome)).toEqual({ ...none, check: { check, update: null } }));
  test("another comment: the same one is edited", () =>
    expect(changesBetween({ ...done, comment: { id: "comment", digest: "old" } }, outcome)).toEqual({
      ...none,
      comment: { body: comment!.body, update: "comment" },
    }));
  test("no comment yet: one is written where somebody has something to do", () => {
    expect(changesBetween({ ...done, comment: null }, outcome)).toEqual({
      ...none,
      comment: { body: comment!.body, update: null },
    });
    expect(changesBetween({ ...done, comment: null, labels: [], run: null }, outcomeOf(human, []))?.comment).toBeNull();
  });
  test("it passed: the label goes, and the run that waited ends", () => {
    const green = outcomeOf(passed, []);
    expect(changesBetween(done, green)).toEqual({
      labels: { add: [], remove: ["human-review-required"] },
      check: { check: green.check, update: "run" },
      comment: { body: green.comment!.body, update: "comment" },
    });
  });
});

test("the check names its commit, and nothing else does", () =>
  expect(outcomeOf({ ...waiting, head: sha("d".repeat(40)) }, []).check.head).toBe("d".repeat(40)));

test("only a comment that begins with the whole marker is ours", () => {
  const marker = `<!-- countersign:verdict ${"0".repeat(64)} -->`;
  expect(digestIn(`${marker}\nhello`)).toBe("0".repeat(64));
  expect(digestIn(`> ${marker}`)).toBeNull();
  expect(digestIn("<!-- countersign:trace-7 -->")).toBeNull();
});
