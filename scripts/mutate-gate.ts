import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** Takes one guard of the gate away at a time, in a copy, and tells which rows of its tests notice. */
const guards: readonly (readonly [guard: string, file: string, text: string, without: string])[] = [
  ["bots do not count", "countersignature.ts", `if (isBot(by)) return "bot";`, ""],
  ["a bot is known by its login too", "identity.ts", ` || account.login.toLowerCase().endsWith("[bot]")`, ""],
  ["a bot is known by its account too", "identity.ts", `account.bot || account`, "account"],
  ["machine accounts do not count", "countersignature.ts", `return "machine-account";`, "{}"],
  ["write access", "countersignature.ts", `if (!approval.mayPush) return "no-write-access";`, ""],
  ["not the pull request's author", "countersignature.ts", `if (sameAccount(author, by)) return "author";`, ""],
  [
    "not a commit's author",
    "countersignature.ts",
    `if (commits.some(({ authors }) => isBy(authors[0]))) return "author";`,
    "",
  ],
  ["not the operator", "countersignature.ts", `if (attribution.operators.some(isBy)) return "operator";`, ""],
  ["not a committer", "countersignature.ts", `return "committer";`, "{}"],
  ["GitHub itself as committer excepted", "countersignature.ts", `!byGitHub && isBy(committer)`, "isBy(committer)"],
  ["not a co-author", "countersignature.ts", `return "co-author";`, "{}"],
  ["not a pusher", "countersignature.ts", `return "pusher";`, "{}"],
  ["the commit is known", "countersignature.ts", `if (commit === null) return "unknown-head";`, ""],
  ["the commit is the head", "countersignature.ts", `if (commit !== facts.head) return "stale-head";`, ""],
  ["the base is the same", "countersignature.ts", `if (base !== facts.base.ref) return "base-changed";`, ""],
  ["the base stayed", "countersignature.ts", `facts.baseChangedAt > at`, "false"],
  ["people are the same by id", "identity.ts", ` || (one.id !== null && one.id === other.id)`, ""],
  ["people are the same by login", "identity.ts", `sameLogin(one.login, other.login) || `, ""],
  ["an address that a commit links", "identity.ts", `known.get(email.toLowerCase()) ?? `, ""],
  ["a no-reply address names an account", "identity.ts", ` ?? fromNoReply(email)`, " ?? null"],
  [
    "a no-reply address in a commit proves nothing",
    "identity.ts",
    `identity.account === null && `,
    "linked(identity) === null && ",
  ],
  [
    "an unlinked operator counts",
    "identity.ts",
    `...inCommits, ...operators.filter((operator) => linked(operator) === null)`,
    "...inCommits",
  ],
  ["an agent's signature is no person", "identity.ts", ` || agentSigning(identity)?.strength === "strong"`, ""],
  [
    "only a strong signature tells an agent",
    "identity.ts",
    `agentSigning(identity)?.strength === "strong"`,
    "agentSigning(identity) !== null",
  ],
  ["a bot's address is no person", "identity.ts", `botAddress.test(identity.email) || `, ""],
  ["what was seen beats what is listed", "opinion.ts", `if (given) return`, "if (given && false) return"],
  ["a force-push afterwards makes it unknown", "opinion.ts", `rePointed ? null : review.commit`, "review.commit"],
  ["a force-push in the same second is afterwards", "opinion.ts", `(at) => at >= review.at`, "(at) => at > review.at"],
  ["another base afterwards makes it unknown", "opinion.ts", `retargeted ? null : history.base`, "history.base"],
  [
    "another base in the same second is afterwards",
    "opinion.ts",
    `history.baseChangedAt >= review.at`,
    "history.baseChangedAt > review.at",
  ],
  ["only the latest opinion", "evaluate.ts", `const judged = latest\n`, "const judged = facts.reviews\n"],
  [
    "latest by time, not by order",
    "opinion.ts",
    `const byTime = [...reviews].sort(oldestFirst);`,
    "const byTime = [...reviews];",
  ],
  ["in one second the higher id is the later", "opinion.ts", `one.id.length - other.id.length || `, ""],
  ["one opinion of a renamed person", "opinion.ts", `by.id === null ? `, "by.id !== -1 ? "],
  ["an objection fails", "evaluate.ts", `state === "changes-requested" && mayPush`, "false && mayPush && state"],
  ["only a writer objects", "evaluate.ts", `state === "changes-requested" && mayPush`, `state === "changes-requested"`],
  ["only approvals count", "evaluate.ts", `.filter(({ state }) => state === "approved")\n    .map`, ".map"],
  [
    "one more for each unlinked address",
    "evaluate.ts",
    `policy.review.approvals + unlinked.length`,
    "policy.review.approvals",
  ],
  ["as many as the policy wants", "evaluate.ts", `has >= needed`, "has >= 1"],
  ["AI needs a human", "evaluate.ts", `authorship === "ai" || `, ""],
  ["mixed work needs a human", "evaluate.ts", `|| authorship === "mixed"`, ""],
  [
    "unknown work needs a human where the policy says so",
    "evaluate.ts",
    `whenUnknown === "fail"`,
    "whenUnknown === null",
  ],
  [
    "what was not scanned needs a human",
    "evaluate.ts",
    `if (scan.unscanned.length > 0) return`,
    "if (scan === null) return",
  ],
  ["a blocking finding fails", "evaluate.ts", `if (blocking > 0)`, "if (blocking < 0)"],
  ["a warning does not block", "evaluate.ts", `severity === "block"`, "severity !== null"],
  ["no commits is an error", "evaluate.ts", `if (commits.length === 0)`, "if (commits.length < 0)"],
  [
    "commits without the head are an error",
    "evaluate.ts",
    `if (!commits.some((commit) => commit.sha === head))`,
    "if (commits === null)",
  ],
];

