import { withLittleBase64 } from "../checked.ts";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

const upperDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

export const samples: readonly TokenSamples[] = [
  { kind: "planetscale-token", valid: (by) => `pscale_tkn_${by.url(43)}`, near: (by) => `pscale_tkn_${by.alnum(20)}` },
  { kind: "planetscale-token", valid: (by) => `pscale_pw_${by.url(43)}`, near: (by) => `pscale_px_${by.url(43)}` },
  { kind: "mongodb-atlas-secret", valid: (by) => `mdb_sa_sk_${by.url(40)}`, near: (by) => `mdb_sa_sk_${by.url(39)}` },
  { kind: "neon-api-key", valid: (by) => `napi_${by.base36(64)}`, near: (by) => `napi_${by.base36(63)}` },
  { kind: "neon-password", valid: (by) => `npg_${by.alnum(6)}7${by.alnum(5)}`, near: (by) => `npg_${by.alnum(8)}` },
  { kind: "supabase-token", valid: (by) => `sbp_${by.hex(40)}`, near: (by) => `sbp_${by.hex(39)}` },
  { kind: "supabase-secret-key", valid: (by) => `sb_secret_${by.url(31)}`, near: (by) => `sb_secret_${by.url(30)}` },
  { kind: "clickhouse-cloud-secret", valid: (by) => `4b1d${by.alnum(38)}`, near: (by) => `4b1d${by.alnum(37)}` },
  {
    kind: "cockroachdb-api-key",
    valid: (by) => `CCDB1_${by.alnum(22)}_${by.alnum(40)}`,
    near: (by) => `CCDB1_${by.alnum(22)}_${by.alnum(39)}`,
  },
  {
    kind: "confluent-secret",
    valid: (by) => `cflt${withLittleBase64(by.base64(54))}`,
    near: (by) => `cflt${by.base64(40)}`,
  },
  {
    kind: "datastax-astra-token",
    valid: (by) => `AstraCS:${by.lower(24)}:${by.hex(64)}`,
    near: (by) => `AstraCS:${by.lower(24)}:${by.hex(60)}`,
  },
  { kind: "elastic-cloud-key", valid: (by) => `essu_${by.base64(76)}==`, near: (by) => `essu_${by.alnum(30)}` },
  { kind: "aiven-password", valid: (by) => `AVNS_${by.url(19)}`, near: (by) => `AVNS_${by.url(18)}` },
  {
    kind: "upstash-qstash-token",
    valid: (by) => `eyJVc2VySUQiO${by.base64(99)}=`,
    near: (by) => `eyJVc2VySUQiO${by.base64(30)}`,
  },
  { kind: "xata-api-key", valid: (by) => `xau_${by.alnum(40)}`, near: (by) => `xau_${by.alnum(10)}` },
  { kind: "materialize-app-password", valid: (by) => `mzp_${by.hex(64)}`, near: (by) => `mzp_${by.hex(63)}` },
  { kind: "tinybird-token", valid: (by) => `p.eyJ${by.url(90)}.${by.url(43)}`, near: (by) => `p.eyJ${by.url(90)}` },
  { kind: "fauna-secret", valid: (by) => `fnAE${by.url(36)}`, near: (by) => `fnAE${by.url(30)}` },
  {
    kind: "snowflake-session-token",
    valid: (by) => `ver:1-hint:${by.digits(4)}-ETMsDgAAA${by.base64(200)}`,
    near: (by) => `ver:1-hint:${by.digits(4)}-${by.alnum(20)}`,
  },
  { kind: "databricks-token", valid: (by) => `dapi${by.hex(32)}`, near: (by) => `dapi${by.hex(31)}` },
  { kind: "databricks-token", valid: (by) => `dapi${by.hex(32)}-2`, near: (by) => `dapi-${by.hex(32)}` },
  { kind: "databricks-oauth-secret", valid: (by) => `dose${by.hex(32)}`, near: (by) => `dose${by.hex(31)}` },
  { kind: "dbt-token", valid: (by) => `dbtc_${by.url(48)}`, near: (by) => `dbtc_${by.url(20)}` },
  { kind: "metabase-api-key", valid: (by) => `mb_${by.base64(43)}=`, near: (by) => `mb_${by.alnum(43)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "mongodb-atlas-private-key",
    valid: (by) => `MONGODB_ATLAS_PRIVATE_KEY="${by.uuid()}"`,
    near: (by) => `MONGODB_ATLAS_PROJECT_ID="${by.uuid()}"`,
  },
  {
    kind: "confluent-legacy-secret",
    valid: (by) => `CONFLUENT_API_SECRET="${by.base64(64)}"`,
    near: (by) => `CONFLUENT_API_SECRET="${by.alnum(60)}"`,
  },
  {
    kind: "elasticsearch-api-key",
    valid: (by) => `ELASTIC_API_KEY="${by.alnum(58)}=="`,
    near: (by) => `ELASTIC_API_KEY="${by.alnum(50)}=="`,
  },
  {
    kind: "influxdb-token",
    valid: (by) => `INFLUX_TOKEN="${by.url(86)}=="`,
    near: (by) => `INFLUX_TOKEN="${by.url(80)}=="`,
  },
  {
    kind: "influxdb-3-token",
    valid: (by) => `INFLUXDB_TOKEN="apiv3_${by.url(80)}"`,
    near: (by) => `INFLUXDB_TOKEN="apiv3_${by.url(40)}"`,
  },
  {
    kind: "upstash-redis-token",
    valid: (by) => `UPSTASH_REDIS_REST_TOKEN="AX${by.alnum(50)}="`,
    near: (by) => `UPSTASH_REDIS_REST_TOKEN="AX${by.alnum(20)}"`,
  },
  {
    kind: "redis-cloud-key",
    valid: (by) => `REDISCLOUD_ACCESS_KEY="${by.alnum(48)}"`,
    near: (by) => `REDISCLOUD_ACCESS_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "meilisearch-key",
    valid: (by) => `MEILI_MASTER_KEY="${by.url(43)}"`,
    near: (by) => `MEILI_MASTER_KEY="${by.url(40)}"`,
  },
  {
    kind: "typesense-key",
    valid: (by) => `TYPESENSE_API_KEY="${by.alnum(32)}"`,
    near: (by) => `TYPESENSE_API_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "qdrant-key",
    valid: (by) => `QDRANT_API_KEY="${by.url(54)}"`,
    near: (by) => `QDRANT_API_KEY="${by.url(50)}"`,
  },
  {
    kind: "weaviate-key",
    valid: (by) => `WEAVIATE_API_KEY="${by.alnum(36)}"`,
    near: (by) => `WEAVIATE_API_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "zilliz-key",
    valid: (by) => `ZILLIZ_API_KEY="${by.hex(72)}"`,
    near: (by) => `ZILLIZ_API_KEY="${by.hex(60)}"`,
  },
  {
    kind: "couchbase-capella-secret",
    valid: (by) => `COUCHBASE_API_SECRET="${by.alnum(64)}"`,
    near: (by) => `COUCHBASE_API_SECRET="${by.alnum(60)}"`,
  },
  {
    kind: "appwrite-key",
    valid: (by) => `APPWRITE_API_KEY="standard_${by.hex(240)}"`,
    near: (by) => `APPWRITE_API_KEY="standard_${by.hex(100)}"`,
  },
  {
    kind: "hasura-admin-secret",
    valid: (by) => `HASURA_GRAPHQL_ADMIN_SECRET="${by.alnum(40)}"`,
    near: (by) => `HASURA_GRAPHQL_ADMIN_SECRET="${by.alnum(20)}"`,
  },
  {
    kind: "datocms-token",
    valid: (by) => `DATOCMS_API_TOKEN="${by.hex(30)}"`,
    near: (by) => `DATOCMS_API_TOKEN="${by.hex(29)}"`,
  },
  {
    kind: "storyblok-token",
    valid: (by) => `STORYBLOK_OAUTH_TOKEN="${by.alnum(24)}-${by.digits(5)}-${by.alnum(20)}"`,
    near: (by) => `STORYBLOK_OAUTH_TOKEN="${by.alnum(24)}-${by.alnum(5)}"`,
  },
  {
    kind: "fivetran-secret",
    valid: (by) => `FIVETRAN_API_SECRET="${by.alnum(32)}"`,
    near: (by) => `FIVETRAN_API_SECRET="${by.alnum(30)}"`,
  },
  {
    kind: "dbt-legacy-token",
    valid: (by) => `DBT_CLOUD_API_TOKEN="${by.hex(40)}"`,
    near: (by) => `DBT_CLOUD_API_TOKEN="${by.hex(39)}"`,
  },
  {
    kind: "looker-secret",
    valid: (by) => `LOOKER_CLIENT_SECRET="${by.alnum(24)}"`,
    near: (by) => `LOOKER_CLIENT_SECRET="${by.alnum(20)}"`,
  },
  {
    kind: "imagekit-key",
    valid: (by) => `IMAGEKIT_PRIVATE_KEY="private_${by.base64(27)}="`,
    near: (by) => `IMAGEKIT_PRIVATE_KEY="private_${by.alnum(20)}="`,
  },
  {
    kind: "minio-secret",
    valid: (by) => `MINIO_SECRET_KEY="${by.base64(40)}"`,
    near: (by) => `MINIO_SECRET_KEY="${by.alnum(30)}"`,
  },
  {
    kind: "aiven-token",
    valid: (by) => `AIVEN_API_TOKEN="${by.base64(340)}"`,
    near: (by) => `AIVEN_API_TOKEN="${by.alnum(50)}"`,
  },
  {
    kind: "sanity-token",
    valid: (by) => `SANITY_API_TOKEN="sk${by.alnum(176)}"`,
    near: (by) => `SANITY_API_TOKEN="sk${by.alnum(60)}"`,
  },
  {
    kind: "convex-deploy-key",
    valid: (by) => `CONVEX_DEPLOY_KEY="prod:happy-otter-123|${by.base64(90)}"`,
    near: (_by) => `CONVEX_DEPLOY_KEY="prod:happy-otter-123"`,
  },
  {
    kind: "dagster-cloud-token",
    valid: (by) => `DAGSTER_CLOUD_API_TOKEN="agent:acme:${by.hex(32)}"`,
    near: (by) => `DAGSTER_CLOUD_API_TOKEN="agent:acme:${by.hex(31)}"`,
  },
  {
    kind: "algolia-admin-key",
    valid: (by) => `ALGOLIA_ADMIN_KEY="${by.hex(32)}"`,
    near: (by) => `ALGOLIA_ADMIN_KEY="${by.hex(31)}"`,
  },
  {
    kind: "algolia-api-key",
    valid: (by) => `ALGOLIA_API_KEY="${by.hex(32)}"`,
    near: (by) => `ALGOLIA_APP_ID="${by.of(upperDigits, 10)}"`,
  },
  {
    kind: "cloudinary-secret",
    valid: (by) => `CLOUDINARY_API_SECRET="${by.url(27)}"`,
    near: (by) => `CLOUDINARY_API_SECRET="${by.url(20)}"`,
  },
];
