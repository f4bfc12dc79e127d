import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "stripe-secret-key-test", valid: (by) => `sk_test_${by.alnum(99)}`, near: (by) => `pk_test_${by.alnum(99)}` },
  {
    kind: "stripe-restricted-key-test",
    valid: (by) => `rk_test_${by.alnum(40)}`,
    near: (by) => `rk_test_${by.alnum(6)}`,
  },
  {
    kind: "square-sandbox-secret",
    valid: (by) => `sandbox-sq0csb-${by.url(43)}`,
    near: (by) => `sandbox-sq0idb-${by.url(22)}`,
  },
  {
    kind: "braintree-sandbox-token",
    valid: (by) => `access_token$sandbox$${by.base36(16)}$${by.hex(32)}`,
    near: (by) => `access_token$sandbox$${by.hex(32)}`,
  },
  {
    kind: "paddle-sandbox-key",
    valid: (by) => `pdl_sdbx_apikey_${by.base36(26)}_${by.alnum(22)}_${by.alnum(3)}`,
    near: (by) => `pdl_sdbx_apikey_${by.base36(20)}`,
  },
  {
    kind: "plaid-sandbox-token",
    valid: (by) => `access-sandbox-${by.uuid()}`,
    near: (by) => `access-sandbox-${by.hex(12)}`,
  },
  {
    kind: "flutterwave-test-key",
    valid: (by) => `FLWSECK_TEST-${by.base36(32)}-X`,
    near: (by) => `FLWSECK_TEST-${by.base36(20)}`,
  },
  {
    kind: "checkout-com-sandbox-key",
    valid: (by) => `sk_sbox_${by.of("abcdefghijklmnopqrstuvwxyz234567", 27)}`,
    near: (by) => `sk_sbox_${by.lower(16)}`,
  },
  {
    kind: "klarna-test-key",
    valid: (by) => `klarna_test_api_${by.alnum(96)}`,
    near: (by) => `klarna_test_api_${by.alnum(16)}`,
  },
  {
    kind: "cashfree-test-key",
    valid: (by) => `cfsk_ma_test_${by.hex(32)}_${by.hex(8)}`,
    near: (by) => `cfsk_ma_test_${by.hex(20)}`,
  },
  {
    kind: "xendit-test-key",
    valid: (by) => `xnd_development_${by.alnum(62)}`,
    near: (by) => `xnd_development_${by.alnum(16)}`,
  },
  {
    kind: "midtrans-sandbox-key",
    valid: (by) => `SB-Mid-server-${by.url(24)}`,
    near: (by) => `SB-Mid-client-${by.url(16)}`,
  },
  { kind: "omise-test-key", valid: (by) => `skey_test_${by.base36(18)}5`, near: (by) => `pkey_test_${by.base36(19)}` },
  { kind: "easypost-test-key", valid: (by) => `EZTK${by.alnum(54)}`, near: (by) => `EZTK${by.alnum(30)}` },
  { kind: "shippo-test-token", valid: (by) => `shippo_test_${by.hex(40)}`, near: (by) => `shippo_test_${by.hex(30)}` },
  { kind: "duffel-test-token", valid: (by) => `duffel_test_${by.url(43)}`, near: (by) => `duffel_test_${by.url(20)}` },
  { kind: "lob-test-key", valid: (by) => `test_${by.hex(35)}`, near: (by) => `test_pub_${by.hex(31)}` },
  {
    kind: "ebay-sandbox-secret",
    valid: (by) => `SBX-${by.hex(12)}-${by.hex(4)}-${by.hex(4)}-${by.hex(4)}-${by.hex(4)}`,
    near: (by) => `SBX-${by.hex(12)}`,
  },
  { kind: "radar-test-key", valid: (by) => `prj_test_sk_${by.hex(40)}`, near: (by) => `prj_test_pk_${by.hex(40)}` },
  { kind: "svix-api-token", valid: (by) => `testsk_${by.url(32)}`, near: (by) => `testsk_${by.url(12)}` },
];

export const namedSamples: readonly NamedSamples[] = [];
