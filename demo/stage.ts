import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentNames } from "../src/core/agents/index.ts";
import { type RunningApp, startApp } from "../test/support/app.ts";
import { type LocalGitHub, startLocalGitHub } from "../test/support/github/index.ts";
import { seen, typed } from "./narrator.ts";

const project = resolve(import.meta.dirname, "..");

/** The environment of a person's shell: nothing of this machine's git settings, and no agent's marks. */
function shellOf(name: string, email: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([key]) => !environmentNames.includes(key) && !key.startsWith("GIT_"),
  );
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    PATH: `${join(project, "node_modules", ".bin")}:${process.env["PATH"]}`,
    NO_COLOR: "1",
  };
}

export type Answer = { readonly status: number; readonly output: string };

/** One person with a clone of the repository. */
export class Desk {
  readonly who: string;
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(who: string, folder: string, env: NodeJS.ProcessEnv) {
    this.who = who;
    this.folder = folder;
    this.#env = env;
  }

  /** Types a command, shows it and what it printed. `env` holds what an agent adds to its shell. */
  async types(
    command: readonly string[],
    { env = {}, quiet = false }: { env?: NodeJS.ProcessEnv; quiet?: boolean } = {},
  ): Promise<Answer> {
    const [program = "", ...args] = command;
    const agent = Object.entries(env)
      .map(([key, value]) => `${key}=${value} `)
      .join("");
    if (!quiet)
      typed(this.who, `${agent}${command.map((word) => (/[\s"]/.test(word) ? `'${word}'` : word)).join(" ")}`);
    const answer = await run(
      program === "countersign" ? process.execPath : program,
      program === "countersign" ? [join(project, "dist/cli/main.js"), ...args] : args,
      this.folder,
      { ...this.#env, ...env },
    );
    if (!quiet && answer.output.trim()) seen(answer.output);
    return answer;
  }

  async writes(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  return new Promise((answer, refuse) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", refuse);
    child.on("close", (status) => answer({ status: status ?? 1, output }));
  });
}

export type Stage = {
  readonly github: LocalGitHub;
  desk(who: string, name: string, email: string, gitUrl: string): Promise<Desk>;
  /** Waits until every webhook is delivered and the App has nothing left to do. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type StageOptions = {
  readonly port?: number;
  /** Gives numbers from 0 to 1. When set, the App is killed with SIGKILL at such a moment of every step, and started again. */
  readonly chance?: () => number;
};

/** The longest a step is left alone before the App is killed in it. */
const killWithinMs = 250;

/** Puts up a local GitHub and starts the real App against it, with a database file of its own. */
export async function openStage({ port, chance }: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "countersign-demo-"));
  const github = await startLocalGitHub({ ...(port && { port }), root: join(folder, "github") });
  let app: RunningApp;
  const start = async () => {
    app = await startApp(github, { databaseFile: join(folder, "countersign.db") });
    github.sendWebhooksTo(`${app.url}/api/github/webhooks`);
  };
  await start();

  const killAndRestart = async (moment: number) => {
    const delivering = github.flush();
    await sleep(moment);
    await app.kill("SIGKILL");
    await delivering;
    await start();
  };
  return {
    github,
    async desk(who, name, email, gitUrl) {
      const clone = join(folder, who);
      await run("git", ["clone", "--quiet", gitUrl, clone], folder, shellOf(name, email));
      return new Desk(who, clone, shellOf(name, email));
    },
    async settled() {
      if (chance) await killAndRestart(chance() * killWithinMs);
      let delivered: number;
      do {
        delivered = await github.flush();
        await app.idle();
      } while (delivered > 0);
    },
    async close() {
      await app.kill("SIGTERM");
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
