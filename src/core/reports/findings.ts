import { type Finding, gravity, type Severity } from "../scanning/finding.ts";
import { oneLine } from "./markdown.ts";

/** What people call it. A kind that is missing here is shown by its own name. */
const names: Readonly<Record<string, string>> = {
  ANTHROPIC_API_KEY: "Anthropic API key",
  AWSAccessKeyID: "AWS access key id",
  AWSAccountID: "AWS account id",
  AWSSecretAccessKey: "AWS secret access key",
  BasicAuth: "password in a URL",
  CLOUDFLARE_ACCOUNT_API_TOKEN: "Cloudflare account API token",
  CLOUDFLARE_GLOBAL_API_KEY: "Cloudflare global API key",
  CLOUDFLARE_USER_API_TOKEN: "Cloudflare user API token",
  CREDIT_CARD: "credit card number",
  DATABRICKS_PERSONAL_ACCESS_TOKEN: "Databricks personal access token",
  DOCKER_PERSONAL_ACCESS_TOKEN: "Docker personal access token",
  EMAIL_ADDRESS: "e-mail address",
  EncryptedPrivateKey: "encrypted private key",
  FIGMA_PERSONAL_ACCESS_TOKEN: "Figma personal access token",
  GITHUB_TOKEN: "GitHub token",
  GITLAB_PERSONAL_ACCESS_TOKEN: "GitLab personal access token",
  GRAFANA_CLOUD_API_TOKEN: "Grafana Cloud API token",
  GRAFANA_SERVICE_ACCOUNT_TOKEN: "Grafana service account token",
  GROQ_API_KEY: "Groq API key",
  HASHICORP_VAULT_BATCH_TOKEN: "HashiCorp Vault batch token",
  HASHICORP_VAULT_RECOVERY_TOKEN: "HashiCorp Vault recovery token",
  HASHICORP_VAULT_SERVICE_TOKEN: "HashiCorp Vault service token",
  HUGGINGFACE_USER_ACCESS_TOKEN: "Hugging Face access token",
  IBAN_CODE: "bank account number (IBAN)",
  IncomingWebhook: "Slack incoming webhook",
  JSON_WEB_TOKEN: "JSON Web Token",
  KeyStore: "key store",
  LINEAR_API_TOKEN: "Linear API token",
  MongoDBConnection: "MongoDB address with a password",
  MySQLConnection: "MySQL address with a password",
  NOTION_INTEGRATION_TOKEN: "Notion integration token",
  NPM_ACCESS_TOKEN: "npm access token",
  Npmrc_authToken: "npm registry token",
  OPENAI_TOKEN: "OpenAI API key",
  OPS_TOKEN: "1Password service account token",
  PHONE_NUMBER: "telephone number",
  PackageJSON_xOauthToken: "GitHub token in a URL",
  PostgreSQLConnection: "PostgreSQL address with a password",
  PrivateKey: "private key",
  PrivateKeyJSON: "Google service account key",
  SENDGRID_KEY: "SendGrid API key",
  SHOPIFY_KEY: "Shopify token",
  SLACK_TOKEN: "Slack token",
  STRIPE_RESTRICTED_KEY_LIVE: "Stripe restricted key",
  STRIPE_RESTRICTED_KEY_TEST: "Stripe restricted test key",
  STRIPE_SECRET_KEY_LIVE: "Stripe secret key",
  STRIPE_SECRET_KEY_TEST: "Stripe secret test key",
  TAILSCALE_API_KEY: "Tailscale API key",
  TAILSCALE_AUTH_KEY: "Tailscale auth key",
  TAILSCALE_CLIENT_KEY: "Tailscale OAuth client key",
  TAILSCALE_KEY: "Tailscale key",
  TAILSCALE_SCIM_KEY: "Tailscale SCIM key",
  TAILSCALE_WEBHOOK_KEY: "Tailscale webhook key",
  US_SSN: "US social security number",
  UrlCredential: "password in a URL",
  VERCEL_AI_GATEWAY_API_KEY: "Vercel AI Gateway key",
  VERCEL_APP_ACCESS_TOKEN: "Vercel app access token",
  VERCEL_APP_REFRESH_TOKEN: "Vercel app refresh token",
  VERCEL_INTEGRATION_TOKEN: "Vercel integration token",
  VERCEL_PERSONAL_ACCESS_TOKEN: "Vercel personal access token",
};

/** The name of a kind of finding for people. */
export const nameOf = (kind: string): string => names[kind] ?? kind;

const colors: Readonly<Record<Severity, string>> = { block: "\u001b[31m", warn: "\u001b[33m", info: "\u001b[2m" };
const plain = "\u001b[0m";
/** More lines would bury what to type next. */
const mostLines = 50;

/**
 * What the person who commits reads: how many findings, one line for each, the gravest first, and what to type next.
 * Empty without findings.
 */
export function findingsText(findings: readonly Finding[], options: { color: boolean }): string {
  if (findings.length === 0) return "";
  const gravest = findings.toSorted((one, other) => gravity[other.severity] - gravity[one.severity]);
  const shown = gravest.slice(0, mostLines);
  const hidden = findings.length - shown.length;
  return [
    headline(findings),
    ...shown.map((finding) => lineOf(finding, options.color)),
    ...(hidden > 0 ? [`  … and ${hidden} more`] : []),
    "",
    ...nextSteps(gravest[0]!),
  ].join("\n");
}

function headline(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === "block").length;
  const rest = findings.length - blocking;
  if (blocking === 0) return `${counted(rest, "finding")} to look at, none that blocks:`;
  return `${counted(blocking, "finding")} that must not be published${rest > 0 ? `, ${rest} more to look at` : ""}:`;
}

function lineOf({ path, line, kind, masked, severity, hint }: Finding, color: boolean): string {
  const name = color ? colors[severity] + nameOf(kind) + plain : nameOf(kind);
  return `  ${oneLine(path)}:${line}  ${name}  ${masked}${hint ? `  (${hint})` : ""}`;
}

/** One example line for the gravest finding, which can be typed as it stands but for the reason. */
function nextSteps({ severity, kind }: Finding): readonly string[] {
  const allow = `add the comment  countersign:allow ${kind} -- <why>  on the same line or the line before.`;
  if (severity !== "block") return [`If it belongs here, ${allow}`];
  return [
    "Take it out of the file, then  git add  the file and commit again.",
    "Was it ever pushed or shared? Then it is known: revoke it where it was issued.",
    `Is it no secret? Then ${allow}`,
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
