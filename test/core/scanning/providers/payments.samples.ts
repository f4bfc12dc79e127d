import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "paystack-secret-key", valid: (by) => `sk_live_${by.hex(40)}`, near: (by) => `sk_live_${by.hex(4)}` },
  { kind: "stripe-secret-key-live", valid: (by) => `sk_live_${by.alnum(99)}`, near: (by) => `sk_live_${by.alnum(8)}` },
  {
    kind: "stripe-restricted-key-live",
    valid: (by) => `rk_live_${by.alnum(99)}`,
    near: (by) => `pk_live_${by.alnum(99)}`,
  },
  {
    kind: "stripe-organization-key",
    valid: (by) => `sk_org_live_${by.alnum(60)}`,
    near: (by) => `sk_org_${by.alnum(12)}`,
  },
  { kind: "webhook-signing-secret", valid: (by) => `whsec_${by.alnum(32)}`, near: (by) => `whsec_${by.alnum(12)}` },
  { kind: "square-access-token", valid: (by) => `EAAA${by.url(60)}`, near: (by) => `EAAA${by.url(16)}` },
  { kind: "square-oauth-token", valid: (by) => `sq0atp-${by.url(22)}`, near: (by) => `sq0idp-${by.url(22)}` },
  { kind: "square-application-secret", valid: (by) => `sq0csp-${by.url(43)}`, near: (by) => `sq0csp-${by.url(20)}` },
  {
    kind: "braintree-access-token",
    valid: (by) => `access_token$production$${by.base36(16)}$${by.hex(32)}`,
    near: (by) => `access_token$production$${by.base36(16)}`,
  },
  { kind: "paypal-access-token", valid: (by) => `A21AA${by.url(92)}`, near: (by) => `A21AA${by.url(40)}` },
  {
    kind: "adyen-api-key",
    valid: (by) => `AQE${by.base64(93)}==-${by.base64(43)}=-${by.alnum(16)}`,
    near: (by) => `AQE${by.base64(93)}==`,
  },
  {
    kind: "mercado-pago-access-token",
    valid: (by) => `APP_USR-${by.digits(16)}-${by.digits(6)}-${by.hex(32)}-${by.digits(9)}`,
    near: (by) => `APP_USR-${by.uuid()}`,
  },
  {
    kind: "paddle-api-key",
    valid: (by) => `pdl_live_apikey_${by.base36(26)}_${by.alnum(22)}_${by.alnum(3)}`,
    near: (by) => `pdl_live_apikey_${by.base36(26)}`,
  },
  {
    kind: "paddle-webhook-secret",
    valid: (by) => `pdl_ntfset_${by.base36(26)}_${by.alnum(32)}`,
    near: (by) => `pdl_ntfset_${by.base36(26)}_${by.alnum(20)}`,
  },
  {
    kind: "plaid-access-token",
    valid: (by) => `access-production-${by.uuid()}`,
    near: (by) => `access-production-${by.hex(12)}`,
  },
  {
    kind: "flutterwave-secret-key",
    valid: (by) => `FLWSECK-${by.base36(32)}-X`,
    near: (by) => `FLWPUBK-${by.base36(32)}-X`,
  },
  { kind: "mollie-api-key", valid: (by) => `live_${by.alnum(29)}7`, near: (by) => `live_${by.alnum(20)}` },
  { kind: "mollie-access-token", valid: (by) => `access_${by.alnum(40)}`, near: (by) => `access_${by.alnum(20)}` },
  { kind: "gocardless-access-token", valid: (by) => `live_A7${by.url(38)}`, near: (by) => `live_${by.url(36)}` },
  { kind: "yookassa-secret-key", valid: (by) => `live_A7${by.url(41)}`, near: (by) => `live_${by.url(36)}` },
  {
    kind: "razorpay-oauth-token",
    valid: (by) => `rzp_live_oauth_${by.alnum(18)}`,
    near: (by) => `rzp_live_${by.alnum(14)}`,
  },
  {
    kind: "checkout-com-secret-key",
    valid: (by) => `sk_${by.of("abcdefghijklmnopqrstuvwxyz234567", 27)}`,
    near: (by) => `pk_${by.of("abcdefghijklmnopqrstuvwxyz234567", 27)}`,
  },
  {
    kind: "klarna-api-key",
    valid: (by) => `klarna_live_api_${by.alnum(96)}`,
    near: (by) => `klarna_live_api_${by.alnum(16)}`,
  },
  {
    kind: "cashfree-secret-key",
    valid: (by) => `cfsk_ma_prod_${by.hex(32)}_${by.hex(8)}`,
    near: (by) => `cfsk_ma_prod_${by.hex(32)}`,
  },
  {
    kind: "xendit-secret-key",
    valid: (by) => `xnd_production_${by.alnum(62)}`,
    near: (by) => `xnd_public_production_${by.alnum(62)}`,
  },
  { kind: "midtrans-server-key", valid: (by) => `Mid-server-${by.url(24)}`, near: (by) => `Mid-client-${by.url(16)}` },
  { kind: "omise-secret-key", valid: (by) => `skey_${by.base36(18)}5`, near: (by) => `pkey_${by.base36(19)}` },
  { kind: "asaas-api-key", valid: (by) => `$aact_${by.alnum(90)}`, near: (by) => `$aact_${by.alnum(20)}` },
  { kind: "ramp-secret", valid: (by) => `ramp_sec_${by.alnum(48)}`, near: (by) => `ramp_id_${by.alnum(40)}` },
  { kind: "polar-token", valid: (by) => `polar_oat_${by.alnum(43)}`, near: (by) => `polar_ci_${by.alnum(43)}` },
  { kind: "brex-user-token", valid: (by) => `bxt_${by.alnum(40)}`, near: (by) => `bxt_${by.alnum(20)}` },
  {
    kind: "mercury-api-token",
    valid: (by) => `mercury_production_wma_${by.alnum(44)}_yrucrem`,
    near: (by) => `mercury_production_${by.alnum(10)}`,
  },
  { kind: "pagarme-secret-key", valid: (by) => `ak_live_${by.alnum(30)}`, near: (by) => `ek_live_${by.alnum(30)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "razorpay-key-secret",
    valid: (by) => `RAZORPAY_KEY_SECRET="${by.alnum(24)}"\n`,
    near: (by) => `RAZORPAY_KEY_SECRET="${by.alnum(21)}"\n`,
  },
  {
    kind: "paypal-client-secret",
    valid: (by) => `PAYPAL_CLIENT_SECRET="E${by.url(79)}"\n`,
    near: (by) => `PAYPAL_CLIENT_SECRET="A${by.url(79)}"\n`,
  },
  {
    kind: "braintree-private-key",
    valid: (by) => `BRAINTREE_PRIVATE_KEY="${by.hex(32)}"\n`,
    near: (by) => `BRAINTREE_PRIVATE_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "adyen-hmac-key",
    valid: (by) => `ADYEN_HMAC_KEY="${by.hex(64).toUpperCase()}"\n`,
    near: (by) => `ADYEN_HMAC_KEY="${by.hex(60).toUpperCase()}"\n`,
  },
  {
    kind: "plaid-secret",
    valid: (by) => `PLAID_SECRET="${by.hex(30)}"\n`,
    near: (by) => `PLAID_SECRET="${by.hex(27)}"\n`,
  },
  {
    kind: "flutterwave-encryption-key",
    valid: (by) => `FLUTTERWAVE_ENCRYPTION_KEY="${by.hex(24)}"\n`,
    near: (by) => `FLUTTERWAVE_ENCRYPTION_KEY="${by.hex(21)}"\n`,
  },
  {
    kind: "mollie-client-secret",
    valid: (by) => `MOLLIE_CLIENT_SECRET="${by.alnum(40)}"\n`,
    near: (by) => `MOLLIE_CLIENT_SECRET="${by.alnum(37)}"\n`,
  },
  {
    kind: "gocardless-webhook-secret",
    valid: (by) => `GOCARDLESS_WEBHOOK_SECRET="${by.url(40)}"\n`,
    near: (by) => `GOCARDLESS_WEBHOOK_SECRET="${by.url(37)}"\n`,
  },
  {
    kind: "finicity-client-secret",
    valid: (by) => `FINICITY_CLIENT_SECRET="${by.alnum(20)}"\n`,
    near: (by) => `FINICITY_CLIENT_SECRET="${by.alnum(17)}"\n`,
  },
  {
    kind: "wise-api-token",
    valid: (by) => `TRANSFERWISE_API_TOKEN="${by.uuid()}"\n`,
    near: (by) => `TRANSFERWISE_API_TOKEN="${by.hex(12)}"\n`,
  },
  {
    kind: "chargebee-api-key",
    valid: (by) => `CHARGEBEE_API_KEY="live_${by.alnum(32)}"\n`,
    near: (by) => `CHARGEBEE_API_KEY="live_${by.alnum(12)}"\n`,
  },
  {
    kind: "recurly-api-key",
    valid: (by) => `RECURLY_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `RECURLY_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "dwolla-secret",
    valid: (by) => `DWOLLA_SECRET="${by.alnum(50)}"\n`,
    near: (by) => `DWOLLA_SECRET="${by.alnum(47)}"\n`,
  },
  {
    kind: "authorize-net-transaction-key",
    valid: (by) => `AUTHORIZENET_TRANSACTION_KEY="${by.alnum(16)}"\n`,
    near: (by) => `AUTHORIZENET_TRANSACTION_KEY="${by.alnum(13)}"\n`,
  },
  {
    kind: "mpesa-consumer-secret",
    valid: (by) => `MPESA_CONSUMER_SECRET="${by.alnum(64)}"\n`,
    near: (by) => `MPESA_CONSUMER_SECRET="${by.alnum(61)}"\n`,
  },
  {
    kind: "conekta-private-key",
    valid: (by) => `CONEKTA_PRIVATE_KEY="key_${by.alnum(22)}"\n`,
    near: (by) => `CONEKTA_PRIVATE_KEY="key_${by.alnum(12)}"\n`,
  },
  {
    kind: "lemon-squeezy-webhook-secret",
    valid: (by) => `LEMONSQUEEZY_WEBHOOK_SECRET="${by.alnum(36)}"\n`,
    near: (by) => `LEMONSQUEEZY_WEBHOOK_SECRET="${by.alnum(30)}"\n`,
  },
  {
    kind: "iyzico-secret-key",
    valid: (by) => `IYZICO_SECRET_KEY="${by.alnum(32)}"\n`,
    near: (by) => `IYZICO_SECRET_KEY="${by.alnum(29)}"\n`,
  },
];
