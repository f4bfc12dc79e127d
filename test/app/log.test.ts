import { expect, test } from "vitest";
import { webhooks } from "../../src/app/deliveries.ts";
import { createLog, probotLog } from "../../src/app/log.ts";

const marker = "MARKER-of-a-secret";

function logged(level: "debug" | "info" = "debug") {
  const lines: string[] = [];
  return { log: createLog(level, { write: (line) => void lines.push(line) }), lines };
}

class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status = 422;
  readonly request = { body: marker };
}
const hostile = () => new HttpError(`${marker}\n    at ${marker} (file.ts:1:1)`, { cause: new TypeError(marker) });

test("an error shows what it is and where it was thrown, never what it says", () => {
  const { log, lines } = logged();
  log.error({ err: hostile() }, "job failed");
  const [line] = lines.map((text) => JSON.parse(text));
  expect(line).toMatchObject({
    level: "error",
    msg: "job failed",
    err: { type: "HttpError", status: 422, cause: { type: "TypeError" } },
  });
  expect(line.err.at[0]).toMatch(/^at hostile \(.*log\.test\.ts:\d+:\d+\)$/);
});

test("there is no way for a message, a payload or a field of its own making into a line", () => {
  const { log, lines } = logged();
  const payload = { title: marker, headers: { authorization: marker } };
  for (const way of [log, probotLog(log), log.child({ part: "x" })]) {
    way.error(hostile());
    way.error(hostile(), undefined);
    way.warn({ err: hostile() });
    way.error({ err: hostile(), event: { id: 1, payload } }, "failed");
    way.fatal({ err: { message: marker } }, "failed");
    way.info({ payload, body: marker, request: payload, error: hostile() }, "seen");
  }
  expect(lines).toHaveLength(18);
  expect(lines.filter((line) => line.includes(marker))).toEqual([]);
});

test("an error that is its own cause is a line like any other", () => {
  const { log, lines } = logged();
  const error = new Error(marker);
  error.cause = error;
  log.error(error);
  expect(lines).toHaveLength(1);
});

test("Probot never logs at debug, where it tells every request's body", () => {
  const { log, lines } = logged("debug");
  probotLog(log).debug(`GitHub request: ${marker}`);
  expect(lines).toEqual([]);
  expect(probotLog(createLog("error")).level).toBe("error");
});

test("a delivery that cannot be stored is not acknowledged, and the log says no more than that", async () => {
  const { log, lines } = logged();
  const route = webhooks({
    verify: async () => true,
    translate: ({ id, name }) => ({ id, event: name, jobs: [], observations: [] }),
    keep: async () => {
      throw hostile();
    },
    log,
  });
  const headers = { "x-github-delivery": "guid", "x-github-event": "star", "x-hub-signature-256": "sha256=" };
  const answer = await route.request("/api/github/webhooks", {
    method: "POST",
    headers,
    body: JSON.stringify({ marker }),
  });
  expect([answer.status, await answer.text()]).toEqual([503, "not stored\n"]);
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain(marker);
});
