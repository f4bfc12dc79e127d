import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { App, User } from "./world.ts";

/** What the App asks for when it is registered: the same as its app.yml. What is not listed, GitHub refuses. */
const permissions = {
  metadata: "read",
  contents: "read",
  pull_requests: "write",
  checks: "write",
  statuses: "write",
  issues: "write",
  members: "read",
  merge_queues: "read",
  actions: "read",
  deployments: "read",
};
const events = [
  "check_run",
  "check_suite",
  "create",
  "delete",
  "issue_comment",
  "issues",
  "label",
  "merge_group",
  "pull_request",
  "pull_request_review",
  "push",
  "status",
];

/** A freshly registered App with its own key pair and secret. */
export function registerApp(people: { bot: User; owner: User; id: number; slug: string; createdAt: Date }): App {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    ...people,
    privateKey: pair.privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
    publicKey: pair.publicKey,
    webhookSecret: randomBytes(20).toString("hex"),
    permissions,
    events,
  };
}
