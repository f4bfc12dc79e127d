import type { Sha } from "../../core/names.ts";
import type { StoredBlob } from "../../flows/ports.ts";
import { gitStream } from "./stream.ts";

/** A header of `git cat-file --batch` is shorter. */
const longestHeader = 256;

/**
 * The blobs with these ids, in their order; of each no more than `mostBytes` bytes, the rest is skipped. `bytes` is null
 * for one that this clone does not have. The bytes of a blob are good until the next but one is asked for.
 */
export async function* blobs(
  ids: readonly Sha[],
  { cwd, mostBytes }: { readonly cwd: string; readonly mostBytes: number },
): AsyncGenerator<StoredBlob> {
  if (ids.length === 0) return;
  const room = [Buffer.alloc(0), Buffer.alloc(0)];
  let answered = 0;
  let header = "";
  let blob: Buffer | null = null;
  let size = 0;
  let seen = 0;
  for await (const chunk of gitStream(["cat-file", "--batch", "--buffer"], { cwd, input: `${ids.join("\n")}\n` })) {
    for (let at = 0; at < chunk.length; ) {
      if (blob === null) {
        const end = chunk.indexOf(10, at);
        header += chunk.toString("latin1", at, end < 0 ? chunk.length : end);
        if (header.length > longestHeader) throw new Error("git cat-file answered with something else");
        at = end < 0 ? chunk.length : end + 1;
        if (end < 0) continue;
        const [, id, type, digits] = /^([0-9a-f]{40,64}) (?:(blob) (\d{1,15})|missing)$/.exec(header) ?? [];
        if (id !== ids[answered]) throw new Error("git cat-file answered with something else");
        header = "";
        if (type === undefined) {
          yield { id: ids[answered++]!, bytes: null };
          continue;
        }
        size = Number(digits);
        seen = 0;
        const kept = Math.min(size, mostBytes);
        if (room[answered & 1]!.length < kept) room[answered & 1] = Buffer.allocUnsafeSlow(kept + (kept >> 1));
        blob = room[answered & 1]!.subarray(0, kept);
      }
      const end = Math.min(chunk.length, at + size - seen);
      if (seen < blob.length) chunk.copy(blob, seen, at, end);
      seen += end - at;
      at = end;
      if (seen < size || at === chunk.length) continue;
      at++; // the line end behind the content
      yield { id: ids[answered++]!, bytes: blob };
      blob = null;
    }
  }
  if (answered < ids.length) throw new Error("git cat-file did not answer for every blob");
}
