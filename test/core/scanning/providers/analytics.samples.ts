import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "posthog-key", valid: (by) => `phx_${by.alnum(43)}`, near: (by) => `phc_${by.alnum(43)}` },
  { kind: "launchdarkly-key", valid: (by) => `sdk-${by.uuid()}`, near: (by) => `sdk-${by.hex(32)}` },
  { kind: "launchdarkly-key", valid: (by) => `api-${by.uuid()}`, near: (by) => `mob-${by.uuid()}` },
  { kind: "statsig-key", valid: (by) => `secret-${by.alnum(42)}7`, near: (by) => `secret-${by.alnum(20)}` },
  { kind: "flagsmith-key", valid: (by) => `ser.${by.alnum(22)}`, near: (by) => `ser.${by.alnum(21)}` },
  {
    kind: "configcat-key",
    valid: (by) => `configcat-sdk-1/${by.url(22)}/${by.url(22)}`,
    near: (by) => `configcat-sdk-1/${by.url(22)}/${by.url(20)}`,
  },
  {
    kind: "growthbook-key",
    valid: (by) => `secret_user_${by.base64(43)}=`,
    near: (by) => `secret_user_${by.alnum(20)}`,
  },
  { kind: "pirsch-key", valid: (by) => `pa_${by.alnum(64)}`, near: (by) => `pa_${by.alnum(60)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "unleash-token",
    valid: (by) => `UNLEASH_API_TOKEN="*:production.${by.hex(56)}"`,
    near: (by) => `UNLEASH_API_TOKEN="*:production.${by.hex(50)}"`,
  },
  {
    kind: "split-key",
    valid: (by) => `SPLIT_API_KEY="${by.base36(52)}"`,
    near: (by) => `SPLIT_API_KEY="${by.base36(30)}"`,
  },
  {
    kind: "amplitude-secret",
    valid: (by) => `AMPLITUDE_SECRET_KEY="${by.hex(32)}"`,
    near: (by) => `AMPLITUDE_API_KEY="${by.hex(32)}"`,
  },
  {
    kind: "mixpanel-secret",
    valid: (by) => `MIXPANEL_API_SECRET="${by.hex(32)}"`,
    near: (by) => `MIXPANEL_TOKEN="${by.hex(32)}"`,
  },
  {
    kind: "segment-key",
    valid: (by) => `SEGMENT_WRITE_KEY="${by.alnum(31)}7"`,
    near: (by) => `SEGMENT_WRITE_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "rudderstack-key",
    valid: (by) => `RUDDERSTACK_WRITE_KEY="${by.alnum(26)}7"`,
    near: (by) => `RUDDERSTACK_WRITE_KEY="${by.alnum(20)}"`,
  },
  {
    kind: "optimizely-token",
    valid: (by) => `OPTIMIZELY_ACCESS_TOKEN="2:${by.url(54)}"`,
    near: (by) => `OPTIMIZELY_ACCESS_TOKEN="2:${by.url(30)}"`,
  },
  {
    kind: "optimizely-sdk-key",
    valid: (by) => `OPTIMIZELY_SDK_KEY="${by.alnum(21)}7"`,
    near: (by) => `OPTIMIZELY_SDK_KEY="${by.alnum(10)}"`,
  },
  { kind: "heap-key", valid: (by) => `HEAP_API_KEY="${by.hex(32)}"`, near: (by) => `HEAP_APP_ID="${by.digits(10)}"` },
  {
    kind: "fullstory-key",
    valid: (by) => `FULLSTORY_API_KEY="na1.${by.base64(60)}=="`,
    near: (by) => `FULLSTORY_API_KEY="na1.${by.alnum(20)}"`,
  },
  {
    kind: "pendo-key",
    valid: (by) => `PENDO_INTEGRATION_KEY="${by.uuid()}.us"`,
    near: (by) => `PENDO_APP_ID="${by.uuid()}"`,
  },
  {
    kind: "appsflyer-key",
    valid: (by) => `APPSFLYER_DEV_KEY="${by.alnum(21)}7"`,
    near: (by) => `APPSFLYER_DEV_KEY="${by.alnum(10)}"`,
  },
  {
    kind: "branch-secret",
    valid: (by) => `BRANCH_SECRET="secret_live_${by.alnum(32)}"`,
    near: (by) => `BRANCH_KEY="key_live_${by.alnum(32)}"`,
  },
  {
    kind: "matomo-token",
    valid: (by) => `MATOMO_AUTH_TOKEN="${by.hex(32)}"`,
    near: (by) => `MATOMO_AUTH_TOKEN="${by.hex(30)}"`,
  },
  {
    kind: "plausible-key",
    valid: (by) => `PLAUSIBLE_API_KEY="${by.url(64)}"`,
    near: (by) => `PLAUSIBLE_API_KEY="${by.url(60)}"`,
  },
  {
    kind: "logrocket-key",
    valid: (by) => `LOGROCKET_API_KEY="${by.base36(6)}:acme-app:${by.alnum(20)}"`,
    near: (by) => `LOGROCKET_APP_ID="${by.base36(6)}/acme-app"`,
  },
];
