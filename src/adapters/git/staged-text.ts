import { GitError, git } from "./run.ts";

/** More of such a file is not read. */
const mostBytes = 10 * 1024 * 1024;

/** A file as the index has it, with the id of its blob; null if it has none there. */
export async function stagedText(
  path: string,
  { cwd }: { readonly cwd: string },
): Promise<{ readonly id: string; readonly text: string } | null> {
  // Two steps: a file that is missing and a repository that cannot be read are not the same.
  const listed = (await git(["ls-files", "--stage", "-z", "--", `:(literal,top)${path}`], { cwd })).toString();
  const id = /^\d{6} ([0-9a-f]{40,64}) 0\t/.exec(listed)?.[1];
  if (!id) return null;
  const bytes = await git(["cat-file", "blob", id], { cwd });
  if (bytes.length > mostBytes) throw new GitError(["cat-file"], null, `${path} is longer than ${mostBytes} bytes`);
  return { id, text: bytes.toString() };
}
