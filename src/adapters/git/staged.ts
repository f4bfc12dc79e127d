import { unquotePath } from "../../core/git/quote.ts";
import { repoPath } from "../../core/names.ts";
import type { StagedFile } from "../../flows/ports.ts";

/**
 * The staged files in the stream that `libexec/git-hook.sh` makes with `git cat-file --batch`: a header
 * `<id> <type> <size> <status>\t<path>`, the content, a line end; last of all the tree that will be committed. Throws
 * when that last record is missing, because half a list must not look like a short one.
 */
export function* stagedFiles(stream: Buffer): Generator<StagedFile> {
  for (let at = 0; at < stream.length; ) {
    const headerEnd = stream.indexOf(10, at);
    const header = stream.toString("utf8", at, headerEnd === -1 ? stream.length : headerEnd);
    const [, type, digits, path] = /^[0-9a-f]{40,64} (blob|tree) (\d{1,15}) (?:[A-Z]\d*\t(.+))?$/s.exec(header) ?? [];
    const start = headerEnd + 1;
    const end = start + Number(digits);
    if (type === "tree" && stream[end] === 10 && end + 1 === stream.length) return;
    if (type !== "blob" || path === undefined || stream[end] !== 10) break;
    yield { path: repoPath(unquotePath(path)), bytes: stream.subarray(start, end) };
    at = end + 1;
  }
  throw Object.assign(new Error("git did not hand over every staged file"), { code: "EPIPE" });
}
