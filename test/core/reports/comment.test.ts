import { expect, test } from "vitest";
import { commentReport } from "../../../src/core/reports/comment.ts";
import { olderHead, review } from "../policy/facts.ts";
import { evaluation } from "./evaluation.ts";

const table = "| tool | lines |\n|---|---|\n| Claude Code | 3 |";

test("it says what is missing, whose approval does not count, and who wrote what", () => {
  expect(commentReport(evaluation({ reviews: [review("rosa", { commit: olderHead })] }))).toBe(
    `**0 of 1 independent humans approved aaaaaaa.** Somebody with write access who had no part in this change reviews aaaaaaa and approves it.

- \`rosa\` does not count: it was given on another commit than the current head.

${table}

The check \`countersign\` says how this was decided.`,
  );
});

test("a passed one is short", () => {
  expect(commentReport(evaluation({ reviews: [review("rosa"), review("kim", { commit: olderHead })] }))).toBe(
    `**1 of 1 independent humans approved aaaaaaa.**

${table}

The check \`countersign\` says how this was decided.`,
  );
});
