import { gitTextIn } from "./git.ts";

export type CommitSize = { readonly additions: number; readonly deletions: number; readonly changedFiles: number };
type Waiting = { readonly sha: string; readonly tell: (size: Promise<CommitSize>) => void };

const known = new Map<string, Promise<CommitSize>>();
const waiting = new Map<string, Waiting[]>();

/** How much a commit changed against its first parent. What is asked in one breath is asked of git at once. */
export function sizeOfCommit(dir: string, sha: string): Promise<CommitSize> {
  const key = `${dir} ${sha}`;
  const asked = known.get(key) ?? new Promise<CommitSize>((tell) => ask(dir, { sha, tell }));
  known.set(key, asked);
  return asked;
}

function ask(dir: string, one: Waiting): void {
  const together = waiting.get(dir);
  if (together) {
    together.push(one);
    return;
  }
  waiting.set(dir, [one]);
  setImmediate(() => {
    const all = waiting.get(dir)!;
    waiting.delete(dir);
    const sizes = read(
      dir,
      all.map(({ sha }) => sha),
    );
    for (const { sha, tell } of all) tell(sizes.then((found) => found.get(sha)!));
  });
}

async function read(dir: string, shas: readonly string[]): Promise<Map<string, CommitSize>> {
  const form = ["--no-walk=unsorted", "--diff-merges=first-parent", "--root", "-M", "--numstat", "--format=commit %H"];
  const text = await gitTextIn(dir, ["log", ...form, "--stdin"], { input: `${shas.join("\n")}\n` });
  const sizes = new Map<string, CommitSize>();
  let at = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("commit ")) {
      at = line.slice("commit ".length);
      sizes.set(at, { additions: 0, deletions: 0, changedFiles: 0 });
    } else if (line !== "") {
      const [added = "", deleted = ""] = line.split("\t");
      const { additions, deletions, changedFiles } = sizes.get(at)!;
      sizes.set(at, {
        additions: additions + (Number(added) || 0),
        deletions: deletions + (Number(deleted) || 0),
        changedFiles: changedFiles + 1,
      });
    }
  }
  return sizes;
}
