import type { Hit } from "./detector.ts";

/**
 * How every value that a rule of secretlint's preset (13.0.7) reports begins: by rule, a keyword and the pattern that
 * starts where it stands, a shortened copy of the rule's own without what only narrows it. A rule runs
 * only on a text that has an opening of its own, and most texts have none; running them all costs more than all the
 * rest of a scan. A rule that is not listed here would never run, so a test compares the list with the preset.
 */
export const openings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws: {
    ...Object.fromEntries(
      ["AKIA", "AGPA", "AIDA", "AROA", "AIPA", "ANPA", "ANVA", "ASIA"].map((id) => [id, `${id}[A-Z0-9]{16}`]),
    ),
    A3T: "A3T[A-Z0-9]{17}",
    secret: "(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)",
    account: String.raw`(?:ACCOUNT|account|Account)_?(?:ID|id|Id)?["']?\s*(?::|=)>?\s*["']?[0-9]{4}`,
  },
  gcp: { private_key: "private_key" },
  privatekey: { "-----BEGIN": "-----BEGIN" },
  npm: { "x-oauth-basic@": "x-oauth-basic@", "_authToken=": "_authToken=", npm_: "npm_[A-Za-z0-9_]{36}" },
  basicauth: Object.fromEntries(
    ["http://", "https://", "ftp://", "ftps://"].map((scheme) => [
      scheme,
      `${scheme}[-a-zA-Z0-9_]{1,256}:[-a-zA-Z0-9_]{1,256}@`,
    ]),
  ),
  slack: { xox: "xox[bpaor]-", "xapp-": "xapp-", "hooks.slack.": "[hH][oO][oO][kK][sS]\\.[sS][lL][aA][cC][kK]\\." },
  sendgrid: { "SG.": String.raw`SG\.\w` },
  shopify: { shp: "shp(?:pa|ca|at|ss)_" },
  stripe: { sk_: "sk_(?:live|test)_", rk_: "rk_(?:live|test)_" },
  github: {
    ...Object.fromEntries(["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map((start) => [start, `${start}[A-Za-z0-9]`])),
    github_pat_: "github_pat_",
  },
  gitlab: { "glpat-": "glpat-" },
  grafana: { glc_: "glc_", glsa_: "glsa_" },
  openai: { T3BlbkFJ: "T3BlbkFJ" },
  anthropic: { "sk-ant-": "sk-ant-api0" },
  groq: { gsk_: "gsk_" },
  huggingface: { hf_: "hf_[a-zA-Z]{34}" },
  linear: { lin_api_: "lin_api_" },
  notion: { ntn_: "ntn_[0-9]" },
  "1password": { ops_ey: "ops_ey" },
  "database-connection-string": {
    mongodb: String.raw`[mM][oO][nN][gG][oO][dD][bB](?:\+[sS][rR][vV])?:\/\/[^:/\s]{1,100}:[^@/\s]{1,200}@`,
    mysql: String.raw`[mM][yY][sS][qQ][lL][xX]?:\/\/[^:/\s]{1,100}:[^@/\s]{1,200}@`,
    postgres: String.raw`[pP][oO][sS][tT][gG][rR][eE][sS](?:[qQ][lL])?:\/\/[^:/\s]{1,100}:[^@/\s]{1,200}@`,
  },
  "hashicorp-vault": Object.fromEntries(
    ["hvs.", "hvb.", "hvr."].map((start) => [start, `hv[sbr]\\.[A-Za-z0-9_-]{90}`]),
  ),
  vercel: Object.fromEntries(
    ["vcp_", "vci_", "vca_", "vcr_", "vck_"].map((start) => [start, `${start}[A-Za-z0-9]{20}`]),
  ),
  databricks: { dapi: "dapi[A-Fa-f0-9]{32}" },
  docker: { dckr_pat_: "dckr_pat_" },
  figma: { figd_: "figd_" },
  cloudflare: Object.fromEntries(["cfk_", "cfut_", "cfat_"].map((start) => [start, `${start}[A-Za-z0-9]{40}`])),
  tailscale: { "tskey-": "tskey-" },
};

type Opening = { readonly rule: string; readonly pattern: string };

const byKeyword = new Map<string, Opening[]>();
for (const [rule, patterns] of Object.entries(openings)) {
  for (const [keyword, pattern] of Object.entries(patterns)) {
    const folded = keyword.toLowerCase();
    byKeyword.set(folded, [...(byKeyword.get(folded) ?? []), { rule, pattern }]);
  }
}

/** What every opening begins with, in lower case. */
export const openingKeywords: readonly string[] = [...byKeyword.keys()];

const compiled = new Map<string, RegExp>();

/** The rules of the preset that may report a value which begins where the keyword stands. */
export function rulesOpenedBy(text: string, { keyword, start }: Hit): readonly string[] {
  const opened: string[] = [];
  for (const { rule, pattern } of byKeyword.get(keyword) ?? []) {
    const opening = compiled.get(pattern) ?? new RegExp(pattern, "y");
    compiled.set(pattern, opening);
    opening.lastIndex = start;
    if (opening.test(text)) opened.push(rule);
  }
  return opened;
}
