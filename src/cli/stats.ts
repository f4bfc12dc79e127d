import { parseArgs } from "node:util";
import { history } from "../adapters/git/history.ts";
import { GitError } from "../adapters/git/run.ts";
import { statisticsJson, statisticsText } from "../core/reports/statistics.ts";
import { localStatistics } from "../flows/local-statistics.ts";
import type { Subcommand } from "./terminal.ts";

/** `countersign stats`: who made the commits of a range, as far as their messages and authors tell. */
export const stats: Subcommand = {
  summary: "count AI, human and unknown lines by tool and model",
  usage: `countersign stats [RANGE] [--json]

Reads the commits of RANGE (default: HEAD) with git log, and tells for their
added lines whether AI wrote them, a human did, or nobody recorded it; by which
tool and model; and who answers for them. Generated files and merges do not
count.

  RANGE   a commit or range as git log takes it, such as v1.0..HEAD
  --json  print it for programs (schema countersign-statistics/1)`,

  async run(args, { cwd, color, out, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    });
    const [range = "HEAD", ...more] = positionals;
    if (more.length > 0) {
      err("countersign stats: give one range, such as v1.0..HEAD");
      return 2;
    }
    try {
      const statistics = await localStatistics(history(range, { cwd }));
      out(values.json ? statisticsJson(statistics, { range }) : statisticsText(statistics, { color }));
      return 0;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      err(`countersign stats: ${whyNot(error, range)}`);
      return 2;
    }
  },
};

function whyNot({ message }: GitError, range: string): string {
  const shown = JSON.stringify(range.slice(0, 100));
  if (message.includes("not a git repository"))
    return "this is not a git repository: change into one, or run: git init";
  if (range === "HEAD" && /ambiguous argument|unknown revision|bad revision/.test(message))
    return "there is no commit here yet";
  if (/ambiguous argument|unknown revision|bad revision|bad object|invalid|option/i.test(message))
    return `git knows no commit or range ${shown}; try: countersign stats HEAD~10..HEAD`;
  return message.split("\n")[0]!;
}
