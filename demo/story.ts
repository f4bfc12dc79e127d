import type { LocalGitHub } from "../test/support/github/index.ts";
import { claim, say, seen, typed } from "./narrator.ts";
import type { Stage } from "./stage.ts";

const repo = "acme/shop";

/** A credential that no scanner finds in this file: it exists only while the demo runs. */
const stripeKey = `${"sk"}_live_${"4eC39HqLyjWDarjtT1zdp7dc".split("").reverse().join("")}`;

/** What Claude Code 2.1.328 sets in the shells it opens. */
const claudeCode = {
  AI_AGENT: "claude-code_2-1-328_agent",
  CLAUDE_CODE_SESSION_ID: "5b1f0c5e-0d7e-4a51-9d52-8c1f7a9e2b10",
};

type Check = {
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
};

/** What people see on GitHub, read through its public API. */
function lookAt(github: LocalGitHub) {
  const get = async (path: string) => (await github.as("rosa").request("GET", `/repos/${repo}${path}`)).data;
  return {
    labels: async (number: number): Promise<string[]> =>
      (await get(`/issues/${number}`)).labels.map((label: { name: string }) => label.name),
    comments: async (number: number): Promise<string[]> =>
      (await get(`/issues/${number}/comments`)).map((comment: { body: string }) => comment.body),
    async check(number: number): Promise<Check> {
      const { head } = await get(`/pulls/${number}`);
      const runs = (await get(`/commits/${head.sha}/check-runs?check_name=countersign`)).check_runs;
      const { status, conclusion, output } = runs[0];
      return { status, conclusion, title: output.title, summary: output.summary };
    },
  };
}

