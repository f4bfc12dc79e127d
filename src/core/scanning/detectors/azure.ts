import { assignmentAt } from "../assignment.ts";
import type { Match, WaitingDetector } from "../detector.ts";
import { isPublishedKey } from "../published-key.ts";
import { hasRunAhead } from "../run-ahead.ts";
import { isPlaceholder } from "../token-placeholder.ts";

const base64End = "(?![A-Za-z0-9+/=])";
/** 64 bytes in base 64: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage */
const accountKey = new RegExp(`[A-Za-z0-9+/]{86}==${base64End}`, "y");

type Part = { readonly kind: string; readonly value: RegExp; readonly beside?: RegExp };

/** https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string and its like. */
const parts: Readonly<Record<string, Part>> = {
  "accountkey=": { kind: "azure-storage-key", value: accountKey },
  "sharedaccesskey=": {
    kind: "azure-shared-access-key",
    value: new RegExp(`[A-Za-z0-9+/]{32,100}={1,2}${base64End}`, "y"),
  },
  "sharedsecretvalue=": {
    kind: "azure-shared-secret",
    value: new RegExp(`[A-Za-z0-9+/]{32,100}={0,2}${base64End}`, "y"),
  },
  ";secret=": {
    kind: "azure-app-configuration-secret",
    value: new RegExp(`[A-Za-z0-9+/]{36,100}={0,2}${base64End}`, "y"),
    beside: /azconfig\.|;Id=/i,
  },
  // A shared access signature is 32 bytes in base 64, mostly in percent form; it comes with its version or expiry.
  "sig=": {
    kind: "azure-shared-access-signature",
    value: /(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:=|%3[Dd])(?![A-Za-z0-9=])/y,
    beside: /[?&;"' ](?:s[vetrp]|spr)=|SharedAccessSignature/,
  },
};
const named = ["account_key", "accountkey", "account-key", "storage_key", "storagekey", "cosmos_key", "cosmoskey"];

/** How far in a connection string or an address the other parts may stand. */
const reach = 250;

/** The secret part of Azure's connection strings and signed addresses, and account keys under their names. */
export const azure: WaitingDetector = {
  rule: "azure",
  about: "secret",
  keywords: [...Object.keys(parts), ...named],
  at(text, { keyword, start, end }, path) {
    const part = parts[keyword];
    if (part === undefined) {
      if (!hasRunAhead(text, end, 86)) return null;
      const assignment = assignmentAt(text, start, end, path);
      return assignment && assignment.value.length === 88
        ? matchAt(text, assignment.start, { kind: "azure-storage-key", value: accountKey }, "name")
        : null;
    }
    if (keyword !== ";secret=" && /[\w-]/.test(text[start - 1] ?? "")) return null;
    const match = matchAt(text, end, part, "structure");
    if (match === null || part.beside === undefined) return match;
    return part.beside.test(text.slice(Math.max(0, start - reach), start)) ||
      part.beside.test(text.slice(match.end, match.end + reach))
      ? match
      : null;
  },
};

function matchAt(text: string, start: number, { kind, value }: Part, certainty: "name" | "structure"): Match | null {
  value.lastIndex = start;
  const secret = value.exec(text)?.[0];
  if (secret === undefined || isPlaceholder(secret)) return null;
  const published = isPublishedKey(secret);
  return {
    kind,
    rule: "azure",
    severity: published ? "info" : "block",
    // What is known to be everybody's is surer than any name.
    certainty: published ? "structure" : certainty,
    start,
    end: start + secret.length,
    secret,
    prefix: "",
  };
}
