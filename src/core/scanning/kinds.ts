import { identifiers } from "./identifiers/index.ts";
import { namedTokens, providerTokens } from "./providers/index.ts";

/** What people call the kinds that have no row of their own on a shelf. */
const names: Readonly<Record<string, string>> = {
  CRYPTO: "Bitcoin address",
  EMAIL_ADDRESS: "e-mail address",
  PHONE_NUMBER: "telephone number",
  "anthropic-api-key": "Anthropic API key",
  "aws-access-key-id": "AWS access key id",
  "aws-account-id": "AWS account id",
  "aws-secret-access-key": "AWS secret access key",
  "basic-auth": "password in a URL",
  "cloudflare-account-api-token": "Cloudflare account API token",
  "cloudflare-global-api-key": "Cloudflare global API key",
  "cloudflare-user-api-token": "Cloudflare user API token",
  "connection-string": "password in a connection string",
  "databricks-personal-access-token": "Databricks personal access token",
  "docker-personal-access-token": "Docker personal access token",
  "encrypted-private-key": "encrypted private key",
  "figma-personal-access-token": "Figma personal access token",
  "github-token": "GitHub token",
  "gitlab-personal-access-token": "GitLab personal access token",
  "grafana-cloud-api-token": "Grafana Cloud API token",
  "grafana-service-account-token": "Grafana service account token",
  "groq-api-key": "Groq API key",
  "hashicorp-vault-batch-token": "HashiCorp Vault batch token",
  "hashicorp-vault-recovery-token": "HashiCorp Vault recovery token",
  "hashicorp-vault-service-token": "HashiCorp Vault service token",
  "huggingface-user-access-token": "Hugging Face access token",
  "incoming-webhook": "Slack incoming webhook",
  "json-web-token": "JSON Web Token",
  "key-store": "key store",
  "linear-api-token": "Linear API token",
  "mongodb-connection": "MongoDB address with a password",
  "mysql-connection": "MySQL address with a password",
  "notion-integration-token": "Notion integration token",
  "npm-access-token": "npm access token",
  "npmrc-auth-token": "npm registry token",
  "openai-token": "OpenAI API key",
  "opaque-secret": "secret value",
  "ops-token": "1Password service account token",
  "package-json-oauth-token": "GitHub token in a URL",
  "postgresql-connection": "PostgreSQL address with a password",
  "private-key": "private key",
  "private-key-json": "Google service account key",
  "sendgrid-key": "SendGrid API key",
  "shopify-key": "Shopify token",
  "slack-token": "Slack token",
  "stripe-restricted-key-live": "Stripe restricted key",
  "stripe-restricted-key-test": "Stripe restricted test key",
  "stripe-secret-key-live": "Stripe secret key",
  "stripe-secret-key-test": "Stripe secret test key",
  "tailscale-api-key": "Tailscale API key",
  "tailscale-auth-key": "Tailscale auth key",
  "tailscale-client-key": "Tailscale OAuth client key",
  "tailscale-key": "Tailscale key",
  "tailscale-scim-key": "Tailscale SCIM key",
  "tailscale-webhook-key": "Tailscale webhook key",
  "url-credential": "password in a URL",
  "vercel-ai-gateway-api-key": "Vercel AI Gateway key",
  "vercel-app-access-token": "Vercel app access token",
  "vercel-app-refresh-token": "Vercel app refresh token",
  "vercel-integration-token": "Vercel integration token",
  "vercel-personal-access-token": "Vercel personal access token",
};

let byKind: ReadonlyMap<string, string> | null = null;

/** The name of a kind of finding for people. A kind that nobody named is shown by its own. */
export function nameOf(kind: string): string {
  byKind ??= new Map([
    ...Object.entries(names),
    ...[...identifiers, ...providerTokens, ...namedTokens].map((row) => [row.kind, row.name] as const),
  ]);
  return byKind.get(kind) ?? kind.replaceAll("-", " ");
}
