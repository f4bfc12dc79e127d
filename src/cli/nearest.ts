/** The name that somebody probably meant: at most two letters away, or what they began to type. Null if there is none. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const begun = names.filter((name) => typed.length >= 2 && name.startsWith(typed));
  const close = names
    .map((name) => ({ name, away: distance(typed.slice(0, 40), name) }))
    .filter(({ away }) => away <= 2);
  return begun[0] ?? close.sort((one, other) => one.away - other.away)[0]?.name ?? null;
}

/** Levenshtein's distance: insertions, deletions and replacements between two words. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const here = [row + 1];
    for (const [at, wanted] of [...other].entries())
      here.push(Math.min(above[at + 1]! + 1, here[at]! + 1, above[at]! + (letter === wanted ? 0 : 1)));
    above = here;
  }
  return above.at(-1)!;
}
