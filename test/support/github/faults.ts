import type { Context } from "hono";
import type { Bindings } from "./server.ts";

/** What goes wrong on demand. Status 0 breaks the connection instead of answering. */
export type Fault = {
  /** The operation, such as `checks/create`, `graphql`, or `graphql/Gate` for one document; every call without it. */
  readonly operation?: string;
  readonly times: number;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** The work is done, and only then the answer goes wrong. */
  readonly afterWriting?: boolean;
};
export type Faults = ReturnType<typeof faultBox>;

/** Faults in the order they were asked for; each is used up by as many calls as it says. */
export function faultBox() {
  let waiting: { fault: Fault; left: number }[] = [];
  const fits = (wanted: string | undefined, operation: string) =>
    wanted === undefined || wanted === operation || (wanted === "graphql" && operation.startsWith("graphql/"));
  return {
    fail: (fault: Fault) => {
      waiting.push({ fault, left: fault.times });
    },
    reset: () => {
      waiting = [];
    },
    next(operation: string): Fault | null {
      const found = waiting.find((one) => one.left > 0 && fits(one.fault.operation, operation));
      if (!found) return null;
      found.left--;
      return found.fault;
    },
    answer({ status, headers, body }: Fault, context: Context<Bindings>): Response {
      if (status !== 0) {
        const text = JSON.stringify(body ?? { message: "This was asked for by the test" });
        return new Response(text, {
          status,
          headers: { "content-type": "application/json; charset=utf-8", ...headers },
        });
      }
      context.env?.outgoing?.destroy();
      return new Response(null, { status: 500 });
    },
  };
}
