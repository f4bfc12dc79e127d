import type { NamedToken, Providers, ProviderToken } from "../provider-token.ts";
import { ai } from "./ai.ts";
import { aiTools } from "./ai-tools.ts";
import { analytics } from "./analytics.ts";
import { azure } from "./azure.ts";
import { business } from "./business.ts";
import { ci } from "./ci.ts";
import { cloud } from "./cloud.ts";
import { codeHosts } from "./code-hosts.ts";
import { codeQuality } from "./code-quality.ts";
import { commerce } from "./commerce.ts";
import { dataStores } from "./data-stores.ts";
import { developerTools } from "./developer-tools.ts";
import { finance } from "./finance.ts";
import { identity } from "./identity.ts";
import { infrastructure } from "./infrastructure.ts";
import { keys } from "./keys.ts";
import { mail } from "./mail.ts";
import { maps } from "./maps.ts";
import { messaging } from "./messaging.ts";
import { observability } from "./observability.ts";
import { payments } from "./payments.ts";
import { productivity } from "./productivity.ts";
import { registries } from "./registries.ts";
import { sandboxes } from "./sandboxes.ts";
import { security } from "./security.ts";
import { social } from "./social.ts";
import { telephony } from "./telephony.ts";
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
  payments,
  sandboxes,
  finance,
  commerce,
  messaging,
  telephony,
  productivity,
  mail,
  maps,
  social,
  developerTools,
  business,
];

/** Every token form that shows by its beginning whose it is. */
export const providerTokens: readonly ProviderToken[] = fields.flatMap(({ tokens }) => tokens);
/** Every credential that is known by the provider's word in its name. */
export const namedTokens: readonly NamedToken[] = fields.flatMap(({ named }) => named);
