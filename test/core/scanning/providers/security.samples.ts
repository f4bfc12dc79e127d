import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "stackhawk-key",
    valid: (by) => `hawk.${by.url(20)}.${by.url(20)}`,
    near: (by) => `hawk.${by.url(20)}.${by.url(10)}`,
  },
  { kind: "hcaptcha-secret", valid: (by) => `ES_${by.hex(32)}`, near: (by) => `ES_${by.hex(31)}` },
  { kind: "friendly-captcha-key", valid: (by) => `FRC-${by.alnum(44)}`, near: (by) => `FRC-${by.alnum(20)}` },
  { kind: "arcjet-key", valid: (by) => `ajkey_${by.base36(26)}`, near: (by) => `ajkey_${by.base36(20)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "virustotal-key",
    valid: (by) => `VIRUSTOTAL_API_KEY="${by.hex(64)}"`,
    near: (by) => `VIRUSTOTAL_SHA256="${by.hex(64)}"`,
  },
  {
    kind: "shodan-key",
    valid: (by) => `SHODAN_API_KEY="${by.alnum(31)}7"`,
    near: (by) => `SHODAN_API_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "censys-secret",
    valid: (by) => `CENSYS_API_SECRET="${by.alnum(31)}7"`,
    near: (by) => `CENSYS_API_ID="${by.uuid()}"`,
  },
  {
    kind: "censys-token",
    valid: (by) => `CENSYS_PAT_TOKEN="censys_${by.alnum(8)}_${by.alnum(26)}"`,
    near: (by) => `CENSYS_PAT_TOKEN="censys_${by.alnum(8)}"`,
  },
  {
    kind: "securitytrails-key",
    valid: (by) => `SECURITYTRAILS_API_KEY="${by.alnum(31)}7"`,
    near: (by) => `SECURITYTRAILS_API_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "haveibeenpwned-key",
    valid: (by) => `HIBP_API_KEY="${by.hex(32)}"`,
    near: (by) => `HIBP_API_KEY="${by.hex(31)}"`,
  },
  {
    kind: "abuseipdb-key",
    valid: (by) => `ABUSEIPDB_API_KEY="${by.hex(80)}"`,
    near: (by) => `ABUSEIPDB_API_KEY="${by.hex(79)}"`,
  },
  {
    kind: "greynoise-key",
    valid: (by) => `GREYNOISE_API_KEY="${by.alnum(64)}"`,
    near: (by) => `GREYNOISE_API_KEY="${by.alnum(60)}"`,
  },
  {
    kind: "urlscan-key",
    valid: (by) => `URLSCAN_API_KEY="${by.uuid()}"`,
    near: (by) => `URLSCAN_SCAN_ID="${by.uuid()}"`,
  },
  {
    kind: "alienvault-otx-key",
    valid: (by) => `OTX_API_KEY="${by.hex(64)}"`,
    near: (by) => `OTX_API_KEY="${by.hex(63)}"`,
  },
  {
    kind: "ipinfo-token",
    valid: (by) => `IPINFO_TOKEN="${by.hex(13)}7"`,
    near: (by) => `IPINFO_TOKEN="${by.hex(10)}"`,
  },
  {
    kind: "ipqualityscore-key",
    valid: (by) => `IPQUALITYSCORE_API_KEY="${by.alnum(31)}7"`,
    near: (by) => `IPQUALITYSCORE_API_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "hunter-key",
    valid: (by) => `HUNTER_API_KEY="${by.hex(40)}"`,
    near: (by) => `HUNTER_API_KEY="${by.hex(39)}"`,
  },
  {
    kind: "gitguardian-key",
    valid: (by) => `GITGUARDIAN_API_KEY="${by.alnum(71)}"`,
    near: (by) => `GITGUARDIAN_API_KEY="${by.alnum(50)}"`,
  },
  {
    kind: "tenable-key",
    valid: (by) => `TENABLE_SECRET_KEY="${by.hex(64)}"`,
    near: (by) => `TENABLE_SECRET_KEY="${by.hex(60)}"`,
  },
  { kind: "rapid7-key", valid: (by) => `RAPID7_API_KEY="${by.uuid()}"`, near: (by) => `RAPID7_ORG_ID="${by.uuid()}"` },
  {
    kind: "crowdstrike-secret",
    valid: (by) => `FALCON_CLIENT_SECRET="${by.alnum(40)}"`,
    near: (by) => `FALCON_CLIENT_ID="${by.hex(32)}"`,
  },
  {
    kind: "sentinelone-token",
    valid: (by) => `SENTINELONE_API_TOKEN="${by.alnum(80)}"`,
    near: (by) => `SENTINELONE_API_TOKEN="${by.alnum(70)}"`,
  },
  {
    kind: "wiz-client-secret",
    valid: (by) => `WIZ_CLIENT_SECRET="${by.alnum(64)}"`,
    near: (by) => `WIZ_CLIENT_SECRET="${by.alnum(60)}"`,
  },
  {
    kind: "detectify-key",
    valid: (by) => `DETECTIFY_API_KEY="${by.hex(32)}"`,
    near: (by) => `DETECTIFY_API_KEY="${by.hex(31)}"`,
  },
  {
    kind: "hackerone-token",
    valid: (by) => `HACKERONE_API_TOKEN="${by.base64(43)}="`,
    near: (by) => `HACKERONE_API_TOKEN="${by.base64(40)}="`,
  },
  {
    kind: "hcaptcha-legacy-secret",
    valid: (by) => `HCAPTCHA_SECRET_KEY="0x${by.hex(40)}"`,
    near: (by) => `HCAPTCHA_SITE_KEY="${by.uuid()}"`,
  },
  { kind: "nvd-api-key", valid: (by) => `NVD_API_KEY="${by.uuid()}"`, near: (by) => `NVD_FEED_ID="${by.uuid()}"` },
  {
    kind: "meraki-key",
    valid: (by) => `MERAKI_DASHBOARD_API_KEY="${by.hex(40)}"`,
    near: (by) => `MERAKI_DASHBOARD_API_KEY="${by.hex(39)}"`,
  },
];
