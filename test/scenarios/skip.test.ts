import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { baselineFingerprint, baselinePath, formatBaseline } from "../../src/core/scanning/baseline.ts";
import { builtGitHooks } from "../support/git-hooks.ts";
import { type Environment, type Repository, repositoryAt, temporaryRepository } from "../support/repository.ts";
import { githubToken, gitlabToken } from "../support/tokens.ts";

let hooks = "";
beforeAll(async () => {
  hooks = await builtGitHooks();
});

const token = gitlabToken();

function commit(repository: Repository, message: string, env: Environment = {}) {
  const args = ["-c", `core.hooksPath=${hooks}`, "commit", "-q", "--allow-empty", "-m", message];
  const { status, stderr } = repository.tryGit(args, { env });
  expect(stderr).not.toContain(token);
  return { passed: status === 0, stderr };
}

const reason = "a key of the sandbox, revoked";

test("a skipped scan is told by the commit", () => {
  using repository = temporaryRepository();
  repository.stage("k.txt", `key = ${token}\n`);
  expect(commit(repository, "feat: one").passed).toBe(false);
  const skip = { COUNTERSIGN_SKIP: "scan", COUNTERSIGN_SKIP_REASON: reason };
  expect(commit(repository, "feat: one", skip)).toEqual({
    passed: true,
    stderr: `countersign: not scanned, and the commit will say so: ${reason}\n`,
  });
  expect(repository.messageOf()).toBe(`feat: one\n\nCountersign-Skip: scan -- ${reason}\n`);
});

const how = 'type: COUNTERSIGN_SKIP=scan COUNTERSIGN_SKIP_REASON="<why>" git commit\n';
test.for([
  ["without a reason", { COUNTERSIGN_SKIP: "scan" }, `countersign: a scan is skipped for a reason only; ${how}`],
  [
    "for no word",
    { COUNTERSIGN_SKIP: "scan", COUNTERSIGN_SKIP_REASON: "?!" },
    `countersign: a scan is skipped for a reason only; ${how}`,
  ],
  [
    "of something else",
    { COUNTERSIGN_SKIP: "all", COUNTERSIGN_SKIP_REASON: reason },
    `countersign: COUNTERSIGN_SKIP can only be "scan"; ${how}`,
  ],
  [
    "by an agent",
    { COUNTERSIGN_SKIP: "scan", COUNTERSIGN_SKIP_REASON: reason, AI_AGENT: "claude-code_2-1-328_agent" },
    "countersign: a coding agent may not skip the scan; a person can, in their own shell\n",
  ],
  [
    "for a reason that holds the secret",
    { COUNTERSIGN_SKIP: "scan", COUNTERSIGN_SKIP_REASON: `it is only ${token}` },
    "countersign: the reason for skipping the scan holds what must not be published\n",
  ],
] as const)("nothing is skipped %s", ([, env, told]) => {
  using repository = temporaryRepository();
  repository.commit("a.txt", "clean\n");
  repository.stage("k.txt", `key = ${token}\n`);
  expect(commit(repository, "feat: one", env)).toEqual({ passed: false, stderr: told });
});

test.for([
  ["a secret in the subject", `use ${token}`, false],
  ["a secret in a trailer", `feat: one\n\nRefs: ${token}`, false],
  ["a person's address in prose", "feat: one\n\nAsk anna.lindqvist@contoso-mail.se", true],
  ["who signs", "feat: one\n\nSigned-off-by: Anna Lindqvist <anna.lindqvist@contoso-mail.se>", true],
  ["nothing", "feat: one", true],
] as const)("a message with %s: passes %s", ([, message, , passed = message.includes(token) === false]) => {
  using repository = temporaryRepository();
  repository.stage("a.txt", "clean\n");
  expect(commit(repository, message).passed).toBe(passed);
});

test("the address of a person in prose is shown, that of who signs is not", () => {
  using repository = temporaryRepository();
  const address = "anna.lindqvist@contoso-mail.se";
  expect(commit(repository, `feat: one\n\nAsk ${address}`).stderr).toContain("e-mail address");
  expect(commit(repository, `feat: one\n\nSigned-off-by: Anna <${address}>`).stderr).toBe("");
});

test("what the staged baseline accepts passes until its day, even with a checksum that is right", () => {
  using repository = temporaryRepository();
  const secret = githubToken();
  const salt = "ab".repeat(16);
  const accept = (until: string) =>
    repository.stage(
      baselinePath,
      formatBaseline({
        salts: [salt],
        entries: [
          { fingerprint: baselineFingerprint({ secret }, salt), kind: "github-token", until, by: "Hana", reason },
        ],
      }),
    );
  repository.stage("k.txt", `key = "${secret}"  # countersign:allow github-token -- ${reason}\n`);
  expect(commit(repository, "feat: one").stderr).toContain("its checksum is right, so no comment lets it pass");
  accept("2001-01-01");
  expect(commit(repository, "feat: one").stderr).toContain("its acceptance in the baseline ended on 2001-01-01");
  accept("9999-12-31");
  expect(commit(repository, "feat: one")).toEqual({ passed: true, stderr: "" });
});

test("a baseline that cannot be read stops the commit, if it has a finding", () => {
  using repository = temporaryRepository();
  repository.stage(baselinePath, "<<<<<<< HEAD\n");
  repository.stage("a.txt", "clean\n");
  expect(commit(repository, "feat: one").passed).toBe(true);
  repository.stage("b.txt", 'mail = "anna.lindqvist@contoso-mail.se"\n');
  const { passed, stderr } = commit(repository, "feat: two");
  expect(passed).toBe(false);
  expect(stderr).toContain(`could not scan ${baselinePath}:1: this line is no`);
});

test("the policy's own rule blocks, is kept, and is read again when it changes", () => {
  using repository = temporaryRepository();
  const policy = (pattern: string) =>
    repository.stage(
      ".github/countersign.yml",
      `version: 1\nscanning:\n  rules:\n    - { id: acme, name: ACME key, pattern: '${pattern}', keywords: [ACME-] }\n`,
    );
  policy("ACME-[x-z]{6}");
  expect(commit(repository, "feat: one").passed).toBe(true);
  repository.stage("a.txt", "ACME-xyzxyz\n");
  for (const _ of [1, 2]) expect(commit(repository, "feat: two")).toMatchObject({ passed: false });
  repository.git("reset", "-q", "HEAD", "a.txt");
  repository.stage("b.txt", "clean\n");
  expect(commit(repository, "for ACME-xyzxyz")).toMatchObject({ passed: false });
  repository.git("worktree", "add", "-q", ".git/linked");
  const linked = repositoryAt(join(repository.folder, ".git/linked"), repository.env);
  expect(commit(linked, "for ACME-xyzxyz")).toMatchObject({ passed: false });
  repository.stage("a.txt", "ACME-xyzxyz\n");
  policy("ACME-[A-Z]{6}");
  expect(commit(repository, "feat: two").passed).toBe(true);
  policy("ACME-(");
  expect(commit(repository, "feat: three")).toMatchObject({
    passed: false,
    stderr: expect.stringContaining(".github/countersign.yml:4:44: `scanning.rules[0].pattern` cannot be used"),
  });
});
