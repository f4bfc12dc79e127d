import type { NamedToken, Providers, ProviderToken } from "../provider-token.ts";
import { ai } from "./ai.ts";
import { aiTools } from "./ai-tools.ts";
import { analytics } from "./analytics.ts";
import { azure } from "./azure.ts";
import { ci } from "./ci.ts";
import { cloud } from "./cloud.ts";
import { codeHosts } from "./code-hosts.ts";
import { codeQuality } from "./code-quality.ts";
import { dataStores } from "./data-stores.ts";
import { identity } from "./identity.ts";
import { infrastructure } from "./infrastructure.ts";
import { keys } from "./keys.ts";
import { observability } from "./observability.ts";
import { registries } from "./registries.ts";
import { security } from "./security.ts";
import { vaults } from "./vaults.ts";

/** Every field of providers, one file each. */
const fields: readonly Providers[] = [
  codeHosts,
  ci,
  codeQuality,
  registries,
  ai,
  aiTools,
  cloud,
  azure,
  infrastructure,
  dataStores,
  observability,
  analytics,
  vaults,
  keys,
  identity,
  security,
];

/** Every token form that shows by its beginning whose it is. */
export const providerTokens: readonly ProviderToken[] = fields.flatMap(({ tokens }) => tokens);
/** Every credential that is known by the provider's word in its name. */
export const namedTokens: readonly NamedToken[] = fields.flatMap(({ named }) => named);
