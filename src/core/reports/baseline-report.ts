import { type Acceptance, baselinePath } from "../scanning/baseline.ts";
import { nameOf } from "../scanning/kinds.ts";
import { oneLine } from "./markdown.ts";

/** What a baseline accepts, for people: one line for each entry, those that end first on top. */
export function baselineText(entries: readonly Acceptance[], today: string): string {
  if (entries.length === 0) return "Nothing is accepted.";
  const rows = entries.toSorted((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0));
  const expired = rows.filter(({ until }) => until < today).length;
  return [
    ...rows.map((row) => lineOf(row, today)),
    "",
    `${entries.length} accepted${expired > 0 ? `, ${expired} of them expired: countersign baseline prune` : ""}`,
  ].join("\n");
}

const lineOf = ({ kind, until, by, reason }: Acceptance, today: string): string =>
  `${until < today ? "expired" : "until"} ${until}  ${nameOf(kind)}, by ${oneLine(by)}: ${oneLine(reason, 300)}`;

/** The same for programs. Fields may be added under the same `version`, none changes or goes. */
export const baselineJson = (entries: readonly Acceptance[], today: string): string =>
  JSON.stringify(
    { version: 1, path: baselinePath, entries: entries.map((entry) => ({ ...entry, expired: entry.until < today })) },
    null,
    2,
  );
