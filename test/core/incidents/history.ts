import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { blamedRanges } from "../../../src/core/git/blame.ts";
import { parsePatch } from "../../../src/core/git/patch.ts";
import { blameQuestions } from "../../../src/core/incidents/blame-questions.ts";
import { candidatesOf } from "../../../src/core/incidents/origin.ts";
import { repoPath, sha } from "../../../src/core/names.ts";

/** A real repository whose commits lie one day apart, so that "latest" depends on no clock. */
export class History {
  readonly folder = mkdtempSync(join(tmpdir(), "countersign-history-"));
  #day = 0;

  constructor() {
    this.git("init", "-q", "-b", "main");
  }

  git(...args: string[]): string {
    this.#day += args[0] === "commit" || args[0] === "merge" ? 1 : 0;
    const date = `2026-01-01T00:00:00Z`.replace("01T", `${String(this.#day).padStart(2, "0")}T`);
    const who = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.com", GIT_AUTHOR_DATE: "2020-01-01T00:00:00Z" };
    const committer = { GIT_COMMITTER_NAME: "c", GIT_COMMITTER_EMAIL: "c@example.com", GIT_COMMITTER_DATE: date };
    const env = { ...process.env, ...who, ...committer };
    return execFileSync("git", args, { cwd: this.folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Writes these files (null deletes one) and commits; gives the commit. */
  commit(subject: string, files: Readonly<Record<string, string | null>>): string {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) this.git("rm", "-q", "--", path);
      else {
        mkdirSync(dirname(join(this.folder, path)), { recursive: true });
        writeFileSync(join(this.folder, path), text);
      }
    }
    this.git("add", "--all");
    this.git("commit", "-q", "--allow-empty", "-m", subject);
    return this.git("rev-parse", "HEAD").trim();
  }

  subjectOf = (commit: string): string => this.git("log", "-1", "--format=%s", commit).trim();

  /** What the rule says about the fix at HEAD: the question, and its candidates by subject, the best first. */
  traced() {
    const before = this.git("rev-parse", "HEAD^1").trim();
    const prefixes = ["--src-prefix=a/", "--dst-prefix=b/"];
    const fix = this.git("diff", "-M", "-U0", "--diff-filter=a", ...prefixes, before, "HEAD");
    const questions = blameQuestions(parsePatch(fix));
    const blame = questions.files.map(({ path }) => ({
      path: repoPath(path),
      ranges: blamedRanges(this.git("blame", "--porcelain", before, "--", path)) ?? [],
    }));
    const candidates = candidatesOf(questions, blame, new Set([sha(this.git("rev-parse", "HEAD").trim())]));
    const places = candidates[0]?.lines.map(({ path, start, end }) => `${path}:${start}-${end}`) ?? [];
    return { about: questions.about, candidates: candidates.map(({ commit }) => this.subjectOf(commit.sha)), places };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Numbered lines, so that a test can say which one changed: `lines(1, 5)` or `lines(1, 5, { 3: "three" })`. */
export const lines = (from: number, to: number, changed: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${changed[from + index] ?? `line ${from + index}`}\n`).join("");
