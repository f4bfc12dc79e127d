import type { NamedSamples, TokenSamples } from "../sampling.ts";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

export const samples: readonly TokenSamples[] = [
  {
    kind: "workos-key",
    valid: (by) => `sk_live_a2V5XzAx${by.alnum(50)}`,
    near: (by) => `sk_live_a2V5XzAx${by.alnum(20)}`,
  },
  { kind: "stytch-secret", valid: (by) => `secret-live-${by.url(35)}=`, near: (by) => `secret-live-${by.url(30)}=` },
  { kind: "ory-token", valid: (by) => `ory_pat_${by.alnum(32)}`, near: (by) => `ory_pat_${by.alnum(20)}` },
  { kind: "permit-key", valid: (by) => `permit_key_${by.alnum(86)}`, near: (by) => `permit_key_${by.alnum(60)}` },
  {
    kind: "persona-key",
    valid: (by) => `persona_production_${by.uuid()}`,
    near: (by) => `persona_production_${by.hex(32)}`,
  },
  {
    kind: "onfido-token",
    valid: (by) => `api_live.${by.url(11)}.${by.url(32)}`,
    near: (by) => `api_live.${by.url(11)}.${by.url(20)}`,
  },
  {
    kind: "onfido-sandbox-token",
    valid: (by) => `api_sandbox.${by.url(11)}.${by.url(32)}`,
    near: (by) => `api_sandbox.${by.url(11)}.${by.url(20)}`,
  },
  { kind: "adobe-client-secret", valid: (by) => `p8e-${by.url(32)}`, near: (by) => `p8e-${by.url(31)}` },
  {
    kind: "linkedin-client-secret",
    valid: (by) => `WPL_AP1.${by.alnum(16)}.${by.base64(6)}==`,
    near: (by) => `WPL_AP1.${by.alnum(16)}`,
  },
  { kind: "jumpcloud-key", valid: (by) => `jca_${by.alnum(36)}`, near: (by) => `jca_${by.alnum(30)}` },
  { kind: "logto-token", valid: (by) => `pat_${by.alnum(32)}`, near: (by) => `pat_${by.alnum(31)}` },
  { kind: "unkey-root-key", valid: (by) => `unkey_${by.of(base58, 24)}`, near: (by) => `unkey_${by.of(base58, 10)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "okta-token",
    valid: (by) => `OKTA_API_TOKEN="00${by.url(40)}"`,
    near: (by) => `OKTA_API_TOKEN="00${by.url(36)}"`,
  },
  {
    kind: "okta-client-secret",
    valid: (by) => `OKTA_CLIENT_SECRET="${by.url(64)}"`,
    near: (by) => `OKTA_CLIENT_SECRET="${by.url(50)}"`,
  },
  {
    kind: "auth0-client-secret",
    valid: (by) => `AUTH0_CLIENT_SECRET="${by.url(64)}"`,
    near: (by) => `AUTH0_CLIENT_ID="${by.alnum(32)}"`,
  },
  {
    kind: "clerk-secret-key",
    valid: (by) => `CLERK_SECRET_KEY="sk_live_${by.alnum(42)}"`,
    near: (by) => `CLERK_PUBLISHABLE_KEY="pk_live_${by.alnum(42)}"`,
  },
  {
    kind: "fusionauth-key",
    valid: (by) => `FUSIONAUTH_API_KEY="${by.url(64)}"`,
    near: (by) => `FUSIONAUTH_API_KEY="${by.url(40)}"`,
  },
  {
    kind: "keycloak-client-secret",
    valid: (by) => `KEYCLOAK_CLIENT_SECRET="${by.alnum(32)}"`,
    near: (by) => `KEYCLOAK_CLIENT_SECRET="${by.alnum(30)}"`,
  },
  {
    kind: "frontegg-secret",
    valid: (by) => `FRONTEGG_API_KEY="${by.uuid()}"`,
    near: (by) => `FRONTEGG_CLIENT_ID="${by.uuid()}"`,
  },
  {
    kind: "kinde-client-secret",
    valid: (by) => `KINDE_CLIENT_SECRET="${by.alnum(50)}"`,
    near: (by) => `KINDE_CLIENT_SECRET="${by.alnum(40)}"`,
  },
  {
    kind: "zitadel-token",
    valid: (by) => `ZITADEL_TOKEN="${by.url(71)}"`,
    near: (by) => `ZITADEL_TOKEN="${by.url(60)}"`,
  },
  {
    kind: "duo-secret-key",
    valid: (by) => `DUO_SECRET_KEY="${by.alnum(40)}"`,
    near: (by) => `DUO_SECRET_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "onelogin-secret",
    valid: (by) => `ONELOGIN_CLIENT_SECRET="${by.hex(64)}"`,
    near: (by) => `ONELOGIN_CLIENT_ID="${by.hex(64)}"`,
  },
  {
    kind: "jumpcloud-legacy-key",
    valid: (by) => `JUMPCLOUD_API_KEY="${by.hex(40)}"`,
    near: (by) => `JUMPCLOUD_API_KEY="${by.hex(39)}"`,
  },
  {
    kind: "ping-client-secret",
    valid: (by) => `PINGONE_CLIENT_SECRET="${by.url(64)}"`,
    near: (by) => `PINGONE_CLIENT_SECRET="${by.url(50)}"`,
  },
  {
    kind: "yubico-secret",
    valid: (by) => `YUBICO_SECRET_KEY="${by.base64(27)}="`,
    near: (by) => `YUBICO_SECRET_KEY="${by.alnum(20)}="`,
  },
  {
    kind: "cognito-client-secret",
    valid: (by) => `COGNITO_CLIENT_SECRET="${by.base36(51)}"`,
    near: (by) => `COGNITO_CLIENT_ID="${by.base36(26)}"`,
  },
  {
    kind: "facebook-app-secret",
    valid: (by) => `FACEBOOK_APP_SECRET="${by.hex(32)}"`,
    near: (by) => `FACEBOOK_APP_ID="${by.digits(15)}"`,
  },
  {
    kind: "supertokens-key",
    valid: (by) => `SUPERTOKENS_API_KEY="${by.alnum(30)}"`,
    near: (by) => `SUPERTOKENS_API_KEY="${by.alnum(10)}"`,
  },
  {
    kind: "linkedin-legacy-client-secret",
    valid: (by) => `LINKEDIN_CLIENT_SECRET="${by.alnum(15)}7"`,
    near: (by) => `LINKEDIN_CLIENT_ID="${by.alnum(14)}"`,
  },
];
