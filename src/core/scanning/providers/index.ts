import type { NamedToken, Providers, ProviderToken } from "../provider-token.ts";
import { ci } from "./ci.ts";

/** Every field of providers, one file each. */
const fields: readonly Providers[] = [ci];

/** Every token form that shows by its beginning whose it is. */
export const providerTokens: readonly ProviderToken[] = fields.flatMap(({ tokens }) => tokens);
/** Every credential that is known by the provider's word in its name. */
export const namedTokens: readonly NamedToken[] = fields.flatMap(({ named }) => named);
