import type { Model } from "./evidence.ts";

export type ModelName = Model | null;

// A context size is a setting, not part of the model: `claude-opus-4-5[1m]`, `Claude Opus 4.6 (1M context)`.
const contextSize = /[ \t]*(?:\[\d{1,4}[mk]\]|\(\d{1,4}[MK] context\))$/i;

/** The model that a mark names. An id of the provider is exact, a word is an alias, words are a product's name. */
export function modelOf(text: string | null): ModelName {
  const name = (text ?? "").replace(contextSize, "").trim().slice(0, 100);
  if (name === "" || /^unknown$/i.test(name)) return null;
  if (/\s/.test(name)) return { name, precision: "display" };
  return { name, precision: /\d/.test(name) && /[-/.:]/.test(name) ? "exact" : "alias" };
}

// Vendors' product names, for values that name a model and no agent. A display name proves AI, not which tool.
const product = /^(?:Claude|GPT|ChatGPT|Gemini|Grok|DeepSeek|Llama|Mistral|Qwen|Kimi|GLM|o[1-9])[ -]?[\w. -]{0,60}$/i;

/** Whether the text is a model's own name, such as "Claude Opus 4.6" or "gpt-5.1". */
export const namesModel = (text: string): boolean => product.test(text) && /\d/.test(text);
