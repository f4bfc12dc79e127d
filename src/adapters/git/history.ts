import { spawn } from "node:child_process";
import type { Commit } from "../../core/attribution/commit.ts";
import { sha } from "../../core/names.ts";
import { isGenerated } from "../../core/statistics/generated.ts";
import { GitError } from "./run.ts";

/** A message is read up to here; no mark stands behind half a million characters of text. */
const longestMessage = 512 * 1024;
/** A field that never ends is no history. The longest one that git gives is a message or a path. */
const longestField = 64 * 1024 * 1024;

// Fields end with NUL, which no message, name or path can hold. "commit " begins a record, as no `numstat` entry does.
const format = ["commit %H", "%P", "%an", "%ae", "%cn", "%ce", "%D", "%B"].join("%x00");
const options = [
  "-z --numstat --no-renames --no-ext-diff --no-textconv --no-color --decorate=full --no-notes --no-show-signature",
  "--no-use-mailmap --no-relative --diff-algorithm=myers --diff-merges=off --encoding=UTF-8 --ignore-submodules=none",
].flatMap((line) => line.split(" "));

/**
 * The commits of a range, newest first, one at a time: one git process, and no more in memory than one commit. Added
 * lines leave generated files out; merges have none. Throws `GitError` when git knows no such range.
 */
export async function* history(range: string, { cwd }: { readonly cwd: string }): AsyncGenerator<Commit> {
  const args = ["log", ...options, `--format=${format}`, "--end-of-options", range, "--"];
  const child = spawn("git", args, { cwd, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(0, 2_000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", (cause) => reject(new GitError(args, null, cause.message, { cause })));
    child.on("close", resolve);
  });
  ended.catch(() => {}); // told below, after what was read
  try {
    yield* commitsIn(fieldsIn(child.stdout.setEncoding("utf8")));
    const status = await ended;
    if (status !== 0) throw new GitError(args, status, complaint);
  } finally {
    child.kill(); // the reader may have stopped early
  }
}

async function* fieldsIn(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const fields = chunk.split("\0");
    for (const field of fields.slice(0, -1)) {
      yield rest.length === 0 ? field : rest.join("") + field;
      rest = [];
      length = 0;
    }
    rest.push(fields.at(-1)!);
    length += fields.at(-1)!.length;
    if (length > longestField) throw new Error("git's history holds a field that does not end");
  }
}

async function* commitsIn(fields: AsyncIterable<string>): AsyncGenerator<Commit> {
  let header: string[] | null = null;
  let additions = 0;
  for await (const field of fields) {
    if (header !== null && header.length < 8) {
      header.push(field);
    } else if (field.startsWith("commit ")) {
      if (header) yield commitFrom(header, additions);
      header = [field.slice("commit ".length)];
      additions = 0;
    } else {
      const [, added, path] = /^\n?(\d+|-)\t(?:\d+|-)\t(.*)$/s.exec(field) ?? [];
      if (added && path !== undefined && added !== "-" && !isGenerated(path)) additions += Number(added);
    }
  }
  if (header) yield commitFrom(header, additions);
}

function commitFrom(header: readonly string[], additions: number): Commit {
  const [id = "", parents = "", name = "", email = "", committerName = "", committerEmail = "", ...rest] = header;
  const [decoration = "", message = ""] = rest;
  // Where a shallow clone is cut off, git shows the whole tree as added.
  const isCutOff = decoration.split(", ").includes("grafted");
  return {
    sha: sha(id),
    message: message.slice(0, longestMessage),
    parents: parents === "" ? [] : parents.split(" ").map(sha),
    authors: [{ name, email, account: null }],
    committer: { name: committerName, email: committerEmail, account: null },
    byGitHub: committerName === "GitHub" && committerEmail === "noreply@github.com",
    verified: false,
    additions: isCutOff ? null : additions,
  };
}
