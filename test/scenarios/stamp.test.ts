import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtGitHooks } from "../support/git-hooks.ts";
import { type Environment, type Repository, temporaryRepository } from "../support/repository.ts";

/** What Claude Code sets in the shells that it runs. */
const agent: Environment = {
  AI_AGENT: "claude-code_2-1-328_agent",
  CLAUDECODE: "1",
  CLAUDE_CODE_CHILD_SESSION: "1",
  CLAUDE_CODE_SESSION_ID: "0b5e2c1e-7d1f-4c53-9a55-3f3c5a0f7d11",
};
const marks = [
  "Assisted-by: Codex:gpt-5.2-codex",
  "AI-Tool: codex/0.99.0",
  "AI-Human: Olga Operator <olga@example.org>",
];
const human = "Hana Human <hana@example.org>";
const isOurs = (line: string) => /^(Assisted-by|AI-[A-Za-z]+): /.test(line);

/** A story that ends with one commit; gives its name if that is not HEAD. */
type Story = (r: Repository, env: Environment) => string | undefined;
type Row = readonly [name: string, story: Story];

/** Runs git as the person or agent of the story. */
function play(r: Repository, env: Environment, ...args: readonly string[]): undefined {
  const ran = r.tryGit(args, { env });
  if (ran.status !== 0) throw new Error(`git ${args.join(" ")} ended with ${ran.status}: ${ran.stderr}`);
}

/** Settings for git whose editor runs this line of sh on the file `$1`. */
function editing(r: Repository, env: Environment, script: string, variable = "GIT_EDITOR"): Environment {
  const file = join(r.env["HOME"]!, variable);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { ...env, [variable]: file };
}
const typing = (text: string) => `{ printf '${text}'; cat "$1"; } >"$1.new" && mv "$1.new" "$1"`;

/** `main` and `side` change the same file, or not. */
function diverge(r: Repository, { conflict }: { conflict: boolean }): void {
  r.commit("both.txt", "base\n");
  r.git("branch", "side");
  r.commit(conflict ? "both.txt" : "ours.txt", "ours\n", "Ours");
  r.git("checkout", "-q", "side");
  r.commit("both.txt", "theirs\n", "Theirs");
  r.git("checkout", "-q", "main");
}

