import type { AttributionStatistics } from "../statistics/attribution.ts";
import { code, oneLine } from "./markdown.ts";

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`);

/** Lines by class, tools and who answers, as Markdown for a comment. */
export function statisticsMarkdown(statistics: AttributionStatistics): string {
  const { lines, tools, accountable, unanswered, assistedLines } = statistics;
  const all = lines.ai + lines.human + lines.unknown;
  const rows = tools.map(
    (tool) =>
      `| ${code(tool.name, 60)} | ${tool.model ? code(tool.model, 80) : "not told"} | ${tool.commits} | ${tool.lines.ai} | ${tool.lines.human} | ${tool.lines.unknown} |`,
  );
  return [
    `**Added lines**: ${lines.ai} AI · ${lines.human} human · ${lines.unknown} unknown, of ${all}. ${count(assistedLines, "line")} came in AI-assisted commits.`,
    ...(rows.length > 0
      ? [
          "",
          "| Tool | Model | Commits | AI lines | Human lines | Unknown lines |",
          "|---|---|--:|--:|--:|--:|",
          ...rows,
        ]
      : []),
    "",
    `**Accountable**: ${people(
      accountable.map(({ who }) => code(who)),
      unanswered,
    )}`,
  ].join("\n");
}

function people(named: readonly string[], unanswered: number): string {
  const nobody = unanswered > 0 ? `nobody named for ${count(unanswered, "AI-assisted commit")}` : "";
  if (named.length === 0) return nobody || "no AI-assisted commit";
  return [named.join(", "), nobody].filter(Boolean).join("; ");
}

/** The same for a terminal. */
export function statisticsText(statistics: AttributionStatistics, { color }: { readonly color: boolean }): string {
  const { commits, authorship, lines, assistedLines, tools, accountable, unanswered } = statistics;
  const all = lines.ai + lines.human + lines.unknown;
  const strong = (text: string) => (color ? `\u001b[1m${text}\u001b[22m` : text);
  const faint = (text: string) => (color ? `\u001b[2m${text}\u001b[22m` : text);
  const share = (n: number) => `${String(n).padStart(8)}  ${faint(percent(n, all).padStart(5))}`;
  const kinds = (["ai", "mixed", "human", "automation", "unknown"] as const).filter((kind) => authorship[kind] > 0);
  const width = Math.max(24, ...tools.map((tool) => nameOf(tool).length));
  return [
    `${strong(count(commits, "commit"))}  ${kinds.map((kind) => `${authorship[kind]} ${kind === "ai" ? "AI-assisted" : kind}`).join(", ")}`,
    "",
    strong("Added lines"),
    `  AI       ${share(lines.ai)}`,
    `  human    ${share(lines.human)}`,
    `  unknown  ${share(lines.unknown)}`,
    faint(
      `  ${count(assistedLines, "line")} came in AI-assisted commits. Unknown means that nobody recorded who wrote the line.`,
    ),
    ...(tools.length > 0
      ? [
          "",
          strong(`${"Tool and model".padEnd(width + 2)} commits        AI     human   unknown`),
          ...tools.map(
            (tool) =>
              `  ${nameOf(tool).padEnd(width)} ${String(tool.commits).padStart(7)}  ${[tool.lines.ai, tool.lines.human, tool.lines.unknown].map((n) => String(n).padStart(8)).join("  ")}`,
          ),
        ]
      : []),
    ...(accountable.length + unanswered > 0
      ? [
          "",
          strong("Who answers for AI-assisted commits"),
          ...accountable.map(({ who, commits: n }) => `  ${String(n).padStart(7)}  ${oneLine(who, 100)}`),
          ...(unanswered > 0 ? [`  ${String(unanswered).padStart(7)}  nobody named`] : []),
        ]
      : []),
  ].join("\n");
}

const nameOf = ({ name, model }: AttributionStatistics["tools"][number]): string =>
  `${oneLine(name, 40)}${model ? `  ${oneLine(model, 60)}` : ""}`;

/** The same for programs; the schema's name changes when a field does. */
export const statisticsJson = (statistics: AttributionStatistics, { range }: { readonly range: string }): string =>
  JSON.stringify({ schema: "countersign-statistics/1", range, ...statistics }, null, 2);
