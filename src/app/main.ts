import { createProbot } from "../adapters/github/clients.ts";
import { DatabaseInUse, openStore } from "../adapters/store/open.ts";
import { instant } from "../core/names.ts";
import type { Clock } from "../flows/ports.ts";
import { type Config, readConfig } from "./config.ts";
import { handleJobs } from "./jobs.ts";
import { createLog, probotLog } from "./log.ts";
import { start } from "./start.ts";

const clock: Clock = { now: () => instant(new Date().toISOString()) };

/** What the person who started it can mend, or null when only the log can tell. */
function mendable(error: unknown, { databaseFile, host, port }: Config): string | null {
  if (error instanceof DatabaseInUse) return `DATABASE_FILE: ${error.message}; stop it, or set another file`;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ERR_SQLITE_ERROR")
    return `DATABASE_FILE: ${databaseFile}: ${(error as Error).message}; set another file`;
  if (code === "EADDRINUSE") return `PORT: ${port} on ${host} is taken; set another`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST: this machine has no address ${host}; set another`;
  return null;
}

function giveUp(status: number, problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`countersign: ${problem}\n`);
  process.exit(status);
}

const config = readConfig(process.env);
if ("problems" in config) giveUp(2, config.problems);

const { appId, privateKey, webhookSecret: secret, baseUrl, databaseFile, host, port } = config;
const log = createLog(config.logLevel);
const crash = (err: unknown): never => {
  log.fatal({ err }, "crashed");
  process.exit(1);
};
process.on("uncaughtException", crash).on("unhandledRejection", crash);

try {
  const db = await openStore(databaseFile);
  const probot = await createProbot({ appId, privateKey, secret, log: probotLog(log), ...(baseUrl && { baseUrl }) });
  const handle = handleJobs({ probot, appId, db, clock, log });
  const running = await start({ db, probot, handle, log, host, port });

  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, "stopping");
    running.stop().then(() => process.exit(0), crash);
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
} catch (error) {
  const problem = mendable(error, config);
  if (problem === null) crash(error);
  else giveUp(1, [problem]);
}
