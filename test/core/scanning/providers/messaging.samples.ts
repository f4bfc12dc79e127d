import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "slack-token",
    valid: (by) => `xoxb-${by.digits(12)}-${by.digits(13)}-${by.alnum(24)}`,
    near: (by) => `xoxb-${by.digits(12)}`,
  },
  {
    kind: "slack-token",
    valid: (by) => `xoxs-${by.digits(11)}-${by.digits(11)}-${by.digits(11)}-${by.hex(10)}`,
    near: (by) => `xoxs-${by.digits(2)}-${by.hex(4)}`,
  },
  {
    kind: "slack-token",
    valid: (by) => `xapp-1-A0${by.digits(9)}-${by.digits(13)}-${by.hex(64)}`,
    near: (by) => `xapp-1-A0${by.digits(9)}`,
  },
  {
    kind: "slack-session-token",
    valid: (by) => `xoxc-${by.digits(12)}-${by.digits(12)}-${by.digits(13)}-${by.hex(64)}`,
    near: (by) => `xoxc-${by.digits(12)}-${by.hex(20)}`,
  },
  {
    kind: "slack-session-cookie",
    valid: (by) => `xoxd-${by.alnum(80)}%2B${by.alnum(60)}%3D`,
    near: (by) => `xoxd-${by.alnum(20)}`,
  },
  {
    kind: "slack-configuration-token",
    valid: (by) => `xoxe.xoxp-1-${by.alnum(166)}`,
    near: (by) => `xoxe-1-${by.alnum(30)}`,
  },
  {
    kind: "slack-workflow-token",
    valid: (by) => `xwfp-${by.digits(12)}-${by.digits(13)}-${by.alnum(48)}`,
    near: (by) => `xwfp-${by.alnum(8)}`,
  },
  {
    kind: "onesignal-api-key",
    valid: (by) => `os_v2_app_${by.of("abcdefghijklmnopqrstuvwxyz234567", 103)}`,
    near: (by) => `os_v2_app_${by.lower(50)}`,
  },
  { kind: "pubnub-secret-key", valid: (by) => `sec-c-${by.alnum(48)}`, near: (by) => `sub-c-${by.uuid()}` },
  {
    kind: "courier-auth-token",
    valid: (by) => `pk_prod_${by.upper(14)}${by.digits(14)}`,
    near: (by) => `pk_prod_${by.upper(10)}`,
  },
  {
    kind: "matrix-access-token",
    valid: (by) => `syt_${by.alnum(12)}_${by.lower(20)}_${by.alnum(6)}`,
    near: (by) => `syt_${by.alnum(12)}_${by.alnum(6)}`,
  },
  { kind: "ntfy-access-token", valid: (by) => `tk_${by.base36(28)}7`, near: (by) => `tk_${by.base36(20)}` },
  { kind: "nylas-api-key", valid: (by) => `nyk_v0_${by.alnum(64)}`, near: (by) => `nyk_v0_${by.alnum(30)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "slack-signing-secret",
    valid: (by) => `SLACK_SIGNING_SECRET="${by.hex(32)}"\n`,
    near: (by) => `SLACK_SIGNING_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "discord-bot-token",
    valid: (by) => `DISCORD_BOT_TOKEN="${by.url(24)}.${by.url(6)}.${by.url(27)}"\n`,
    near: (by) => `DISCORD_BOT_TOKEN="${by.url(24)}.${by.url(6)}"\n`,
  },
  {
    kind: "discord-client-secret",
    valid: (by) => `DISCORD_CLIENT_SECRET="${by.url(32)}"\n`,
    near: (by) => `DISCORD_CLIENT_SECRET="${by.url(29)}"\n`,
  },
  {
    kind: "telegram-api-hash",
    valid: (by) => `TELEGRAM_API_HASH="${by.hex(32)}"\n`,
    near: (by) => `TELEGRAM_API_HASH="${by.hex(29)}"\n`,
  },
  {
    kind: "onesignal-old-api-key",
    valid: (by) => `ONESIGNAL_REST_API_KEY="${by.alnum(48)}"\n`,
    near: (by) => `ONESIGNAL_REST_API_KEY="${by.alnum(45)}"\n`,
  },
  {
    kind: "pusher-secret",
    valid: (by) => `PUSHER_APP_SECRET="${by.hex(20)}"\n`,
    near: (by) => `PUSHER_APP_SECRET="${by.hex(17)}"\n`,
  },
  {
    kind: "ably-api-key",
    valid: (by) => `ABLY_API_KEY="${by.url(6)}.${by.url(6)}:${by.url(43)}"\n`,
    near: (by) => `ABLY_API_KEY="${by.url(6)}.${by.url(6)}"\n`,
  },
  {
    kind: "stream-api-secret",
    valid: (by) => `STREAM_API_SECRET="${by.base36(64)}"\n`,
    near: (by) => `STREAM_API_SECRET="${by.base36(61)}"\n`,
  },
  {
    kind: "sendbird-api-token",
    valid: (by) => `SENDBIRD_API_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `SENDBIRD_API_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "mattermost-token",
    valid: (by) => `MATTERMOST_TOKEN="${by.base36(26)}"\n`,
    near: (by) => `MATTERMOST_TOKEN="${by.base36(23)}"\n`,
  },
  {
    kind: "rocket-chat-token",
    valid: (by) => `ROCKETCHAT_TOKEN="${by.url(43)}"\n`,
    near: (by) => `ROCKETCHAT_TOKEN="${by.url(40)}"\n`,
  },
  {
    kind: "zulip-api-key",
    valid: (by) => `ZULIP_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `ZULIP_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "line-channel-access-token",
    valid: (by) => `LINE_CHANNEL_ACCESS_TOKEN="${by.base64(171)}="\n`,
    near: (by) => `LINE_CHANNEL_ACCESS_TOKEN="${by.alnum(40)}"\n`,
  },
  {
    kind: "viber-auth-token",
    valid: (by) => `VIBER_AUTH_TOKEN="${by.hex(16)}-${by.hex(16)}-${by.hex(16)}"\n`,
    near: (by) => `VIBER_AUTH_TOKEN="${by.hex(16)}"\n`,
  },
  {
    kind: "wechat-app-secret",
    valid: (by) => `WECHAT_APP_SECRET="${by.hex(32)}"\n`,
    near: (by) => `WECHAT_APP_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "wecom-secret",
    valid: (by) => `WECOM_CORP_SECRET="${by.url(43)}"\n`,
    near: (by) => `WECOM_CORP_SECRET="${by.url(40)}"\n`,
  },
  {
    kind: "dingtalk-app-secret",
    valid: (by) => `DINGTALK_APP_SECRET="${by.url(64)}"\n`,
    near: (by) => `DINGTALK_APP_SECRET="${by.url(61)}"\n`,
  },
  {
    kind: "feishu-app-secret",
    valid: (by) => `FEISHU_APP_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `FEISHU_APP_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "gitter-token",
    valid: (by) => `GITTER_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `GITTER_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "pushover-token",
    valid: (by) => `PUSHOVER_TOKEN="${by.base36(30)}"\n`,
    near: (by) => `PUSHOVER_TOKEN="${by.base36(27)}"\n`,
  },
  {
    kind: "pushbullet-access-token",
    valid: (by) => `PUSHBULLET_ACCESS_TOKEN="o.${by.alnum(32)}"\n`,
    near: (by) => `PUSHBULLET_ACCESS_TOKEN="o.${by.alnum(20)}"\n`,
  },
  {
    kind: "gotify-token",
    valid: (by) => `GOTIFY_TOKEN="A${by.alnum(13)}7"\n`,
    near: (by) => `GOTIFY_TOKEN="A${by.alnum(8)}"\n`,
  },
  {
    kind: "kakao-api-key",
    valid: (by) => `KAKAO_REST_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `KAKAO_REST_API_KEY="${by.hex(29)}"\n`,
  },
];
