import fc from "fast-check";
import { expect, test } from "vitest";
import { repoPath } from "../../../src/core/names.ts";
import { scanAnnotations } from "../../../src/core/reports/annotations.ts";
import { scanSarif } from "../../../src/core/reports/sarif.ts";
import { type ScanReport, scanJson, scanText } from "../../../src/core/reports/scan-report.ts";
import { keyed } from "../../../src/core/scanning/fingerprint.ts";
import { scanBlob } from "../../../src/core/scanning/scan.ts";
import { anySample } from "../scanning/samples.ts";
import { commit, finding, reportOf } from "./scan-report.ts";

const sarif = (report: ScanReport) => JSON.parse(scanSarif(report, { version: "1.2.3" }));
const email = finding({
  kind: "EMAIL_ADDRESS",
  rule: "email",
  severity: "warn",
  masked: "********",
  line: 9,
  column: 1,
});

test("a finding is a result of its kind, at its place, under its fingerprint", () => {
  expect(sarif(reportOf([finding(), email]))).toEqual({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "countersign",
            version: "1.2.3",
            informationUri: expect.stringMatching(/^https:\/\//),
            rules: [
              {
                id: "EMAIL_ADDRESS",
                shortDescription: { text: "e-mail address" },
                fullDescription: { text: "Must not be published: e-mail address." },
                help: { text: expect.stringContaining('"countersign:allow EMAIL_ADDRESS -- <why>"') },
                defaultConfiguration: { level: "warning" },
                properties: { tags: ["security"], "security-severity": "4.0" },
              },
              {
                id: "github-token",
                shortDescription: { text: "GitHub token" },
                fullDescription: { text: "Must not be published: GitHub token." },
                help: { text: expect.stringContaining("revoke it where it was issued") },
                defaultConfiguration: { level: "error" },
                properties: { tags: ["security"], "security-severity": "8.0" },
              },
            ],
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The top of the repository." } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
        results: [
          {
            ruleId: "github-token",
            ruleIndex: 1,
            level: "error",
            message: { text: "GitHub token ghp_********" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "src/a.ts", uriBaseId: "SRCROOT" },
                  region: { startLine: 3, startColumn: 14 },
                },
              },
            ],
            partialFingerprints: { "countersign/v1": "0".repeat(32) },
            properties: { detector: "secretlint/github", severity: "block" },
          },
          expect.objectContaining({ ruleId: "EMAIL_ADDRESS", ruleIndex: 0, level: "warning" }),
        ],
      },
    ],
  });
});

test("a finding in the history tells its commit", () => {
  const [result] = sarif(reportOf([finding({ commit })])).runs[0].results;
  expect(result.message.text).toBe(`GitHub token ghp_******** (commit ${commit})`);
  expect(result.properties.commit).toBe(commit);
});

test("a kind is as grave as its gravest finding", () => {
  const [rule] = sarif(reportOf([finding({ severity: "info" }), finding(), finding({ severity: "warn" })])).runs[0].tool
    .driver.rules;
  expect([rule.defaultConfiguration.level, rule.properties["security-severity"]]).toEqual(["error", "8.0"]);
});

test("what could not be scanned makes the run a failed one", () => {
  expect(sarif(reportOf([], ["a.ts: it could not be read (EACCES)"])).runs[0].invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: "error", message: { text: "could not scan a.ts: it could not be read (EACCES)" } },
      ],
    },
  ]);
});

test.for([
  ["src/a.ts", { uri: "src/a.ts", uriBaseId: "SRCROOT" }],
  ["a b/#1?.ts", { uri: "a%20b/%231%3F.ts", uriBaseId: "SRCROOT" }],
  ["100%/ä\n.ts", { uri: "100%25/%C3%A4%0A.ts", uriBaseId: "SRCROOT" }],
  ["a:b.ts", { uri: "a%3Ab.ts", uriBaseId: "SRCROOT" }],
  ["half\ud800.ts", { uri: "half%EF%BF%BD.ts", uriBaseId: "SRCROOT" }],
  ["/tmp/x y.ts", { uri: "file:///tmp/x%20y.ts" }],
] as const)("%j as a URI", ([path, location]) => {
  const [result] = sarif(reportOf([finding({ path: repoPath(path) })])).runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation).toEqual(location);
});

/** What the schema of SARIF 2.1.0 requires of the objects that we write. */
const required = {
  sarifLog: ["version", "runs"],
  run: ["tool"],
  tool: ["driver"],
  toolComponent: ["name"],
  reportingDescriptor: ["id"],
  result: ["message"],
  invocation: ["executionSuccessful"],
  notification: ["message"],
} as const;

test("every object has what the schema requires, and a message its text", () => {
  const log = sarif(reportOf([finding(), email], ["x"]));
  const [run] = log.runs;
  const objects: readonly (readonly [keyof typeof required, readonly object[]])[] = [
    ["sarifLog", [log]],
    ["run", [run]],
    ["tool", [run.tool]],
    ["toolComponent", [run.tool.driver]],
    ["reportingDescriptor", run.tool.driver.rules],
    ["result", run.results],
    ["invocation", run.invocations],
    ["notification", run.invocations[0].toolExecutionNotifications],
  ];
  for (const [name, all] of objects) {
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) expect(Object.keys(one)).toEqual(expect.arrayContaining([...required[name]]));
  }
  for (const { message } of [...run.results, ...run.invocations[0].toolExecutionNotifications])
    expect(message).toEqual({ text: expect.any(String) });
});

/** Every form in which a secret could be read: itself, coded, and any eight characters of it. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const pieces = [secret, secret.replace(/[\s-]/g, "")].flatMap((text) =>
    Array.from({ length: Math.max(1, text.length - 7) }, (_, at) => text.slice(at, at + 8)),
  );
  const coded = [
    bytes.toString("base64"),
    bytes.toString("base64url"),
    bytes.toString("hex"),
    encodeURIComponent(secret),
  ];
  return [...coded, ...pieces];
}

test("no format shows a secret, whole, coded or in part, also when it is the name of the file", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anySample, fc.boolean(), ({ text, path, secret }, named) => {
      const name = named && !secret.includes("/") && !secret.includes("\n") ? `x/${secret}.txt` : path;
      const options = { fingerprint: keyed("k") };
      const input = { path: repoPath(name), bytes: new TextEncoder().encode(text), added: "all" as const };
      const { findings, allowed, problems } = scanBlob(input, options);
      const report = { findings, allowed, problems, scanned: { files: 1, bytes: text.length } };
      fc.pre(findings.length > 0 && !(named && findings.every((one) => one.path === name)));
      const said = [
        scanSarif(report, { version: "1.2.3" }),
        scanAnnotations(report),
        scanJson(report),
        scanText(report, { color: true, quiet: false }),
      ].join("\n");
      // Every report names the kind, which has words of the token's public part: `tailscale-webhook-key`.
      const kinds = findings.map(({ kind, rule }) => `${kind} ${rule}`).join();
      const hidden = formsOf(secret).filter((form) => !kinds.includes(form));
      expect(hidden.filter((form) => said.includes(form))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
