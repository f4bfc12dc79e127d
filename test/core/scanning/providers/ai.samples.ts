import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "openai-token",
    valid: (by) => `sk-${by.alnum(20)}T3Blbk${"FJ"}${by.alnum(20)}`,
    near: (by) => `sk-${by.alnum(20)}T3BlbkFx${by.alnum(20)}`,
  },
  {
    kind: "openai-token",
    valid: (by) => `sk-proj-${by.url(74)}T3Blbk${"FJ"}${by.url(74)}`,
    near: (by) => `sk-proj-${by.url(74)}`,
  },
  {
    kind: "openai-token",
    valid: (by) => `sk-svcacct-${by.url(58)}T3Blbk${"FJ"}${by.url(58)}`,
    near: (by) => `sk-svcacct-${by.url(8)}T3Blbk${"FJ"}${by.url(58)}`,
  },
  {
    kind: "anthropic-api-key",
    valid: (by) => `sk-ant-api03-${by.url(93)}AA`,
    near: (by) => `sk-ant-api03-${by.url(40)}`,
  },
  {
    kind: "anthropic-admin-key",
    valid: (by) => `sk-ant-admin01-${by.url(93)}AA`,
    near: (by) => `sk-ant-admin01-${by.url(40)}`,
  },
  {
    kind: "anthropic-oauth-token",
    valid: (by) => `sk-ant-oat01-${by.url(93)}AA`,
    near: (by) => `sk-ant-xxx01-${by.url(93)}AA`,
  },
  { kind: "google-api-key", valid: (by) => `AIza${by.url(35)}`, near: (by) => `AIza${by.url(30)}` },
  { kind: "google-ai-studio-key", valid: (by) => `AQ.Ab8RN6${by.url(44)}`, near: (by) => `AQ.Ab8RN6${by.url(20)}` },
  { kind: "groq-api-key", valid: (by) => `gsk_${by.alnum(52)}`, near: (by) => `gsk_${by.alnum(40)}` },
  { kind: "xai-api-key", valid: (by) => `xai-${by.alnum(80)}`, near: (by) => `xai-${by.alnum(40)}` },
  { kind: "huggingface-user-access-token", valid: (by) => `hf_${by.alnum(34)}`, near: (by) => `hf_${by.alnum(30)}` },
  {
    kind: "huggingface-organization-token",
    valid: (by) => `api_org_${by.alnum(34)}`,
    near: (by) => `api_org_${by.alnum(30)}`,
  },
  { kind: "openrouter-api-key", valid: (by) => `sk-or-v1-${by.hex(64)}`, near: (by) => `sk-or-v1-${by.hex(60)}` },
  { kind: "perplexity-api-key", valid: (by) => `pplx-${by.alnum(48)}`, near: (by) => `pplx-${by.alnum(40)}` },
  { kind: "replicate-api-token", valid: (by) => `r8_${by.alnum(37)}`, near: (by) => `r8_${by.alnum(30)}` },
  { kind: "cerebras-api-key", valid: (by) => `csk-${by.base36(48)}`, near: (by) => `csk-${by.base36(40)}` },
  { kind: "nvidia-api-key", valid: (by) => `nvapi-${by.url(64)}`, near: (by) => `nvapi-${by.url(40)}` },
  { kind: "together-api-key", valid: (by) => `tgp_v1_${by.url(43)}`, near: (by) => `tgp_v1_${by.url(30)}` },
  {
    kind: "fireworks-api-key",
    valid: (by) => `fw_${by.alnum(10)}aB3${by.alnum(10)}`,
    near: (by) => `fw_${by.lower(22)}`,
  },
  { kind: "deepseek-api-key", valid: (by) => `sk-${by.hex(32)}`, near: (by) => `sk-${by.hex(30)}` },
  { kind: "moonshot-api-key", valid: (by) => `sk-${by.alnum(24)}7${by.alnum(23)}`, near: (by) => `sk-${by.alnum(44)}` },
  {
    kind: "baidu-qianfan-key",
    valid: (by) => `bce-v3/ALTAK-${by.alnum(21)}/${by.hex(40)}`,
    near: (by) => `bce-v3/ALTAK-${by.alnum(21)}/${by.hex(30)}`,
  },
  { kind: "anyscale-api-key", valid: (by) => `esecret_${by.base36(26)}`, near: (by) => `esecret_${by.base36(12)}` },
  { kind: "friendli-token", valid: (by) => `flp_${by.alnum(46)}`, near: (by) => `flp_${by.alnum(30)}` },
  { kind: "voyage-api-key", valid: (by) => `pa-${by.url(20)}aB3${by.url(20)}`, near: (by) => `pa-${by.lower(43)}` },
  { kind: "jina-api-key", valid: (by) => `jina_${by.hex(32)}${by.url(28)}`, near: (by) => `jina_${by.hex(32)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "mistral-api-key",
    valid: (by) => `MISTRAL_API_KEY=${by.alnum(32)}\n`,
    near: (by) => `MISTRAL_API_KEY=${by.alnum(30)}\n`,
  },
  {
    kind: "cohere-api-key",
    valid: (by) => `COHERE_API_KEY=${by.alnum(40)}\n`,
    near: (by) => `COHERE_API_KEY=${by.alnum(38)}\n`,
  },
  {
    kind: "ai21-api-key",
    valid: (by) => `AI21_API_KEY=${by.alnum(32)}\n`,
    near: (by) => `AI21_API_KEY=${by.alnum(30)}\n`,
  },
  {
    kind: "together-legacy-key",
    valid: (by) => `TOGETHER_API_KEY=${by.hex(64)}\n`,
    near: (by) => `TOGETHER_API_KEY=${by.hex(60)}\n`,
  },
  {
    kind: "deepinfra-api-key",
    valid: (by) => `DEEPINFRA_API_KEY=${by.alnum(32)}\n`,
    near: (by) => `DEEPINFRA_API_KEY=${by.alnum(30)}\n`,
  },
  {
    kind: "novita-api-key",
    valid: (by) => `NOVITA_API_KEY=sk_${by.url(43)}\n`,
    near: (by) => `NOVITA_API_KEY=sk_${by.url(40)}\n`,
  },
  {
    kind: "sambanova-api-key",
    valid: (by) => `SAMBANOVA_API_KEY=${by.uuid()}\n`,
    near: (by) => `SAMBANOVA_API_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "zhipu-api-key",
    valid: (by) => `ZHIPU_API_KEY=${by.hex(32)}.${by.alnum(16)}\n`,
    near: (by) => `ZHIPU_API_KEY=${by.hex(32)}.${by.alnum(12)}\n`,
  },
  {
    kind: "volcengine-ark-key",
    valid: (by) => `ARK_API_KEY=${by.uuid()}\n`,
    near: (by) => `ARK_API_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "baseten-api-key",
    valid: (by) => `BASETEN_API_KEY=${by.alnum(8)}.${by.alnum(32)}\n`,
    near: (by) => `BASETEN_API_KEY=${by.alnum(8)}.${by.alnum(30)}\n`,
  },
  {
    kind: "clarifai-api-key",
    valid: (by) => `CLARIFAI_PAT=${by.hex(32)}\n`,
    near: (by) => `CLARIFAI_PAT=${by.hex(30)}\n`,
  },
  {
    kind: "fal-api-key",
    valid: (by) => `FAL_KEY=${by.uuid()}:${by.hex(32)}\n`,
    near: (by) => `FAL_KEY=${by.uuid()}:${by.hex(30)}\n`,
  },
  {
    kind: "black-forest-labs-api-key",
    valid: (by) => `BFL_API_KEY=${by.uuid()}\n`,
    near: (by) => `BFL_API_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "leonardo-api-key",
    valid: (by) => `LEONARDO_API_KEY=${by.uuid()}\n`,
    near: (by) => `LEONARDO_API_KEY=${by.hex(30)}\n`,
  },
];
