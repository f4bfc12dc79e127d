import type { NamedToken, ProviderToken, Providers } from "../provider-token.ts";

/** Every field of providers, one file each. */
const fields: readonly Providers[] = [];

/** Every token form that shows by its beginning whose it is. */
export const providerTokens: readonly ProviderToken[] = fields.flatMap(({ tokens }) => tokens);
/** Every credential that is known by the provider's word in its name. */
export const namedTokens: readonly NamedToken[] = fields.flatMap(({ named }) => named);
