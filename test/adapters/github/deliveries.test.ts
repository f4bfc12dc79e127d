import examples from "@octokit/webhooks-examples/api.github.com/index.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliveryOf } from "../../../src/adapters/github/deliveries.ts";
import { login, sha } from "../../../src/core/names.ts";
import type { Job } from "../../../src/flows/ports.ts";

const head = sha("a".repeat(40));
const other = sha("b".repeat(40));
const repo = "acme/web";
const pullRequest = { repo, number: 7 };
const self = login("countersign[bot]");

const around = {
  installation: { id: 3 },
  repository: { full_name: repo },
  sender: { login: "mona", id: 1, type: "User" },
};
const pull = { number: 7, merged: false, head: { sha: head }, base: { ref: "main" } };
const jobsOf = (name: string, payload: object): readonly Job[] =>
  deliveryOf({ id: "guid", name, payload: { ...around, ...payload } }, self)?.jobs ?? [];

const evaluate: Job = { kind: "evaluate", installation: 3, pullRequest };
const evaluateHead: Job = { kind: "evaluate-head", installation: 3, repo, head };
const trace: Job = { kind: "trace", installation: 3, fix: pullRequest };
const incident: Job = { kind: "incident", installation: 3, repo, number: 9 };
const reconcile: Job = { kind: "reconcile", installation: 3 };

describe("what an event asks for", () => {
  test.for<[name: string, action: string, payload: object, jobs: readonly Job[]]>([
    ["pull_request", "opened", { pull_request: pull }, [evaluate]],
    ["pull_request", "reopened", { pull_request: pull }, [evaluate]],
    ["pull_request", "synchronize", { pull_request: pull }, [evaluate]],
    ["pull_request", "edited", { pull_request: pull }, [evaluate]],
    ["pull_request", "labeled", { pull_request: pull }, [evaluate]],
    ["pull_request", "unlabeled", { pull_request: pull }, [evaluate]],
    ["pull_request", "ready_for_review", { pull_request: pull }, [evaluate]],
    ["pull_request", "converted_to_draft", { pull_request: pull }, [evaluate]],
    ["pull_request", "closed", { pull_request: pull }, [evaluate, evaluateHead]],
    ["pull_request", "closed", { pull_request: { ...pull, merged: true } }, [evaluate, evaluateHead, trace]],
    ["pull_request", "edited", { pull_request: { ...pull, merged: true } }, [evaluate]],
    ["pull_request", "assigned", { pull_request: pull }, []],
    ["pull_request_review", "submitted", { pull_request: pull, review: {} }, [evaluate]],
    ["pull_request_review", "edited", { pull_request: pull, review: {} }, [evaluate]],
    ["pull_request_review", "dismissed", { pull_request: pull, review: {} }, [evaluate]],
    ["check_run", "rerequested", { check_run: { head_sha: head } }, [evaluateHead]],
    ["check_run", "requested_action", { check_run: { head_sha: head } }, [evaluateHead]],
    ["check_run", "completed", { check_run: { head_sha: head } }, []],
    ["check_suite", "rerequested", { check_suite: { head_sha: head } }, [evaluateHead]],
    ["check_suite", "requested", { check_suite: { head_sha: head } }, []],
    ["issues", "closed", { issue: { number: 9, state: "closed" } }, [incident]],
    ["issues", "labeled", { issue: { number: 9, state: "closed" } }, [incident]],
    ["issues", "edited", { issue: { number: 9, state: "closed" } }, [incident]],
    ["issues", "deleted", { issue: { number: 9, state: "closed" } }, []],
    ["issues", "labeled", { issue: { number: 9, state: "open" } }, []],
    ["issues", "reopened", { issue: { number: 9, state: "open" } }, []],
    ["installation", "created", {}, [reconcile]],
    ["installation", "unsuspend", {}, [reconcile]],
    ["installation", "new_permissions_accepted", {}, [reconcile]],
    ["installation", "deleted", {}, []],
    ["installation", "suspend", {}, []],
    ["installation_repositories", "added", {}, [reconcile]],
    ["push", "", { ref: "refs/heads/main" }, []],
    ["constructor", "opened", { pull_request: pull }, []],
  ])("%s.%s with %j", ([name, action, payload, jobs]) => {
    expect(jobsOf(name, { action, ...payload })).toEqual(jobs);
  });

  test.for<[string, object]>([
    ["no installation", { installation: undefined }],
    ["an installation that is no number", { installation: { id: "3" } }],
    ["our own bot", { sender: { login: "Countersign[bot]", id: 5, type: "Bot" } }],
    ["a repository name with a path in it", { repository: { full_name: "acme/../web" } }],
    ["a repository name with two owners", { repository: { full_name: "acme/web/x" } }],
    ["no number", { pull_request: { ...pull, number: undefined } }],
    ["a number that is none", { pull_request: { ...pull, number: -7 } }],
    ["no pull request", { pull_request: null }],
  ])("%s: nothing", ([, payload]) => {
    expect(jobsOf("pull_request", { action: "opened", pull_request: pull, ...payload })).toEqual([]);
  });

  test("as long as we do not know our own bot, its events count like everybody's", () => {
    const payload = { ...around, action: "labeled", pull_request: pull, sender: { login: self, id: 5, type: "Bot" } };
    expect(deliveryOf({ id: "guid", name: "pull_request", payload }, null)?.jobs).toEqual([evaluate]);
  });
});

