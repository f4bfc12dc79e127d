import type { EmitterWebhookEventName } from "@octokit/webhooks";
import { type Login, login, type PullRequestRef, type Sha, sameLogin, sha } from "../../core/names.ts";
import type { Delivery, Job, Observation } from "../../flows/ports.ts";

/** A webhook request whose signature was right. The payload is GitHub's, and still read in doubt. */
export type WebhookEvent = { readonly id: string; readonly name: string; readonly payload: unknown };

type Asked = { readonly jobs: readonly Job[]; readonly observations?: readonly Observation[] };
type Reader = (payload: unknown, installation: number) => Asked | null;

/**
 * What a delivery asks of us, or null when it asks nothing. `self` is the login of our own bot: what it does to a pull
 * request is what an evaluation just decided. Never throws, whatever the payload is.
 */
export function deliveryOf({ id, name, payload }: WebhookEvent, self: Login | null): Delivery | null {
  const installation = positive(at(payload, "installation", "id"));
  const sender = text(at(payload, "sender", "login"));
  const read = Object.hasOwn(readers, name) ? readers[name as EmitterWebhookEventName] : undefined;
  if (!read || installation === null || (self !== null && sender !== null && sameLogin(sender, self))) return null;
  const asked = read(payload, installation);
  return asked && { id, event: name, jobs: asked.jobs, observations: asked.observations ?? [] };
}

/** Every action after which a pull request may have to look different. */
const pullRequestActions = new Set([
  "opened",
  "reopened",
  "synchronize",
  "edited",
  "labeled",
  "unlabeled",
  "ready_for_review",
  "converted_to_draft",
  "closed",
]);

/** Every action after which a closed issue may have become an incident, or told its fix. */
const issueActions = new Set(["closed", "labeled", "edited"]);

const readers: { readonly [Event in EmitterWebhookEventName]?: Reader } = {
  pull_request(payload, installation) {
    const pullRequest = pullRequestOf(payload);
    const action = text(at(payload, "action")) ?? "";
    if (!pullRequest || !pullRequestActions.has(action)) return null;
    const merged = action === "closed" && at(payload, "pull_request", "merged") === true;
    const head = shaOf(at(payload, "pull_request", "head", "sha"));
    return {
      jobs: [
        { kind: "evaluate", installation, pullRequest },
        // The check of this head may have waited for this pull request alone.
        ...(action === "closed" && head
          ? [{ kind: "evaluate-head", installation, repo: pullRequest.repo, head } as const]
          : []),
        ...(merged ? [{ kind: "trace", installation, fix: pullRequest } as const] : []),
      ],
      observations: action === "opened" || action === "synchronize" ? pushed(payload, pullRequest) : [],
    };
  },

  pull_request_review(payload, installation) {
    const pullRequest = pullRequestOf(payload);
    if (!pullRequest) return null;
    const submitted = at(payload, "action") === "submitted";
    return {
      jobs: [{ kind: "evaluate", installation, pullRequest }],
      observations: submitted ? reviewed(payload, pullRequest) : [],
    };
  },

  check_run(payload, installation) {
    const action = at(payload, "action");
    if (action !== "rerequested" && action !== "requested_action") return null;
    return evaluateHead(payload, installation, at(payload, "check_run", "head_sha"));
  },

  check_suite(payload, installation) {
    if (at(payload, "action") !== "rerequested") return null;
    return evaluateHead(payload, installation, at(payload, "check_suite", "head_sha"));
  },

  /** An issue has a fix only once it is closed; which one, and whether it is an incident, is read later. */
  issues(payload, installation) {
    const repo = repoOf(payload);
    const number = positive(at(payload, "issue", "number"));
    const action = text(at(payload, "action")) ?? "";
    if (!repo || !number || !issueActions.has(action) || at(payload, "issue", "state") !== "closed") return null;
    return { jobs: [{ kind: "incident", installation, repo, number }] };
  },

  installation(payload, installation) {
    const gone = ["deleted", "suspend"].includes(text(at(payload, "action")) ?? "");
    return gone ? null : { jobs: [{ kind: "reconcile", installation }] };
  },

  installation_repositories: (_payload, installation) => ({ jobs: [{ kind: "reconcile", installation }] }),
};

function evaluateHead(payload: unknown, installation: number, head: unknown): Asked | null {
  const repo = repoOf(payload);
  const commit = shaOf(head);
  return repo && commit ? { jobs: [{ kind: "evaluate-head", installation, repo, head: commit }] } : null;
}

/** Whoever opened it brought this head; whoever synchronized it pushed it. */
function pushed(payload: unknown, pullRequest: PullRequestRef): readonly Observation[] {
  const head = shaOf(at(payload, "pull_request", "head", "sha"));
  const sender = text(at(payload, "sender", "login"));
  if (!head || !sender) return [];
  const by = {
    login: login(sender),
    id: positive(at(payload, "sender", "id")),
    bot: at(payload, "sender", "type") === "Bot",
  };
  return [{ kind: "pushed", pullRequest, head, by }];
}

function reviewed(payload: unknown, pullRequest: PullRequestRef): readonly Observation[] {
  const review = positive(at(payload, "review", "id"));
  const commit = shaOf(at(payload, "review", "commit_id"));
  const base = text(at(payload, "pull_request", "base", "ref"));
  if (!review || !commit || !base) return [];
  return [{ kind: "reviewed", pullRequest, review: String(review), commit, base }];
}

function pullRequestOf(payload: unknown): PullRequestRef | null {
  const repo = repoOf(payload);
  const number = positive(at(payload, "pull_request", "number"));
  return repo && number ? { repo, number } : null;
}

function repoOf(payload: unknown): string | null {
  const name = text(at(payload, "repository", "full_name"));
  return name && /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) ? name : null;
}

function shaOf(value: unknown): Sha | null {
  const id = text(value);
  return id && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id) ? sha(id) : null;
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (inner, name) => (typeof inner === "object" ? (inner as Record<string, unknown> | null)?.[name] : undefined),
    value,
  );
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const positive = (value: unknown): number | null =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
