import { type Dirent, lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type RepoPath, repoPath } from "../../core/names.ts";
import { GitError, git } from "./run.ts";

/** A file to read, or one that cannot be. A name that is no UTF-8 is kept in bytes, since its text would name another. */
export type TreeFile = { readonly path: RepoPath; readonly file: string | Uint8Array; readonly problem?: string };

/** Not looked into below a folder outside of a repository. */
const skipped: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * The files that are meant by names on a command line, in order and each once. A folder in a repository means what git
 * tracks there and what it would add; one that git ignores, or outside of a repository, everything below it. Links are
 * files, whatever they lead to. Paths are those from the top of the repository, and outside of it as they were named.
 * Throws when there is no file of a name.
 */
export async function treeFiles(
  names: readonly string[],
  { cwd, top }: { readonly cwd: string; readonly top: string | null },
): Promise<readonly TreeFile[]> {
  const found = new Map<string, TreeFile>();
  for (const name of names) {
    const place = resolve(cwd, name);
    const stat = lstatSync(place, { throwIfNoEntry: false });
    if (!stat) throw Object.assign(new Error(`there is no file ${name}`), { code: "ENOENT" });
    const shown = shownAs(name, place, top);
    const files = stat.isDirectory() ? await filesBelow(place, shown) : [{ path: repoPath(shown), file: place }];
    for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()];
}

function shownAs(name: string, place: string, top: string | null): string {
  const inTop = top === null ? ".." : relative(top, join(realpathSync(dirname(place)), basename(place)));
  const outside = inTop === ".." || inTop.startsWith(`..${sep}`) || isAbsolute(inTop);
  return (outside ? join(name, ".").replace(/[/\\]$/, "") : inTop).replaceAll(sep, "/");
}

/** A path below a folder that is shown as `shown`. */
const below = (shown: string, path: string): RepoPath =>
  repoPath(shown === "" || shown === "." ? path : shown.endsWith("/") ? shown + path : `${shown}/${path}`);

async function filesBelow(folder: string, shown: string): Promise<readonly TreeFile[]> {
  const listed = await listedByGit(folder);
  if (listed === null) return walk(folder, shown);
  const files = listed.map((name) => ({ name: name.toString(), bytes: name })).sort(byName);
  return files.flatMap(({ name, bytes }) => {
    const exact = !name.includes("\ufffd");
    const file = exact ? join(folder, name) : Buffer.concat([Buffer.from(folder + sep), bytes]);
    // A repository within: git names only its folder.
    if (exact && lstatSync(file, { throwIfNoEntry: false })?.isDirectory())
      return walk(join(folder, name), below(shown, name.replace(/\/$/, "")));
    return [{ path: below(shown, name), file }];
  });
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name === other.name ? 0 : one.name < other.name ? -1 : 1;

/** Null where git has nothing to say: outside of a repository, and in a folder that is ignored as a whole. */
async function listedByGit(folder: string): Promise<readonly Buffer[] | null> {
  // The folder tells its repository, not the git hook that we may run in.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
  const options = { cwd: folder, env };
  const ask = (...args: readonly string[]) =>
    git(args, options).catch((error) => {
      if (error instanceof GitError) return null;
      throw error;
    });
  const [ignored, list] = await Promise.all([
    ask("check-ignore", "--quiet", "."),
    ask("ls-files", "-z", "--cached", "--others", "--exclude-standard"),
  ]);
  if (ignored !== null || list === null) return null;
  return partsOf(list);
}

function partsOf(list: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < list.length; ) {
    const end = list.indexOf(0, at);
    parts.push(list.subarray(at, end));
    at = end + 1;
  }
  return parts;
}

/** Every file below a folder; a folder that cannot be read is told as a file that cannot be. */
function walk(folder: string, shown: string): readonly TreeFile[] {
  const found: TreeFile[] = [];
  const open: { folder: string; shown: string }[] = [{ folder, shown }];
  for (let next = open.pop(); next; next = open.pop()) {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(next.folder, { withFileTypes: true }).sort(byName);
    } catch (error) {
      const problem = `the folder could not be read (${(error as NodeJS.ErrnoException).code})`;
      found.push({ path: repoPath(next.shown), file: next.folder, problem });
      continue;
    }
    for (const entry of entries) {
      const path = below(next.shown, entry.name);
      const place = join(next.folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) open.push({ folder: place, shown: path });
      } else if (entry.isFile() || entry.isSymbolicLink()) found.push({ path, file: place });
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}
