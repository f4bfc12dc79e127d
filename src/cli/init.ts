import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Repository, repositoryAt } from "../adapters/git/repository.ts";
import { gitText } from "../adapters/git/run.ts";
import { readSetup } from "../adapters/git/setup.ts";
import { makeEdits } from "../adapters/git/setup-edits.ts";
import { agents } from "../core/agents/index.ts";
import { identity } from "../core/setup/human.ts";
import { planSetup } from "../core/setup/plan.ts";
import { nothingRecorded, recorded } from "../core/setup/record.ts";
import { setupReport } from "../core/setup/words.ts";
import type { Subcommand, Terminal } from "./terminal.ts";

/** Our own package: this file lies two folders below it, as source and as built. */
const packageRoot = resolve(import.meta.dirname, "../..");

const options = { "dry-run": { type: "boolean" }, json: { type: "boolean" }, human: { type: "string" } } as const;

/** `countersign init`: sets up a repository so that our git hooks run in it. */
export const init: Subcommand = {
  summary: "set up this repository: git hooks that scan and stamp every commit",
  usage: `countersign init [--dry-run] [--json] [--human "Name <email>"]

Installs the git hooks of countersign: through husky where there is a
package.json, else through core.hooksPath. Git hooks that ran before keep
running. Beside lefthook or pre-commit it prints the lines to add. Safe to
repeat.

  --dry-run               print what would be done and change nothing
  --json                  print the plan as JSON
  --human "Name <email>"  who answers for AI-assisted commits made here
                          (git config countersign.human)

countersign uninstall takes it all back.`,

  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const dryRun = values["dry-run"] ?? false;
    const repository = await repositoryAt(terminal.cwd);
    const facts = await readSetup(repository, packageRoot);
    const human = values.human === undefined ? await proposed(repository, terminal) : declared(values.human, terminal);
    // What somebody recorded earlier is changed by a declaration, never by a proposal.
    const plan = planSetup(facts, { human: values.human === undefined ? (facts.human ?? human) : human });
    if (plan.refusal !== null) throw new Error(plan.refusal);

    if (!dryRun && plan.edits.length > 0) {
      const record = recorded(facts.record ?? nothingRecorded, plan.edits);
      await makeEdits(plan.edits, { repository, packageRoot, record });
    }
    if (values.json) terminal.out(JSON.stringify({ dryRun, ...plan }, null, 2));
    else for (const line of setupReport(plan, { dryRun, human: human ?? facts.human })) terminal.out(line);
    return 0;
  },
};

/** The person named on the command line. An agent may not name one: who answers for its work is not for it to say. */
function declared(text: string, { env }: Terminal): string {
  const person = identity(text);
  if (person === null) throw new Error(`--human ${JSON.stringify(text)} is no "Name <email>"`);
  const agent = agentIn(env);
  if (agent)
    throw new Error(
      `${agent} says that a coding agent runs this: only a person may give --human, in their own terminal`,
    );
  return person;
}

/** The person at the keyboard as git knows them; nobody where a program or an agent runs us. */
async function proposed({ top: cwd }: Repository, { env, interactive }: Terminal): Promise<string | null> {
  if (!interactive || agentIn(env)) return null;
  const of = (key: string) => gitText(["config", "--get", key], { cwd }).catch(() => "");
  return identity(`${await of("user.name")} <${await of("user.email")}>`);
}

/** The first variable in the environment by which a coding agent shows itself. */
function agentIn(env: Terminal["env"]): string | null {
  if (env["AI_AGENT"]) return "AI_AGENT";
  const signs = agents.flatMap(({ variables }) => variables.filter(({ strength }) => /^(strong|weak)$/.test(strength)));
  return signs.find(({ name, value }) => value.test(env[name] ?? ""))?.name ?? null;
}
