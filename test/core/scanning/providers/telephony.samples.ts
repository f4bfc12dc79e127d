import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "twilio-api-key-sid", valid: (by) => `SK${by.hex(32)}`, near: (by) => `SK${by.hex(20)}` },
  {
    kind: "telnyx-api-key",
    valid: (by) => `KEY0${by.hex(31).toUpperCase()}_${by.alnum(22)}`,
    near: (by) => `KEY0${by.hex(31).toUpperCase()}`,
  },
  { kind: "africas-talking-api-key", valid: (by) => `atsk_${by.hex(64)}`, near: (by) => `atsk_${by.hex(32)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "twilio-auth-token",
    valid: (by) => `TWILIO_AUTH_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `TWILIO_AUTH_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "vonage-api-secret",
    valid: (by) => `VONAGE_API_SECRET="${by.alnum(16)}"\n`,
    near: (by) => `VONAGE_API_SECRET="${by.alnum(13)}"\n`,
  },
  {
    kind: "messagebird-access-key",
    valid: (by) => `MESSAGEBIRD_ACCESS_KEY="${by.alnum(25)}"\n`,
    near: (by) => `MESSAGEBIRD_ACCESS_KEY="${by.alnum(22)}"\n`,
  },
  {
    kind: "plivo-auth-token",
    valid: (by) => `PLIVO_AUTH_TOKEN="${by.alnum(40)}"\n`,
    near: (by) => `PLIVO_AUTH_TOKEN="${by.alnum(37)}"\n`,
  },
  {
    kind: "sinch-api-token",
    valid: (by) => `SINCH_API_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `SINCH_API_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "infobip-api-key",
    valid: (by) => `INFOBIP_API_KEY="${by.hex(32)}-${by.uuid()}"\n`,
    near: (by) => `INFOBIP_API_KEY="${by.hex(32)}"\n`,
  },
  {
    kind: "clicksend-api-key",
    valid: (by) => `CLICKSEND_API_KEY="${by.uuid()}"\n`,
    near: (by) => `CLICKSEND_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "agora-secret",
    valid: (by) => `AGORA_CUSTOMER_SECRET="${by.hex(32)}"\n`,
    near: (by) => `AGORA_CUSTOMER_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "daily-api-key",
    valid: (by) => `DAILY_API_KEY="${by.hex(64)}"\n`,
    near: (by) => `DAILY_API_KEY="${by.hex(61)}"\n`,
  },
  {
    kind: "zoom-client-secret",
    valid: (by) => `ZOOM_CLIENT_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `ZOOM_CLIENT_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "webex-token",
    valid: (by) => `WEBEX_BOT_TOKEN="${by.alnum(64)}_${by.alnum(4)}_${by.uuid()}"\n`,
    near: (by) => `WEBEX_BOT_TOKEN="${by.alnum(40)}"\n`,
  },
  {
    kind: "bandwidth-api-secret",
    valid: (by) => `BANDWIDTH_API_SECRET="${by.hex(48)}"\n`,
    near: (by) => `BANDWIDTH_API_SECRET="${by.hex(45)}"\n`,
  },
];
