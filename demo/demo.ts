import { parseArgs } from "node:util";
import { say, verdict } from "./narrator.ts";
import { openStage } from "./stage.ts";
import { tell } from "./story.ts";

const { values } = parseArgs({ options: { serve: { type: "boolean", default: false }, port: { type: "string" } } });
const started = performance.now();

const stage = await openStage(values.port ? { port: Number(values.port) } : {});
let status: number;
try {
  await tell(stage);
  status = verdict((performance.now() - started) / 1000);
} catch (error) {
  await stage.close();
  throw error;
}
if (values.serve) {
  stage.github.deliverAutomatically();
  say("The stage stays open", "Ctrl-C closes it and removes everything.");
  console.log(`   ${stage.github.url}/acme/shop`);
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
}
await stage.close();
process.exitCode = status;
