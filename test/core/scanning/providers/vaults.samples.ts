import type { NamedSamples, TokenSamples } from "../sampling.ts";

const upperDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

export const samples: readonly TokenSamples[] = [
  { kind: "vault-token", valid: (by) => `hvs.CAES${by.url(90)}`, near: (by) => `hvs.${by.url(60)}` },
  { kind: "vault-batch-token", valid: (by) => `hvb.AAAAAQ${by.url(150)}`, near: (by) => `hvb.${by.url(100)}` },
  { kind: "vault-legacy-batch-token", valid: (by) => `b.AAAAAQ${by.url(130)}`, near: (by) => `b.AAAAAQ${by.url(40)}` },
  {
    kind: "onepassword-service-token",
    valid: (by) => `ops_eyJ${by.base64(800)}`,
    near: (by) => `ops_eyJ${by.alnum(100)}`,
  },
  {
    kind: "onepassword-secret-key",
    valid: (by) =>
      `A3-${by.of(upperDigits, 6)}-${by.of(upperDigits, 6)}-7${by.of(upperDigits, 4)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}`,
    near: (by) =>
      `A3-${by.of(upperDigits, 6)}-${by.of(upperDigits, 6)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}`,
  },
  {
    kind: "onepassword-secret-key",
    valid: (by) =>
      `A3-${by.of(upperDigits, 6)}-7${by.of(upperDigits, 10)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}`,
    near: (by) =>
      `A4-${by.of(upperDigits, 6)}-${by.of(upperDigits, 11)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}-${by.of(upperDigits, 5)}`,
  },
  { kind: "doppler-token", valid: (by) => `dp.pt.${by.alnum(43)}`, near: (by) => `dp.pt.${by.alnum(20)}` },
  {
    kind: "doppler-service-token",
    valid: (by) => `dp.st.prd.${by.alnum(43)}`,
    near: (by) => `dp.st.prd.${by.alnum(30)}`,
  },
  {
    kind: "doppler-service-token",
    valid: (by) => `dp.st.dev_personal.${by.alnum(40)}`,
    near: (by) => `dp.st.${by.alnum(20)}`,
  },
  {
    kind: "infisical-service-token",
    valid: (by) => `st.${by.hex(24)}.${by.hex(32)}.${by.hex(32)}`,
    near: (by) => `st.${by.hex(24)}.${by.hex(32)}`,
  },
  {
    kind: "phase-service-token",
    valid: (by) => `pss_service:v1:${by.hex(64)}:${by.hex(64)}:${by.hex(64)}:${by.hex(64)}`,
    near: (by) => `pss_service:v1:${by.hex(64)}:${by.hex(64)}`,
  },
  {
    kind: "dotenvx-vault-key",
    valid: (by) => `dotenv://:key_${by.hex(64)}@`,
    near: (by) => `dotenv://:key_${by.hex(63)}@`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "vault-legacy-token",
    valid: (by) => `VAULT_TOKEN="s.${by.alnum(23)}7"`,
    near: (by) => `VAULT_TOKEN="s.${by.alnum(20)}"`,
  },
  {
    kind: "vault-approle-secret",
    valid: (by) => `VAULT_SECRET_ID_TOKEN="${by.uuid()}"`,
    near: (by) => `VAULT_ROLE_ID="${by.uuid()}"`,
  },
  {
    kind: "vault-unseal-key",
    valid: (by) => `VAULT_UNSEAL_KEY="${by.base64(43)}="`,
    near: (by) => `VAULT_UNSEAL_KEY="${by.alnum(20)}"`,
  },
  {
    kind: "infisical-client-secret",
    valid: (by) => `INFISICAL_CLIENT_SECRET="${by.hex(64)}"`,
    near: (by) => `INFISICAL_CLIENT_SECRET="${by.hex(60)}"`,
  },
  {
    kind: "akeyless-access-key",
    valid: (by) => `AKEYLESS_ACCESS_KEY="${by.base64(43)}="`,
    near: (by) => `AKEYLESS_ACCESS_ID="p-${by.alnum(12)}"`,
  },
  {
    kind: "bitwarden-client-secret",
    valid: (by) => `BW_CLIENTSECRET="${by.alnum(29)}7"`,
    near: (by) => `BW_CLIENTID="user.${by.uuid()}"`,
  },
  {
    kind: "dotenvx-private-key",
    valid: (by) => `DOTENV_PRIVATE_KEY="${by.hex(64)}"`,
    near: (by) => `DOTENV_PUBLIC_KEY="${by.hex(66)}"`,
  },
  {
    kind: "conjur-api-key",
    valid: (by) => `CONJUR_AUTHN_API_KEY="${by.base36(53)}"`,
    near: (by) => `CONJUR_AUTHN_API_KEY="${by.base36(30)}"`,
  },
  {
    kind: "onepassword-connect-token",
    valid: (by) => `OP_CONNECT_TOKEN="eyJ${by.url(40)}.eyJ${by.url(200)}.${by.url(86)}"`,
    near: (by) => `OP_CONNECT_TOKEN="eyJ${by.url(40)}"`,
  },
  {
    kind: "bitwarden-machine-token",
    valid: (by) => `BWS_ACCESS_TOKEN="0.${by.uuid()}.${by.alnum(30)}:${by.base64(22)}=="`,
    near: (by) => `BWS_ACCESS_TOKEN="0.${by.uuid()}.${by.alnum(30)}"`,
  },
];
