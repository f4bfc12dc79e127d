import type { Sha } from "../names.ts";
import type { Check, Outcome } from "./outcome.ts";

/** What a pull request shows now, as far as it is ours. The ids are the forge's. */
export type Shown = {
  readonly ids: {
    readonly repository: string;
    readonly pullRequest: string;
    /** By name, of those that the repository has. */
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly open: boolean;
  readonly head: Sha;
  readonly labels: readonly string[];
  /** Our latest check run on the head. */
  readonly run: { readonly id: string; readonly digest: string; readonly completed: boolean } | null;
  readonly comment: { readonly id: string; readonly digest: string } | null;
};

/** What has to be written so that the pull request shows an outcome. */
export type Changes = {
  readonly labels: { readonly add: readonly string[]; readonly remove: readonly string[] };
  /** A run that completed is never opened again: a new one of the same name takes its place. */
  readonly check: { readonly check: Check; readonly update: string | null } | null;
  readonly comment: { readonly body: string; readonly update: string | null } | null;
};

/** What is missing between what is shown and what shall be; null when nothing is. */
export function changesBetween(shown: Shown, { labels, check, comment }: Outcome): Changes | null {
  const has = (label: string) => shown.labels.some((one) => one.toLowerCase() === label.toLowerCase());
  const add = labels.want.filter((label) => !has(label));
  const remove = labels.drop.filter(has);
  const { run } = shown;
  const stands = run !== null && run.digest === check.digest && run.completed === (check.status !== "pending");
  const changes: Changes = {
    labels: { add, remove },
    check: stands ? null : { check, update: run && !run.completed ? run.id : null },
    comment: newComment(shown.comment, comment),
  };
  return add.length + remove.length === 0 && !changes.check && !changes.comment ? null : changes;
}

function newComment(shown: Shown["comment"], wanted: Outcome["comment"]): Changes["comment"] {
  if (wanted === null || shown?.digest === wanted.digest) return null;
  if (shown === null && !wanted.create) return null;
  return { body: wanted.body, update: shown?.id ?? null };
}
