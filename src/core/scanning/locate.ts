import type { LineRange } from "../git/patch.ts";
import { type View, withoutEscapes } from "./decode.ts";
import type { Detector, Match } from "./detector.ts";
import { detectors } from "./detectors/index.ts";
import { lineAt } from "./lines.ts";
import { apart } from "./overlap.ts";
import { secretlintMatches } from "./secretlint.ts";

/** A match and where it starts, 1-based. */
export type Located = { readonly match: Match; readonly line: number; readonly column: number };

/** What to look at, in lines of the views, and for what. */
export type Search = {
  readonly views: readonly View[];
  readonly path: string;
  readonly added: "all" | readonly LineRange[];
  readonly about: readonly Detector["about"][];
};

/** What the rules and detectors see in the added lines of a file, in the order of its lines; and which of them failed. */
export async function locate(search: Search): Promise<{ found: readonly Located[]; troubles: readonly string[] }> {
  const troubles = new Set<string>();
  const found = new Map<string, Located>();
  for (const view of search.views) {
    const wanted = (match: Match) => touches(match, view, search.added);
    const seen = await matchesIn(withoutEscapes(view.text), search, wanted);
    for (const trouble of seen.troubles) troubles.add(trouble);
    for (const match of apart(seen.matches, view.text.length)) {
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

async function matchesIn(text: string, { path, about }: Search, wanted: (match: Match) => boolean) {
  const seen = about.includes("secret") ? await secretlintMatches(text, path, wanted) : { matches: [], troubles: [] };
  const matches = [...seen.matches];
  const troubles = [...seen.troubles];
  for (const detector of detectors) {
    if (!about.includes(detector.about)) continue;
    try {
      for (const match of await detector.find(text, path)) if (wanted(match)) matches.push(match);
    } catch {
      troubles.push(`the detector ${detector.rule} failed`); // its words may hold the secret
    }
  }
  return { matches, troubles };
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
