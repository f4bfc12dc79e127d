import type { ProbotOctokit } from "probot";
import type { PullRequestForge } from "../../flows/ports.ts";
import { readPullRequest, readShown } from "./facts.ts";
import { readPatches } from "./patches.ts";
import { publish } from "./publish.ts";

/** GitHub as the forge that pull requests are evaluated on: reads through one client, writes through the other. */
export const pullRequestForge = (clients: {
  readonly read: ProbotOctokit;
  readonly write: ProbotOctokit;
  readonly appId: number;
}): PullRequestForge => ({
  read: (pullRequest) => readPullRequest(clients, pullRequest),
  shown: (pullRequest) => readShown(clients, pullRequest),
  patches: (snapshot) => readPatches(clients.read, snapshot),
  publish: (pullRequest, shown, changes) => publish(clients.write, pullRequest, { shown, changes }),
});
