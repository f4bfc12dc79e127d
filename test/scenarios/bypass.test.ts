import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtGitHooks } from "../support/git-hooks.ts";
import { type Environment, type Repository, temporaryRepository } from "../support/repository.ts";
import { githubToken } from "../support/tokens.ts";

// Every way past a secret scanner that is known to us, through git and our git hooks. Each is caught here or, where it
// says so, by the next one: what passes a commit is caught by the push, and what passes both by the server, which
// test/flows/scan-pull-request.test.ts shows.

let hooks = "";
beforeAll(async () => {
  hooks = await builtGitHooks();
});

const token = githubToken();
const line = `token = ${token}\n`;

/** Runs git with our git hooks; whatever it prints, the token is not in it. */
function guarded(r: Repository, args: readonly string[], env: Environment = {}) {
  const { status, stdout, stderr } = r.tryGit(["-c", `core.hooksPath=${hooks}`, ...args], { env });
  expect(stdout + stderr).not.toContain(token);
  expect(stdout + stderr).not.toContain(token.slice(4));
  return { status, stderr };
}

type Row = readonly [sentence: string, arrange: (r: Repository) => void, env?: Environment];
/** A row of a text that is staged as one file. */
const text = (sentence: string, content: string | Uint8Array, path = "a.txt"): Row => [
  sentence,
  (r) => r.stage(path, content),
];

const inIndex: readonly Row[] = [
  [
    "an ignored file that is added by force",
    (r) => {
      r.commit(".gitignore", ".env\n");
      r.stage(".env", `TOKEN=${token}\n`);
    },
  ],
  [
    "a token that only the index has",
    (r) => {
      r.stage("a.txt", line);
      r.write("a.txt", "clean again\n");
    },
  ],
  [
    "a staged file that is gone from the work tree",
    (r) => {
      r.stage("a.txt", line);
      unlinkSync(join(r.folder, "a.txt"));
    },
  ],
  [
    "a file that git shall take for unchanged from now on",
    (r) => {
      r.stage("base.txt", line);
      r.git("update-index", "--assume-unchanged", "--skip-worktree", "base.txt");
    },
  ],
  [
    "a file that no sparse checkout writes",
    (r) => {
      r.stage("deep/a.txt", line);
      r.git("sparse-checkout", "set", "--no-cone", "/base.txt");
    },
  ],
  [
    "a blob that never was a file",
    (r) => {
      const id = r.run("git", ["hash-object", "-w", "--stdin"], { input: line }).stdout.trim();
      r.git("update-index", "--add", "--cacheinfo", `100644,${id},a.txt`);
    },
  ],
  [
    "a blob that this clone shall read another one for",
    (r) => {
      r.stage("clean.txt", "clean\n");
      r.stage("a.txt", line);
      r.git("replace", r.git("rev-parse", ":a.txt"), r.git("rev-parse", ":clean.txt"));
    },
  ],
  [
    "a token in the first commit",
    (r) => {
      r.git("checkout", "-q", "--orphan", "fresh");
      r.git("rm", "-q", "-r", "-f", ".");
      r.stage("a.txt", line);
    },
  ],
  [
    "a renamed file with an edit",
    (r) => {
      r.git("mv", "base.txt", "moved.txt");
      r.stage("moved.txt", `base\n${line}`);
    },
  ],
  ["a copied file with an edit", (r) => r.stage("copy.txt", `base\n${line}`)],
  [
    "a symlink that becomes a file",
    (r) => {
      symlinkSync("base.txt", join(r.folder, "link"));
      r.git("add", "link");
      r.git("commit", "-q", "-m", "Link");
      rmSync(join(r.folder, "link"));
      r.stage("link", line);
    },
  ],
  [
    "a file that becomes a symlink to a token",
    (r) => {
      rmSync(join(r.folder, "base.txt"));
      symlinkSync(token, join(r.folder, "base.txt"));
      r.git("add", "base.txt");
    },
  ],
  [
    "a symlink to a token",
    (r) => {
      symlinkSync(token, join(r.folder, "link"));
      r.git("add", "link");
    },
  ],
  text(
    "the address of a submodule",
    `[submodule "x"]\n\tpath = x\n\turl = https://${token}@git.acme.io/x\n`,
    ".gitmodules",
  ),
  text(
    "a pointer of git LFS that says more than it should",
    `version https://git-lfs.github.com/spec/v1\next-0-x ${token}\noid sha256:${"4d7a".repeat(16)}\nsize 12\n`,
    "a.bin",
  ),
];

