import { spawn } from "node:child_process";

/** Git answered with an error: what was asked and git's own words. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly status: number | null;

  constructor(args: readonly string[], status: number | null, stderr: string, options?: ErrorOptions) {
    super(`git ${args[0]} failed (${status ?? "no exit status"}): ${stderr.trim() || "no message"}`, options);
    this.status = status;
  }
}

export type GitOptions = {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  /** Replaces the environment; by default git inherits ours, so a git hook keeps its index. */
  readonly env?: NodeJS.ProcessEnv;
};

/** Runs git without a shell and gives its standard output. Throws `GitError` when git does not exit with 0. */
export function git(args: readonly string[], { cwd, input, env }: GitOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd,
      env: env ?? process.env,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (cause) => reject(new GitError(args, null, cause.message, { cause })));
    child.on("close", (status) => {
      if (status === 0) resolve(Buffer.concat(out));
      else reject(new GitError(args, status, Buffer.concat(err).toString()));
    });
    child.stdin.on("error", () => {}); // git may answer before it has read everything; its exit status tells
    child.stdin.end(input ?? "");
  });
}

/** Like `git`, as text without the last line end. */
export const gitText = async (args: readonly string[], options: GitOptions): Promise<string> =>
  (await git(args, options)).toString().replace(/\r?\n$/, "");
