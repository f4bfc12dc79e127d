import { chain, type HooksFolder } from "./chain.ts";
import { type Edit, inGitDir, inWorkTree, ourBin, ourHooksPath, type Plan } from "./edit.ts";
import { barredAt, type SetupFacts, textAt } from "./facts.ts";
import { type OurGitHook, ourGitHooks } from "./git-hooks.ts";
import { callsUs, ourLine, withOurLine } from "./hook-line.ts";
import { type Call, linesFor, managerFiles, managerOf } from "./managers.ts";
import { dependenciesOf, prepare, prepareOf } from "./package-json.ts";

/** The way by which git comes to run our git hooks. `others` is whoever set core.hooksPath for more than this repository. */
export type Way = "husky" | "hooks-path" | "lefthook" | "pre-commit" | "others";

export type SetupPlan = Plan & {
  readonly way: Way;
  /** Why it cannot be done, with what to type instead; then there are no edits. */
  readonly refusal: string | null;
  /** What a person must add to a file that we leave alone, ready to be copied. */
  readonly lines: readonly string[];
};

/** What people set core.hooksPath to so that no git hook runs at all. */
const nowhere = "/dev/null";
const packageJson = inWorkTree("package.json");
const huskyHooksPath = ".husky/_";

/** What set-up has to do here; no edits if all is done. `human` is who shall answer for AI-assisted commits. */
export function planSetup(facts: SetupFacts, { human }: { human: string | null }): SetupPlan {
  const way = wayFor(facts);
  const plan = planners[way](facts);
  if (plan.refusal || human === null || human === facts.human) return { way, ...plan };
  const named: Edit = { kind: "config", key: "countersign.human", before: facts.human, after: human };
  return { way, ...plan, edits: [...plan.edits, named] };
}

/** Whoever decides today which git hooks run keeps deciding; husky comes in only where it silences nobody. */
function wayFor(facts: SetupFacts): Way {
  const { hooksPath } = facts;
  if (facts.ours) return "hooks-path";
  if (hooksPath?.raw === huskyHooksPath && hooksPath.scope === "local") return "husky";
  if (hooksPath && (hooksPath.scope !== "local" || !hooksPath.inside || /[\\/]_$/.test(hooksPath.raw))) return "others";
  const manager = managerFileOf(facts);
  if (manager !== null) return managerOf(manager);
  const manifest = textAt(facts, packageJson);
  if (manifest === null) return "hooks-path";
  return knowsHusky(facts, manifest) || facts.otherHooks.length === 0 ? "husky" : "hooks-path";
}

type Planner = (facts: SetupFacts) => Omit<SetupPlan, "way">;
const planners: Readonly<Record<Way, Planner>> = {
  husky: throughHusky,
  "hooks-path": throughHooksPath,
  lefthook: besideManager,
  "pre-commit": besideManager,
  others: besideOthers,
};

function throughHusky(facts: SetupFacts): Omit<SetupPlan, "way"> {
  if (!facts.inNodeModules)
    return refused("countersign is not in node_modules: npm install --save-dev countersign && npx countersign init");
  const reasons = ourGitHooks.map((name) => barredAt(facts, inWorkTree(`.husky/${name}`)));
  if (!reasons.includes(null)) return refused(`what is in .husky ${reasons[0]}: nothing can be added`);
  const edits: Edit[] = [];
  const notes: string[] = [];
  const before = facts.hooksPath?.raw ?? null;
  if (before !== huskyHooksPath || facts.huskyFolder !== "ready") {
    const isNew = facts.huskyFolder === "none";
    edits.push({ kind: "husky", at: inWorkTree(huskyHooksPath), isNew, before, after: huskyHooksPath });
    if (facts.otherHooks.length > 0)
      notes.push(
        `husky silences the git hooks that ran until now: ${facts.otherHooks.join(", ")}. Call them from .husky.`,
      );
  }
  for (const name of ourGitHooks) {
    const at = inWorkTree(`.husky/${name}`);
    const text = textAt(facts, at);
    const barred = barredAt(facts, at);
    if (barred) notes.push(`${at.path} ${barred}: add this line to it yourself: ${ourLine(name)}`);
    else if (text === null || !callsUs(text, name))
      edits.push({ kind: "write", at, before: text, after: withOurLine(text ?? "", name) });
  }
  return { edits: [...edits, ...prepareEdit(facts, notes)], notes, lines: [], refusal: null };
}

const refused = (refusal: string): Omit<SetupPlan, "way"> => ({ edits: [], notes: [], lines: [], refusal });

