import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { gitText } from "./run.ts";

const run = promisify(execFile);
/** Between git and us stand only shells: ours, and those of a hook manager. */
const mostAncestors = 12;

/**
 * Whether this commit replaces HEAD. Git tells its git hooks nothing about an amend with `-m` or `-F`; its own
 * arguments do. Where those can be read only joined by blanks (no /proc), the author date that git hands us must be
 * HEAD's too, so `--amend --reset-author -m` is not seen there.
 */
export async function amends({ cwd }: { readonly cwd: string }): Promise<boolean> {
  const above = await gitAbove();
  if (above === null || !saysAmend(above.args)) return false;
  if (above.exact) return true;
  const date = await gitText(["log", "-1", "--date=raw", "--format=@%ad", "HEAD"], { cwd });
  return process.env["GIT_AUTHOR_DATE"] === date;
}

/** Options of `git commit` whose value stands apart, so that `-m --amend` is a message and no amend. */
const valued =
  /^(?:-[^-mFcCtSu]*[mFcCt]|--(?:message|file|reedit-message|reuse-message|template|author|date|fixup|squash|trailer|cleanup|pathspec-from-file))$/;

/** These arguments of git ask for an amend; git takes any unambiguous beginning of `--amend`. */
export function saysAmend(args: readonly string[]): boolean {
  for (let at = 0; at < args.length && args[at] !== "--"; at++) {
    if (/^--am(?:e(?:nd?)?)?$/.test(args[at]!)) return true;
    if (valued.test(args[at]!)) at++;
  }
  return false;
}

type Above = { readonly args: readonly string[]; readonly exact: boolean };

async function gitAbove(): Promise<Above | null> {
  let pid = process.ppid;
  for (let step = 0; step < mostAncestors && pid > 0; step++) {
    const one = processOf(pid) ?? (await askedOf(pid));
    if (one === null) return null;
    if (one.name === "git") return one;
    pid = one.parent;
  }
  return null;
}

/** Format: `stat` and `cmdline` in proc(5). */
function processOf(pid: number): (Above & { readonly name: string; readonly parent: number }) | null {
  try {
    const [, name = "", parent = "0"] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(1);
    return { name, parent: Number(parent), args, exact: true };
  } catch {
    return null;
  }
}

async function askedOf(pid: number): Promise<(Above & { readonly name: string; readonly parent: number }) | null> {
  try {
    const { stdout } = await run("ps", ["-o", "ppid=,args=", "-p", String(pid)]);
    const [parent = "0", program = "", ...args] = stdout.trim().split(/\s+/);
    return { name: program.split("/").at(-1)!, parent: Number(parent), args, exact: false };
  } catch {
    return null;
  }
}
