import { expect, test } from "vitest";
import { instant, repoPath, sha } from "../../src/core/names.ts";
import type { Snapshot } from "../../src/core/policy/snapshot.ts";
import { baselineFingerprint, baselinePath, formatBaseline } from "../../src/core/scanning/baseline.ts";
import type { Patch } from "../../src/flows/ports.ts";
import { scanOf } from "../../src/flows/scan-pull-request.ts";
import { account, commit, head } from "../core/policy/facts.ts";
import { githubToken, gitlabToken } from "../support/tokens.ts";

const open: Snapshot = {
  pullRequest: { repo: "acme/shop", number: 7 },
  state: "open",
  head,
  branch: "work",
  title: "Two",
  body: "",
  author: account("hana"),
  base: { ref: "main", sha: sha("c".repeat(40)) },
  policy: null,
  baseline: null,
  commits: [commit({ message: "feat: two" })],
  changedFiles: 1,
  reviews: [],
  history: { base: "main", baseChangedAt: null, forcePushedAt: [] },
  siblings: [],
};
const added = (path: string, ...lines: readonly string[]): Patch => ({
  path: repoPath(path),
  patch: [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join("\n"),
});

async function scan(change: Partial<Snapshot>, files: readonly Patch[] = []) {
  const scanned = await scanOf(
    { ...open, ...change },
    {
      forge: { patches: async () => ({ files, unscanned: [] }) },
      memory: { scanOf: async () => null, keepScan: async () => {} },
      clock: { now: () => instant("2026-11-20T10:00:00Z") },
      key: "k",
    },
  );
  const { findings, inMessages, allowed } = scanned;
  return {
    findings: findings.map(({ kind, path }) => `${kind} ${path}`),
    inMessages: inMessages.map(({ kind, path }) => `${kind} ${path}`),
    allowed: allowed.map(({ by, path }) => `${by} ${path}`),
    scanned,
  };
}

const token = gitlabToken();
const nothing = { findings: [], inMessages: [], allowed: [] };
const salt = "ab".repeat(16);
const accepting = (secret: string, until = "2027-01-01") =>
  formatBaseline({
    salts: [salt],
    entries: [
      { fingerprint: baselineFingerprint({ secret }, salt), kind: "x", until, by: "Hana", reason: "revoked in 2020" },
    ],
  });

test("a clean pull request", async () =>
  expect(await scan({}, [added("a.ts", "const a = 1;")])).toMatchObject(nothing));

test.for([
  ["the message of a commit", { commits: [commit({ message: `use ${token}` })] }, "message of aaaaaaa"],
  ["the title", { title: `Use ${token}` }, "pull request text"],
  ["the body", { body: `The key:\n${token}` }, "pull request text"],
] as const)("a secret in %s is a finding without a file", async ([, change, where]) => {
  const seen = await scan(change);
  expect(seen).toMatchObject({ ...nothing, inMessages: [`gitlab-personal-access-token ${where}`] });
  expect(JSON.stringify(seen.scanned)).not.toContain(token);
});

test("a comment in a message lets its finding pass, and is listed for the reviewer", async () => {
  const message = `feat: two\n\ncountersign:allow gitlab-personal-access-token -- a sample\n${token}`;
  expect(await scan({ commits: [commit({ message })] })).toMatchObject({
    ...nothing,
    allowed: ["comment message of aaaaaaa"],
  });
});

const leak = added("a.ts", `const key = "${token}";`);

test("what the base branch accepted passes; what the change itself accepts is told apart", async () => {
  expect(await scan({ baseline: accepting(token) }, [leak])).toMatchObject({ ...nothing, allowed: ["baseline a.ts"] });
  const own = added(baselinePath, ...accepting(token).trimEnd().split("\n"));
  expect(await scan({}, [leak, own])).toMatchObject({ ...nothing, allowed: ["change a.ts"] });
  const inMessage = { commits: [commit({ message: `use ${token}` })] };
  expect(await scan({ ...inMessage, baseline: accepting(token) })).toMatchObject({
    ...nothing,
    allowed: ["baseline message of aaaaaaa"],
  });
});

test("an acceptance ends on its day, and a broken line accepts nothing", async () => {
  const found = ["gitlab-personal-access-token a.ts"];
  expect(await scan({ baseline: accepting(token, "2026-11-19") }, [leak])).toMatchObject({ findings: found });
  expect(await scan({ baseline: accepting(token).replace(" -- ", " ") }, [leak])).toMatchObject({ findings: found });
});

test("a policy of the change itself says nothing: that of the base branch counts", async () => {
  const policy = "version: 1\nscanning:\n  allow:\n    paths: ['a.ts']\n";
  const own = added(".github/countersign.yml", ...policy.trimEnd().split("\n"));
  expect(await scan({}, [leak, own])).toMatchObject({ findings: ["gitlab-personal-access-token a.ts"] });
  expect(await scan({ policy }, [leak])).toMatchObject({ ...nothing, allowed: ["policy a.ts"] });
});

test("a token with a right checksum passes by no comment", async () => {
  const secret = githubToken();
  const line = `const key = "${secret}"; // countersign:allow github-token -- a sample`;
  expect(await scan({}, [added("a.ts", line)])).toMatchObject({ findings: ["github-token a.ts"], allowed: [] });
});

test("a skipped scan and other tools' markers are told", async () => {
  const { scanned } = await scan(
    { commits: [commit({ message: "feat: two\n\nCountersign-Skip: scan -- no time\n" })] },
    [added("a.ts", "const a = 1; // gitleaks:allow")],
  );
  expect(scanned.skipped).toEqual([{ commit: head, reason: "no time" }]);
  expect(scanned.markers).toEqual([{ tool: "gitleaks", path: "a.ts", line: 1 }]);
});
