import { isChain } from "./chain.ts";
import { type Edit, inGitDir, inWorkTree, type Place, type Plan, samePlace } from "./edit.ts";
import { type SetupFacts, textAt } from "./facts.ts";
import { ourGitHooks } from "./git-hooks.ts";
import { callsUs, withoutOurLine } from "./hook-line.ts";
import { managerFiles } from "./managers.ts";
import { withoutPrepare } from "./package-json.ts";
import { isOurHooksPath, nothingRecorded, recordPath, type SetupRecord } from "./record.ts";

/** What `readSetup` must look at besides, so that a removal can be planned: config keys and whether folders exist. */
export type RemovalFacts = {
  readonly gitDir: string;
  readonly files: SetupFacts["files"];
  readonly record: SetupRecord | null;
  /** The current value of core.hooksPath and of each recorded key. */
  readonly config: ReadonlyMap<string, string | null>;
  /** Those of our folders in the git directory that exist, the inner ones first. */
  readonly folders: readonly string[];
};

/**
 * What takes set-up back: everything as it was where nobody touched it since; where somebody did, only what is ours
 * goes. Git is told first, so that no git hook is called that is no longer there.
 */
export function planRemoval(facts: RemovalFacts): Plan {
  const { files, config, husky } = facts.record ?? nothingRecorded;
  const notes: string[] = [];
  const edits: Edit[] = [];

  const hooksPath = facts.config.get("core.hooksPath") ?? null;
  const lost = isOurHooksPath(hooksPath, facts) && !config.some(({ key }) => key === "core.hooksPath");
  for (const { key, before, after } of lost
    ? [...config, { key: "core.hooksPath", before: null, after: hooksPath }]
    : config) {
    const now = facts.config.get(key) ?? null;
    if (now === after && now !== before) edits.push({ kind: "config", key, before: now, after: before });
    else if (now !== before) notes.push(`git config ${key} was changed since set-up and stays: ${now ?? "not set"}`);
  }

  const unrecorded = facts.files.filter(({ at }) => !files.some((file) => samePlace(file.at, at)));
  for (const { at, before, after } of [...files, ...unrecorded.map(({ at }) => ({ at, before: null, after: null }))]) {
    const now = textAt(facts, at);
    if (now === null || at.path === recordPath) continue;
    const wanted = now === after ? before : withoutOurs(now, at, { recorded: after !== null });
    if (wanted === null) edits.push({ kind: "remove", at, before: now });
    else if (wanted !== now) edits.push({ kind: "write", at, before: now, after: wanted });
    else if (at.in === "git-dir")
      notes.push(`${at.path} in the git directory was changed since set-up: it stays, but git no longer runs it.`);
  }

  for (const { at, text } of facts.files)
    if (managerFiles.includes(at.path) && ourGitHooks.some((name) => callsUs(text, name)))
      notes.push(`${at.path} still calls countersign: remove its lines there.`);

  const huskyStays = edits.every((edit) => edit.kind !== "config" || edit.before !== ".husky/_");
  if (husky && !huskyStays) edits.push({ kind: "remove-folder", at: inWorkTree(".husky/_"), entirely: true });
  if (husky && !huskyStays) edits.push({ kind: "remove-folder", at: inWorkTree(".husky"), entirely: false });
  for (const folder of facts.folders)
    edits.push({ kind: "remove-folder", at: inGitDir(folder), entirely: /\/(libexec|dist)$/.test(folder) });
  const record = textAt(facts, inGitDir(recordPath));
  if (record !== null) {
    edits.push({ kind: "remove", at: inGitDir(recordPath), before: record });
    edits.push({ kind: "remove-folder", at: inGitDir("countersign"), entirely: false });
  }
  return { edits, notes };
}

/** A text without what is ours in it, and nothing else touched; null when nothing else is left. */
function withoutOurs(text: string, at: Place, { recorded }: { recorded: boolean }): string | null {
  if (at.in === "git-dir") return !recorded && isChain(text) ? null : text;
  if (at.path === "package.json") return withoutPrepare(text);
  const name = ourGitHooks.find((one) => at.path === `.husky/${one}`);
  const rest = name ? withoutOurLine(text, name) : text;
  return rest !== text && rest.trim() === "" ? null : rest;
}
