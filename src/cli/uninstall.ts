import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { repositoryAt } from "../adapters/git/repository.ts";
import { readRemoval } from "../adapters/git/setup.ts";
import { makeEdits } from "../adapters/git/setup-edits.ts";
import { planRemoval } from "../core/setup/removal.ts";
import { removalReport } from "../core/setup/words.ts";
import type { Subcommand } from "./terminal.ts";

const options = { "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;

/** `countersign uninstall`: takes back what `init` did. */
export const uninstall: Subcommand = {
  summary: "take back what init did here",
  usage: `countersign uninstall [--dry-run] [--json]

Gives back every file and setting as init found it. Where somebody changed one
since, only what is ours goes. Commits keep their trailers.

  --dry-run  print what would be done and change nothing
  --json     print the plan as JSON`,

  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const dryRun = values["dry-run"] ?? false;
    const repository = await repositoryAt(terminal.cwd);
    const plan = planRemoval(await readRemoval(repository));
    if (!dryRun)
      await makeEdits(plan.edits, { repository, packageRoot: resolve(import.meta.dirname, "../.."), record: null });
    if (values.json) terminal.out(JSON.stringify({ dryRun, ...plan }, null, 2));
    else for (const line of removalReport(plan, { dryRun })) terminal.out(line);
    return 0;
  },
};
