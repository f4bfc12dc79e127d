import { describe, expect, test } from "vitest";
import { builtIn } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

test("no file: the built-in rules", () => expect(readPolicy(null)).toEqual({ policy: builtIn }));

test("a file that demands nothing: the built-in rules still hold", () =>
  expect(readPolicy("version: 1\n")).toEqual({ policy: builtIn }));

test("everything that can be written", () => {
  const text = `# ours
version: 1
mode: warn
review:
  approvals: 2
  machine_accounts: [deploy-user, "helper[bot]"]
detection:
  unattributed:
    when_unknown: fail
scanning:
  rules:
    - id: acme-licence
      name: ACME licence key
      pattern: 'ACME-[0-9A-F]{8}'
      keywords: [acme-]
      severity: warn
    - { id: plain, pattern: "x{3,9}", keywords: [xxx] }
  allow:
    paths: ["docs/samples/**"]
    values: [${"ab".repeat(32)}]
  emails:
    allowed_domains: [acme.io]
`;
  expect(readPolicy(text)).toEqual({
    policy: {
      mode: "warn",
      review: { approvals: 2, machineAccounts: ["deploy-user", "helper[bot]"] },
      detection: { unattributed: { whenUnknown: "fail" } },
      scanning: {
        rules: [
          {
            id: "acme-licence",
            name: "ACME licence key",
            pattern: "ACME-[0-9A-F]{8}",
            keywords: ["acme-"],
            severity: "warn",
          },
          { id: "plain", name: "plain", pattern: "x{3,9}", keywords: ["xxx"], severity: "block" },
        ],
        allow: { paths: ["docs/samples/**"], values: ["ab".repeat(32)] },
        emails: { allowedDomains: ["acme.io"] },
      },
    },
  });
});

describe("what is wrong, and where", () => {
  const rows: [what: string, text: string, ...problems: string[]][] = [
    [
      "a pattern that ends too soon",
      "version: 1\nscanning:\n  rules:\n    - id: mine\n      pattern: 'a(b'\n      keywords: [abc]",
      "5:16 `scanning.rules[0].pattern` cannot be used: missing closing ): `a(b` (a(b)",
    ],
    [
      "a pattern that only backtracking could run",
      "version: 1\nscanning:\n  rules:\n    - id: mine\n      pattern: '(a+)\\1'\n      keywords: [aaa]",
      "5:16 `scanning.rules[0].pattern` cannot be used: invalid escape sequence: `\\1` ((a+)\\1)",
    ],
    [
      "a pattern that fits nothing as well",
      "version: 1\nscanning:\n  rules:\n    - id: mine\n      pattern: 'a*'\n      keywords: [aaa]",
      "5:16 `scanning.rules[0].pattern` cannot be used: it fits an empty text (a*)",
    ],
    [
      "a rule without a keyword",
      "version: 1\nscanning:\n  rules:\n    - { id: mine, pattern: abc }",
      "4:7 `keywords` is missing",
    ],
    [
      "a keyword that stands everywhere",
      "version: 1\nscanning:\n  rules:\n    - { id: mine, pattern: abc, keywords: [a] }",
      "4:44 `scanning.rules[0].keywords[0]` must be 3 to 60 printable ASCII characters (a)",
    ],
    ["an empty file", "", "1:1 `the policy` must hold `version`, `mode`, `review`, `detection`, `scanning`"],
    ["a list", "- version: 1", "1:1 `the policy` must hold `version`, `mode`, `review`, `detection`, `scanning`"],
    ["no version", "mode: warn", "1:1 `version` is missing"],
    ["another version", "version: 2", "1:10 `version` must be `1` (2)"],
    ["a version that is text", 'version: "1"', "1:10 `version` must be `1` (1)"],
    ["a key with a slip", "version: 1\nmod: warn", "2:1 unknown key in `the policy`; did you mean `mode`? (mod)"],
    [
      "a key like no other",
      "version: 1\nxylophone: 1",
      "2:1 unknown key in `the policy`; allowed here: `version`, `mode`, `review`, `detection`, `scanning` (xylophone)",
    ],
    [
      "a key of JavaScript",
      "version: 1\nconstructor: 1",
      "2:1 unknown key in `the policy`; allowed here: `version`, `mode`, `review`, `detection`, `scanning` (constructor)",
    ],
    ["a key twice", "version: 1\nmode: warn\nmode: observe", "3:1 this key stands here twice"],
    [
      "a word with a slip",
      "version: 1\nmode: enforced",
      "2:7 `mode` must be one of `observe`, `warn`, `enforce`; did you mean `enforce`? (enforced)",
    ],
    [
      "a number too small",
      "version: 1\nreview:\n  approvals: 0",
      "3:14 `review.approvals` must be a whole number from 1 to 6 (0)",
    ],
    [
      "a number too large",
      "version: 1\nreview: { approvals: 7 }",
      "2:22 `review.approvals` must be a whole number from 1 to 6 (7)",
    ],
    [
      "a number that is text",
      "version: 1\nreview:\n  approvals: two",
      "3:14 `review.approvals` must be a whole number from 1 to 6 (two)",
    ],
    ["nothing where a map should be", "version: 1\nreview:", "2:8 `review` must hold `approvals`, `machine_accounts`"],
    [
      "one account that is no list",
      "version: 1\nreview:\n  machine_accounts: deploy",
      "3:21 `review.machine_accounts` must be a list of at most 200",
    ],
    [
      "an account that cannot be one",
      "version: 1\nreview:\n  machine_accounts: [ok, not an account]",
      "3:26 `review.machine_accounts[1]` must be the name of a GitHub account (not an account)",
    ],
    [
      "a word for unknown",
      "version: 1\ndetection:\n  unattributed:\n    when_unknown: warn",
      "4:19 `detection.unattributed.when_unknown` must be one of `ignore`, `fail` (warn)",
    ],
    ["an alias", "version: 1\nreview: &r { approvals: 1 }\ndetection: *r", "3:12 aliases are not read here"],
    ["no YAML", "version: 1\nmode: [", "2:8 this is not YAML that we can read"],
    ["two documents", "version: 1\n---\nversion: 1", "2:1 this is not YAML that we can read"],
    [
      "all problems at once",
      "version: 3\nmode: x\nreview: { approvals: 9 }",
      "1:10 `version` must be `1` (3)",
      "2:7 `mode` must be one of `observe`, `warn`, `enforce` (x)",
      "3:22 `review.approvals` must be a whole number from 1 to 6 (9)",
    ],
    ["far too long", `version: 1\n${"#".repeat(65_536)}`, "1:1 longer than 65536 characters"],
  ];
  test.for(rows)("%s", ([, text, ...expected]) => {
    const read = readPolicy(text);
    const told = "problems" in read ? read.problems : [];
    expect(
      told.map(({ line, column, says, found }) => `${line}:${column} ${says}${found === null ? "" : ` (${found})`}`),
    ).toEqual(expected);
  });
});
