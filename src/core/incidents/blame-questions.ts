import type { FileChange, Hunk, LineRange } from "../git/patch.ts";
import type { RepoPath } from "../names.ts";
import { type FileKind, kindOf } from "./files.ts";

/** What is asked of one trace at most. Reaching a limit is reported, never silent. */
export const mostFiles = 30;
export const mostLines = 600;
/** How far around an insertion the question reaches when a fix takes no line away. */
const around = 3;

/** "Who last wrote these lines?", asked of the commit before the fix, under its path there. The ranges lie apart, in order. */
export type BlameQuestion = { readonly path: RepoPath; readonly ranges: readonly LineRange[] };

/** Everything one fix asks of blame. */
export type BlameQuestions = {
  /** `changed`: the lines the fix changed or removed. `around`: it only added, so the lines next to what it added. */
  readonly about: "changed" | "around";
  readonly files: readonly BlameQuestion[];
  /** Files of the fix beyond `mostFiles`, and those whose lines beyond `mostLines` are left out. */
  readonly leftOut: { readonly files: number; readonly linesOf: readonly RepoPath[] };
};

/**
 * What to ask blame about a fix: the lines it changed, in code first, in tests only when nothing else was fixed. Files
 * that the fix created must not be among them. The rule is the plain "latest commit on the deleted lines" of the SZZ
 * family (R-SZZ), with the lines around an insertion when nothing was deleted.
 */
export function blameQuestions(fix: readonly FileChange[]): BlameQuestions {
  for (const kind of order) {
    const files = fix.filter(({ path }) => kindOf(path) === kind);
    for (const about of ["changed", "around"] as const) {
      const asked = files
        .map(({ path, from, hunks }) => ({
          path: from ?? path,
          ranges: joined(hunks.flatMap((hunk) => rangesOf(hunk, about))),
        }))
        .filter(({ ranges }) => ranges.length > 0);
      if (asked.length > 0) return bounded(about, asked);
    }
  }
  return { about: "changed", files: [], leftOut: { files: 0, linesOf: [] } };
}

const order: readonly FileKind[] = ["code", "other", "test"];

function rangesOf({ oldStart, removed }: Hunk, about: BlameQuestions["about"]): readonly LineRange[] {
  if (about === "changed") return removed.length === 0 ? [] : [{ start: oldStart, end: oldStart + removed.length - 1 }];
  return [{ start: Math.max(1, oldStart - around), end: oldStart + around - 1 }];
}

/** Additions that stand close together share neighbours, which count once. */
function joined(ranges: readonly LineRange[]): readonly LineRange[] {
  const apart: LineRange[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) apart[apart.length - 1] = { start: last.start, end: range.end };
    else apart.push(range);
  }
  return apart;
}

function bounded(about: BlameQuestions["about"], asked: readonly BlameQuestion[]): BlameQuestions {
  const cut = asked.slice(0, mostFiles).map(({ path, ranges }) => ({ path, ...firstLines(ranges) }));
  return {
    about,
    files: cut.map(({ path, ranges }) => ({ path, ranges })),
    leftOut: {
      files: asked.length - cut.length,
      linesOf: cut.filter(({ complete }) => !complete).map(({ path }) => path),
    },
  };
}

function firstLines(ranges: readonly LineRange[]): { ranges: readonly LineRange[]; complete: boolean } {
  const kept: LineRange[] = [];
  let left = mostLines;
  for (const { start, end } of ranges) {
    if (left === 0) return { ranges: kept, complete: false };
    const last = Math.min(end, start + left - 1);
    kept.push({ start, end: last });
    left -= last - start + 1;
    if (last < end) return { ranges: kept, complete: false };
  }
  return { ranges: kept, complete: true };
}