/** The script that lets a colleague's `npm install` set up husky. A script of somebody else's is theirs to extend. */
function prepareEdit(facts: SetupFacts, notes: string[]): readonly Edit[] {
  const text = textAt(facts, packageJson);
  const found = text === null ? ({ status: "unreadable" } as const) : prepareOf(text);
  if (found.status === "missing") return [{ kind: "write", at: packageJson, before: text, after: found.text }];
  const wanted = `"prepare": ${JSON.stringify(found.status === "taken" ? `${found.command} && husky` : prepare.command)}`;
  if (found.status !== "present")
    notes.push(
      `Change this line in the scripts of package.json, so that a colleague's npm install sets up husky: ${wanted}`,
    );
  return [];
}

/** A folder of our own, which runs ours and then whatever ran before. */
function throughHooksPath(facts: SetupFacts): Omit<SetupPlan, "way"> {
  const hooksPath = ourHooksPath(facts.gitDir);
  const before: HooksFolder = facts.hooksPath
    ? { kind: "configured", path: facts.hooksPath.path }
    : { kind: "default" };
  const edits = ownCopy(facts, before);
  const now = facts.hooksPathNow;
  if (now !== hooksPath) edits.push({ kind: "config", key: "core.hooksPath", before: now, after: hooksPath });
  return { edits, notes: [], lines: [], refusal: null };
}

/** lefthook or pre-commit: their file is the project's own, so we say what belongs into it. */
function besideManager(facts: SetupFacts): Omit<SetupPlan, "way"> {
  const file = managerFileOf(facts)!;
  const call: Call = facts.inNodeModules ? (name) => `node_modules/countersign/hooks/${name}` : ofThisClone;
  const text = textAt(facts, inWorkTree(file));
  const lines = text === null ? [] : linesFor({ file, text, call });
  const again = managerOf(file) === "lefthook" ? "lefthook install" : "pre-commit install";
  const notes = lines.length > 0 ? [`Add these lines to ${file}, then run: ${again}`] : [];
  const barred = barredAt(facts, inWorkTree(file));
  if (barred) notes.push(`${file} ${barred}: it could not be read.`);
  return { edits: facts.inNodeModules ? [] : ownCopy(facts, null), notes, lines, refusal: null };
}

/** core.hooksPath that serves more than this repository: we neither edit that folder nor take its place. */
function besideOthers(facts: SetupFacts): Omit<SetupPlan, "way"> {
  const { path, scope } = facts.hooksPath!;
  const folder = path.replace(/[\\/]_$/, ""); // husky's folder `_` calls the file of that name one step above
  const missing = ourGitHooks.filter((name) => !callsUs(textAt(facts, inWorkTree(`${folder}/${name}`)) ?? "", name));
  const lines = path === nowhere ? [] : missing.map((name) => `${folder}/${name}:  ${guarded(name)}`);
  const notes =
    missing.length > 0
      ? [
          `core.hooksPath is ${path} (${scope}), so git runs only the git hooks there. countersign leaves it alone.`,
          ...(folder === path
            ? ["To give this repository its own: git config --local core.hooksPath .git/hooks && countersign init"]
            : []),
          ...(lines.length > 0 ? ["Or add to each of these files its line:"] : []),
        ]
      : [];
  return { edits: ownCopy(facts, null), notes, lines, refusal: null };
}

const ofThisClone: Call = (name) => `"$(git rev-parse --git-common-dir)/countersign/bin/hooks/${name}"`;
/** Other repositories run the same file and may not have us. */
const guarded = (name: OurGitHook) => `f=${ofThisClone(name)}; [ ! -f "$f" ] || sh "$f" "$@" || exit`;

/** Our programs in the git directory, where they outlive the package; `before` is what they hand on to. */
function ownCopy(facts: SetupFacts, before: HooksFolder | null): Edit[] {
  const edits: Edit[] = facts.missing.map((from) => ({ kind: "copy", from, at: inGitDir(`${ourBin}/${from}`) }));
  const others = before ? facts.otherHooks : [];
  for (const name of new Set<string>([...ourGitHooks, ...others])) {
    const at = inGitDir(`${ourBin}/hooks/${name}`);
    const text = textAt(facts, at);
    const after = chain(name, { before: others.includes(name) ? before : null, node: facts.node });
    if (text !== after) edits.push({ kind: "write", at, before: text, after });
  }
  return edits;
}

const managerFileOf = (facts: SetupFacts): string | null =>
  managerFiles.find((path) => textAt(facts, inWorkTree(path)) !== null || barredAt(facts, inWorkTree(path)) !== null) ??
  null;

/** Husky is at work in this project already, or was chosen for it. */
const knowsHusky = (facts: SetupFacts, manifest: string): boolean =>
  facts.huskyFolder !== "none" ||
  dependenciesOf(manifest).includes("husky") ||
  prepareOf(manifest).status === "present" ||
  ourGitHooks.some((name) => textAt(facts, inWorkTree(`.husky/${name}`)) !== null);
