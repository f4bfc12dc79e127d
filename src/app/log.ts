import { type DestinationStream, type LevelWithSilent, type Logger, pino } from "pino";

/** All that a line may hold besides its message and an error. The rest is dropped: nobody reviews what Octokit logs. */
const allowed = new Set(["part", "url", "event", "delivery", "job", "attempt", "outcome", "ms", "count", "signal"]);

const mayStand = ([name, value]: readonly [string, unknown]): boolean =>
  name === "err" || (allowed.has(name) && typeof value !== "object");

/** An error without its message, which may quote a payload, a request or a secret: what it is and where it was thrown. */
function bareError(error: unknown, causes = 3): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, status, stack = "", cause } = error as Error & { status?: unknown };
  const frames = stack.replace(message, () => "").split("\n");
  return {
    type: String(name),
    ...(typeof status === "number" ? { status } : {}),
    at: frames
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 5)
      .map((line) => line.trim()),
    ...(cause instanceof Error && causes > 0 ? { cause: bareError(cause, causes - 1) } : {}),
  };
}

/** The log: JSON lines in which neither payloads nor secrets nor the messages of errors can stand. */
export function createLog(
  level: LevelWithSilent,
  destination: DestinationStream = pino.destination({ sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: (error: unknown) => bareError(error) },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => Object.fromEntries(Object.entries(fields).filter(mayStand)),
      },
      hooks: {
        // Pino copies an error's message into the line unless it is given one.
        logMethod(args, method) {
          const [first, message] = args as [unknown, unknown];
          const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
          if (error instanceof Error) {
            const fields = first instanceof Error ? {} : (first as object);
            method.apply(this, [{ ...fields, err: error }, typeof message === "string" ? message : error.name]);
          } else method.apply(this, args);
        },
      },
    },
    destination,
  );
}

/** Probot's own log: never below `info`, because it logs every request's body at `debug`. */
export function probotLog(log: Logger): Logger {
  return log.child({ part: "probot" }, { level: log.isLevelEnabled("debug") ? "info" : log.level });
}
