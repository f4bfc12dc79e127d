import { lineAt } from "./lines.ts";

/** A comment that lets one kind of finding pass, on its own line and on the next. */
export type Allowance = { readonly line: number; readonly name: string; readonly reason: string };

const written = /countersign:allow[ \t]{1,20}([\w/-]{1,80})([^\n]{0,400})/g;
const longestReason = 200;

/**
 * The allowances in a text: `countersign:allow <rule or kind> -- <why>`. The reason is empty when none is given; such
 * an allowance is not obeyed. Other tools' markers mean nothing here.
 */
export function allowancesIn(text: string, starts: readonly number[]): readonly Allowance[] {
  return [...text.matchAll(written)].map(({ 1: name, 2: rest, index }) => ({
    line: lineAt(starts, index),
    name: name!.toLowerCase(),
    reason: reasonIn(rest!),
  }));
}

/** What stands behind ` -- `, without the end of the comment it is in. Two letters in a row are the least of a reason. */
function reasonIn(rest: string): string {
  const reason = /^\s{0,20}--\s(.*)$/.exec(rest)?.[1] ?? "";
  const bare = reason
    .replace(/\s{0,20}(?:\*\/|--!?>|#\}|%\}|\*\)|"\)?)\s{0,20}$/, "")
    .replace(/\p{Cc}/gu, "")
    .trim();
  return /\p{L}{2}/u.test(bare) ? bare.slice(0, longestReason) : "";
}
