import { html } from "hono/html";
import type { Html } from "./layout.ts";

/** The little Markdown that summaries and comments use. What it does not know stays as it was written, escaped. */
export function markdown(text: string): Html[] {
  const lines = text.replace(/<!--[\s\S]*?-->/g, "").split(/\r?\n/);
  const blocks: Html[] = [];
  while (lines.length > 0) blocks.push(blockOf(lines));
  return blocks;
}

/** Takes one block off the front. */
function blockOf(lines: string[]): Html {
  const line = lines.shift()!;
  const taken = (goesOn: (next: string) => boolean) => {
    const found: string[] = [];
    while (lines.length > 0 && goesOn(lines[0]!)) found.push(lines.shift()!);
    return found;
  };
  if (line.trim() === "") return html``;
  if (line.startsWith("```")) {
    const code = taken((next) => !next.startsWith("```"));
    lines.shift();
    return html`<pre><code>${code.join("\n")}</code></pre>`;
  }
  const heading = /^#{1,6}[ \t]+(.*)$/.exec(line);
  if (heading) return html`<h3>${inline(heading[1]!)}</h3>`;
  if (isItem(line)) {
    const items = [line, ...taken(isItem)].map((item) => item.replace(/^\s*(?:[-*+]|\d+\.)[ \t]+/, ""));
    return html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  }
  if (isRow(line)) return table([line, ...taken(isRow)]);
  if (line.startsWith(">")) {
    const quoted = [line, ...taken((next) => next.startsWith(">"))].map((one) => one.replace(/^> ?/, ""));
    return html`<blockquote>${quoted.map((one) => html`${inline(one)}<br>`)}</blockquote>`;
  }
  const rest = taken(
    (next) => next.trim() !== "" && !isItem(next) && !isRow(next) && !/^(```|#{1,6}[ \t]|>)/.test(next),
  );
  return html`<p>${inline([line, ...rest].join("\n"))}</p>`;
}

const isItem = (line: string): boolean => /^\s*(?:[-*+]|\d+\.)[ \t]/.test(line);
const isRow = (line: string): boolean => line.startsWith("|");

function table(rows: readonly string[]): Html {
  const cells = (row: string) =>
    row
      .replace(/^\||\|[ \t]*$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll("\\|", "|"));
  const [head, ...rest] = rows.filter((row) => !/^\|[\s:|-]+$/.test(row));
  return html`<table><tr>${cells(head ?? "").map((cell) => html`<th>${inline(cell)}</th>`)}</tr>
${rest.map((row) => html`<tr>${cells(row).map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}</table>`;
}

/** Code, bold and links; nothing inside code is read again. */
function inline(text: string): unknown[] {
  const marks = /(`{1,3})([^`]+)\1|\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|<sub>([^<]*)<\/sub>/g;
  const parts: unknown[] = [];
  let from = 0;
  for (const found of text.matchAll(marks)) {
    const [whole, , code, bold, name, href, small] = found;
    parts.push(text.slice(from, found.index).replace(/\\([\\`*_[\]<>#|])/g, "$1"));
    if (code !== undefined) parts.push(html`<code>${code.trim()}</code>`);
    else if (bold !== undefined) parts.push(html`<strong>${inline(bold)}</strong>`);
    else if (small !== undefined) parts.push(html`<small>${small}</small>`);
    else parts.push(html`<a href="${href}">${name}</a>`);
    from = found.index + whole.length;
  }
  return [...parts, text.slice(from).replace(/\\([\\`*_[\]<>#|])/g, "$1")];
}
