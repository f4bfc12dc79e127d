import { parseArgs } from "node:util";
import { say, verdict } from "./narrator.ts";
import { openStage } from "./stage.ts";
import { tell } from "./story.ts";

const { values } = parseArgs({
  options: {
    serve: { type: "boolean", default: false },
    port: { type: "string" },
    kill: { type: "string" },
  },
});
/** Numbers from 0 to 1 that depend on the seed alone (the generator "mulberry32"). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const started = performance.now();

const stage = await openStage({
  ...(values.port && { port: Number(values.port) }),
  ...(values.kill && { chance: seeded(Number(values.kill)) }),
});
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