const byName: readonly Row[] = [
  ...[
    "--help",
    "-a",
    "*.txt",
    ":(exclude)a.txt",
    " ",
    "sub/\\u0041\\n.txt",
    'o dd/"nä\nme"\t?.txt',
    "a\rb",
    "\u202egpj.txt",
  ].map((path) => text(`a file named ${JSON.stringify(path)}`, line, path)),
  [
    "a file whose name is no UTF-8",
    (r) => {
      const id = r.run("git", ["hash-object", "-w", "--stdin"], { input: line }).stdout.trim();
      const entry = Buffer.concat([Buffer.from(`100644 ${id}\t`), Buffer.from([0x61, 0xff, 0xfe, 0xc3, 0x28, 0])]);
      r.run("git", ["update-index", "-z", "--index-info"], { input: entry });
    },
  ],
  text("a file named like a token", "clean\n", `keys/${token}`),
  text("a file named like a token and more", "clean\n", `keys/${token}.txt`),
  text("a folder named like a token", "clean\n", `${token}/a.txt`),
];

const configured: readonly Row[] = [
  ...["-diff", "binary", "-text", "diff=blind", "export-ignore", "linguist-generated", "filter=lfs"].map(
    (attribute): Row => [
      `the attribute ${attribute}`,
      (r) => {
        r.git("config", "diff.blind.textconv", "true");
        r.git("config", "diff.blind.command", "true");
        r.commit(".gitattributes", `*.txt ${attribute}\n`);
        r.stage("base.txt", `base\n${line}`);
      },
    ],
  ),
  ...[
    ["diff.external", "true"],
    ["diff.noprefix", "true"],
    ["diff.mnemonicPrefix", "true"],
    ["diff.relative", "true"],
    ["diff.ignoreSubmodules", "all"],
    ["diff.orderFile", "/dev/null"],
    ["color.ui", "always"],
    ["color.diff", "always"],
    ["core.quotePath", "false"],
    ["core.fsmonitor", "true"],
    ["core.attributesFile", "/dev/null"],
    ["alias.cat-file", "!true"],
    ["alias.diff-index", "!true"],
  ].map(
    ([name, value]): Row => [
      `the setting ${name}=${value}`,
      (r) => {
        r.git("config", name!, value!);
        r.stage("base.txt", `base\n${line}`);
      },
    ],
  ),
  ...(
    [
      { GIT_EXTERNAL_DIFF: "true" },
      { GIT_DIFF_OPTS: "-u9" },
      { HUSKY: "0" },
      { GIT_LITERAL_PATHSPECS: "0", GIT_GLOB_PATHSPECS: "1" },
      { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      { GREP_OPTIONS: "-v", GREP_COLOR: "always" },
      { IFS: "0123456789abcdef" },
      { CDPATH: "/tmp", ENV: "/dev/null", BASH_ENV: "/dev/null" },
    ] as const
  ).map((env): Row => [`the environment ${JSON.stringify(env)}`, (r) => r.stage("base.txt", `base\n${line}`), env]),
];

const utf16le = (content: string) => Buffer.from(content, "utf16le");
const utf16be = (content: string) => Buffer.from(content, "utf16le").swap16();
const utf32 = (content: string, at: number) =>
  Buffer.from([...Buffer.from(content)].flatMap((byte) => Array.from({ length: 4 }, (_, i) => (i === at ? byte : 0))));

const encodings: readonly Row[] = [
  text("a byte order mark", `\ufeff${line}`),
  text("CRLF", `one\r\n${line.replace("\n", "\r\n")}`),
  text("CR only", `one\rtoken = ${token}\rthree\r`),
  text("CR only, between lines that imitate a diff", `one\rdiff --git a/x b/x\r@@ -1 +1 @@\r+token = ${token}\r`),
  text("UTF-16LE", utf16le(line)),
  text("UTF-16LE with its mark", utf16le(`\ufeff${line}`)),
  text("UTF-16BE", utf16be(line)),
  text("UTF-16BE with its mark", utf16be(`\ufeff${line}`)),
  text("UTF-32LE", utf32(line, 0)),
  text("UTF-32BE", utf32(line, 3)),
  text("one early NUL", `a\0b\n${line}`),
  text("a NUL beyond the first 8,000 bytes", `${"x\n".repeat(5_000)}\0\n${line}`),
  text("a NUL in the token", line.replace(token, `${token.slice(0, 9)}\0${token.slice(9)}`)),
  text("bytes that are no UTF-8", Buffer.concat([Buffer.from([0xff, 0xfe, 0x41, 0xc3, 10]), Buffer.from(line)])),
  text(
    "a PNG's beginning",
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), Buffer.from(line)]),
    "a.png",
  ),
  text("no line end", `token = ${token}`),
  text("one line of 5 MB, its end", `${"const a=1;".repeat(520_000)}${token}`),
  text("one line of 5 MB, its middle", `${"const a=1;".repeat(260_000)}"${token}"${"const a=1;".repeat(260_000)}`),
  text("one line of 5 MB without a blank", `${"a,".repeat(2_600_000)}${token},`),
  text(
    "lines that imitate the headers of a diff",
    `one\n++ b/other\n@@ -9 +9 @@\ndiff --git a/x b/x\nindex 1..2\n${line}two\n`,
    "base.txt",
  ),
];