const made: readonly Row[] = [
  ["commit -m", (r, env) => play(r, env, "commit", "--allow-empty", "-m", "Subject", "-m", "Body")],
  ["commit -m with trailers", (r, env) => play(r, env, "commit", "--allow-empty", "-m", "Subject\n\nBody\n\nRefs: #1")],
  [
    "commit -m with a line like a comment",
    (r, env) => play(r, env, "commit", "--allow-empty", "-m", "Subject\n\n#1 is mended"),
  ],
  [
    "commit -F",
    (r, env) => {
      r.write(".git/draft", "Subject\n\nBody\n");
      play(r, env, "commit", "--allow-empty", "-F", ".git/draft");
    },
  ],
  [
    "commit in an editor",
    (r, env) => play(r, editing(r, env, typing("Subject\\n\\nBody\\n")), "commit", "--allow-empty"),
  ],
  [
    "commit --verbose in an editor",
    (r, env) => {
      r.stage("a.txt", "AI-Tool: in the diff\n");
      play(r, editing(r, env, typing("Subject\\n")), "commit", "--verbose");
    },
  ],
  [
    "commit --cleanup=scissors in an editor",
    (r, env) =>
      play(
        r,
        editing(r, env, typing("Subject\\n\\n# kept\\n\\nBody\\n")),
        "commit",
        "--allow-empty",
        "--cleanup=scissors",
      ),
  ],
  [
    "commit.cleanup=scissors in an editor",
    (r, env) => {
      r.git("config", "commit.cleanup", "scissors");
      play(r, editing(r, env, typing("Subject\\n\\n# kept\\n")), "commit", "--allow-empty");
    },
  ],
  [
    "commit.cleanup=verbatim",
    (r, env) => {
      r.git("config", "commit.cleanup", "verbatim");
      play(r, env, "commit", "--allow-empty", "-m", "Subject\n\n# kept\n");
    },
  ],
  [
    "another comment sign",
    (r, env) => {
      r.git("config", "core.commentChar", ";");
      play(r, editing(r, env, typing("Subject\\n\\n# kept\\n")), "commit", "--allow-empty");
    },
  ],
  [
    "a comment sign that git chooses",
    (r, env) => {
      r.git("config", "core.commentChar", "auto");
      play(r, editing(r, env, 'sed -i "1s/.*/Subject/" "$1"'), "commit", "--allow-empty", "-e", "-m", "# draft");
    },
  ],
  [
    "a message with CRLF line ends",
    (r, env) => {
      r.write(".git/draft", "Subject\r\n\r\nBody\r\n");
      play(r, env, "commit", "--allow-empty", "-F", ".git/draft");
    },
  ],
  [
    "a message in Latin-1",
    (r, env) => {
      r.git("config", "i18n.commitEncoding", "ISO-8859-1");
      r.git("config", "i18n.logOutputEncoding", "UTF-8");
      r.write(".git/draft", Buffer.from("Gr\u00fc\u00dfe\n", "latin1"));
      play(r, env, "commit", "--allow-empty", "-F", ".git/draft");
    },
  ],
  [
    "a template that the editor fills in",
    (r, env) => {
      r.write(".git/template", "Why:\n");
      r.git("config", "commit.template", ".git/template");
      play(r, editing(r, env, typing("Subject\\n\\n")), "commit", "--allow-empty");
    },
  ],
  ["commit --amend --no-edit", (r, env) => play(r, env, "commit", "--amend", "--no-edit", "--allow-empty")],
  ["commit --amend -m", (r, env) => play(r, env, "commit", "--amend", "--allow-empty", "-m", "Another subject")],
  ["commit --fixup", (r, env) => play(r, env, "commit", "--allow-empty", "--fixup", "HEAD")],
  [
    "commit --no-verify",
    (r, env) => {
      r.stage("a.txt", "a\n");
      play(r, env, "commit", "--no-verify", "-m", "Subject");
    },
  ],
  [
    "commit -a",
    (r, env) => {
      r.write("base.txt", "changed\n");
      play(r, env, "commit", "-a", "-m", "Subject");
    },
  ],
  [
    "commit PATH with odd names",
    (r, env) => {
      const path = 'o dd/"nä\nme".txt';
      r.stage(path, "a\n");
      r.stage("not me.txt", "b\n");
      play(r, env, "commit", "-m", "Subject", "--", path);
    },
  ],
  [
    "commit in a sub-folder",
    (r, env) => {
      r.stage("sub/a.txt", "a\n");
      play(r, env, "-C", "sub", "commit", "-m", "Subject");
    },
  ],
  [
    "commit in a linked work tree",
    (r, env) => {
      r.git("worktree", "add", "-q", "-b", "linked", ".git/linked");
      play(r, env, "-C", ".git/linked", "commit", "--allow-empty", "-m", "Subject");
      return "linked";
    },
  ],
  [
    "commit on a detached HEAD",
    (r, env) => {
      r.git("checkout", "-q", "--detach");
      play(r, env, "commit", "--allow-empty", "-m", "Subject");
    },
  ],
  [
    "the first commit",
    (r, env) => {
      r.git("checkout", "-q", "--orphan", "fresh");
      play(r, env, "commit", "-m", "Subject");
    },
  ],
  [
    "a clean merge",
    (r, env) => {
      diverge(r, { conflict: false });
      play(r, env, "merge", "-q", "--no-edit", "side");
    },
  ],
  [
    "a merge with a conflict",
    (r, env) => {
      diverge(r, { conflict: true });
      r.tryGit(["merge", "-q", "side"], { env });
      r.stage("both.txt", "both\n");
      play(r, env, "commit", "--no-edit");
    },
  ],
  [
    "merge --squash and commit -m",
    (r, env) => {
      diverge(r, { conflict: false });
      play(r, env, "merge", "-q", "--squash", "side");
      play(r, env, "commit", "-m", "Subject");
    },
  ],
  [
    "merge --squash and commit in an editor",
    (r, env) => {
      diverge(r, { conflict: false });
      play(r, env, "merge", "-q", "--squash", "side");
      play(r, editing(r, env, typing("Subject\\n\\n")), "commit");
    },
  ],
];

