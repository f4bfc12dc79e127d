import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import type { SecretLintRuleCreator, SecretLintSourceCode } from "@secretlint/types";
import type { Match } from "./detector.ts";
import type { Severity } from "./finding.ts";
import { lineAt, lineStarts } from "./lines.ts";
import { believed } from "./secretlint-doubt.ts";

/** More of one rule in one text is not listed but told. */
const mostPerRule = 1_000;

/** Where a rule puts what it saw. `FILE_NAME` and `typeName` are no secrets. */
const secretFields = ["KEY", "TOKEN", "ID", "URL", "URI", "CREDENTIAL"];

/** Half of a credential, or one that opens only a sandbox, is no reason to refuse a commit. */
const gentler: Readonly<Record<string, Severity>> = {
  "aws-access-key-id": "warn",
  "aws-account-id": "info",
  "stripe-secret-key-test": "warn",
  "stripe-restricted-key-test": "warn",
};

/** The part of a token that its provider publishes. */
const publicPrefix =
  /^(?:A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|gh[opsur]_|github_pat_|glpat-|npm_|xox[abopr]-|xapp-|SG\.|shp(?:pa|ca|at|ss)_|[rs]k_(?:live|test)_|gl(?:c|sa)_|sk-(?:proj|svcacct|admin)-|sk-ant-api0\d-|sk-|gsk_|hf_|lin_api_|ntn_|ops_|figd_|hv[bsr]\.|vc[aikpr]_|dapi|dckr_pat_|cf(?:k|ut|at)_|tskey-)/;

/**
 * What these of secretlint's recommended rules see in a text. Each rule runs behind a fence: what it reports comes here, and a
 * rule that throws is named in `troubles` without its words, which may hold the secret. The rule for disable comments
 * is none of them: a stranger's comment does not silence us. The rules are called without secretlint's own engine, which
 * answers later only, keeps performance entries for every text and compares every two messages.
 */
export function secretlintMatches(
  text: string,
  path: string,
  opened: ReadonlySet<string>,
): { readonly matches: readonly Match[]; readonly troubles: readonly string[] } {
  const matches: Match[] = [];
  const troubles: string[] = [];
  // The JSON form of a Google key only: the rule for `.p12` would read a file of that name from the disk.
  const ext = path.endsWith(".json") ? ".json" : "";
  const source = sourceOf(text, path || "text", ext);
  for (const rule of rules as readonly SecretLintRuleCreator<{ enableIDScanRule: boolean }>[]) {
    const name = rule.meta.id.replace("@secretlint/secretlint-rule-", "");
    if (!opened.has(name)) continue;
    let reported = 0;
    const report = (seen: Report) => {
      const match = reported < mostPerRule ? matchOf(seen, name, text) : null;
      if (match) matches.push(match);
      if (reported++ === mostPerRule) troubles.push(`the rule ${name} saw more than ${mostPerRule} places`);
    };
    try {
      // No rule of the preset answers later; one that did would be seen by a test.
      rule.create({ ...host, report }, { enableIDScanRule: true }).file?.(source);
    } catch {
      troubles.push(`the rule ${name} failed`);
    }
  }
  return { matches, troubles };
}

/** A text as the rules ask for it. Their columns start at 0. */
function sourceOf(content: string, filePath: string, ext: string): SecretLintSourceCode {
  let starts: readonly number[] | null = null;
  const positionOf = (index: number) => {
    starts ??= lineStarts(content);
    const line = lineAt(starts, index);
    return { line, column: index - starts[line - 1]! };
  };
  const indexOf = ({ line, column }: { line: number; column: number }) => {
    starts ??= lineStarts(content);
    return (starts[line - 1] ?? content.length) + column;
  };
  return {
    hasBOM: false,
    content,
    contentType: "text",
    filePath,
    ext,
    physicalFilePath: undefined,
    getFilePath: () => filePath,
    getPhysicalFilePath: () => undefined,
    locationToRange: ({ start, end }) => [indexOf(start), indexOf(end)],
    rangeToLocation: ([start, end]) => ({ start: positionOf(start), end: positionOf(end) }),
    positionToIndex: indexOf,
    indexToPosition: positionOf,
  };
}

type Context = Parameters<SecretLintRuleCreator["create"]>[0];

/** What a rule may ask of its host. Its words are not wanted, only which message it is and what it is about. */
const host: Omit<Context, "report"> = {
  sharedOptions: {},
  createTranslator: () => (messageId, data) => ({
    message: "",
    messageId: String(messageId),
    data: data ?? {},
    docsUrl: "",
  }),
  ignore() {},
};

type Report = Parameters<Parameters<SecretLintRuleCreator["create"]>[0]["report"]>[0];

function matchOf({ message, range: [from, to] }: Report, rule: string, text: string): Match | null {
  const id = String(message.messageId);
  const data: Readonly<Record<string, unknown>> = message.data ?? {};
  const told = secretFields.map((field) => data[field]).find((value) => typeof value === "string");
  // Some rules count the range from the name before the value, but with the value's length.
  const at = told === undefined ? -1 : text.indexOf(told, from);
  const whole = { start: from, end: at < 0 ? to : at + told!.length, secret: told ?? text.slice(from, to) };
  const place = id === "Npmrc_authToken" ? npmToken(whole) : id === "PrivateKeyJSON" ? keyIn(text, whole) : whole;
  if (!place) return null;
  const prefix = publicPrefix.exec(place.secret)?.[0] ?? "";
  const gravest = believed(place.secret, prefix);
  if (gravest === null) return null;
  const kind = kindOfMessage(id);
  const severity = gentler[kind] ?? gravest;
  return { kind, rule: `secretlint/${rule}`, severity, certainty: "structure", ...place, prefix };
}

/** The kind that a message of a rule is: `GITHUB_TOKEN` and `PrivateKeyJSON` as `github-token` and `private-key-json`. */
export const kindOfMessage = (messageId: string): string =>
  messageId
    .replace("xOauth", "Oauth")
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/g, "-")
    .toLowerCase()
    .replace("my-sql", "mysql")
    .replace("mongo-db", "mongodb")
    .replace("postgre-sql", "postgresql");

type Place = { readonly start: number; readonly end: number; readonly secret: string };

/** After an empty `_authToken=` the rule takes the next line for its value; that line's own token is the value then. */
function npmToken({ start, end, secret }: Place): Place | null {
  const value = /^\s/.test(secret) ? (secret.split("_authToken=")[1] ?? "").trim() : secret.trim();
  return value === "" || value.startsWith("$") ? null : { start, end, secret: value };
}

/** The rule for Google's key files points at the whole file; the key in it is what matters, if it is written plainly. */
function keyIn(text: string, whole: Place): Place {
  const start = text.search(/-----BEGIN\s?(?:DSA|RSA|EC|PGP|OPENSSH)?\s?PRIVATE KEY/);
  const end = text.indexOf('"', start);
  return start < 0 || end < 0 ? whole : { start, end, secret: text.slice(start, end).replace(/\s/g, "") };
}
