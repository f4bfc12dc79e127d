import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };
export type Environment = Readonly<Record<string, string | undefined>>;
type RunOptions = { readonly env?: Environment; readonly input?: string | Uint8Array; readonly cwd?: string };

/** A real git repository in a temporary folder, which nothing of this machine or of the agent that tests it can steer. */
export type Repository = {
  readonly folder: string;
  /** What git and its git hooks see; a test may add to it for one call. */
  readonly env: Environment;
  /** Runs any program in the repository and tells how it ended. */
  run(program: string, args: readonly string[], options?: RunOptions): Ran;
  /** Runs git and tells how it ended. */
  tryGit(args: readonly string[], options?: RunOptions): Ran;
  /** Gives what git prints, without the last line end; throws unless git exits with 0. */
  git(...args: readonly string[]): string;
  /** Writes a file, folders included. */
  write(path: string, content: string | Uint8Array): void;
  /** Writes and stages a file. */
  stage(path: string, content: string | Uint8Array): void;
  /** Writes, stages and commits a file, past every git hook; gives the commit's id. */
  commit(path: string, content: string | Uint8Array, message?: string): string;
  /** The message of a commit exactly as it is stored. */
  messageOf(commit?: string): string;
};

export type RepositoryOptions = { readonly env?: Environment; readonly config?: Readonly<Record<string, string>> };

/** Makes an empty repository on branch `main`; declared with `using`, it is gone when the test ends. */
export function temporaryRepository({ env = {}, config = {} }: RepositoryOptions = {}): Repository & Disposable {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "countersign-")));
  const home = mkdtempSync(join(tmpdir(), "countersign-home-"));
  const repository = repositoryAt(folder, { ...bareEnvironment(home), ...env });
  repository.git("init", "-q", "-b", "main");
  for (const [name, value] of Object.entries({ "core.hooksPath": "/dev/null", "gc.auto": "0", ...config }))
    repository.git("config", name, value);
  return {
    ...repository,
    [Symbol.dispose]() {
      for (const made of [folder, home]) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** The same for a repository that exists, such as a linked work tree or a clone. */
export function repositoryAt(folder: string, env: Environment): Repository {
  const run: Repository["run"] = (program, args, options = {}) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: options.cwd ?? folder,
      env: { ...env, ...options.env },
      input: options.input ?? "",
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error) throw error;
    return { status, stdout, stderr };
  };
  const tryGit: Repository["tryGit"] = (args, options) => run("git", args, options);
  const git: Repository["git"] = (...args) => {
    const { status, stdout, stderr } = tryGit(args);
    if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stderr}`);
    return stdout.replace(/\n$/, "");
  };
  const write: Repository["write"] = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const stage: Repository["stage"] = (path, content) => {
    write(path, content);
    git("--literal-pathspecs", "add", "-f", "--", path);
  };
  return {
    folder,
    env,
    run,
    tryGit,
    git,
    write,
    stage,
    commit(path, content, message = `Add ${path}`) {
      stage(path, content);
      git("-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", message);
      return git("rev-parse", "HEAD");
    },
    messageOf: (commit = "HEAD") => git("log", "-1", "--format=%B", commit).replace(/\n+$/, "\n"),
  };
}

/** No configuration but the repository's, no agent, no terminal, the Node that runs the tests, one fixed person and moment, so ids are stable. */
function bareEnvironment(home: string): Environment {
  return {
    PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
    HOME: home,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: "Hana Human",
    GIT_AUTHOR_EMAIL: "hana@example.org",
    GIT_COMMITTER_NAME: "Hana Human",
    GIT_COMMITTER_EMAIL: "hana@example.org",
    GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
    GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
    LC_ALL: "C.UTF-8",
    NO_COLOR: "1",
    TZ: "UTC",
  };
}
