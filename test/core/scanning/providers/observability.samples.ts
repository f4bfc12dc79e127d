import { withLittleHex } from "../checked.ts";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

const upperDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

export const samples: readonly TokenSamples[] = [
  { kind: "sentry-user-token", valid: (by) => `sntryu_${by.hex(64)}`, near: (by) => `sntryu_${by.hex(63)}` },
  {
    kind: "sentry-organization-token",
    valid: (by) => `sntrys_eyJ${by.base64(120)}=_${by.base64(43)}`,
    near: (by) => `sntrys_eyJ${by.alnum(30)}`,
  },
  { kind: "sentry-integration-token", valid: (by) => `sntryi_${by.hex(64)}`, near: (by) => `sntryi_${by.hex(63)}` },
  {
    kind: "new-relic-user-key",
    valid: (by) => `NRAK-${by.of(upperDigits, 27)}`,
    near: (by) => `NRAK-${by.of(upperDigits, 26)}`,
  },
  { kind: "new-relic-insights-key", valid: (by) => `NRII-${by.url(32)}`, near: (by) => `NRII-${by.url(20)}` },
  { kind: "new-relic-synthetics-key", valid: (by) => `NRSP-${by.alnum(30)}`, near: (by) => `NRSP-${by.alnum(10)}` },
  { kind: "new-relic-browser-key", valid: (by) => `NRJS-${by.hex(19)}`, near: (by) => `NRJS-${by.hex(18)}` },
  {
    kind: "new-relic-license-key",
    valid: (by) => `${by.hex(32)}FFFFNRAL`,
    near: (by) => `${by.hex(31)}FFFFNRAL`,
    clean: (_by) => `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxFFFFNRAL`,
  },
  {
    kind: "new-relic-license-key",
    valid: (by) => `eu01xx${by.hex(26)}FFFFNRAL`,
    near: (by) => `eu01xx${by.hex(20)}FFFFNRAL`,
    clean: (_by) => `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxFFFFNRAL`,
  },
  {
    kind: "new-relic-mobile-token",
    valid: (by) => `AA${by.hex(40)}-NRMA`,
    near: (by) => `AA${by.hex(30)}-NRMA`,
    clean: (_by) => `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-NRMA`,
  },
  {
    kind: "grafana-service-account-token",
    valid: (by) => withLittleHex(`glsa_${by.alnum(32)}`),
    near: (by) => `glsa_${by.alnum(30)}_${by.hex(8)}`,
  },
  { kind: "grafana-cloud-token", valid: (by) => `glc_eyJ${by.base64(120)}==`, near: (by) => `glc_eyJ${by.alnum(20)}` },
  {
    kind: "grafana-legacy-api-key",
    valid: (by) => `eyJrIjoi${by.base64(80)}==`,
    near: (by) => `eyJrIjoi${by.alnum(30)}`,
  },
  {
    kind: "dynatrace-token",
    valid: (by) => `dt0c01.${by.of(upperDigits, 24)}.${by.of(upperDigits, 64)}`,
    near: (by) => `dt0c01.${by.of(upperDigits, 24)}.${by.of(upperDigits, 60)}`,
  },
  { kind: "datadog-personal-token", valid: (by) => `ddpat_${by.alnum(40)}`, near: (by) => `ddpat_${by.alnum(20)}` },
  {
    kind: "datadog-prefixed-application-key",
    valid: (by) => `ddap_${by.alnum(40)}`,
    near: (by) => `ddap_${by.alnum(20)}`,
  },
  { kind: "honeycomb-ingest-key", valid: (by) => `hcaik_${by.base36(58)}`, near: (by) => `hcaik_${by.base36(32)}` },
  { kind: "axiom-token", valid: (by) => `xaat-${by.uuid()}`, near: (by) => `xaat-${by.hex(32)}` },
  { kind: "coralogix-key", valid: (by) => `cxtp_${by.alnum(30)}`, near: (by) => `cxtp_${by.alnum(29)}` },
  {
    kind: "uptimerobot-key",
    valid: (by) => `ur1${by.digits(6)}-${by.hex(24)}`,
    near: (by) => `ur1${by.digits(2)}-${by.hex(24)}`,
  },
  { kind: "incident-io-key", valid: (by) => `inc_${by.hex(64)}`, near: (by) => `inc_${by.hex(63)}` },
  { kind: "rootly-key", valid: (by) => `rootly_${by.hex(64)}`, near: (by) => `rootly_${by.hex(63)}` },
  { kind: "firehydrant-key", valid: (by) => `fhb-${by.hex(32)}`, near: (by) => `fhb-${by.hex(30)}` },
  { kind: "dash0-token", valid: (by) => `auth_${by.alnum(32)}`, near: (by) => `auth_${by.alnum(31)}` },
  {
    kind: "pydantic-logfire-token",
    valid: (by) => `pylf_v1_us_${by.alnum(43)}`,
    near: (by) => `pylf_v1_us_${by.alnum(30)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  { kind: "datadog-api-key", valid: (by) => `DD_API_KEY="${by.hex(32)}"`, near: (by) => `DD_API_KEY="${by.hex(31)}"` },
  {
    kind: "datadog-application-key",
    valid: (by) => `DATADOG_APP_KEY="${by.hex(40)}"`,
    near: (by) => `DATADOG_COMMIT_SHA="${by.hex(40)}"`,
  },
  {
    kind: "honeycomb-legacy-key",
    valid: (by) => `HONEYCOMB_API_KEY="${by.alnum(21)}7"`,
    near: (by) => `HONEYCOMB_API_KEY="${by.alnum(20)}"`,
  },
  {
    kind: "sentry-legacy-token",
    valid: (by) => `SENTRY_AUTH_TOKEN="${by.hex(64)}"`,
    near: (by) => `SENTRY_RELEASE="${by.hex(64)}"`,
  },
  {
    kind: "sumo-logic-access-key",
    valid: (by) => `SUMO_ACCESS_KEY="${by.alnum(64)}"`,
    near: (by) => `SUMO_ACCESS_KEY="${by.alnum(60)}"`,
  },
  {
    kind: "sumo-logic-access-id",
    valid: (by) => `SUMO_AUTH_KEY="su${by.alnum(11)}4"`,
    near: (by) => `SUMO_AUTH_KEY="su${by.alnum(11)}"`,
  },
  {
    kind: "splunk-hec-token",
    valid: (by) => `SPLUNK_HEC_TOKEN="${by.uuid()}"`,
    near: (by) => `SPLUNK_INDEX_ID="${by.uuid()}"`,
  },
  {
    kind: "splunk-observability-token",
    valid: (by) => `SPLUNK_ACCESS_TOKEN="${by.url(21)}7"`,
    near: (by) => `SPLUNK_ACCESS_TOKEN="${by.url(20)}"`,
  },
  {
    kind: "mezmo-key",
    valid: (by) => `LOGDNA_INGESTION_KEY="${by.hex(32)}"`,
    near: (by) => `LOGDNA_INGESTION_KEY="${by.hex(30)}"`,
  },
  {
    kind: "logzio-token",
    valid: (by) => `LOGZIO_TOKEN="${by.alnum(31)}5"`,
    near: (by) => `LOGZIO_TOKEN="${by.alnum(30)}"`,
  },
  { kind: "loggly-token", valid: (by) => `LOGGLY_TOKEN="${by.uuid()}"`, near: (by) => `LOGGLY_NODE_ID="${by.uuid()}"` },
  {
    kind: "papertrail-token",
    valid: (by) => `PAPERTRAIL_API_TOKEN="${by.alnum(19)}5"`,
    near: (by) => `PAPERTRAIL_API_TOKEN="${by.alnum(10)}"`,
  },
  {
    kind: "solarwinds-token",
    valid: (by) => `SOLARWINDS_API_TOKEN="${by.url(71)}"`,
    near: (by) => `SOLARWINDS_API_TOKEN="${by.url(60)}"`,
  },
  {
    kind: "better-stack-token",
    valid: (by) => `LOGTAIL_SOURCE_TOKEN="${by.alnum(23)}5"`,
    near: (by) => `LOGTAIL_SOURCE_TOKEN="${by.alnum(20)}"`,
  },
  {
    kind: "rollbar-token",
    valid: (by) => `ROLLBAR_ACCESS_TOKEN="${by.hex(32)}"`,
    near: (by) => `ROLLBAR_ACCESS_TOKEN="${by.hex(31)}"`,
  },
  {
    kind: "bugsnag-token",
    valid: (by) => `BUGSNAG_AUTH_TOKEN="${by.uuid()}"`,
    near: (by) => `BUGSNAG_BUILD_ID="${by.uuid()}"`,
  },
  {
    kind: "airbrake-key",
    valid: (by) => `AIRBRAKE_PROJECT_KEY="${by.hex(32)}"`,
    near: (by) => `AIRBRAKE_PROJECT_KEY="${by.hex(30)}"`,
  },
  {
    kind: "honeybadger-key",
    valid: (by) => `HONEYBADGER_API_KEY="hbp_${by.alnum(36)}"`,
    near: (by) => `HONEYBADGER_API_KEY="hbp_${by.alnum(10)}"`,
  },
  {
    kind: "raygun-key",
    valid: (by) => `RAYGUN_API_KEY="${by.alnum(22)}=="`,
    near: (by) => `RAYGUN_API_KEY="${by.alnum(10)}=="`,
  },
  {
    kind: "appsignal-key",
    valid: (by) => `APPSIGNAL_PUSH_API_KEY="${by.uuid()}"`,
    near: (by) => `APPSIGNAL_APP_ID="${by.uuid()}"`,
  },
  {
    kind: "skylight-token",
    valid: (by) => `SKYLIGHT_AUTHENTICATION="${by.url(43)}"`,
    near: (by) => `SKYLIGHT_AUTHENTICATION="${by.url(40)}"`,
  },
  { kind: "scout-key", valid: (by) => `SCOUT_KEY="${by.alnum(19)}5"`, near: (by) => `SCOUT_KEY="${by.alnum(10)}"` },
  {
    kind: "pagerduty-key",
    valid: (by) => `PAGERDUTY_TOKEN="u+${by.alnum(17)}5"`,
    near: (by) => `PAGERDUTY_TOKEN="u+${by.alnum(10)}"`,
  },
  {
    kind: "pagerduty-integration-key",
    valid: (by) => `PAGERDUTY_ROUTING_KEY="R${by.of(upperDigits, 30)}5"`,
    near: (by) => `PAGERDUTY_ROUTING_KEY="R${by.of(upperDigits, 20)}"`,
  },
  {
    kind: "opsgenie-key",
    valid: (by) => `OPSGENIE_API_KEY="${by.uuid()}"`,
    near: (by) => `OPSGENIE_TEAM_ID="${by.uuid()}"`,
  },
  {
    kind: "victorops-key",
    valid: (by) => `VICTOROPS_API_KEY="${by.hex(32)}"`,
    near: (by) => `VICTOROPS_API_KEY="${by.hex(30)}"`,
  },
  {
    kind: "squadcast-token",
    valid: (by) => `SQUADCAST_REFRESH_TOKEN="${by.hex(40)}"`,
    near: (by) => `SQUADCAST_REFRESH_TOKEN="${by.hex(30)}"`,
  },
  {
    kind: "statuspage-key",
    valid: (by) => `STATUSPAGE_API_KEY="${by.uuid()}"`,
    near: (by) => `STATUSPAGE_PAGE_ID="${by.uuid()}"`,
  },
  {
    kind: "pingdom-token",
    valid: (by) => `PINGDOM_API_TOKEN="${by.url(86)}"`,
    near: (by) => `PINGDOM_API_TOKEN="${by.url(80)}"`,
  },
  {
    kind: "cronitor-key",
    valid: (by) => `CRONITOR_API_KEY="${by.hex(32)}"`,
    near: (by) => `CRONITOR_API_KEY="${by.hex(30)}"`,
  },
  {
    kind: "healthchecks-key",
    valid: (by) => `HEALTHCHECKS_API_KEY="hcw_${by.url(28)}"`,
    near: (by) => `HEALTHCHECKS_API_KEY="hcw_${by.url(20)}"`,
  },
  {
    kind: "wavefront-token",
    valid: (by) => `WAVEFRONT_TOKEN="${by.uuid()}"`,
    near: (by) => `WAVEFRONT_CLUSTER_ID="${by.uuid()}"`,
  },
  {
    kind: "instana-token",
    valid: (by) => `INSTANA_AGENT_KEY="${by.url(21)}5"`,
    near: (by) => `INSTANA_AGENT_KEY="${by.url(20)}"`,
  },
  {
    kind: "elastic-apm-token",
    valid: (by) => `ELASTIC_APM_SECRET_TOKEN="${by.alnum(24)}"`,
    near: (by) => `ELASTIC_APM_SECRET_TOKEN="${by.alnum(10)}"`,
  },
  {
    kind: "grafana-legacy-cloud-key",
    valid: (by) => `GRAFANA_API_KEY="${by.base64(80)}"`,
    near: (by) => `GRAFANA_API_KEY="${by.alnum(40)}"`,
  },
  {
    kind: "lightstep-token",
    valid: (by) => `LIGHTSTEP_ACCESS_TOKEN="${by.base64(86)}=="`,
    near: (by) => `LIGHTSTEP_ACCESS_TOKEN="${by.alnum(50)}"`,
  },
];
