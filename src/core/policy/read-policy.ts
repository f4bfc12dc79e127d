import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { builtIn, type Policy, type Problem } from "./policy.ts";
import { nearest } from "./spelling.ts";

const longestPolicy = 65_536;
const mostApprovals = 6;
const mostMachineAccounts = 200;

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
  const { mode, review, detection } = written;
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
  },
  ["version"],
);