describe("what only an event tells", () => {
  const observed = (name: string, payload: object) =>
    deliveryOf({ id: "guid", name, payload: { ...around, ...payload } }, self)?.observations;
  const review = { id: 11, commit_id: other };

  test.for(["opened", "synchronize"])("%s: who brought this head", (action) => {
    expect(observed("pull_request", { action, pull_request: pull })).toEqual([
      { kind: "pushed", pullRequest, head, by: { login: "mona", id: 1, bot: false } },
    ]);
  });

  test("a bot that pushes is a bot", () => {
    const sender = { login: "renovate[bot]", id: 2, type: "Bot" };
    expect(observed("pull_request", { action: "synchronize", pull_request: pull, sender })).toEqual([
      { kind: "pushed", pullRequest, head, by: { login: "renovate[bot]", id: 2, bot: true } },
    ]);
  });

  test("submitted: on which commit and base the review was given", () => {
    expect(observed("pull_request_review", { action: "submitted", pull_request: pull, review })).toEqual([
      { kind: "reviewed", pullRequest, review: "11", commit: other, base: "main" },
    ]);
  });

  test.for(["edited", "dismissed"])("%s: nothing, because the commit may have moved since", (action) => {
    expect(observed("pull_request_review", { action, pull_request: pull, review })).toEqual([]);
  });

  test.for<[string, object]>([
    ["labeled", { pull_request: pull }],
    ["synchronize", { pull_request: { ...pull, head: { sha: "main" } } }],
    ["synchronize", { pull_request: pull, sender: null }],
  ])("%s with %j: nothing", ([action, payload]) => {
    expect(observed("pull_request", { action, ...payload })).toEqual([]);
  });

  test("a review without a commit is no observation, and still a reason to evaluate", () => {
    const payload = { ...around, action: "submitted", pull_request: pull, review: { ...review, commit_id: null } };
    expect(deliveryOf({ id: "guid", name: "pull_request_review", payload }, self)).toEqual({
      id: "guid",
      event: "pull_request_review",
      jobs: [evaluate],
      observations: [],
    });
  });
});

describe("nothing that GitHub may send makes it throw", () => {
  const named = examples.flatMap(({ name, examples }) =>
    examples.map((payload) => ({ name, payload: payload as unknown })),
  );

  test("all 329 example payloads", () => {
    expect(named).toHaveLength(329);
    const kept = named.map(({ name, payload }) => deliveryOf({ id: "guid", name, payload }, self));
    expect(kept.filter((one) => one !== null).length).toBe(29);
  });

  test("any JSON under any event name", () => {
    const names = [...new Set(named.map(({ name }) => name)), "__proto__", "toString"];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, payload) => {
        expect(deliveryOf({ id: "guid", name, payload }, self)).toBeNull();
      }),
    );
  });

  test("an example with any one of its values replaced", () => {
    const read = named.filter(({ name, payload }) => deliveryOf({ id: "guid", name, payload }, self) !== null);
    fc.assert(
      fc.property(fc.constantFrom(...read), fc.nat(), fc.jsonValue(), ({ name, payload }, where, value) => {
        const copy = structuredClone(payload);
        const places: (() => void)[] = [];
        const walk = (one: unknown) => {
          if (one === null || typeof one !== "object") return;
          for (const key of Object.keys(one)) {
            const inner = one as Record<string, unknown>;
            places.push(() => {
              inner[key] = value;
            });
            walk(inner[key]);
          }
        };
        walk(copy);
        places[where % places.length]!();
        expect(() => deliveryOf({ id: "guid", name, payload: copy }, self)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
