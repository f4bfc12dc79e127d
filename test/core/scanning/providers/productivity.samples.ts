import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "linear-api-token", valid: (by) => `lin_api_${by.alnum(40)}`, near: (by) => `lin_api_${by.alnum(20)}` },
  { kind: "linear-oauth-token", valid: (by) => `lin_oauth_${by.hex(64)}`, near: (by) => `lin_oauth_${by.hex(20)}` },
  { kind: "linear-webhook-secret", valid: (by) => `lin_wh_${by.alnum(40)}`, near: (by) => `lin_wh_${by.alnum(20)}` },
  {
    kind: "notion-integration-token",
    valid: (by) => `ntn_${by.digits(11)}${by.alnum(35)}`,
    near: (by) => `ntn_${by.digits(11)}`,
  },
  { kind: "notion-old-token", valid: (by) => `secret_${by.alnum(42)}7`, near: (by) => `secret_${by.alnum(30)}` },
  { kind: "figma-personal-access-token", valid: (by) => `figd_${by.url(40)}`, near: (by) => `figd_${by.url(20)}` },
  { kind: "figma-oauth-token", valid: (by) => `figu_${by.url(44)}`, near: (by) => `figu_${by.url(20)}` },
  {
    kind: "airtable-personal-access-token",
    valid: (by) => `pat${by.alnum(14)}.${by.hex(64)}`,
    near: (by) => `pat${by.alnum(14)}.${by.hex(20)}`,
  },
  {
    kind: "asana-personal-access-token",
    valid: (by) => `2/1${by.digits(15)}/1${by.digits(15)}:${by.hex(32)}`,
    near: (by) => `2/1${by.digits(15)}/1${by.digits(15)}`,
  },
  {
    kind: "clickup-api-token",
    valid: (by) => `pk_${by.digits(8)}_${by.upper(20)}${by.digits(12)}`,
    near: (by) => `pk_${by.digits(8)}_${by.upper(20)}`,
  },
  {
    kind: "trello-token",
    valid: (by) => `ATTA${by.hex(64)}${by.hex(8).toUpperCase()}`,
    near: (by) => `ATTA${by.hex(40)}`,
  },
  { kind: "typeform-token", valid: (by) => `tfp_${by.url(44)}_${by.alnum(14)}`, near: (by) => `tfp_${by.url(20)}` },
  { kind: "dropbox-access-token", valid: (by) => `sl.${by.url(138)}`, near: (by) => `sl.${by.url(40)}` },
  { kind: "contentful-management-token", valid: (by) => `CFPAT-${by.url(43)}`, near: (by) => `CFPAT-${by.url(20)}` },
  { kind: "canva-client-secret", valid: (by) => `cnvca${by.url(51)}`, near: (by) => `cnvca${by.url(20)}` },
  { kind: "frame-io-token", valid: (by) => `fio-u-${by.url(64)}`, near: (by) => `fio-u-${by.url(30)}` },
  {
    kind: "harvest-access-token",
    valid: (by) => `${by.digits(7)}.pt.${by.url(86)}`,
    near: (by) => `${by.digits(7)}.pt.${by.url(20)}`,
    clean: () => `1234567.pt.${"x".repeat(86)}`,
  },
  { kind: "cal-com-api-key", valid: (by) => `cal_live_${by.hex(32)}`, near: (by) => `cal_live_${by.hex(20)}` },
  { kind: "gitbook-token", valid: (by) => `gb_api_${by.alnum(40)}`, near: (by) => `gb_api_${by.alnum(20)}` },
  {
    kind: "evernote-token",
    valid: (by) => `S=s1:U=${by.hex(5)}:E=${by.hex(11)}:C=${by.hex(11)}:P=1cd:A=en-devtoken:V=2:H=${by.hex(32)}`,
    near: (by) => `S=s1:U=${by.hex(5)}`,
    clean: () => "S=s1:U=x:E=x:C=x:P=1cd:A=en-devtoken:V=2:H=x",
  },
  { kind: "retool-token", valid: (by) => `retool_01${by.base36(24)}`, near: (by) => `retool_01${by.base36(10)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "airtable-old-key",
    valid: (by) => `AIRTABLE_API_KEY="key${by.alnum(13)}7"\n`,
    near: (by) => `AIRTABLE_API_KEY="key${by.alnum(12)}"\n`,
  },
  {
    kind: "linear-client-secret",
    valid: (by) => `LINEAR_CLIENT_SECRET="${by.hex(32)}"\n`,
    near: (by) => `LINEAR_CLIENT_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "asana-secret",
    valid: (by) => `ASANA_CLIENT_SECRET="${by.hex(32)}"\n`,
    near: (by) => `ASANA_CLIENT_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "trello-key",
    valid: (by) => `TRELLO_TOKEN="${by.hex(64)}"\n`,
    near: (by) => `TRELLO_TOKEN="${by.hex(61)}"\n`,
  },
  {
    kind: "jotform-api-key",
    valid: (by) => `JOTFORM_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `JOTFORM_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "smartsheet-token",
    valid: (by) => `SMARTSHEET_ACCESS_TOKEN="${by.alnum(37)}"\n`,
    near: (by) => `SMARTSHEET_ACCESS_TOKEN="${by.alnum(34)}"\n`,
  },
  {
    kind: "coda-api-token",
    valid: (by) => `CODA_API_TOKEN="${by.uuid()}"\n`,
    near: (by) => `CODA_API_TOKEN="${by.hex(12)}"\n`,
  },
  {
    kind: "todoist-api-token",
    valid: (by) => `TODOIST_API_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `TODOIST_API_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "box-client-secret",
    valid: (by) => `BOX_CLIENT_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `BOX_CLIENT_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "dropbox-app-secret",
    valid: (by) => `DROPBOX_APP_SECRET="${by.base36(14)}7"\n`,
    near: (by) => `DROPBOX_APP_SECRET="${by.base36(12)}"\n`,
  },
  {
    kind: "contentful-delivery-token",
    valid: (by) => `CONTENTFUL_ACCESS_TOKEN="${by.url(43)}"\n`,
    near: (by) => `CONTENTFUL_ACCESS_TOKEN="${by.url(40)}"\n`,
  },
  {
    kind: "prismic-access-token",
    valid: (by) => `PRISMIC_ACCESS_TOKEN="MC5${by.alnum(90)}"\n`,
    near: (by) => `PRISMIC_ACCESS_TOKEN="MC5${by.alnum(20)}"\n`,
  },
  {
    kind: "strapi-api-token",
    valid: (by) => `STRAPI_API_TOKEN="${by.hex(256)}"\n`,
    near: (by) => `STRAPI_API_TOKEN="${by.hex(253)}"\n`,
  },
  {
    kind: "ghost-admin-key",
    valid: (by) => `GHOST_ADMIN_API_KEY="${by.hex(24)}:${by.hex(64)}"\n`,
    near: (by) => `GHOST_ADMIN_API_KEY="${by.hex(26)}"\n`,
  },
  {
    kind: "butter-cms-token",
    valid: (by) => `BUTTERCMS_API_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `BUTTERCMS_API_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "wordpress-application-password",
    valid: (by) => `WP_APP_PASSWORD="${Array.from({ length: 6 }, () => by.alnum(4)).join(" ")}"\n`,
    near: (by) => `WP_APP_PASSWORD="${by.alnum(4)} ${by.alnum(4)}"\n`,
  },
  {
    kind: "shortcut-api-token",
    valid: (by) => `SHORTCUT_API_TOKEN="${by.uuid()}"\n`,
    near: (by) => `SHORTCUT_API_TOKEN="${by.hex(12)}"\n`,
  },
  {
    kind: "aha-api-key",
    valid: (by) => `AHA_API_KEY="${by.hex(64)}"\n`,
    near: (by) => `AHA_API_KEY="${by.hex(61)}"\n`,
  },
  {
    kind: "toggl-api-token",
    valid: (by) => `TOGGL_API_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `TOGGL_API_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "clockify-api-key",
    valid: (by) => `CLOCKIFY_API_KEY="${by.alnum(48)}"\n`,
    near: (by) => `CLOCKIFY_API_KEY="${by.alnum(45)}"\n`,
  },
  {
    kind: "webflow-token",
    valid: (by) => `WEBFLOW_API_TOKEN="${by.hex(64)}"\n`,
    near: (by) => `WEBFLOW_API_TOKEN="${by.hex(61)}"\n`,
  },
  {
    kind: "docusign-client-secret",
    valid: (by) => `DOCUSIGN_CLIENT_SECRET="${by.uuid()}"\n`,
    near: (by) => `DOCUSIGN_CLIENT_SECRET="${by.hex(12)}"\n`,
  },
  {
    kind: "dropbox-sign-api-key",
    valid: (by) => `HELLOSIGN_API_KEY="${by.hex(64)}"\n`,
    near: (by) => `HELLOSIGN_API_KEY="${by.hex(61)}"\n`,
  },
  {
    kind: "pandadoc-api-key",
    valid: (by) => `PANDADOC_API_KEY="${by.hex(40)}"\n`,
    near: (by) => `PANDADOC_API_KEY="${by.hex(37)}"\n`,
  },
  {
    kind: "bitly-access-token",
    valid: (by) => `BITLY_ACCESS_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `BITLY_ACCESS_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "monday-signing-secret",
    valid: (by) => `MONDAY_SIGNING_SECRET="${by.hex(32)}"\n`,
    near: (by) => `MONDAY_SIGNING_SECRET="${by.hex(29)}"\n`,
  },
];
