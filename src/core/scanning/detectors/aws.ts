import { assignmentAt } from "../assignment.ts";
import type { Match, WaitingDetector } from "../detector.ts";
import { hasRunAhead } from "../run-ahead.ts";
import { isPlaceholder } from "../token-placeholder.ts";

const idStarts = ["akia", "asia", "abia", "acca"];
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, in the alphabet of base 32. */
const accessKeyId = /(?<![A-Za-z0-9_])A(?:KI|SI|BI|CC)A[A-Z2-7]{16}(?![A-Za-z0-9_])/y;
const secretForm = /^[A-Za-z0-9+/]{40}$/;
const secretInText = /(?<![A-Za-z0-9+/=_.-])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/;
/** How far from its id a secret may stand. */
const reach = 200;
/** Forty characters by chance have about thirty different ones; a path or a row of words has fewer. */
const leastDifferent = 19;

/** In a signed address the id is as public as the address. */
const signed = /x-amz-credential(?:=|%3d)$/i;

/** Whose key it is. It opens nothing without its secret. */
export const awsAccessKeyId: WaitingDetector = {
  rule: "aws-access-key-id",
  about: "secret",
  keywords: idStarts,
  at(text, { start }) {
    if (!isId(text, start) || signed.test(text.slice(Math.max(0, start - 24), start))) return null;
    const end = start + 20;
    const secret = text.slice(start, end);
    return {
      kind: "aws-access-key-id",
      rule: "aws-access-key-id",
      severity: "warn",
      certainty: "structure",
      start,
      end,
      secret,
      prefix: secret.slice(0, 4),
    };
  },
};

/** The secret half: under its name, or within a few lines of an id. */
export const awsSecretKey: WaitingDetector = {
  rule: "aws-secret-access-key",
  about: "secret",
  keywords: [...idStarts, "secret_access", "secretaccess", "secret-access", "aws_secret", "awssecret", "aws-secret"],
  at(text, { keyword, start, end }, path) {
    if (!idStarts.includes(keyword)) {
      if (!hasRunAhead(text, end, 40)) return null;
      const assignment = assignmentAt(text, start, end, path);
      return assignment && secretForm.test(assignment.value) && isRandom(assignment.value)
        ? secretAt(assignment.value, assignment.start)
        : null;
    }
    if (!isId(text, start)) return null;
    return secretWithin(text, start + 20, start + 20 + reach) ?? secretWithin(text, Math.max(0, start - reach), start);
  },
};

function isId(text: string, start: number): boolean {
  accessKeyId.lastIndex = start;
  return accessKeyId.test(text) && !isPlaceholder(text.slice(start + 4, start + 20));
}

function secretWithin(text: string, from: number, to: number): Match | null {
  const found = secretInText.exec(text.slice(from, to));
  return found && isRandom(found[0]) ? secretAt(found[0], from + found.index) : null;
}

/** Neither a commit's hash nor a path or a placeholder. */
const isRandom = (value: string): boolean =>
  /[A-Z]/.test(value) &&
  /[a-z]/.test(value) &&
  /\d/.test(value) &&
  new Set(value).size >= leastDifferent &&
  !isPlaceholder(value);

const secretAt = (secret: string, start: number): Match => ({
  kind: "aws-secret-access-key",
  rule: "aws-secret-access-key",
  severity: "block",
  certainty: "name",
  start,
  end: start + secret.length,
  secret,
  prefix: "",
});