/** Git makes these out of commits that exist: the environment tells nothing about them. */
const replayed: readonly Row[] = [
  ["a rebase that picks", (r, env) => rebased(r, env, "")],
  ["a rebase that rewords", (r, env) => rebased(r, editing(r, env, 'sed -i 1s/.*/Reworded/ "$1"'), "2s/pick/reword/")],
  ["a rebase that squashes", (r, env) => rebased(r, editing(r, env, "true"), "2s/pick/squash/")],
  ["a rebase that fixes up", (r, env) => rebased(r, env, "2s/pick/fixup/")],
  ["a rebase that fixes up twice", (r, env) => rebased(r, env, "2,3s/pick/fixup/")],
  [
    "rebase --autosquash",
    (r, env) => {
      r.commit("a.txt", "a\n");
      r.commit("b.txt", "b\n");
      r.stage("a.txt", "aa\n");
      r.git("-c", "core.hooksPath=/dev/null", "commit", "-q", "--fixup", "HEAD~1");
      play(r, editing(r, env, "true", "GIT_SEQUENCE_EDITOR"), "rebase", "-q", "-i", "--autosquash", "HEAD~3");
      return "HEAD~1";
    },
  ],
  [
    "cherry-pick",
    (r, env) => {
      diverge(r, { conflict: false });
      play(r, env, "cherry-pick", "side");
    },
  ],
  [
    "cherry-pick with a conflict",
    (r, env) => {
      diverge(r, { conflict: true });
      r.tryGit(["cherry-pick", "side"], { env });
      r.stage("both.txt", "both\n");
      play(r, env, "commit", "--no-edit");
    },
  ],
  [
    "cherry-pick -n and commit -m",
    (r, env) => {
      diverge(r, { conflict: false });
      play(r, env, "cherry-pick", "-n", "side");
      play(r, env, "commit", "-m", "Subject");
    },
  ],
  ["revert", (r, env) => play(r, env, "revert", "--no-edit", "HEAD")],
  ["revert in an editor", (r, env) => play(r, editing(r, env, typing("Revert it\\n\\n")), "revert", "--edit", "HEAD")],
  [
    "revert -n and commit -m",
    (r, env) => {
      play(r, env, "revert", "-n", "HEAD");
      play(r, env, "commit", "-m", "Subject");
    },
  ],
];

/** Three commits on top of another base, with the to-do list changed by sed. */
function rebased(r: Repository, env: Environment, sed: string): undefined {
  r.git("branch", "base");
  for (const name of ["one", "two", "three"]) r.commit(`${name}.txt`, `${name}\n`);
  r.git("checkout", "-q", "-b", "onto", "base");
  r.commit("onto.txt", "onto\n");
  r.git("checkout", "-q", "main");
  play(r, editing(r, env, `sed -i -e '${sed}' "$1"`, "GIT_SEQUENCE_EDITOR"), "rebase", "-q", "-i", "onto");
}

/** A person's story over commits of which some are an agent's, and the marks that its commit ends with. */
type Carried = readonly [name: string, marks: readonly string[], story: Story];
const byAgent = (subject: string, its: readonly string[] = marks) => `${subject}\n\nBody\n\n${its.join("\n")}`;
const others = ["Assisted-by: Gemini CLI:gemini-3-pro", "AI-Tool: gemini-cli/1.2.3"];

