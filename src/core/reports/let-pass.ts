import type { Sha } from "../names.ts";
import { acceptCommand, howToAccept } from "../scanning/baseline.ts";
import type { Finding } from "../scanning/finding.ts";
import { messagePath } from "../scanning/message.ts";

/** What is to be let pass, and in which commit it is if it is in one. */
type Found = Pick<Finding, "kind" | "path"> & { readonly commit?: Sha };

/** Formats without comments, and files that nobody reads as text. */
const withoutComments =
  /\.(?:json|jsonl|ndjson|geojson|webmanifest|ipynb|har|csv|tsv|pem|key|p12|pfx|jks|keystore|ppk|kdbx)$/i;

/** What to do about a finding that belongs there: a comment beside it, or the baseline where no comment can stand. */
export function letPass({ kind, path, commit }: Found): string {
  if (path === messagePath) return `type  ${acceptCommand} ${commit ? `--range ${commit}^!` : ".git/COMMIT_EDITMSG"}`;
  if (withoutComments.test(path)) return `type  ${howToAccept(path)}`;
  return `add the comment  countersign:allow ${kind} -- <why>  on the same line or the line before.`;
}

/** Where to take it out of. */
export const placeOf = ({ path }: Pick<Found, "path">): string => (path === messagePath ? "message" : "file");
