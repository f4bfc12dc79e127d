import { type RepoPath, repoPath } from "../names.ts";
import { viewsOfText } from "./decode.ts";
import type { Subject } from "./detector.ts";
import { locate } from "./locate.ts";
import { withoutSecrets } from "./redact.ts";

const found = (text: string, about: readonly Subject[]) =>
  locate({ views: viewsOfText(text), path: "", added: "all", about }).found;

/** A path as it may be told: with masks for the secrets in it. */
export const tellablePath = (path: string): RepoPath => repoPath(withoutSecrets(path, found(path, ["secret"])));

const longestReason = 200;

/** What somebody gave for a reason, as it may be told. It is cut behind the scan, which would not know half a secret. */
export const tellableReason = (reason: string): string =>
  found(reason, ["secret", "person"]).length > 0 ? withheldReason : reason.slice(0, longestReason);

export const withheldReason = "(withheld: it holds what must not be published)";