/** The whole path of countersign, told on real git, real webhooks, the real App and a real database file. */
export async function tell({ github, desk, settled }: Stage): Promise<void> {
  const look = lookAt(github);
  const does = async (who: string, what: string, method: string, path: string, body?: unknown) => {
    typed(who, what);
    const { status, data } = await github.as(who).request(method, `/repos/${repo}${path}`, body);
    await settled();
    return { status, data };
  };

  say("A repository with the App installed and the check `countersign` required");
  github.addUser("hana", { name: "Hana Human", email: "hana@users.noreply.github.com" });
  github.addUser("rosa", { name: "Rosa Reviewer", email: "rosa@users.noreply.github.com" });
  github.addUser("claude[bot]", { bot: true, email: "209825114+claude[bot]@users.noreply.github.com" });
  const shop = await github.addRepository(repo, {
    collaborators: { hana: "write", rosa: "admin", "claude[bot]": "write" },
    files: {
      "README.md": "# shop\n",
      "src/cart.js": "export const total = (items) => items.reduce((sum, item) => sum + item.price, 0);\n",
    },
  });
  github.install(repo);
  github.requireCheck(repo, "main", "countersign");
  await settled();
  const hana = await desk("hana", "Hana Human", "hana@users.noreply.github.com", shop.gitUrl("hana"));
  const rosa = await desk("rosa", "Rosa Reviewer", "rosa@users.noreply.github.com", shop.gitUrl("rosa"));
  const set = await hana.types(["countersign", "init", "--human", "Hana Human <hana@users.noreply.github.com>"]);
  claim(set.status === 0, "`countersign init` set up the git hooks");

  say(
    "A secret stays on the laptop",
    "Hana pastes a live key, stages it, and even cleans the file afterwards: the index is what counts.",
  );
  await hana.types(["git", "switch", "--quiet", "--create", "refunds"]);
  await hana.writes(
    "src/refund.js",
    `const key = "${stripeKey}";\nexport const refund = (order) => pay(key, order.total * -1);\n`,
  );
  await hana.types(["git", "add", "src/refund.js"]);
  await hana.writes(
    "src/refund.js",
    "export const refund = (order) => pay(process.env.STRIPE_KEY, order.total * -1);\n",
  );
  const refused = await hana.types(["git", "commit", "-m", "feat: refund an order"]);
  claim(refused.status !== 0, "the commit was refused");
  claim(/src\/refund\.js:1\b/.test(refused.output), "the message names file and line");
  claim(!refused.output.includes(stripeKey.slice(8)), "the secret itself was not printed");

  say(
    "A commit made by a coding agent says so",
    "Claude Code writes the file and commits it in the shell it was given.",
  );
  const agent = {
    ...claudeCode,
    GIT_AUTHOR_NAME: "claude[bot]",
    GIT_AUTHOR_EMAIL: "209825114+claude[bot]@users.noreply.github.com",
    GIT_COMMITTER_NAME: "claude[bot]",
    GIT_COMMITTER_EMAIL: "209825114+claude[bot]@users.noreply.github.com",
  };
  await hana.types(["git", "add", "src/refund.js"]);
  typed("claude code", "git commit -m 'feat: refund an order'");
  const stamped = await hana.types(["git", "commit", "--quiet", "-m", "feat: refund an order"], {
    env: agent,
    quiet: true,
  });
  claim(stamped.status === 0, "the clean commit went through");
  const message = await hana.types(["git", "log", "-1", "--format=%B"]);
  claim(/^Assisted-by: Claude Code/m.test(message.output), "it names the agent");
  claim(/^AI-Tool: claude-code\/2\.1\.328$/m.test(message.output), "and the exact version of the tool");
  claim(/^AI-Human: Hana Human </m.test(message.output), "and the human who answers for it");
  await hana.types(["git", "remote", "add", "agent", shop.gitUrl("claude[bot]")], { quiet: true });
  const pushed = await hana.types(["git", "push", "--quiet", "agent", "refunds"]);
  claim(pushed.status === 0, "pushed");

  say("The pull request waits for a human");
  const opened = await does("claude[bot]", "opens the pull request", "POST", "/pulls", {
    title: "Refund an order",
    head: "refunds",
    base: "main",
    body: "Adds refunds.",
  });
  const number = opened.data.number as number;
  let check = await look.check(number);
  claim((await look.labels(number)).includes("ai-assisted"), "labelled `ai-assisted`");
  claim((await look.labels(number)).includes("human-review-required"), "labelled `human-review-required`");
  claim(check.status === "in_progress" && check.conclusion === null, `the check waits: “${check.title}”`);
  const early = await does("hana", "tries to merge", "PUT", `/pulls/${number}/merge`, {});
  claim(early.status === 405, "GitHub refuses to merge");
  seen((await look.comments(number))[0] ?? "(no comment)", 30);

  say(
    "Who asked the agent cannot countersign its work",
    "Hana answers for the change. GitHub accepts her approval; countersign does not count it.",
  );
  const own = await does("hana", "approves", "POST", `/pulls/${number}/reviews`, {
    event: "APPROVE",
    body: "Looks good to me",
  });
  claim(own.status === 200, "GitHub took the approval");
  check = await look.check(number);
  seen(check.summary, 16);
  claim(check.conclusion === null, "the check still waits");
  claim(
    /hana/.test(check.summary) && /operator|agent worked for|answers for/i.test(check.summary),
    "and says why her approval does not count",
  );

  say("An independent human countersigns exactly this head");
  await does("rosa", "reviews and approves", "POST", `/pulls/${number}/reviews`, {
    event: "APPROVE",
    body: "Read it, tried it.",
  });
  check = await look.check(number);
  claim(check.conclusion === "success", `the check is green: “${check.title}”`);
  claim(!(await look.labels(number)).includes("human-review-required"), "the label is gone");

  say("A new push takes it back; a removed label returns");
  await hana.writes(
    "src/refund.js",
    "export const refund = (order) => pay(process.env.STRIPE_KEY, order.total * -1, order.id);\n",
  );
  await hana.types(["git", "commit", "--quiet", "-a", "-m", "fix: name the order"], { env: agent, quiet: true });
  await hana.types(["git", "push", "--quiet", "agent", "refunds"]);
  await settled();
  check = await look.check(number);
  claim(check.conclusion === null, `the approval was for another head: “${check.title}”`);
  await does("hana", "removes the label", "DELETE", `/issues/${number}/labels/human-review-required`);
  claim((await look.labels(number)).includes("human-review-required"), "the label came back");
  await does("rosa", "approves the new head", "POST", `/pulls/${number}/reviews`, { event: "APPROVE" });
  check = await look.check(number);
  claim(check.conclusion === "success", "green again");
  const merged = await does("rosa", "merges", "PUT", `/pulls/${number}/merge`, { merge_method: "merge" });
  claim(merged.status === 200, "merged");

  say("An incident finds the change that caused it");
  const incident = (
    await does("rosa", "opens an incident", "POST", "/issues", {
      title: "Refunds are paid twice",
      body: "Since this morning.",
      labels: ["incident"],
    })
  ).data.number as number;
  await rosa.types(["git", "pull", "--quiet"], { quiet: true });
  await rosa.types(["git", "switch", "--quiet", "--create", "fix-refunds"]);
  await rosa.writes(
    "src/refund.js",
    "export const refund = (order) => (order.refunded ? null : pay(process.env.STRIPE_KEY, order.total * -1, order.id));\n",
  );
  await rosa.types(["git", "commit", "--quiet", "-a", "-m", `fix: refund an order once\n\nFixes #${incident}`]);
  await rosa.types(["git", "push", "--quiet", "origin", "fix-refunds"]);
  const fix = (
    await does("rosa", "opens the fix", "POST", "/pulls", {
      title: "Refund an order once",
      head: "fix-refunds",
      base: "main",
      body: `Fixes #${incident}`,
    })
  ).data.number as number;
  check = await look.check(fix);
  claim(check.conclusion === "success", `no mark of AI, nothing to countersign: “${check.title}”`);
  await does("hana", "merges the fix", "PUT", `/pulls/${fix}/merge`, { merge_method: "merge" });
  const traces = async (of: number) =>
    (await look.comments(of)).filter((comment) => comment.includes(`#${number}`) || comment.includes(`#${incident}`));
  seen((await traces(incident)).join("\n\n"), 24);
  claim(
    (await traces(incident)).some((comment) => comment.includes(`#${number}`)),
    `the incident names its origin, #${number}`,
  );
  claim(
    (await traces(fix)).some((comment) => comment.includes(`#${number}`)),
    "so does the fix",
  );
  claim(
    (await traces(number)).some((comment) => comment.includes(`#${incident}`)),
    "and the origin names the incident",
  );
  claim((await look.labels(number)).includes("caused-incident"), "the origin is labelled `caused-incident`");
  const before = (await traces(number)).length;
  for (const delivery of github.deliveries.filter(({ event }) => event === "pull_request").slice(-1))
    await github.redeliver(delivery.guid);
  await settled();
  claim((await traces(number)).length === before, "the same webhook once more, still one comment");

  const ours = async (of: number) =>
    (await look.comments(of)).filter((comment) => comment.includes("<!-- countersign:"));
  const repeated = async (of: number) => {
    const markers = (await ours(of)).map((comment) => /<!-- countersign:(\w+(?:-\d+)?)/.exec(comment)?.[1]);
    return markers.length - new Set(markers).size;
  };
  claim(
    (await repeated(number)) + (await repeated(incident)) + (await repeated(fix)) === 0,
    "no comment anywhere twice",
  );

  say("What the history says");
  await hana.types(["git", "switch", "--quiet", "main"], { quiet: true });
  await hana.types(["git", "pull", "--quiet"], { quiet: true });
  const statistics = await hana.types(["countersign", "stats"]);
  claim(statistics.status === 0 && /Claude Code/.test(statistics.output), "tools, lines and who answers for them");
  claim(/Hana Human/.test(statistics.output), "Hana is the accountable human");
  claim(github.problems.length === 0, "every request and answer kept to GitHub's own description");
  for (const problem of github.problems) seen(problem);
}
