import { spawn } from "node:child_process";
import { GitError } from "./run.ts";

/** Git's own words are kept up to here. */
const longestComplaint = 2_000;

/**
 * What git prints, chunk by chunk, so that it may be longer than memory. Throws `GitError` behind the last chunk when
 * git does not exit with 0. A reader that stops early ends git.
 */
export async function* gitStream(
  args: readonly string[],
  { cwd, input }: { readonly cwd: string; readonly input?: string },
): AsyncGenerator<Buffer> {
  const child = spawn("git", args, { cwd, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(0, longestComplaint);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", (cause) => reject(new GitError(args, null, cause.message, { cause })));
    child.on("close", resolve);
  });
  ended.catch(() => {}); // told below, after what was read
  child.stdin.on("error", () => {}); // git may end before it has read everything; its exit status tells
  child.stdin.end(input ?? "");
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    const status = await ended;
    if (status !== 0) throw new GitError(args, status, complaint);
  } finally {
    child.kill();
  }
}
