import { createHash } from "node:crypto";
import type { Detector, Match } from "./detector.ts";
import { detectors } from "./detectors/index.ts";
import { type Machine, machineOf, standardMachine } from "./engine.ts";
import { globMatcher } from "./glob.ts";
import { type UserRule, userDetector } from "./user-rule.ts";

/** What a repository's policy says about scanning. */
export type ScanSettings = {
  readonly rules: readonly UserRule[];
  readonly allow: {
    /** Globs of paths in which nothing is a finding. */
    readonly paths: readonly string[];
    /** SHA-256 of values that are no secret, in hex. */
    readonly values: readonly string[];
  };
  readonly emails: {
    /** Whose e-mail addresses are no finding, subdomains included. */
    readonly allowedDomains: readonly string[];
  };
};

export const noSettings: ScanSettings = {
  rules: [],
  allow: { paths: [], values: [] },
  emails: { allowedDomains: [] },
};

/** Settings made ready for scanning. Making them ready costs more than scanning a file, so it is done once. */
export type ReadySettings = {
  readonly machine: Machine;
  /** The name of a kind that is the repository's own. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the policy lets a match pass at this path. */
  readonly allows: (match: Pick<Match, "kind" | "secret">, path: string) => boolean;
};

/** Makes settings ready. The patterns are those that the policy's reader has accepted. */
export function readySettings(settings: ScanSettings): ReadySettings {
  const own: readonly Detector[] = settings.rules.map(userDetector);
  const paths = settings.allow.paths.map(globMatcher);
  const values = new Set(settings.allow.values);
  return {
    machine: own.length === 0 ? standardMachine() : machineOf([...detectors, ...own]),
    names: new Map(settings.rules.map(({ id, name }) => [id, name])),
    allows: ({ kind, secret }, path) =>
      paths.some((matches) => matches(path)) ||
      (values.size > 0 && values.has(createHash("sha256").update(secret).digest("hex"))) ||
      (kind === "EMAIL_ADDRESS" && settings.emails.allowedDomains.some((domain) => isOf(secret, domain))),
  };
}

/** Whether an address belongs to a domain or a part of it. */
function isOf(address: string, domain: string): boolean {
  const own = domain.toLowerCase().replace(/^@/, "");
  return address.endsWith(`@${own}`) || address.endsWith(`.${own}`);
}