const base64 = (content: string) => Buffer.from(content).toString("base64");
const hex = (content: string) => Buffer.from(content).toString("hex");
const each = (form: (code: string) => string) =>
  [...token].map((one) => form(one.charCodeAt(0).toString(16).padStart(2, "0"))).join("");
const split = (joint: string, at = 15) => token.slice(0, at) + joint + token.slice(at);

const disguises: readonly Row[] = [
  text("base64", `data: ${base64(line)}\n`),
  text("base64 in lines of 76", `${base64(`${"some text. ".repeat(20)}${line}`).replace(/.{76}/g, "$&\n")}\n`),
  text("base64url", `const k = "${Buffer.from(line).toString("base64url")}";\n`),
  text("base64 in base64", `data: ${base64(base64(line))}\n`),
  text("base64 of UTF-16, as PowerShell takes it", `powershell -e ${utf16le(line).toString("base64")}\n`),
  text("a basic authorization", `Authorization: Basic ${base64(`bot:${token}`)}\n`),
  text("hex", `data: ${hex(line)}\n`),
  text("hex in base64", `data: ${base64(hex(line))}\n`),
  text("percent", `https://acme.io/?k=${each((code) => `%${code}`)}\n`),
  text("a few characters in percent", `https://acme.io/?k=${token.replace("_", "%5F")}\n`),
  text("escapes of JavaScript, \\x", `const k = "${each((code) => `\\x${code}`)}";\n`, "a.js"),
  text("escapes of JavaScript, \\u", `const k = "${each((code) => `\\u00${code}`)}";\n`, "a.js"),
  text("escapes of JavaScript, \\u{}", `const k = "${each((code) => `\\u{${code}}`)}";\n`, "a.js"),
  text(
    "octal escapes of C",
    `char *k = "${[...token].map((one) => `\\${one.charCodeAt(0).toString(8).padStart(3, "0")}`).join("")}";\n`,
    "a.c",
  ),
  text("entities of HTML", `<p>${each((code) => `&#x${code};`)}</p>\n`, "a.html"),
  text("joined in JavaScript", `const k = "${split('" + "')}";\n`, "a.js"),
  text("joined in JavaScript over two lines", `const k =\n  "${split('" +\n  "')}";\n`, "a.js"),
  text("joined behind its public prefix", `const k = "${split('" + "', 4)}";\n`, "a.js"),
  text("joined by template literals", `const k = \`${split("` + `")}\`;\n`, "a.ts"),
  text(
    "joined in three parts",
    `const k = "${token.slice(0, 9)}" + "${token.slice(9, 20)}" + "${token.slice(20)}";\n`,
    "a.js",
  ),
  text("joined in Python", `k = ("${split('"\n     "')}")\n`, "a.py"),
  text("joined in PHP", `<?php $k = '${split("' . '")}';\n`, "a.php"),
  text("joined in Lua", `local k = "${split('" .. "')}"\n`, "a.lua"),
  text("joined in SQL", `select '${split("' || '")}';\n`, "a.sql"),
  text("joined in Visual Basic", `k = "${split('" & "')}"\n`, "a.vb"),
  text("joined in Go", `var k = "${split('" +\n\t"')}"\n`, "a.go"),
  text("joined in C", `char *k = "${split('" "')}";\n`, "a.c"),
  text("joined from a list", `const k = ["${split('", "')}"].join("");\n`, "a.js"),
  text("joined from a list in Python", `k = "".join(["${split('", "')}"])\n`, "a.py"),
  text("a zero-width space within", `token = ${split("\u200b")}\n`),
  text("a soft hyphen within", `token = ${split("\u00ad")}\n`),
  text("a bidi control within", `token = ${split("\u202e")}\n`),
  text("tag characters within", `token = ${split("\u{e0041}\u{e007f}")}\n`),
  text("an example that is none", `# example, dummy, placeholder, test\nEXAMPLE_TEST_TOKEN = "${token}"\n`),
  text("in a notebook", JSON.stringify({ cells: [{ source: [`k = "${token}"\n`] }] }), "a.ipynb"),
  text("JSON within JSON", JSON.stringify({ body: JSON.stringify({ k: `\n${token}\n` }) }), "a.json"),
];

const pemLines = Array.from({ length: 12 }, (_, at) => `MIIa${at}`.padEnd(64, "Ab9+/zQ"));
const label = `RSA ${"PRIVATE"} KEY-----`;
const keys: readonly Row[] = [
  text("whole", `-----BEGIN ${label}\n${pemLines.join("\n")}\n-----END ${label}\n`),
  text("truncated", `-----BEGIN ${label}\n${pemLines.slice(0, 4).join("\n")}\n`),
  text("in one line", `-----BEGIN ${label}${pemLines.join("")}-----END ${label}\n`),
  text(
    "in one line of JSON",
    JSON.stringify({ key: `-----BEGIN ${label}\n${pemLines.join("\n")}\n-----END ${label}\n` }),
    "a.json",
  ),
  text("commented out", `-----BEGIN ${label}\n${pemLines.join("\n")}\n-----END ${label}\n`.replace(/^/gm, "# ")),
  text(
    "in base64",
    `key: ${base64(`-----BEGIN ${label}\n${pemLines.join("\n")}\n-----END ${label}\n`)}\n`,
    "secret.yml",
  ),
  text("in UTF-16", utf16le(`-----BEGIN ${label}\r\n${pemLines.join("\r\n")}\r\n`)),
  [
    "whose new body lies under an old header",
    (r) => {
      const pem = (body: readonly string[]) => `-----BEGIN ${label}\n${body.join("\n")}\n-----END ${label}\n`;
      r.commit("id.pem", pem(pemLines));
      r.stage("id.pem", pem(pemLines.map((one) => one.replace("MIIa", "MIIb"))));
    },
  ],
];

const markers: readonly Row[] = [
  "secretlint-disable",
  "secretlint-disable-line",
  "secretlint-disable-line -- it is fake",
  "secretlint-disable @secretlint/secretlint-rule-github -- it is fake",
  "gitleaks:allow",
  "betterleaks:allow",
  "pragma: allowlist secret",
  "pragma: whitelist secret",
  "ggignore",
  "trufflehog:ignore",
  "kingfisher:ignore",
  "talisman:ignore",
  "nosec",
  "nosemgrep: secret",
  "eslint-disable-line no-secrets/no-secrets",
  "noqa: S105",
  "NOSONAR",
  "countersign:allow",
  "countersign:allow github-token",
  "countersign:allow * -- it is fake",
  "countersign:allow github-token -- it is fake, but its checksum is right",
].flatMap((marker): readonly Row[] => [
  text(`${marker}, on the line`, `const k = "${token}"; // ${marker}\n`, "a.js"),
  text(
    `${marker}, on the line before`,
    `# ${marker.replace("-line", "-next-line").replace("allowlist", "allowlist nextline")}\nk = "${token}"\n`,
    "a.py",
  ),
]);

describe.for([
  ["what is in the index", inIndex],
  ["a name", byName],
  ["what git is told", configured],
  ["an encoding", encodings],
  ["a disguise", disguises],
  ["a private key", keys],
  ["a marker", markers],
] as const)("no commit gets past by %s", ([, rows]) => {
  test.for(rows)("%s", ([, arrange, env]) => {
    using r = temporaryRepository();
    r.commit("base.txt", "base\n");
    arrange(r);
    expect(guarded(r, ["hook", "run", "pre-commit"], env).status).toBe(1);
  });
});

describe("no way to commit gets past", () => {
  type Way = readonly [sentence: string, commit: (r: Repository) => { readonly status: number | null }];
  const ways: readonly Way[] = [
    [
      "commit -a",
      (r) => {
        r.write("base.txt", `base\n${line}`);
        return guarded(r, ["commit", "-q", "-a", "-m", "x"]);
      },
    ],
    [
      "commit PATH, while something else is staged",
      (r) => {
        r.stage("clean.txt", "clean\n");
        r.write("base.txt", `base\n${line}`);
        return guarded(r, ["commit", "-q", "-m", "x", "--", "base.txt"]);
      },
    ],
    [
      "commit --amend",
      (r) => {
        r.stage("a.txt", line);
        return guarded(r, ["commit", "-q", "--amend", "--no-edit"]);
      },
    ],
    [
      "commit --fixup",
      (r) => {
        r.stage("a.txt", line);
        return guarded(r, ["commit", "-q", "--fixup", "HEAD"]);
      },
    ],
    [
      "a commit in a sub-folder",
      (r) => {
        r.stage("sub/a.txt", line);
        return guarded(r, ["-C", "sub", "commit", "-q", "-m", "x"]);
      },
    ],
    [
      "a commit on a detached HEAD",
      (r) => {
        r.git("checkout", "-q", "--detach");
        r.stage("a.txt", line);
        return guarded(r, ["commit", "-q", "-m", "x"]);
      },
    ],
    [
      "a commit from another index",
      (r) => {
        const env = { GIT_INDEX_FILE: ".git/other" };
        r.write("a.txt", line);
        r.tryGit(["read-tree", "HEAD"], { env });
        r.tryGit(["add", "a.txt"], { env });
        return guarded(r, ["commit", "-q", "-m", "x"], env);
      },
    ],
    [
      "a commit that ends a merge with a conflict",
      (r) => {
        fork(r, "theirs\n");
        r.tryGit(["merge", "-q", "side"]);
        r.stage("both.txt", line);
        return guarded(r, ["commit", "-q", "-m", "x"]);
      },
    ],
    [
      "merge --no-commit and an edit",
      (r) => {
        fork(r, "theirs\n", "theirs.txt");
        r.git("merge", "-q", "--no-commit", "--no-ff", "side");
        r.stage("theirs.txt", `theirs\n${line}`);
        return guarded(r, ["commit", "-q", "-m", "x"]);
      },
    ],
    [
      "a clean merge with a token in its message",
      (r) => {
        fork(r, "theirs\n", "theirs.txt");
        return guarded(r, ["merge", "-q", "--no-ff", "-m", `use ${token}`, "side"]);
      },
    ],
  ];
  test.for(ways)("%s", ([, commit]) => {
    using r = temporaryRepository();
    r.commit("base.txt", "base\n");
    expect(commit(r).status).toBe(1);
    expect(r.git("log", "--format=%B", "-p", "HEAD")).not.toContain(token);
  });
});

/** `main` and `side` both change both.txt; the side's text is given. */
function fork(r: Repository, theirs: string, path = "both.txt"): void {
  r.commit("both.txt", "base\n");
  r.git("branch", "side");
  r.commit("both.txt", "ours\n");
  r.git("checkout", "-q", "side");
  r.commit(path, theirs);
  r.git("checkout", "-q", "main");
}

describe("no message gets past with a token in", () => {
  test.for([
    ["the subject", `fix: use ${token}`],
    ["the body", `fix: a\n\nUse ${token} here.`],
    ["a trailer", `fix: a\n\nRefs: ${token}`],
    ["who signs", `fix: a\n\nSigned-off-by: ${token} <ana@example.org>`],
    ["an address", `fix: a\n\nSigned-off-by: Ana <${token}@example.org>`],
    ["a mark of AI", `fix: a\n\nAssisted-by: Codex:gpt-5 ${token}`],
    ["a comment that git keeps", `fix: a\n\n# ${token}`],
    ["base64", `fix: a\n\n${base64(line)}`],
    ["percent", `fix: a\n\n${each((code) => `%${code}`)}`],
    ["two lines, escaped", `fix: a\n\n"${split('" +\n"')}"`],
    ["zero-width characters", `fix: ${split("\u200b")}`],
    ["a comment that asks to look away", `fix: ${token} secretlint-disable gitleaks:allow`],
    ["the reason of a skip", `fix: a\n\nCountersign-Skip: scan -- ${token}`],
  ])("%s", ([, message]) => {
    using r = temporaryRepository();
    r.stage("a.txt", "clean\n");
    expect(guarded(r, ["commit", "-q", "-m", message!]).status).toBe(1);
    expect(r.tryGit(["rev-parse", "--verify", "-q", "HEAD"]).status).not.toBe(0);
  });
});

describe("no push gets past with what no commit hook saw", () => {
  type Push = readonly [
    sentence: string,
    arrange: (r: Repository) => void,
    refs?: readonly string[],
    env?: Environment,
  ];
  const commits: readonly Push[] = [
    [
      "commit --no-verify",
      (r) => {
        r.stage("a.txt", line);
        guarded(r, ["commit", "-q", "--no-verify", "-m", "x"]);
      },
    ],
    ["commit --no-verify, and a push with HUSKY=0", (r) => void r.commit("a.txt", line), ["main"], { HUSKY: "0" }],
    [
      "a token that the next commit takes out",
      (r) => {
        r.commit("a.txt", line);
        r.commit("a.txt", "clean\n");
      },
    ],
    [
      "a token that two commits put together",
      (r) => {
        r.commit("a.txt", `"${token.slice(0, 20)}" +\n`);
        r.commit("a.txt", `"${token.slice(0, 20)}" +\n"${token.slice(20)}"\n`);
      },
    ],
    [
      "cherry-pick",
      (r) => {
        r.git("checkout", "-q", "-b", "side");
        r.commit("a.txt", line);
        r.git("checkout", "-q", "main");
        guarded(r, ["cherry-pick", "side"]);
      },
    ],
    [
      "rebase",
      (r) => {
        r.git("checkout", "-q", "-b", "side");
        r.commit("a.txt", line);
        r.git("checkout", "-q", "main");
        r.commit("b.txt", "clean\n");
        guarded(r, ["rebase", "-q", "main", "side"]);
        r.git("branch", "-q", "-f", "main", "side");
      },
    ],
    [
      "am",
      (r) => {
        r.git("checkout", "-q", "-b", "side");
        r.commit("a.txt", line);
        const patch = r.git("format-patch", "--stdout", "-1");
        r.git("checkout", "-q", "main");
        r.run("git", ["-c", `core.hooksPath=${hooks}`, "am", "-q"], { input: `${patch}\n` });
      },
    ],
    [
      "revert",
      (r) => {
        r.commit("a.txt", line);
        r.git("rm", "-q", "a.txt");
        r.git("commit", "-q", "-m", "out");
        guarded(r, ["revert", "--no-edit", "HEAD"]);
      },
    ],
    [
      "commit-tree",
      (r) => {
        r.stage("a.txt", line);
        const commit = r.git("commit-tree", r.git("write-tree"), "-p", "HEAD", "-m", "x");
        r.git("update-ref", "HEAD", commit);
      },
    ],
    [
      "an evil merge",
      (r) => {
        fork(r, "theirs\n", "theirs.txt");
        r.git("merge", "-q", "--no-commit", "--no-ff", "side");
        r.stage("evil.txt", line);
        guarded(r, ["commit", "-q", "--no-verify", "-m", "x"]);
      },
    ],
    [
      "a merge's other side",
      (r) => {
        fork(r, line, "theirs.txt");
        guarded(r, ["merge", "-q", "--no-ff", "--no-edit", "side"]);
      },
    ],
    [
      "a commit with the attribute -diff",
      (r) => {
        r.commit(".gitattributes", "* -diff\n");
        r.commit("a.txt", line);
      },
    ],
    ["a commit in UTF-16", (r) => void r.commit("a.txt", utf16le(line))],
    [
      "a commit of a symlink",
      (r) => {
        symlinkSync(token, join(r.folder, "link"));
        r.git("add", "link");
        r.git("commit", "-q", "-m", "x");
      },
    ],
    ["a commit of a file named like a token", (r) => void r.commit(token, "clean\n")],
    [
      "a commit whose blob shall be read as another one",
      (r) => {
        r.commit("clean.txt", "clean\n");
        r.commit("a.txt", line);
        r.git("replace", r.git("rev-parse", "HEAD:a.txt"), r.git("rev-parse", "HEAD:clean.txt"));
      },
    ],
    [
      "a commit that shall be read as another one",
      (r) => {
        const clean = r.commit("clean.txt", "clean\n");
        r.git("replace", r.commit("a.txt", line), clean);
      },
    ],
    ["a message", (r) => void r.commit("a.txt", "clean\n", `use ${token}`)],
    ["a trailer", (r) => void r.commit("a.txt", "clean\n", `x\n\nRefs: ${token}`)],
    [
      "another branch",
      (r) => {
        r.git("checkout", "-q", "-b", "side");
        r.commit("a.txt", line);
      },
      ["side"],
    ],
    [
      "the name of a branch",
      (r) => {
        r.git("checkout", "-q", "-b", `use-${token}`);
        r.commit("a.txt", "clean\n");
      },
      [`use-${token}`],
    ],
    ["the name of a branch over there", (r) => void r.commit("a.txt", "clean\n"), [`main:refs/heads/${token}`]],
    ["the message of a tag", (r) => r.git("tag", "-a", "v1", "-m", `use ${token}`), ["v1"]],
    [
      "the message of a tag of a tag",
      (r) => {
        r.git("tag", "-a", "inner", "-m", `use ${token}`);
        r.git("-c", "advice.nestedTag=false", "tag", "-a", "outer", "-m", "clean", "inner");
      },
      ["outer"],
    ],
    [
      "a tag of a commit that no branch has",
      (r) => {
        r.git("checkout", "-q", "--detach");
        r.commit("a.txt", line);
        r.git("tag", "v1");
        r.git("checkout", "-q", "main");
      },
      ["v1"],
    ],
    [
      "a tag of a file",
      (r) => {
        const id = r.run("git", ["hash-object", "-w", "--stdin"], { input: line }).stdout.trim();
        r.git("tag", "file", id);
      },
      ["file"],
    ],
    [
      "a tag of a tree",
      (r) => {
        r.stage("deep/a.txt", line);
        r.git("tag", "tree", r.git("write-tree"));
      },
      ["tree"],
    ],
    ["a note", (r) => r.git("notes", "add", "-m", `use ${token}`), ["refs/notes/commits"]],
    [
      "every ref at once",
      (r) => {
        r.git("checkout", "-q", "-b", "side");
        r.commit("a.txt", line);
        r.git("checkout", "-q", "main");
      },
      ["--mirror"],
    ],
  ];
  test.for(commits)("%s", ([, arrange, refs = ["main"], env]) => {
    const remote = mkdtempSync(join(tmpdir(), "countersign-remote-"));
    try {
      using r = temporaryRepository();
      r.git("init", "-q", "--bare", remote);
      r.git("remote", "add", "origin", remote);
      r.commit("base.txt", "base\n");
      r.git("push", "-q", "origin", "main");
      arrange(r);
      const there = () => r.git("ls-remote", "origin");
      const before = there();
      const pushed = guarded(r, ["push", "-q", "origin", ...refs], env);
      expect([pushed.status, there()], pushed.stderr).toEqual([1, before]);
    } finally {
      rmSync(remote, { recursive: true, force: true });
    }
  });
});
