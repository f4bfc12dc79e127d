import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { patternProblem } from "../scanning/user-rule.ts";
import { builtIn, type Policy, type Problem } from "./policy.ts";
import { nearest } from "./spelling.ts";

const longestPolicy = 65_536;
const mostApprovals = 6;
const mostMachineAccounts = 200;
const mostRules = 200;
const mostKeywords = 50;
const mostAllowances = 1_000;

/** The policy that this text writes down, with the built-in rules for what it leaves out; or every problem in it. */
export function readPolicy(
  text: string | null,
): { readonly policy: Policy } | { readonly problems: readonly Problem[] } {
  if (text === null) return { policy: builtIn };
  if (text.length > longestPolicy)
    return { problems: [{ line: 1, column: 1, says: `longer than ${longestPolicy} characters`, found: null }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, version: "1.2" });
  const problems: Problem[] = [];
  const report: Report = (offset, says, found = null) => {
    const { line, col } = lines.linePos(offset);
    problems.push({ line: Math.max(1, line), column: Math.max(1, col), says, found });
  };
  for (const { pos, code } of [...document.errors, ...document.warnings])
    report(pos[0], code === "DUPLICATE_KEY" ? "this key stands here twice" : "this is not YAML that we can read");
  if (problems.length > 0) return { problems };

  const written = policyFile(document.contents, { at: 0, path: "the policy", report });
  if (problems.length > 0 || written === undefined) return { problems };
  const { mode, review, detection, scanning } = written;
  return {
    policy: {
      mode: mode ?? builtIn.mode,
      review: {
        approvals: review?.approvals ?? builtIn.review.approvals,
        machineAccounts: review?.machine_accounts ?? builtIn.review.machineAccounts,
      },
      detection: {
        unattributed: {
          whenUnknown: detection?.unattributed?.when_unknown ?? builtIn.detection.unattributed.whenUnknown,
        },
      },
      scanning: {
        rules: (scanning?.rules ?? []).map(({ id = "", name, pattern = "", keywords = [], severity }) => ({
          id,
          name: name ?? id,
          pattern,
          keywords,
          severity: severity ?? "block",
        })),
        allow: {
          paths: scanning?.allow?.paths ?? builtIn.scanning.allow.paths,
          values: scanning?.allow?.values ?? builtIn.scanning.allow.values,
        },
        emails: { allowedDomains: scanning?.emails?.allowed_domains ?? builtIn.scanning.emails.allowedDomains },
      },
    },
  };
}

type Report = (offset: number, says: string, found?: string | null) => void;
/** Where a value stands, what it is called, and whom to tell what is wrong with it. */
type Place = { readonly at: number; readonly path: string; readonly report: Report };
/** Gives a value, or nothing after it has reported why. */
type Reader<Value> = (node: unknown, place: Place) => Value | undefined;

const startOf = (node: unknown, otherwise: number): number => (node as Node | null)?.range?.[0] ?? otherwise;

function scalar<Value>(
  accepts: (value: unknown) => value is Value,
  expected: string,
  hints: readonly string[] = [],
): Reader<Value> {
  return (node, { at, path, report }) => {
    const value = isScalar(node) ? node.value : undefined;
    if (accepts(value)) return value;
    const meant = typeof value === "string" ? nearest(value, hints) : null;
    const found = isScalar(node) ? String(node.source ?? node.value) : null;
    report(startOf(node, at), `\`${path}\` must be ${expected}${meant ? `; did you mean \`${meant}\`?` : ""}`, found);
    return undefined;
  };
}

const oneOf = <const Word extends string | number>(...words: readonly Word[]): Reader<Word> =>
  scalar(
    (value): value is Word => words.includes(value as Word),
    words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map((word) => `\`${word}\``).join(", ")}`,
    words.filter((word) => typeof word === "string"),
  );

const wholeNumber = (least: number, most: number): Reader<number> =>
  scalar(
    (value): value is number => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `a whole number from ${least} to ${most}`,
  );

const account = scalar(
  (value): value is string => typeof value === "string" && /^[a-z\d](?:[a-z\d-]{0,38})(?:\[bot\])?$/i.test(value),
  "the name of a GitHub account",
);

const text = (expected: string, form: RegExp): Reader<string> =>
  scalar((value): value is string => typeof value === "string" && form.test(value), expected);

/** A pattern of RE2. What is wrong with it is told in that engine's words. */
const pattern: Reader<string> = (node, place) => {
  const source = text("a pattern of 1 to 1,000 characters", /^[\s\S]{1,1000}$/)(node, place);
  const problem = source === undefined ? null : patternProblem(source);
  if (problem === null) return source;
  place.report(startOf(node, place.at), `\`${place.path}\` cannot be used: ${problem}`, source);
  return undefined;
};

