import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync } from "node:fs";
import type { FileContent } from "../../flows/ports.ts";
import type { TreeFile } from "./tree-files.ts";

// A pipe is not waited for and a link is not followed. Windows knows neither flag.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
/** What opening a link says that is not to be followed, on Linux, FreeBSD and NetBSD. */
const isLink: ReadonlySet<string> = new Set(["ELOOP", "EMLINK", "EFTYPE"]);
const isGone: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);
const firstRoom = 1024 * 1024;

/**
 * The files' bytes, of each no more than `mostBytes`; of a link its text. The bytes are good until the next file is
 * asked for. A file that is gone, as one that git tracks and nobody checked out, is left out.
 */
export function* contentsOf(
  files: Iterable<TreeFile>,
  { mostBytes }: { readonly mostBytes: number },
): Generator<FileContent> {
  const room = { bytes: Buffer.allocUnsafeSlow(Math.min(firstRoom, mostBytes)) };
  for (const { path, file, problem } of files) {
    const read = problem ?? contentOf(typeof file === "string" ? file : Buffer.from(file), room, mostBytes);
    if (read !== null) yield typeof read === "string" ? { path, problem: read } : { path, bytes: read };
  }
}

/** The bytes, or why there are none; null if the file is gone. */
function contentOf(file: string | Buffer, room: { bytes: Buffer }, mostBytes: number): Uint8Array | string | null {
  try {
    if (O_NOFOLLOW === 0 && lstatSync(file).isSymbolicLink()) return readlinkSync(file, "buffer");
    const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      return stat.isFile() ? readInto(room, handle, { size: stat.size, mostBytes }) : "it is no file";
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (isGone.has(code)) return null;
    return isLink.has(code) ? readlinkSync(file, "buffer") : `it could not be read (${code})`;
  }
}

/** Reads to the end, whatever size was told: the file may grow, and some systems tell none. */
function readInto(room: { bytes: Buffer }, handle: number, { size, mostBytes }: { size: number; mostBytes: number }) {
  let length = 0;
  for (;;) {
    const wanted = Math.min(mostBytes, Math.max(size, length) + 1);
    if (room.bytes.length < wanted) {
      const larger = Buffer.allocUnsafeSlow(Math.min(mostBytes, 2 * wanted));
      room.bytes.copy(larger, 0, 0, length);
      room.bytes = larger;
    }
    const read = readSync(handle, room.bytes, length, room.bytes.length - length, null);
    length += read;
    if (read === 0 || length === mostBytes) return room.bytes.subarray(0, length);
  }
}
