import type { Severity } from "./finding.ts";

/** What the check part of a token says; `none` when this form of it has none. */
export type Check = "valid" | "invalid" | "none";

/** A credential that shows by its beginning whose it is. */
export type ProviderToken = {
  /** A stable name in kebab case: `github-token`. */
  readonly kind: string;
  /** What people call it: "GitHub token". */
  readonly name: string;
  /** How it begins, letter by letter. This part is public and is shown. */
  readonly starts: readonly string[];
  /**
   * What stands before that, as a pattern, when the form is known by its middle. Nothing of such a token is shown.
   */
  readonly before?: string;
  /**
   * What follows, as the source of a regular expression that is linear and bounded. A word boundary before the token
   * and the end of its alphabet after it are checked elsewhere.
   */
  readonly rest: string;
  readonly check?: (token: string) => Check;
  /** `block` unless it opens little: half of a credential, a sandbox. */
  readonly severity?: Severity;
  /** The vendor's document that describes the form. */
  readonly source: string;
};

/** A credential without a form of its own, known by the provider's word in the name that it is given to. */
export type NamedToken = {
  readonly kind: string;
  readonly name: string;
  /** Words of which the name of the variable, key or header holds one, in lower case: `datadog`, `dd_api`. */
  readonly words: readonly string[];
  /** The whole value, as the source of a regular expression. */
  readonly value: string;
  readonly severity?: Severity;
  readonly source: string;
};

/** The rows of one field of providers. */
export type Providers = { readonly tokens: readonly ProviderToken[]; readonly named: readonly NamedToken[] };
