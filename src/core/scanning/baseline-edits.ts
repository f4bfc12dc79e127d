import { type Acceptance, type Baseline, entryOf, entryText, formatBaseline } from "./baseline.ts";

/** Nobody remembers for longer why something was accepted. */
export const mostDays = 400;
export const usualDays = 180;

const dayMs = 86_400_000;

/**
 * The last day of an acceptance that begins today, given as a day or as a number of days; or in one line what is wrong
 * with it. Days are written `2026-11-20`.
 */
export function lastDay(
  asked: { readonly until?: string | undefined; readonly days?: string | undefined },
  today: string,
): { readonly day: string } | { readonly problem: string } {
  const { until, days } = asked;
  if (until !== undefined && days !== undefined) return { problem: "give --until or --days, not both" };
  const latest = dayAfter(today, mostDays);
  if (until !== undefined) {
    if (!isDay(until)) return { problem: `--until takes a day, such as --until ${dayAfter(today, usualDays)}` };
    if (until < today) return { problem: "--until lies in the past" };
    return until > latest ? { problem: `--until may be ${latest} at the latest` } : { day: until };
  }
  const count = /^\d{1,3}$/.test(days ?? "") ? Number(days) : days === undefined ? usualDays : 0;
  if (count < 1 || count > mostDays) return { problem: `--days takes a number from 1 to ${mostDays}` };
  return { day: dayAfter(today, count) };
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayAfter(text, 0) === text;

/** The text of a baseline with more in it, each entry at its place in the order. What stood there stays as it is. */
export function extended(text: string, { salts, entries }: Baseline): string {
  if (text === "") return formatBaseline({ salts, entries });
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const whole = text.endsWith("\n") ? text : text + lineEnd;
  const added = entries.map((entry) => entryText(entry) + lineEnd).toSorted();
  const missing = salts.filter((salt) => !text.includes(`salt ${salt}`)).map((salt) => `salt ${salt}${lineEnd}`);
  const lines: string[] = [];
  let next = 0;
  for (const line of linesOf(whole)) {
    if (entryOf(line.trim())) while (next < added.length && added[next]! < line) lines.push(added[next++]!);
    lines.push(line);
  }
  return [...lines, ...missing, ...added.slice(next)].join("");
}

/** The text of a baseline without the entries whose last day is over, and these. */
export function pruned(
  text: string,
  today: string,
): { readonly text: string; readonly dropped: readonly Acceptance[] } {
  const dropped: Acceptance[] = [];
  const kept = linesOf(text).filter((line) => {
    const entry = entryOf(line.trim());
    if (!entry || entry.until >= today) return true;
    dropped.push(entry);
    return false;
  });
  return { text: kept.join(""), dropped };
}

/** With their ends, so that joining them gives the text again. */
const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/(?<=\n)/));
