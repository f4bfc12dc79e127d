import type { NamedSamples, TokenSamples } from "../sampling.ts";

const base32 = "abcdefghijklmnopqrstuvwxyz234567";

export const samples: readonly TokenSamples[] = [
  {
    kind: "azure-ad-client-secret",
    valid: (by) => `${by.alnum(3)}8Q~${by.url(34)}`,
    near: (by) => `${by.alnum(3)}8Q~${by.url(20)}`,
    clean: (_by) => `xxx8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
  },
  {
    kind: "azure-storage-key",
    valid: (by) => `${by.alnum(76)}+ASt${by.alnum(5)}A==`,
    near: (by) => `${by.alnum(75)}+ASt${by.alnum(5)}A==`,
  },
  {
    kind: "azure-cosmos-key",
    valid: (by) => `${by.alnum(76)}ACDb${by.alnum(5)}Q==`,
    near: (by) => `${by.alnum(76)}ACDb${by.alnum(4)}Q==`,
  },
  {
    kind: "azure-batch-key",
    valid: (by) => `${by.alnum(76)}+ABa${by.alnum(5)}g==`,
    near: (by) => `${by.alnum(76)}+ABa${by.alnum(5)}b==`,
  },
  {
    kind: "azure-api-management-key",
    valid: (by) => `${by.alnum(76)}APIM${by.alnum(5)}w==`,
    near: (by) => `${by.alnum(70)}APIM${by.alnum(5)}w==`,
  },
  {
    kind: "azure-shared-access-key",
    valid: (by) => `${by.alnum(33)}+ASb${by.alnum(6)}=`,
    near: (by) => `${by.alnum(32)}+ASb${by.alnum(6)}=`,
  },
  {
    kind: "azure-shared-access-key",
    valid: (by) => `${by.alnum(33)}AIoT${by.alnum(6)}=`,
    near: (by) => `${by.alnum(33)}AIoT${by.alnum(5)}=`,
  },
  {
    kind: "azure-container-registry-key",
    valid: (by) => `${by.alnum(42)}+ACR${by.alnum(6)}`,
    near: (by) => `${by.alnum(41)}+ACR${by.alnum(6)}`,
  },
  {
    kind: "azure-cache-key",
    valid: (by) => `${by.alnum(33)}AzCa${by.alnum(6)}=`,
    near: (by) => `${by.alnum(33)}AzCa${by.alnum(6)}`,
  },
  {
    kind: "azure-search-key",
    valid: (by) => `${by.alnum(42)}AzSe${by.alnum(6)}`,
    near: (by) => `${by.alnum(42)}AzSe${by.alnum(7)}`,
  },
  {
    kind: "azure-functions-key",
    valid: (by) => `${by.alnum(44)}AzFu${by.alnum(5)}Q==`,
    near: (by) => `${by.alnum(40)}AzFu${by.alnum(5)}Q==`,
  },
  {
    kind: "azure-devops-token",
    valid: (by) => `${by.alnum(76)}AZDO${by.alnum(4)}`,
    near: (by) => `${by.alnum(75)}AZDO${by.alnum(4)}`,
  },
  {
    kind: "azure-ai-services-key",
    valid: (by) => `${by.alnum(52)}JQQJ99${by.alnum(26)}`,
    near: (by) => `${by.alnum(52)}JQQJ99${by.alnum(25)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "azure-devops-legacy-token",
    valid: (by) => `AZURE_DEVOPS_TOKEN="${by.of(base32, 52)}"`,
    near: (by) => `AZURE_DEVOPS_TOKEN="${by.of(base32, 51)}"`,
  },
  {
    kind: "azure-cognitive-key",
    valid: (by) => `AZURE_OPENAI_API_KEY="${by.hex(32)}"`,
    near: (by) => `AZURE_OPENAI_API_KEY="${by.hex(31)}"`,
  },
  {
    kind: "azure-legacy-client-secret",
    valid: (by) => `AZURE_CLIENT_SECRET="${by.alnum(34)}"`,
    near: (by) => `AZURE_CLIENT_SECRET="${by.alnum(20)}"`,
  },
];
