import { createHash } from "node:crypto";
import type { Severity } from "./finding.ts";
import type { Located } from "./locate.ts";
import { isPlaceholder } from "./token-placeholder.ts";

/** What a file should not be in a repository for, whatever is found in it. */
export type SensitivePath = { readonly kind: "sensitive-file" | "kubernetes-secret"; readonly severity: Severity };

const sample =
  /[._-](?:example|sample|template|tmpl|tpl|dist|defaults?|schema|spec|test|ci|pub|md|d\.ts|enc|gpg|age|sops)(?:\.|$)/i;
const environment = /(?:^|\/)(?:\.env(?:rc)?(?:\.[\w.-]{1,60})?|[\w-]{1,60}\.env)$/i;
/** Holds secrets as soon as it holds anything. */
const credentials =
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.netrc|_netrc|\.git-credentials|\.pypirc|\.htpasswd|\.pgpass|terraform\.tfstate(?:\.backup)?|kubeconfig|\.dockercfg|[^/]{1,200}\.(?:p12|pfx|jks|keystore|ppk|kdbx))$/i;
/** Most that is read to judge a file. */
const longest = 100_000;

/** `NAME=value` or `name: value` in a line of its own, with a value. */
const assignment =
  /^[ \t]{0,40}(?:export[ \t]{1,9})?([A-Za-z_][\w.-]{0,100})[ \t]{0,20}[=:][ \t]{0,20}(\S[^\n]{0,1000})$/gm;
/** Frameworks put these into what they send to browsers. */
const publicName = /^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY|STORYBOOK)_/i;
const harmlessValue =
  /^(?:true|false|yes|no|on|off|null|none|undefined|[\d.:]+\w{0,2}|[a-z]{1,12}|[a-z]+:\/\/[^\s@]*|(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\S*|\.{0,2}\/\S*|[*.…x-]+|.*(?:\$\{?\w|\{\{|<[\w -]+>|%\w+%).*)$/i;

/**
 * Whether a file is one that holds credentials by its name or, for Kubernetes, by its kind. Null for samples, and when
 * no value in it is more than a switch, a number, an address or a placeholder.
 */
export function sensitivePath(path: string, text: string): SensitivePath | null {
  const read = text.slice(0, longest);
  if (credentials.test(path)) return read.trim() === "" ? null : { kind: "sensitive-file", severity: "warn" };
  if (environment.test(path) && !sample.test(path) && assignsSecret(read))
    return { kind: "sensitive-file", severity: "warn" };
  return /\.(?:ya?ml|json)$/i.test(path) && holdsKubernetesSecret(read)
    ? { kind: "kubernetes-secret", severity: "warn" }
    : null;
}

const assignsSecret = (text: string): boolean =>
  [...text.matchAll(assignment)].some(([, name, value]) => !publicName.test(name!) && isTelling(value!));

function isTelling(value: string): boolean {
  const bare = value
    .replace(/[ \t]#.*$/, "")
    .trim()
    .replace(/^(["'])(.*)\1,?$/, "$2");
  return bare !== "" && !harmlessValue.test(bare) && !(bare.length >= 8 && isPlaceholder(bare));
}

/** A manifest of the kind `Secret` with values; one that is sealed, encrypted with SOPS or filled in later has none. */
function holdsKubernetesSecret(text: string): boolean {
  if (!/\bapiVersion\b/.test(text)) return false;
  return text.split(/^---/m).some((document) => {
    const isSecret = /^[\s{,]{0,40}["']?kind["']?[ \t]{0,9}:[ \t]{0,9}["']?Secret["']?[ \t]{0,9},?[ \t\r]{0,9}$/im.test(
      document,
    );
    return isSecret && dataOf(document).some((value) => isTelling(value) && !/^ENC\[/.test(value));
  });
}

/** The values below `data:` and `stringData:`. */
function dataOf(document: string): readonly string[] {
  const values: string[] = [];
  let depth = -1; // the indentation of `data:`, or outside of it
  for (const line of document.split("\n")) {
    const indentation = line.length - line.trimStart().length;
    if (/^\s{0,20}["']?(?:data|stringData)["']?\s{0,9}:/.test(line)) depth = indentation;
    else if (line.trim() !== "" && indentation <= depth) depth = -1;
    else if (depth >= 0)
      values.push(/^\s{1,40}["']?[\w.-]{1,253}["']?\s{0,9}:\s{0,9}(.{0,2000})/.exec(line)?.[1] ?? "");
  }
  return values;
}

/** The same as a match of the whole file. */
export function sensitiveFileIn(path: string, text: string): readonly Located[] {
  const seen = sensitivePath(path, text);
  if (seen === null) return [];
  const secret = createHash("sha256").update(text).digest("hex");
  const place = { start: 0, end: 0, secret, prefix: "" } as const;
  return [{ match: { ...seen, rule: "sensitive-path", certainty: "name", ...place }, line: 1, column: 1 }];
}
