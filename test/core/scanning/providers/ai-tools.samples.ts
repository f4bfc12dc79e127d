import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "langsmith-api-key",
    valid: (by) => `lsv2_pt_${by.hex(32)}_${by.hex(10)}`,
    near: (by) => `lsv2_pt_${by.hex(32)}`,
  },
  { kind: "langsmith-legacy-key", valid: (by) => `ls__${by.hex(32)}`, near: (by) => `ls__${by.hex(30)}` },
  { kind: "langfuse-secret-key", valid: (by) => `sk-lf-${by.uuid()}`, near: (by) => `sk-lf-${by.hex(32)}` },
  { kind: "wandb-api-key", valid: (by) => `wandb_v1_${by.alnum(77)}`, near: (by) => `wandb_v1_${by.alnum(60)}` },
  {
    kind: "pinecone-api-key",
    valid: (by) => `pcsk_${by.alnum(6)}_${by.alnum(63)}`,
    near: (by) => `pcsk_${by.alnum(6)}_${by.alnum(40)}`,
  },
  {
    kind: "runpod-api-key",
    valid: (by) => `rpa_${by.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 40)}${by.alnum(6)}`,
    near: (by) => `rpa_${by.lower(46)}`,
  },
  {
    kind: "devin-api-key",
    valid: (by) => `cog_${by.of("abcdefghijklmnopqrstuvwxyz234567", 52)}`,
    near: (by) => `cog_${by.of("abcdefghijklmnopqrstuvwxyz234567", 40)}`,
  },
  { kind: "devin-legacy-key", valid: (by) => `apk_${by.alnum(100)}==`, near: (by) => `apk_${by.alnum(60)}` },
  { kind: "cursor-api-key", valid: (by) => `key_${by.hex(64)}`, near: (by) => `key_${by.hex(60)}` },
  { kind: "cursor-api-key", valid: (by) => `crsr_${by.hex(64)}`, near: (by) => `crsr_${by.hex(60)}` },
  { kind: "windsurf-api-key", valid: (by) => `sk-ws-01-${by.url(86)}`, near: (by) => `sk-ws-01-${by.url(40)}` },
  {
    kind: "amp-access-token",
    valid: (by) => `sgamp_user_${by.of("ABCDEFGHJKMNPQRSTVWXYZ0123456789", 26)}_${by.hex(64)}`,
    near: (by) => `sgamp_user_${by.hex(64)}`,
  },
  { kind: "warp-api-key", valid: (by) => `wk-1.${by.hex(64)}`, near: (by) => `wk-1.${by.hex(60)}` },
  { kind: "kaggle-api-token", valid: (by) => `KGAT_${by.hex(32)}`, near: (by) => `KGAT_${by.hex(30)}` },
  { kind: "apify-api-token", valid: (by) => `apify_api_${by.alnum(36)}`, near: (by) => `apify_api_${by.alnum(30)}` },
  { kind: "e2b-api-key", valid: (by) => `e2b_${by.hex(40)}`, near: (by) => `e2b_${by.hex(38)}` },
  { kind: "daytona-api-key", valid: (by) => `dtn_${by.hex(64)}`, near: (by) => `dtn_${by.hex(60)}` },
  {
    kind: "tavily-api-key",
    valid: (by) => `tvly-dev-${by.alnum(16)}7${by.alnum(15)}`,
    near: (by) => `tvly-${by.alnum(12)}`,
  },
  { kind: "firecrawl-api-key", valid: (by) => `fc-${by.hex(32)}`, near: (by) => `fc-${by.hex(30)}` },
  { kind: "llamacloud-api-key", valid: (by) => `llx-${by.alnum(48)}`, near: (by) => `llx-${by.alnum(40)}` },
  {
    kind: "helicone-api-key",
    valid: (by) => `sk-helicone-${by.base36(7)}-${by.base36(7)}-${by.base36(7)}-${by.base36(7)}`,
    near: (by) => `sk-helicone-${by.base36(7)}-${by.base36(7)}`,
  },
  { kind: "mem0-api-key", valid: (by) => `m0-${by.alnum(20)}7${by.alnum(19)}`, near: (by) => `m0-${by.alnum(30)}` },
  { kind: "chroma-api-key", valid: (by) => `ck-${by.alnum(20)}7${by.alnum(23)}`, near: (by) => `ck-${by.alnum(30)}` },
  {
    kind: "neptune-api-token",
    valid: (by) => `eyJhcGlfYWRkcmVzcyI6${by.alnum(160)}==`,
    near: (by) => `eyJhcGlfYWRkcmVzcyI6${by.alnum(30)}`,
  },
  { kind: "elevenlabs-api-key", valid: (by) => `sk_${by.hex(48)}`, near: (by) => `sk_${by.hex(40)}` },
  { kind: "retell-api-key", valid: (by) => `key_${by.hex(28)}`, near: (by) => `key_${by.hex(20)}` },
  { kind: "runway-api-key", valid: (by) => `key_${by.hex(128)}`, near: (by) => `key_${by.hex(100)}` },
  { kind: "cartesia-api-key", valid: (by) => `sk_car_${by.alnum(24)}`, near: (by) => `sk_car_${by.alnum(12)}` },
  { kind: "dify-api-key", valid: (by) => `app-${by.alnum(12)}aB3${by.alnum(9)}`, near: (by) => `app-${by.lower(24)}` },
  { kind: "murf-api-key", valid: (by) => `ap2_${by.uuid()}`, near: (by) => `ap2_${by.hex(32)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "wandb-legacy-key",
    valid: (by) => `WANDB_API_KEY=${by.hex(40)}\n`,
    near: (by) => `WANDB_API_KEY=${by.hex(38)}\n`,
  },
  {
    kind: "pinecone-legacy-key",
    valid: (by) => `PINECONE_API_KEY=${by.uuid()}\n`,
    near: (by) => `PINECONE_API_KEY=${by.hex(30)}\n`,
  },
  { kind: "kaggle-key", valid: (by) => `kaggle_key: ${by.hex(32)}\n`, near: (by) => `kaggle_key: ${by.hex(30)}\n` },
  {
    kind: "deepgram-api-key",
    valid: (by) => `DEEPGRAM_API_KEY=${by.hex(40)}\n`,
    near: (by) => `DEEPGRAM_API_KEY=${by.hex(38)}\n`,
  },
  {
    kind: "assemblyai-api-key",
    valid: (by) => `ASSEMBLYAI_API_KEY=${by.hex(32)}\n`,
    near: (by) => `ASSEMBLYAI_API_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "elevenlabs-legacy-key",
    valid: (by) => `ELEVENLABS_API_KEY=${by.hex(32)}\n`,
    near: (by) => `ELEVENLABS_API_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "speechmatics-api-key",
    valid: (by) => `SPEECHMATICS_API_KEY=${by.alnum(32)}\n`,
    near: (by) => `SPEECHMATICS_API_KEY=${by.alnum(30)}\n`,
  },
  {
    kind: "hume-api-key",
    valid: (by) => `HUME_API_KEY=${by.alnum(48)}\n`,
    near: (by) => `HUME_API_KEY=${by.alnum(40)}\n`,
  },
  {
    kind: "livekit-api-secret",
    valid: (by) => `LIVEKIT_API_SECRET=${by.alnum(43)}\n`,
    near: (by) => `LIVEKIT_API_SECRET=${by.alnum(30)}\n`,
  },
  {
    kind: "serper-api-key",
    valid: (by) => `SERPER_API_KEY=${by.hex(40)}\n`,
    near: (by) => `SERPER_API_KEY=${by.hex(38)}\n`,
  },
  {
    kind: "serpapi-api-key",
    valid: (by) => `SERPAPI_API_KEY=${by.hex(64)}\n`,
    near: (by) => `SERPAPI_API_KEY=${by.hex(60)}\n`,
  },
  { kind: "exa-api-key", valid: (by) => `EXA_API_KEY=${by.uuid()}\n`, near: (by) => `EXA_API_KEY=${by.hex(30)}\n` },
  {
    kind: "brave-search-key",
    valid: (by) => `BRAVE_API_KEY=BSA${by.url(28)}\n`,
    near: (by) => `BRAVE_API_KEY=BSA${by.url(20)}\n`,
  },
  {
    kind: "comet-api-key",
    valid: (by) => `COMET_API_KEY=${by.alnum(25)}\n`,
    near: (by) => `COMET_API_KEY=${by.alnum(20)}\n`,
  },
  {
    kind: "roboflow-api-key",
    valid: (by) => `ROBOFLOW_API_KEY=${by.alnum(20)}\n`,
    near: (by) => `ROBOFLOW_API_KEY=${by.alnum(18)}\n`,
  },
  { kind: "vapi-api-key", valid: (by) => `VAPI_API_KEY=${by.uuid()}\n`, near: (by) => `VAPI_API_KEY=${by.hex(30)}\n` },
];
