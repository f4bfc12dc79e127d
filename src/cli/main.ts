#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { nearest } from "./nearest.ts";
import type { Subcommand, Terminal } from "./terminal.ts";

/** Loaded only when called: a commit must not pay for what it does not use. */
const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  init: async () => (await import("./init.ts")).init,
  uninstall: async () => (await import("./uninstall.ts")).uninstall,
  "git-hook": async () => (await import("./git-hook.ts")).gitHook,
  scan: async () => (await import("./scan.ts")).scan,
  baseline: async () => (await import("./baseline.ts")).baseline,
  redact: async () => (await import("./redact.ts")).redact,
  synth: async () => (await import("./synth.ts")).synth,
  stats: async () => (await import("./stats.ts")).stats,
};

const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  cwd: process.cwd(),
  env: process.env,
  interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  color: Boolean(process.stdout.isTTY) && !process.env["NO_COLOR"],
};

async function main([name = "--help", ...args]: readonly string[]): Promise<number> {
  if (name === "--version" || name === "-v") return say(version());
  if (name === "--help" || name === "-h" || name === "help") return say(await help());
  const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!load) {
    const meant = nearest(name, Object.keys(subcommands));
    terminal.err(
      `countersign: there is no command ${JSON.stringify(name)}. ${meant ? `Did you mean: countersign ${meant}` : "All commands: countersign --help"}`,
    );
    return 2;
  }
  try {
    const subcommand = await load();
    const asked = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
    if (asked.includes("--help") || asked.includes("-h")) return say(subcommand.usage);
    return await subcommand.run(args, terminal);
  } catch (error) {
    complain(name, error);
    return 2;
  }
}

function say(text: string): number {
  terminal.out(text);
  return 0;
}

const version = (): string => JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

async function help(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(subcommands).map(async ([name, load]) => `  ${name.padEnd(12)}${(await load()).summary}`),
  );
  return `countersign: AI writes. A human countersigns.

  countersign init           set up the git hooks in this repository
  countersign <command> --help

${rows.join("\n")}

Exit status: 0 done, 1 the answer is no, 2 it could not be told.`;
}

/** One line: where, what, and what to type next. The stack is for whoever asks for it. */
function complain(name: string, error: unknown): void {
  const { message, code, stack }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  const [what = "unknown error"] = message.split("\n");
  const next = code?.startsWith("ERR_PARSE_ARGS") ? `. See: countersign ${name} --help` : "";
  terminal.err(`countersign ${name}: ${what}${next}`);
  if (process.env["COUNTERSIGN_DEBUG"] === "1") terminal.err(stack ?? "");
}

// A reader that has seen enough (`countersign --help | head -1`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  terminal.err(`countersign needs Node 22.18 or newer, this is ${process.version}: https://nodejs.org`);
  process.exitCode = 2;
} else {
  process.exitCode = await main(process.argv.slice(2));
}
