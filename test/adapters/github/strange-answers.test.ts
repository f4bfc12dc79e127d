import { ProbotOctokit } from "probot";
import { expect, test } from "vitest";
import { readPullRequest } from "../../../src/adapters/github/facts.ts";
import { answeringInTurn, type RawAnswer } from "../../support/answering.ts";

const answer = answeringInTurn();
const read = () => {
  const octokit = new ProbotOctokit({ retry: { enabled: false }, throttle: { enabled: false } });
  return readPullRequest({ read: octokit, appId: 99 }, { repo: "acme/shop", number: 7 });
};

const html = { "content-type": "text/html" };
const rows: readonly (readonly [what: string, answer: RawAnswer])[] = [
  ["no data", { status: 200, body: '{"data":null}' }],
  ["an empty object", { status: 200, body: "{}" }],
  ["an empty body", { status: 200, body: "" }],
  ["half of an answer", { status: 200, body: '{"data":{"repository":{"id":"R_1","pullReq' }],
  ["a limit told with status 200", { status: 200, body: '{"errors":[{"type":"RATE_LIMITED","message":"limit"}]}' }],
  [
    "data beside an error",
    { status: 200, body: '{"data":{"repository":{"id":"R_1","pullRequest":null}},"errors":[{"message":"timeout"}]}' },
  ],
  ["a page of HTML from something in between", { status: 200, body: "<h1>Sign in</h1>", headers: html }],
  ["a gateway that gave up", { status: 502, body: "<h1>502</h1>", headers: html }],
  ["a server error", { status: 500, body: "{}" }],
  ["a limit", { status: 403, body: '{"message":"secondary rate limit"}', headers: { "retry-after": "60" } }],
];

test.for(rows)("%s is an error, never a reading", async ([, raw]) => {
  answer("/graphql", [raw]);
  await expect(read()).rejects.toThrow();
});
