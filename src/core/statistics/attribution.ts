import type { Authorship } from "../attribution/evidence.ts";
import type { JudgedCommit, Lines, Tool } from "../attribution/judge.ts";

/** What the commits of one tool and model added. A commit by two tools counts in both rows. */
export type ToolStatistics = {
  readonly name: string;
  readonly model: string | null;
  readonly commits: number;
  readonly lines: Lines;
};

/** Who made a range of commits. Lines are the added lines of commits that are no merges. */
export type AttributionStatistics = {
  readonly commits: number;
  readonly authorship: Readonly<Record<Authorship, number>>;
  readonly lines: Lines;
  /** Added lines of AI-assisted commits, whoever of the two wrote them. */
  readonly assistedLines: number;
  readonly tools: readonly ToolStatistics[];
  /** Who answers for how many AI-assisted commits, most first. */
  readonly accountable: readonly { readonly who: string; readonly commits: number }[];
  /** AI-assisted commits for which nobody was named. */
  readonly unanswered: number;
};

/** A tally that takes one commit after the other, so that a long history needs no memory. */
export function tally(): { add(judged: JudgedCommit): void; statistics(): AttributionStatistics } {
  let commits = 0;
  let lines: Lines = { ai: 0, human: 0, unknown: 0 };
  let assistedLines = 0;
  let unanswered = 0;
  const authorship = { ai: 0, mixed: 0, human: 0, automation: 0, unknown: 0 };
  const tools = new Map<string, ToolStatistics>();
  const accountable = new Map<string, number>();
  return {
    add(judged) {
      commits++;
      authorship[judged.authorship]++;
      lines = sum(lines, judged.lines);
      if (judged.authorship !== "ai" && judged.authorship !== "mixed") return;
      assistedLines += judged.lines.ai + judged.lines.human + judged.lines.unknown;
      if (judged.accountable === null) unanswered++;
      else {
        const who = roomFor(judged.accountable, accountable) ? judged.accountable : others;
        accountable.set(who, (accountable.get(who) ?? 0) + 1);
      }
      for (const tool of judged.tools) {
        const key = roomFor(keyOf(tool), tools) ? keyOf(tool) : others;
        const begun = { name: others, model: null, commits: 0, lines: nothing };
        const row =
          tools.get(key) ?? (key === others ? begun : { ...begun, name: tool.name, model: tool.model?.name ?? null });
        tools.set(key, { ...row, commits: row.commits + 1, lines: sum(row.lines, judged.lines) });
      }
    },
    statistics: () => ({
      commits,
      authorship: { ...authorship },
      lines,
      assistedLines,
      tools: [...tools.values()].sort((a, b) => b.commits - a.commits || byName(a, b)),
      accountable: [...accountable]
        .map(([who, count]) => ({ who, commits: count }))
        .sort((a, b) => b.commits - a.commits || (a.who < b.who ? -1 : 1)),
      unanswered,
    }),
  };
}

/** Counts a list of commits. */
export function statisticsOf(commits: readonly JudgedCommit[]): AttributionStatistics {
  const counted = tally();
  for (const commit of commits) counted.add(commit);
  return counted.statistics();
}

/** A history may name as many models and people as it likes; what comes after this many is counted together. */
const mostRows = 1_000;
const others = "(others)";
const roomFor = (key: string, rows: ReadonlyMap<string, unknown>): boolean => rows.has(key) || rows.size < mostRows;

const nothing: Lines = { ai: 0, human: 0, unknown: 0 };
const sum = (a: Lines, b: Lines): Lines => ({
  ai: a.ai + b.ai,
  human: a.human + b.human,
  unknown: a.unknown + b.unknown,
});
const keyOf = ({ name, model }: Tool): string => `${name}\n${model?.name ?? ""}`;
const byName = (a: ToolStatistics, b: ToolStatistics): number =>
  `${a.name} ${a.model}` < `${b.name} ${b.model}` ? -1 : 1;
