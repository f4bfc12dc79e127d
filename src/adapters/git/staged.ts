import { unquotePath } from "../../core/git/quote.ts";
import { repoPath } from "../../core/names.ts";
import type { StagedFile } from "../../flows/ports.ts";

/** What will be committed: its files, and the policy file that the index has, with its id; null without one. */
export type Staged = {
  readonly files: readonly StagedFile[];
  readonly policy: { readonly id: string; readonly text: string } | null;
};

/** `<id> <type> <size> ` and then `<status>\t<path>` for a file, `policy` for the policy, nothing for the tree. */
const header = /^([0-9a-f]{40,64}) (blob|tree) (\d{1,15}) (?:[A-Z]\d*\t(.+)|(policy))?$/s;

/**
 * What stands in the stream that `libexec/git-hook.sh` makes with `git cat-file --batch`: a header, the content, a line
 * end, for each; last of all the tree that will be committed. Throws when that last record is missing, because half a
 * list must not look like a short one.
 */
export function readStaged(stream: Buffer): Staged {
  const files: StagedFile[] = [];
  let policy: Staged["policy"] = null;
  for (let at = 0; at < stream.length; ) {
    const lineEnd = stream.indexOf(10, at);
    const line = stream.toString("utf8", at, lineEnd === -1 ? stream.length : lineEnd);
    if (at === 0 && /^:\S{1,100} missing$/.test(line)) {
      at = lineEnd + 1; // no policy
      continue;
    }
    const [, id, type, digits, path, isPolicy] = header.exec(line) ?? [];
    const start = lineEnd + 1;
    const end = start + Number(digits);
    if (type === "tree" && stream[end] === 10 && end + 1 === stream.length) return { files, policy };
    if (type !== "blob" || stream[end] !== 10) break;
    const bytes = stream.subarray(start, end);
    if (isPolicy) policy = { id: id!, text: bytes.toString() };
    else if (path !== undefined) files.push({ path: repoPath(unquotePath(path)), bytes });
    else break;
    at = end + 1;
  }
  throw Object.assign(new Error("git did not hand over every staged file"), { code: "EPIPE" });
}
