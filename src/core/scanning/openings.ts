/**
 * How every value that a rule of secretlint's preset (13.0.7) reports begins: a shortened copy of the rule's own
 * pattern, without what only narrows it. A text without any opening needs no rules, and most texts have none; loading
 * and running the rules costs more than all the rest of a commit. A rule that is not listed here would never run, so a
 * test compares the list with the preset.
 */
export const openings: Readonly<Record<string, string>> = {
  aws: String.raw`(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}|(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)|(?:ACCOUNT|account|Account)_?(?:ID|id|Id)?["']?\s*(?::|=)>?\s*["']?[0-9]{4}`,
  gcp: "private_key",
  privatekey: "-----BEGIN",
  npm: "x-oauth-basic@|_authToken=|npm_[A-Za-z0-9_]{36}",
  basicauth: String.raw`(?:https?|ftps?):\/\/[-a-zA-Z0-9_]{1,256}:[-a-zA-Z0-9_]{1,256}@`,
  slack: String.raw`xox[bpaor]-|xapp-|[hH][oO][oO][kK][sS]\.[sS][lL][aA][cC][kK]\.`,
  sendgrid: String.raw`SG\.\w`,
  shopify: "shp(?:pa|ca|at|ss)_",
  stripe: "[sr]k_(?:live|test)_",
  github: "gh[pousr]_[A-Za-z0-9]|github_pat_",
  gitlab: "glpat-",
  grafana: "glc_|glsa_",
  openai: "T3BlbkFJ",
  anthropic: "sk-ant-api0",
  groq: "gsk_",
  huggingface: "hf_[a-zA-Z]{34}",
  linear: "lin_api_",
  notion: "ntn_[0-9]",
  "1password": "ops_ey",
  "database-connection-string": String.raw`(?:[mM][oO][nN][gG][oO][dD][bB](?:\+[sS][rR][vV])?|[mM][yY][sS][qQ][lL][xX]?|[pP][oO][sS][tT][gG][rR][eE][sS](?:[qQ][lL])?):\/\/[^:/\s]{1,100}:[^@/\s]{1,200}@`,
  "hashicorp-vault": String.raw`hv[sbr]\.[A-Za-z0-9_-]{90}`,
  vercel: "vc[piark]_[A-Za-z0-9]{20}",
  databricks: "dapi[A-Fa-f0-9]{32}",
  docker: "dckr_pat_",
  figma: "figd_",
  cloudflare: "cf(?:k|ut|at)_[A-Za-z0-9]{40}",
  tailscale: "tskey-",
};

const anyOpening = new RegExp(Object.values(openings).join("|"));

/** False if no rule of the preset can report anything in this text. */
export const mayHoldSecret = (text: string): boolean => anyOpening.test(text);
