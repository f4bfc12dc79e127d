import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "hubspot-private-app-token", valid: (by) => `pat-na1-${by.uuid()}`, near: (by) => `pat-na1-${by.hex(12)}` },
  {
    kind: "salesforce-session-id",
    valid: (by) => `00D${by.alnum(12)}!AQ${by.alnum(94)}`,
    near: (by) => `00D${by.alnum(12)}!AQ${by.alnum(20)}`,
  },
  { kind: "salesforce-refresh-token", valid: (by) => `5Aep861${by.alnum(80)}`, near: (by) => `5Aep861${by.alnum(20)}` },
  { kind: "salesforce-consumer-key", valid: (by) => `3MVG9${by.alnum(80)}`, near: (by) => `3MVG9${by.alnum(20)}` },
  { kind: "intercom-access-token", valid: (by) => `dG9rOj${by.alnum(53)}=`, near: (by) => `dG9rOj${by.alnum(20)}=` },
  { kind: "zoho-token", valid: (by) => `1000.${by.hex(32)}.${by.hex(32)}`, near: (by) => `1000.${by.hex(32)}` },
  { kind: "close-api-key", valid: (by) => `api_${by.alnum(20)}7.${by.alnum(22)}`, near: (by) => `api_${by.alnum(22)}` },
  { kind: "keap-service-key", valid: (by) => `KeapAK-${by.hex(60)}`, near: (by) => `KeapAK-${by.hex(20)}` },
  { kind: "tally-api-key", valid: (by) => `tly-${by.alnum(32)}`, near: (by) => `tly-${by.alnum(12)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "hubspot-api-key",
    valid: (by) => `HUBSPOT_API_KEY="${by.uuid()}"\n`,
    near: (by) => `HUBSPOT_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "salesforce-consumer-secret",
    valid: (by) => `SALESFORCE_CONSUMER_SECRET="${by.hex(64).toUpperCase()}"\n`,
    near: (by) => `SALESFORCE_CONSUMER_SECRET="${by.hex(40).toUpperCase()}"\n`,
  },
  {
    kind: "intercom-old-token",
    valid: (by) => `INTERCOM_ACCESS_TOKEN="${by.url(60)}"\n`,
    near: (by) => `INTERCOM_ACCESS_TOKEN="${by.url(57)}"\n`,
  },
  {
    kind: "zendesk-api-token",
    valid: (by) => `ZENDESK_API_TOKEN="${by.alnum(40)}"\n`,
    near: (by) => `ZENDESK_API_TOKEN="${by.alnum(37)}"\n`,
  },
  {
    kind: "freshdesk-api-key",
    valid: (by) => `FRESHDESK_API_KEY="${by.alnum(20)}"\n`,
    near: (by) => `FRESHDESK_API_KEY="${by.alnum(12)}"\n`,
  },
  {
    kind: "freshbooks-client-secret",
    valid: (by) => `FRESHBOOKS_CLIENT_SECRET="${by.hex(64)}"\n`,
    near: (by) => `FRESHBOOKS_CLIENT_SECRET="${by.hex(61)}"\n`,
  },
  {
    kind: "xero-client-secret",
    valid: (by) => `XERO_CLIENT_SECRET="${by.url(48)}"\n`,
    near: (by) => `XERO_CLIENT_SECRET="${by.url(45)}"\n`,
  },
  {
    kind: "intuit-client-secret",
    valid: (by) => `QUICKBOOKS_CLIENT_SECRET="${by.alnum(40)}"\n`,
    near: (by) => `QUICKBOOKS_CLIENT_SECRET="${by.alnum(37)}"\n`,
  },
  {
    kind: "pipedrive-api-token",
    valid: (by) => `PIPEDRIVE_API_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `PIPEDRIVE_API_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "zoho-client-secret",
    valid: (by) => `ZOHO_CLIENT_SECRET="${by.hex(42)}"\n`,
    near: (by) => `ZOHO_CLIENT_SECRET="${by.hex(39)}"\n`,
  },
  {
    kind: "help-scout-secret",
    valid: (by) => `HELPSCOUT_APP_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `HELPSCOUT_APP_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "gorgias-api-key",
    valid: (by) => `GORGIAS_API_KEY="${by.hex(64)}"\n`,
    near: (by) => `GORGIAS_API_KEY="${by.hex(61)}"\n`,
  },
  {
    kind: "bamboohr-api-key",
    valid: (by) => `BAMBOOHR_API_KEY="${by.hex(40)}"\n`,
    near: (by) => `BAMBOOHR_API_KEY="${by.hex(37)}"\n`,
  },
  {
    kind: "greenhouse-api-key",
    valid: (by) => `GREENHOUSE_API_KEY="${by.hex(32)}-1"\n`,
    near: (by) => `GREENHOUSE_API_KEY="${by.hex(20)}-1"\n`,
  },
  {
    kind: "attio-api-key",
    valid: (by) => `ATTIO_API_KEY="${by.hex(64)}"\n`,
    near: (by) => `ATTIO_API_KEY="${by.hex(61)}"\n`,
  },
  {
    kind: "apollo-io-api-key",
    valid: (by) => `APOLLO_IO_API_KEY="${by.url(22)}"\n`,
    near: (by) => `APOLLO_IO_API_KEY="${by.url(19)}"\n`,
  },
  {
    kind: "clearbit-secret-key",
    valid: (by) => `CLEARBIT_SECRET_KEY="sk_${by.hex(32)}"\n`,
    near: (by) => `CLEARBIT_SECRET_KEY="pk_${by.hex(32)}"\n`,
  },
  {
    kind: "crunchbase-api-key",
    valid: (by) => `CRUNCHBASE_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `CRUNCHBASE_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "beamer-api-key",
    valid: (by) => `BEAMER_API_KEY="b_${by.url(44)}"\n`,
    near: (by) => `BEAMER_API_KEY="b_${by.url(20)}"\n`,
  },
  {
    kind: "netsuite-token-secret",
    valid: (by) => `NETSUITE_TOKEN_SECRET="${by.hex(64)}"\n`,
    near: (by) => `NETSUITE_TOKEN_SECRET="${by.hex(61)}"\n`,
  },
  {
    kind: "odoo-api-key",
    valid: (by) => `ODOO_API_KEY="${by.hex(40)}"\n`,
    near: (by) => `ODOO_API_KEY="${by.hex(37)}"\n`,
  },
  {
    kind: "qualtrics-api-token",
    valid: (by) => `QUALTRICS_API_TOKEN="${by.alnum(40)}"\n`,
    near: (by) => `QUALTRICS_API_TOKEN="${by.alnum(37)}"\n`,
  },
  {
    kind: "wistia-api-token",
    valid: (by) => `WISTIA_API_TOKEN="${by.hex(64)}"\n`,
    near: (by) => `WISTIA_API_TOKEN="${by.hex(61)}"\n`,
  },
  {
    kind: "copper-api-key",
    valid: (by) => `COPPER_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `COPPER_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "crisp-token-key",
    valid: (by) => `CRISP_TOKEN_KEY="${by.hex(64)}"\n`,
    near: (by) => `CRISP_TOKEN_KEY="${by.hex(61)}"\n`,
  },
  {
    kind: "people-data-labs-api-key",
    valid: (by) => `PDL_API_KEY="${by.hex(64)}"\n`,
    near: (by) => `PDL_API_KEY="${by.hex(61)}"\n`,
  },
];
