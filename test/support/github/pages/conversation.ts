import { html } from "hono/html";
import { latestChecks } from "../checks.ts";
import { commitsOf, filesOf, missingChecks } from "../pull-shape.ts";
import { latestStatuses } from "../statuses.ts";
import { type CheckRun, type Issue, isPull, type PullRequest, stamp, type User } from "../world.ts";
import { type Html, patchBlock } from "./layout.ts";
import { markdown } from "./markdown.ts";

/** A form that lets one of the people do something here. */
export type Act = (deed: string, fields: Readonly<Record<string, string | number>>, inner: unknown) => Html;

/** The form of every deed; the person chosen last stays chosen. */
export const actOf =
  (home: string, people: readonly User[], chosen: string): Act =>
  (deed, fields, inner) =>
    html`<form method="post" action="${home}/act">
<input type="hidden" name="deed" value="${deed}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${inner} as <select name="as">${people.map(({ login }) =>
      login === chosen ? html`<option selected>${login}</option>` : html`<option>${login}</option>`,
    )}</select></form>`;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

export const labelChips = ({ labels }: Issue): Html[] =>
  labels.map(({ name, color }) => html`<span class="label" style="border-color: #${color}">${name}</span>`);

export const stateChip = (issue: Issue): Html => {
  const merged = issue.pull?.mergedAt;
  return html`<span class="state ${merged ? "success" : issue.state}">${merged ? "merged" : issue.state}</span>`;
};

const card = (head: unknown, text: string | null): Html => html`<div class="card"><div class="head">${head}</div>
<div class="text">${text ? markdown(text) : html`<p class="dim">Nothing was written.</p>`}</div></div>`;

/** Everything said, in order: the text, the comments, the reviews. */
function said(issue: Issue): Html[] {
  const reviews = (issue.pull?.reviews ?? []).map((one) => ({
    id: one.id,
    html: card(
      html`<strong>${one.author.login}</strong> reviewed <code>${one.commit.slice(0, 7)}</code>:
<strong>${one.state.toLowerCase().replace("_", " ")}</strong>`,
      one.body || null,
    ),
  }));
  const comments = issue.comments.map((one) => ({
    id: one.id,
    html: card(html`<strong>${one.author.login}</strong> <span class="dim">${stamp(one.createdAt)}</span>`, one.body),
  }));
  const first = card(
    html`<strong>${issue.author.login}</strong> <span class="dim">${stamp(issue.createdAt)}</span>`,
    issue.body,
  );
  return [first, ...[...reviews, ...comments].sort((a, b) => a.id - b.id).map((one) => one.html)];
}

const checkCard = (run: CheckRun, act: Act): Html => html`<div class="card"><div class="head">
<strong>${run.name}</strong> <span class="state ${run.conclusion ?? run.status}">${run.conclusion ?? run.status.replace("_", " ")}</span>
${run.output.title ?? ""} ${act("rerun", { run: run.id }, html`<button>Re-run</button>`)}
${run.actions.map(({ identifier, label }) => act("press", { run: run.id, identifier }, html`<button>${label}</button>`))}</div>
<div class="text">${markdown(run.output.summary ?? "")}${run.output.text ? markdown(run.output.text) : ""}
${run.annotations.map((one) => html`<p><code>${one.path}:${one.start_line}</code> ${one.annotation_level}: ${one.message}</p>`)}</div></div>`;

function checks({ repository, pull }: PullRequest, act: Act): Html {
  const runs = latestChecks(repository, pull.headSha);
  const statuses = latestStatuses(repository, pull.headSha);
  const none = runs.length + statuses.length === 0;
  return html`<h2>Checks on <code>${pull.headSha.slice(0, 7)}</code></h2>
${none ? html`<p class="dim">None yet.</p>` : runs.map((run) => checkCard(run, act))}
${statuses.map((one) => html`<p>${one.context} <span class="state ${one.state}">${one.state}</span> ${one.description ?? ""}</p>`)}`;
}

const mergeForm = (pr: PullRequest, act: Act): Html => {
  const missing = missingChecks(pr);
  const why = missing.length > 0 ? html`<p class="dim">Waits for ${missing.join(", ")}.</p>` : "";
  const how = html`<button>Merge</button> by <select name="how"><option>merge</option><option>squash</option><option>rebase</option></select>`;
  return html`${why}${act("merge", { number: pr.number }, how)}`;
};

function deedsOn(issue: Issue, act: Act): Html {
  const on = { number: issue.number };
  const open = issue.state === "open";
  const review = html`${act("approve", on, html`<button>Approve</button>`)}
${act("refuse", on, html`<button>Request changes</button><input name="text" placeholder="because">`)}`;
  return html`<h2>Do something</h2>
${open && isPull(issue) ? html`${mergeForm(issue, act)}${review}` : ""}
${act("comment", on, html`<button>Comment</button><input name="text" required>`)}
${act("label", on, html`<button>Add label</button><input name="name" required>`)}
${issue.labels.map(({ name }) => act("unlabel", { ...on, name }, html`<button>Remove ${name}</button>`))}
${open ? act("close", on, html`<button>Close</button>`) : ""}${!open && !issue.pull?.mergedAt ? act("reopen", on, html`<button>Reopen</button>`) : ""}`;
}

async function content(pr: PullRequest, home: string): Promise<Html> {
  const [own, files] = await Promise.all([commitsOf(pr), filesOf(pr)]);
  return html`<h2>${counted(own.length, "commit")}</h2>
${own.map(
  (
    one,
  ) => html`<div class="card"><div class="head"><a href="${home}/commit/${one.sha}"><code>${one.sha.slice(0, 7)}</code></a>
${one.author.name}</div><pre>${one.message}</pre></div>`,
)}
<h2>${counted(files.length, "file")}</h2>
${files.map(
  (
    file,
  ) => html`<div class="card"><div class="head"><code>${file.previous ? `${file.previous} → ` : ""}${file.path}</code>
<span class="add">+${file.additions}</span> <span class="del">−${file.deletions}</span></div>${patchBlock(file.patch)}</div>`,
)}`;
}

/** The page of an issue or pull request, below its title. */
export async function conversation(issue: Issue, home: string, act: Act): Promise<Html> {
  const about = isPull(issue)
    ? html`<span class="dim">${issue.author.login} wants to merge <code>${issue.pull.head}</code> into <code>${issue.pull.base}</code></span>`
    : html`<span class="dim">opened by ${issue.author.login}</span>`;
  return html`<p>${stateChip(issue)} ${labelChips(issue)} ${about}</p>
${isPull(issue) ? checks(issue, act) : ""}<h2>Conversation</h2>${said(issue)}${deedsOn(issue, act)}
${isPull(issue) ? await content(issue, home) : ""}`;
}