const carried: readonly Carried[] = [
  ["a pick of an agent's commit", marks, (r, env) => combined(r, env, ["Human", byAgent("Agent")], "")],
  [
    "an agent's commit squashed into a person's",
    marks,
    (r, env) => combined(r, env, ["Human", byAgent("Agent")], "2s/pick/squash/"),
  ],
  [
    "a person's commit squashed into an agent's",
    marks,
    (r, env) => combined(r, env, [byAgent("Agent"), "Human"], "2s/pick/squash/"),
  ],
  [
    "an agent's fixup of a person's commit",
    marks,
    (r, env) => combined(r, env, ["Human", byAgent("Agent")], "2s/pick/fixup/"),
  ],
  [
    "a person's fixup of an agent's commit",
    marks,
    (r, env) => combined(r, env, [byAgent("Agent"), "Human"], "2s/pick/fixup/"),
  ],
  [
    "a person's words over an agent's commit (fixup -C)",
    marks,
    (r, env) => combined(r, env, [byAgent("Agent"), "Human"], "2s/pick/fixup -C/"),
  ],
  [
    "fixups of two agents into a person's commit",
    [...marks, ...others],
    (r, env) => combined(r, env, ["Human", byAgent("Agent"), byAgent("Other", others)], "2,3s/pick/fixup/"),
  ],
  [
    "an agent's fixup, found by --autosquash",
    marks,
    (r, env) => combined(r, env, ["Human", byAgent("fixup! Human")], "", "--autosquash"),
  ],
  [
    "an agent's fixup with another comment sign",
    marks,
    (r, env) => {
      r.git("config", "core.commentChar", ";");
      combined(r, env, ["Human", byAgent("Agent")], "2s/pick/fixup/");
    },
  ],
  ["only persons' commits squashed", [], (r, env) => combined(r, env, ["Human", "Human too"], "2s/pick/squash/")],
  ["cherry-pick -x", marks, (r, env) => picked(r, env, "-x")],
  [
    "a cherry-pick with a conflict, and new words",
    marks,
    (r, env) => {
      diverge(r, { conflict: true });
      r.git("checkout", "-q", "side");
      r.commit("both.txt", "theirs too\n", byAgent("Agent"));
      r.git("checkout", "-q", "main");
      r.tryGit(["cherry-pick", "side"], { env });
      r.stage("both.txt", "both\n");
      play(r, env, "commit", "-m", "New words");
    },
  ],
  [
    "cherry-pick -n, and new words",
    marks,
    (r, env) => {
      picked(r, env, "-n");
      play(r, env, "commit", "-m", "New words");
    },
  ],
  ["commit --amend", marks, (r, env) => amended(r, env, "--no-edit")],
  ["commit --amend -m", marks, (r, env) => amended(r, env, "-m", "New words")],
  ["commit --amend -F", marks, (r, env) => amended(r, env, "-F", ".git/config")],
  ["commit --am -m with an abbreviated option", marks, (r, env) => amended(r, env, "--am", "-m", "New words")],
  [
    "commit --amend -m by an alias",
    marks,
    (r, env) => {
      r.commit("agent.txt", "agent\n", byAgent("Agent"));
      r.git("config", "alias.again", "commit --amend");
      play(r, env, "again", "-m", "New words");
    },
  ],
  [
    "commit on top of an agent's",
    [],
    (r, env) => {
      r.commit("agent.txt", "agent\n", byAgent("Agent"));
      play(r, env, "commit", "--allow-empty", "-m", "Human");
    },
  ],
  [
    "commit with the message --amend",
    [],
    (r, env) => {
      r.commit("agent.txt", "agent\n", byAgent("Agent"));
      play(r, env, "commit", "--allow-empty", "-m", "--amend");
    },
  ],
  [
    "merge --squash, and new words",
    marks,
    (r, env) => {
      sideOfAgent(r);
      play(r, env, "merge", "-q", "--squash", "side");
      play(r, env, "commit", "-m", "New words");
    },
  ],
  [
    "merge --squash in an editor",
    marks,
    (r, env) => {
      sideOfAgent(r);
      play(r, env, "merge", "-q", "--squash", "side");
      play(r, editing(r, env, "true"), "commit");
    },
  ],
  [
    "a merge",
    [],
    (r, env) => {
      sideOfAgent(r);
      play(r, env, "merge", "-q", "--no-ff", "--no-edit", "side");
    },
  ],
  [
    "a revert",
    [],
    (r, env) => {
      r.commit("agent.txt", "agent\n", byAgent("Agent"));
      play(r, env, "revert", "--no-edit", "HEAD");
    },
  ],
];

/** Rebases one commit for each message onto another base, with the to-do list changed by sed. */
function combined(
  r: Repository,
  env: Environment,
  messages: readonly string[],
  sed: string,
  ...options: string[]
): undefined {
  r.git("branch", "base");
  messages.forEach((message, at) => {
    r.commit(`${at}.txt`, "text\n", message);
  });
  r.git("checkout", "-q", "-b", "onto", "base");
  r.commit("onto.txt", "onto\n");
  r.git("checkout", "-q", "main");
  const quiet = editing(r, editing(r, env, "true"), `sed -i -e '${sed}' "$1"`, "GIT_SEQUENCE_EDITOR");
  play(r, quiet, "rebase", "-q", "-i", ...options, "onto");
}

function sideOfAgent(r: Repository): void {
  diverge(r, { conflict: false });
  r.git("checkout", "-q", "side");
  r.commit("agent.txt", "agent\n", byAgent("Agent"));
  r.git("checkout", "-q", "main");
}

function picked(r: Repository, env: Environment, ...options: string[]): undefined {
  sideOfAgent(r);
  play(r, env, "cherry-pick", ...options, "side");
}

function amended(r: Repository, env: Environment, ...options: string[]): undefined {
  r.commit("agent.txt", "agent\n", byAgent("Agent"));
  play(r, env, "commit", "--allow-empty", ...(options.includes("--am") ? [] : ["--amend"]), ...options);
}

