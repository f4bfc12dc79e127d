import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { builtGitHooks } from "../support/git-hooks.ts";
import { type Repository, temporaryRepository } from "../support/repository.ts";
import { gitlabToken } from "../support/tokens.ts";

let hooks = "";
beforeAll(async () => {
  hooks = await builtGitHooks();
});

const token = gitlabToken();

/** A repository that has pushed one clean commit. */
function withRemote(): { readonly repository: Repository } & Disposable {
  const repository = temporaryRepository();
  const remote = mkdtempSync(join(tmpdir(), "countersign-remote-"));
  repository.git("init", "-q", "--bare", remote);
  repository.git("remote", "add", "origin", remote);
  repository.commit("a.txt", "clean\n");
  repository.git("push", "-q", "origin", "main");
  return {
    repository,
    [Symbol.dispose]() {
      repository[Symbol.dispose]();
      rmSync(remote, { recursive: true, force: true });
    },
  };
}

const push = (repository: Repository, args: readonly string[], env = {}) => {
  const { status, stderr } = repository.tryGit(["-c", `core.hooksPath=${hooks}`, "push", "-q", ...args], { env });
  expect(stderr).not.toContain(token);
  return { passed: status === 0, stderr };
};

type Story = readonly [
  sentence: string,
  passed: boolean,
  arrange: (r: Repository) => void,
  args?: readonly string[] | undefined,
  shows?: string,
];
const stories: readonly Story[] = [
  ["a clean commit", true, (r) => r.commit("b.txt", "clean\n")],
  ["nothing new", true, () => {}],
  ["a secret that a later commit takes out again", false, leakAndRemove, undefined, "k.txt:1"],
  [
    "a secret in the message of a commit",
    false,
    (r) => r.commit("b.txt", "clean\n", `use ${token}`),
    undefined,
    "message",
  ],
  [
    "a secret in the message of a tag",
    false,
    (r) => r.git("tag", "-a", "v1", "-m", `the key is ${token}`),
    ["origin", "v1"],
    "message",
  ],
  [
    "a secret in a note",
    false,
    (r) => r.git("notes", "add", "-m", `the key is ${token}`),
    ["origin", "refs/notes/commits"],
  ],
  [
    "a secret in a commit that came by cherry-pick",
    false,
    (r) => {
      r.git("checkout", "-q", "-b", "side");
      r.commit("k.txt", `key = ${token}\n`);
      r.git("checkout", "-q", "main");
      r.git("cherry-pick", "side");
    },
  ],
  ["the deletion of a branch", true, leakAndRemove, ["origin", ":main"]],
  [
    "a branch that the remote does not have, over a secret that it has",
    true,
    (r) => {
      leakAndRemove(r);
      r.git("push", "-q", "origin", "main");
      r.git("checkout", "-q", "-b", "other");
      r.commit("b.txt", "clean\n");
    },
    ["origin", "other"],
  ],
  [
    "a commit that says that its scan was skipped",
    true,
    (r) => r.commit("k.txt", `key = ${token}\n`, "feat: one\n\nCountersign-Skip: scan -- a revoked key\n"),
  ],
];

function leakAndRemove(repository: Repository): void {
  repository.commit("k.txt", `key = ${token}\n`);
  repository.git("rm", "-q", "k.txt");
  repository.git("commit", "-q", "-m", "out again");
}

test.for(stories)("pre-push: %s passes: %s", ([, passed, arrange, args = ["origin", "main"], shows = ""]) => {
  using made = withRemote();
  arrange(made.repository);
  const pushed = push(made.repository, args);
  expect(pushed.passed).toBe(passed);
  expect(pushed.stderr).toContain(shows);
});

test("a push can be made without a scan, for a reason", () => {
  using made = withRemote();
  leakAndRemove(made.repository);
  const skip = { COUNTERSIGN_SKIP: "scan", COUNTERSIGN_SKIP_REASON: "a revoked key" };
  expect(push(made.repository, ["origin", "main"], { COUNTERSIGN_SKIP: "scan" }).passed).toBe(false);
  expect(push(made.repository, ["origin", "main"], skip)).toEqual({
    passed: true,
    stderr: "countersign: pushed without a scan: a revoked key\n",
  });
});
