import type { NamedSamples, TokenSamples } from "../sampling.ts";

const upperDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

export const samples: readonly TokenSamples[] = [
  { kind: "aws-bedrock-key", valid: (by) => `ABSK${by.base64(131)}=`, near: (by) => `ABSK${by.base64(80)}` },
  {
    kind: "aws-bedrock-key",
    valid: (by) => `bedrock-api-key-${by.base64(200)}`,
    near: (by) => `bedrock-api-key-${by.base64(20)}`,
  },
  {
    kind: "aws-session-token",
    valid: (by) => `IQoJb3JpZ2luX2Vj${by.base64(400)}==`,
    near: (by) => `IQoJb3JpZ2luX2Vj${by.base64(40)}`,
  },
  {
    kind: "aws-session-token",
    valid: (by) => `FwoGZXIvYXdz${by.base64(300)}=`,
    near: (by) => `FwoGZXIvYXdz${by.base64(30)}`,
  },
  { kind: "aws-appsync-key", valid: (by) => `da2-${by.base36(26)}`, near: (by) => `da2-${by.base36(25)}` },
  { kind: "amazon-mws-token", valid: (by) => `amzn.mws.${by.uuid()}`, near: (by) => `amzn.mws.${by.hex(32)}` },
  {
    kind: "amazon-oauth-client-secret",
    valid: (by) => `amzn1.oa2-cs.v1.${by.hex(64)}`,
    near: (by) => `amzn1.oa2-cs.v1.${by.hex(63)}`,
  },
  { kind: "google-oauth-client-secret", valid: (by) => `GOCSPX-${by.url(28)}`, near: (by) => `GOCSPX-${by.url(27)}` },
  { kind: "google-oauth-access-token", valid: (by) => `ya29.a0${by.url(180)}`, near: (by) => `ya29.a0${by.url(20)}` },
  { kind: "google-oauth-access-token", valid: (by) => `ya29.c.b0${by.url(200)}`, near: (by) => `ya29.c.${by.url(20)}` },
  { kind: "google-oauth-refresh-token", valid: (by) => `1//0${by.url(98)}`, near: (by) => `1//1${by.url(98)}` },
  {
    kind: "google-hmac-key-id",
    valid: (by) => `GOOG1E${by.of(upperDigits, 55)}`,
    near: (by) => `GOOG1E${by.of(upperDigits, 54)}`,
  },
  {
    kind: "firebase-cloud-messaging-key",
    valid: (by) => `AAAA${by.url(7)}:APA91b${by.url(134)}`,
    near: (by) => `AAAA${by.url(7)}:APA91b${by.url(133)}`,
  },
  { kind: "alibaba-access-key-id", valid: (by) => `LTAI5t${by.alnum(18)}`, near: (by) => `LTAI${by.alnum(11)}` },
  {
    kind: "alibaba-sts-key-id",
    valid: (by) => `STS.N1a2${by.alnum(25)}`,
    near: (_by) => `STS.GetCallerIdentityCommand`,
  },
  { kind: "tencent-secret-id", valid: (by) => `AKID${by.alnum(32)}`, near: (by) => `AKID${by.alnum(31)}` },
  { kind: "volcengine-access-key-id", valid: (by) => `AKLT${by.alnum(44)}`, near: (by) => `AKLT${by.alnum(30)}` },
  {
    kind: "yandex-iam-token",
    valid: (by) => `t1.9eu${by.url(120)}.${by.url(86)}`,
    near: (by) => `t1.9eu${by.url(120)}.${by.url(60)}`,
  },
  { kind: "yandex-api-key", valid: (by) => `AQVN${by.url(36)}`, near: (by) => `AQVN${by.url(30)}` },
  { kind: "digitalocean-token", valid: (by) => `dop_v1_${by.hex(64)}`, near: (by) => `dop_v1_${by.hex(63)}` },
  { kind: "digitalocean-token", valid: (by) => `doo_v1_${by.hex(64)}`, near: (by) => `doo_v2_${by.hex(64)}` },
  {
    kind: "digitalocean-spaces-key-id",
    valid: (by) => `DO00${by.of(upperDigits, 16)}`,
    near: (by) => `DO00${by.of(upperDigits, 15)}`,
  },
  { kind: "backblaze-application-key", valid: (by) => `K005${by.base64(27)}`, near: (by) => `K005${by.alnum(26)}` },
  { kind: "tigris-secret-key", valid: (by) => `tsec_${by.url(48)}`, near: (by) => `tsec_${by.url(30)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "aws-ses-smtp-password",
    valid: (by) => `SES_SMTP_PASSWORD="B${by.base64(43)}"`,
    near: (by) => `SES_SMTP_PASSWORD="B${by.alnum(30)}"`,
  },
  {
    kind: "google-hmac-secret",
    valid: (by) => `GCS_HMAC_SECRET="${by.base64(40)}"`,
    near: (by) => `GCS_HMAC_SECRET="${by.base64(30)}"`,
  },
  {
    kind: "firebase-database-secret",
    valid: (by) => `FIREBASE_SECRET="${by.alnum(40)}"`,
    near: (by) => `FIREBASE_SECRET="${by.alnum(39)}"`,
  },
  {
    kind: "recaptcha-secret",
    valid: (by) => `RECAPTCHA_SECRET_KEY="6L${by.url(38)}"`,
    near: (by) => `RECAPTCHA_SECRET_KEY="7L${by.url(38)}"`,
  },
  {
    kind: "alibaba-access-key-secret",
    valid: (by) => `ALIYUN_ACCESS_KEY_SECRET="${by.alnum(30)}"`,
    near: (by) => `ALIYUN_ACCESS_KEY_SECRET="${by.alnum(20)}"`,
  },
  {
    kind: "tencent-secret-key",
    valid: (by) => `TENCENTCLOUD_SECRET_KEY="${by.alnum(32)}"`,
    near: (by) => `TENCENTCLOUD_SECRET_KEY="${by.alnum(20)}"`,
  },
  {
    kind: "huawei-secret-access-key",
    valid: (by) => `HUAWEICLOUD_SDK_SK_SECRET_KEY="${by.alnum(40)}"`,
    near: (by) => `HUAWEICLOUD_SECRET_KEY="${by.alnum(39)}"`,
  },
  {
    kind: "yandex-secret-key",
    valid: (by) => `YANDEX_SECRET_KEY="YC${by.url(38)}"`,
    near: (by) => `YANDEX_SECRET_KEY="YC${by.url(30)}"`,
  },
  {
    kind: "yandex-oauth-token",
    valid: (by) => `YANDEX_TOKEN="y0_${by.url(55)}"`,
    near: (by) => `YANDEX_TOKEN="y9_${by.url(55)}"`,
  },
  {
    kind: "ibm-cloud-api-key",
    valid: (by) => `IBMCLOUD_API_KEY="${by.url(44)}"`,
    near: (by) => `IBMCLOUD_API_KEY="${by.url(40)}"`,
  },
  {
    kind: "oracle-auth-token",
    valid: (by) => `OCI_AUTH_TOKEN="${by.alnum(8)}>;${by.alnum(10)}"`,
    near: (by) => `OCI_AUTH_TOKEN="${by.alnum(12)}"`,
  },
  {
    kind: "digitalocean-spaces-secret",
    valid: (by) => `SPACES_SECRET_KEY="${by.base64(43)}"`,
    near: (by) => `SPACES_SECRET_KEY="${by.base64(30)}"`,
  },
  {
    kind: "digitalocean-legacy-token",
    valid: (by) => `DIGITALOCEAN_TOKEN="${by.hex(64)}"`,
    near: (by) => `DIGITALOCEAN_TOKEN="${by.hex(63)}"`,
  },
  { kind: "linode-token", valid: (by) => `LINODE_TOKEN="${by.hex(64)}"`, near: (by) => `LINODE_TOKEN="${by.hex(40)}"` },
  {
    kind: "vultr-api-key",
    valid: (by) => `VULTR_API_KEY="${by.of(upperDigits, 36)}"`,
    near: (by) => `VULTR_API_KEY="${by.of(upperDigits, 30)}"`,
  },
  {
    kind: "hetzner-token",
    valid: (by) => `HCLOUD_TOKEN="${by.alnum(64)}"`,
    near: (by) => `HCLOUD_TOKEN="${by.alnum(63)}"`,
  },
  {
    kind: "scaleway-secret-key",
    valid: (by) => `SCW_SECRET_KEY="${by.uuid()}"`,
    near: (by) => `SCW_ACCESS_ZONE="${by.uuid()}"`,
  },
  {
    kind: "ovh-secret",
    valid: (by) => `OVH_APPLICATION_SECRET="${by.alnum(32)}"`,
    near: (by) => `OVH_APPLICATION_SECRET="${by.alnum(31)}"`,
  },
  {
    kind: "wasabi-secret-key",
    valid: (by) => `WASABI_SECRET_ACCESS_KEY="${by.base64(40)}"`,
    near: (by) => `WASABI_SECRET_ACCESS_KEY="${by.base64(30)}"`,
  },
  {
    kind: "backblaze-master-key",
    valid: (by) => `B2_APPLICATION_KEY="${by.hex(42)}"`,
    near: (by) => `B2_APPLICATION_KEY="${by.hex(41)}"`,
  },
  {
    kind: "cloudflare-r2-secret",
    valid: (by) => `R2_SECRET_ACCESS_KEY="${by.hex(64)}"`,
    near: (by) => `R2_SECRET_ACCESS_KEY="${by.hex(40)}"`,
  },
];