const project = resolve(import.meta.dirname, "..");
const policy = "src/core/policy";
const copy = await mkdtemp(join(tmpdir(), "countersign-mutants-"));
for (const part of ["src/core", "test/core/policy", "vitest.config.ts", "package.json", "tsconfig.json"])
  await cp(join(project, part), join(copy, part), { recursive: true });
await symlink(join(project, "node_modules"), join(copy, "node_modules"));

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** The names of the rows that fail. */
async function failures(): Promise<readonly string[]> {
  const report = join(copy, "report.json");
  await rm(report, { force: true });
  const vitest = join(project, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--project", "core", "--reporter=json", `--outputFile=${report}`, "test/core/policy"];
  await promisify(execFile)(process.execPath, args, { cwd: copy }).catch(() => {}); // failing is what it is for
  const { testResults } = JSON.parse(await readFile(report, "utf8")) as Report;
  const rows = testResults.flatMap(({ assertionResults }) => assertionResults);
  if (rows.length === 0) throw new Error("no test ran");
  return rows.filter(({ status }) => status === "failed").map(({ fullName }) => fullName.trim());
}

try {
  const before = await failures();
  if (before.length > 0) throw new Error(`these fail with every guard in place: ${before.join("; ")}`);
  let unnoticed = 0;
  for (const [guard, file, text, without] of guards) {
    const path = join(copy, policy, file);
    const source = await readFile(path, "utf8");
    if (source.split(text).length !== 2) throw new Error(`${file} holds this not exactly once: ${text}`);
    await writeFile(
      path,
      source.replace(text, () => without),
    );
    const rows = await failures();
    await writeFile(path, source);
    console.log(`${rows.length > 0 ? "noticed  " : "UNNOTICED"} ${guard}`);
    for (const row of rows) console.log(`            ${row}`);
    if (rows.length === 0) unnoticed++;
  }
  console.log(`${guards.length - unnoticed} of ${guards.length} guards are noticed when they are missing`);
  process.exitCode = unnoticed > 0 ? 1 : 0;
} finally {
  await rm(copy, { recursive: true, force: true });
}
