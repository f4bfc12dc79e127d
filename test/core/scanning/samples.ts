import fc from "fast-check";
import { kindOfMessage } from "../../../src/core/scanning/secretlint.ts";
import { isPlaceholder } from "../../../src/core/scanning/token-placeholder.ts";

/** Something that a scan must find. `secret` is the part that must never be shown; `text` is a file that holds it. */
export type Sample = { readonly kind: string; readonly path: string; readonly text: string; readonly secret: string };

// Every token is put together here, at run time: no file of ours holds one.
const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const alnum = digits + upper + lower;
const hex = "0123456789abcdef";
const url = `${alnum}_-`;

/** Text of a length, or between two, of certain characters. Without fast-check's love of zeros: nobody has such numbers. */
const of = (characters: string, least: number, most = least) =>
  fc
    .noBias(fc.string({ unit: fc.constantFrom(...characters), minLength: least, maxLength: most }))
    .filter((text) => text.length < 12 || !isPlaceholder(text));
/** Parts after one another. */
const row = (...parts: readonly (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((texts) => texts.join(""));
const base64 = (text: string) => Buffer.from(text).toString("base64");
const base64url = (text: string) => Buffer.from(text).toString("base64url");

const inCode = (token: string) => `const key = "${token}";\n`;

type Form = {
  readonly prefix?: string;
  readonly secret: fc.Arbitrary<string>;
  readonly path?: string;
  readonly text?: (token: string, secret: string) => string;
};

const password = row(of(alnum, 4), of(digits, 3), of(lower, 4), of(digits, 2));
const json = of(alnum, 20, 40).map((name) => JSON.stringify({ sub: name, iat: 1_700_000_000 }));
const pemBody = (start: string) => row(start, of(alnum, 62), "\n", of(alnum, 64), "\n", of(alnum, 20), "==");
const pem = (label: string) => (body: string) =>
  `-----BEGIN ${label}PRIVATE KEY-----\n${body}\n-----END ${label}PRIVATE KEY-----\n`;
// 1Password's JSON ends in a `}` that stands alone in its base64 group.
const opsToken = of(alnum, 100, 140).map((name) => {
  const start = `{"email":"${name}"`;
  return base64(`${start}${" ".repeat((3 - (start.length % 3)) % 3)}}`);
});

/** One form or more for every message of the recommended preset, by message. */
const presetForms: Readonly<Record<string, readonly Form[]>> = {
  AWSAccessKeyID: [{ prefix: "AKIA", secret: of(`${upper}234567`, 16) }],
  AWSAccountID: [{ secret: of(digits, 12), text: (id) => `aws_account_id = ${id}\n` }],
  AWSSecretAccessKey: [
    { secret: row(of(`${alnum}/+`, 39), of(alnum, 1)), text: (key) => `aws_secret_access_key = "${key}"\n` },
  ],
  PrivateKeyJSON: [
    {
      secret: row("MII", of(alnum, 120)),
      path: "config/key.json",
      text: (body) => JSON.stringify({ private_key_id: "x", private_key: pem("")(body) }, null, 2),
    },
  ],
  PrivateKey: [{ secret: pemBody("MI"), path: "id.pem", text: pem("RSA ") }],
  PackageJSON_xOauthToken: [
    { secret: of(hex, 40), path: "package.json", text: (token) => `"https://${token}:x-oauth-basic@github.com/o/r"` },
  ],
  Npmrc_authToken: [
    { secret: of(hex, 36), path: ".npmrc", text: (token) => `//registry.example.org/:_authToken=${token}\n` },
  ],
  NPM_ACCESS_TOKEN: [{ prefix: "npm_", secret: of(alnum, 36) }],
  BasicAuth: [{ secret: password, text: (secret) => `curl https://deploy7:${secret}@git.acme.io/x\n` }],
  SLACK_TOKEN: [
    { prefix: "xoxb-", secret: row(of(digits, 12), "-", of(digits, 12), "-", of(alnum, 24)) },
    { prefix: "xapp-", secret: row("1-", of(alnum, 11), "-", of(digits, 13), "-", of(hex, 40)) },
  ],
  IncomingWebhook: [
    {
      secret: row("T", of(alnum, 9), "/B", of(alnum, 9), "/", of(alnum, 24)),
      text: (path) => `https://hooks.slack.com/services/${path}\n`,
    },
  ],
  SENDGRID_KEY: [{ prefix: "SG.", secret: row(of(alnum, 22), ".", of(alnum, 43)) }],
  SHOPIFY_KEY: [{ prefix: "shpat_", secret: of(hex, 32) }],
  STRIPE_SECRET_KEY_LIVE: [{ prefix: "sk_live_", secret: of(alnum, 24, 99) }],
  STRIPE_SECRET_KEY_TEST: [{ prefix: "sk_test_", secret: of(alnum, 24, 99) }],
  STRIPE_RESTRICTED_KEY_LIVE: [{ prefix: "rk_live_", secret: of(alnum, 24, 99) }],
  STRIPE_RESTRICTED_KEY_TEST: [{ prefix: "rk_test_", secret: of(alnum, 24, 99) }],
  GITHUB_TOKEN: [
    ...["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map((prefix) => ({ prefix, secret: of(alnum, 36) })),
    { prefix: "github_pat_", secret: row(of(alnum, 22), "_", of(alnum, 59)) },
    {
      prefix: "ghs_",
      secret: row(of(digits, 6), "_", base64url('{"alg":"RS256"}'), ".", of(url, 90), ".", of(alnum, 80)),
    },
  ],
  GITLAB_PERSONAL_ACCESS_TOKEN: [{ prefix: "glpat-", secret: of(alnum, 20) }],
  GRAFANA_CLOUD_API_TOKEN: [{ prefix: "glc_", secret: of(alnum, 32, 80) }],
  GRAFANA_SERVICE_ACCOUNT_TOKEN: [{ prefix: "glsa_", secret: row(of(alnum, 32), "_", of(hex, 8)) }],
  OPENAI_TOKEN: [
    { prefix: "sk-", secret: row(of(alnum, 20), "T3Blbk", "FJ", of(alnum, 20)) },
    { prefix: "sk-proj-", secret: row(of(alnum, 58), "T3Blbk", "FJ", of(alnum, 58)) },
  ],
  ANTHROPIC_API_KEY: [{ prefix: "sk-ant-api03-", secret: row(of(alnum, 93), "AA") }],
  GROQ_API_KEY: [{ prefix: "gsk_", secret: of(alnum, 52) }],
  HUGGINGFACE_USER_ACCESS_TOKEN: [{ prefix: "hf_", secret: of(lower + upper, 34) }],
  LINEAR_API_TOKEN: [{ prefix: "lin_api_", secret: of(alnum, 40) }],
  NOTION_INTEGRATION_TOKEN: [{ prefix: "ntn_", secret: row(of(digits, 11), of(alnum, 35)) }],
  OPS_TOKEN: [{ prefix: "ops_", secret: opsToken }],
  FIGMA_PERSONAL_ACCESS_TOKEN: [{ prefix: "figd_", secret: of(alnum, 40) }],
  MongoDBConnection: [{ secret: password, text: (secret) => `mongodb+srv://app:${secret}@c0.acme.io/db\n` }],
  MySQLConnection: [{ secret: password, text: (secret) => `mysql://app:${secret}@db.acme.io/x\n` }],
  PostgreSQLConnection: [{ secret: password, text: (secret) => `postgresql://app:${secret}@db.acme.io/x\n` }],
  HASHICORP_VAULT_SERVICE_TOKEN: [{ prefix: "hvs.", secret: of(alnum, 95) }],
  HASHICORP_VAULT_BATCH_TOKEN: [{ prefix: "hvb.", secret: of(alnum, 150) }],
  HASHICORP_VAULT_RECOVERY_TOKEN: [{ prefix: "hvr.", secret: of(alnum, 95) }],
  VERCEL_PERSONAL_ACCESS_TOKEN: [{ prefix: "vcp_", secret: of(alnum, 56) }],
  VERCEL_INTEGRATION_TOKEN: [{ prefix: "vci_", secret: of(alnum, 56) }],
  VERCEL_APP_ACCESS_TOKEN: [{ prefix: "vca_", secret: of(alnum, 56) }],
  VERCEL_APP_REFRESH_TOKEN: [{ prefix: "vcr_", secret: of(alnum, 56) }],
  VERCEL_AI_GATEWAY_API_KEY: [{ prefix: "vck_", secret: of(alnum, 56) }],
  DATABRICKS_PERSONAL_ACCESS_TOKEN: [{ prefix: "dapi", secret: of(hex, 32) }],
  DOCKER_PERSONAL_ACCESS_TOKEN: [{ prefix: "dckr_pat_", secret: of(alnum, 27) }],
  CLOUDFLARE_GLOBAL_API_KEY: [{ prefix: "cfk_", secret: row(of(alnum, 40), of(hex, 8)) }],
  CLOUDFLARE_USER_API_TOKEN: [{ prefix: "cfut_", secret: row(of(alnum, 40), of(hex, 8)) }],
  CLOUDFLARE_ACCOUNT_API_TOKEN: [{ prefix: "cfat_", secret: row(of(alnum, 40), of(hex, 8)) }],
  TAILSCALE_API_KEY: [{ prefix: "tskey-api-", secret: row(of(alnum, 12), "-", of(alnum, 32)) }],
  TAILSCALE_AUTH_KEY: [{ prefix: "tskey-auth-", secret: row(of(alnum, 12), "-", of(alnum, 32)) }],
  TAILSCALE_CLIENT_KEY: [{ prefix: "tskey-client-", secret: row(of(alnum, 12), "-", of(alnum, 32)) }],
  TAILSCALE_SCIM_KEY: [{ prefix: "tskey-scim-", secret: row(of(alnum, 12), "-", of(alnum, 32)) }],
  TAILSCALE_WEBHOOK_KEY: [{ prefix: "tskey-webhook-", secret: row(of(alnum, 12), "-", of(alnum, 32)) }],
  TAILSCALE_KEY: [{ prefix: "tskey-other-", secret: row(of(alnum, 12), "-", of(alnum, 32)) }],
};

/** The check digit that makes a number pass the Luhn check, tried out. */
const withLuhn = (body: string): string =>
  [...digits]
    .map((last) => body + last)
    .find((number) => {
      const doubled = [...number]
        .toReversed()
        .map((digit, at) => (at % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][+digit]! : +digit));
      return doubled.reduce((sum, one) => sum + one) % 10 === 0;
    })!;
const withMod97 = (country: string, account: string): string => {
  const asDigits = [...`${account}${country}00`].map((one) => Number.parseInt(one, 36)).join("");
  return country + String(98n - (BigInt(asDigits) % 97n)).padStart(2, "0") + account;
};
const grouped = (number: string) => number.replace(/(.{4})(?=.)/g, "$1 ");

/** Forms of what our own detectors look for. */
const ownForms: Readonly<Record<string, readonly Form[]>> = {
  "encrypted-private-key": [{ secret: pemBody("MI"), path: "id.pem", text: pem("ENCRYPTED ") }],
  "url-credential": [
    { secret: password, text: (secret) => `redis://:${secret}@cache.acme.io:6379\n` },
    { secret: password, text: (secret) => `amqp+ssl://app:${secret}@mq.acme.io\n` },
  ],
  "json-web-token": [
    {
      secret: fc
        .tuple(json, of(url, 43))
        .map(([claims, signature]) => `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(claims)}.${signature}`),
    },
  ],
  CREDIT_CARD: [
    { secret: row("4", of(digits, 14)).map(withLuhn), path: "cards.csv", text: (card) => `name,card\nx,${card}\n` },
    { secret: row("5", of("12345", 1), of(digits, 13)).map(withLuhn), text: (card) => `pay with ${grouped(card)}.\n` },
    { secret: row("37", of(digits, 12)).map(withLuhn), text: (card) => `card: '${card}'\n` },
  ],
  IBAN_CODE: [
    {
      secret: of(digits, 18).map((account) => withMod97("DE", account)),
      text: (account) => `to ${grouped(account)}\n`,
    },
    { secret: row(of(upper, 4), of(digits, 14)).map((account) => withMod97("GB", account)) },
  ],
  US_SSN: [
    {
      secret: fc
        .tuple(
          fc.integer({ min: 101, max: 665 }),
          fc.integer({ min: 11, max: 99 }),
          fc.integer({ min: 1001, max: 9998 }),
        )
        .map((parts) => parts.join("-")),
      text: (number) => `customerSsn: ${number}\n`,
    },
  ],
  PHONE_NUMBER: [
    { secret: row("+49 30 ", of("23456789", 1), of(digits, 7)), text: (number) => `call ${number} now\n` },
    { secret: row("(212) ", of("236789", 1), of("3456", 2), "-", of(digits, 4)), text: (number) => `call ${number}\n` },
  ],
  EMAIL_ADDRESS: [
    { secret: row(of(lower, 5), ".", of(lower, 6), "@", of(lower, 8), ".io"), text: (address) => `to: "${address}"\n` },
  ],
};

const samplesOf = (forms: Readonly<Record<string, readonly Form[]>>, kindOf = (name: string) => name) =>
  Object.fromEntries(
    Object.entries(forms).map(([name, variants]) => [
      name,
      fc.oneof(
        ...variants.map(({ prefix = "", secret, path = "src/a.ts", text = inCode }) =>
          secret.map((part): Sample => ({ kind: kindOf(name), path, text: text(prefix + part, part), secret: part })),
        ),
      ),
    ]),
  );

/** A sample of every message of secretlint's recommended preset, by message. */
export const presetSamples = samplesOf(presetForms, kindOfMessage);
/** A sample of everything our own detectors look for, by kind. */
export const ownSamples = samplesOf(ownForms);
/** Any of them. */
export const anySample: fc.Arbitrary<Sample> = fc.oneof(...Object.values(presetSamples), ...Object.values(ownSamples));
