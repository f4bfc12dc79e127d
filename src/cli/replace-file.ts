import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file whole: whoever reads it meanwhile sees the old or the new one, never a half. A link is replaced. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { flag: "wx" });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
