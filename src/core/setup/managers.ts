import { type OurGitHook, ourGitHooks } from "./git-hooks.ts";
import { callsUs } from "./hook-line.ts";

/** A program whose file decides which git hooks run. We do not edit such a file; we say what belongs into it. */
export type Manager = "lefthook" | "pre-commit";

/** Where lefthook looks for its configuration: lefthook.dev/configuration. */
const lefthookFiles: readonly string[] = ["yml", "yaml", "toml", "json", "jsonc"].flatMap((ending) => [
  `lefthook.${ending}`,
  `.lefthook.${ending}`,
  `.config/lefthook.${ending}`,
]);
const preCommitFiles: readonly string[] = [".pre-commit-config.yaml", ".pre-commit-config.yml"];
export const managerFiles: readonly string[] = [...lefthookFiles, ...preCommitFiles];

export const managerOf = (file: string): Manager => (lefthookFiles.includes(file) ? "lefthook" : "pre-commit");

/** How a script that runs at the top of any work tree calls our git hook. */
export type Call = (name: OurGitHook) => string;

/** What must be added to the manager's file for the git hooks that it does not call yet; nothing if it calls all. */
export function linesFor({ file, text, call }: { file: string; text: string; call: Call }): readonly string[] {
  const missing = ourGitHooks.filter((name) => !callsUs(text, name));
  if (missing.length === 0) return [];
  if (managerOf(file) === "pre-commit") return preCommitLines(missing, call);
  if (/jsonc?$/.test(file)) return lefthookJson(missing, call);
  return file.endsWith("toml") ? lefthookToml(missing, call) : lefthookYaml(missing, call);
}

/** lefthook joins all arguments in `{0}`, unquoted, and leaves a missing `{2}` as it stands: hence the detour. */
function run(name: OurGitHook, call: Call): string {
  if (name === "commit-msg" || name === "pre-push") return `sh ${call(name)} "{1}"`;
  if (name !== "prepare-commit-msg") return `sh ${call(name)}`;
  return `all="{0}"; sh ${call(name)} "{1}" \${all#"{1}"}`;
}

/** Git tells it on standard input what is pushed. */
const readsStdin = (name: OurGitHook): boolean => name === "pre-push";

const lefthookYaml = (names: readonly OurGitHook[], call: Call) =>
  names.flatMap((name) => [
    `${name}:`,
    "  commands:",
    "    countersign:",
    `      run: ${run(name, call)}`,
    ...(readsStdin(name) ? ["      use_stdin: true"] : []),
  ]);

const lefthookToml = (names: readonly OurGitHook[], call: Call) =>
  names.flatMap((name) => [
    `[${name}.commands.countersign]`,
    `run = '${run(name, call)}'`,
    ...(readsStdin(name) ? ["use_stdin = true"] : []),
  ]);

const lefthookJson = (names: readonly OurGitHook[], call: Call) =>
  names.map((name, at) => {
    const value = { commands: { countersign: { run: run(name, call), ...(readsStdin(name) && { use_stdin: true }) } } };
    return `${JSON.stringify(name)}: ${JSON.stringify(value)}${at < names.length - 1 ? "," : ""}`;
  });

const none = "0".repeat(40);
const pushed = `printf "%s %s %s %s\\n" "\${PRE_COMMIT_LOCAL_BRANCH:-HEAD}" "\${PRE_COMMIT_TO_REF:-$(git rev-parse HEAD)}" "\${PRE_COMMIT_REMOTE_BRANCH:-HEAD}" "\${PRE_COMMIT_FROM_REF:-${none}}"`;

/**
 * pre-commit hands a message hook its file name; everything else of git comes in the environment, also what is pushed,
 * which is made a line of git's again.
 */
function preCommitLines(names: readonly OurGitHook[], call: Call): readonly string[] {
  const entryOf = (name: OurGitHook) => {
    if (name === "commit-msg") return `sh ${call(name)} "$1"`;
    if (name === "pre-push") return `${pushed} | sh ${call(name)} "$PRE_COMMIT_REMOTE_NAME"`;
    if (name !== "prepare-commit-msg") return `sh ${call(name)}`;
    return `sh ${call(name)} "$1" $PRE_COMMIT_COMMIT_MSG_SOURCE $PRE_COMMIT_COMMIT_OBJECT_NAME`;
  };
  return [
    `default_install_hook_types: [${ourGitHooks.join(", ")}]`,
    "repos:",
    "  - repo: local",
    "    hooks:",
    ...names.flatMap((name) => [
      `      - id: countersign-${name}`,
      `        name: countersign ${name}`,
      "        language: system",
      `        entry: sh -c '${entryOf(name)}' countersign`,
      `        stages: [${name}]`,
      "        always_run: true",
      ...(name.endsWith("-msg") ? [] : ["        pass_filenames: false"]),
    ]),
  ];
}
