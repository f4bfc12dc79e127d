import { GitError } from "../adapters/git/run.ts";
import { oneLine } from "../core/reports/markdown.ts";

/**
 * Why something failed, in one line. Only git's words and the system's are repeated: an error of other code may quote
 * the text that it choked on, and that text may hold a secret.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "something was thrown that is no error";
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof GitError || typeof code === "string") return oneLine(error.message, 400);
  return oneLine(error.name);
}
