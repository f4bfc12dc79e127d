import type { Edit, Plan } from "./edit.ts";
import { ourGitHooks } from "./git-hooks.ts";
import type { SetupPlan, Way } from "./plan.ts";

/** What set-up did, or in a dry run would do: what to know, how to try it, how to undo it. */
export function setupReport(plan: SetupPlan, { dryRun, human }: { dryRun: boolean; human: string | null }) {
  const { edits, notes, lines } = plan;
  const open = [...notes, ...lines.map((line) => `    ${line}`.trimEnd())];
  if (edits.length === 0 && open.length === 0) return ["countersign is set up here: nothing to do."];
  if (dryRun) return ["countersign init would:", ...indented(toldAll(edits)), ...open, "Nothing was changed."];

  const done = edits.length > 0 ? ["countersign init did:", ...indented(toldAll(edits))] : [];
  if (open.length > 0) return [...done, ...open, undo];
  return [
    ...done,
    "",
    `Installed ${throughWords[plan.way]}: ${ourGitHooks.join(", ")}.`,
    human === null
      ? 'Nobody is named yet who answers for AI-assisted commits: countersign init --human "Name <email>"'
      : `For AI-assisted commits made here answers: ${human}. To change it: countersign init --human "Name <email>"`,
    "Try it:  git commit. A staged secret is refused; a commit that an agent made gets its trailers.",
    undo,
  ];
}

/** What uninstall did, or in a dry run would do. */
export function removalReport({ edits, notes }: Plan, { dryRun }: { dryRun: boolean }): readonly string[] {
  if (edits.length === 0) return [...notes, "countersign is not set up here: nothing to do."];
  const title = `countersign uninstall ${dryRun ? "would" : "did"}:`;
  return [title, ...indented(toldAll(edits)), ...notes, ...(dryRun ? ["Nothing was changed."] : [])];
}

const undo = "Undo it: countersign uninstall";
const throughWords: Readonly<Record<Way, string>> = {
  husky: "through husky",
  "hooks-path": "through core.hooksPath",
  lefthook: "through lefthook",
  "pre-commit": "through pre-commit",
  others: "through the folder that core.hooksPath names",
};
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** What the edits do, in lines. Of our own files in the git directory only the names are told, folder by folder. */
function toldAll(edits: readonly Edit[]): readonly string[] {
  const rows: { title: string; lines: string[]; names: string[] }[] = [];
  for (const edit of edits) {
    if (edit.kind === "config" || edit.at.in === "work-tree") {
      const [title, ...lines] = told(edit);
      rows.push({ title, lines, names: [] });
    } else if (edit.kind !== "remove-folder" || edit.entirely) {
      const cut = edit.at.path.lastIndexOf("/");
      const title = `${edit.kind.startsWith("remove") ? "remove from" : "write to"} .git/${edit.at.path.slice(0, cut)}: `;
      const row = rows.find((one) => one.title === title);
      if (row) row.names.push(edit.at.path.slice(cut + 1));
      else rows.push({ title, lines: [], names: [edit.at.path.slice(cut + 1)] });
    }
  }
  return rows.flatMap(({ title, lines, names }) => [title + names.join(", "), ...lines]);
}

/** What an edit does: what and where first, then the lines that come (`+`) and go (`-`). */
function told(edit: Edit): readonly [title: string, ...lines: string[]] {
  switch (edit.kind) {
    case "write": {
      const title = `${edit.before === null ? "write" : "change"} ${edit.at.path}`;
      return [title, ...difference(edit.before ?? "", edit.after).map((line) => `  ${line}`)];
    }
    case "remove":
      return [`remove ${edit.at.path}`];
    case "copy":
      return [`write ${edit.at.path}`];
    case "config":
      return [edit.after === null ? `git config --unset ${edit.key}` : `git config ${edit.key} ${quoted(edit.after)}`];
    case "husky":
      return [`run husky: it writes ${edit.at.path} and sets core.hooksPath to it`];
    case "remove-folder":
      return [`remove ${edit.at.path}${edit.entirely ? "" : " if it is empty"}`];
  }
}

const quoted = (value: string): string => (/^[\w./:@-]+$/.test(value) ? value : JSON.stringify(value));

/** The lines between the longest common start and the longest common end. */
function difference(before: string, after: string): readonly string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const gone = old.slice(start, old.length - end).map((line) => `- ${line}`);
  return [...gone, ...now.slice(start, now.length - end).map((line) => `+ ${line}`)];
}

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
