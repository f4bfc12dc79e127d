import type { SecretLintRuleCreator } from "@secretlint/types";
import type { Match } from "./detector.ts";
import type { Severity } from "./finding.ts";
import { mayHoldSecret } from "./openings.ts";

/** More of one rule in one text is not listed but told. */
const mostPerRule = 1_000;

/** Where a rule puts what it saw. `FILE_NAME` and `typeName` are no secrets. */
const secretFields = ["KEY", "TOKEN", "ID", "URL", "URI", "CREDENTIAL"];

/** Half of a credential, or one that opens only a sandbox, is no reason to refuse a commit. */
const gentler: Readonly<Record<string, Severity>> = {
  AWSAccessKeyID: "warn",
  AWSAccountID: "info",
  STRIPE_SECRET_KEY_TEST: "warn",
  STRIPE_RESTRICTED_KEY_TEST: "warn",
};

/** The part of a token that its provider publishes. */
const publicPrefix =
  /^(?:A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|gh[opsur]_|github_pat_|glpat-|npm_|xox[abopr]-|xapp-|SG\.|shp(?:pa|ca|at|ss)_|[rs]k_(?:live|test)_|gl(?:c|sa)_|sk-(?:proj|svcacct|admin)-|sk-ant-api0\d-|sk-|gsk_|hf_|lin_api_|ntn_|ops_|figd_|hv[bsr]\.|vc[aikpr]_|dapi|dckr_pat_|cf(?:k|ut|at)_|tskey-)/;

type Wanted = (match: Match) => boolean;
type Seen = { readonly matches: readonly Match[]; readonly troubles: readonly string[] };

/**
 * What secretlint's recommended rules see in a text, as far as it is wanted. Each rule runs behind a fence: what it
 * reports comes here and not to secretlint's message list, which would compare every two messages, and a rule that
 * throws is named in `troubles` without its words, which may hold the secret. The rule for disable comments stays out:
 * a stranger's comment does not silence us.
 */
export async function secretlintMatches(text: string, path: string, wanted: Wanted): Promise<Seen> {
  const matches: Match[] = [];
  const troubles: string[] = [];
  if (!mayHoldSecret(text)) return { matches, troubles };
  const { lintSource, scanners } = await loaded();
  // The JSON form of a Google key only: the rule for `.p12` would read a file of that name from the disk.
  const ext = path.endsWith(".json") ? ".json" : "";
  const fenced = scanners.map((rule) => ({
    id: rule.meta.id,
    options: { enableIDScanRule: true },
    rule: fence(rule, text, { matches, troubles, wanted }),
  }));
  try {
    await lintSource({
      source: { filePath: path || "text", content: text, contentType: "text", ext },
      options: { config: { rules: fenced }, noPhysicFilePath: true, maskSecrets: true },
    });
  } catch {
    troubles.push("secretlint failed");
  }
  return { matches, troubles };
}

/** Slow to load, and rarely needed. */
async function loaded() {
  const { lintSource } = await import("@secretlint/core");
  const { secretLintProfiler } = await import("@secretlint/profiler");
  const { rules } = await import("@secretlint/secretlint-rule-preset-recommend");
  secretLintProfiler.setEnabled(false); // it keeps about ninety performance entries for each text, for ever
  const scanners = (rules as readonly SecretLintRuleCreator[]).filter(
    (rule) => rule.meta.id !== "@secretlint/secretlint-rule-filter-comments",
  );
  return { lintSource, scanners };
}

function fence(
  rule: SecretLintRuleCreator,
  text: string,
  { matches, troubles, wanted }: { matches: Match[]; troubles: string[]; wanted: Wanted },
): SecretLintRuleCreator<{ enableIDScanRule: boolean }> {
  const name = rule.meta.id.replace("@secretlint/secretlint-rule-", "");
  let reported = 0;
  return {
    ...rule,
    create(context, options) {
      const report = (seen: Report) => {
        const match = reported <= mostPerRule ? matchOf(seen, name, text) : null;
        if (!match || !wanted(match)) return;
        reported++;
        if (reported <= mostPerRule) matches.push(match);
      };
      const handler = rule.create({ ...context, report, ignore: () => {} }, options);
      return {
        async file(source) {
          try {
            await handler.file?.(source);
          } catch {
            troubles.push(`the rule ${name} failed`);
          }
          if (reported > mostPerRule) troubles.push(`the rule ${name} saw more than ${mostPerRule} places`);
        },
      };
    },
  };
}

type Report = Parameters<Parameters<SecretLintRuleCreator["create"]>[0]["report"]>[0];

function matchOf({ message, range: [from, to] }: Report, rule: string, text: string): Match | null {
  const kind = String(message.messageId);
  const data: Readonly<Record<string, unknown>> = message.data ?? {};
  const told = secretFields.map((field) => data[field]).find((value) => typeof value === "string");
  // Some rules count the range from the name before the value, but with the value's length.
  const at = told === undefined ? -1 : text.indexOf(told, from);
  const whole = { start: from, end: at < 0 ? to : at + told!.length, secret: told ?? text.slice(from, to) };
  const place = kind === "Npmrc_authToken" ? npmToken(whole) : kind === "PrivateKeyJSON" ? keyIn(text, whole) : whole;
  if (!place) return null;
  const prefix = publicPrefix.exec(place.secret)?.[0] ?? "";
  return { kind, rule, severity: gentler[kind] ?? "block", ...place, prefix };
}

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