let hooks = "";
beforeAll(async () => {
  hooks = await builtGitHooks();
});

type Ended = {
  readonly message: string;
  /** The git hooks that started Node. */
  readonly started: readonly string[];
};

/** What a story leaves, in a repository of its own. */
function ended(story: Story, { hooksPath, env = {} }: { hooksPath: string; env?: Environment }): Ended {
  using r = temporaryRepository({ config: { "core.hooksPath": hooksPath, "countersign.human": human } });
  const log = join(r.env["HOME"]!, "started");
  const node = join(r.env["HOME"]!, "node");
  writeFileSync(log, "");
  writeFileSync(node, `#!/bin/sh\necho "$2" >>'${log}'\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 });
  r.commit("base.txt", "base\n");
  r.commit("last.txt", "last\n");
  const commit = story(r, { ...env, COUNTERSIGN_NODE: node }) ?? "HEAD";
  return { message: r.messageOf(commit), started: readFileSync(log, "utf8").split("\n").filter(Boolean) };
}
const messageOf = (...story: Parameters<typeof ended>): string => ended(...story).message;
const trailersIn = (message: string) => {
  using r = temporaryRepository();
  return r
    .run("git", ["interpret-trailers", "--parse", "--no-divider"], { input: message })
    .stdout.trimEnd()
    .split("\n");
};

describe("a person's commit is what git alone would make", () => {
  test.for([...made, ...replayed])("%s", ([, story]) => {
    expect(messageOf(story, { hooksPath: hooks })).toBe(messageOf(story, { hooksPath: "/dev/null" }));
  });
});

/** Where git joins commits, who wrote them must be looked up. */
const joins = /squash|fixes up/;

/** What stands in these messages, such as a diff or a letter beyond ASCII, is worth a look. */
const worthLook = /--verbose|scissors|Latin-1|rewords/;

describe("a person's commit starts Node for the scan alone, and for its message when that may hold something", () => {
  test.for([...made, ...replayed].filter(([name]) => !joins.test(name)))("%s", ([name, story]) => {
    const { started } = ended(story, { hooksPath: hooks });
    const others = new Set(started.filter((hook) => !/^pre-(merge-)?commit$/.test(hook)));
    expect([...others]).toEqual(worthLook.test(name) ? ["commit-msg"] : []);
  });
});

describe("an agent's commit is stamped once, and nothing else about it changes", () => {
  test.for(made)("%s", ([, story]) => {
    const message = messageOf(story, { hooksPath: hooks, env: agent });
    expect(trailersIn(message).filter(isOurs)).toEqual([
      "Assisted-by: Claude Code",
      "AI-Tool: claude-code/2.1.328",
      "AI-Mode: agent",
      "AI-Session: claude-code:s_d745c80c6899b9",
      `AI-Human: ${human}`,
    ]);
    const rest = message.split(/\r?\n/).filter((line) => !isOurs(line));
    const bare = messageOf(story, { hooksPath: "/dev/null" });
    expect(rest.join("\n").trimEnd()).toBe(bare.replaceAll("\r", "").trimEnd());
  });
});

describe("what an agent makes git replay is not stamped from the environment", () => {
  test.for(replayed)("%s", ([, story]) => {
    expect(messageOf(story, { hooksPath: hooks, env: agent })).toBe(messageOf(story, { hooksPath: "/dev/null" }));
  });
});

describe("what an agent had a part in keeps its marks in a person's hands", () => {
  test.for(carried)("%s", ([, expected, story]) => {
    const message = messageOf(story, { hooksPath: hooks });
    expect(trailersIn(message).filter(isOurs).toSorted()).toEqual(expected.toSorted());
  });
});

/** Commits with an agent's variables and tells whether there is a new commit, and what git printed. */
function attempt(r: Repository, env: Environment, ...args: readonly string[]) {
  const before = r.git("rev-parse", "HEAD");
  const { stderr } = r.tryGit(["commit", "--allow-empty", ...args], { env });
  return { made: r.git("rev-parse", "HEAD") !== before, stderr };
}
const withHooks = (config: Readonly<Record<string, string>> = {}) => {
  const r = temporaryRepository({ config: { "core.hooksPath": hooks, ...config } });
  r.commit("base.txt", "base\n");
  return r;
};

describe("an empty message still stops an agent's commit", () => {
  test.for([
    ["nothing was written", "true", []],
    ["everything was deleted", ': >"$1"', []],
    ["nothing was written, and the git hooks are skipped", "true", ["--no-verify"]],
    ["nothing was written above a diff", "true", ["--verbose"]],
    ["nothing was written above the cut line", "true", ["--cleanup=scissors"]],
  ] as const)("%s", ([, script, args]) => {
    using r = withHooks();
    expect(attempt(r, editing(r, agent, script), ...args).made).toBe(false);
  });

  test("the template was not touched", () => {
    using r = withHooks({ "commit.template": ".git/template" });
    r.write(".git/template", "Why:\n\n# a hint\n");
    expect(attempt(r, editing(r, agent, "true")).made).toBe(false);
  });
});

test("stamping twice changes nothing", () => {
  using r = withHooks();
  play(r, agent, "commit", "--allow-empty", "-m", "Subject");
  const once = r.messageOf();
  play(r, agent, "commit", "--amend", "--allow-empty", "--no-edit");
  play(r, agent, "commit", "--amend", "--allow-empty", "-F", ".git/COMMIT_EDITMSG");
  expect(r.messageOf()).toBe(once);
});

test("without a name in the settings nobody is made to answer, and one line says so", () => {
  using r = withHooks();
  const { stderr } = attempt(r, agent, "-m", "Subject");
  expect(r.messageOf()).not.toContain("AI-Human");
  expect(stderr.match(/countersign: .*/g)).toEqual([
    'countersign: nobody answers for this yet; type: git config countersign.human "Your Name <you@example.org>"',
  ]);
});

test("aider is known by the author's name", () => {
  using r = withHooks();
  expect(attempt(r, { GIT_AUTHOR_NAME: "Hana Human (aider)" }, "--no-verify", "-m", "Subject").made).toBe(true);
  expect(trailersIn(r.messageOf())).toContain("Assisted-by: aider");
});

test("aider is known by its co-author line, with the model", () => {
  using r = withHooks();
  attempt(r, {}, "--no-verify", "-m", "Subject", "-m", "Co-authored-by: aider (openai/gpt-5.2) <aider@aider.chat>");
  expect(trailersIn(r.messageOf())).toContain("Assisted-by: aider:openai/gpt-5.2");
});

test("an agent that wrote a commit is still named when a person joins it with another", () => {
  const author = { GIT_AUTHOR_NAME: "Claude", GIT_AUTHOR_EMAIL: `noreply@${"anthropic"}.com` };
  using r = withHooks();
  r.git("config", "core.hooksPath", "/dev/null");
  for (const [subject, env] of [
    ["Human", {}],
    ["fixup! Human", author],
  ] as const) // prettier-ignore
    play(r, env, "commit", "--allow-empty", "-m", subject);
  r.git("config", "core.hooksPath", hooks);
  play(r, editing(r, {}, "true", "GIT_SEQUENCE_EDITOR"), "rebase", "-q", "-i", "--autosquash", "HEAD~2");
  expect(trailersIn(r.messageOf())).toContain("Assisted-by: Claude Code");
});

describe("commit-msg refuses a block that is forged or broken, and says what to type next", () => {
  const claude = `Claude <noreply@${"anthropic"}.com>`;
  test.for([
    ["an agent that signs off", `Subject\n\nSigned-off-by: ${claude}`, "Claude Code signs off"],
    ["an agent that answers", `Subject\n\nAI-Human: ${claude}`, "Claude Code cannot answer"],
    ["a value that is none", "Subject\n\nAI-Tool: ???", "this is no value of AI-Tool"],
    ["a block that is not last", "Subject\n\nAI-Mode: agent\n\nMore text", "git does not read this trailer"],
  ] as const)("%s", ([, message, problem]) => {
    using r = withHooks();
    const { made, stderr } = attempt(r, {}, "-m", message);
    expect(made).toBe(false);
    expect(stderr).toMatch(new RegExp(`^countersign: message line 3: ${problem}.*\n  \\S.*\n$`));
  });

  test.for([
    ["a person's sign-off", `Subject\n\nSigned-off-by: ${human}`],
    ["a review by a person", `Subject\n\nReviewed-by: ${human}`],
    ["a declaration that no AI was used", "Subject\n\nAssisted-by: none"],
    ["a whole block", `Subject\n\n${marks.join("\n")}`],
  ] as const)("%s passes", ([, message]) => {
    using r = withHooks();
    expect(attempt(r, {}, "-m", message)).toEqual({ made: true, stderr: "" });
    expect(r.messageOf()).toBe(`${message}\n`);
  });
});
