/** Shorter work is done before anybody wonders. */
const silentMs = 1_000;
const everyMs = 100;

export type Progress = {
  /** Shows how far the work is, unless that was done a moment ago. */
  show(text: () => string): void;
  /** Leaves nothing of it on the screen. */
  clear(): void;
};

/** One line at the foot of a terminal, which is written over and over; nothing anywhere else. */
export function progressOn(
  screen: { readonly isTTY?: boolean; write(text: string): unknown },
  now: () => number = () => performance.now(),
): Progress {
  let next = now() + silentMs;
  let shown = false;
  return {
    show(text) {
      if (!screen.isTTY || now() < next) return;
      next = now() + everyMs;
      shown = true;
      screen.write(`\r${text()}\u001b[K`);
    },
    clear() {
      if (shown) screen.write("\r\u001b[K");
      shown = false;
    },
  };
}

/** What shows how far a scan is: told after each part what was read in it, and how many files there are if known. */
export function scanProgress({ show }: Progress): (bytes: number, files: number, of: number | null) => void {
  const seen = { files: 0, bytes: 0 };
  return (bytes, files, of) => {
    seen.files += files;
    seen.bytes += bytes;
    show(() => `Scanning: ${seen.files}${of ? ` of ${of}` : ""} files, ${Math.round(seen.bytes / 1e6)} MB`);
  };
}
