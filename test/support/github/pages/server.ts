import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { pressButton } from "../checks.ts";
import { changesOf } from "../commits.ts";
import { branches, commit, resolve } from "../git.ts";
import type { Bindings } from "../server.ts";
import type { Hands } from "../web.ts";
import type { Issue, Repository, User, World } from "../world.ts";
import { type Act, actOf, conversation, labelChips, stateChip } from "./conversation.ts";
import { deeds, type Form } from "./deeds.ts";
import { type Html, layout, patchBlock } from "./layout.ts";
import { markdown } from "./markdown.ts";

type Page = Context<Bindings>;

const rowOf = (home: string, issue: Issue): Html =>
  html`<li>${stateChip(issue)} <a href="${home}/${issue.pull ? "pull" : "issues"}/${issue.number}">${issue.title}</a>
<span class="dim">#${issue.number} by ${issue.author.login}</span> ${labelChips(issue)}</li>`;

type Home = { readonly home: string; readonly url: string };

async function repositoryPage(repository: Repository, { home, url }: Home, act: Act): Promise<Html> {
  const all = [...repository.issues.values()].reverse();
  const list = (issues: readonly Issue[]) =>
    issues.length > 0
      ? html`<ul class="list">${issues.map((one) => rowOf(home, one))}</ul>`
      : html`<p class="dim">None.</p>`;
  const names = [...(await branches(repository.dir)).keys()].filter((name) => name !== repository.defaultBranch);
  const incident = html`<button>Open incident</button><input name="title" placeholder="what is broken" required>
<input name="text" placeholder="how it shows"><input type="hidden" name="name" value="incident">`;
  const pull = html`<button>Open pull request</button><input name="title" placeholder="title" required>
<input name="text" placeholder="Fixes #…"> from <select name="head">${names.map((name) => html`<option>${name}</option>`)}</select>`;
  return html`<p class="dim">git clone <code>${url}.git</code></p>
<h2>Pull requests</h2>${list(all.filter((one) => one.pull))}<h2>Issues</h2>${list(all.filter((one) => !one.pull))}
<h2>Do something</h2>${act("issue", {}, incident)}${names.length > 0 ? act("pull", { base: repository.defaultBranch }, pull) : ""}`;
}

async function commitPage(repository: Repository, sha: string): Promise<Html> {
  const found = await commit(repository.dir, sha);
  const files = await changesOf(repository.dir, found);
  return html`<p class="dim">${found.author.name} &lt;${found.author.email}&gt;, ${found.author.date}</p><pre>${found.message}</pre>
${files.map((file) => html`<div class="card"><div class="head"><code>${file.path}</code></div>${patchBlock(file.patch)}</div>`)}`;
}

/** Pages for people: to look at what the App did, and to act as one of the users by forms. */
export function pageServer(world: World, hands: Hands): Hono<Bindings> {
  const server = new Hono<Bindings>();
  const people = (): User[] => {
    const all = [...world.users.values()].filter((one) => one.type !== "Organization" && one !== world.app.owner);
    return [...all.filter(({ type }) => type === "User"), ...all.filter(({ type }) => type === "Bot")];
  };

  const inRepository =
    (show: (page: Page, repository: Repository, home: string, act: Act) => Promise<Response>) => async (page: Page) => {
      const { owner, repo } = page.req.param() as { owner: string; repo: string };
      const repository = world.repositories.get(`${owner}/${repo}`.toLowerCase());
      if (!repository) return page.notFound();
      const home = `/${repository.fullName}`;
      return show(page, repository, home, actOf(home, people(), getCookie(page, "as") ?? ""));
    };
  const trouble = (page: Page) => {
    const said = page.req.query("said");
    return said ? html`<p class="said">${said}</p>` : "";
  };

  server.get("/", (page) => {
    const all = [...world.repositories.values()];
    const rows = all.map(({ fullName }) => html`<li><a href="/${fullName}">${fullName}</a></li>`);
    return page.html(layout("Repositories", [], html`<ul class="list">${rows}</ul>`));
  });
  server.get(
    "/:owner/:repo",
    inRepository(async (page, repository, home, act) =>
      page.html(
        layout(
          repository.fullName,
          [],
          html`${trouble(page)}${await repositoryPage(repository, { home, url: `${world.url}${home}` }, act)}`,
        ),
      ),
    ),
  );
  server.get(
    "/:owner/:repo/:kind{pull|issues}/:number{[0-9]+}",
    inRepository(async (page, repository, home, act) => {
      const issue = repository.issues.get(Number(page.req.param("number")));
      if (!issue) return page.notFound();
      const body = html`${trouble(page)}${await conversation(issue, home, act)}`;
      return page.html(layout(`${issue.title} #${issue.number}`, [[home, repository.fullName]], body));
    }),
  );
  server.get(
    "/:owner/:repo/commit/:sha{[0-9a-f]+}",
    inRepository(async (page, repository, home) => {
      const sha = await resolve(repository.dir, page.req.param("sha") ?? "");
      if (!sha) return page.notFound();
      return page.html(
        layout(`Commit ${sha.slice(0, 7)}`, [[home, repository.fullName]], await commitPage(repository, sha)),
      );
    }),
  );
  server.get(
    "/:owner/:repo/runs/:id{[0-9]+}",
    inRepository(async (page, repository, home) => {
      const run = repository.checks.find((one) => one.id === Number(page.req.param("id")));
      if (!run) return page.notFound();
      const text = [run.output.summary, run.output.text].filter(Boolean).join("\n\n");
      const body = html`<p><span class="state ${run.conclusion ?? run.status}">${run.conclusion ?? run.status}</span> ${run.output.title ?? ""}</p>${markdown(text)}`;
      return page.html(layout(run.name, [[home, repository.fullName]], body));
    }),
  );
  server.post(
    "/:owner/:repo/act",
    inRepository(async (page, repository, home) => {
      const form = Object.fromEntries(
        Object.entries(await page.req.parseBody()).map(([k, v]) => [k, String(v)]),
      ) as Form;
      const { as = "", deed = "", number } = form;
      const user = people().find((one) => one.login === as);
      const way = deeds[deed];
      if (!user || (!way && deed !== "press")) return page.text("Nobody, or nothing to do.", 400);
      setCookie(page, "as", as, { sameSite: "Strict" });
      const kind = number && repository.issues.get(Number(number))?.pull ? "pull" : "issues";
      const back = number ? `${home}/${kind}/${number}` : home;
      if (!way) {
        pressButton(world, repository, { run: Number(form["run"]), button: form["identifier"] ?? "", by: user });
        return page.redirect(back, 303);
      }
      const { method, path, body } = way(form);
      const { status, data } = await hands(as).request(method, `/repos/${repository.fullName}${path}`, body);
      const said = [data?.message, data?.errors && JSON.stringify(data.errors)].filter(Boolean).join(" ");
      return page.redirect(status < 400 ? back : `${back}?said=${encodeURIComponent(`${status}: ${said}`)}`, 303);
    }),
  );
  return server;
}
