import type { Providers } from "../provider-token.ts";

const uuid = "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}";

/** Text messages and calls. */
export const telephony: Providers = {
  tokens: [
    {
      kind: "twilio-api-key-sid",
      name: "Twilio API key id",
      starts: [..."0123456789abcdefABCDEF"].map((digit) => `SK${digit}`),
      rest: "[A-Fa-f0-9]{31}",
      severity: "warn",
      source: "https://www.twilio.com/docs/iam/api-keys",
    },
    {
      kind: "telnyx-api-key",
      name: "Telnyx API key",
      starts: ["KEY0"],
      rest: "[A-F0-9]{31}_[A-Za-z0-9]{20,24}",
      source: "https://developers.telnyx.com/development/api-fundamentals/authentication",
    },
    {
      kind: "africas-talking-api-key",
      name: "Africa's Talking API key",
      starts: ["atsk_"],
      rest: "[a-f0-9]{64}",
      source: "https://developers.africastalking.com/docs/authentication",
    },
  ],
  named: [
    {
      kind: "twilio-auth-token",
      name: "Twilio auth token",
      words: ["twilio"],
      value: "[a-f0-9]{32}|[A-Za-z0-9]{32}",
      source: "https://www.twilio.com/docs/iam/api/authtoken",
    },
    {
      kind: "vonage-api-secret",
      name: "Vonage API secret",
      words: [
        "vonage_api_secret",
        "vonageapisecret",
        "vonage_secret",
        "nexmo_api_secret",
        "nexmoapisecret",
        "nexmo_secret",
      ],
      value: "[A-Za-z0-9]{16}",
      source: "https://developer.vonage.com/en/getting-started/concepts/authentication",
    },
    {
      kind: "messagebird-access-key",
      name: "MessageBird access key",
      words: ["messagebird"],
      value: "(?:live_)?[A-Za-z0-9]{25}",
      source: "https://developers.messagebird.com/api/#authentication",
    },
    {
      kind: "plivo-auth-token",
      name: "Plivo auth token",
      words: ["plivo"],
      value: "[A-Za-z0-9]{40}",
      source: "https://www.plivo.com/docs/account/api/authentication",
    },
    {
      kind: "sinch-api-token",
      name: "Sinch token",
      words: ["sinch"],
      value: String.raw`[a-f0-9]{32}|[A-Za-z0-9+/]{22}==|[\w-]{26}|[\w~.]{34}`,
      source: "https://developers.sinch.com/docs/sms/api-reference/authentication/",
    },
    {
      kind: "infobip-api-key",
      name: "Infobip API key",
      words: ["infobip"],
      value: `[a-f0-9]{32}-${uuid}`,
      source: "https://www.infobip.com/docs/essentials/api-authentication",
    },
    {
      kind: "clicksend-api-key",
      name: "ClickSend API key",
      words: ["clicksend"],
      value: uuid,
      source: "https://developers.clicksend.com/docs/",
    },
    {
      kind: "agora-secret",
      name: "Agora secret",
      words: ["agora"],
      value: "[a-f0-9]{32}",
      source: "https://docs.agora.io/en/video-calling/get-started/authentication-workflow",
    },
    {
      kind: "daily-api-key",
      name: "Daily API key",
      words: ["daily_api", "daily_co", "dailyco"],
      value: "[a-f0-9]{64}",
      source: "https://docs.daily.co/reference/rest-api",
    },
    {
      kind: "zoom-client-secret",
      name: "Zoom client secret",
      words: ["zoom_client", "zoom_secret", "zoom_api", "zoom_sdk", "zoom_webhook", "zoomclient"],
      value: String.raw`[A-Za-z0-9]{32}|[A-Za-z0-9]{36}|[\w-]{22}`,
      source: "https://developers.zoom.us/docs/internal-apps/s2s-oauth/",
    },
    {
      kind: "webex-token",
      name: "Webex token",
      words: ["webex", "ciscospark", "cisco_spark"],
      value: `[A-Za-z0-9]{64}_[A-Za-z0-9]{4}_${uuid}|[a-f0-9]{64}`,
      source: "https://developer.webex.com/docs/bots",
    },
    {
      kind: "bandwidth-api-secret",
      name: "Bandwidth API secret",
      words: ["bandwidth_api", "bandwidth_secret"],
      value: "[a-f0-9]{48}",
      source: "https://dev.bandwidth.com/docs/credentials/",
    },
  ],
};
