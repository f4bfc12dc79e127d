import { html, raw } from "hono/html";

export type Html = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; --line: light-dark(#d8dee4, #30363d); --soft: light-dark(#f6f8fa, #161b22);
  --dim: light-dark(#59636e, #9198a1); --good: light-dark(#1a7f37, #3fb950); --bad: light-dark(#d1242f, #f85149);
  --wait: light-dark(#9a6700, #d29922); --link: light-dark(#0969da, #4493f8); }
* { box-sizing: border-box }
body { font: 15px/1.55 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 62rem;
  background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #e6edf3) }
header { display: flex; gap: 1rem; align-items: baseline; border-bottom: 1px solid var(--line); margin-bottom: 1.5rem }
header small, .dim { color: var(--dim) }
a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
h1 { font-size: 1.5rem; font-weight: 600 } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem }
h3, h4 { font-size: 1rem; margin: .8rem 0 .3rem }
code, pre { font: 13px/1.5 ui-monospace, monospace } code { background: var(--soft); padding: .1em .3em; border-radius: 4px }
pre { background: var(--soft); padding: .8rem; overflow: auto; border-radius: 6px; margin: .5rem 0 } pre code { padding: 0 }
table { border-collapse: collapse; margin: .5rem 0 } td, th { border: 1px solid var(--line); padding: .25rem .7rem; text-align: left }
ul.list { list-style: none; padding: 0; border: 1px solid var(--line); border-radius: 6px }
ul.list li { padding: .55rem .9rem; border-top: 1px solid var(--line) } ul.list li:first-child { border-top: 0 }
.card { border: 1px solid var(--line); border-radius: 6px; margin: .8rem 0 } .card > .head { background: var(--soft);
  padding: .45rem .9rem; border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0 } .card > .text { padding: .3rem .9rem }
.label, .state { border-radius: 99px; padding: .05rem .6rem; font-size: .8rem; border: 1px solid var(--line); margin-right: .3rem }
.open, .success { color: var(--good) } .failure, .closed { color: var(--bad) } .in_progress, .queued { color: var(--wait) }
form { display: inline-flex; flex-wrap: wrap; gap: .4rem; margin: .25rem .25rem .25rem 0; align-items: center }
button, select, input, textarea { font: inherit; padding: .25rem .7rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--soft); color: inherit } button { cursor: pointer; font-weight: 600 } textarea { width: 24rem; max-width: 100% }
.said { border-left: 3px solid var(--bad); padding: .4rem .9rem; background: var(--soft) }
.add { color: var(--good) } .del { color: var(--bad) } .hunk { color: var(--dim) }
`;

/** A whole page. Everything that is put into it through `html` is escaped. */
export const layout = (
  title: string,
  path: readonly (readonly [href: string, text: string])[],
  body: unknown,
): Html => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${raw(style)}</style></head>
<body><header><strong><a href="/">local GitHub</a></strong>
${path.map(([href, text]) => html`<a href="${href}">${text}</a>`)}
<small>not the real one: everything here lives on this machine</small></header>
<h1>${title}</h1>${body}</body></html>`;

/** Lines of a patch, coloured. */
export const patchBlock = (patch: string | null): Html => {
  const kind = (line: string) => ({ "+": "add", "-": "del", "@": "hunk" })[line[0] ?? ""] ?? "";
  if (patch === null) return html`<p class="dim">No text to show.</p>`;
  return html`<pre>${patch.split("\n").map((line) => html`<span class="${kind(line)}">${line}</span>\n`)}</pre>`;
};
