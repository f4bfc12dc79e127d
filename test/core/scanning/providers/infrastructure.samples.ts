import { withBase62, withHex } from "../checked.ts";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

const upperDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

export const samples: readonly TokenSamples[] = [
  { kind: "cloudflare-token", valid: (by) => `cfut_${withHex(by.alnum(40))}`, near: (by) => `cfut_${by.alnum(40)}` },
  {
    kind: "cloudflare-origin-ca-key",
    valid: (by) => `v1.0-${by.hex(24)}-${by.hex(146)}`,
    near: (by) => `v1.0-${by.hex(24)}-${by.hex(100)}`,
  },
  {
    kind: "cloudflare-turnstile-secret",
    valid: (by) => `0x4AAAAAAA${by.url(25)}`,
    near: (by) => `0x4AAAAAAA${by.url(13)}`,
  },
  { kind: "fly-token", valid: (by) => `fm2_lJPE${by.base64(300)}`, near: (by) => `fm2_lJPE${by.alnum(40)}` },
  { kind: "fly-oauth-token", valid: (by) => `fo1_${by.url(43)}`, near: (by) => `fo1_${by.url(30)}` },
  { kind: "heroku-api-key", valid: (by) => `HRKU-AA${by.url(58)}`, near: (by) => `HRKU-AA${by.url(40)}` },
  { kind: "heroku-api-key", valid: (by) => `HRKU-${by.uuid()}`, near: (by) => `HRKU-${by.hex(32)}` },
  { kind: "vercel-token", valid: (by) => `vcp_${withBase62(by.alnum(50))}`, near: (by) => `vcp_${by.alnum(30)}` },
  {
    kind: "vercel-blob-token",
    valid: (by) => `vercel_blob_rw_${by.alnum(16)}_${by.alnum(30)}`,
    near: (by) => `vercel_blob_rw_${by.alnum(16)}`,
  },
  { kind: "netlify-token", valid: (by) => `nfp_${by.alnum(36)}`, near: (by) => `nfp_${by.alnum(35)}` },
  { kind: "render-api-key", valid: (by) => `rnd_${by.alnum(28)}`, near: (by) => `rnd_${by.alnum(20)}` },
  { kind: "openshift-token", valid: (by) => `sha256~${by.url(43)}`, near: (by) => `sha256~${by.url(30)}` },
  { kind: "portainer-token", valid: (by) => `ptr_${by.base64(43)}=`, near: (by) => `ptr_${by.alnum(43)}` },
  {
    kind: "tailscale-key",
    valid: (by) => `tskey-auth-k${by.alnum(16)}CNTRL-${by.alnum(32)}`,
    near: (by) => `tskey-auth-${by.alnum(10)}`,
  },
  {
    kind: "tailscale-key",
    valid: (by) => `tskey-api-k${by.alnum(16)}CNTRL-${by.alnum(32)}`,
    near: (by) => `tskey-apx-k${by.alnum(16)}CNTRL-${by.alnum(32)}`,
  },
  { kind: "tailscale-legacy-key", valid: (by) => `tskey-${by.hex(16)}`, near: (by) => `tskey-${by.hex(8)}` },
  {
    kind: "defined-networking-key",
    valid: (by) => `dnkey-${by.of(upperDigits, 26)}-${by.of(upperDigits, 52)}`,
    near: (by) => `dnkey-${by.of(upperDigits, 26)}-${by.of(upperDigits, 40)}`,
  },
  {
    kind: "rancher-kubeconfig-token",
    valid: (by) => `kubeconfig-u-${by.base36(10)}:${by.base36(54)}`,
    near: (by) => `kubeconfig-u-${by.base36(10)}:${by.base36(40)}`,
  },
  { kind: "dnsimple-token", valid: (by) => `dnsimple_a_${by.alnum(32)}`, near: (by) => `dnsimple_a_${by.alnum(20)}` },
  { kind: "porkbun-secret-key", valid: (by) => `sk1_${by.hex(64)}`, near: (by) => `sk1_${by.hex(63)}` },
  {
    kind: "akamai-token",
    valid: (by) => `akab-${by.base36(16)}-${by.base36(16)}`,
    near: (by) => `akab-${by.base36(16)}-${by.base36(16)}.luna.akamaiapis.net`,
  },
  {
    kind: "upcloud-token",
    valid: (by) => `ucat_${by.of(upperDigits, 26)}`,
    near: (by) => `ucat_${by.of(upperDigits, 20)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "cloudflare-legacy-token",
    valid: (by) => `CLOUDFLARE_API_TOKEN="${by.url(40)}"`,
    near: (by) => `CLOUDFLARE_API_TOKEN="${by.url(30)}"`,
  },
  {
    kind: "cloudflare-global-key",
    valid: (by) => `CLOUDFLARE_API_KEY="${by.hex(37)}"`,
    near: (by) => `CLOUDFLARE_API_KEY="${by.hex(36)}"`,
  },
  {
    kind: "fastly-token",
    valid: (by) => `FASTLY_API_TOKEN="${by.url(32)}"`,
    near: (by) => `FASTLY_API_TOKEN="${by.url(20)}"`,
  },
  {
    kind: "akamai-client-secret",
    valid: (by) => `AKAMAI_CLIENT_SECRET="${by.base64(43)}="`,
    near: (by) => `AKAMAI_CLIENT_SECRET="${by.base64(30)}="`,
  },
  {
    kind: "bunny-key",
    valid: (by) => `BUNNY_API_KEY="${by.uuid()}${by.uuid()}"`,
    near: (by) => `BUNNY_API_KEY="${by.uuid()}"`,
  },
  {
    kind: "gcore-token",
    valid: (by) => `GCORE_API_TOKEN="${by.digits(5)}$${by.hex(200)}"`,
    near: (by) => `GCORE_API_TOKEN="${by.digits(5)}$${by.hex(20)}"`,
  },
  {
    kind: "heroku-legacy-api-key",
    valid: (by) => `HEROKU_API_KEY="${by.uuid()}"`,
    near: (by) => `HEROKU_APP_ID="${by.uuid()}"`,
  },
  {
    kind: "vercel-legacy-token",
    valid: (by) => `VERCEL_TOKEN="${by.alnum(24)}"`,
    near: (by) => `VERCEL_TOKEN="${by.alnum(20)}"`,
  },
  {
    kind: "netlify-legacy-token",
    valid: (by) => `NETLIFY_AUTH_TOKEN="${by.url(43)}"`,
    near: (by) => `NETLIFY_SITE_ID="${by.url(36)}"`,
  },
  {
    kind: "railway-token",
    valid: (by) => `RAILWAY_TOKEN="${by.uuid()}"`,
    near: (by) => `RAILWAY_SERVICE_ID="${by.uuid()}"`,
  },
  {
    kind: "koyeb-token",
    valid: (by) => `KOYEB_TOKEN="${by.base36(64)}"`,
    near: (by) => `KOYEB_TOKEN="${by.base36(60)}"`,
  },
  {
    kind: "ngrok-token",
    valid: (by) => `NGROK_AUTHTOKEN="2${by.alnum(26)}_${by.alnum(21)}"`,
    near: (by) => `NGROK_AUTHTOKEN="2${by.alnum(20)}_${by.alnum(21)}"`,
  },
  {
    kind: "kubernetes-bootstrap-token",
    valid: (by) => `bootstrap_token = "${by.base36(6)}.${by.base36(16)}"`,
    near: (by) => `bootstrap_token = "${by.base36(6)}.${by.base36(10)}"`,
  },
  { kind: "nomad-token", valid: (by) => `NOMAD_TOKEN="${by.uuid()}"`, near: (by) => `NOMAD_ALLOC_ID="${by.uuid()}"` },
  {
    kind: "consul-token",
    valid: (by) => `CONSUL_HTTP_TOKEN="${by.uuid()}"`,
    near: (by) => `CONSUL_NODE_ID="${by.uuid()}"`,
  },
  {
    kind: "hashicorp-cloud-client-secret",
    valid: (by) => `HCP_CLIENT_SECRET="${by.url(64)}"`,
    near: (by) => `HCP_CLIENT_SECRET="${by.url(60)}"`,
  },
  {
    kind: "zerotier-api-token",
    valid: (by) => `ZEROTIER_TOKEN="${by.alnum(32)}"`,
    near: (by) => `ZEROTIER_TOKEN="${by.alnum(16)}"`,
  },
  {
    kind: "gandi-api-key",
    valid: (by) => `GANDI_API_KEY="${by.alnum(24)}"`,
    near: (by) => `GANDI_API_KEY="${by.alnum(20)}"`,
  },
  {
    kind: "dnsimple-legacy-token",
    valid: (by) => `DNSIMPLE_OAUTH_TOKEN="${by.alnum(32)}"`,
    near: (by) => `DNSIMPLE_OAUTH_TOKEN="${by.alnum(30)}"`,
  },
  {
    kind: "godaddy-key",
    valid: (by) => `GODADDY_API_KEY="${by.alnum(12)}_${by.alnum(22)}"`,
    near: (by) => `GODADDY_API_KEY="${by.alnum(12)}_${by.alnum(10)}"`,
  },
  {
    kind: "namecheap-api-key",
    valid: (by) => `NAMECHEAP_API_KEY="${by.hex(32)}"`,
    near: (by) => `NAMECHEAP_API_KEY="${by.hex(30)}"`,
  },
  {
    kind: "equinix-metal-token",
    valid: (by) => `METAL_AUTH_TOKEN="${by.alnum(32)}"`,
    near: (by) => `METAL_AUTH_TOKEN="${by.alnum(30)}"`,
  },
  {
    kind: "exoscale-secret",
    valid: (by) => `EXOSCALE_API_SECRET="${by.url(43)}"`,
    near: (by) => `EXOSCALE_API_SECRET="${by.url(40)}"`,
  },
  {
    kind: "rancher-token",
    valid: (by) => `RANCHER_TOKEN="token-${by.base36(5)}:${by.base36(54)}"`,
    near: (by) => `RANCHER_TOKEN="token-${by.base36(5)}:${by.base36(50)}"`,
  },
];
