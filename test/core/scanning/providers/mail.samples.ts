import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "sendgrid-key", valid: (by) => `SG.${by.url(22)}.${by.url(43)}`, near: (by) => `SG.${by.url(22)}` },
  { kind: "mailgun-api-key", valid: (by) => `key-${by.hex(32)}`, near: (by) => `key-${by.hex(20)}` },
  {
    kind: "mailchimp-api-key",
    valid: (by) => `${by.hex(32)}-us${by.number(1, 21)}`,
    near: (by) => `${by.hex(20)}-us4`,
    clean: () => `${"0".repeat(32)}-us1`,
  },
  {
    kind: "brevo-api-key",
    valid: (by) => `xkeysib-${by.hex(64)}-${by.alnum(16)}`,
    near: (by) => `xkeysib-${by.hex(64)}`,
  },
  {
    kind: "resend-api-key",
    valid: (by) => `re_${by.alnum(8)}_${by.alnum(23)}7`,
    near: (by) => `re_${by.alnum(8)}_${by.alnum(12)}`,
  },
  { kind: "mailersend-token", valid: (by) => `mlsn.${by.hex(64)}`, near: (by) => `mlsn.${by.hex(30)}` },
  {
    kind: "smtp2go-api-key",
    valid: (by) => `api-${by.hex(32).toUpperCase()}`,
    near: (by) => `api-${by.hex(20).toUpperCase()}`,
  },
  { kind: "emailoctopus-api-key", valid: (by) => `eo_${by.hex(64)}`, near: (by) => `eo_${by.hex(30)}` },
  { kind: "klaviyo-private-key", valid: (by) => `pk_${by.hex(34)}`, near: (by) => `pk_${by.hex(20)}` },
  {
    kind: "fastmail-api-token",
    valid: (by) => `fmu1-${by.hex(8)}-${by.hex(32)}-0-${by.hex(32)}`,
    near: (by) => `fmu1-${by.hex(8)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "mailgun-secret",
    valid: (by) => `MAILGUN_SIGNING_KEY="${by.hex(32)}-${by.hex(8)}-${by.hex(8)}"\n`,
    near: (by) => `MAILGUN_SIGNING_KEY="${by.hex(28)}"\n`,
  },
  {
    kind: "mandrill-api-key",
    valid: (by) => `MANDRILL_API_KEY="md-${by.url(22)}"\n`,
    near: (by) => `MANDRILL_API_KEY="md-${by.url(10)}"\n`,
  },
  {
    kind: "postmark-server-token",
    valid: (by) => `POSTMARK_SERVER_TOKEN="${by.uuid()}"\n`,
    near: (by) => `POSTMARK_SERVER_TOKEN="${by.hex(12)}"\n`,
  },
  {
    kind: "sparkpost-api-key",
    valid: (by) => `SPARKPOST_API_KEY="${by.hex(40)}"\n`,
    near: (by) => `SPARKPOST_API_KEY="${by.hex(37)}"\n`,
  },
  {
    kind: "mailjet-secret",
    valid: (by) => `MAILJET_API_SECRET="${by.hex(32)}"\n`,
    near: (by) => `MAILJET_API_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "elastic-email-api-key",
    valid: (by) => `ELASTICEMAIL_API_KEY="${by.hex(96).toUpperCase()}"\n`,
    near: (by) => `ELASTICEMAIL_API_KEY="${by.hex(60).toUpperCase()}"\n`,
  },
  {
    kind: "mailtrap-token",
    valid: (by) => `MAILTRAP_API_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `MAILTRAP_API_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "plunk-secret-key",
    valid: (by) => `PLUNK_SECRET_KEY="sk_${by.hex(48)}"\n`,
    near: (by) => `PLUNK_SECRET_KEY="pk_${by.hex(48)}"\n`,
  },
  {
    kind: "iterable-api-key",
    valid: (by) => `ITERABLE_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `ITERABLE_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "braze-api-key",
    valid: (by) => `BRAZE_API_KEY="${by.uuid()}"\n`,
    near: (by) => `BRAZE_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "convertkit-api-secret",
    valid: (by) => `CONVERTKIT_API_SECRET="${by.url(43)}"\n`,
    near: (by) => `CONVERTKIT_API_SECRET="${by.url(40)}"\n`,
  },
  {
    kind: "activecampaign-api-key",
    valid: (by) => `ACTIVECAMPAIGN_API_KEY="${by.hex(72)}"\n`,
    near: (by) => `ACTIVECAMPAIGN_API_KEY="${by.hex(69)}"\n`,
  },
  {
    kind: "customer-io-api-key",
    valid: (by) => `CUSTOMERIO_API_KEY="${by.hex(20)}"\n`,
    near: (by) => `CUSTOMERIO_API_KEY="${by.hex(17)}"\n`,
  },
  {
    kind: "loops-api-key",
    valid: (by) => `LOOPS_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `LOOPS_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "omnisend-api-key",
    valid: (by) => `OMNISEND_API_KEY="${by.hex(24)}-${by.alnum(52)}"\n`,
    near: (by) => `OMNISEND_API_KEY="${by.hex(24)}"\n`,
  },
  {
    kind: "neverbounce-api-key",
    valid: (by) => `NEVERBOUNCE_API_KEY="private_${by.hex(32)}"\n`,
    near: (by) => `NEVERBOUNCE_API_KEY="public_${by.hex(32)}"\n`,
  },
  {
    kind: "kickbox-api-key",
    valid: (by) => `KICKBOX_API_KEY="live_${by.hex(64)}"\n`,
    near: (by) => `KICKBOX_API_KEY="live_${by.hex(30)}"\n`,
  },
  {
    kind: "zerobounce-api-key",
    valid: (by) => `ZEROBOUNCE_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `ZEROBOUNCE_API_KEY="${by.hex(29)}"\n`,
  },
];
