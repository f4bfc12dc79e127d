import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The key behind the fingerprints of this repository's findings: 32 random bytes in hex, made on first need, readable
 * by its owner only and never sent anywhere. Work trees share it.
 */
export function fingerprintKey(commonDir: string): string {
  const folder = join(commonDir, "countersign");
  const file = join(folder, "key");
  const read = () => {
    const key = readFileSync(file, "utf8").trim();
    if (!/^[0-9a-f]{64}$/.test(key))
      throw Object.assign(new Error(`${file} holds no key; delete it, and a new one is made`), { code: "EINVAL" });
    return key;
  };
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `key-${randomBytes(8).toString("hex")}`);
  writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file); // whoever comes first wins, and nobody ever reads half a key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read();
}
