import { expect, test } from "vitest";
import { asApp, begin } from "./local-shop.ts";

const shop = "/repos/acme/shop";

async function proposed() {
  const stage = await begin();
  const { clone, github } = stage;
  await clone.git("switch", "-q", "-c", "work");
  await clone.commit("a.txt", "<b>one</b>\n", "feat: <i>one</i>");
  await clone.git("push", "-q", "origin", "work");
  await github.as("ann").request("POST", `${shop}/pulls`, { title: "<script>x</script>", head: "work", base: "main" });
  const show = async (path: string) => (await fetch(`${github.url}${path}`)).text();
  const act = async (form: Record<string, string>) => {
    const body = new URLSearchParams(form);
    const answer = await fetch(`${github.url}/acme/shop/act`, { method: "POST", redirect: "manual", body });
    return [answer.status, answer.headers.get("location")];
  };
  return { ...stage, show, act };
}

test("a page shows the check, the conversation and the diff, and escapes what strangers wrote", async () => {
  const { github, show } = await proposed();
  const app = await asApp(github);
  const { data } = await app.rest("GET", `${shop}/pulls/1`);
  await app.rest("POST", `${shop}/check-runs`, {
    name: "countersign",
    head_sha: data.head.sha,
    status: "in_progress",
    output: {
      title: "Waiting",
      summary: "## Why\n**One** approval of `<bob>` is missing.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- x",
    },
  });
  const page = await show("/acme/shop/pull/1");
  expect(page).not.toMatch(/<script|<i>one|<b>one|<bob>/);
  for (const part of [
    "&lt;script&gt;x&lt;/script&gt;",
    '<span class="add">+&lt;b&gt;one&lt;/b&gt;</span>',
    "<h3>Why</h3>",
    "<strong>One</strong> approval of <code>&lt;bob&gt;</code> is missing.",
    "<td>1</td><td>2</td>",
    "<li>x</li>",
    "in progress",
  ])
    expect(page).toContain(part);
  expect(await show("/acme/shop")).toContain('href="/acme/shop/pull/1"');
  expect(await show(`/acme/shop/commit/${data.head.sha}`)).toContain("feat: &lt;i&gt;one&lt;/i&gt;");
  expect(await show("/")).toContain('href="/acme/shop"');
  expect(github.problems).toEqual([]);
});

test("forms act as the chosen person through the same rules", async () => {
  const { github, act } = await proposed();
  const on = { number: "1" };
  expect(await act({ deed: "approve", as: "ann", ...on })).toEqual([
    303,
    `/acme/shop/pull/1?said=${encodeURIComponent('422: Unprocessable Entity ["Can not approve your own pull request"]')}`,
  ]);
  for (const form of [
    { deed: "approve", as: "bob", ...on },
    { deed: "refuse", as: "bob", text: "no", ...on },
    { deed: "comment", as: "bob", text: "hm", ...on },
    { deed: "label", as: "bob", name: "later", ...on },
    { deed: "unlabel", as: "bob", name: "later", ...on },
    { deed: "close", as: "ann", ...on },
    { deed: "reopen", as: "ann", ...on },
    { deed: "merge", as: "bob", how: "squash", ...on },
  ])
    expect(await act(form)).toEqual([303, "/acme/shop/pull/1"]);
  expect(await act({ deed: "issue", as: "bob", title: "Down", text: "since noon", name: "incident" })).toEqual([
    303,
    "/acme/shop",
  ]);
  expect(await act({ deed: "issue", as: "nobody", title: "x" })).toEqual([400, null]);
  const { data: issue } = await github.as("ann").request("GET", `${shop}/issues/2`);
  expect([issue.title, issue.user.login, issue.labels[0].name]).toEqual(["Down", "bob", "incident"]);
  expect((await github.as("ann").request("GET", `${shop}/pulls/1`)).data.merged_by.login).toBe("bob");
  expect(github.problems).toEqual([]);
});
