import { GitError, git } from "./run.ts";

/** The last value of each of these git settings, by lower-case name. A setting without a value is empty. */
export async function settings(
  names: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<ReadonlyMap<string, string>> {
  const pattern = `^(${names.map((name) => name.toLowerCase().replaceAll(".", "\\.")).join("|")})$`;
  try {
    const found = (await git(["config", "--null", "--get-regexp", pattern], { cwd })).toString();
    return new Map(
      found
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => [entry.split("\n", 1)[0]!, entry.includes("\n") ? entry.slice(entry.indexOf("\n") + 1) : ""]),
    );
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return new Map(); // nothing is set
    throw error;
  }
}
