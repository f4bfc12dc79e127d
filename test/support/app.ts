import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

const main = resolve(import.meta.dirname, "../../src/app/main.ts");

/** The App as its users start it: a process of its own, known to GitHub only by its credentials. */
export type RunningApp = {
  readonly url: string;
  readonly databaseFile: string;
  /** Sends the signal (`SIGTERM` unless told) and gives the exit status when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  readonly exited: Promise<number | null>;
  /** Everything it printed so far. */
  logs(): string;
  /** Resolves when no job is due, waiting for another try, or running. */
  idle(): Promise<void>;
};

/** What the local GitHub tells about the App it knows. */
export type Registered = {
  readonly url: string;
  readonly app: { readonly id: number; readonly privateKey: string; readonly webhookSecret: string };
};

/** Starts `src/app/main.ts` against a GitHub and resolves when it listens. */
export async function startApp(
  github: Registered,
  options: { readonly databaseFile?: string; readonly port?: number; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<RunningApp> {
  const databaseFile = options.databaseFile ?? join(mkdtempSync(join(tmpdir(), "countersign-app-")), "countersign.db");
  const { protocol, host } = new URL(github.url);
  const app = runApp({
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKey,
    WEBHOOK_SECRET: github.app.webhookSecret,
    GHE_HOST: host,
    GHE_PROTOCOL: protocol.slice(0, -1),
    HOST: "127.0.0.1",
    PORT: String(options.port ?? 0),
    DATABASE_FILE: databaseFile,
    ...options.env,
  });
  const url = await app.ready;
  return { ...app, url, databaseFile, idle: () => idle(databaseFile, app) };
}

export type AppProcess = Pick<RunningApp, "kill" | "exited" | "logs"> & {
  /** The address at which it listens; rejects with everything it printed when it ends before. */
  readonly ready: Promise<string>;
};

/** Starts the App's entrance, or another script that prints the same ready line, with exactly this environment. */
export function runApp(env: NodeJS.ProcessEnv, script = main): AppProcess {
  const { PATH, TMPDIR, TZ } = process.env;
  const child = spawn(process.execPath, [script], {
    env: { PATH, TMPDIR, TZ, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = once(child, "close") as Promise<[number | null]>;
  const exited = gone.then(([status]) => status);
  const stopOrphan = () => child.kill("SIGKILL");
  process.once("exit", stopOrphan);
  void exited.then(() => process.off("exit", stopOrphan));
  const printed = printedBy(child);
  return {
    exited,
    logs: () => printed.text,
    ready: printed.ready(exited),
    kill: (signal = "SIGTERM") => {
      child.kill(signal);
      return exited;
    },
  };
}

function printedBy(child: ChildProcess) {
  const printed = { text: "" };
  let see = (_url: string) => {};
  const seen = new Promise<string>((resolve) => {
    see = resolve;
  });
  const take = (chunk: string) => {
    printed.text += chunk;
    const url = /"url":"(http[^"]+)","msg":"listening"/.exec(printed.text)?.[1];
    if (url) see(url);
  };
  child.stdout?.setEncoding("utf8").on("data", take);
  child.stderr?.setEncoding("utf8").on("data", take);
  const ready = (exited: Promise<number | null>) => {
    const failed = exited.then((status): never => {
      throw new Error(`the App ended with ${status} before it listened:\n${printed.text}`);
    });
    const url = Promise.race([seen, failed]);
    url.catch(() => {}); // told to whoever waits for it
    return url;
  };
  return {
    get text() {
      return printed.text;
    },
    ready,
  };
}

/** Reads the App's own file, as an operator could: there is no route for this. */
export async function idle(databaseFile: string, { exited, logs }: AppProcess): Promise<void> {
  const db = new DatabaseSync(databaseFile, { readOnly: true, timeout: 5000 });
  const open = db.prepare("select key, attempts, last_error from jobs where gen > done_gen and dead = 0");
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  try {
    for (const end = Date.now() + 30_000; ; await sleep(20)) {
      const jobs = open.all();
      if (jobs.length === 0) return;
      if (gone || Date.now() > end)
        throw new Error(`${gone ? "the App ended" : "the App is still busy"}: ${JSON.stringify(jobs)}\n${logs()}`);
    }
  } finally {
    db.close();
  }
}