function listOf<Value>(item: Reader<Value>, most: number): Reader<readonly Value[]> {
  return (node, place) => {
    if (!isSeq(node) || node.items.length > most) {
      place.report(startOf(node, place.at), `\`${place.path}\` must be a list of at most ${most}`);
      return undefined;
    }
    const values = node.items.map((one, index) =>
      item(one, { ...place, at: startOf(one, place.at), path: `${place.path}[${index}]` }),
    );
    return values.every((value) => value !== undefined) ? (values as Value[]) : undefined;
  };
}

type Keys = Readonly<Record<string, Reader<unknown>>>;
type MapOf<Known extends Keys> = {
  readonly [Key in keyof Known]?: Known[Key] extends Reader<infer Value> ? Value : never;
};

/** A map of these keys and no others. Without `required` each may be missing. */
function mapOf<const Known extends Keys>(
  known: Known,
  required: readonly (keyof Known & string)[] = [],
): Reader<MapOf<Known>> {
  const names = Object.keys(known);
  const allowed = names.map((name) => `\`${name}\``).join(", ");
  return (node, { at, path, report }) => {
    if (!isMap(node)) {
      report(startOf(node, at), isAlias(node) ? "aliases are not read here" : `\`${path}\` must hold ${allowed}`);
      return undefined;
    }
    const read: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) && typeof key.value === "string" ? key.value : null;
      const here = startOf(key, startOf(node, at));
      const reader = name !== null && Object.hasOwn(known, name) ? known[name] : undefined;
      if (name === null || reader === undefined) {
        const meant = nearest(name ?? "", names);
        const hint = meant ? `did you mean \`${meant}\`?` : `allowed here: ${allowed}`;
        report(here, `unknown key in \`${path}\`; ${hint}`, name);
      } else read[name] = reader(value, { at: here, path: path === "the policy" ? name : `${path}.${name}`, report });
    }
    for (const name of required)
      if (!node.items.some(({ key }) => isScalar(key) && key.value === name))
        report(startOf(node, at), `\`${name}\` is missing`);
    return read as MapOf<Known>;
  };
}

const policyFile = mapOf(
  {
    version: oneOf(1),
    mode: oneOf("observe", "warn", "enforce"),
    review: mapOf({ approvals: wholeNumber(1, mostApprovals), machine_accounts: listOf(account, mostMachineAccounts) }),
    detection: mapOf({ unattributed: mapOf({ when_unknown: oneOf("ignore", "fail") }) }),
    scanning: mapOf({
      rules: listOf(
        mapOf(
          {
            id: text("a name in kebab case", /^[a-z][a-z0-9-]{1,60}$/),
            name: text("a text of at most 100 characters", /^[^\n]{1,100}$/),
            pattern,
            keywords: listOf(text("3 to 60 printable ASCII characters", /^[ -~]{3,60}$/), mostKeywords),
            severity: oneOf("block", "warn", "info"),
          },
          ["id", "pattern", "keywords"],
        ),
        mostRules,
      ),
      allow: mapOf({
        paths: listOf(text("a glob of at most 200 characters", /^[^\n]{1,200}$/), mostAllowances),
        values: listOf(text("the SHA-256 of a value in hex", /^[0-9a-f]{64}$/), mostAllowances),
      }),
      emails: mapOf({ allowed_domains: listOf(text("a domain", /^@?[\w.-]{3,253}$/), mostAllowances) }),
    }),
  },
  ["version"],
);
