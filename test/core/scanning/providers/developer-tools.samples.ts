import { withHex } from "../checked.ts";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "postman-api-key", valid: (by) => `PMAK-${by.hex(24)}-${by.hex(34)}`, near: (by) => `PMAK-${by.hex(24)}` },
  {
    kind: "postman-collection-key",
    valid: (by) => `PMAT-01${by.upper(12)}${by.digits(12)}`,
    near: (by) => `PMAT-01${by.upper(8)}`,
  },
  {
    kind: "zuplo-api-key",
    valid: (by) => `zpka_${withHex(by.base36(32), "_")}`,
    near: (by) => `zpka_${by.base36(20)}_${by.hex(8)}`,
  },
  { kind: "readme-api-key", valid: (by) => `rdme_${by.base36(70)}`, near: (by) => `rdme_${by.base36(30)}` },
  {
    kind: "rapidapi-key",
    valid: (by) => `${by.hex(10)}msh${by.hex(15)}p1${by.hex(6)}jsn${by.hex(12)}`,
    near: (by) => `${by.hex(10)}msh${by.hex(15)}p1${by.hex(6)}`,
    clean: () => `${"0".repeat(10)}msh${"0".repeat(15)}p1${"0".repeat(6)}jsn${"0".repeat(12)}`,
  },
  {
    kind: "blynk-organization-secret",
    valid: (by) => `oa2-client-id_${by.url(32)}`,
    near: (by) => `oa2-client-id_${by.url(12)}`,
  },
  {
    kind: "inngest-signing-key",
    valid: (by) => `signkey-prod-${by.hex(64)}`,
    near: (by) => `signkey-prod-${by.hex(20)}`,
  },
  { kind: "trigger-dev-secret-key", valid: (by) => `tr_prod_${by.alnum(20)}`, near: (by) => `tr_prod_${by.alnum(10)}` },
  { kind: "trigger-dev-access-token", valid: (by) => `tr_pat_${by.alnum(40)}`, near: (by) => `tr_pat_${by.alnum(20)}` },
  {
    kind: "liveblocks-secret-key",
    valid: (by) => `sk_prod_${by.alnum(20)}-${by.url(43)}`,
    near: (by) => `pk_prod_${by.alnum(20)}-${by.url(43)}`,
  },
  { kind: "weblate-api-key", valid: (by) => `wlu_${by.alnum(36)}`, near: (by) => `wlu_${by.alnum(20)}` },
  { kind: "tolgee-token", valid: (by) => `tgpat_${by.base36(52)}`, near: (by) => `tgpat_${by.base36(20)}` },
  {
    kind: "deepl-api-key",
    valid: (by) => `${by.uuid()}:fx`,
    near: (by) => `${by.hex(12)}:fx`,
    clean: () => "00000000-0000-0000-0000-000000000000:fx",
  },
  { kind: "transifex-api-token", valid: (by) => `1/${by.hex(40)}`, near: (by) => `1/${by.hex(30)}` },
  { kind: "code-sandbox-token", valid: (by) => `csb_v1_${by.url(43)}`, near: (by) => `csb_v1_${by.url(20)}` },
  { kind: "gitpod-access-token", valid: (by) => `gitpod_pat_${by.url(64)}`, near: (by) => `gitpod_pat_${by.url(20)}` },
  { kind: "scrapfly-api-key", valid: (by) => `scp-live-${by.hex(32)}`, near: (by) => `scp-live-${by.hex(20)}` },
  {
    kind: "apollo-graph-key",
    valid: (by) => `service:acme-graph:A7${by.url(20)}`,
    near: (by) => `service:acme-graph:${by.lower(12)}`,
  },
  {
    kind: "authress-access-key",
    valid: (by) => `sc_${by.alnum(20)}.${by.alnum(4)}.acc_${by.alnum(16)}.${by.alnum(64)}`,
    near: (by) => `sc_${by.alnum(20)}.${by.alnum(4)}`,
  },
  { kind: "adafruit-io-key", valid: (by) => `aio_${by.alnum(28)}`, near: (by) => `aio_${by.alnum(14)}` },
  {
    kind: "blynk-url-token",
    valid: (by) => `blynk.cloud/external/api/update?token=${by.url(32)}`,
    near: (by) => `blynk.cloud/external/api/update?token=${by.url(12)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "blynk-auth-token",
    valid: (by) => `BLYNK_AUTH_TOKEN="${by.url(32)}"\n`,
    near: (by) => `BLYNK_AUTH_TOKEN="${by.url(29)}"\n`,
  },
  {
    kind: "scrapingbee-api-key",
    valid: (by) => `SCRAPINGBEE_API_KEY="${by.upper(40)}${by.digits(40)}"\n`,
    near: (by) => `SCRAPINGBEE_API_KEY="${by.upper(20)}${by.digits(20)}"\n`,
  },
  {
    kind: "scraperapi-key",
    valid: (by) => `SCRAPERAPI_KEY="${by.hex(32)}"\n`,
    near: (by) => `SCRAPERAPI_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "rapidapi-old-key",
    valid: (by) => `RAPIDAPI_KEY="${by.url(50)}"\n`,
    near: (by) => `RAPIDAPI_KEY="${by.url(47)}"\n`,
  },
  {
    kind: "zyte-api-key",
    valid: (by) => `ZYTE_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `ZYTE_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "browserless-token",
    valid: (by) => `BROWSERLESS_TOKEN="${by.uuid()}"\n`,
    near: (by) => `BROWSERLESS_TOKEN="${by.hex(12)}"\n`,
  },
  {
    kind: "uploadcare-secret-key",
    valid: (by) => `UPLOADCARE_SECRET_KEY="${by.hex(20)}"\n`,
    near: (by) => `UPLOADCARE_SECRET_KEY="${by.hex(17)}"\n`,
  },
  {
    kind: "tinify-api-key",
    valid: (by) => `TINIFY_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `TINIFY_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "remove-bg-api-key",
    valid: (by) => `REMOVE_BG_API_KEY="${by.alnum(24)}"\n`,
    near: (by) => `REMOVE_BG_API_KEY="${by.alnum(16)}"\n`,
  },
  {
    kind: "lokalise-api-token",
    valid: (by) => `LOKALISE_API_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `LOKALISE_API_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "crowdin-token",
    valid: (by) => `CROWDIN_PERSONAL_TOKEN="${by.hex(80)}"\n`,
    near: (by) => `CROWDIN_PERSONAL_TOKEN="${by.hex(77)}"\n`,
  },
  {
    kind: "phrase-access-token",
    valid: (by) => `PHRASE_ACCESS_TOKEN="${by.hex(64)}"\n`,
    near: (by) => `PHRASE_ACCESS_TOKEN="${by.hex(61)}"\n`,
  },
  {
    kind: "poeditor-api-token",
    valid: (by) => `POEDITOR_API_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `POEDITOR_API_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "deepl-pro-api-key",
    valid: (by) => `DEEPL_AUTH_KEY="${by.uuid()}"\n`,
    near: (by) => `DEEPL_AUTH_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "app-center-token",
    valid: (by) => `APPCENTER_ACCESS_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `APPCENTER_ACCESS_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "revenuecat-key",
    valid: (by) => `REVENUECAT_SECRET_KEY="sk_${by.alnum(29)}"\n`,
    near: (by) => `REVENUECAT_SECRET_KEY="sk_${by.alnum(12)}"\n`,
  },
  {
    kind: "coder-session-token",
    valid: (by) => `CODER_SESSION_TOKEN="${by.alnum(10)}-${by.alnum(22)}"\n`,
    near: (by) => `CODER_SESSION_TOKEN="${by.alnum(10)}"\n`,
  },
  {
    kind: "apilayer-api-key",
    valid: (by) => `APILAYER_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `APILAYER_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "abstract-api-key",
    valid: (by) => `ABSTRACTAPI_KEY="${by.hex(32)}"\n`,
    near: (by) => `ABSTRACTAPI_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "localstack-auth-token",
    valid: (by) =>
      `LOCALSTACK_AUTH_TOKEN="ls-${by.alnum(8)}-${by.alnum(4)}-${by.alnum(4)}-${by.alnum(4)}-${by.alnum(16)}"\n`,
    near: (by) => `LOCALSTACK_AUTH_TOKEN="ls-${by.alnum(8)}"\n`,
  },
  {
    kind: "mux-token-secret",
    valid: (by) => `MUX_TOKEN_SECRET="${by.base64(75)}"\n`,
    near: (by) => `MUX_TOKEN_SECRET="${by.base64(72)}"\n`,
  },
  {
    kind: "swaggerhub-api-key",
    valid: (by) => `SWAGGERHUB_API_KEY="${by.uuid()}"\n`,
    near: (by) => `SWAGGERHUB_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "libraries-io-api-key",
    valid: (by) => `LIBRARIES_IO_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `LIBRARIES_IO_API_KEY="${by.hex(29)}"\n`,
  },
];
