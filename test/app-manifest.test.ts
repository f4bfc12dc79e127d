import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { deliveryOf } from "../src/adapters/github/deliveries.ts";

type Manifest = { readonly default_events: readonly string[]; readonly default_permissions: Record<string, string> };
const manifest: Manifest = parse(readFileSync(resolve(import.meta.dirname, "../app.yml"), "utf8"));

const samples: readonly { name: string; examples: readonly { readonly issue?: object }[] }[] = createRequire(
  import.meta.url,
)("@octokit/webhooks-examples");
/** GitHub sends these to every App, asked or not. */
const unasked = ["installation", "installation_repositories"];

/** Every event that makes us do something, tried on GitHub's own examples of all its events, open and closed. */
const handled = samples
  .filter(({ name, examples }) =>
    examples
      .flatMap((example) => [example, { ...example, issue: { ...example.issue, state: "closed" } }])
      .some((example) => deliveryOf({ id: "1", name, payload: { ...example, installation: { id: 1 } } }, null)),
  )
  .map(({ name }) => name);

test("the App is told of exactly what it acts on", () => {
  expect([...manifest.default_events].sort()).toEqual(handled.filter((name) => !unasked.includes(name)).sort());
  expect(unasked.filter((name) => !handled.includes(name))).toEqual([]);
});

/** The right under which GitHub lists each event: docs.github.com, "Webhook events and payloads". */
const rightOf: Record<string, string> = {
  pull_request: "pull_requests",
  pull_request_review: "pull_requests",
  check_run: "checks",
  check_suite: "checks",
  issues: "issues",
};

test("every event has the right that it needs", () => {
  const rights = manifest.default_events.map((event) => manifest.default_permissions[rightOf[event] ?? ""]);
  expect(rights).toEqual(manifest.default_events.map(() => "write"));
});

test("the App can change no code, no workflow and no setting", () => {
  const writes = Object.entries(manifest.default_permissions).filter(([, level]) => level !== "read");
  expect(writes.map(([right]) => right).sort()).toEqual(["checks", "issues", "pull_requests"]);
});
