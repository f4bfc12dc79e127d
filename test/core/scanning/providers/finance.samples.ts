import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "coingecko-api-key", valid: (by) => `CG-${by.alnum(24)}`, near: (by) => `CG-${by.alnum(12)}` },
  {
    kind: "alchemy-url-key",
    valid: (by) => `g.alchemy.com/v2/${by.url(32)}`,
    near: (by) => `g.alchemy.com/v2/${by.url(12)}`,
  },
  {
    kind: "quicknode-url-token",
    valid: (by) => `quiknode.pro/${by.hex(40)}`,
    near: (by) => `quiknode.pro/${by.hex(12)}`,
  },
  { kind: "infura-url-key", valid: (by) => `infura.io/v3/${by.hex(32)}`, near: (by) => `infura.io/v3/${by.hex(12)}` },
  { kind: "settlemint-token", valid: (by) => `sm_pat_${by.alnum(16)}`, near: (by) => `sm_pat_${by.alnum(10)}` },
  { kind: "blockfrost-project-id", valid: (by) => `mainnet${by.alnum(30)}A7`, near: (by) => `mainnet${by.alnum(20)}` },
  { kind: "tatum-api-key", valid: (by) => `t-6${by.hex(23)}-${by.hex(24)}`, near: (by) => `t-6${by.hex(23)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "coinbase-api-secret",
    valid: (by) => `COINBASE_API_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `COINBASE_API_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "binance-api-secret",
    valid: (by) => `BINANCE_API_SECRET="${by.alnum(64)}"\n`,
    near: (by) => `BINANCE_API_SECRET="${by.alnum(61)}"\n`,
  },
  {
    kind: "kraken-private-key",
    valid: (by) => `KRAKEN_PRIVATE_KEY="${by.base64(86)}=="\n`,
    near: (by) => `KRAKEN_PRIVATE_KEY="${by.base64(60)}=="\n`,
  },
  {
    kind: "kucoin-api-secret",
    valid: (by) => `KUCOIN_API_SECRET="${by.uuid()}"\n`,
    near: (by) => `KUCOIN_API_SECRET="${by.hex(12)}"\n`,
  },
  {
    kind: "okx-api-secret",
    valid: (by) => `OKX_SECRET_KEY="${by.hex(32).toUpperCase()}"\n`,
    near: (by) => `OKX_SECRET_KEY="${by.hex(28).toUpperCase()}"\n`,
  },
  {
    kind: "bybit-api-secret",
    valid: (by) => `BYBIT_API_SECRET="${by.alnum(36)}"\n`,
    near: (by) => `BYBIT_API_SECRET="${by.alnum(33)}"\n`,
  },
  {
    kind: "bitfinex-api-secret",
    valid: (by) => `BITFINEX_API_SECRET="${by.alnum(43)}"\n`,
    near: (by) => `BITFINEX_API_SECRET="${by.alnum(40)}"\n`,
  },
  {
    kind: "bittrex-api-secret",
    valid: (by) => `BITTREX_API_SECRET="${by.base36(32)}"\n`,
    near: (by) => `BITTREX_API_SECRET="${by.base36(29)}"\n`,
  },
  {
    kind: "bitmex-api-secret",
    valid: (by) => `BITMEX_API_SECRET="${by.url(48)}"\n`,
    near: (by) => `BITMEX_API_SECRET="${by.url(45)}"\n`,
  },
  {
    kind: "gate-io-api-secret",
    valid: (by) => `GATEIO_API_SECRET="${by.hex(64)}"\n`,
    near: (by) => `GATEIO_API_SECRET="${by.hex(61)}"\n`,
  },
  {
    kind: "alchemy-api-key",
    valid: (by) => `ALCHEMY_API_KEY="${by.url(32)}"\n`,
    near: (by) => `ALCHEMY_API_KEY="${by.url(29)}"\n`,
  },
  {
    kind: "infura-api-secret",
    valid: (by) => `INFURA_PROJECT_SECRET="${by.hex(32)}"\n`,
    near: (by) => `INFURA_PROJECT_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "etherscan-api-key",
    valid: (by) => `ETHERSCAN_API_KEY="${by.upper(20)}${by.digits(14)}"\n`,
    near: (by) => `ETHERSCAN_API_KEY="${by.upper(20)}${by.digits(10)}"\n`,
  },
  {
    kind: "moralis-api-key",
    valid: (by) => `MORALIS_API_KEY="${by.alnum(64)}"\n`,
    near: (by) => `MORALIS_API_KEY="${by.alnum(61)}"\n`,
  },
  {
    kind: "coinmarketcap-api-key",
    valid: (by) => `COINMARKETCAP_API_KEY="${by.uuid()}"\n`,
    near: (by) => `COINMARKETCAP_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "helius-api-key",
    valid: (by) => `HELIUS_API_KEY="${by.uuid()}"\n`,
    near: (by) => `HELIUS_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "alpaca-secret-key",
    valid: (by) => `APCA_API_SECRET_KEY="${by.alnum(40)}"\n`,
    near: (by) => `APCA_API_SECRET_KEY="${by.alnum(37)}"\n`,
  },
  {
    kind: "alpha-vantage-api-key",
    valid: (by) => `ALPHAVANTAGE_API_KEY="${by.upper(8)}${by.digits(8)}"\n`,
    near: (by) => `ALPHAVANTAGE_API_KEY="${by.upper(6)}${by.digits(4)}"\n`,
  },
  {
    kind: "polygon-io-api-key",
    valid: (by) => `POLYGON_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `POLYGON_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "finnhub-api-key",
    valid: (by) => `FINNHUB_API_KEY="${by.base36(20)}"\n`,
    near: (by) => `FINNHUB_API_KEY="${by.base36(17)}"\n`,
  },
  {
    kind: "tiingo-api-token",
    valid: (by) => `TIINGO_API_TOKEN="${by.hex(40)}"\n`,
    near: (by) => `TIINGO_API_TOKEN="${by.hex(37)}"\n`,
  },
  {
    kind: "exchange-rate-api-key",
    valid: (by) => `EXCHANGERATE_API_KEY="${by.hex(24)}"\n`,
    near: (by) => `EXCHANGERATE_API_KEY="${by.hex(21)}"\n`,
  },
  {
    kind: "fred-api-key",
    valid: (by) => `FRED_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `FRED_API_KEY="${by.hex(29)}"\n`,
  },
];
