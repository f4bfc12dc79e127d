/**
 * The App with everything real but its work: each job is written into JOURNAL when it begins and when it ends, and
 * takes JOB_MS, or as long as the file HOLD is there. A process of its own, so that it can be killed.
 */
import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createProbot } from "../../src/adapters/github/clients.ts";
import { keyOf } from "../../src/adapters/store/inbox.ts";
import { openStore } from "../../src/adapters/store/open.ts";
import { createLog, probotLog } from "../../src/app/log.ts";
import { start } from "../../src/app/start.ts";

const { DATABASE_FILE, JOURNAL, PORT, WEBHOOK_SECRET, JOB_MS, HOLD } = process.env;
const log = createLog("info");
const db = await openStore(DATABASE_FILE!);
const probot = await createProbot({
  appId: 1,
  privateKey: generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(),
  secret: WEBHOOK_SECRET!,
  log: probotLog(log),
  baseUrl: "http://127.0.0.1:9/api/v3",
  request: { retries: 0 },
});
const write = (what: string, key: string) => appendFileSync(JOURNAL!, `${what} ${process.pid} ${Date.now()} ${key}\n`);
const { stop } = await start({
  db,
  probot,
  log,
  host: "127.0.0.1",
  port: Number(PORT ?? 0),
  handle: async (job, signal) => {
    write("begin", keyOf(job));
    do await sleep(Number(JOB_MS ?? 5), undefined, { signal });
    while (HOLD && existsSync(HOLD));
    write("end", keyOf(job));
  },
});
process.once("SIGTERM", () => void stop().then(() => process.exit(0)));
