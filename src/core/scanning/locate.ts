import type { LineRange } from "../git/patch.ts";
import type { View } from "./decode.ts";
import type { Match, Subject } from "./detector.ts";
import { type Machine, matchesIn } from "./engine.ts";
import { lineAt } from "./lines.ts";

/** A match and where it starts, 1-based. */
export type Located = { readonly match: Match; readonly line: number; readonly column: number };

/** What to look at, in lines of the views, and for what. */
export type Search = {
  readonly views: readonly View[];
  readonly path: string;
  readonly added: "all" | readonly LineRange[];
  readonly about: readonly Subject[];
  readonly machine?: Machine;
};

/** What the engine sees in the added lines of a file, in the order of its lines; and what it could not do. */
export function locate(search: Search): { found: readonly Located[]; troubles: readonly string[] } {
  const { views, path, added, about, machine } = search;
  const troubles = new Set<string>();
  const found = new Map<string, Located>();
  for (const view of views) {
    const wanted = (match: Match) => touches(match, view, added);
    const subjects = view.isGuess ? about.filter((subject) => subject !== "hidden") : about;
    const seen = matchesIn(view.text, path, subjects, { wanted, ...(machine && { machine }) });
    for (const trouble of seen.troubles) troubles.add(trouble);
    for (const match of seen.matches) {
      const line = lineAt(view.starts, match.start);
      const located = { match, line, column: match.start - view.starts[line - 1]! + 1 };
      // Two views of one file show the same secret twice.
      const same = `${match.kind}\0${match.secret}\0${line}`;
      if (!found.has(same)) found.set(same, located);
    }
  }
  const inOrder = [...found.values()].sort((one, other) => one.line - other.line || one.column - other.column);
  return { found: inOrder, troubles: [...troubles] };
}

function touches({ start, end }: Match, { starts }: View, added: Search["added"]): boolean {
  if (added === "all") return true;
  const first = lineAt(starts, start);
  const last = lineAt(starts, Math.max(start, end - 1));
  // Ranges lie in order: the first that ends at or behind our first line decides.
  let low = 0;
  let high = added.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (added[middle]!.end < first) low = middle + 1;
    else high = middle;
  }
  return low < added.length && added[low]!.start <= last;
}
