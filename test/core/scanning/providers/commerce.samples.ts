import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "shopify-key", valid: (by) => `shpat_${by.hex(32)}`, near: (by) => `shpat_${by.hex(20)}` },
  { kind: "shopify-partner-token", valid: (by) => `prtapi_${by.hex(32)}`, near: (by) => `prtapi_${by.hex(20)}` },
  { kind: "easypost-api-key", valid: (by) => `EZAK${by.alnum(54)}`, near: (by) => `EZAK${by.alnum(30)}` },
  { kind: "shippo-live-token", valid: (by) => `shippo_live_${by.hex(40)}`, near: (by) => `shippo_live_${by.hex(30)}` },
  {
    kind: "duffel-access-token",
    valid: (by) => `duffel_live_${by.url(43)}`,
    near: (by) => `duffel_live_${by.url(20)}`,
  },
  { kind: "lob-api-key", valid: (by) => `live_${by.hex(35)}`, near: (by) => `live_pub_${by.hex(31)}` },
  { kind: "amazon-lwa-token", valid: (by) => `Atzr|${by.url(340)}`, near: (by) => `Atzr|${by.url(20)}` },
  {
    kind: "ebay-client-secret",
    valid: (by) => `PRD-${by.hex(12)}-${by.hex(4)}-${by.hex(4)}-${by.hex(4)}-${by.hex(4)}`,
    near: (by) => `PRD-${by.hex(12)}`,
  },
  {
    kind: "ebay-user-token",
    valid: (by) => `v^1.1#i^1#p^3#r^1#f^0#I^3#t^${by.alnum(120)}==`,
    near: () => "v^1.1#i^1#p^3#r^1",
  },
  { kind: "woocommerce-consumer-secret", valid: (by) => `cs_${by.hex(40)}`, near: (by) => `cs_${by.hex(30)}` },
  { kind: "woocommerce-consumer-key", valid: (by) => `ck_${by.hex(40)}`, near: (by) => `ck_${by.hex(30)}` },
  { kind: "aftership-api-key", valid: (by) => `asat_${by.hex(32)}`, near: (by) => `asat_${by.hex(20)}` },
  {
    kind: "wix-api-key",
    valid: (by) => `IST.eyJ${by.url(60)}.eyJ${by.url(200)}.${by.url(342)}`,
    near: (by) => `IST.eyJ${by.url(60)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "shopify-old-secret",
    valid: (by) => `SHOPIFY_API_SECRET="${by.hex(32)}"\n`,
    near: (by) => `SHOPIFY_API_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "bigcommerce-access-token",
    valid: (by) => `BIGCOMMERCE_ACCESS_TOKEN="${by.base36(31)}"\n`,
    near: (by) => `BIGCOMMERCE_ACCESS_TOKEN="${by.base36(28)}"\n`,
  },
  {
    kind: "etsy-api-key",
    valid: (by) => `ETSY_API_KEY="${by.base36(24)}"\n`,
    near: (by) => `ETSY_API_KEY="${by.base36(21)}"\n`,
  },
  {
    kind: "commercetools-client-secret",
    valid: (by) => `CTP_CLIENT_SECRET="${by.url(32)}"\n`,
    near: (by) => `CTP_CLIENT_SECRET="${by.url(29)}"\n`,
  },
  {
    kind: "medusa-secret-key",
    valid: (by) => `MEDUSA_SECRET_API_KEY="sk_${by.hex(64)}"\n`,
    near: (by) => `MEDUSA_SECRET_API_KEY="pk_${by.hex(64)}"\n`,
  },
  {
    kind: "shipstation-api-secret",
    valid: (by) => `SHIPSTATION_API_SECRET="${by.hex(32)}"\n`,
    near: (by) => `SHIPSTATION_API_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "shipengine-api-key",
    valid: (by) => `SHIPENGINE_API_KEY="${by.base64(43)}"\n`,
    near: (by) => `SHIPENGINE_API_KEY="${by.base64(40)}"\n`,
  },
  {
    kind: "easyship-api-token",
    valid: (by) => `EASYSHIP_API_TOKEN="prod_${by.base64(43)}="\n`,
    near: (by) => `EASYSHIP_API_TOKEN="prod_${by.base64(20)}="\n`,
  },
  {
    kind: "taxjar-api-token",
    valid: (by) => `TAXJAR_API_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `TAXJAR_API_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "avalara-license-key",
    valid: (by) => `AVATAX_LICENSE_KEY="${by.hex(16).toUpperCase()}"\n`,
    near: (by) => `AVATAX_LICENSE_KEY="${by.hex(12).toUpperCase()}"\n`,
  },
  {
    kind: "gumroad-access-token",
    valid: (by) => `GUMROAD_ACCESS_TOKEN="${by.url(43)}"\n`,
    near: (by) => `GUMROAD_ACCESS_TOKEN="${by.url(40)}"\n`,
  },
  {
    kind: "yelp-api-key",
    valid: (by) => `YELP_API_KEY="${by.url(128)}"\n`,
    near: (by) => `YELP_API_KEY="${by.url(125)}"\n`,
  },
  {
    kind: "uber-client-secret",
    valid: (by) => `UBER_CLIENT_SECRET="${by.url(40)}"\n`,
    near: (by) => `UBER_CLIENT_SECRET="${by.url(37)}"\n`,
  },
  {
    kind: "ticketmaster-api-key",
    valid: (by) => `TICKETMASTER_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `TICKETMASTER_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "eventbrite-token",
    valid: (by) => `EVENTBRITE_TOKEN="${by.upper(12)}${by.digits(8)}"\n`,
    near: (by) => `EVENTBRITE_TOKEN="${by.upper(9)}${by.digits(5)}"\n`,
  },
  {
    kind: "squarespace-api-key",
    valid: (by) => `SQUARESPACE_API_KEY="${by.uuid()}"\n`,
    near: (by) => `SQUARESPACE_API_KEY="${by.hex(12)}"\n`,
  },
];
